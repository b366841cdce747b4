"""The level of an indicator for a body and a period: stated, added up over months, or made of the bodies below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from vedich.values.periods import Period
from vedich.values.vocabulary import FigureKind, IndicatorKind, Measure

from .aim import MOMENT
from .bodies import Tree, last_day
from .figures import SURENESS, Cell, Figures
from .known import Total
from .model import Indicator, Observation, Rollup
from .result import Coverage, Reason, Source, Step, written


@dataclass(frozen=True)
class Found:
    """A value and where it is from; `computed` is another way to it, kept beside a stated value."""

    value: Decimal | None = None
    source: Source | None = None
    kind: FigureKind | None = None
    computed: Decimal | None = None
    coverage: Coverage | None = None
    reason: Reason = Reason.NO_FIGURE
    steps: tuple[Step, ...] = ()

    @property
    def partial(self) -> bool:
        """Whether bodies are missing from the value, which may then be compared with no whole one."""
        return self.source == Source.BODIES and self.coverage is not None and not self.coverage.complete

    @property
    def whole(self) -> Decimal | None:
        """The value, unless bodies are missing from it."""
        return None if self.partial else self.value


def stated(figures: Figures, cell: Cell, period: Period) -> Found:
    """The figure of a cell for exactly the period."""
    figure = figures.at(cell, period)
    if figure is None:
        return Found()
    return _found(Source.STATED, figure.value, [figure], "stated")


def level_of(indicator: Indicator, body: str, period: Period, figures: Figures, tree: Tree) -> Found:
    """The level: stated for exactly the period; else, of a flow, the sum of all its months, of a stock, the figure of
    any period that ends in its last month; else the total over the bodies under it. What there is besides is kept as
    `computed`: the total, or else the months beside a stated figure."""
    own, months = _own(indicator, body, period, figures)
    total = _total(indicator, body, period, figures, tree)
    first = own if own.value is not None else months if months.value is not None else total
    beside = total.value if total.value is not None else months.value if own.value is not None else None
    reason = Reason.NONE
    if first.value is None:
        reason = months.reason
    elif first.source == Source.BODIES and total.partial:
        reason = Reason.PARTIAL_COVERAGE
    steps = first.steps if beside is None or first is total else (*first.steps, *(total.steps or months.steps))
    return Found(first.value, first.source, first.kind, beside, total.coverage, reason, steps)


def _own(indicator: Indicator, body: str, period: Period, figures: Figures) -> tuple[Found, Found]:
    """What the body's own figures give: (stated, sum of months)."""
    cell = Cell(indicator.code, body, Measure.LEVEL, "")
    figure = figures.at(cell, period, moment=indicator.kind in MOMENT)
    own = Found() if figure is None else _found(Source.STATED, figure.value, [figure], "stated")
    if indicator.kind != IndicatorKind.FLOW:
        return own, Found()
    months = figures.months(cell, period)
    if len(months) < period.length:
        return own, Found(reason=Reason.PARTIAL_MONTHS if months else Reason.NO_FIGURE)
    values = [one.value for one in months if one.value is not None]
    return own, _found(Source.MONTHS, sum(values, Decimal(0)), months, " + ".join(map(written, values)))


def _total(indicator: Indicator, body: str, period: Period, figures: Figures, tree: Tree) -> Found:
    """What the bodies under it give, with the coverage. A body without a figure is not counted as nothing."""
    if period in tree.totals:
        return _known(tree.totals[period])
    levels = tree.levels_of(body)
    if indicator.rollup == Rollup.NONE or not indicator.collected_at or not levels or indicator.collected_at in levels:
        return Found()
    under = tree.under(body, indicator.collected_at, last_day(period))
    parts: list[tuple[Decimal, Decimal, Found]] = []
    for code in under:
        own, months = _own(indicator, code, period, figures)
        part = own if own.value is not None else months
        weight = _weight(indicator, code, period, figures)
        if part.value is not None and weight is not None:
            parts.append((part.value, weight, part))
    coverage = Coverage(len(parts), len(under))
    total = _added(indicator, [(value, weight) for value, weight, _ in parts])
    if total is None:
        return Found(coverage=coverage)
    step = Step(
        "bodies",
        f"{'sum' if indicator.rollup == Rollup.SUM else 'mean'} over {coverage.reported} of {coverage.expected}",
        tuple(key for *_, part in parts for step in part.steps for key in step.inputs),
        total,
    )
    kind = _least_sure([part.kind for *_, part in parts if part.kind])
    return Found(total, Source.BODIES, kind, coverage=coverage, reason=Reason.NONE, steps=(step,))


def _known(total: Total) -> Found:
    """A total that the store keeps live: the same sum, without its parts. Of no parts it is none, not zero."""
    coverage = Coverage(total.reported, total.expected)
    if not total.reported:
        return Found(coverage=coverage)
    step = Step("bodies", f"sum over {total.reported} of {total.expected}", (), total.value)
    return Found(total.value, Source.BODIES, None, coverage=coverage, reason=Reason.NONE, steps=(step,))


def _added(indicator: Indicator, parts: Sequence[tuple[Decimal, Decimal]]) -> Decimal | None:
    """The sum, or the mean kept to the indicator's decimals (a half goes away from zero); None of nothing, and of
    weights that add up to nothing."""
    weights = sum((weight for _, weight in parts), Decimal(0))
    if indicator.rollup == Rollup.SUM:
        return sum((value for value, _ in parts), Decimal(0)) if parts else None
    if weights <= 0:
        return None
    mean = sum((value * weight for value, weight in parts), Decimal(0)) / weights
    return mean.quantize(Decimal(1).scaleb(-indicator.decimals), ROUND_HALF_UP)


def _weight(indicator: Indicator, body: str, period: Period, figures: Figures) -> Decimal | None:
    """A body's weight in a mean: the level of the weighting stock at the period's end; 1 where none is named."""
    if not indicator.weight:
        return Decimal(1)
    figure = figures.at(Cell(indicator.weight, body, Measure.LEVEL, ""), period, moment=True)
    return None if figure is None else figure.value


def _found(source: Source, value: Decimal | None, used: list[Observation], formula: str) -> Found:
    kind = _least_sure([FigureKind(one.kind) for one in used])
    step = Step(str(source), formula, tuple(one.key for one in used), value)
    return Found(value, source, kind, reason=Reason.NONE, steps=(step,))


def _least_sure(kinds: Sequence[FigureKind]) -> FigureKind | None:
    sureness: Callable[[FigureKind], int] = SURENESS.__getitem__
    return min(kinds, key=sureness, default=None)
