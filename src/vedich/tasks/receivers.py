"""What tasks do when a directive that was read is accepted or undone."""

from datetime import datetime
from typing import Any

from vedich.documents.leads import lead_of
from vedich.documents.models import Document, Proposal
from vedich.documents.vocabulary import Asked
from vedich.ledger.scope import current
from vedich.organisations.models import Body, Field, Person
from vedich.plans.models import Plan
from vedich.values.vocabulary import ItemKind, Triage

from .actions import assign
from .models import Directive, Task
from .rules import last_day


def accepted(proposal: Proposal, by: Person, now: datetime) -> str | None:
    if proposal.kind != ItemKind.DIRECTIVE:
        return None
    document, data = proposal.document, proposal.data
    triage = Triage(data.get("triage") or Triage.ORIENTATION)
    directive = Directive(
        code=proposal.code, document=document, start=proposal.start, end=proposal.end, text=proposal.evidence,
        triage=triage, field=Field.objects.filter(code=data.get("field") or "").first(),
    )  # fmt: skip
    if triage is Triage.ASSIGN:
        directive.task = _task_of(proposal, directive, document, data, by, now)
    current().add(directive)
    return f"task:{directive.task.code}" if directive.task else f"directive:{directive.code}"


def _task_of(
    proposal: Proposal, directive: Directive, document: Document, data: dict[str, Any], by: Person, now: datetime
) -> Task:
    """The task of the sentence that this one joins, where that one has become a task; else a task of its own."""
    if proposal.joined_to_id:
        first = Directive.objects.filter(code=proposal.joined_to.code, withdrawn_on=None).first()  # type: ignore[union-attr]
        if first is not None and first.task is not None:
            return first.task
    words = "; ".join(data.get("agencies") or [])
    lead = lead_named(data.get("agencies") or [], document)
    return assign(
        title=str(data.get("title") or " ".join(proposal.evidence.split())), code=f"{document.code}-{proposal.order}",
        title_en=str(data.get("title_en") or ""), lead=lead, lead_words="" if lead else words[:300],
        due_on=last_day(data.get("deadline")), due_words=str(data.get("deadline") or ""),
        no_deadline=_says_none(proposal), recurrence=str(data.get("recurrence") or ""),
        product=str(data.get("product") or ""), field=directive.field,
        plan=Plan.objects.filter(code=document.plan).first() if document.plan else None,
        by=by, now=now,
    )  # fmt: skip


def _says_none(proposal: Proposal) -> bool:
    """Whether a person answered that there is no deadline."""
    answered = [q for q in proposal.questions.all() if q.asked == Asked.DEADLINE and not q.is_open]
    return any(question.answer == {"value": None} for question in answered)


def lead_named(agencies: list[str], document: Document) -> Body | None:
    """The body that leads: the first that is named who can be charged, when that is exactly one of the register."""
    named = lead_of(agencies, document)
    return Body.objects.get(pk=named.one.pk) if named and named.one else None


def undone(proposal: Proposal, by: Person, now: datetime) -> None:
    if proposal.kind != ItemKind.DIRECTIVE:
        return
    directive = Directive.objects.filter(code=proposal.code, withdrawn_on=None).select_related("task").first()
    if directive is None:
        return
    task = directive.task
    current().also(f"directive:{directive.code}", withdrawn=True)
    Directive.objects.filter(pk=directive.pk).update(withdrawn_on=now)
    if task is not None and not task.directives.filter(withdrawn_on=None).exists():
        Task.objects.filter(pk=task.pk).update(withdrawn_on=now)
