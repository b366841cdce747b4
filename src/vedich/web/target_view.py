"""What a target's page draws: its chart, its table by period, its parts by body, its versions."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q

from vedich.documents.models import Proposal
from vedich.plans.models import Target
from vedich.plans.vocabulary import Rollup
from vedich.plans.wording import target_unit
from vedich.reporting.models import Observation
from vedich.reporting.queries import at_moment
from vedich.scorecards.models import Score
from vedich.scorecards.queries import Row, number, scores_of
from vedich.values.periods import Period
from vedich.values.vocabulary import Measure
from vedich.web import charts
from vedich.web.scored import stated_key
from vedich.web.working import steps


@dataclass(frozen=True)
class Line:
    """A period of the table: the score of it, and the observation behind its value, where one stands."""

    score: Score
    period: Period
    observation: Observation | None
    is_level: bool = True

    def _number(self, name: str) -> Decimal | None:
        return number(self.score.result, name)

    @property
    def value(self) -> Decimal | None:
        return self._number("value")

    @property
    def attainment(self) -> Decimal | None:
        return self._number("attainment")

    @property
    def gap(self) -> Decimal | None:
        return self._number("gap")

    @property
    def growth(self) -> Decimal | None:
        found = self._number("growth")
        # of a target that is a growth itself, the stated growth is the value
        return self._number("stated_growth") if found is None and self.is_level else found


def page(row: Row, at: datetime, *, portal: bool = False) -> dict[str, Any]:
    target = row.target
    scores = scores_of(target, at)
    observations, before = _behind(row, scores, at)
    is_level = target.measure == Measure.LEVEL
    lines = [
        Line(score, Period.parse(score.period), observations.get(stated_key(score.result) or ""), is_level)
        for score in reversed(scores)
    ]
    wide, narrow = charts.target_charts(row, scores, at)
    return {
        "lines": lines,
        "parts": parts(target, row.period, at),
        "versions": target.versions.filter(recorded_on__lte=at).order_by("number"),
        "clause": clause_of(row),
        "chart": wide,
        "small_chart": narrow,
        "steps": steps(row, before, portal=portal),
        "before": before,
        "unit": target_unit(target),
        "stated": observations.get(stated_key(row.score.result) or "") if row.score else None,
    }


def _before(row: Row, at: datetime) -> Q:
    """The figure of the year before that the growth compares with, where one was stated."""
    before, target = row.period.same_last_year(), row.target
    return at_moment(at) & Q(
        indicator=target.indicator, body=target.body, first=before.first, last=before.last, measure=target.measure,
        comparison=target.comparison,
    )  # fmt: skip


def same_period(row: Row, at: datetime) -> Observation | None:
    if row.growth is None:
        return None
    return Observation.objects.filter(_before(row, at)).select_related("indicator").first()


def _behind(row: Row, scores: list[Score], at: datetime) -> tuple[dict[str, Observation], Observation | None]:
    """The figures behind the scores by key, and the one that the growth compares with; one query."""
    keys = {key for score in scores if (key := stated_key(score.result))}
    wanted = Q(pk__in=keys) if row.growth is None else Q(pk__in=keys) | _before(row, at)
    found = {str(one.pk): one for one in Observation.objects.filter(wanted).select_related("indicator", "document")}
    first = row.period.same_last_year().first
    before = next((one for one in found.values() if one.first == first and one.last == row.period.last - 12), None)
    return found, before if row.growth is not None else None


def parts(target: Target, period: Period, at: datetime) -> list[Observation]:
    """The figures of the bodies below for the same period, greatest first: what the total is made of."""
    indicator = target.indicator
    if indicator.rollup != Rollup.SUM or not indicator.collected_at:
        return []
    found = Observation.objects.filter(
        at_moment(at), indicator=indicator, first=period.first, last=period.last, measure=Measure.LEVEL
    ).exclude(body=target.body)
    return list(found.select_related("body", "indicator").order_by("-steps"))


def clause_of(row: Row) -> Proposal | None:
    source = row.version.source
    if source.get("kind") != "clause":
        return None
    return Proposal.objects.filter(
        document__code=source["document"], start=source["start"], end=source["end"]
    ).select_related("document", "section").first()  # fmt: skip
