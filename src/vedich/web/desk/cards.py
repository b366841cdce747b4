"""Cards of proposals: what was read, in words, with what is asked and who was named."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vedich.documents import queries
from vedich.documents.leads import directory_of
from vedich.documents.models import Document, Proposal, Question
from vedich.documents.vocabulary import (
    ASSESSMENT_WORDS,
    COMPARATOR_WORDS,
    MEASURE_WORDS,
    RECURRENCE_WORDS,
    TRIAGE_WORDS,
    ProposalState,
)
from vedich.organisations.matching import Kind, Match, Standing
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
    named: list[Match] = field(default_factory=list)
    """Who is named as responsible, with what the register knows of them as of the document's date."""
    refusal: str = ""
    """Why it could not be taken just now."""

    @property
    def is_open(self) -> bool:
        return self.proposal.state == ProposalState.OPEN

    @property
    def candidates(self) -> tuple[Standing, ...]:
        """The bodies that a name may mean, where it may mean several."""
        return next((match.bodies for match in self.named if match.kind is Kind.SEVERAL), ())


def make_cards(document: Document, keys: list[int], refused: Mapping[str, str] | None = None) -> list[Card]:
    """Cards in the order of the text; a fixed number of queries. `refused` says why, by proposal code."""
    proposals = queries.cards(document, keys)
    preview = queries.previews([p for p in proposals if p.state == ProposalState.OPEN])
    return [_card(p, preview.get(p.pk, {}), (refused or {}).get(p.code, "")) for p in proposals]


def _card(proposal: Proposal, preview: dict[str, Any], refusal: str) -> Card:
    heading, detail = _WORDS[ItemKind(proposal.kind)](proposal.data, proposal)
    questions = [question for question in proposal.questions.all() if question.is_open]
    agencies = proposal.data.get("agencies") or []
    named = directory_of(proposal.document).match_all(agencies) if agencies else []
    return Card(proposal, heading, detail, questions, preview, named, refusal)


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
