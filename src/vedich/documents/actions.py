"""Deciding on what was read: accept, reject, edit, answer. Each is one act with one entry."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext

from vedich.ledger.actions import action
from vedich.ledger.scope import current
from vedich.organisations.models import Person
from vedich.values.errors import N_, Refused
from vedich.values.vocabulary import ItemKind, Triage

from . import hooks
from .answering import answer, answer_each
from .holding import ask_again, locked, must_be_open, remember
from .models import Document, Proposal, Section
from .snapshots import of_proposal
from .vocabulary import ProposalState

__all__ = [
    "accept", "accept_answered", "accept_section", "answer", "answer_each", "edit", "open_in_section", "reject",
]  # fmt: skip

EDITABLE = {
    ItemKind.FIGURE: {"indicator", "kind", "value", "value_to", "unit", "basis", "period", "of"},
    ItemKind.TARGET: {
        "title",
        "title_en",
        "lead",
        "indicator",
        "comparator",
        "value",
        "value_to",
        "unit",
        "period",
        "measure",
        "basis",
    },
    ItemKind.DIRECTIVE: {"triage", "agencies", "deadline", "recurrence", "field", "title", "title_en", "product"},
    ItemKind.ASSESSMENT: {"kind", "field"},
}


def _decide(proposal: Proposal, state: str, result: str, by: Person, now: datetime) -> None:
    proposal.state, proposal.result, proposal.decided_by, proposal.decided_at = state, result, by, now
    proposal.save(update_fields=["state", "result", "edited", "decided_by", "decided_at"])


@action("documents.accept")
def accept(*, proposals: Sequence[Proposal], by: Person, now: datetime, triage: str | None = None) -> list[Proposal]:
    """Accept one or many; each becomes what its kind makes of it in the rooms below. `triage` is for directives."""
    held = locked(proposals)
    if not held:
        raise Refused("nothing-chosen", N_("Nothing is chosen."))
    document = held[0].document
    before = [of_proposal(proposal) for proposal in held]
    results = {}
    # a sentence that joins another is taken with it: the one that begins the task first
    for proposal in sorted(held, key=lambda p: (p.joined_to_id is not None, p.order)):
        must_be_open(proposal)
        if triage and proposal.kind == ItemKind.DIRECTIVE:
            proposal.edited = {**proposal.edited, "triage": str(Triage(triage))}
        made = [code for code in hooks.proposal_accepted(proposal, by, now) if code]
        _decide(proposal, ProposalState.ACCEPTED, made[0] if made else "", by, now)
        results[proposal.code] = proposal.result
    remember(document, "accept", before, by, now)
    current().about(f"document:{document.code}", accepted=results)
    return held


@action("documents.accept_answered")
def accept_answered(*, document: Document, by: Person, now: datetime) -> dict[str, str]:
    """Accept everything of a document that leaves no question open; returns what was not taken, with the sentence.

    What a room below refuses (a unit that does not convert, a figure that contradicts a surer one) stays open.
    """
    asked: dict[int, list[str]] = {}
    for question in document.questions.filter(answered_at=None, proposal__isnull=False):
        asked.setdefault(question.proposal_id or 0, []).append(question.get_asked_display())
    return _take(document, open_in_section(document, None), asked, by, now)


@action("documents.accept_section")
def accept_section(*, document: Document, proposals: Sequence[Proposal], by: Person, now: datetime) -> dict[str, str]:
    """Accept many at once as they stand; returns what a room below refused, with the sentence: that stays open.

    A directive with an open question is taken: its task carries the question. Raises Refused where nothing could be.
    """
    if not proposals:
        raise Refused("nothing-chosen", N_("Nothing is chosen."))
    left = _take(document, proposals, {}, by, now)
    if len(left) == len(proposals):
        raise Refused("none-taken", N_("None of these could be taken: %(why)s"), why=next(iter(left.values())))
    return left


def _take(
    document: Document, proposals: Sequence[Proposal], asked: dict[int, list[str]], by: Person, now: datetime
) -> dict[str, str]:
    """Accept those that nothing is asked of; what is refused stays as it is. The sentence why, by proposal code."""
    held = locked(proposals)
    before, results, left = [], {}, {}
    # targets first: they say which way of an indicator is better, figures only how it stands
    for proposal in sorted(held, key=lambda p: (p.joined_to_id is not None, p.kind != ItemKind.TARGET, p.order)):
        if proposal.pk in asked:
            left[proposal.code] = " ".join(asked[proposal.pk])
            continue
        snapshot = of_proposal(proposal)
        try:
            with current().attempt():
                must_be_open(proposal)
                made = [code for code in hooks.proposal_accepted(proposal, by, now) if code]
                _decide(proposal, ProposalState.ACCEPTED, made[0] if made else "", by, now)
        except Refused as error:
            left[proposal.code] = gettext(error.message) % error.data if error.data else gettext(error.message)
            continue
        before.append(snapshot)
        results[proposal.code] = proposal.result
    if before:
        remember(document, "accept", before, by, now)
    current().about(f"document:{document.code}", accepted=results, left=len(left))
    return left


@action("documents.reject")
def reject(*, proposals: Sequence[Proposal], by: Person, now: datetime) -> list[Proposal]:
    held = locked(proposals)
    if not held:
        raise Refused("nothing-chosen", N_("Nothing is chosen."))
    document = held[0].document
    before = [of_proposal(proposal) for proposal in held]
    for proposal in held:
        must_be_open(proposal)
        _decide(proposal, ProposalState.REJECTED, "", by, now)
    remember(document, "reject", before, by, now)
    current().about(f"document:{document.code}", rejected=[proposal.code for proposal in held])
    return held


@action("documents.edit")
def edit(*, proposal: Proposal, changes: dict[str, Any], by: Person, now: datetime) -> Proposal:
    """Change what stands of an open proposal; what was read stays beside it."""
    (held,) = locked([proposal])
    must_be_open(held)
    allowed = EDITABLE[ItemKind(held.kind)]
    changes = {key: value for key, value in changes.items() if key in allowed and held.data.get(key) != value}
    before = [of_proposal(held)]
    held.edited = {**held.edited, **changes}
    held.save(update_fields=["edited"])
    ask_again(held)
    remember(held.document, "edit", before, by, now)
    current().about(f"document:{held.document.code}", proposal=held.code, changes=changes)
    return held


def open_in_section(document: Document, section: Section | None) -> list[Proposal]:
    """The open proposals of a section and the sections inside it, or of the whole document."""
    found = document.proposals.filter(state=ProposalState.OPEN)
    if section is not None:
        found = found.filter(start__gte=section.start, start__lt=section.end)
    return list(found)
