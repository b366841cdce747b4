"""Deciding on what was read: accept, reject, edit, answer, triage. Each is one act with one entry."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from vedich.ledger.actions import action
from vedich.ledger.scope import current
from vedich.organisations.models import Body, Person
from vedich.organisations.queries import body_by_code
from vedich.values.errors import N_, Conflict, Refused
from vedich.values.vocabulary import ItemKind, Triage

from . import hooks
from .models import Decision, Document, Proposal, Question, Section
from .rules import asked_of
from .snapshots import Snapshot, of_proposal, of_question, standing
from .vocabulary import Asked, ProposalState

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


def locked(proposals: Sequence[Proposal]) -> list[Proposal]:
    """The proposals as they stand now, held until the transaction ends, in the order of the text."""
    keys = [proposal.pk for proposal in proposals]
    found = Proposal.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("order")
    return list(found.select_related("document", "section", "document__issuer_body"))


def _still_open(proposal: Proposal) -> None:
    if proposal.state != ProposalState.OPEN:
        who = str(proposal.decided_by) if proposal.decided_by else "–"
        raise Conflict("already-decided", N_("%(who)s has already decided this one."), who=who)


def remember(document: Document, act: str, before: Sequence[Snapshot], by: Person, now: datetime) -> None:
    """Keep what stood before an act and what stands after it, so that it can be undone while nobody built on it."""
    after = standing(before)
    current().add(Decision(document=document, act=act, before=list(before), after=after, decided_by=by, decided_at=now))


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
        _still_open(proposal)
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
    held = locked(open_in_section(document, None))
    asked: dict[int | None, list[str]] = {}
    for question in document.questions.filter(answered_at=None, proposal__isnull=False):
        asked.setdefault(question.proposal_id, []).append(question.get_asked_display())
    before, results, left = [], {}, {}
    # targets first: they say which way of an indicator is better, figures only how it stands
    for proposal in sorted(held, key=lambda p: (p.joined_to_id is not None, p.kind != ItemKind.TARGET, p.order)):
        if proposal.pk in asked:
            left[proposal.code] = " ".join(asked[proposal.pk])
            continue
        snapshot = of_proposal(proposal)
        try:
            with current().attempt():
                made = [code for code in hooks.proposal_accepted(proposal, by, now) if code]
                _decide(proposal, ProposalState.ACCEPTED, made[0] if made else "", by, now)
        except Refused as error:
            left[proposal.code] = str(error)
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
        _still_open(proposal)
        _decide(proposal, ProposalState.REJECTED, "", by, now)
    remember(document, "reject", before, by, now)
    current().about(f"document:{document.code}", rejected=[proposal.code for proposal in held])
    return held


@action("documents.edit")
def edit(*, proposal: Proposal, changes: dict[str, Any], by: Person, now: datetime) -> Proposal:
    """Change what stands of an open proposal; what was read stays beside it."""
    (held,) = locked([proposal])
    _still_open(held)
    allowed = EDITABLE[ItemKind(held.kind)]
    changes = {key: value for key, value in changes.items() if key in allowed and held.data.get(key) != value}
    before = [of_proposal(held)]
    held.edited = {**held.edited, **changes}
    held.save(update_fields=["edited"])
    ask_again(held)
    remember(held.document, "edit", before, by, now)
    current().about(f"document:{held.document.code}", proposal=held.code, changes=changes)
    return held


def ask_again(proposal: Proposal) -> None:
    """Questions follow what stands: an edit may answer one (it is dropped) or raise another."""
    wanted = set(asked_of(proposal.kind, proposal.data))
    standing = {question.asked: question for question in proposal.questions.all()}
    for asked, question in standing.items():
        if asked not in wanted and question.is_open:
            question.delete()
    for asked in wanted - set(standing):
        current().add(Question(document=proposal.document, proposal=proposal, asked=asked))


_ANSWERS = {Asked.LEAD: "agencies", Asked.DEADLINE: "deadline", Asked.PERIOD: "period"}


def _body(code: str | None) -> Body:
    body = body_by_code(code or "")
    if body is None:
        raise Refused("no-such-body", N_("There is no body with the code “%(name)s”."), name=code or "")
    return body


def _not_answered_by_another(question: Question, value: str | None, by: Person) -> None:
    """Of two who answer at once the second is told; whoever answered may think again."""
    if question.is_open or question.answered_by_id == by.pk or question.answer == {"value": value}:
        return
    raise Conflict(
        "already-answered", N_("%(who)s has answered this meanwhile: %(answer)s."), who=str(question.answered_by),
        answer=str((question.answer or {}).get("value") or "–"),
    )  # fmt: skip


@action("documents.answer")
def answer(*, questions: Sequence[Question], value: str | None, by: Person, now: datetime) -> list[Question]:
    """Answer one question, or the same one for many items at once (a section's lead). None says: there is none."""
    keys = [question.pk for question in questions]
    locked = Question.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk")
    held = list(locked.select_related("document", "proposal", "answered_by"))
    if not held:
        raise Refused("nothing-chosen", N_("Nothing is chosen."))
    document = held[0].document
    before = [of_question(question) for question in held]
    for question in held:
        _not_answered_by_another(question, value, by)
        if question.asked == Asked.PLAN:
            hooks.plan_chosen(document, value or "")
            Document.objects.filter(pk=document.pk).update(plan=value or "")
        elif question.asked == Asked.BODY:
            Document.objects.filter(pk=document.pk).update(subject_body=_body(value))
        elif question.proposal is not None:
            _still_open(question.proposal)
            key = _ANSWERS[Asked(question.asked)]
            stored: Any = [value] if key == "agencies" and value else value
            question.proposal.edited = {**question.proposal.edited, key: stored}
            question.proposal.save(update_fields=["edited"])
        question.answer, question.answered_by, question.answered_at = {"value": value}, by, now
        question.save(update_fields=["answer", "answered_by", "answered_at"])
    remember(document, "answer", before, by, now)
    current().about(f"document:{document.code}", asked=str(held[0].asked), answer=value, items=len(held))
    return held


def open_in_section(document: Document, section: Section | None) -> list[Proposal]:
    """The open proposals of a section and the sections inside it, or of the whole document."""
    found = document.proposals.filter(state=ProposalState.OPEN)
    if section is not None:
        found = found.filter(start__gte=section.start, start__lt=section.end)
    return list(found)
