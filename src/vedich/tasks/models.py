"""Directives as they were said, and the tasks that came of them."""

from typing import Any, ClassVar

from django.db import models

from vedich.documents.models import Document
from vedich.ledger.models import Fact, Guarded
from vedich.organisations.models import Body, Field, Person, in_language
from vedich.plans.models import Plan, Target
from vedich.values.text import fold

from .vocabulary import TaskStep


class Directive(Guarded):
    """A sentence that orders or asks, triaged by a person: assign, orientation, register only."""

    code = models.CharField(max_length=80)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="directives")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    triage = models.CharField(max_length=16)
    field = models.ForeignKey(Field, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    # neighbouring sentences may make one task
    task = models.ForeignKey("Task", null=True, blank=True, on_delete=models.PROTECT, related_name="directives")
    withdrawn_on = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("document", "start")
        constraints = [
            models.UniqueConstraint(fields=["code"], condition=models.Q(withdrawn_on=None), name="directive_code_once"),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class Task(Guarded):
    """What a body is to do. Without a lead or a deadline it says so: an open question, never a default."""

    code = models.CharField(max_length=80)
    plan = models.ForeignKey(Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="tasks")
    target = models.ForeignKey(Target, null=True, blank=True, on_delete=models.PROTECT, related_name="tasks")
    field = models.ForeignKey(Field, null=True, blank=True, on_delete=models.PROTECT, related_name="tasks")
    title = models.TextField()
    title_en = models.TextField(blank=True)
    product = models.CharField(max_length=300, blank=True)
    lead = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="led_tasks")
    # the lead and date as the text has them, where they match no body or no day
    lead_words = models.CharField(max_length=300, blank=True)
    due_on = models.DateField(null=True, blank=True)
    due_words = models.CharField(max_length=40, blank=True)
    # answered: there is no deadline (a continuous task); unanswered: the question is open
    no_deadline = models.BooleanField(default=False)
    recurrence = models.CharField(max_length=16, blank=True)
    assigned_on = models.DateTimeField()
    assigned_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    accepted_on = models.DateTimeField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateTimeField(null=True, blank=True)
    # title and code folded, for search without diacritics
    folded = models.TextField(blank=True)

    class Meta:
        ordering = ("due_on", "pk")
        constraints = [
            models.UniqueConstraint(fields=["code"], condition=models.Q(withdrawn_on=None), name="task_code_once"),
        ]
        indexes = [
            models.Index(fields=["due_on", "id"], name="task_by_due"),
            models.Index(fields=["lead", "due_on"], name="task_by_lead"),
        ]

    def __str__(self) -> str:
        return in_language(self.title, self.title_en)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.folded = fold(f"{self.code} {self.title} {self.title_en}")
        super().save(*args, **kwargs)


class TaskNote(Fact):
    """A step in a task's life: accepted, progress, done, returned. Append-only."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="notes")
    step = models.CharField(max_length=16, choices=TaskStep.choices)
    text = models.TextField(blank=True)
    on = models.DateField()
    recorded_on = models.DateTimeField()
    recorded_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    digested: ClassVar[tuple[str, ...]] = ("task", "step", "text", "on", "recorded_on", "recorded_by")

    class Meta:
        ordering = ("task", "pk")

    def __str__(self) -> str:
        return f"{self.task_id} {self.step}"
