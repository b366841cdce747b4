"""Amounts as whole steps; one byte form and one digest for equal facts."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.values.amounts import MAX_STEPS, AmountRefused, decimals_of, from_steps, to_steps
from vedich.values.canonical import canonical_json, digest


@given(st.integers(-MAX_STEPS, MAX_STEPS), st.integers(0, 6))
def test_eighteen_digits_come_back_as_they_were(steps, decimals):
    assert to_steps(from_steps(steps, decimals), decimals) == steps


@pytest.mark.parametrize(
    ("value", "decimals", "steps"),
    [("10032.5", 3, 10032500), ("8.50", 1, 85), ("0", 2, 0), ("-0", 2, 0), ("-1.2", 2, -120), ("1E+3", 0, 1000)],
)
def test_a_value_is_so_many_steps(value, decimals, steps):
    assert to_steps(Decimal(value), decimals) == steps


@pytest.mark.parametrize(
    ("value", "decimals"), [("0.5", 0), ("1.2345", 3), ("1.0000000000000000000000000001", 6), ("-0.001", 2)]
)
def test_more_decimals_than_declared_are_refused_not_rounded(value, decimals):
    with pytest.raises(AmountRefused) as refusal:
        to_steps(Decimal(value), decimals)
    assert refusal.value.code == "too-precise"


@pytest.mark.parametrize(("value", "decimals"), [("1E+18", 0), ("-1E+18", 0), ("1000000000000", 6), ("9" * 40, 0)])
def test_more_than_eighteen_digits_are_refused(value, decimals):
    with pytest.raises(AmountRefused) as refusal:
        to_steps(Decimal(value), decimals)
    assert refusal.value.code == "too-large"


@pytest.mark.parametrize(("value", "decimals"), [("5", 0), ("5.0", 0), ("5.10", 1), ("0.000001", 6), ("1E+5", 0)])
def test_trailing_zeros_are_no_decimals(value, decimals):
    assert decimals_of(Decimal(value)) == decimals


@pytest.mark.parametrize("value", [1.5, [1, 2.0], {"a": {"b": 0.1}}, {1.5: "key"}, (float("nan"),)])
def test_floats_have_no_canonical_form(value):
    with pytest.raises(TypeError, match="float"):
        canonical_json(value)


@pytest.mark.parametrize("value", [{1, 2}, b"bytes", object()])
def test_what_has_no_plain_form_is_refused(value):
    with pytest.raises(TypeError):
        canonical_json(value)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"b": 1, "a": 2}, {"a": 2, "b": 1}),
        ([1, 2], (1, 2)),
        (Decimal("8.50"), Decimal("8.5")),
        (Decimal("100"), Decimal("1E+2")),
        (Decimal("-0"), Decimal("0.00")),
        (date(2023, 7, 5), "2023-07-05"),
    ],
)
def test_equal_facts_have_equal_digests(one, other):
    assert digest(one) == digest(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Decimal("1234567890123456789012345678901"), Decimal("1234567890123456789012345678902")),
        ({"a": 1}, {"a": "1"}),
        ([1, 2], [2, 1]),
        ([["a"], "b"], ["a", ["b"]]),
        (None, ""),
        (0, False),
    ],
)
def test_different_facts_have_different_digests(one, other):
    assert digest(one) != digest(other)


def test_the_canonical_form_is_plain_json_in_utf_8():
    value = {"tên": "Thu ngân sách", "số": Decimal("10032.500"), "ngày": datetime(2023, 7, 5, 14, tzinfo=UTC)}
    written = canonical_json(value)
    assert written == '{"ngày":"2023-07-05T14:00:00+00:00","số":"10032.5","tên":"Thu ngân sách"}'.encode()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda part: st.lists(part) | st.dictionaries(st.text(), part),
)


@given(JSON)
def test_a_fact_that_went_through_json_keeps_its_digest(value):
    assert digest(json.loads(canonical_json(value))) == digest(value)
