"""Reads of plans, indicators and targets."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Prefetch, Q, QuerySet

from vedich.organisations.models import Field

from .models import Indicator, IndicatorAlias, Plan, Target, TargetSet, TargetVersion
from .naming import folded_names


def plans(at: datetime) -> QuerySet[Plan]:
    return (
        Plan.objects.filter(made_on__lte=at)
        .select_related("body", "document")
        .annotate(target_count=Count("target_sets__targets", filter=Q(target_sets__targets__withdrawn_on=None)))
    )


def plan(code: str, at: datetime | None = None) -> Plan | None:
    """A plan by its code; with `at`, if it was made by then."""
    known = Q() if at is None else Q(made_on__lte=at)
    return Plan.objects.select_related("body", "document").filter(known, code=code).first()


def plan_at(at: datetime) -> Plan | None:
    """The plan of the shortest span around a moment, the one that a board opens with; else the latest."""
    month = at.year * 12 + at.month - 1
    made = Plan.objects.filter(made_on__lte=at, target_sets__isnull=False).distinct()
    running = list(made.filter(first__lte=month, last__gte=month))
    if running:
        return min(running, key=lambda p: (p.span.length, -p.pk))
    return made.order_by("-last").first()


def current_versions(at: datetime) -> Prefetch:  # type: ignore[type-arg]
    """The version of each target that stood at a moment, as `target.standing`."""
    standing = TargetVersion.objects.filter(recorded_on__lte=at).filter(Q(superseded_on=None) | Q(superseded_on__gt=at))
    return Prefetch("versions", queryset=standing.order_by("-number"), to_attr="standing")


def targets_of(plan: Plan, at: datetime) -> list[Target]:
    """A plan's targets as they stood at a moment, with their current version in `standing`."""
    found = (
        Target.objects.filter(target_set__plan=plan)
        .filter(Q(withdrawn_on=None) | Q(withdrawn_on__gt=at))
        .select_related("indicator__field", "indicator__keeper", "target_set", "body", "lead")
        .prefetch_related(current_versions(at))
        .order_by("target_set__pk", "order")
    )
    return [target for target in found if target.standing]  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Announced:
    """How many targets of a field a document announces, and how many of them it lists: two numbers in one line of the
    list are one target."""

    field: Field
    count: int
    listed: int


def announced(target_sets: Iterable[TargetSet], targets: Iterable[Target]) -> dict[int, list[Announced]]:
    """By target set, what its document announces field by field: 17 = 6 + 7 + 2 + 2."""
    by_code = {field.code: field for field in Field.objects.all()}
    texts = {target_set.pk: target_set.document.text for target_set in target_sets if target_set.document}
    lines = {
        (target.target_set_id, target.indicator.field_id, _line(target, texts.get(target.target_set_id, "")))
        for target in targets
    }
    listed = Counter((target_set, field) for target_set, field, _ in lines)
    return {
        target_set.pk: [
            Announced(by_code[code], count, listed[target_set.pk, by_code[code].pk])
            for code, count in target_set.announced_parts.items()
            if code in by_code
        ]
        for target_set in target_sets
    }


def _line(target: Target, text: str) -> object:
    """In which line of its document a target stands; one that no clause states counts by itself."""
    source = target.standing[0].source  # type: ignore[attr-defined]
    return text.count("\n", 0, int(source["start"])) if source.get("kind") == "clause" else target.code


def match_indicator(words: str) -> Indicator | None:
    """The indicator that some name of the phrase is an alias of."""
    names = list(folded_names(words))
    aliases = {
        alias.folded: alias.indicator
        for alias in IndicatorAlias.objects.filter(folded__in=names).select_related("indicator")
    }
    return next((aliases[name] for name in names if name in aliases), None)


def match_many(phrases: Iterable[str]) -> dict[str, Indicator]:
    """`match_indicator` for many phrases in one query."""
    names = {phrase: list(folded_names(phrase)) for phrase in phrases}
    wanted = {name for found in names.values() for name in found}
    aliases = {
        alias.folded: alias.indicator
        for alias in IndicatorAlias.objects.filter(folded__in=wanted).select_related("indicator")
    }
    matched = {p: next((aliases[n] for n in found if n in aliases), None) for p, found in names.items()}
    return {phrase: indicator for phrase, indicator in matched.items() if indicator is not None}


def target(code: str, at: datetime | None = None) -> Target | None:
    """A standing target with what its page needs; with `at`, if it stood by then."""
    known = Q() if at is None else Q(target_set__plan__made_on__lte=at)
    related = ("indicator__field", "indicator__keeper", "body", "lead", "target_set__plan__body")
    return Target.objects.select_related(*related).filter(known, code=code, withdrawn_on=None).first()


def target_version(key: int, at: datetime) -> TargetVersion | None:
    related = ("target__indicator", "target__target_set__plan", "recorded_by", "second_by", "entry")
    return TargetVersion.objects.select_related(*related).filter(pk=key, recorded_on__lte=at).first()


def published_target_of(indicator: int, published: QuerySet[Plan]) -> Target | None:
    """Some target of these plans that the indicator serves."""
    return Target.objects.filter(indicator=indicator, target_set__plan__in=published, withdrawn_on=None).first()
