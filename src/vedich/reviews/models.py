"""Assessments as documents state them."""

from django.db import models

from vedich.documents.models import Document
from vedich.ledger.models import Guarded
from vedich.organisations.models import Body, Field, Person
from vedich.plans.models import Plan


class Assessment(Guarded):
    """A sentence that judges: result, limit, cause, lesson or proposal, with its field, period and clause."""

    code = models.CharField(max_length=80)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="assessments")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    text = models.TextField()
    field = models.ForeignKey(Field, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="assessments")
    period = models.CharField(max_length=16, blank=True)
    recorded_on = models.DateTimeField()
    withdrawn_on = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("document", "start")
        constraints = [
            models.UniqueConstraint(
                fields=["code"], condition=models.Q(withdrawn_on=None), name="assessment_code_once"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class Publication(Guarded):
    """That a plan's board stands on the public portal, from one moment to another."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="publications")
    published_on = models.DateTimeField()
    published_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_on = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["plan"], condition=models.Q(withdrawn_on=None), name="publication_one_standing"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id}"
