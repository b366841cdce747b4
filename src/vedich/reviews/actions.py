"""Writes of reviews: what is published."""

from datetime import datetime

from vedich.ledger.actions import Actor, action
from vedich.ledger.scope import current
from vedich.organisations.models import Person
from vedich.plans.models import Plan
from vedich.values.errors import N_, Conflict

from .models import Publication
from .queries import is_published


@action("reviews.publish")
def publish(*, plan: Plan, by: Person | Actor, now: datetime) -> Publication:
    """Put a plan's board on the public portal. Raises Conflict when it is there."""
    if is_published(plan):
        raise Conflict("published", N_("This plan is already published."))
    current().about(f"plan:{plan.code}", published=True)
    row = Publication(plan=plan, published_on=now, published_by=by if isinstance(by, Person) else None)
    current().add(row)
    return row


@action("reviews.unpublish")
def unpublish(*, plan: Plan, by: Person | Actor, now: datetime) -> None:
    current().about(f"plan:{plan.code}", published=False)
    Publication.objects.filter(plan=plan, withdrawn_on=None).update(withdrawn_on=now)
