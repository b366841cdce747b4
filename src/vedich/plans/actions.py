"""Writes of plans, indicators and targets."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from vedich.documents.models import Document
from vedich.ledger.actions import Actor, action
from vedich.ledger.scope import current
from vedich.organisations.models import Body, Field, Person
from vedich.values.amounts import to_steps
from vedich.values.errors import N_, Conflict, Refused
from vedich.values.periods import Period
from vedich.values.text import fold, slug

from . import hooks
from .models import Indicator, IndicatorAlias, Plan, Programme, Project, Target, TargetSet, TargetVersion
from .rules import asked, check_numbers, lowers


def free_code(model: Any, base: str) -> str:
    """A code that no row of the model has yet: `base`, `base-2`, …"""
    base = base[:56].strip("-") or "x"
    taken = set(model.objects.filter(code__startswith=base).values_list("code", flat=True))
    code, count = base, 1
    while code in taken:
        count += 1
        code = f"{base}-{count}"
    return code


@action("plans.create_indicator")
def create_indicator(
    *, name: str, unit: str, kind: str, by: Actor, now: datetime, code: str = "", decimals: int = 2,
    aliases: Sequence[str] = (), field: Field | None = None, keeper: Body | None = None, **details: Any,
) -> Indicator:  # fmt: skip
    code = code or free_code(Indicator, slug(name))
    current().about(f"indicator:{code}", name=name, unit=unit, kind=str(kind), decimals=decimals)
    indicator = Indicator(
        code=code, name=name, unit=unit, kind=kind, decimals=decimals, field=field, keeper=keeper, **details
    )
    current().add(indicator)
    folded = {fold(words) for words in (name, *aliases)} - {""}
    known = set(IndicatorAlias.objects.filter(folded__in=folded).values_list("folded", flat=True))
    current().add_many(IndicatorAlias, [IndicatorAlias(indicator=indicator, folded=f) for f in sorted(folded - known)])
    return indicator


@action("plans.declare_indicator")
def declare_indicator(
    *, indicator: Indicator, kind: str, direction: str, by: Person, now: datetime, name_en: str = ""
) -> Indicator:
    """A person confirms what kind an indicator is, where the machine had proposed it."""
    current().about(f"indicator:{indicator.code}", kind=str(kind), direction=str(direction), name_en=name_en)
    indicator.kind, indicator.direction, indicator.is_declared = kind, direction, True
    indicator.name_en = name_en or indicator.name_en
    indicator.save(update_fields=["kind", "direction", "is_declared", "name_en"])
    for target in indicator.targets.filter(withdrawn_on=None):
        hooks.target_changed(target, by, now)
    return indicator


@action("plans.create_plan")
def create_plan(
    *, code: str, name: str, period: str, body: Body, by: Actor, now: datetime, document: Document | None = None,
    parent: Plan | None = None, name_en: str = "",
) -> Plan:  # fmt: skip
    """Raises NotAPeriod, or Conflict when the code is taken."""
    span = Period.parse(period)
    if Plan.objects.filter(code=code).exists():
        raise Conflict("code-taken", N_("There is already a plan with the code %(name)s."), name=code)
    current().about(f"plan:{code}", name=name, period=span.code, document=document.code if document else None)
    plan = Plan(
        code=code, name=name, name_en=name_en, period=span.code, first=span.first, last=span.last, body=body,
        document=document, parent=parent, made_on=now,
    )  # fmt: skip
    current().add(plan)
    return plan


@action("plans.create_target_set")
def create_target_set(
    *, plan: Plan, name: str, by: Actor, now: datetime, document: Document | None = None,
    name_en: str = "", code: str = "",
) -> TargetSet:  # fmt: skip
    code = code or free_code(TargetSet, f"{plan.code}-{document.code if document else slug(name)}")
    current().about(f"target-set:{code}", plan=plan.code)
    target_set = TargetSet(code=code, plan=plan, document=document, name=name, name_en=name_en)
    current().add(target_set)
    return target_set


@action("plans.announce")
def announce(
    *, target_set: TargetSet, count: int, source: dict[str, Any], by: Actor, now: datetime,
    parts: dict[str, int] | None = None,
) -> TargetSet:  # fmt: skip
    """Say how many targets the document announces, and how many of each field (by its code); it may list fewer.

    Raises Refused when the parts do not make the whole.
    """
    parts = parts or {}
    if parts and sum(parts.values()) != count:
        told = " + ".join(map(str, parts.values()))
        raise Refused(
            "announced-parts", N_("%(parts)s do not make the %(count)s targets announced."), parts=told, count=count
        )
    current().about(f"target-set:{target_set.code}", announced=count, parts=parts, source=source)
    target_set.announced, target_set.announced_parts, target_set.announced_in = count, parts, source
    target_set.save(update_fields=["announced", "announced_parts", "announced_in"])
    return target_set


@action("plans.set_target")
def set_target(
    *, target_set: TargetSet, indicator: Indicator, body: Body, title: str, measure: str, comparison: str, period: str,
    comparator: str, value: Decimal | None, source: dict[str, Any], by: Person | None, now: datetime,
    value_to: Decimal | None = None, stretch: Decimal | None = None, baseline: Decimal | None = None,
    decided_on: date | None = None, each_year: bool = False, **details: Any,
) -> Target:  # fmt: skip
    """A new target with its first version. Raises Conflict when the set has this target already."""
    span = Period.parse(period)
    same = Target.objects.filter(
        target_set=target_set, indicator=indicator, body=body, measure=measure, period=span.code, withdrawn_on=None
    ).first()
    if same is not None:
        raise Conflict("target-there", N_("The set already has this target: %(title)s."), title=str(same))
    code = free_code(Target, f"{target_set.plan.code}-{indicator.code}")
    order = target_set.targets.count() + 1
    target = Target(
        code=code, target_set=target_set, indicator=indicator, body=body, title=title[:300], measure=measure,
        comparison=comparison, period=span.code, each_year=each_year, order=order, **details,
    )  # fmt: skip
    current().about(f"target:{code}", plan=target_set.plan.code, indicator=indicator.code, title=title)
    current().add(target)
    _add_version(target, 1, comparator, (value, value_to, stretch, baseline), source, by, now, decided_on=decided_on)
    hooks.target_changed(target, by, now)  # type: ignore[arg-type]
    return target


def _add_version(
    target: Target, number: int, comparator: str, values: tuple[Decimal | None, ...], source: dict[str, Any],
    by: Person | None, now: datetime, *, decided_on: date | None = None, reason: str = "",
    second_by: Person | None = None,
) -> TargetVersion:  # fmt: skip
    check_numbers(
        measure=target.measure, comparison=target.comparison, comparator=comparator, period=target.span,
        value=values[0], value_to=values[1], baseline=values[3],
    )  # fmt: skip
    low, high, stretch, baseline = (None if v is None else to_steps(v, target.decimals) for v in values)
    version = TargetVersion(
        target=target, number=number, comparator=comparator, steps=low, steps_to=high, stretch=stretch,
        baseline=baseline, source=source, decided_on=decided_on, reason=reason, recorded_on=now,
        recorded_by=by if isinstance(by, Person) else None, second_by=second_by,
    )  # fmt: skip
    current().add(version)
    return version


@action("plans.revise_target")
def revise_target(
    *, target: Target, comparator: str, value: Decimal | None, source: dict[str, Any], by: Person, now: datetime,
    value_to: Decimal | None = None, stretch: Decimal | None = None, reason: str = "", decided_on: date | None = None,
    second_by: Person | None = None,
) -> TargetVersion:  # fmt: skip
    """A new version, by a document. Asking for less needs a second person beside the deciding document."""
    if source.get("kind") != "clause":
        raise Refused("no-document", N_("A target is changed only by a document."))
    standing = TargetVersion.objects.select_for_update().get(target=target, superseded_on=None)
    way = (target.indicator.direction, target.measure)
    before = asked(standing.comparator, standing.value(), standing.value("steps_to"), *way)
    if lowers(before, asked(comparator, value, value_to, *way)) and second_by in (None, by):
        raise Refused(
            "lowered", N_("This asks for less than before; a second person must confirm the deciding document.")
        )
    current().about(f"target:{target.code}", version=standing.number + 1, reason=reason)
    TargetVersion.objects.filter(pk=standing.pk).update(superseded_on=now)
    values = (value, value_to, stretch, standing.value("baseline"))
    version = _add_version(
        target, standing.number + 1, comparator, values, source, by, now,
        decided_on=decided_on, reason=reason, second_by=second_by,
    )  # fmt: skip
    hooks.target_changed(target, by, now)
    return version


@action("plans.withdraw_target")
def withdraw_target(*, target: Target, by: Person, now: datetime) -> Target:
    """Take back a target whose proposal was undone; it stays in the store, off every board."""
    current().about(f"target:{target.code}", withdrawn=True)
    target.withdrawn_on = now
    target.save(update_fields=["withdrawn_on"])
    hooks.target_changed(target, by, now)
    return target


@action("plans.add_programme")
def add_programme(
    *, plan: Plan, name: str, name_en: str, source: dict[str, Any], order: int, by: Actor, now: datetime
) -> Programme:
    code = free_code(Programme, f"{plan.code}-ct{order}")
    current().about(f"programme:{code}", name=name)
    programme = Programme(code=code, plan=plan, name=name, name_en=name_en, source=source, order=order)
    current().add(programme)
    return programme


@action("plans.add_project")
def add_project(
    *, plan: Plan, name: str, name_en: str, source: dict[str, Any], order: int, by: Actor, now: datetime
) -> Project:
    code = free_code(Project, f"{plan.code}-da{order}")
    current().about(f"project:{code}", name=name)
    project = Project(code=code, plan=plan, name=name, name_en=name_en, source=source, order=order)
    current().add(project)
    return project
