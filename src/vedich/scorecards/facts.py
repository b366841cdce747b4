"""From the store's rows to what scoring reads, and the figures that a target's score needs."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import F, Q

from vedich.organisations.structure import Structure
from vedich.plans.models import Indicator, Target, TargetVersion
from vedich.plans.vocabulary import Rollup
from vedich.reporting.models import Observation, Total
from vedich.reporting.queries import at_moment
from vedich.scoring import model as scoring
from vedich.scoring.known import Total as KnownTotal
from vedich.values.amounts import from_steps
from vedich.values.periods import Basis, Period
from vedich.values.vocabulary import Comparator, Comparison, Direction, FigureKind, IndicatorKind, Measure


def indicator_fact(indicator: Indicator) -> scoring.Indicator:
    return scoring.Indicator(
        code=indicator.code, kind=IndicatorKind(indicator.kind), direction=Direction(indicator.direction),
        decimals=indicator.decimals, rollup=scoring.Rollup(indicator.rollup), collected_at=indicator.collected_at,
    )  # fmt: skip


def target_fact(target: Target, version: TargetVersion, period: Period) -> scoring.Target:
    """The target as scoring has it; one that holds each year is scored for the year of the period."""
    span = target.span
    if target.each_year:
        span = Period.months(period.year, 1, period.year, 12)
    return scoring.Target(
        code=target.code, indicator=target.indicator.code, body=target.body.code, period=span,
        measure=Measure(target.measure), comparison=Comparison(target.comparison) if target.comparison else None,
        comparator=Comparator(version.comparator), value=version.value(), value_to=version.value("steps_to"),
        baseline=version.value("baseline"),
    )  # fmt: skip


def observation_fact(row: Observation, body: str) -> scoring.Observation:
    """A standing figure; which of several stands was settled when it was recorded."""
    return scoring.Observation(
        key=str(row.pk), indicator=row.indicator.code, body=body, period=row.span, value=row.value,
        measure=Measure(row.measure), comparison=Comparison(row.comparison) if row.comparison else None,
        kind=FigureKind(row.kind), as_of=row.as_of,
    )  # fmt: skip


@dataclass(frozen=True)
class Evidence:
    """All standing figures that bear on one target: its body's own, and the totals over the bodies under it."""

    observations: list[scoring.Observation]
    totals: dict[Period, KnownTotal]
    as_of: dict[str, date | None]


def evidence_for(target: Target, first: int, last: int, structure: Structure, at: datetime | None = None) -> Evidence:
    """The figures of a target's indicator for its body between two months, with the live totals.

    With `at`, those that stood at a moment.
    """
    own = Observation.objects.filter(
        _known(at), indicator=target.indicator, body=target.body, last__gte=first, first__lte=last
    )
    rows = _one_basis(list(own.select_related("indicator")))
    facts = [observation_fact(row, target.body.code) for row in rows]
    totals = _totals(target, first, last, structure, at) if target.indicator.rollup == Rollup.SUM else {}
    return Evidence(facts, totals, {str(row.pk): row.as_of for row in rows})


def _one_basis(rows: list[Observation]) -> list[Observation]:
    """Where a cell has a figure on both bases, the calendar's, on which targets are set (Decree 60/2024/NĐ-CP)."""
    found: dict[tuple[int, int, str, str], Observation] = {}
    for row in sorted(rows, key=lambda row: row.basis == Basis.CALENDAR):
        found[(row.first, row.last, row.measure, row.comparison)] = row
    return sorted(found.values(), key=lambda row: row.pk)


def _known(at: datetime | None) -> Q:
    return Q(superseded_on=None) if at is None else at_moment(at)


def _totals(
    target: Target, first: int, last: int, structure: Structure, at: datetime | None
) -> dict[Period, KnownTotal]:
    """The totals by period; a flow's first n months are added up."""
    indicator = target.indicator
    found: dict[Period, KnownTotal] = {}
    sums = _live(target, first, last) if at is None else _added(target, first, last, structure, at)
    for period, (steps, reported) in sums.items():
        expected = len(structure.under(indicator.collected_at, target.body_id, period.bounds()[1]))
        found[period] = KnownTotal(from_steps(steps, indicator.decimals), reported, expected)
    if indicator.kind == IndicatorKind.FLOW:
        for january in range(first - first % 12, last + 1, 12):
            _add_months(found, target, january, min(january + 11, last), structure, at)
    return found


Sums = dict[Period, tuple[int, int]]


def _live(target: Target, first: int, last: int) -> Sums:
    """The steps and the number of bodies by period, as they are kept live."""
    wanted = Q(parent=target.body, indicator=target.indicator, first__gte=first, last__lte=last, reported__gt=0)
    rows = sorted(Total.objects.filter(wanted), key=lambda row: row.basis == Basis.CALENDAR)
    return {Period(row.first, row.last): (row.steps, row.reported) for row in rows}


def _added(target: Target, first: int, last: int, structure: Structure, at: datetime) -> Sums:
    """The same as they were at a moment, added up again: the live ones know no past."""
    indicator = target.indicator
    rows = Observation.objects.filter(
        at_moment(at), indicator=indicator, measure=Measure.LEVEL, first__gte=first, last__lte=last, steps__isnull=False
    )
    found: Sums = {}
    for body, start, end, steps in rows.values_list("body_id", "first", "last", "steps"):
        period = Period(start, end)
        if body in structure.under(indicator.collected_at, target.body_id, period.bounds()[1]):
            total, reported = found.get(period, (0, 0))
            found[period] = (total + (steps or 0), reported + 1)
    return found


def _add_months(
    totals: dict[Period, KnownTotal], target: Target, january: int, last: int, structure: Structure,
    at: datetime | None,
) -> None:  # fmt: skip
    """A year's first n months from its months: of the totals where all bodies reported, else body by body."""
    value, whole = Decimal(0), True
    by_month: dict[int, dict[int, int]] = {}
    for month in range(january, last + 1):
        part = totals.get(Period(month, month))
        if part is None:
            return
        if whole and part.reported < part.expected:
            whole, by_month = False, _monthly(target, january, last, at)
        value += part.value
        if month == january or Period(january, month) in totals:
            continue
        totals[Period(january, month)] = (
            KnownTotal(value, part.expected, part.expected)
            if whole
            else _of_complete_bodies(by_month, target, january, month, structure)
        )


def _monthly(target: Target, first: int, last: int, at: datetime | None) -> dict[int, dict[int, int]]:
    """The standing figures of single months: steps by month by body."""
    rows = Observation.objects.filter(
        _known(at), indicator=target.indicator, measure=Measure.LEVEL, first__gte=first, last__lte=last,
        first=F("last"), steps__isnull=False,
    )  # fmt: skip
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for body, month, steps in rows.values_list("body_id", "first", "steps"):
        found[body][month] = steps or 0
    return found


def _of_complete_bodies(
    by_month: dict[int, dict[int, int]], target: Target, first: int, last: int, structure: Structure
) -> KnownTotal:
    """The sum over the bodies that have every month: a body with a month missing has no figure for the whole."""
    indicator = target.indicator
    under = structure.under(indicator.collected_at, target.body_id, Period(first, last).bounds()[1])
    whole = [
        months for body, months in by_month.items() if body in under and set(range(first, last + 1)) <= set(months)
    ]
    steps = sum(months[month] for months in whole for month in range(first, last + 1))
    return KnownTotal(from_steps(steps, indicator.decimals), len(whole), len(under))
