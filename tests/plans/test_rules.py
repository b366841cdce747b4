"""Which number a target asks for, and when a new version asks for less."""

from decimal import Decimal

import pytest

from vedich.plans.rules import aims_down, asked, check_numbers, lowers, plan_value
from vedich.values.errors import Refused
from vedich.values.periods import Period


def number(text):
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(
    ("comparator", "direction", "measure", "down"),
    [
        ("ge", "up", "level", False),
        ("le", "up", "level", True),
        ("lt", "up", "level", True),
        ("zero", "up", "level", True),
        ("cut", "up", "growth", True),
        ("eq", "up", "level", False),
        ("eq", "down", "level", True),
        ("range", "down", "level", True),
        ("ge", "down", "level", False),
        ("add", "down", "change", False),
        ("eq", "down", "attainment", False),
        ("eq", "up", "rank", True),
    ],
)
def test_whether_less_is_better(comparator, direction, measure, down):
    assert aims_down(comparator, direction, measure) == down


@pytest.mark.parametrize(
    ("comparator", "low", "high", "down", "value"),
    [
        ("ge", "100", None, False, "100"),
        ("range", "8", "8.5", False, "8"),
        ("range", "1", "1.5", True, "1.5"),
        ("cut", "1", "1.5", True, "1"),
        ("zero", None, None, True, "0"),
        ("maintain", None, None, False, None),
    ],
)
def test_the_number_that_must_be_reached(comparator, low, high, down, value):
    assert plan_value(comparator, number(low), number(high), down) == number(value)


LOWERED = [
    # before → after, direction, measure, whether the second asks for less
    (("ge", "100", None), ("ge", "120", None), "up", "level", False),
    (("ge", "100", None), ("ge", "100", None), "up", "level", False),
    (("ge", "100", None), ("ge", "99.9", None), "up", "level", True),
    (("ge", "100", None), ("gt", "100", None), "up", "level", False),
    (("gt", "100", None), ("ge", "100", None), "up", "level", True),
    (("ge", "100", None), ("about", "100", None), "up", "level", True),
    (("ge", "100", None), ("le", "50", None), "up", "level", True),
    (("ge", "100", None), ("le", "200", None), "up", "level", True),
    (("ge", "100", None), ("zero", None, None), "up", "level", True),
    (("ge", "100", None), ("maintain", None, None), "up", "level", True),
    (("range", "8", "8.5"), ("range", "7.5", "8.5"), "up", "growth", True),
    (("range", "8", "8.5"), ("eq", "8.5", None), "up", "growth", False),
    (("le", "1", None), ("le", "2", None), "down", "level", True),
    (("le", "2", None), ("le", "1", None), "down", "level", False),
    (("le", "1", None), ("zero", None, None), "down", "level", False),
    (("zero", None, None), ("le", "1", None), "down", "level", True),
    (("eq", "3", None), ("eq", "2", None), "down", "level", False),
    (("cut", "50", None), ("cut", "60", None), "down", "growth", False),
    (("cut", "50", None), ("cut", "40", None), "down", "growth", True),
    (("eq", "10", None), ("eq", "12", None), "up", "rank", True),
    (("eq", "10", None), ("eq", "5", None), "up", "rank", False),
]


@pytest.mark.parametrize(("before", "after", "direction", "measure", "less"), LOWERED)
def test_a_version_asks_for_less(before, after, direction, measure, less):
    def of(version):
        comparator, low, high = version
        return asked(comparator, number(low), number(high), direction, measure)

    assert lowers(of(before), of(after)) == less


FIT = [
    ("level", "ge", "100", None, True),
    ("level", "zero", None, None, True),
    ("growth", "range", "8", "8.5", True),
    ("growth", "cut", "50", None, True),
    ("change", "add", "8", None, True),
    ("level", "ge", None, None, False),
    ("level", "maintain", None, None, False),
    ("growth", "range", "8", None, False),
    ("growth", "range", "8.5", "8", False),
    ("level", "ge", "8", "9", False),
    ("level", "cut", "50", None, False),
    ("growth", "cut", "-50", None, False),
    ("level", "add", "8", None, False),
    ("level", "nonsense", "8", None, False),
]


@pytest.mark.parametrize(("measure", "comparator", "value", "value_to", "fits"), FIT)
def test_numbers_that_make_no_target_are_refused(measure, comparator, value, value_to, fits):
    def check():
        check_numbers(
            measure=measure, comparison="", comparator=comparator, period=Period.parse("2023"), value=number(value),
            value_to=number(value_to), baseline=None,
        )  # fmt: skip

    if fits:
        check()
        return
    with pytest.raises(Refused) as refusal:
        check()
    assert refusal.value.code == "unfit-numbers"
