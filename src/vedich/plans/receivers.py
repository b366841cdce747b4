"""What plans do when a target that was read is accepted or undone."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from vedich.documents.models import Document, Proposal
from vedich.organisations.models import Body, Field, Person
from vedich.values.errors import N_, Refused
from vedich.values.periods import Period
from vedich.values.text import fold
from vedich.values.units import convert, parse_unit
from vedich.values.vocabulary import ItemKind, Measure

from .actions import create_indicator, create_target_set, revise_target, set_target, withdraw_target
from .models import Indicator, Plan, Target, TargetSet, source_of
from .naming import Named, name_target, proposed_direction, proposed_kind
from .queries import match_indicator, match_many


def plan_of(document: Document) -> Plan:
    """The plan that somebody has said the document belongs to; raises Refused while nobody has."""
    plan = Plan.objects.filter(code=document.plan).first() if document.plan else None
    if plan is None:
        raise Refused("which-plan", N_("Say first to which plan this document belongs."))
    return plan


def check_plan(document: Document, code: str) -> None:
    if not Plan.objects.filter(code=code).exists():
        raise Refused("no-such-plan", N_("There is no plan with the code “%(name)s”."), name=code)


def subject_of(document: Document) -> Body:
    if document.subject_body is None:
        raise Refused("whose-figures", N_("Say first whose figures this document states."))
    return document.subject_body


def indicator_for(named: Named, data: dict[str, Any], by: Person, now: datetime, evidence: str = "") -> Indicator:
    """The indicator of a name, or a new one whose kind the machine proposes and a person confirms."""
    if not named.name:
        raise Refused("which-indicator", N_("Say first what is measured."))
    found = match_indicator(named.name)
    if found is not None:
        return found
    relative = named.measure in (Measure.GROWTH, Measure.ATTAINMENT, Measure.MULTIPLE, Measure.RANK)
    unit = "" if relative else str(data.get("unit") or "")
    field = Field.objects.filter(code=data.get("field") or "").first()
    return create_indicator(
        name=named.name[:1].upper() + named.name[1:200], unit=unit, kind=proposed_kind(unit, named.name),
        decimals=parse_unit(unit).decimals if unit else 2, direction=proposed_direction(named.name, evidence),
        field=field,
        is_declared=False, by=by, now=now,
    )  # fmt: skip


def in_unit(value: Any, words: str, indicator: Indicator, measure: str) -> Decimal | None:
    """A read number in the indicator's own unit; raises UnitMismatch. Rates have no unit to convert."""
    if value is None:
        return None
    number = Decimal(str(value))
    if measure not in (Measure.LEVEL, Measure.CHANGE) or not indicator.unit:
        return number
    source, target = parse_unit(words), parse_unit(indicator.unit)
    # a count's noun may be left out or be the indicator's own words ("xã", "xã đạt chuẩn"); what is measured converts
    if source.factor == target.factor and (not words or (source.counts and target.counts)):
        return number
    if measure == Measure.CHANGE and source.is_points and target.is_percentage:
        return number
    return convert(number, source, target)


def preview(proposals: list[Proposal]) -> dict[int, dict[str, Any]]:
    """For each open target: the indicator that it would be bound to, or that a new one would be made."""
    named = {
        proposal.pk: name_target(proposal.data, proposal.evidence_onward)
        for proposal in proposals
        if proposal.kind == ItemKind.TARGET
    }
    known = match_many({name.name for name in named.values()})
    return {
        key: {"indicator": known.get(name.name), "name": name.name, "measure": name.measure}
        for key, name in named.items()
    }


def accepted(proposal: Proposal, by: Person, now: datetime) -> str | None:
    if proposal.kind != ItemKind.TARGET:
        return None
    document, data = proposal.document, proposal.data
    plan, body = plan_of(document), subject_of(document)
    named = name_target(data, proposal.evidence_onward)
    indicator = indicator_for(named, data, by, now, proposal.evidence)
    written, _, each = str(data.get("period") or plan.period).partition(":")
    period = Period.parse(written).code
    unit = str(data.get("unit") or "")
    low, high, stretch = (
        in_unit(data.get(k), unit, indicator, named.measure) for k in ("value", "value_to", "stretch")
    )
    source = source_of(document, proposal.start, proposal.end)
    standing = Target.objects.filter(
        target_set__plan=plan, indicator=indicator, body=body, measure=named.measure, period=period, withdrawn_on=None
    ).first()
    if standing is not None and standing.target_set.document_id != document.pk:
        revise_target(
            target=standing, comparator=data["comparator"], value=low, value_to=high, stretch=stretch, source=source,
            decided_on=document.signed_on, by=by, now=now,
        )  # fmt: skip
        return f"target:{standing.code}"
    target = set_target(
        target_set=_set_for(plan, document, by, now), indicator=indicator, body=body,
        title=str(data.get("title") or _titled(data, indicator)), measure=named.measure,
        comparison=named.comparison, period=period, each_year=each == "yearly", comparator=data["comparator"],
        value=low, value_to=high, stretch=stretch, source=source, decided_on=document.signed_on,
        title_en=str(data.get("title_en") or indicator.name_en),
        lead=Body.objects.filter(code=data.get("lead") or "").first(), by=by, now=now,
    )  # fmt: skip
    return f"target:{target.code}"


def _titled(data: dict[str, Any], indicator: Indicator) -> str:
    """A target's title: the words of the text, or the indicator's own name where they are but a part of it."""
    words = str(data.get("indicator") or "")
    return indicator.name if not words or fold(words) in fold(indicator.name) else words[:1].upper() + words[1:]


def _set_for(plan: Plan, document: Document, by: Person, now: datetime) -> TargetSet:
    found = TargetSet.objects.filter(plan=plan, document=document).first()
    return found or create_target_set(
        plan=plan, document=document, name=document.title[:200], name_en=document.title_en[:200], by=by, now=now
    )


def undone(proposal: Proposal, by: Person, now: datetime) -> None:
    kind, _, code = proposal.result.partition(":")
    if kind != "target":
        return
    target = Target.objects.get(code=code)
    # whether this clause revised it or another did since: what stands is no longer what was accepted alone
    if target.versions.filter(number__gt=1).exists():
        raise Refused("revised", N_("This changed a target that stood before; change it again by a document."))
    withdraw_target(target=target, by=by, now=now)
