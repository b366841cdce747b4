"""What cannot be is refused when it is made."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from tests.scoring.drawn import indicator, target
from vedich.scoring.model import Body, Indicator, Observation, Rollup, against
from vedich.values.periods import Period
from vedich.values.vocabulary import Comparison, IndicatorKind, Measure

P = Period.parse("2023")


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Body("", "commune"), "code and a level"),
        (lambda: Body("a", "commune", "T", date(2023, 2, 1), date(2023, 1, 1)), "ends before"),
        (lambda: Body("a", "commune", "T", datetime(2023, 2, 1, 5)), "a date, not a moment"),
        (lambda: indicator("flow", code=""), "has a code"),
        (lambda: indicator("flow", decimals=7), "0 to 6 decimals"),
        (lambda: indicator("rate", weight="W"), "only a mean"),
        (lambda: indicator("ratio"), "ratio"),
        (lambda: target(code="", ge="1"), "has a code"),
        (lambda: target(ge=None), "has a value"),
        (lambda: target(range="8"), "two ends"),
        (lambda: target(range=("8.5", "8")), "lower to its upper"),
        (lambda: target(ge=("8", "9")), "second end"),
        (lambda: target(cut="5"), "a growth in percent or a change"),
        (lambda: target(cut="-5", measure="growth"), "positive number"),
        (lambda: target(add="5"), "an addition is a change"),
        (lambda: target(ge="NaN"), "finite"),
        (lambda: Observation("k", "", "b", P, Decimal(1)), "an indicator and a body"),
        (lambda: Observation("k", "I", "b", P, 1.5), "finite decimal"),
        (lambda: Observation("k", "I", "b", P, None, recorded_on=datetime(2023, 1, 1)), "a date, not a moment"),
    ],
)
def test_it_says_what_is_wrong(make, says):
    with pytest.raises(ValueError, match=says):
        make()


def test_only_none_left_needs_no_value():
    assert target(zero=None).value is None


def test_measures_are_kept_to_their_decimals():
    one = Indicator("I", IndicatorKind.FLOW, decimals=1, rollup=Rollup.SUM)
    assert [one.decimals_for(measure) for measure in Measure] == [1, 4, 1, 4, 0, 4]


@pytest.mark.parametrize(
    ("measure", "comparison", "spelling"),
    [
        ("level", Comparison.PLAN, ""),
        ("rank", None, ""),
        ("growth", None, "same_period"),
        ("growth", Comparison.PREVIOUS_YEAR, "same_period"),
        ("growth", Comparison.AVERAGE, "average"),
        ("growth", Comparison.PREVIOUS_TERM, "previous_term"),
        ("multiple", None, "same_period"),
        ("attainment", None, "plan"),
        ("change", None, "previous_year"),
        ("change", Comparison.SAME_PERIOD, "same_period"),
    ],
)
def test_what_a_measure_is_counted_against(measure, comparison, spelling):
    assert against(Measure(measure), comparison) == spelling
