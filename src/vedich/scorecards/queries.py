"""Reads of boards and of one target: from stored scores, as they stood at a moment."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.utils import timezone

from vedich.organisations.models import Field
from vedich.organisations.structure import Structure
from vedich.plans.models import Plan, Target, TargetVersion
from vedich.plans.queries import targets_of
from vedich.plans.rules import aims_down, plan_value
from vedich.reporting.queries import unsettled
from vedich.values.periods import Period
from vedich.values.vocabulary import Measure, Status

from .facts import evidence_for
from .models import Score, Verdict
from .periods import standard_periods

WEEK = timedelta(days=7)
#: how many days old a figure may be and still be fresh; then ageing, then stale
FRESH, AGEING = 31, 92
#: from best to worst, for what got better or worse
ORDER = (Status.EXCEEDED, Status.ON_TRACK, Status.AT_RISK, Status.BEHIND)


def number(result: dict[str, Any], name: str) -> Decimal | None:
    """A number of a stored score."""
    value = result.get(name)
    return None if value is None else Decimal(value)


@dataclass(frozen=True)
class Row:
    """A target on a board at a moment."""

    target: Target
    version: TargetVersion
    period: Period
    score: Score | None
    before: Score | None
    status: str
    verdict: Verdict | None = None
    today: date = date.min

    def _number(self, name: str) -> Decimal | None:
        return number(self.score.result, name) if self.score else None

    @property
    def value(self) -> Decimal | None:
        return self._number("value")

    @property
    def computed(self) -> Decimal | None:
        return self._number("computed")

    @property
    def attainment(self) -> Decimal | None:
        return self._number("attainment")

    @property
    def growth(self) -> Decimal | None:
        found = self._number("growth")
        if found is None and self.target.measure == Measure.LEVEL:
            found = self._number("stated_growth")
        return found

    @property
    def expected(self) -> Decimal | None:
        return self._number("expected")

    @property
    def gap(self) -> Decimal | None:
        return self._number("gap")

    @property
    def needed(self) -> Decimal | None:
        return self._number("needed")

    @property
    def plan(self) -> Decimal | None:
        down = aims_down(self.version.comparator, self.target.indicator.direction, self.target.measure)
        return plan_value(self.version.comparator, self.version.value(), self.version.value("steps_to"), down)

    @property
    def coverage(self) -> dict[str, int] | None:
        found = self.score.result.get("coverage") if self.score else None
        return found if found and found["expected"] else None

    @property
    def partial(self) -> bool:
        return bool(self.coverage and self.coverage["reported"] < self.coverage["expected"])

    @property
    def growth_in_points(self) -> bool:
        """Whether the growth is a difference in points: of percentages, shares and rates."""
        return self.target.measure != "level" or self.target.indicator.kind == "rate"

    @property
    def change(self) -> int:
        """Since last week: 1 better, -1 worse, 0 the same or not comparable."""
        if self.before is None or self.before.status not in ORDER or self.status not in ORDER:
            return 0
        return ORDER.index(Status(self.before.status)) - ORDER.index(Status(self.status))

    @property
    def is_new(self) -> bool:
        """Whether the target has its first figure of the period since last week."""
        if self.score is None or self.before is not None:
            return False
        return timezone.localtime(self.score.recorded_on).date() > self.today - WEEK

    @property
    def age(self) -> str:
        """How fresh the figure is: `fresh`, `ageing`, `stale`, or empty without one."""
        if self.score is None or self.score.as_of is None:
            return ""
        days = (self.today - self.score.as_of).days
        return "fresh" if days <= FRESH else "ageing" if days <= AGEING else "stale"


@dataclass
class Board:
    """A plan's board at a moment: its rows by field, and what moved since last week."""

    plan: Plan
    period: Period
    standard: list[Period]
    other: list[Period]
    rows: list[Row]
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def groups(self) -> list[tuple[Field | None, list[Row]]]:
        found: dict[Field | None, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.target.indicator.field, []).append(row)
        return sorted(found.items(), key=lambda pair: (pair[0] is None, pair[0].order if pair[0] else 0))

    @property
    def better(self) -> int:
        return sum(row.change > 0 for row in self.rows)

    @property
    def worse(self) -> int:
        return sum(row.change < 0 for row in self.rows)

    @property
    def latest(self) -> date | None:
        """The day up to which the newest figure counts."""
        return max((row.score.as_of for row in self.rows if row.score and row.score.as_of), default=None)


def _standing(at: datetime) -> Q:
    return Q(recorded_on__lte=at) & (Q(superseded_on=None) | Q(superseded_on__gt=at))


def _stood(score: Score, at: datetime) -> bool:
    return score.recorded_on <= at and (score.superseded_on is None or score.superseded_on > at)


def status_of(score: Score | None, period: Period, today: date) -> str:
    """A stored status; without a figure it is the day that says whether one is due."""
    if score is not None:
        return score.status
    return Status.NO_DATA if period.bounds()[1] < today else Status.NOT_DUE


def _is_ripe(period: Period, today: date) -> bool:
    """Whether nine tenths of a period are over: then its figures are asked for and estimated."""
    first, last = period.bounds()
    return (today - first).days * 10 >= (last - first).days * 9


def default_period(plan: Plan, scored: set[Period], today: date) -> Period:
    """The latest standard period that has figures; else the latest first months that have; else the first to come."""
    standard = standard_periods(plan.span)
    with_figures = [period for period in standard if period in scored]
    # the first estimate of a period that has hardly begun does not turn the board to it
    ripe = [period for period in with_figures if _is_ripe(period, today)] or with_figures
    if ripe:
        return max(ripe, key=lambda p: (p.last, p.length))
    if scored:
        return max(scored, key=lambda p: (p.last, p.length))
    coming = [period for period in standard if period.bounds()[1] >= today]
    return coming[0] if coming else standard[-1]


def board(plan: Plan, at: datetime, period: Period | None = None) -> Board:
    """The board of a plan for a period, as it stood at a moment; six queries, whatever is stored."""
    targets = targets_of(plan, at)
    known = Score.objects.filter(_standing(at), target__in=targets)
    scored = {Period.parse(code) for code in known.values_list("period", flat=True).distinct()}
    chosen = period or default_period(plan, scored - unsettled(plan, at), at.date())
    wanted = (_standing(at) | _standing(at - WEEK)) & Q(target__in=targets, period=chosen.code)
    now: dict[int, Score] = {}
    before: dict[int, Score] = {}
    for score in Score.objects.filter(wanted):
        # what has not changed since stood a week ago too
        for found, moment in ((now, at), (before, at - WEEK)):
            if _stood(score, moment):
                found[score.target_id] = score
    verdicts = {
        verdict.target_id: verdict
        for verdict in Verdict.objects.filter(_standing(at), target__in=targets, period=chosen.code)
    }
    rows = [
        Row(
            target, target.standing[0], chosen, now.get(target.pk), before.get(target.pk),  # type: ignore[attr-defined]
            status_of(now.get(target.pk), chosen, at.date()), verdicts.get(target.pk), at.date(),
        )
        for target in targets
    ]  # fmt: skip
    counts = Counter(row.status for row in rows)
    standard = standard_periods(plan.span)
    other = sorted({*scored, chosen} - set(standard), key=lambda p: (p.last, -p.length))
    return Board(plan, chosen, standard, other, rows, {str(status): counts[status] for status in Status})


def target_row(target: Target, at: datetime, period: Period) -> Row | None:
    """One target for one period at a moment."""
    versions = target.versions.filter(_standing(at)).select_related("target__indicator").order_by("-number")
    version = versions.first()
    if version is None:
        return None
    scores = list(Score.objects.filter(_standing(at) | _standing(at - WEEK), target=target, period=period.code))
    now = next((s for s in scores if _stood(s, at)), None)
    before = next((s for s in scores if _stood(s, at - WEEK)), None)
    verdict = (
        Verdict.objects.filter(_standing(at), target=target, period=period.code).select_related("decided_by").first()
    )
    return Row(target, version, period, now, before, status_of(now, period, at.date()), verdict, at.date())


def scores_of(target: Target, at: datetime) -> list[Score]:
    """Every period's score of a target as they stood at a moment, in the order of time."""
    return list(Score.objects.filter(_standing(at), target=target).order_by("last", "period"))


def opening_period(target: Target, at: datetime) -> Period:
    """The period that a target's page opens with: its plan's default among those that it has figures for."""
    scored = {Period.parse(score.period) for score in scores_of(target, at)}
    plan = target.target_set.plan
    return default_period(plan, scored - unsettled(plan, at), at.date())


def last_year(target: Target, at: datetime) -> list[tuple[Period, Decimal]]:
    """The first months of the year before, each with what was stated for the body, else with the units' total."""
    january = target.span.first - 12
    found = evidence_for(target, january, january + 11, Structure(), at)
    values: dict[Period, Decimal] = {
        period: total.value for period, total in found.totals.items() if total.reported == total.expected
    }
    for observation in found.observations:
        same = observation.measure == target.measure and (observation.comparison or "") == target.comparison
        if observation.value is not None and same:
            values[observation.period] = observation.value
    running = sorted((period for period in values if period.first == january), key=lambda period: period.last)
    return [(period, values[period]) for period in running]
