"""The reference engine: one target at a time, in plain decimals, slow and obvious. What it says is the definition.

Importing this module loads neither Ibis nor a database engine, so that a page may use it for a handful of targets.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Context, Decimal, localcontext

from vedich.values.periods import Period
from vedich.values.vocabulary import Direction, Measure, Status

from .aim import Aim, counts_early
from .bodies import Tree
from .case import Case
from .evidence import Evidence, gather
from .figures import Figures
from .known import Totals
from .latest import latest_period
from .levels import Found
from .model import Body, Indicator, Observation, Rollup, Target
from .periods import is_over
from .ratios import attainment_of, growth_of, needed_of
from .result import Reason, Score, tidy
from .rules import Rules, rules_at
from .trace import steps_of
from .verdict import at_the_end, on_the_way, ratio_of, without_value

#: products of two 18-digit amounts, summed over a nation, stay exact
_EXACT = Context(prec=60)


@dataclass(frozen=True)
class Tables:
    """All that a scorecard is made from."""

    bodies: tuple[Body, ...]
    indicators: tuple[Indicator, ...]
    targets: tuple[Target, ...]
    observations: tuple[Observation, ...]


def score(
    target: Target,
    indicator: Indicator,
    observations: Iterable[Observation],
    period: Period,
    as_of: date,
    rules: Rules,
    bodies: Iterable[Body] = (),
    totals: Totals | None = None,
) -> Score:
    """Score one target at the end of `period`, with what was known on `as_of`.

    `observations` are at least those of the indicator (and of its weight) for the target's body and the bodies under
    it, this year's and last year's; others do no harm. `bodies` are needed for totals and coverage only; `totals` of
    the target's indicator over the bodies under its body, by period, stand in for them where a store keeps them live.
    Raises ValueError when the indicator is not the target's.
    """
    if target.indicator != indicator.code:
        raise ValueError("a target is scored with its own indicator")
    with localcontext(_EXACT):
        return _score(Case(target, indicator, period), Figures(observations, as_of), Tree(bodies, totals), as_of, rules)


def scorecard(tables: Tables, period: Period | None, as_of: date, rules: Rules | None = None) -> list[Score]:
    """Score every target, in the order of their codes. Without a `period` each target is scored for the latest period
    that has figures (`latest.latest_period`). Raises KeyError when a target names an unknown indicator."""
    indicators = {indicator.code: indicator for indicator in tables.indicators}
    figures, tree = Figures(tables.observations, as_of), Tree(tables.bodies)
    rules = rules or rules_at(as_of)
    scores = []
    with localcontext(_EXACT):
        for target in sorted(tables.targets, key=lambda one: one.code):
            indicator = indicators[target.indicator]
            at = period or latest_period(target, indicator, figures, tree, as_of)
            scores.append(_score(Case(target, indicator, at), figures, tree, as_of, rules))
    return scores


def _score(case: Case, figures: Figures, tree: Tree, as_of: date, rules: Rules) -> Score:
    target, indicator, scored, aim = case.target, case.indicator, case.scored, case.aim
    evidence = gather(target, indicator, scored, figures, tree) if case.started else Evidence()
    found, whole = evidence.value, evidence.value.whole
    share = case.share(evidence)
    due = case.due(share) if case.started else None
    judged = _judged(found, indicator, aim)
    if judged is None:
        status, reason = without_value(is_over(scored, as_of), case.started, found.reason)
    elif case.whole:
        status, reason = at_the_end(judged, aim, rules), found.reason
    else:
        status = on_the_way(judged, aim, due, rules, early=counts_early(target, indicator, aim))
        reason = Reason.NO_BASELINE if status == Status.NOT_DUE else found.reason
    result = Score(
        target=target.code,
        indicator=indicator.code,
        body=target.body,
        period=scored,
        measure=Measure(target.measure),
        decimals=indicator.decimals_for(target.measure),
        as_of=as_of,
        rules=rules.code,
        status=status,
        reason=reason,
        value=found.value,
        source=found.source,
        kind=found.kind,
        computed=found.computed,
        coverage=found.coverage,
        plan=aim.near,
        gap=None if found.value is None else found.value - aim.near,
        attainment=None if found.value is None else tidy(attainment_of(target, indicator, found.value, aim)),
        growth=None if whole is None else tidy(growth_of(target.measure, indicator.kind, whole, evidence.before)),
        stated_growth=evidence.stated_growth,
        expected=None if due is None else tidy(due.near),
        ratio=None if due is None or judged is None else ratio_of(judged, due, aim.way),
        needed=None if whole is None else tidy(needed_of(target, indicator, whole, aim, case.months_left)),
    )
    return replace(result, trace=steps_of(result, evidence, case, share, rules))


def _judged(found: Found, indicator: Indicator, aim: Aim) -> Decimal | None:
    """The value on which a verdict may rest. A sum from which bodies are missing can show that enough has come, never
    that little enough has: where less is better a blank would count as zero."""
    if found.partial and indicator.rollup == Rollup.SUM and aim.way != Direction.UP:
        return None
    return found.value
