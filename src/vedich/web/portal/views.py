"""The public scorecard: published plans, their targets, and each number's source; no person is named."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render

from vedich.plans import queries as plans
from vedich.reporting import queries as reporting
from vedich.reviews import queries as reviews
from vedich.scorecards import queries as scorecards
from vedich.values.periods import Period
from vedich.web import scored, target_view, working
from vedich.web.desk.shared import DeskRequest, found
from vedich.web.desk.sources import drawer
from vedich.web.sources import answered, shown


def _plan(request: DeskRequest, code: str) -> Any:
    published = list(reviews.published_plans(request.now))
    if code:
        return found(next((plan for plan in published if plan.code == code), None)), published
    opened = plans.plan_at(request.now)
    first = next((plan for plan in published if opened and plan.pk == opened.pk), None)
    return first or (published[0] if published else None), published


@login_not_required
def board(request: DeskRequest, code: str = "") -> HttpResponse:
    """The board of a published plan; without any, a page that says so."""
    plan, published = _plan(request, code)
    context: dict[str, Any] = {"area": "portal", "portal": True, "plans": published, "plan": plan}
    if plan is not None:
        asked = request.GET.get("period")
        context["board"] = scorecards.board(plan, request.now, Period.parse(asked) if asked else None)
    return render(request, "portal/board.html", context)


def _target(request: DeskRequest, code: str) -> Any:
    """A target of a published plan; any other is not there."""
    held = found(plans.target(code, request.now))
    found(next((p for p in reviews.published_plans(request.now) if p.pk == held.target_set.plan_id), None))
    return held


def _row(request: DeskRequest, held: Any) -> scorecards.Row:
    asked = request.GET.get("period")
    period = Period.parse(asked) if asked else scorecards.opening_period(held, request.now)
    return found(scorecards.target_row(held, request.now, period))


@login_not_required
def target(request: DeskRequest, code: str) -> HttpResponse:
    held = _target(request, code)
    row = _row(request, held)
    context = {"area": "portal", "portal": True, "row": row, "target": held, "plan": held.target_set.plan}
    return render(request, "portal/target.html", context | target_view.page(row, request.now, portal=True))


@login_not_required
def score(request: DeskRequest, code: str, name: str) -> HttpResponse:
    held = _target(request, code)
    row = _row(request, held)
    found(row.score if name in scored.NAMES else None)
    context = {"row": row, "target": held, "name": name, "portal": True}
    context["steps"] = working.steps(row, target_view.same_period(row, request.now), portal=True)
    return drawer(request, "desk/_sources/score.html", context)


@login_not_required
def observation(request: DeskRequest, key: int) -> HttpResponse:
    """A figure that a published plan's target shows, with its source; who entered it stays inside."""
    row = found(reporting.observation(key, request.now))
    found(plans.published_target_of(row.indicator_id, reviews.published_plans(request.now)))
    context = {"row": row, "source": shown(row.source), "answered": answered(row), "portal": True}
    return drawer(request, "portal/_observation.html", context)


@login_not_required
def target_version(request: DeskRequest, key: int) -> HttpResponse:
    version = found(plans.target_version(key, request.now))
    _target(request, version.target.code)
    context = {"version": version, "target": version.target, "source": shown(version.source), "portal": True}
    return drawer(request, "portal/_target_version.html", context)
