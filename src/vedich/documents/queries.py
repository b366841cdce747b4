"""Reads of the register and of readings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.db.models import Q, QuerySet

from . import hooks
from .models import Decision, Document, Proposal, Question
from .vocabulary import ProposalState


def document(code: str, at: datetime | None = None) -> Document | None:
    """A registered document; with `at`, if it was on the register at a moment."""
    known = Q() if at is None else Q(registered_on__lte=at)
    return Document.objects.select_related("issuer_body", "subject_body").filter(known, code=code).first()


@dataclass(frozen=True, slots=True)
class Mark:
    """As much of a proposal as the text and the outline of a page need; a long document has thousands."""

    pk: int
    kind: str
    state: str
    section: int
    """The key of its section; 0 before the first heading."""
    start: int
    end: int

    @property
    def is_open(self) -> bool:
        return self.state == ProposalState.OPEN


@dataclass(frozen=True)
class Piece:
    """A stretch of the shown text: plain, or the evidence of proposals; `here` inside the place that was asked for."""

    text: str
    proposals: tuple[Mark, ...] = ()
    here: bool = False
    opens_here: bool = False


@dataclass(frozen=True)
class Asking:
    """An open question of an open proposal, with the field by which a lead may be proposed."""

    key: int
    asked: str
    section: int
    field: str


def marks(document: Document) -> list[Mark]:
    """All proposals of a document in the order of the text, those made by hand in their places."""
    found = document.proposals.exclude(state=ProposalState.WITHDRAWN).order_by("start", "order")
    rows = found.values_list("pk", "kind", "state", "section_id", "start", "end")
    return [Mark(pk, kind, state, section or 0, start, end) for pk, kind, state, section, start, end in rows]


def cards(document: Document, keys: Iterable[int]) -> list[Proposal]:
    """Some proposals with all that a card shows, in the order of the text."""
    found = document.proposals.filter(pk__in=list(keys)).exclude(state=ProposalState.WITHDRAWN)
    proposals = list(
        found.select_related("decided_by", "joined_to").prefetch_related("questions").order_by("start", "order")
    )
    for proposal in proposals:
        proposal.document = document
    return proposals


def previews(proposals: list[Proposal]) -> dict[int, dict[str, Any]]:
    """What the rooms below would make of open proposals."""
    merged: dict[int, dict[str, Any]] = {}
    for found in hooks.proposal_previewed(proposals):
        merged |= found
    return merged


def asking(document: Document, sections: Iterable[int] | None = None) -> list[Asking]:
    """The open questions about open proposals, of some sections or of all."""
    open_ = document.questions.filter(answered_at=None, proposal__state=ProposalState.OPEN)
    if sections is not None:
        open_ = open_.filter(_in_sections(sections, "proposal__"))
    rows = open_.order_by("pk").values_list(
        "pk", "asked", "proposal__section_id", "proposal__read__field", "proposal__edited__field"
    )  # fmt: skip
    return [Asking(pk, asked, section or 0, edited or read or "") for pk, asked, section, read, edited in rows]


def of_section(document: Document, section: int) -> QuerySet[Proposal]:
    """The open proposals right under one heading; 0 names those before the first."""
    return document.proposals.filter(_in_sections([section]), state=ProposalState.OPEN)


def _in_sections(sections: Iterable[int], prefix: str = "") -> Q:
    keys = set(sections)
    found = Q(**{f"{prefix}section__in": keys - {0}})
    return found | Q(**{f"{prefix}section": None}) if 0 in keys else found


def document_questions(document: Document) -> dict[str, Question]:
    """The questions about a document as a whole: which plan, whose figures."""
    return {question.asked: question for question in document.questions.filter(proposal=None)}


def open_questions(document: Document) -> int:
    """How many questions are open: of the document, and of proposals that nobody has decided on."""
    whose = Q(proposal=None) | Q(proposal__state=ProposalState.OPEN)
    return document.questions.filter(whose, answered_at=None).count()


def can_undo(document: Document, person_pk: int) -> bool:
    return Decision.objects.filter(document=document, decided_by=person_pk, undone_at=None).exists()


def pieces(text: str, proposals: Sequence[Mark], place: tuple[int, int] | None = None) -> list[Piece]:
    """The text cut at every edge of evidence, so that overlapping evidence can be marked; in order, lossless."""
    first, last = place or (0, 0)
    edges = sorted({0, len(text), first, last, *(p.start for p in proposals), *(p.end for p in proposals)})
    starting: dict[int, list[Mark]] = {}
    for proposal in proposals:
        starting.setdefault(proposal.start, []).append(proposal)
    active: list[Mark] = []
    found = []
    for start, end in pairwise(edges):
        active = [proposal for proposal in active if proposal.end > start] + starting.get(start, [])
        found.append(Piece(text[start:end], tuple(active), first <= start < last, start == first < last))
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
