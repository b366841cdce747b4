"""Many figures at once, past the ORM: one statement, the same digests, the same triggers, one ledger entry."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import connection

from vedich.ledger.scope import current
from vedich.organisations.models import Body
from vedich.plans.models import Indicator
from vedich.values.canonical import digest
from vedich.values.periods import Basis, Period
from vedich.values.vocabulary import FigureKind, Measure

from .models import Observation, Total


class Plain(NamedTuple):
    """A first level of a body for a period; nothing stands in its cell yet."""

    indicator: int
    body: int
    steps: int


FINAL = str(FigureKind.FINAL)
_COLUMNS = (
    "entry_id", "indicator_id", "body_id", "period", "first", "last", "basis", "measure", "comparison", "kind", "steps",
    "blank", "rank_of", "note", "as_of", "version", "source", "document_id", "entered_by_id", "approved_by_id",
    "recorded_on", "superseded_on", "closed_on",
)  # fmt: skip


def insert_levels(rows: Iterable[Plain], *, period: Period, source: dict[str, Any], as_of: date, now: datetime) -> int:
    """Insert first levels of one period inside the running action; returns how many. Totals are the caller's to add."""
    entry = current()
    label = Observation._meta.label_lower
    fields = Observation._meta
    stored_source = fields.get_field("source").get_db_prep_save(source, connection)
    stored_day = fields.get_field("as_of").get_db_prep_save(as_of, connection)
    stored_now = fields.get_field("recorded_on").get_db_prep_save(now, connection)
    indicators = dict(Indicator.objects.values_list("pk", "code"))
    bodies = dict(Body.objects.values_list("pk", "code"))
    common = (period.code, period.first, period.last, str(Basis.CALENDAR), str(Measure.LEVEL), "", FINAL)
    # the order of Observation.digested
    tail = ("", None, "", as_of, 1, source, None, None, now)
    made = []
    for row in rows:
        said = (label, indicators[row.indicator], bodies[row.body], *common, row.steps, *tail)
        entry.digests.append(digest(said))
        made.append(
            (entry.sequence, row.indicator, row.body, *common, row.steps, "", None, "", stored_day, 1, stored_source,
             None, None, None, stored_now, None, None)
        )  # fmt: skip
    columns = ", ".join(f'"{name}"' for name in _COLUMNS)
    places = ", ".join(["%s"] * len(_COLUMNS))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {fields.db_table} ({columns}) VALUES ({places})", made)  # noqa: S608 our own names
    return len(made)


def add_totals(parents: Sequence[int], bodies: Sequence[int], period: Period) -> None:
    """Write the totals of a period for parents that stand over all these bodies, where none stands yet."""
    table, basis = Observation._meta.db_table, str(Basis.CALENDAR)
    marks = ", ".join(["%s"] * len(bodies))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT o.indicator_id, SUM(o.steps), COUNT(*) FROM {table} o "  # noqa: S608 our own names
            "JOIN plans_indicator i ON i.id = o.indicator_id AND i.rollup = 'sum' "
            "WHERE o.measure = %s AND o.basis = %s AND o.steps IS NOT NULL AND o.superseded_on IS NULL "
            f"AND o.first = %s AND o.last = %s AND o.body_id IN ({marks}) GROUP BY 1",
            [str(Measure.LEVEL), basis, period.first, period.last, *bodies],
        )
        found = cursor.fetchall()
    current().add_many(
        Total,
        [
            Total(
                parent_id=parent, indicator_id=indicator, period=period.code, first=period.first, last=period.last,
                basis=basis, steps=int(steps), reported=count,
            )
            for parent in parents
            for indicator, steps, count in found
        ],
    )  # fmt: skip
