"""The reading page: the document on the left, what was read on the right, and a person's decisions."""

from collections.abc import Callable, Iterable, Mapping

from django.http import HttpResponse
from django.shortcuts import redirect, render

from vedich.documents import actions, joining, queries, undoing
from vedich.documents.forms import edit_form
from vedich.documents.models import Document, Proposal
from vedich.documents.vocabulary import Asked
from vedich.organisations.access import Act
from vedich.organisations.queries import body_by_code, lead_choices
from vedich.plans.actions import create_plan, free_code
from vedich.plans.models import Plan
from vedich.plans.queries import plan as plan_of
from vedich.plans.queries import plans
from vedich.values.errors import N_, Refused

from . import reading_view
from .cards import make_cards
from .register import beside, place_of
from .shared import DeskRequest, found, needs, posted_from

#: so many cards are sent back after an act; what more changed is drawn when it comes into sight
MOST_CHANGED = 120


@needs(Act.READ_DESK)
def document(request: DeskRequest, code: str) -> HttpResponse:
    """A registered document: its text with the evidence marked; proposals for those who decide on them."""
    held = found(queries.document(code, request.now))
    at, today = request.GET.get("at", ""), request.now.date()
    context = reading_view.page(
        held, request.user.pk, today, at=int(at) if at.isdecimal() else 0, place=place_of(request, len(held.text))
    )
    context |= {"area": "documents", "can_decide": request.rights.may(Act.DECIDE_READINGS)}
    context |= {"beside": beside(held, request.now), "plans": plans(request.now), "bodies": lead_choices(today)}
    return render(request, "desk/reading.html", context)


@needs(Act.READ_DESK)
def group(request: DeskRequest, code: str, section: int, part: int) -> HttpResponse:
    """The proposals of one section, or of a part of them, for a page that has only their places yet."""
    held = found(queries.document(code, request.now))
    today = request.now.date()
    marks = [mark for mark in queries.marks(held) if mark.section == section]
    shown = found(next((one for one in reading_view.grouped(marks) if one.part == part), None))
    shown.cards = make_cards(held, [mark.pk for mark in shown.marks])
    if part == 0:
        shown.head = reading_view.make_heads(held, marks, queries.asking(held, {section}), today, {section})[section]
    context = {"document": held, "group": shown, "can_decide": request.rights.may(Act.DECIDE_READINGS)}
    return render(request, "desk/_reading/group.html", context)


def held_document(request: DeskRequest, code: str) -> Document:
    """The document, if the person decides for the body whose figures and targets it states."""
    held = found(queries.document(code, request.now))
    request.rights.check(Act.DECIDE_READINGS, held.subject_body)
    return held


def changed(
    request: DeskRequest, held: Document, keys: Iterable[int], refused: Mapping[str, str] | None = None
) -> HttpResponse:
    """The cards that changed, their sections' heads and the counts; the rest of the page stays where it is."""
    wanted, marks = set(keys), queries.marks(held)
    sections = {mark.section for mark in marks if mark.pk in wanted}
    some = [mark for mark in marks if mark.pk in wanted]
    context = reading_view.counted(held, request.user.pk, marks, queries.open_questions(held))
    context |= {
        "cards": make_cards(held, [mark.pk for mark in some[:MOST_CHANGED]], refused),
        "places": some[MOST_CHANGED:],
        "heads": reading_view.make_heads(
            held, marks, queries.asking(held, sections), request.now.date(), sections
        ).values(),
    }
    return render(request, "desk/_reading/changed.html", {**context, "can_decide": True})


def _proposals(request: DeskRequest, held: Document) -> list[Proposal]:
    """The proposals that the form names: single ones, or all open ones under a heading."""
    section = request.POST.get("section", "")
    if section.isdecimal():
        return list(queries.of_section(held, int(section)))
    keys = [key for key in request.POST.getlist("proposal") if key.isdecimal()]
    return list(held.proposals.filter(pk__in=keys))


def _decision(act: Callable[[DeskRequest, list[Proposal]], Mapping[str, str] | None]) -> Callable[..., HttpResponse]:
    @posted_from("document", "code")
    @needs(Act.DECIDE_READINGS)
    def view(request: DeskRequest, code: str) -> HttpResponse:
        held = held_document(request, code)
        proposals = _proposals(request, held)
        refused = act(request, proposals)
        return changed(request, held, [proposal.pk for proposal in proposals], refused)

    return view


def _accept(request: DeskRequest, proposals: list[Proposal]) -> Mapping[str, str] | None:
    """One as it is told; many as they stand, and what a room below refuses stays open with its sentence."""
    if request.POST.get("section") and proposals:
        return actions.accept_section(
            document=proposals[0].document, proposals=proposals, by=request.user, now=request.now
        )
    triage = request.POST.get("triage") or None
    actions.accept(proposals=proposals, triage=triage, by=request.user, now=request.now)
    return None


def _reject(request: DeskRequest, proposals: list[Proposal]) -> None:
    actions.reject(proposals=proposals, by=request.user, now=request.now)


def _retriage(request: DeskRequest, proposals: list[Proposal]) -> None:
    joining.retriage(proposals=proposals, triage=request.POST.get("triage", ""), by=request.user, now=request.now)


def _join(request: DeskRequest, proposals: list[Proposal]) -> None:
    """Join with the task before, or part again: whichever is not so yet."""
    one = found(proposals[0] if len(proposals) == 1 else None)
    act = joining.part if one.joined_to_id else joining.join
    act(proposal=one, by=request.user, now=request.now)


accept = _decision(_accept)
reject = _decision(_reject)
retriage = _decision(_retriage)
join = _decision(_join)


@needs(Act.DECIDE_READINGS)
def edit(request: DeskRequest, code: str, key: int) -> HttpResponse:
    """The form in which one proposal is edited, and its saving."""
    held = held_document(request, code)
    proposal = found(held.proposals.filter(pk=key).first())
    if request.method != "POST":
        context = {"form": edit_form(proposal), "proposal": proposal, "document": held}
        return render(request, "desk/_reading/edit.html", context)
    form = edit_form(proposal, request.POST)
    if not form.is_valid():
        context = {"form": form, "proposal": proposal, "document": held}
        return render(request, "desk/_reading/edit.html", context, status=422)
    actions.edit(proposal=proposal, changes=form.cleaned_data, by=request.user, now=request.now)
    return changed(request, held, [key])


@needs(Act.DECIDE_READINGS)
def card(request: DeskRequest, code: str, key: int) -> HttpResponse:
    """One card as it stands now: asked for where somebody else has decided meanwhile."""
    return changed(request, held_document(request, code), [key])


@posted_from("document", "code")
@needs(Act.DECIDE_READINGS)
def undo(request: DeskRequest, code: str) -> HttpResponse:
    held = held_document(request, code)
    decision = undoing.undo(document=held, by=request.user, now=request.now)
    whole = any("question" in snapshot and "proposal" not in snapshot for snapshot in decision.before)
    if whole or decision.act == "propose":
        return reload_page()
    return changed(request, held, [s["proposal"] for s in decision.before if "proposal" in s])


@posted_from("document", "code")
@needs(Act.MAKE_PLANS)
def choose_plan(request: DeskRequest, code: str) -> HttpResponse:
    """Say to which plan the document belongs: one that there is, or a new one made of it."""
    held = held_document(request, code)
    question = found(held.questions.filter(asked=Asked.PLAN).first())
    chosen = request.POST.get("plan", "")
    if chosen == "new":
        chosen = _new_plan(request, held).code
    request.rights.check(Act.MAKE_PLANS, found(plan_of(chosen)).body)
    actions.answer(questions=[question], value=chosen, by=request.user, now=request.now)
    return redirect("document", held.code)


def _new_plan(request: DeskRequest, held: Document) -> Plan:
    if held.subject_body is None:
        raise Refused("whose-figures", N_("Say first whose figures this document states."))
    period = request.POST.get("period", "").strip()
    return create_plan(
        code=free_code(Plan, f"{held.subject_body.code}-{period.replace('/', '-')}"),
        name=request.POST.get("name", "").strip() or held.title[:200], period=period, body=held.subject_body,
        document=held, by=request.user, now=request.now,
    )  # fmt: skip


@posted_from("document", "code")
@needs(Act.DECIDE_READINGS)
def choose_body(request: DeskRequest, code: str) -> HttpResponse:
    """Say whose figures the document states."""
    held = held_document(request, code)
    question = found(held.questions.filter(asked=Asked.BODY).first())
    chosen = request.POST.get("body", "")
    request.rights.check(Act.DECIDE_READINGS, body_by_code(chosen))
    actions.answer(questions=[question], value=chosen, by=request.user, now=request.now)
    return redirect("document", held.code)


def reload_page() -> HttpResponse:
    answer = HttpResponse(status=204)
    answer.headers["HX-Refresh"] = "true"
    return answer
