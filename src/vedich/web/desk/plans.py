"""Plans: the list, and one plan with its target sets, programmes and projects."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from vedich.organisations.access import Act
from vedich.plans import actions, queries
from vedich.plans.models import Indicator
from vedich.plans.vocabulary import DIRECTION_WORDS, KIND_WORDS
from vedich.reviews.actions import publish, unpublish
from vedich.reviews.queries import is_published
from vedich.values.vocabulary import Direction, IndicatorKind

from .shared import DeskRequest, found, needs, posted_from


@needs(Act.READ_DESK)
def plans(request: DeskRequest) -> HttpResponse:
    return render(request, "desk/plans.html", {"area": "plans", "plans": queries.plans(request.now)})


@needs(Act.READ_DESK)
def plan(request: DeskRequest, code: str) -> HttpResponse:
    held = found(queries.plan(code, request.now))
    targets = queries.targets_of(held, request.now)
    sets = list(held.target_sets.select_related("document"))
    context = {
        "area": "plans", "plan": held, "targets": targets, "sets": sets, "announced": queries.announced(sets, targets),
        "undeclared": [t.indicator for t in targets if not t.indicator.is_declared],
        "programmes": held.programmes.all(), "projects": held.projects.all(),
        "published": is_published(held), "kinds": KIND_WORDS, "directions": DIRECTION_WORDS,
    }  # fmt: skip
    return render(request, "desk/plan.html", context)


@posted_from("plans")
@needs(Act.MAKE_PLANS)
def declare(request: DeskRequest, code: str) -> HttpResponse:
    """A person confirms how an indicator behaves."""
    indicator = found(Indicator.objects.select_related("keeper").filter(code=code).first())
    request.rights.check(Act.MAKE_PLANS, indicator.keeper)
    actions.declare_indicator(
        indicator=indicator, kind=IndicatorKind(request.POST.get("kind", "")).value,
        direction=Direction(request.POST.get("direction", "")).value, name_en=request.POST.get("name_en", "").strip(),
        by=request.user, now=request.now,
    )  # fmt: skip
    return redirect(request.POST.get("next") or "plans")


@posted_from("plan", "code")
@needs(Act.MAKE_PLANS)
def publication(request: DeskRequest, code: str) -> HttpResponse:
    """Put the plan's board on the portal, or take it off."""
    held = found(queries.plan(code, request.now))
    request.rights.check(Act.MAKE_PLANS, held.body)
    act = unpublish if is_published(held) else publish
    act(plan=held, by=request.user, now=request.now)
    return redirect("plan", code)
