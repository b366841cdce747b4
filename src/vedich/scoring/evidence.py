"""What the figures say for one target: its value, the same a year before, and the shape of last year."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from vedich.values.periods import Period
from vedich.values.vocabulary import Comparison, IndicatorKind, Measure

from .bodies import Tree
from .derived import counted_from_baseline, from_levels
from .figures import Cell, Figures
from .levels import Found, level_of, stated
from .model import Indicator, Target, against
from .result import Reason, Source, Step


@dataclass(frozen=True)
class Evidence:
    """`before` is the value at the same period last year, from `before_inputs`; `so_far` and `whole` last year's level
    at the same period and for all of the target's period; only values from which no body is missing."""

    value: Found = field(default_factory=Found)
    before: Decimal | None = None
    before_inputs: tuple[str, ...] = ()
    so_far: Decimal | None = None
    whole: Decimal | None = None
    stated_growth: Decimal | None = None


def gather(target: Target, indicator: Indicator, scored: Period, figures: Figures, tree: Tree) -> Evidence:
    """Look everything up. Coverage is always that of the level at the scored period."""
    now = level_of(indicator, target.body, scored, figures, tree)
    last = level_of(indicator, target.body, scored.same_last_year(), figures, tree)
    year = level_of(indicator, target.body, target.period.same_last_year(), figures, tree)
    growth = Cell(indicator.code, target.body, Measure.GROWTH, Comparison.SAME_PERIOD)
    is_flow = indicator.kind == IndicatorKind.FLOW
    evidence = Evidence(
        value=now,
        before=last.whole,
        before_inputs=_inputs(last),
        so_far=last.whole if is_flow else None,
        whole=year.whole if is_flow else None,
        stated_growth=stated(figures, growth, scored).value,
    )
    if target.measure == Measure.LEVEL:
        return evidence
    measure = Measure(target.measure)
    cell = Cell(indicator.code, target.body, measure, against(measure, target.comparison))
    value = stated(figures, cell, scored)
    before = stated(figures, cell, scored.same_last_year())
    derived = from_levels(target, indicator, now.whole, last.whole)
    step = Step(str(Source.LEVELS), f"{measure} of levels", _inputs(now) + _inputs(last), derived)
    if counted_from_baseline(target):
        step = replace(step, inputs=(*_inputs(now), f"target:{target.code}"))
    return replace(evidence, value=_beside(value, step, now), before=before.value, before_inputs=_inputs(before))


def _inputs(found: Found) -> tuple[str, ...]:
    return found.steps[0].inputs if found.steps else ()


def _beside(value: Found, step: Step, now: Found) -> Found:
    """The stated measure with the one computed from levels beside it, or that one alone."""
    derived = step.result if isinstance(step.result, Decimal) else None
    if derived is None:
        return replace(value, coverage=now.coverage)
    if value.value is None:
        return Found(derived, Source.LEVELS, now.kind, derived, now.coverage, Reason.NONE, (*now.steps, step))
    return replace(value, computed=derived, coverage=now.coverage, steps=(*value.steps, step))
