"""Scores as they stood from one moment to another, and what the responsible body decided of them."""

from typing import ClassVar

from django.db import models

from vedich.ledger.models import Fact, Guarded
from vedich.organisations.models import Body, Person
from vedich.plans.models import Target
from vedich.values.vocabulary import Status


class Score(Guarded):
    """What the rules make of a target's figures for a period; a changed score supersedes and keeps the one before.

    Derived: it can be computed again from observations, targets and bodies at any time.
    """

    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="scores")
    period = models.CharField(max_length=16)
    last = models.IntegerField()
    status = models.CharField(max_length=12, choices=[(s, s) for s in Status])
    result = models.JSONField()
    as_of = models.DateField(null=True, blank=True)
    kind = models.CharField(max_length=12, blank=True)
    recorded_on = models.DateTimeField()
    superseded_on = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["target", "period"], condition=models.Q(superseded_on=None), name="score_one_current"
            ),
        ]
        indexes = [models.Index(fields=["target", "last", "recorded_on"], name="score_by_target")]

    def __str__(self) -> str:
        return f"{self.target_id} {self.period} {self.status}"


class Verdict(Fact):
    """What the responsible body decided of a target for a period, beside what the machine proposed."""

    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="verdicts")
    period = models.CharField(max_length=16)
    proposed = models.CharField(max_length=12)
    decided = models.CharField(max_length=12)
    reason = models.TextField()
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    recorded_on = models.DateTimeField()
    superseded_on = models.DateTimeField(null=True, blank=True)

    digested: ClassVar[tuple[str, ...]] = (
        "target", "period", "proposed", "decided", "reason", "body", "decided_by", "recorded_on",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["target", "period"], condition=models.Q(superseded_on=None), name="verdict_one_current"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.target_id} {self.period} {self.decided}"
