"""Units with their multipliers, and exact conversions."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.values.units import UnitMismatch, convert, parse_unit

UNITS = [
    ("đồng", 1, "đồng", ""),
    ("đ", 1, "đồng", ""),
    ("VNĐ", 1, "đồng", ""),
    ("triệu đồng", 10**6, "đồng", ""),
    ("Triệu  đồng", 10**6, "đồng", ""),
    ("tỷ đồng", 10**9, "đồng", ""),
    ("tỉ đồng", 10**9, "đồng", ""),
    ("tỷ", 10**9, "đồng", ""),
    ("nghìn tỷ đồng", 10**12, "đồng", ""),
    ("ngàn tỷ đồng", 10**12, "đồng", ""),
    ("nghìn triệu đồng", 10**9, "đồng", ""),
    ("trăm triệu đồng", 10**8, "đồng", ""),
    ("chục tỷ đồng", 10**10, "đồng", ""),
    ("triệu USD", 10**6, "USD", ""),
    ("tỷ đô la Mỹ", 10**9, "USD", ""),
    ("triệu đồng/người/năm", 10**6, "đồng", "người/năm"),
    ("nghìn tấn", 10**3, "tấn", ""),
    ("%", 1, "%", ""),
    ("phần trăm", 1, "%", ""),
    ("điểm phần trăm", 1, "điểm %", ""),
    ("‰", 1, "‰", ""),
    ("ha", 1, "ha", ""),
    ("hecta", 1, "ha", ""),
    ("km2", 1, "km²", ""),
    ("m²", 1, "m²", ""),
    ("xã", 1, "xã", ""),
    ("đảng viên", 1, "đảng viên", ""),
    ("nghìn người", 10**3, "người", ""),
    ("", 1, "", ""),
]


@pytest.mark.parametrize(("words", "factor", "base", "per"), UNITS)
def test_a_unit_is_a_multiplier_and_a_base(words, factor, base, per):
    unit = parse_unit(words)
    assert (unit.factor, unit.base, unit.per) == (factor, base, per)


def test_composed_and_decomposed_letters_are_one_unit():
    assert parse_unit("ty\u0309 đo\u0302\u0300ng").base == "đồng"


CONVERSIONS = [
    ("10032", "tỷ đồng", "triệu đồng", "10032000"),
    ("408.5", "triệu USD", "tỷ USD", "0.4085"),
    ("1", "nghìn tỷ đồng", "đồng", "1000000000000"),
    ("115", "triệu đồng/người", "nghìn đồng/người", "115000"),
    ("123456789012345678", "nghìn tỷ đồng", "tỷ đồng", "123456789012345678000"),
    ("5", "Xã", "xã", "5"),
]


@pytest.mark.parametrize(("value", "source", "target", "expected"), CONVERSIONS)
def test_an_amount_is_converted_exactly(value, source, target, expected):
    assert convert(Decimal(value), parse_unit(source), parse_unit(target)) == Decimal(expected)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("tỷ đồng", "triệu USD"),
        ("%", "điểm %"),
        ("ha", "km²"),
        ("xã", "huyện"),
        ("triệu đồng/người", "triệu đồng"),
        ("", "tỷ đồng"),
    ],
)
def test_units_of_different_bases_are_refused(source, target):
    with pytest.raises(UnitMismatch):
        convert(Decimal(1), parse_unit(source), parse_unit(target))


@given(
    st.integers(-(10**17), 10**17),
    st.sampled_from(["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng"]),
    st.sampled_from(["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng"]),
)
def test_a_conversion_back_gives_the_same_amount(value, source, target):
    there = convert(Decimal(value), parse_unit(source), parse_unit(target))
    assert convert(there, parse_unit(target), parse_unit(source)) == value
