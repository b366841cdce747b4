"""A growth or a change that nobody stated, computed from levels."""

from decimal import Decimal

from vedich.values.vocabulary import Comparison, IndicatorKind, Measure

from .aim import MOMENT
from .model import Indicator, Target, against
from .ratios import growth_to_keep


def counted_from_baseline(target: Target) -> bool:
    """Whether the target counts from its start, and not from the same period last year."""
    return against(target.measure, target.comparison) != Comparison.SAME_PERIOD


def from_levels(target: Target, indicator: Indicator, now: Decimal | None, before: Decimal | None) -> Decimal | None:
    """The target's growth or change out of whole levels: `now` at the scored period and `before` at the same period
    last year, or the target's baseline where the comparison is with the start of a term or a base year.

    Growth only of what adds up or stands; a change since the start only of what does not add up over time.
    """
    if now is None or target.measure not in (Measure.GROWTH, Measure.CHANGE):
        return None
    if against(target.measure, target.comparison) == Comparison.AVERAGE:
        return None
    if counted_from_baseline(target):
        stands = indicator.kind in MOMENT or (target.measure == Measure.CHANGE and indicator.kind == IndicatorKind.RATE)
        before = target.baseline if stands else None
    if target.measure == Measure.CHANGE:
        return None if before is None else now - before
    return None if indicator.kind in (IndicatorKind.RATE, IndicatorKind.RANK) else growth_to_keep(now, before)
