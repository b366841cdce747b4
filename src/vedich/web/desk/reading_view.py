"""What the reading page draws: the text with its evidence marked, and groups of proposals by section.

A long document has thousands of proposals: the first groups are drawn with the page, the others when they come into
sight or are stepped on; until then each proposal is an empty place of its own.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from vedich.documents import queries
from vedich.documents.models import Document, Section
from vedich.documents.queries import Asking, Mark
from vedich.documents.vocabulary import Asked
from vedich.organisations.models import Body, Field, Responsibility
from vedich.organisations.queries import responsibilities
from vedich.values.vocabulary import ItemKind

from .cards import Card, make_cards

#: a section with more proposals is shown in parts
LARGEST = 40
#: so many proposals are drawn with the page
AT_ONCE = 60


@dataclass
class Proposed:
    """Whom the table of fields proposes to lead, for how many tasks of a section."""

    field: Field
    body: Body
    count: int


@dataclass
class Head:
    """What is open under one heading, and what can be done for all of it at once."""

    section: int
    title: Section | None
    open: int = 0
    tasks: int = 0
    leads: int = 0
    deadlines: int = 0
    proposed: list[Proposed] = field(default_factory=list)


@dataclass
class Group:
    """The proposals of a section, or a part of them; `cards` are empty until it is drawn."""

    section: int
    part: int
    marks: list[Mark]
    head: Head | None = None
    cards: list[Card] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"{self.section}-{self.part}"

    @property
    def places(self) -> SafeString:
        """An empty place for each proposal: joined here, for a template takes too long over thousands."""
        return mark_safe("".join(map(empty_place, self.marks)))  # noqa: S308 - keys and codes only


def page(
    document: Document, person_pk: int, today: date, *, at: int = 0, place: tuple[int, int] | None = None
) -> dict[str, Any]:
    """The whole page. `at` is the key of a proposal that is drawn whatever its place; `place` a stretch to open."""
    marks = queries.marks(document)
    groups = grouped(marks)
    asking, questions = queries.asking(document), queries.document_questions(document)
    heads = make_heads(document, marks, asking, today)
    drawn: list[Group] = []
    for group in groups:
        group.head = heads[group.section] if group.part == 0 else None
        if sum(len(one.marks) for one in drawn) < AT_ONCE or any(mark.pk == at for mark in group.marks):
            drawn.append(group)
    cards = {card.proposal.pk: card for card in make_cards(document, [m.pk for group in drawn for m in group.marks])}
    for group in drawn:
        group.cards = [cards[mark.pk] for mark in group.marks]
    open_ = len(asking) + sum(question.is_open for question in questions.values())
    found = counted(document, person_pk, marks, open_)
    return {"groups": groups, "paper": paper(document.text, marks, place), "questions": questions, **found}


def counted(document: Document, person_pk: int, marks: Sequence[Mark], questions: int) -> dict[str, Any]:
    """How many of each kind there are, what is open, and whether there is something to undo."""
    kinds = Counter(mark.kind for mark in marks)
    return {
        "document": document,
        "counts": {kind.value: kinds[kind] for kind in ItemKind},
        "open_count": sum(mark.is_open for mark in marks),
        "all_count": len(marks),
        "open_questions": questions,
        "can_undo": queries.can_undo(document, person_pk),
    }


def grouped(marks: Sequence[Mark]) -> list[Group]:
    """The proposals by section, in the order of the text; a long section in parts."""
    by_section: dict[int, list[Mark]] = {}
    for mark in marks:
        by_section.setdefault(mark.section, []).append(mark)
    return [
        Group(section, at // LARGEST, found[at : at + LARGEST])
        for section, found in by_section.items()
        for at in range(0, len(found), LARGEST)
    ]


def make_heads(
    document: Document, marks: Iterable[Mark], asking: Sequence[Asking], today: date, sections: set[int] | None = None
) -> dict[int, Head]:
    """The heads of some sections, or of all."""
    wanted = {mark.section for mark in marks} if sections is None else sections
    titles = document.sections.in_bulk(wanted - {0})
    heads = {key: Head(key, titles.get(key)) for key in wanted}
    for mark in marks:
        if mark.is_open and mark.section in heads:
            heads[mark.section].open += 1
            heads[mark.section].tasks += mark.kind == ItemKind.DIRECTIVE
    for question in asking:
        head = heads.get(question.section)
        if head is not None:
            head.leads += question.asked == Asked.LEAD
            head.deadlines += question.asked == Asked.DEADLINE
    if any(question.asked == Asked.LEAD for question in asking):
        _propose(heads, asking, today)
    return heads


def proposed_leads(today: date) -> dict[str, Responsibility]:
    """By field, the body that leads it; none where the table names several."""
    return {code: rows[0] for code, rows in responsibilities(today).items() if len(rows) == 1}


def _propose(heads: dict[int, Head], asking: Sequence[Asking], today: date) -> None:
    leading = proposed_leads(today)
    counts = Counter((q.section, q.field) for q in asking if q.asked == Asked.LEAD and q.field in leading)
    for (section, code), count in counts.items():
        if section in heads:
            heads[section].proposed.append(Proposed(leading[code].field, leading[code].body, count))


def empty_place(mark: Mark) -> str:
    return (
        f'<li id="p{mark.pk}" class="proposal place is-{mark.kind} {mark.state}" data-key="{mark.pk}" '
        f'data-state="{mark.state}" data-item="{mark.kind}"></li>'
    )


def paper(text: str, marks: Sequence[Mark], place: tuple[int, int] | None = None) -> SafeString:
    """The text as HTML, evidence marked with its kinds and keys, and the place that was asked for."""
    parts = []
    for piece in queries.pieces(text, marks, place):
        words = str(escape(piece.text))
        if piece.proposals:
            kinds = " ".join(f"is-{mark.kind}" for mark in piece.proposals)
            keys = " ".join(str(mark.pk) for mark in piece.proposals)
            words = f'<mark class="{kinds}" data-p="{keys}">{words}</mark>'
        if piece.here:
            opening = ' id="here"' if piece.opens_here else ""
            words = f'<span class="here"{opening}>{words}</span>'
        parts.append(words)
    return mark_safe("".join(parts))  # noqa: S308 - the text is escaped, keys and kinds are the register's
