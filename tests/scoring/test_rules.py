"""Rule sets are dated."""

from datetime import date
from decimal import Decimal

import pytest

from vedich.scoring.rules import RULES, Rules, rules_at

OLD, NEW = Rules("old", date(2020, 1, 1)), Rules("new", date(2023, 7, 1), ahead=Decimal("1.1"))


@pytest.mark.parametrize(("day", "code"), [(date(2023, 6, 30), "old"), (date(2023, 7, 1), "new")])
def test_the_set_in_force_on_the_day(day, code):
    assert rules_at(day, (NEW, OLD)).code == code


def test_no_set_before_the_first():
    with pytest.raises(ValueError, match="no rule set"):
        rules_at(date(2019, 12, 31), (OLD, NEW))


def test_there_is_always_one():
    assert rules_at(date(1950, 1, 1)) is RULES[0]


def test_thresholds_stand_in_order():
    with pytest.raises(ValueError, match="thresholds"):
        Rules("wrong", date(2020, 1, 1), on_track=Decimal("0.8"))
