"""What the reading page draws: cards of proposals grouped by section, and the text cut into marked pieces."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vedich.documents.models import Proposal, Question, Section
from vedich.documents.queries import Piece, Reading, pieces
from vedich.documents.vocabulary import (
    ASSESSMENT_WORDS,
    COMPARATOR_WORDS,
    ITEM_WORDS,
    MEASURE_WORDS,
    RECURRENCE_WORDS,
    TRIAGE_WORDS,
    ProposalState,
)
from vedich.values.dates import format_date
from vedich.values.numbers import format_number
from vedich.values.vocabulary import Comparator, ItemKind
from vedich.web.templatetags.vedich import number, period


@dataclass
class Card:
    """One proposal as it is shown."""

    proposal: Proposal
    heading: str
    detail: str
    questions: list[Question]
    preview: dict[str, Any] = field(default_factory=dict)

    @property
    def agencies(self) -> str:
        """Who is named as responsible, as the document writes it."""
        return "; ".join(self.proposal.data.get("agencies") or [])

    @property
    def is_open(self) -> bool:
        return self.proposal.state == ProposalState.OPEN


@dataclass
class Group:
    """A section's cards, with what can be done for all of them at once."""

    section: Section | None
    cards: list[Card]

    @property
    def open_count(self) -> int:
        return sum(card.is_open for card in self.cards)

    @property
    def leads_open(self) -> int:
        return sum(q.is_open and q.asked == "lead" for card in self.cards if card.is_open for q in card.questions)


def page(reading: Reading, *, can_decide: bool) -> dict[str, Any]:
    cards = [_card(proposal, reading) for proposal in reading.proposals]
    return {
        "document": reading.document,
        "reading": reading,
        "cards": cards,
        "groups": _groups(cards),
        "pieces": pieces(reading.document.text, reading.proposals),
        "can_decide": can_decide,
    }


def _groups(cards: list[Card]) -> list[Group]:
    groups: list[Group] = []
    for card in cards:
        section = card.proposal.section
        if not groups or (groups[-1].section and groups[-1].section.pk) != (section and section.pk):
            groups.append(Group(section, []))
        groups[-1].cards.append(card)
    return groups


def _card(proposal: Proposal, reading: Reading) -> Card:
    kind = ItemKind(proposal.kind)
    heading, detail = _WORDS[kind](proposal.data, proposal)
    questions = [question for question in proposal.questions.all() if question.is_open]
    return Card(proposal, heading, detail, questions, reading.preview.get(proposal.pk, {}))


def amount(data: dict[str, Any]) -> str:
    """`8 – 8,5%`, `10.032 tỷ đồng`, `hạng 10/63`."""
    low = number(data.get("value"))
    text = f"{low} – {number(data['value_to'])}" if data.get("value_to") not in (None, "") else low
    unit = str(data.get("unit") or "")
    if data.get("of"):
        text = f"{text}/{format_number(int(float(data['of'])))}"
    return f"{text}{unit}" if unit.startswith("%") else f"{text} {unit}".strip()


def _figure(data: dict[str, Any], proposal: Proposal) -> tuple[str, str]:
    sign = "−" if data.get("direction") == "down" and data.get("kind") in ("growth", "change") else ""
    words = [str(MEASURE_WORDS.get(data.get("kind", ""), "")), period(data["period"]) if data.get("period") else ""]
    return f"{data.get('indicator') or '?'} = {sign}{amount(data)}", " · ".join(filter(None, words))


def _target(data: dict[str, Any], proposal: Proposal) -> tuple[str, str]:
    comparator = data.get("comparator") or Comparator.EQ
    word = "" if comparator in (Comparator.EQ, Comparator.RANGE) else f"{COMPARATOR_WORDS[Comparator(comparator)]} "
    value = "" if comparator == Comparator.ZERO else amount(data)
    code = str(data.get("period") or "").partition(":")
    each = _("each year") if code[2] else ""
    when = period(code[0]) if code[0] else _("the plan's period")
    return f"{data.get('indicator') or '?'}: {word}{value}", " · ".join(filter(None, [when, each]))


def deadline(code: str) -> str:
    """`2023-09-15` → `hạn 15/9/2023`, `2023-Q2` → `hạn quý II năm 2023`."""
    try:
        when = format_date(date.fromisoformat(code))
    except ValueError:
        when = period(code)
    return _("due %(when)s") % {"when": when}


def _directive(data: dict[str, Any], proposal: Proposal) -> tuple[str, str]:
    text = str(data.get("title") or " ".join(proposal.evidence.split()))
    parts = [str(TRIAGE_WORDS.get(data.get("triage", ""), ""))]
    if data.get("deadline"):
        parts.append(deadline(str(data["deadline"])))
    elif data.get("recurrence"):
        parts.append(str(RECURRENCE_WORDS.get(data["recurrence"], "")))
    if proposal.joined_to_id:
        parts.append(_("with the sentence before"))
    return text, " · ".join(filter(None, parts))


def _assessment(data: dict[str, Any], proposal: Proposal) -> tuple[str, str]:
    words = str(ASSESSMENT_WORDS.get(data.get("kind", ""), ""))
    return " ".join(proposal.evidence.split()), words


_WORDS = {
    ItemKind.FIGURE: _figure,
    ItemKind.TARGET: _target,
    ItemKind.DIRECTIVE: _directive,
    ItemKind.ASSESSMENT: _assessment,
}

__all__ = ["ITEM_WORDS", "Card", "Group", "Piece", "amount", "page"]
