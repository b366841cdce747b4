"""Scores move in the transaction that moves a figure or a target: nothing waits for a rebuild."""

from collections.abc import Sequence
from datetime import datetime

from vedich.ledger.scope import current
from vedich.organisations.models import Person
from vedich.plans.models import Target
from vedich.plans.vocabulary import Rollup
from vedich.reporting.models import Observation

from .actions import LOOKS_BACK, rescore


def figures_recorded(observations: Sequence[Observation], now: datetime) -> None:
    """Score again every target whose indicator has a new figure that its plan, or a comparison from it, reaches."""
    for indicator in {row.indicator_id for row in observations}:
        rows = [row for row in observations if row.indicator_id == indicator]
        first, last = min(row.first for row in rows), max(row.last for row in rows)
        found = Target.objects.filter(
            indicator=indicator, target_set__plan__first__lte=last + LOOKS_BACK, target_set__plan__last__gte=first,
            withdrawn_on=None,
        )  # fmt: skip
        for key in found.values_list("pk", flat=True):
            _wait(key, now)


def structure_changed(now: datetime) -> None:
    """Who is to report has changed, and with it the coverage of every total."""

    def wait_for_all() -> None:
        for key in Target.objects.filter(indicator__rollup=Rollup.SUM, withdrawn_on=None).values_list("pk", flat=True):
            _wait(key, now)

    current().before_close("structure", wait_for_all)


def target_changed(target: Target, by: Person, now: datetime) -> None:
    _wait(target.pk, now)


def _wait(key: int, now: datetime) -> None:
    """Once for a target in an action, however many of its figures move; still inside the transaction."""
    current().before_close(("score", key), lambda: rescore(_targets([key]), now))


def _targets(keys: list[int]) -> list[Target]:
    found = Target.objects.filter(pk__in=keys).select_related("indicator", "body", "target_set__plan")
    return list(found)
