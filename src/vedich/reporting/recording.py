"""How a figure comes into the store: checked against the cell it belongs to, versioned, added to the live totals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from vedich.documents.models import Document, Proposal
from vedich.documents.vocabulary import ProposalState
from vedich.ledger.scope import current
from vedich.organisations.models import Body, Person
from vedich.plans.models import Indicator
from vedich.values.amounts import to_steps
from vedich.values.errors import N_, Refused
from vedich.values.periods import Basis, Period
from vedich.values.vocabulary import FigureKind, ItemKind, Measure

from . import hooks
from .models import FormLine, Observation, Reopening, Round
from .rules import Before, replaces
from .totals import move_totals

Key = tuple[int, int, int, int, str, str, str]


@dataclass(frozen=True)
class Figure:
    """A figure to be recorded."""

    indicator: Indicator
    body: Body
    period: Period
    value: Decimal | None
    source: dict[str, Any]
    measure: str = Measure.LEVEL
    comparison: str = ""
    kind: str = FigureKind.ESTIMATE
    basis: str = Basis.CALENDAR
    blank: str = ""
    rank_of: int | None = None
    note: str = ""
    as_of: date | None = None
    document: Document | None = None

    @property
    def key(self) -> Key:
        return (
            self.indicator.pk, self.body.pk, self.period.first, self.period.last, str(self.basis), str(self.measure),
            str(self.comparison),
        )  # fmt: skip


def _key(row: Observation) -> Key:
    return (row.indicator_id, row.body_id, row.first, row.last, row.basis, row.measure, row.comparison)


def standing(figures: Sequence[Figure]) -> dict[Key, Observation]:
    """The current observations in the cells of these figures."""
    found = Observation.objects.filter(
        superseded_on=None,
        indicator__in={f.indicator.pk for f in figures},
        body__in={f.body.pk for f in figures},
        last__in={f.period.last for f in figures},
    ).select_related("indicator")
    wanted = {figure.key for figure in figures}
    return {_key(row): row for row in found if _key(row) in wanted}


def record(
    figures: Iterable[Figure], *, entered_by: Person | None, approved_by: Person | None, now: datetime
) -> list[Observation]:
    """Record figures inside the running action; what repeats the standing figure is not written again.

    Raises Refused when a later kind stands, or the cell is closed and not reopened. Supersedes, moves the live totals
    by the difference, and tells the rooms below.
    """
    wanted = list(figures)
    there = standing(wanted)
    made: list[Observation] = []
    replaced: list[Observation] = []
    for figure in wanted:
        row = _row(figure, entered_by, approved_by, now)
        old = there.get(figure.key)
        if old is not None:
            if _repeats(row, old):
                continue
            _check_replaceable(figure, old, now)
            row.version = old.version + 1
            if old.closed_on is not None and old.kind == row.kind:
                # what corrects a closed figure is closed itself: the leave was for this once
                row.closed_on = now
            replaced.append(old)
        made.append(row)
    _number_after_withdrawn([row for row in made if _key(row) not in there])
    if replaced:
        Observation.objects.filter(pk__in=[old.pk for old in replaced]).update(superseded_on=now)
    current().add_many(Observation, made)
    move_totals([(row, there.get(_key(row))) for row in made])
    if made:
        hooks.observations_recorded(made, now)
    return made


def _repeats(row: Observation, old: Observation) -> bool:
    """Whether a figure says what stands already; a source that adds no note takes none away."""
    same = (old.steps, old.kind, old.blank, old.rank_of) == (row.steps, row.kind, row.blank, row.rank_of)
    return same and row.note in ("", old.note)


def _number_after_withdrawn(rows: Sequence[Observation]) -> None:
    """Where a figure was taken back, the next one goes on counting its versions."""
    if not rows:
        return
    gone = Observation.objects.filter(
        superseded_on__isnull=False, indicator__in={row.indicator_id for row in rows},
        body__in={row.body_id for row in rows}, last__in={row.last for row in rows},
    )  # fmt: skip
    last: dict[Key, int] = {}
    for old in gone:
        last[_key(old)] = max(old.version, last.get(_key(old), 0))
    for row in rows:
        row.version = last.get(_key(row), 0) + 1


def figures_before(round_: Round, lines: Iterable[FormLine], now: datetime) -> dict[int, list[Before]]:
    """By line of a form, the figures of earlier periods that stood in its place at a moment; one query."""
    asked = list(lines)
    span = round_.span
    rows = Observation.objects.select_related("indicator").filter(
        Q(superseded_on=None) | Q(superseded_on__gt=now), recorded_on__lte=now, last__lt=span.last, steps__isnull=False,
        measure=Measure.LEVEL, indicator__in={line.indicator_id for line in asked},
        body__in={line.subject_id for line in asked},
    )  # fmt: skip
    found: dict[tuple[int, int], list[Before]] = {}
    for row in rows:
        if row.value is not None:
            alike = row.span.length == span.length
            found.setdefault((row.indicator_id, row.body_id), []).append(Before(row.value, alike))
    return {line.pk: found.get((line.indicator_id, line.subject_id), []) for line in asked}


def _row(figure: Figure, entered_by: Person | None, approved_by: Person | None, now: datetime) -> Observation:
    steps = None
    if figure.value is not None:
        steps = to_steps(figure.value, figure.indicator.decimals_of(figure.measure))
    return Observation(
        indicator=figure.indicator, body=figure.body, period=figure.period.code, first=figure.period.first,
        last=figure.period.last, basis=str(figure.basis), measure=str(figure.measure),
        comparison=str(figure.comparison), kind=str(figure.kind), steps=steps, blank=figure.blank,
        rank_of=figure.rank_of, note=figure.note, as_of=figure.as_of, source=figure.source, document=figure.document,
        entered_by=entered_by, approved_by=approved_by, recorded_on=now,
    )  # fmt: skip


def _check_replaceable(figure: Figure, old: Observation, now: datetime) -> None:
    if not replaces(figure.kind, old.kind):
        raise Refused(
            "later-kind-stands",
            N_("%(indicator)s, %(period)s: a surer figure already stands there."),
            indicator=str(figure.indicator),
            period=figure.period.code,
        )
    if old.closed_on is None or old.kind != figure.kind:
        return
    leave = Reopening.objects.filter(
        indicator=figure.indicator, body=figure.body, period=figure.period.code, used_on=None, until__gte=now
    ).first()
    if leave is None:
        raise Refused(
            "closed",
            N_("%(indicator)s, %(period)s: the figure was accepted and closed on %(day)s; it needs reopening."),
            indicator=str(figure.indicator),
            period=figure.period.code,
            day=f"{old.closed_on:%d/%m/%Y}",
        )
    leave.used_on = now
    leave.save(update_fields=["used_on"])


def withdraw(row: Observation, now: datetime) -> None:
    """Take a figure back inside the running action; it is kept. What it had replaced stands again, as a new version."""
    before = _replaced_by(row)
    if row.closed_on is not None or (before is not None and before.closed_on is not None):
        raise Refused("closed-figure", N_("This figure was accepted and closed; it needs reopening."))
    Observation.objects.filter(pk=row.pk).update(superseded_on=now)
    again = None if before is None else _again(before, row.version + 1, now)
    if again is not None:
        current().add_many(Observation, [again])
    move_totals([(again, row)])
    hooks.observations_recorded([row if again is None else again], now)


def current_of(row: Observation) -> Observation | None:
    """The figure that stands in this one's cell now."""
    return _in_cell(row).filter(superseded_on=None).first()


def _in_cell(row: Observation) -> QuerySet[Observation]:
    return Observation.objects.select_related("indicator").filter(
        indicator=row.indicator_id, body=row.body_id, first=row.first, last=row.last, basis=row.basis,
        measure=row.measure, comparison=row.comparison,
    )  # fmt: skip


def _replaced_by(row: Observation) -> Observation | None:
    """The figure that this one took the place of, if somebody still stands by it.

    A figure that stands again took the place of what it had replaced when it first stood.
    """
    versions = list(_in_cell(row).order_by("version"))
    found: Observation | None = row
    while found is not None:
        first = next(old for old in versions if _says(old) == _says(found))
        found = next(
            (o for o in versions if (o.version, o.superseded_on) == (first.version - 1, first.recorded_on)), None
        )
        if found is not None and _is_accepted(found):
            return found
    return None


def _says(row: Observation) -> tuple[Any, ...]:
    return (row.source, row.steps, row.kind, row.blank, row.rank_of, row.note)


def _is_accepted(row: Observation) -> bool:
    """Whether the clause that a figure came from is still accepted as one; what came otherwise is."""
    if row.source["kind"] != "clause":
        return True
    clause = {"document__code": row.source["document"], "start": row.source["start"], "end": row.source["end"]}
    states = Proposal.objects.filter(**clause, kind=ItemKind.FIGURE).values_list("state", flat=True)
    return not states or ProposalState.ACCEPTED in states


def _again(old: Observation, version: int, now: datetime) -> Observation:
    kept = {field.attname: getattr(old, field.attname) for field in Observation._meta.concrete_fields}
    return Observation(
        **{**kept, "id": None, "entry_id": None, "version": version, "recorded_on": now, "superseded_on": None}
    )
