"""Reporting rounds: the list, one round's progress, opening a round."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from vedich.organisations.access import Act
from vedich.plans.actions import free_code
from vedich.plans.models import Plan
from vedich.reporting import actions, queries
from vedich.reporting.models import Round
from vedich.reporting.vocabulary import SubmissionState
from vedich.values.errors import Refused
from vedich.values.periods import Period, period_words
from vedich.web.middleware import words

from .round_form import OpenRoundForm
from .shared import DeskRequest, found, needs, page_of

ON_MY_TABLE = (
    (Act.ENTER_FIGURES, (SubmissionState.DRAFT, SubmissionState.RETURNED)),
    (Act.APPROVE_FIGURES, (SubmissionState.SENT,)),
)


@needs(Act.READ_DESK)
def rounds(request: DeskRequest) -> HttpResponse:
    """The rounds, and above them what is on this person's own table."""
    table = [
        submission
        for act, states in ON_MY_TABLE
        for submission in queries.waiting_for(
            [body for body in request.rights.bodies if request.rights.may(act, body)], states, request.now
        )
    ]
    context = {
        "area": "rounds",
        "page": page_of(request, queries.rounds(request.now), 30),
        "table": list({submission.pk: submission for submission in table}.values()),
    }
    return render(request, "desk/rounds.html", context)


@needs(Act.READ_DESK)
def round_page(request: DeskRequest, code: str) -> HttpResponse:
    """How far a round is: every unit with its state, the late ones first. A unit sees only itself."""
    held = found(queries.round_of(code, request.now))
    progress = queries.progress(held, request.now)
    sees_all = request.rights.may(Act.OPEN_ROUNDS, held.plan.body) or request.rights.may(Act.DECIDE_VERDICTS)
    own = {body.pk for body in request.rights.bodies}
    only = request.GET.get("state", "")
    submissions = [s for s in progress.submissions if sees_all or s.body_id in own]
    if only:
        submissions = progress.late if only == "late" and sees_all else [s for s in submissions if s.state == only]
    context = {
        "area": "rounds", "round": held, "progress": progress, "page": page_of(request, submissions, 60),
        "sees_all": sees_all, "own": own, "only": only, "states": SubmissionState,
        "unasked": queries.without_reporter(held.plan, request.now) if sees_all else [],
    }  # fmt: skip
    return render(request, "desk/round.html", context)


@needs(Act.OPEN_ROUNDS)
def open_round(request: DeskRequest) -> HttpResponse:
    """Open a round for a plan and a period; who is asked follows from the plan."""
    form = OpenRoundForm(request.now, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("round", _open(request, form.cleaned_data).code)
        except Refused as error:
            form.add_error(None, words(error))
    return render(request, "desk/round_open.html", {"area": "rounds", "form": form}, status=422 if form.errors else 200)


def _open(request: DeskRequest, data: dict[str, object]) -> Round:
    plan: Plan = data["plan"]  # type: ignore[assignment]
    request.rights.check(Act.OPEN_ROUNDS, plan.body)
    span = Period.parse(str(data["period"]))
    lines = queries.lines_from_plan(plan, request.now, span.bounds()[1])
    return actions.open_round(
        code=free_code(Round, f"{plan.code}-{span.code.replace('/', '-').lower()}"),
        name=f"Báo cáo {period_words(span, 'vi')}", name_en=f"Report for the {period_words(span, 'en')}", plan=plan,
        period=span.code, due_on=data["due_on"], as_of=data["as_of"], lines=lines,  # type: ignore[arg-type]
        by=request.user, now=request.now,
    )  # fmt: skip
