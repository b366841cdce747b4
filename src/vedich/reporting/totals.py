"""Live totals: sums over the bodies under a parent, moved by what changed and never by what is stored."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from django.db.models import F

from vedich.organisations.models import Body
from vedich.organisations.queries import territorial_superiors
from vedich.organisations.structure import superiors_of
from vedich.plans.models import Indicator
from vedich.plans.vocabulary import Rollup
from vedich.values.periods import Period
from vedich.values.vocabulary import Measure

from .models import Observation, Total

Place = tuple[int, int, str, int, int, str]


def _counts(row: Observation | None, tiers: dict[int, str]) -> bool:
    """Whether a figure adds to its parents: a level that sums, from a body of the tier that it is collected at."""
    return (
        row is not None
        and row.steps is not None
        and row.measure == Measure.LEVEL
        and row.indicator.rollup == Rollup.SUM
        and row.indicator.collected_at == tiers.get(row.body_id)
    )


def _tiers(rows: list[Observation]) -> dict[int, str]:
    return {body.pk: body.tier for body in Body.objects.filter(pk__in={row.body_id for row in rows})}


def move_totals(changes: Sequence[tuple[Observation | None, Observation | None]]) -> None:
    """Apply (new, old) pairs of figures to the totals of every territorial superior."""
    adding = [row for pair in changes for row in pair if row is not None and row.indicator.rollup == Rollup.SUM]
    if not adding:
        return
    tiers = _tiers(adding)
    links_on: dict[date, dict[int, int]] = {}
    deltas: dict[Place, list[int]] = defaultdict(lambda: [0, 0])
    for new, old in changes:
        for row, sign in ((new, 1), (old, -1)):
            if row is None or not _counts(row, tiers):
                continue
            day = row.span.bounds()[1]
            if day not in links_on:
                links_on[day] = territorial_superiors(day)
            links = links_on[day]
            for parent in superiors_of(row.body_id, links):
                delta = deltas[(parent, row.indicator_id, row.period, row.first, row.last, row.basis)]
                delta[0] += sign * (row.steps or 0)
                delta[1] += sign
    for place, (steps, reported) in deltas.items():
        _move(place, steps, reported)


def _move(place: Place, steps: int, reported: int) -> None:
    parent, indicator, period, first, last, basis = place
    cell = {"parent_id": parent, "indicator_id": indicator, "first": first, "last": last, "basis": basis}
    moved = Total.objects.filter(**cell).update(steps=F("steps") + steps, reported=F("reported") + reported)
    if not moved:
        Total(**cell, period=period, steps=steps, reported=reported).save()


def recomputed(indicator: Indicator, parent: Body, first: int, last: int, basis: str) -> tuple[int, int]:
    """The same total from the figures themselves: what the live one must equal. (steps, reported)"""
    links = territorial_superiors(Period(first, last).bounds()[1])
    rows = Observation.objects.filter(
        indicator=indicator, first=first, last=last, basis=basis, measure=Measure.LEVEL, superseded_on=None,
        steps__isnull=False,
    ).select_related("body")  # fmt: skip
    under = [
        row for row in rows if row.body.tier == indicator.collected_at and parent.pk in superiors_of(row.body_id, links)
    ]
    return sum(row.steps or 0 for row in under), len(under)
