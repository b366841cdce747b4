"""Attainment, growth, and what the rest must bring. None where there is none: a blank is not zero."""

from decimal import ROUND_HALF_UP, Decimal

from vedich.values.amounts import RATE_DECIMALS
from vedich.values.vocabulary import Comparator, Direction, IndicatorKind, Measure

from .aim import Aim, is_amount
from .model import Indicator, Target

_HUNDRED = Decimal(100)


def attainment_of(target: Target, indicator: Indicator, value: Decimal, aim: Aim) -> Decimal | None:
    """Percent of the plan: for levels that add up or stand, for changes and for cuts; a stated attainment is itself.

    None for rates, ranks, growth and multiples (there is the gap in points), for a plan of zero, for one below zero
    unless it is a decrease that is aimed at, and in a band of two ends.
    """
    if target.measure == Measure.ATTAINMENT:
        return value
    if aim.way == Direction.BAND and aim.near != aim.far:
        return None
    decrease = aim.way == Direction.DOWN and aim.near < 0
    if target.measure == Measure.CHANGE or target.comparator == Comparator.CUT:
        counts = aim.near > 0 or decrease
    else:
        counts = is_amount(target, indicator) and aim.near > 0
    return value / aim.near * _HUNDRED if counts else None


def growth_of(measure: Measure, kind: IndicatorKind, value: Decimal, before: Decimal | None) -> Decimal | None:
    """Against the same period last year: in percent for levels that add up or stand, from a level above zero; in
    points for rates, ranks, attainments and growths; none for changes and multiples."""
    if before is None or measure in (Measure.CHANGE, Measure.MULTIPLE):
        return None
    if measure != Measure.LEVEL or kind in (IndicatorKind.RATE, IndicatorKind.RANK):
        return value - before
    return (value - before) / before * _HUNDRED if before > 0 else None


def growth_to_keep(value: Decimal, before: Decimal | None) -> Decimal | None:
    """A growth in percent computed from two levels, kept to the decimals of growth; from a level above zero only."""
    if before is None or before <= 0:
        return None
    percent = (value - before) / before * _HUNDRED
    return percent.quantize(Decimal(1).scaleb(-RATE_DECIMALS), ROUND_HALF_UP)


def needed_of(target: Target, indicator: Indicator, value: Decimal, aim: Aim, months_left: int) -> Decimal | None:
    """What each month that is left must bring for a flow to reach its plan; none once it is reached or time is up, and
    for a flow of which less is better."""
    if target.measure != Measure.LEVEL or indicator.kind != IndicatorKind.FLOW or aim.way == Direction.DOWN:
        return None
    return (aim.near - value) / months_left if months_left > 0 and value < aim.near else None
