"""Reads of the register and of readings."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.db.models import Count, Q, QuerySet

from vedich.values.text import fold
from vedich.values.vocabulary import ItemKind

from . import hooks
from .models import Decision, Document, Proposal, Question, Section
from .vocabulary import Asked, ProposalState


def register(at: datetime, search: str = "", kind: str = "") -> QuerySet[Document]:
    """The register, newest first, with how much of each reading is open; searched without case or diacritics."""
    found = Document.objects.filter(registered_on__lte=at).select_related("issuer_body")
    found = found.defer("text", "folded", "recipients")
    for word in fold(search).split():
        found = found.filter(folded__contains=word)
    if kind:
        found = found.filter(type=kind)
    return found.order_by("-signed_on", "-pk").annotate(
        open_count=Count("proposals", filter=Q(proposals__state=ProposalState.OPEN), distinct=True),
        item_count=Count("proposals", filter=~Q(proposals__state=ProposalState.WITHDRAWN), distinct=True),
    )


def document(code: str) -> Document | None:
    return Document.objects.select_related("issuer_body", "subject_body").filter(code=code).first()


@dataclass(frozen=True)
class Piece:
    """A stretch of the shown text: plain, or the evidence of proposals."""

    text: str
    proposals: tuple[Proposal, ...] = ()


@dataclass
class Reading:
    """Everything that the reading page shows of one document."""

    document: Document
    sections: list[Section]
    proposals: list[Proposal]
    questions: list[Question]
    preview: dict[int, dict[str, Any]]
    can_undo: bool
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def plan_question(self) -> Question | None:
        return next((q for q in self.questions if q.asked == Asked.PLAN and q.proposal_id is None), None)

    @property
    def body_question(self) -> Question | None:
        return next((q for q in self.questions if q.asked == Asked.BODY), None)

    @property
    def open_questions(self) -> int:
        return sum(question.is_open for question in self.questions)


def reading(document: Document, person_pk: int) -> Reading:
    """A document's reading in a fixed number of queries, however long the document is."""
    sections = list(document.sections.all())
    proposals = list(document.proposals.select_related("decided_by").prefetch_related("questions"))
    by_key = {section.pk: section for section in sections}
    for proposal in proposals:
        proposal.document = document
        if proposal.section_id:
            proposal.section = by_key[proposal.section_id]
    questions = [question for proposal in proposals for question in proposal.questions.all()]
    questions += document.questions.filter(proposal=None)
    preview: dict[int, dict[str, Any]] = {}
    for found in hooks.proposal_previewed(proposals):
        preview |= found
    undoable = Decision.objects.filter(document=document, decided_by=person_pk, undone_at=None).exists()
    counts: dict[str, int] = {kind: sum(p.kind == kind for p in proposals) for kind in ItemKind}
    counts["open"] = sum(p.state == ProposalState.OPEN for p in proposals)
    return Reading(document, sections, proposals, questions, preview, undoable, counts)


def pieces(text: str, proposals: list[Proposal]) -> list[Piece]:
    """The text cut at every edge of evidence, so that overlapping evidence can be marked; in order, lossless."""
    edges = sorted({0, len(text), *(p.start for p in proposals), *(p.end for p in proposals)})
    starting: dict[int, list[Proposal]] = {}
    for proposal in proposals:
        starting.setdefault(proposal.start, []).append(proposal)
    active: list[Proposal] = []
    found = []
    for start, end in pairwise(edges):
        active = [proposal for proposal in active if proposal.end > start] + starting.get(start, [])
        found.append(Piece(text[start:end], tuple(active)))
    return found


def clause(document: Document, start: int, end: int, around: int = 320) -> tuple[str, str, str]:
    """The evidence with the text before and after it, cut at word borders."""
    left, right = max(0, start - around), min(len(document.text), end + around)
    before, after = document.text[left:start], document.text[end:right]
    if left:
        before = "… " + before.split(" ", 1)[-1]
    if right < len(document.text):
        after = after.rsplit(" ", 1)[0] + " …"
    return before, document.text[start:end], after


def section_label(document: Document, start: int) -> str:
    """Where in the outline an offset stands: `mục 2.1`."""
    found = document.sections.filter(start__lte=start, end__gt=start).exclude(label="").order_by("-order").first()
    return found.label if found else ""
