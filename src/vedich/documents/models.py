"""Documents and what was read out of them."""

from typing import Any

from django.db import models

from vedich.ledger.models import Guarded
from vedich.organisations.models import Body, Person

from .vocabulary import Asked, ProposalState, Relation


class Document(Guarded):
    """A registered document: its file kept by digest, its text kept as read, its header.

    A later file of the same number is a version of its own: `version_of` is the first, and the one before it is
    superseded from that moment on.
    """

    code = models.CharField(max_length=64, unique=True)
    type = models.CharField(max_length=16)
    number = models.CharField(max_length=64, blank=True)
    # the number without what people leave out when they write it: `numbering.number_key`
    number_key = models.CharField(max_length=64, blank=True, db_index=True)
    version_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="later_versions"
    )
    version = models.PositiveSmallIntegerField(default=1)
    superseded_on = models.DateTimeField(null=True, blank=True)
    # entered by `registered_by`, where there is no file that could be read; with the count that the document announces
    by_hand = models.BooleanField(default=False)
    announced = models.PositiveSmallIntegerField(null=True, blank=True)
    title = models.CharField(max_length=400)
    title_en = models.CharField(max_length=400, blank=True)
    issuer = models.CharField(max_length=200, blank=True)
    issuer_body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    # whose figures and targets it states: the issuer's body, or whom a person named
    subject_body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    place = models.CharField(max_length=80, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    signatory = models.CharField(max_length=120, blank=True)
    recipients = models.JSONField(default=list, blank=True)
    file_name = models.CharField(max_length=200)
    file_digest = models.CharField(max_length=64, unique=True)
    file_size = models.BigIntegerField()
    text = models.TextField()
    # pages whose letters a machine recognised from a scan, and pages that are pictures still
    recognised_pages = models.JSONField(default=list, blank=True)
    unread_pages = models.JSONField(default=list, blank=True)
    # the code of the plan it belongs to, once somebody has said; a plan stands below this room
    plan = models.CharField(max_length=64, blank=True)
    registered_on = models.DateTimeField()
    registered_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-signed_on", "-pk")
        indexes = [
            models.Index(fields=["-signed_on", "-id", "registered_on", "superseded_on"], name="document_newest"),
            # all that the register is filtered by: a row with a long text is never opened for it
            models.Index(
                fields=["id", "registered_on", "superseded_on", "type", "signed_on", "issuer_body", "subject_body"],
                name="document_facets",
            ),
        ]

    def __str__(self) -> str:
        return self.number or self.title

    @property
    def first_version(self) -> int:
        """The key of the first version: what every reference to any of them is bound to."""
        return self.version_of_id or self.pk


class Section(Guarded):
    """A part of a document's outline: `II.1` with its title and stretch."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="sections")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    order = models.PositiveIntegerField()
    label = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=400)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ("document", "order")
        constraints = [models.UniqueConstraint(fields=["document", "order"], name="section_order_once")]

    def __str__(self) -> str:
        return f"{self.label} {self.title}".strip()


class Reference(Guarded):
    """A mention of another document; bound to its first version when the register holds it.

    Until then it waits under `number_key`, and is bound when a document of that number comes, however it writes it.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="references")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    type = models.CharField(max_length=16)
    number = models.CharField(max_length=64, blank=True)
    number_key = models.CharField(max_length=64, blank=True, db_index=True)
    relation = models.CharField(max_length=16, choices=Relation.choices, default=Relation.MENTIONS)
    # the issuer that the words behind the number name, as written
    issuer_said = models.CharField(max_length=120, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    refers_to = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="cited_by")

    def __str__(self) -> str:
        return f"{self.type} {self.number}"


class Clause(Guarded):
    """A paragraph-sized piece of a text inside one section: what is searched, quoted and compared."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="clauses")
    section = models.ForeignKey(Section, null=True, blank=True, on_delete=models.PROTECT, related_name="clauses")
    order = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ("document", "order")
        constraints = [models.UniqueConstraint(fields=["document", "order"], name="clause_order_once")]

    def __str__(self) -> str:
        return f"{self.document_id} {self.start}–{self.end}"


class Proposal(Guarded):
    """One thing read out of a document. It is a proposal until a person accepts it.

    `read` is as the reader gave it and never changes; `edited` holds what a person changed of it.
    """

    code = models.CharField(max_length=80, unique=True)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="proposals")
    section = models.ForeignKey(Section, null=True, blank=True, on_delete=models.PROTECT, related_name="proposals")
    order = models.PositiveIntegerField()
    kind = models.CharField(max_length=16)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    read = models.JSONField()
    edited = models.JSONField(default=dict, blank=True)
    joined_to = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="joined")
    state = models.CharField(max_length=16, choices=ProposalState.choices, default=ProposalState.OPEN)
    # the code of what it became: an observation, a target, a task, an assessment
    result = models.CharField(max_length=200, blank=True)
    decided_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("document", "order")
        constraints = [models.UniqueConstraint(fields=["document", "order"], name="proposal_order_once")]

    def __str__(self) -> str:
        return self.code

    @property
    def data(self) -> dict[str, Any]:
        """What stands: as read, with what a person changed."""
        return {**self.read, **self.edited}

    @property
    def evidence(self) -> str:
        return self.document.text[self.start : self.end]

    @property
    def evidence_onward(self) -> str:
        """The evidence with the few words behind it: "đạt 100%" and " kế hoạch"."""
        return self.document.text[self.start : self.end + 24]


class Question(Guarded):
    """What the text does not say. Open until somebody answers; `answer` may be an explicit "none"."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="questions")
    proposal = models.ForeignKey(Proposal, null=True, blank=True, on_delete=models.PROTECT, related_name="questions")
    asked = models.CharField(max_length=16, choices=Asked.choices)
    answer = models.JSONField(null=True, blank=True)
    answered_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["proposal", "asked"], name="question_once"),
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True, answered_by__isnull=True)
                | models.Q(answered_at__isnull=False, answered_by__isnull=False),
                name="question_answered_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asked}?"

    @property
    def is_open(self) -> bool:
        return self.answered_at is None


class Decision(Guarded):
    """One act of a person on a reading, with what stood before, so that it can be undone."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="decisions")
    act = models.CharField(max_length=16)
    before = models.JSONField()
    after = models.JSONField(default=list)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.act} {self.document_id}"
