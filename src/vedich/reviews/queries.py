"""Reads of assessments and of what is published."""

from datetime import datetime

from django.db.models import Q, QuerySet

from vedich.organisations.models import Field
from vedich.plans.models import Plan
from vedich.values.periods import Period
from vedich.values.vocabulary import AssessmentKind

from .models import Assessment, Publication


def is_published(plan: Plan) -> bool:
    return Publication.objects.filter(plan=plan, withdrawn_on=None).exists()


def published_plans(at: datetime) -> QuerySet[Plan]:
    """The plans whose boards the public may see at a moment, newest first."""
    standing = Publication.objects.filter(published_on__lte=at).filter(Q(withdrawn_on=None) | Q(withdrawn_on__gt=at))
    return Plan.objects.filter(pk__in=standing.values("plan")).select_related("body").order_by("-first", "last")


def assessments(plan: Plan, period: Period, at: datetime, field: Field | None = None) -> QuerySet[Assessment]:
    """What documents judged of a plan and period, known at a moment."""
    found = Assessment.objects.filter(recorded_on__lte=at, withdrawn_on=None, period=period.code)
    found = found.filter(Q(plan=plan) | Q(plan=None, body=plan.body))
    if field is not None:
        found = found.filter(field=field)
    return found.select_related("document", "field").order_by("document", "start")


def reasons(plan: Plan, period: Period, at: datetime, field: Field | None = None) -> QuerySet[Assessment]:
    """The limits and causes that documents named for a plan's period and field: who says why."""
    return assessments(plan, period, at, field).filter(kind__in=(AssessmentKind.LIMIT, AssessmentKind.CAUSE))
