"""What a score says, and how it came about."""

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Context, Decimal
from enum import StrEnum
from typing import Any

from vedich.values.periods import Period
from vedich.values.vocabulary import FigureKind, Measure, Status

_SHORT = Context(prec=15)


class Source(StrEnum):
    """Where a value comes from."""

    STATED = "stated"
    MONTHS = "months"
    """The sum of every month of the period."""
    BODIES = "bodies"
    """The total or mean over the bodies under it; see the coverage."""
    LEVELS = "levels"
    """A growth or change computed from levels."""


class Reason(StrEnum):
    """Why there is no value or no verdict, or what to mind in one; "" when there is nothing to say."""

    NONE = ""
    NOT_STARTED = "not_started"
    """The scored period ends before the target's begins."""
    NO_FIGURE = "no_figure"
    PARTIAL_MONTHS = "partial_months"
    """Some months of the period have a figure, not all: no value."""
    PARTIAL_COVERAGE = "partial_coverage"
    """Some bodies have not reported: the value is what the others make."""
    NO_BASELINE = "no_baseline"
    """A stock's trajectory needs the level that it started from."""


@dataclass(frozen=True)
class Coverage:
    """How many bodies the total counts, of how many that stood at the period's end."""

    reported: int
    expected: int

    @property
    def complete(self) -> bool:
        return self.reported == self.expected


@dataclass(frozen=True)
class Step:
    """One step of the working. `formula` is arithmetic in plain signs, with the numbers in it; `inputs` are keys of
    observations, or `target:CODE`; `result` is what came out."""

    name: str
    formula: str
    inputs: tuple[str, ...] = ()
    result: Decimal | str | None = None


@dataclass(frozen=True)
class Score:
    """The score of a target at a period's end, as known at `as_of`.

    `value`, `computed`, `plan`, `gap` and `expected` are in the measure's unit, `needed` in that unit a month;
    `attainment` in percent; `growth` in percent for levels that add up or stand, else in points; `ratio` is value to
    expected, turned so that more than 1 is better, to 9 decimals. None is "there is none", never zero.
    """

    target: str
    indicator: str
    body: str
    period: Period
    measure: Measure
    decimals: int
    as_of: date
    rules: str
    status: Status
    reason: Reason = Reason.NONE
    value: Decimal | None = None
    source: Source | None = None
    kind: FigureKind | None = None
    """How sure the value is: the least sure figure in it."""
    computed: Decimal | None = None
    """The total over bodies, or a growth from levels, or the sum of months: kept beside a stated value."""
    coverage: Coverage | None = None
    plan: Decimal | None = None
    """The near end of what is aimed at."""
    gap: Decimal | None = None
    attainment: Decimal | None = None
    growth: Decimal | None = None
    stated_growth: Decimal | None = None
    expected: Decimal | None = None
    ratio: Decimal | None = None
    needed: Decimal | None = None
    trace: tuple[Step, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """JSON-ready: decimals as text, the period as its months, enums as codes."""
        plain: dict[str, Any] = _plain(asdict(self))
        return plain


def tidy(value: Decimal | None) -> Decimal | None:
    """A ratio to 15 significant digits, in plain form; sums and levels stay exact and do not pass here."""
    if value is None:
        return None
    short = _SHORT.plus(value)
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short.normalize()


def written(value: Decimal) -> str:
    """A decimal in plain digits, without an exponent."""
    return f"{value:f}"


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return written(value)
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
