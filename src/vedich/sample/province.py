"""`vedich demo --size province`: 200 bodies × 200 indicators × 60 months, 2.4 million figures, to see how it bears up."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from django.db import connection
from django.utils.translation import gettext as _

from vedich.ledger.actions import Actor, System, action
from vedich.ledger.scope import current
from vedich.organisations.models import Body, Person
from vedich.plans.actions import create_indicator, create_plan, create_target_set, set_target
from vedich.plans.models import Indicator, Plan
from vedich.plans.vocabulary import Rollup
from vedich.reporting.bulk import Plain, add_totals, insert_levels
from vedich.reviews.actions import publish
from vedich.values.periods import Period, months_of
from vedich.values.vocabulary import Comparator, Direction, IndicatorKind, Measure

from .bodies import Province, make_bodies
from .build import CLOCK, at
from .names import MARK, MARK_EN
from .people import make_people

INDICATORS, UNITS = 200, 200
SPAN = Period.months(2019, 1, 2023, 12)
TIER = "commune:government"
CACHE_KIB = 1_000_000


def build_province(say: Callable[[str], None]) -> Plan:
    """Build it month by month, each in its own transaction: one over all of it would outgrow every cache.

    A build that breaks off is made anew: the folder's stamp is written only at the end.
    """
    by, now = System(), at(2018, 12, 1)
    _widen_cache()
    say(_("bodies"))
    province = make_bodies(by=by, now=now, clock=CLOCK, communes=UNITS)
    people = make_people(province, by=by, now=now)
    say(_("indicators"))
    indicators = _indicators(province, by=by, now=now)
    parents = [province.root.pk, province.bodies["ubnd"].pk]
    size, sizes = Random(200), [40 + (31 * n) % 160 for n in range(UNITS)]
    for month in months_of(SPAN):
        say(
            _("%(month)s: %(count)s figures") % {"month": month.code, "count": len(province.communes) * len(indicators)}
        )
        when = _evening(month)
        rows = list(_figures(indicators, province.communes, sizes, month, size))
        _record(rows=rows, parents=parents, province=province, month=month, by=by, now=when)
    say(_("plan, targets and scores"))
    return _plan(province, indicators, people["chuyenvien"], at(2022, 12, 5))


def _widen_cache() -> None:
    """SQLite's page cache for a file that grows to 0.7 GB: the indexes are written all over."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")


def _evening(month: Period) -> datetime:
    last = month.bounds()[1]
    return at(last.year, last.month, last.day, 18) + timedelta(days=5)


def _indicators(province: Province, *, by: Actor, now: datetime) -> list[Indicator]:
    kinds = (IndicatorKind.FLOW, IndicatorKind.FLOW, IndicatorKind.STOCK, IndicatorKind.RATE)
    fields = list(province.fields.values())
    made = []
    for number in range(1, INDICATORS + 1):
        kind = kinds[number % 4]
        adds = kind != IndicatorKind.RATE
        made.append(
            create_indicator(
                code=f"ct-{number:03d}", name=f"Chỉ tiêu số {number} {MARK}", name_en=f"Indicator {number} {MARK_EN}",
                unit="tỷ đồng" if adds else "%", unit_en="billion VND" if adds else "%", kind=kind, decimals=2,
                field=fields[number % len(fields)], rollup=Rollup.SUM if adds else Rollup.NONE,
                collected_at=TIER if adds else "", direction=Direction.UP, by=by, now=now,
            )
        )  # fmt: skip
    return made


def _figures(
    indicators: list[Indicator], bodies: list[Body], sizes: list[int], month: Period, random: Random
) -> list[Plain]:
    season = 100 + 20 * ((month.last % 12) % 4)
    growth = 100 + (month.last - SPAN.first) // 2
    return [
        Plain(indicator.pk, body.pk, sizes[unit] * season * growth // 100 + random.randint(0, 500))
        for indicator in indicators
        for unit, body in enumerate(bodies)
    ]


@action("sample.month")
def _record(
    *, rows: list[Plain], parents: list[int], province: Province, month: Period, by: Actor, now: datetime
) -> None:
    current().about(f"month:{month.code}", figures=len(rows))
    source = {"kind": "formula", "name": "seeded generator (sample)", "inputs": []}
    insert_levels(rows, period=month, source=source, as_of=month.bounds()[1], now=now)
    communes = [body.pk for body in province.communes]
    add_totals(parents, communes, month)
    for district in province.districts:
        below = [
            b.pk
            for b in province.communes
            if b.territory and district.territory and b.territory.parent_id == district.territory.pk
        ]
        add_totals([district.pk], below, month)


@action("sample.plan")
def _plan_targets(*, plan: Plan, indicators: list[Indicator], body: Body, by: Person, now: datetime) -> None:
    current().about(f"plan:{plan.code}", targets=len(indicators))
    target_set = create_target_set(plan=plan, name=plan.name, name_en=plan.name_en, by=by, now=now)
    for number, indicator in enumerate(indicators):
        set_target(
            target_set=target_set, indicator=indicator, body=body, title=indicator.name, title_en=indicator.name_en,
            measure=Measure.LEVEL, comparison="", period="2023", comparator=Comparator.GE,
            value=Decimal(300_000 + 1000 * number) if indicator.kind == IndicatorKind.FLOW else Decimal(30_000),
            source={"kind": "formula", "name": "seeded generator (sample)", "inputs": []}, by=by, now=now,
        )  # fmt: skip


def _plan(province: Province, indicators: list[Indicator], office: Person, now: datetime) -> Plan:
    plan = create_plan(
        code="la-2023", name=f"Kế hoạch năm 2023 {MARK}", name_en=f"Plan of 2023 {MARK_EN}", period="2023",
        body=province.root, by=office, now=now,
    )  # fmt: skip
    _plan_targets(plan=plan, indicators=indicators, body=province.root, by=office, now=now)
    publish(plan=plan, by=office, now=now)
    return plan
