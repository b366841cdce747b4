"""What a target's page draws: its chart, its table by period, its parts by body, its versions, its working."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

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


@dataclass(frozen=True)
class Line:
    """A period of the table: the score of it, and the observation behind its value, where one stands."""

    score: Score
    period: Period
    observation: Observation | None

    def _number(self, name: str) -> Decimal | None:
        return number(self.score.result, name)

    @property
    def value(self) -> Decimal | None:
        return self._number("value")

    @property
    def attainment(self) -> Decimal | None:
        return self._number("attainment")

    @property
    def growth(self) -> Decimal | None:
        found = self._number("growth")
        return found if found is not None else self._number("stated_growth")


def page(row: Row, at: datetime) -> dict[str, Any]:
    target = row.target
    scores = scores_of(target, at)
    observations = _behind(scores)
    lines = [
        Line(score, Period.parse(score.period), observations.get(stated_key(score.result) or ""))
        for score in reversed(scores)
    ]
    return {
        "lines": lines,
        "parts": parts(target, row.period, at),
        "versions": target.versions.filter(recorded_on__lte=at).order_by("number"),
        "clause": clause_of(row),
        "chart": charts.target_chart(row, scores, at),
        "steps": steps(row),
        "unit": target_unit(target),
        "stated": observations.get(stated_key(row.score.result) or "") if row.score else None,
    }


def _behind(scores: list[Score]) -> dict[str, Observation]:
    keys = [key for score in scores if (key := stated_key(score.result))]
    found = Observation.objects.filter(pk__in=keys).select_related("indicator", "document")
    return {str(row.pk): row for row in found}


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


@dataclass(frozen=True)
class Step:
    """One step of the working, its inputs as links."""

    name: str
    formula: str
    result: str
    inputs: list[tuple[str, str]]


def steps(row: Row) -> list[Step]:
    """The working of a score, in order; inputs that are figures open their own sources."""
    if row.score is None:
        return []
    found = []
    for step in row.score.result.get("trace", []):
        links = [_link(row, key) for key in step["inputs"]]
        found.append(Step(_name(step["name"]), step["formula"], str(step["result"] or ""), links))
    return found


def _link(row: Row, key: str) -> tuple[str, str]:
    if key.isdigit():
        return _("figure"), reverse("observation", args=[int(key)])
    kind, _colon, _code = key.partition(":")
    if kind == "target":
        return _("target"), reverse("target-version", args=[row.version.pk])
    return key, ""


def _name(name: str) -> str:
    words = {
        "stated": _("stated value"), "months": _("sum of months"), "bodies": _("sum over units"),
        "levels": _("from levels"), "attainment": _("share of plan"), "growth": _("against the same period"),
        "expected": _("expected by now"), "status": _("status"), "needed": _("needed a month"), "plan": _("plan"),
        "gap": _("gap"), "ratio": _("result to expected"), "share": _("share due by now"),
    }  # fmt: skip
    return words.get(name, name)
