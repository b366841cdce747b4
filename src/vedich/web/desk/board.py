"""The board: what is behind, who holds it, what must be decided now. And one target: where are we, and why."""

from typing import Any, cast

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from vedich.organisations.access import Act
from vedich.plans import queries as plans
from vedich.plans.models import Plan, Target
from vedich.reporting import queries as reporting
from vedich.reviews.queries import reasons
from vedich.scorecards import queries
from vedich.scorecards.actions import decide
from vedich.tasks import queries as tasks
from vedich.values.periods import Period
from vedich.values.vocabulary import Status
from vedich.web import scored, target_view, working

from .shared import DeskRequest, found, needs, posted_from
from .sources import drawer


@login_not_required
def home(request: HttpRequest) -> HttpResponse:
    """The desk for those who are signed in, the portal for all others."""
    if not request.user.is_authenticated:
        return redirect("portal")
    return _home(cast(DeskRequest, request))


def _home(request: DeskRequest) -> HttpResponse:
    plan = plans.plan_at(request.now)
    if plan is None:
        return render(request, "desk/board_empty.html", {"area": "board"})
    return _board(request, plan)


@needs(Act.READ_DESK)
def plan_board(request: DeskRequest, code: str) -> HttpResponse:
    return _board(request, found(plans.plan(code, request.now)))


def _board(request: DeskRequest, plan: Plan) -> HttpResponse:
    request.rights.check(Act.READ_DESK)
    asked = request.GET.get("period")
    board = queries.board(plan, request.now, Period.parse(asked) if asked else None)
    today = request.now.date()
    round_ = reporting.latest_round(plan, request.now, board.period)
    context = {
        "area": "board", "board": board, "plan": plan, "plans": plans.plans(request.now),
        "burning": tasks.burning(today, plan), "counts": tasks.counts(today, plan), "round": round_,
        "progress": reporting.progress(round_, request.now) if round_ else None, "statuses": list(Status),
        "today": today,
    }  # fmt: skip
    return render(request, "desk/board.html", context)


def _row(request: DeskRequest, target: Target) -> queries.Row:
    """The target at the asked period, else at the one that its page opens with."""
    asked = request.GET.get("period")
    period = Period.parse(asked) if asked else queries.opening_period(target, request.now)
    return found(queries.target_row(target, request.now, period))


@needs(Act.READ_DESK)
def target(request: DeskRequest, code: str) -> HttpResponse:
    held = found(plans.target(code, request.now))
    row = _row(request, held)
    today = request.now.date()
    context: dict[str, Any] = {"area": "board", "row": row, "target": held, "plan": held.target_set.plan}
    context |= target_view.page(row, request.now)
    context |= {
        "tasks": [tasks.row(task, today) for task in tasks.standing(today).filter(target=held).select_related("lead")],
        "assessments": reasons(held.target_set.plan, row.period, request.now, held.indicator.field)[:6],
        "decisions": [(s.value, s) for s in (Status.EXCEEDED, Status.ON_TRACK, Status.AT_RISK, Status.BEHIND)],
        "may_decide": request.rights.may(Act.DECIDE_VERDICTS, held.body),
    }
    return render(request, "desk/target.html", context)


@needs(Act.READ_DESK)
def score(request: DeskRequest, code: str, name: str) -> HttpResponse:
    """A computed number's source: the formula with its inputs, each leading to its own source."""
    held = found(plans.target(code, request.now))
    row = _row(request, held)
    found(row.score if name in scored.NAMES else None)
    context = {
        "row": row,
        "target": held,
        "name": name,
        "steps": working.steps(row, target_view.same_period(row, request.now)),
    }
    return drawer(request, "desk/_sources/score.html", context)


@posted_from("target", "code")
@needs(Act.DECIDE_VERDICTS)
def verdict(request: DeskRequest, code: str) -> HttpResponse:
    """The responsible body decides, with a reason; what the machine proposed stays beside it."""
    held = found(plans.target(code, request.now))
    request.rights.check(Act.DECIDE_VERDICTS, held.body)
    body = next((a.body for a in request.rights.appointments if a.role == "leader"), held.body)
    decide(
        target=held, period=request.POST.get("period", ""), decided=request.POST.get("decided", ""),
        reason=request.POST.get("reason", ""), body=body, by=request.user, now=request.now,
    )  # fmt: skip
    return redirect("target", code)
