"""A demonstration on documents as they come: register, readings, plans, tasks and boards; nothing is invented.

Bodies are those that the documents name as their issuers. What was not understood is listed, with the sentence.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Count, Q

from vedich.documents import actions
from vedich.documents.models import Document
from vedich.documents.registration import register
from vedich.documents.vocabulary import Asked
from vedich.ledger.actions import System
from vedich.ledger.clock import system_now
from vedich.organisations.actions import (
    appoint,
    create_body,
    create_field,
    create_person,
    open_installation,
    set_clock,
)
from vedich.organisations.models import Body, Person
from vedich.organisations.queries import body_named
from vedich.organisations.set_up import FIELDS
from vedich.organisations.vocabulary import Level, OrganKind, Role
from vedich.organisations.vocabulary import System as PoliticalSystem
from vedich.plans.actions import create_plan, free_code
from vedich.plans.models import Plan
from vedich.reading import Reading, read
from vedich.reading.figure_periods import FigurePeriods
from vedich.reviews.actions import publish
from vedich.values.errors import Refused
from vedich.values.messages import chosen_language, sentence
from vedich.values.periods import Period
from vedich.values.text import slug
from vedich.values.vocabulary import ItemKind

from .people import PASSWORD

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
#: how many moments the sample's band offers
MOST_MOMENTS = 5
Say = Callable[[str], None]


@dataclass
class Outcome:
    """What came of one file."""

    name: str
    data: bytes = field(repr=False)
    reading: Reading | None = field(default=None, repr=False)
    refused: str = ""
    document: Document | None = None
    taken: int = 0
    left: dict[str, str] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """When it was signed; else the end of the period that it speaks of; else today."""
        if self.reading is None:
            return system_now().date()
        return self.reading.header.date or _spoken_end(self.reading) or system_now().date()


def build_from(folder: Path, say: Say) -> list[Outcome]:
    """Register every file of a folder in the order of their days and take all that has no open question."""
    found = [_read(path) for path in sorted(p for p in folder.iterdir() if p.is_file() and p.name[0] != ".")]
    outcomes = sorted(found, key=lambda one: (one.day, one.name))
    with transaction.atomic():
        office = _start(_at(min((one.day for one in outcomes), default=system_now().date())))
        for outcome in outcomes:
            _take(outcome, office)
            say(_told(outcome))
        for plan in Plan.objects.all():
            publish(plan=plan, by=office, now=plan.made_on)
        _set_clock(office, outcomes)
    _tell_left(outcomes, say)
    return outcomes


def _read(path: Path) -> Outcome:
    outcome = Outcome(path.name, path.read_bytes())
    try:
        outcome.reading = read(outcome.data, path.name)
    except Refused as error:
        outcome.refused = sentence(error, chosen_language(None))
    return outcome


def _spoken_end(reading: Reading) -> date | None:
    spoken = FigurePeriods(reading.text, reading.header.subject or "").document
    return min(spoken.bounds()[1], system_now().date()) if spoken else None


def _at(day: date) -> datetime:
    return datetime.combine(day, time(9), ZONE)


def _start(now: datetime) -> Person:
    by = System()
    for order, (code, name, name_en) in enumerate(FIELDS, 1):
        create_field(code=code, name=name, name_en=name_en, order=order, by=by, now=now)
    root = create_body(
        code="tu", name="Cơ quan lãnh đạo (mẫu)", name_en="Leading body (sample)", system=PoliticalSystem.PARTY,
        level=Level.PROVINCE, is_sample=True, by=by, now=now,
    )  # fmt: skip
    office = create_body(
        code="vp", name="Văn phòng (mẫu)", name_en="Office (sample)", system=PoliticalSystem.PARTY, level=Level.PROVINCE,
        organ_of=root, organ_kind=OrganKind.OFFICE, is_sample=True, by=by, now=now,
    )  # fmt: skip
    open_installation(root=root, is_sample=True, by=by, now=now)
    made = None
    for username, name, name_en, role in (
        ("chuyenvien", "Chuyên viên tổng hợp (mẫu)", "Office specialist (sample)", Role.SPECIALIST),
        ("lanhdao", "Lãnh đạo (mẫu)", "Leader (sample)", Role.LEADER),
        ("kiemtra", "Cán bộ kiểm tra (mẫu)", "Inspector (sample)", Role.INSPECTOR),
    ):
        person = create_person(
            username=username, full_name=name, full_name_en=name_en, password=PASSWORD, is_sample=True, by=by, now=now
        )
        appoint(person=person, body=office, role=role, by=by, now=now)
        made = made or person
    assert made is not None  # noqa: S101 three were made
    return made


def _take(outcome: Outcome, office: Person) -> None:
    if outcome.reading is None:
        return
    now = _at(outcome.day)
    common: dict[str, Any] = {"by": office, "now": now}
    try:
        with transaction.atomic():
            document = register(data=outcome.data, name=outcome.name, reading=outcome.reading, **common)
    except Refused as error:
        outcome.refused = sentence(error, chosen_language(None))
        return
    outcome.document = document
    _answer_body(document, office, now)
    _answer_plan(document, office, now)
    outcome.left = actions.accept_answered(document=document, **common)
    outcome.taken = document.proposals.count() - len(outcome.left)


def _set_clock(office: Person, outcomes: list[Outcome]) -> None:
    """The sample's moments: the last document of each plan; it opens at the plan with the most to show."""
    last: dict[str, date] = {}
    for outcome in outcomes:
        if outcome.document is not None and outcome.document.plan:
            last[outcome.document.plan] = outcome.day
    shown = Plan.objects.filter(code__in=last).annotate(
        scored=Count("target_sets__targets__scores", filter=Q(target_sets__targets__scores__superseded_on=None)),
        aims=Count("target_sets__targets", distinct=True),
    )
    order = sorted(shown, key=lambda plan: (-plan.scored, -plan.aims, plan.code))
    days = list(dict.fromkeys(last[plan.code] for plan in order))[:MOST_MOMENTS]
    if days:
        moments = [_at(day) for day in (days[0], *sorted(days[1:]))]
        set_clock(moments=moments, by=office, now=moments[0])


def _answer_body(document: Document, office: Person, now: datetime) -> None:
    """The issuer that the document names becomes a body, where the register has none; unnamed, it stays asked."""
    question = document.questions.filter(asked=Asked.BODY).first()
    if question is None or not document.issuer:
        return
    body = body_named(document.issuer) or create_body(
        code=free_code(Body, slug(document.issuer)), name=document.issuer[:200], system=PoliticalSystem.GOVERNMENT,
        level=Level.PROVINCE, by=office, now=now,
    )  # fmt: skip
    actions.answer(questions=[question], value=body.code, by=office, now=now)
    document.refresh_from_db()


def _answer_plan(document: Document, office: Person, now: datetime) -> None:
    """One plan an issuer and year that its targets speak of; without a year in the text the question stays open."""
    question = document.questions.filter(asked=Asked.PLAN).first()
    if question is None or document.subject_body is None:
        return
    period = _plan_period(document)
    if period is None:
        return
    plan = Plan.objects.filter(body=document.subject_body, period=period.code).first() or create_plan(
        code=free_code(Plan, f"{document.subject_body.code}-{period.code.replace('/', '-')}"), name=document.title[:200],
        period=period.code, body=document.subject_body, document=document, by=office, now=now,
    )  # fmt: skip
    actions.answer(questions=[question], value=plan.code, by=office, now=now)
    document.refresh_from_db()


def _plan_period(document: Document) -> Period | None:
    """The commonest period that the targets state; else the year of the period that the document speaks of."""
    stated = [
        str(p.read.get("period")).partition(":")[0]
        for p in document.proposals.filter(kind=ItemKind.TARGET)
        if p.read.get("period")
    ]
    if stated:
        return Period.parse(max(set(stated), key=stated.count))
    spoken = FigurePeriods(document.text, document.title).document
    if spoken is not None:
        return Period.months(spoken.year, 1, spoken.year, 12)
    signed: date | None = document.signed_on
    return Period.months(signed.year, 1, signed.year, 12) if signed else None


def _told(outcome: Outcome) -> str:
    if outcome.refused:
        return f"{outcome.name}: {outcome.refused}"
    return f"{outcome.name}: {outcome.taken} ✓, {len(outcome.left)} ?"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 90 else words[:89].rsplit(" ", 1)[0] + " …"


def _tell_left(outcomes: list[Outcome], say: Say) -> None:
    for outcome in outcomes:
        if outcome.document is None:
            continue
        evidence = {p.code: _short(p.evidence) for p in outcome.document.proposals.select_related("document")}
        for code, why in list(outcome.left.items())[:200]:
            say(f"  ? {code}: {why} “{evidence[code]}”")
