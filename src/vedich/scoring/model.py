"""What is scored: bodies, indicators, targets and observations. Frozen, and checked when they are made.

Values are exact decimals in the indicator's unit (percent for growth and attainment, a factor for multiples, a place
for ranks); `decimals_for` says to how many decimals a measure is kept, and storage keeps whole steps of that
(`values.amounts`). Every `ValueError` here is a caller's mistake, not a person's.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from vedich.values.amounts import MAX_DECIMALS, RATE_DECIMALS
from vedich.values.periods import Period
from vedich.values.vocabulary import Comparator, Comparison, Direction, FigureKind, IndicatorKind, Measure


class Rollup(StrEnum):
    """How an indicator's figures become the figure of the body above."""

    NONE = "none"
    SUM = "sum"
    MEAN = "mean"
    """The mean of the bodies that have a figure, weighted by another indicator where one is named."""


@dataclass(frozen=True)
class Body:
    """A body under its parent from `valid_from` to `valid_to`, both days included; None is open. A body that moved
    has one row a parent."""

    code: str
    level: str
    parent: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def __post_init__(self) -> None:
        if not self.code or not self.level:
            raise ValueError("a body has a code and a level")
        _days(self.valid_from, self.valid_to)
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("a body ends before it begins")

    def stands_at(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class Indicator:
    """What is measured. `collected_at` is the level of the bodies whose figures add up ("" when the figure is stated
    for the body itself); `weight` is the code of the stock indicator that weights a mean ("" weights all the same)."""

    code: str
    kind: IndicatorKind
    direction: Direction = Direction.UP
    decimals: int = 2
    rollup: Rollup = Rollup.NONE
    collected_at: str = ""
    weight: str = ""

    def __post_init__(self) -> None:
        _listed(IndicatorKind, self.kind)
        _listed(Direction, self.direction)
        _listed(Rollup, self.rollup)
        if not self.code:
            raise ValueError("an indicator has a code")
        if not 0 <= self.decimals <= MAX_DECIMALS:
            raise ValueError(f"an indicator is kept to 0 to {MAX_DECIMALS} decimals")
        if self.weight and self.rollup != Rollup.MEAN:
            raise ValueError("only a mean has a weight")

    def decimals_for(self, measure: Measure) -> int:
        """To how many decimals a measure of this indicator is kept."""
        if measure in (Measure.GROWTH, Measure.ATTAINMENT, Measure.MULTIPLE):
            return RATE_DECIMALS
        return 0 if measure == Measure.RANK else self.decimals


@dataclass(frozen=True)
class Target:
    """What is aimed at: `measure` of `indicator` for `body` by the end of `period`.

    `value` is in the measure's unit; `value_to` is the far end of a range, a cut or an addition; `baseline` is the
    level at the start, None if unknown. A cut is written as the document says it: 50 for "giảm 50%".
    """

    code: str
    indicator: str
    body: str
    period: Period
    measure: Measure = Measure.LEVEL
    comparison: Comparison | None = None
    comparator: Comparator = Comparator.GE
    value: Decimal | None = None
    value_to: Decimal | None = None
    baseline: Decimal | None = None

    def __post_init__(self) -> None:
        _listed(Measure, self.measure)
        _listed(Comparator, self.comparator)
        if self.comparison is not None:
            _listed(Comparison, self.comparison)
        if not (self.code and self.indicator and self.body):
            raise ValueError("a target has a code, an indicator and a body")
        _finite(self.value, self.value_to, self.baseline)
        if self.value is None and self.comparator != Comparator.ZERO:
            raise ValueError("a target has a value, unless none is to be left")
        if (self.value_to is not None) < (self.comparator == Comparator.RANGE):
            raise ValueError("a range has two ends")
        if self.value_to is not None:
            if self.comparator not in (Comparator.RANGE, Comparator.CUT, Comparator.ADD):
                raise ValueError("only a range, a cut or an addition has a second end")
            if self.value is not None and self.value_to < self.value:
                raise ValueError("a range goes from its lower to its upper end")
        if self.comparator == Comparator.CUT and self.measure not in (Measure.GROWTH, Measure.CHANGE):
            raise ValueError("a cut is a growth in percent or a change")
        if self.comparator == Comparator.CUT and self.value is not None and self.value < 0:
            raise ValueError("a cut is written as a positive number")
        if self.comparator == Comparator.ADD and self.measure != Measure.CHANGE:
            raise ValueError("an addition is a change")


@dataclass(frozen=True)
class Observation:
    """A figure: a stated measure of an indicator, for a body and a period. `value` None is a reported blank, which is
    no figure. Known from `recorded_on` until the day before `superseded_on`. `as_of` is the day up to which it counts.
    """

    key: str
    indicator: str
    body: str
    period: Period
    value: Decimal | None
    measure: Measure = Measure.LEVEL
    comparison: Comparison | None = None
    kind: FigureKind = FigureKind.FINAL
    as_of: date | None = None
    recorded_on: date = date(1900, 1, 1)
    superseded_on: date | None = None

    def __post_init__(self) -> None:
        _listed(Measure, self.measure)
        _listed(FigureKind, self.kind)
        if self.comparison is not None:
            _listed(Comparison, self.comparison)
        if not (self.indicator and self.body):
            raise ValueError("an observation has an indicator and a body")
        _finite(self.value)
        _days(self.as_of, self.recorded_on, self.superseded_on)

    def current_at(self, day: date) -> bool:
        return self.recorded_on <= day and (self.superseded_on is None or self.superseded_on > day)


def against(measure: Measure, comparison: Comparison | None) -> str:
    """What a measure is counted against, in one spelling, so that a target and a figure meet.

    Levels and ranks are counted against nothing. A growth or a multiple over the year before is, at the year's end and
    in every form, one over the same period; unstated, it is that too. Attainment unstated is of the plan, a change
    unstated is since the year before. Any other comparison is only itself: growth since the last term is no yearly
    growth.
    """
    if measure in (Measure.LEVEL, Measure.RANK):
        return ""
    if measure in (Measure.GROWTH, Measure.MULTIPLE):
        return Comparison.SAME_PERIOD if comparison in (None, Comparison.PREVIOUS_YEAR) else comparison or ""
    if comparison is None:
        return Comparison.PLAN if measure == Measure.ATTAINMENT else Comparison.PREVIOUS_YEAR
    return comparison


def _listed(words: type[StrEnum], word: str) -> None:
    words(word)  # raises ValueError, naming the word


def _finite(*values: Decimal | None) -> None:
    for value in values:
        if value is not None and not (isinstance(value, Decimal) and value.is_finite()):
            raise ValueError(f"{value!r} is not a finite decimal")


def _days(*days: date | None) -> None:
    for day in days:
        if isinstance(day, datetime):
            raise ValueError("scoring counts in days: give a date, not a moment")
