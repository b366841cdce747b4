"""The reading page: the document on the left, what was read on the right, and a person's decisions."""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from vedich.documents import actions, queries, undoing
from vedich.documents.forms import edit_form
from vedich.documents.models import Document, Proposal, Question, Section
from vedich.documents.vocabulary import Asked, ProposalState
from vedich.organisations.access import Act
from vedich.organisations.queries import body_by_code, lead_choices
from vedich.plans.actions import create_plan, free_code
from vedich.plans.models import Plan
from vedich.plans.queries import plan as plan_of
from vedich.plans.queries import plans
from vedich.values.errors import N_, Refused

from . import reading_view
from .shared import DeskRequest, found, needs


@needs(Act.READ_DESK)
def document(request: DeskRequest, code: str) -> HttpResponse:
    """A registered document: its text with the evidence marked; proposals for those who decide on them."""
    held = found(queries.document(code))
    reading = queries.reading(held, request.user.pk)
    context = {"area": "documents", **reading_view.page(reading, can_decide=request.rights.may(Act.DECIDE_READINGS))}
    context |= {"plans": plans(request.now), "bodies": lead_choices(request.now.date())}
    return render(request, "desk/reading.html", context)


def _held(request: DeskRequest, code: str) -> Document:
    """The document, if the person decides for the body whose figures and targets it states."""
    held = found(queries.document(code))
    request.rights.check(Act.DECIDE_READINGS, held.subject_body)
    return held


def _changed(request: DeskRequest, document: Document, keys: Iterable[int]) -> HttpResponse:
    """The cards that changed and the counts, swapped in place; the rest of the page stays where it is."""
    reading = queries.reading(document, request.user.pk)
    wanted = set(keys)
    context = reading_view.page(reading, can_decide=True)
    context["changed"] = [card for card in context["cards"] if card.proposal.pk in wanted]
    return render(request, "desk/_reading/changed.html", context)


def _proposals(request: DeskRequest, document: Document) -> list[Proposal]:
    """The proposals that the form names: single ones, or all open ones of a section."""
    if section := request.POST.get("section"):
        chosen = None if section == "all" else found(document.sections.filter(pk=section).first())
        return actions.open_in_section(document, chosen)
    keys = [key for key in request.POST.getlist("proposal") if key.isdigit()]
    return list(document.proposals.filter(pk__in=keys))


def _decision(act: Callable[..., Any]) -> Callable[..., HttpResponse]:
    @require_POST
    @needs(Act.DECIDE_READINGS)
    def view(request: DeskRequest, code: str) -> HttpResponse:
        held = _held(request, code)
        proposals = _proposals(request, held)
        act(request, proposals)
        return _changed(request, held, [proposal.pk for proposal in proposals])

    return view


def _accept(request: DeskRequest, proposals: list[Proposal]) -> None:
    triage = request.POST.get("triage") or None
    actions.accept(proposals=proposals, triage=triage, by=request.user, now=request.now)


def _reject(request: DeskRequest, proposals: list[Proposal]) -> None:
    actions.reject(proposals=proposals, by=request.user, now=request.now)


accept = _decision(_accept)
reject = _decision(_reject)


@needs(Act.DECIDE_READINGS)
def edit(request: DeskRequest, code: str, key: int) -> HttpResponse:
    """The form in which one proposal is edited, and its saving."""
    held = _held(request, code)
    proposal = found(held.proposals.filter(pk=key).first())
    if request.method != "POST":
        context = {"form": edit_form(proposal), "proposal": proposal, "document": held}
        return render(request, "desk/_reading/edit.html", context)
    form = edit_form(proposal, request.POST)
    if not form.is_valid():
        context = {"form": form, "proposal": proposal, "document": held}
        return render(request, "desk/_reading/edit.html", context, status=422)
    actions.edit(proposal=proposal, changes=form.cleaned_data, by=request.user, now=request.now)
    return _changed(request, held, [key])


@require_POST
@needs(Act.DECIDE_READINGS)
def undo(request: DeskRequest, code: str) -> HttpResponse:
    held = _held(request, code)
    decision = undoing.undo(document=held, by=request.user, now=request.now)
    if any("question" in snapshot and "proposal" not in snapshot for snapshot in decision.before):
        return reload_page(request)
    return _changed(request, held, [s["proposal"] for s in decision.before if "proposal" in s])


@require_POST
@needs(Act.DECIDE_READINGS)
def answer(request: DeskRequest, code: str) -> HttpResponse:
    """Answer one question, or the same one for a whole section's open items."""
    held = _held(request, code)
    questions = _questions(request, held)
    value = request.POST.get("value", "").strip() or None
    actions.answer(questions=questions, value=value, by=request.user, now=request.now)
    return _changed(request, held, [question.proposal_id for question in questions if question.proposal_id])


def _questions(request: DeskRequest, document: Document) -> list[Question]:
    if key := request.POST.get("question"):
        return [found(document.questions.filter(pk=key).first())]
    section: Section = found(document.sections.filter(pk=request.POST.get("section", "0")).first())
    asked = Asked(request.POST.get("asked", Asked.LEAD))
    open_ = document.questions.filter(asked=asked, answered_at=None, proposal__state=ProposalState.OPEN)
    return list(open_.filter(proposal__start__gte=section.start, proposal__start__lt=section.end))


@require_POST
@needs(Act.MAKE_PLANS)
def choose_plan(request: DeskRequest, code: str) -> HttpResponse:
    """Say to which plan the document belongs: one that there is, or a new one made of it."""
    held = _held(request, code)
    question = found(held.questions.filter(asked=Asked.PLAN).first())
    chosen = request.POST.get("plan", "")
    if chosen == "new":
        chosen = _new_plan(request, held).code
    request.rights.check(Act.MAKE_PLANS, found(plan_of(chosen)).body)
    actions.answer(questions=[question], value=chosen, by=request.user, now=request.now)
    return redirect("document", held.code)


def _new_plan(request: DeskRequest, document: Document) -> Plan:
    if document.subject_body is None:
        raise Refused("whose-figures", N_("Say first whose figures this document states."))
    period = request.POST.get("period", "").strip()
    return create_plan(
        code=free_code(Plan, f"{document.subject_body.code}-{period.replace('/', '-')}"),
        name=request.POST.get("name", "").strip() or document.title[:200], period=period, body=document.subject_body,
        document=document, by=request.user, now=request.now,
    )  # fmt: skip


@require_POST
@needs(Act.DECIDE_READINGS)
def choose_body(request: DeskRequest, code: str) -> HttpResponse:
    """Say whose figures the document states."""
    held = _held(request, code)
    question = found(held.questions.filter(asked=Asked.BODY).first())
    chosen = request.POST.get("body", "")
    request.rights.check(Act.DECIDE_READINGS, body_by_code(chosen))
    actions.answer(questions=[question], value=chosen, by=request.user, now=request.now)
    return redirect("document", held.code)


def reload_page(request: DeskRequest) -> HttpResponse:
    answer = HttpResponse(status=204)
    answer.headers["HX-Refresh"] = "true"
    return answer
