"""Which period a target is scored for, and when that is the whole of it."""

from datetime import date

from vedich.values.periods import Period
from vedich.values.vocabulary import IndicatorKind, Measure

from .aim import MOMENT
from .model import Indicator, Target


def scored_period(target: Target, indicator: Indicator, period: Period) -> Period:
    """The period of the score when a caller asks for `period`.

    A target that ended before is scored at its own end. A flow's level counts from the first month of its target:
    asked for 2023-Q2 of a target for 2023 it is scored for 2023-H1. A period before the target's stays as it is.
    """
    if period.last > target.period.last:
        return target.period
    if period.last < target.period.first:
        return period
    if target.measure == Measure.LEVEL and indicator.kind == IndicatorKind.FLOW:
        return Period(target.period.first, period.last)
    return period


def is_whole(target: Target, indicator: Indicator, scored: Period) -> bool:
    """Whether the scored period covers all of the target's. What stands at a moment, and a rank, is whole when the last
    month is the target's last."""
    if scored.last < target.period.last:
        return False
    at_a_moment = indicator.kind in (*MOMENT, IndicatorKind.RANK) or target.measure == Measure.RANK
    return at_a_moment or scored.first <= target.period.first


def is_over(period: Period, as_of: date) -> bool:
    """Whether the period's last calendar day has passed."""
    return period.last < month_of(as_of)


def month_of(day: date) -> int:
    """The month of a day, counted from year 0 as `values.periods.Period` counts."""
    return day.year * 12 + day.month - 1
