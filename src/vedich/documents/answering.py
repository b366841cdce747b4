"""Answers to what a text does not say: one, the same for a whole section, or each its own in one act."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from vedich.ledger.actions import action
from vedich.ledger.scope import current
from vedich.organisations.models import Body, Person
from vedich.organisations.queries import body_by_code
from vedich.values.dates import parse_date
from vedich.values.errors import N_, Conflict, Refused
from vedich.values.periods import Period

from . import hooks
from .holding import must_be_open, remember
from .leads import named_first
from .models import Document, Proposal, Question
from .snapshots import Snapshot, of_question
from .vocabulary import Asked

_ANSWERS = {Asked.LEAD: "agencies", Asked.DEADLINE: "deadline", Asked.PERIOD: "period"}


def _body(code: str | None) -> Body:
    body = body_by_code(code or "")
    if body is None:
        raise Refused("no-such-body", N_("There is no body with the code “%(name)s”."), name=code or "")
    return body


def _led_by(proposal: Proposal, value: str) -> list[str]:
    """Who was chosen, before those whom the text names besides the one that it left open."""
    named = proposal.data.get("agencies") or []
    open_one = named.index(first) if (first := named_first(named, proposal.document)) in named else -1
    return [value, *(name for at, name in enumerate(named) if at != open_one and name != value)]


def _checked(asked: str, value: str | None) -> str | None:
    """A deadline or period as its code: `15/9/2023` → `2023-09-15`. Raises Refused for what is none."""
    if value is None or asked not in (Asked.DEADLINE, Asked.PERIOD):
        return value
    if asked == Asked.DEADLINE:
        try:
            return parse_date(value).isoformat()
        except Refused:
            pass
    return Period.parse(value).code


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
    held, before = _store(questions, value, by, now)
    remember(held[0].document, "answer", before, by, now)
    current().about(f"document:{held[0].document.code}", asked=str(held[0].asked), answer=value, items=len(held))
    return held


@action("documents.answer_each")
def answer_each(
    *, document: Document, answers: Mapping[Question, str | None], by: Person, now: datetime
) -> list[Question]:
    """Answer many questions, each with its own answer, in one act (a section's leads, by their fields)."""
    by_value: dict[str | None, list[Question]] = {}
    for question, value in answers.items():
        by_value.setdefault(value, []).append(question)
    if not by_value:
        raise Refused("nothing-to-propose", N_("The table of fields proposes nobody here."))
    current().about(f"document:{document.code}", answers={q.proposal.code: v for q, v in answers.items() if q.proposal})
    before: list[Snapshot] = []
    for value, questions in by_value.items():
        before += _store(questions, value, by, now)[1]
    remember(document, "answer", before, by, now)
    return list(answers)


def _store(
    questions: Sequence[Question], value: str | None, by: Person, now: datetime
) -> tuple[list[Question], list[Snapshot]]:
    """Write one answer to all of these; returns them as they are held, and what stood before."""
    value = _checked(questions[0].asked, value) if questions else value
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
            must_be_open(question.proposal)
            key = _ANSWERS[Asked(question.asked)]
            stored: Any = _led_by(question.proposal, value) if key == "agencies" and value else value
            question.proposal.edited = {**question.proposal.edited, key: stored}
            question.proposal.save(update_fields=["edited"])
        question.answer, question.answered_by, question.answered_at = {"value": value}, by, now
        question.save(update_fields=["answer", "answered_by", "answered_at"])
    return held, before
