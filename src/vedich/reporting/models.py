"""Who reports what by when, and the figures that came."""

from datetime import datetime
from decimal import Decimal
from typing import ClassVar

from django.db import models

from vedich.documents.models import Document
from vedich.ledger.models import Fact, Guarded
from vedich.organisations.models import Body, Person, in_language
from vedich.plans.models import Indicator, Plan
from vedich.values.amounts import from_steps
from vedich.values.periods import Basis, Period
from vedich.values.vocabulary import Comparison, FigureKind, Measure

from .vocabulary import Blank, SubmissionState
from .vocabulary import SubmissionState as S


class Round(Guarded):
    """A reporting round: for a plan and a period, from the day it opens to the day it is due."""

    code = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="rounds")
    period = models.CharField(max_length=16)
    basis = models.CharField(max_length=12, choices=[(b, b) for b in Basis], default=Basis.CALENDAR)
    # the day up to which figures count (party rounds state their own)
    as_of = models.DateField()
    opened_on = models.DateTimeField()
    opened_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()

    class Meta:
        ordering = ("-due_on", "-pk")

    def __str__(self) -> str:
        return in_language(self.name, self.name_en)

    @property
    def span(self) -> Period:
        return Period.parse(self.period)


class FormLine(Guarded):
    """One figure that a body is asked for in a round; `subject` is whose figure it is."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="lines")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="form_lines")
    subject = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="form_lines")
    measure = models.CharField(max_length=16, choices=[(m, m) for m in Measure], default=Measure.LEVEL)
    comparison = models.CharField(max_length=16, blank=True)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("round", "body", "order")
        constraints = [
            models.UniqueConstraint(fields=["round", "body", "subject", "indicator", "measure"], name="form_line_once"),
        ]

    def __str__(self) -> str:
        return f"{self.round_id}/{self.body_id}/{self.indicator_id}"

    @property
    def decimals(self) -> int:
        return self.indicator.decimals_of(self.measure)

    @property
    def unit(self) -> str:
        """What may stand behind its number: % for growth and shares, the indicator's own unit for amounts."""
        if self.measure in (Measure.GROWTH, Measure.ATTAINMENT):
            return "%"
        return {Measure.MULTIPLE: "lần", Measure.RANK: ""}.get(Measure(self.measure), self.indicator.unit)


class Submission(Guarded):
    """A body's report in a round, on its way from draft to accepted."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="submissions")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="submissions")
    state = models.CharField(max_length=12, choices=SubmissionState.choices, default=SubmissionState.DRAFT)
    # counts every change of the draft; a writer states the one they saw
    edition = models.PositiveIntegerField(default=0)
    sent_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    accepted_at = models.DateTimeField(null=True, blank=True)
    returned_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    returned_at = models.DateTimeField(null=True, blank=True)
    remarks = models.TextField(blank=True)
    # the workbook it was filled from, kept by digest
    workbook = models.CharField(max_length=64, blank=True)
    workbook_name = models.CharField(max_length=200, blank=True)

    is_draft = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "body"], name="submission_once")]

    def __str__(self) -> str:
        return f"{self.round_id}/{self.body_id}"

    @property
    def code(self) -> str:
        return f"{self.round.code}/{self.body.code}"

    @property
    def is_past(self) -> bool:
        """Whether this is how it was, not how it is: then nobody moves it."""
        return getattr(self, "_moved_on", False)

    def as_it_was(self, at: datetime) -> "Submission":
        """Turn this object into what stood at a moment; it is not to be saved."""
        state = self.state_at(at)
        self._moved_on = state != self.state
        self.state = state
        for step in ("sent", "approved", "accepted"):
            moment = getattr(self, f"{step}_at")
            if moment and moment > at:
                setattr(self, f"{step}_at", None)
                setattr(self, f"{step}_by", None)
        return self

    def state_at(self, at: datetime) -> str:
        """The state at a moment: a sample that looks back does not see what came after."""
        steps = ((self.sent_at, S.DRAFT), (self.approved_at, S.SENT), (self.accepted_at, S.APPROVED))
        return next((str(before) for moment, before in steps if moment and moment > at), self.state)


class DraftCell(Guarded):
    """What stands in a form's cell before it is approved. Autosaved; no fact, so no ledger entry."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="cells")
    line = models.ForeignKey(FormLine, on_delete=models.PROTECT, related_name="+")
    written = models.CharField(max_length=60, blank=True)
    blank = models.CharField(max_length=8, choices=Blank.choices, blank=True)
    kind = models.CharField(max_length=12, choices=[(k, k) for k in FigureKind], default=FigureKind.ESTIMATE)
    note = models.CharField(max_length=500, blank=True)
    # `Sheet!C7` when it came from a workbook
    cell = models.CharField(max_length=40, blank=True)
    # the submission's edition that this cell was last written in
    edition = models.PositiveIntegerField(default=0)
    entered_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()

    is_draft = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["submission", "line"], name="draft_cell_once")]

    def __str__(self) -> str:
        return self.written


class Observation(Fact):
    """A figure, append-only: what it measures, how sure it is, from where, who entered and who approved it.

    The amount is a whole number of the indicator's steps. A later figure for the same cell supersedes this one and
    keeps it.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="observations")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="observations")
    period = models.CharField(max_length=16)
    first = models.IntegerField()
    last = models.IntegerField()
    basis = models.CharField(max_length=12, choices=[(b, b) for b in Basis], default=Basis.CALENDAR)
    measure = models.CharField(max_length=16, choices=[(m, m) for m in Measure], default=Measure.LEVEL)
    comparison = models.CharField(max_length=16, choices=[("", ""), *((c, c) for c in Comparison)], blank=True)
    kind = models.CharField(max_length=12, choices=[(k, k) for k in FigureKind], default=FigureKind.ESTIMATE)
    steps = models.BigIntegerField(null=True)
    blank = models.CharField(max_length=8, choices=Blank.choices, blank=True)
    rank_of = models.PositiveIntegerField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True)
    as_of = models.DateField(null=True, blank=True)
    version = models.PositiveSmallIntegerField(default=1)
    source = models.JSONField()
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    entered_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_on = models.DateTimeField()
    superseded_on = models.DateTimeField(null=True, blank=True)
    # set once by acceptance: from then on a new version needs an open reopening
    closed_on = models.DateTimeField(null=True, blank=True)

    digested: ClassVar[tuple[str, ...]] = (
        "indicator", "body", "period", "first", "last", "basis", "measure", "comparison", "kind", "steps", "blank",
        "rank_of", "note", "as_of", "version", "source", "entered_by", "approved_by", "recorded_on",
    )  # fmt: skip

    class Meta:
        ordering = ("indicator", "first", "last", "body", "version")
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "body", "first", "last", "basis", "measure", "comparison"],
                condition=models.Q(superseded_on=None),
                name="observation_one_current",
            ),
            models.CheckConstraint(
                condition=models.Q(steps__isnull=False) | ~models.Q(blank="") | ~models.Q(note=""),
                name="observation_says_something",
            ),
        ]
        indexes = [models.Index(fields=["body", "indicator", "last"], name="observation_by_body")]

    def __str__(self) -> str:
        return f"{self.indicator_id}/{self.body_id}/{self.period} v{self.version}"

    @property
    def value(self) -> Decimal | None:
        if self.steps is None:
            return None
        return from_steps(self.steps, self.indicator.decimals_of(self.measure))

    @property
    def span(self) -> Period:
        return Period(self.first, self.last)

    @property
    def code(self) -> str:
        """What it is called for ever: its cell and its version."""
        basis = "" if self.basis == Basis.CALENDAR else self.basis
        parts = (self.indicator.code, self.body.code, self.period, self.measure, self.comparison, basis)
        return "|".join((*parts, str(self.version)))


class Reopening(Guarded):
    """Leave to correct a closed cell: by whom, until when, why. It is used up by the correction."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=16)
    reason = models.TextField()
    opened_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    opened_on = models.DateTimeField()
    until = models.DateTimeField()
    used_on = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.indicator_id}/{self.body_id}/{self.period}"


class Total(Guarded):
    """The live sum over the bodies under a parent, moved by delta in the transaction that moves a part."""

    parent = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="totals")
    period = models.CharField(max_length=16)
    first = models.IntegerField()
    last = models.IntegerField()
    basis = models.CharField(max_length=12, default=Basis.CALENDAR)
    steps = models.BigIntegerField(default=0)
    reported = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["parent", "indicator", "first", "last", "basis"], name="total_once"),
        ]

    def __str__(self) -> str:
        return f"{self.parent_id}/{self.indicator_id}/{self.period}"
