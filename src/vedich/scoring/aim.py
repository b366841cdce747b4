"""What a target's comparator means: which way is better, and the near and the far end of what is aimed at."""

from dataclasses import dataclass
from decimal import Decimal

from vedich.values.vocabulary import Comparator, Direction, IndicatorKind, Measure

from .model import Indicator, Target

UPWARD = (Comparator.GE, Comparator.GT, Comparator.ADD)
DOWNWARD = (Comparator.LE, Comparator.LT, Comparator.CUT, Comparator.ZERO)
#: kinds that stand at a moment: the figure of the last month is the figure of the period
MOMENT = (IndicatorKind.STOCK, IndicatorKind.MILESTONE)


@dataclass(frozen=True)
class Aim:
    """`near` is the end that must be reached, `far` the one beyond which a target is exceeded; equal unless it is a
    range. In a band neither way is better: `near` is then the lower end."""

    way: Direction
    near: Decimal
    far: Decimal
    comparator: Comparator

    @property
    def strict(self) -> bool:
        """Whether the plan itself is not enough: over, under."""
        return self.comparator in (Comparator.GT, Comparator.LT)


def aim_of(target: Target, indicator: Indicator) -> Aim:
    """The comparator tells the way where it tells one (at least, at most, cut …); else the indicator's direction does,
    and a smaller rank is the better one."""
    way = Direction(indicator.direction)
    if target.measure == Measure.RANK or indicator.kind == IndicatorKind.RANK:
        way = Direction.DOWN
    if target.comparator in UPWARD:
        way = Direction.UP
    if target.comparator in DOWNWARD:
        way = Direction.DOWN

    low = Decimal(0) if target.comparator == Comparator.ZERO or target.value is None else target.value
    high = low if target.value_to is None else target.value_to
    if target.comparator == Comparator.CUT:
        return Aim(way, -low, -high, Comparator.CUT)
    if target.comparator == Comparator.RANGE and way == Direction.DOWN:
        return Aim(way, high, low, Comparator.RANGE)
    return Aim(way, low, high, Comparator(target.comparator))


def accumulates(target: Target, indicator: Indicator) -> bool:
    """Whether the value starts the period at nothing and grows to the plan: a flow's level, and the share of a plan."""
    if target.measure == Measure.LEVEL:
        return indicator.kind == IndicatorKind.FLOW
    return target.measure == Measure.ATTAINMENT


def is_amount(target: Target, indicator: Indicator) -> bool:
    """Whether the target is an amount of something that adds up or stands."""
    return target.measure in (Measure.LEVEL, Measure.CHANGE) and indicator.kind in (IndicatorKind.FLOW, *MOMENT)


def counts_early(target: Target, indicator: Indicator, aim: Aim) -> bool:
    """Whether reaching the whole plan before the end is reaching it.

    Not for a flow of which less is better, which stands below its plan from the first day; not for a level to be
    kept, nor in a band: those are not done before the end.
    """
    if aim.way == Direction.BAND or aim.comparator == Comparator.MAINTAIN:
        return False
    grows_past = indicator.kind == IndicatorKind.FLOW and target.measure == Measure.LEVEL and aim.way == Direction.DOWN
    return is_amount(target, indicator) and not grows_past
