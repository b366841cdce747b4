"""What reporting does when a figure that was read is accepted or undone."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from vedich.documents.models import Document, Proposal
from vedich.organisations.models import Person
from vedich.plans.models import source_of
from vedich.plans.naming import name_figure
from vedich.plans.receivers import in_unit, indicator_for, subject_of
from vedich.values.errors import N_, Refused
from vedich.values.periods import Period
from vedich.values.vocabulary import FigureKind, ItemKind, Measure

from .models import Observation
from .queries import observation_of_code
from .recording import Figure, current_of, record, withdraw


def accepted(proposal: Proposal, by: Person, now: datetime) -> str | None:
    if proposal.kind != ItemKind.FIGURE:
        return None
    document, data = proposal.document, proposal.data
    if not data.get("period"):
        raise Refused("which-period", N_("Say first for which period this figure is."))
    body = subject_of(document)
    named = name_figure(data)
    indicator = indicator_for(named, data, by, now)
    if data.get("value") is None:
        raise Refused("missing", N_("There is no figure; write one, “nothing arose”, or why in the note."))
    value = in_unit(data.get("value"), str(data.get("unit") or ""), indicator, named.measure)
    if value is not None and data.get("direction") == "down" and named.measure in (Measure.GROWTH, Measure.CHANGE):
        value = -value
    figure = Figure(
        indicator=indicator, body=body, period=Period.parse(str(data["period"])), value=value, measure=named.measure,
        comparison=named.comparison, kind=_kind(proposal), rank_of=_whole(data.get("of")), document=document,
        as_of=_as_of(document, data), source=source_of(document, proposal.start, proposal.end),
    )  # fmt: skip
    made = record([figure], entered_by=document.registered_by, approved_by=by, now=now)
    if made:
        return f"observation:{made[0].code}"
    there = Observation.objects.select_related("indicator", "body").get(superseded_on=None, **_cell(figure))
    return f"observation:{there.code}"


def _cell(figure: Figure) -> dict[str, object]:
    names = ("indicator", "body", "first", "last", "basis", "measure", "comparison")
    return dict(zip(names, figure.key, strict=True))


def _kind(proposal: Proposal) -> FigureKind:
    """ "ước" says estimate; "sơ bộ" preliminary; a document that says neither states what it holds to be final.

    A conference in the middle of a year runs on estimates (Decree 09/2019/NĐ-CP), so a figure of the year in which the
    document was signed is at most preliminary.
    """
    before = proposal.document.text[max(0, proposal.start - 40) : proposal.end].casefold()
    if "ước" in before or "dự kiến" in before:
        return FigureKind.ESTIMATE
    signed = proposal.document.signed_on
    period = Period.parse(str(proposal.data["period"]))
    if "sơ bộ" in before or signed is None or (signed - period.bounds()[1]).days < 180:
        return FigureKind.PRELIMINARY
    return FigureKind.FINAL


def _as_of(document: Document, data: dict[str, Any]) -> date:
    """The day up to which the figure counts: the period's end, or the document's day where that comes first."""
    end = Period.parse(str(data["period"])).bounds()[1]
    return min(document.signed_on, end) if document.signed_on else end


def _whole(value: object) -> int | None:
    return None if value is None else int(Decimal(str(value)))


def undone(proposal: Proposal, by: Person, now: datetime) -> None:
    kind, _, code = proposal.result.partition(":")
    made = observation_of_code(code) if kind == "observation" else None
    row = current_of(made) if made is not None else None
    source = source_of(proposal.document, proposal.start, proposal.end)
    # a figure that only repeated one that stood is not this clause's to take back
    if row is not None and row.source == source:
        withdraw(row, now)
