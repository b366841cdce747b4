"""Figures of a document that contradict an approved one of the register: same indicator, body, period, measure."""

from datetime import datetime
from decimal import Decimal

from vedich.documents.registration import whole
from vedich.documents.rules import as_stored
from vedich.organisations.models import Body
from vedich.organisations.queries import body_named, installation
from vedich.plans.models import Indicator
from vedich.plans.naming import Named, name_figure
from vedich.plans.queries import match_many
from vedich.plans.receivers import in_unit
from vedich.reading.checks import Finding, Rule
from vedich.reading.checks.intervals import Interval, decimals_of, rounded
from vedich.reading.checks.repeats import lead_of, span_of, words_of
from vedich.reading.figure_periods import FigurePeriods
from vedich.reading.model import Figure, Header, Reading
from vedich.values.numbers import format_number
from vedich.values.periods import Basis, Period
from vedich.values.units import UnitMismatch
from vedich.values.vocabulary import Direction, Measure

from .models import Observation
from .queries import at_moment

_TURNED = frozenset((Measure.GROWTH, Measure.CHANGE))
Cell = tuple[int, int, int, str, str]


def subject_of_header(header: Header) -> Body | None:
    """Whose figures an unregistered document states: its issuer's, or the installation's own where none is named."""
    if header.issuer:
        return whole(body_named(header.issuer, header.date))
    found = installation()
    return found.root if found else None


def contradictions(reading: Reading, body: Body | None, at: datetime) -> list[Finding]:
    """What the register knows otherwise at a moment; three queries, however long the document is."""
    if body is None:
        return []
    periods = FigurePeriods(reading.text, reading.header.subject)
    named = [(figure, name_figure(as_stored(figure)), periods.at(figure.start)) for figure in reading.figures]
    known = match_many({name.name for _, name, period in named if period and name.name})
    wanted = [(f, name, known[name.name], period) for f, name, period in named if period and name.name in known]
    cells = _standing(body, [indicator for _, _, indicator, _ in wanted], at)
    found = []
    for figure, name, indicator, period in wanted:
        row = cells.get((indicator.pk, period.first, period.last, str(name.measure), str(name.comparison)))
        finding = _against(reading.text, figure, name, period, row) if row is not None else None
        if finding is not None:
            found.append(finding)
    return found


def _standing(body: Body, indicators: list[Indicator], at: datetime) -> dict[Cell, Observation]:
    """The approved figures of a body that stand at a moment, by their cell."""
    rows = (
        Observation.objects.filter(at_moment(at), body=body, indicator__in={one.pk for one in indicators})
        .filter(basis=Basis.CALENDAR, steps__isnull=False, approved_by__isnull=False)
        .select_related("indicator")
    )
    return {(row.indicator_id, row.first, row.last, str(row.measure), str(row.comparison)): row for row in rows}


def _against(text: str, figure: Figure, name: Named, period: Period, row: Observation) -> Finding | None:
    """The finding on a figure that no rounding brings to the approved one."""
    approved, turned = row.value, figure.direction is Direction.DOWN and name.measure in _TURNED
    if approved is None or figure.value_to is not None:
        return None
    stated = span_of(figure, lead_of(text, figure), counted=row.indicator.decimals == 0)
    try:
        low, high = (in_unit(end, figure.unit or "", row.indicator, name.measure) for end in (stated.low, stated.high))
    except UnitMismatch:
        return None
    if low is None or high is None:
        return None
    span = Interval(-high, -low) if turned else Interval(low, high)
    if span.meets(
        rounded(approved, max(decimals_of(approved.normalize()), 0)) if decimals_of(approved) else _exact(approved)
    ):
        return None
    made, words = _told(approved, name, row), words_of(figure)
    sum_ = f"{words} ≠ {made} ({row.indicator.name}, {period})"
    place = (figure.start, figure.end)
    return Finding(*place, Rule.REGISTER, sum_, (place,), {"made": made, "stated": words}, source=row.code)


def _exact(value: Decimal) -> Interval:
    return Interval(value, value)


def _told(value: Decimal, name: Named, row: Observation) -> str:
    unit = "%" if name.measure in (Measure.GROWTH, Measure.ATTAINMENT) else str(row.indicator.unit)
    number = format_number(abs(value) if name.measure in _TURNED else value)
    return f"{number}{unit}" if unit.startswith("%") else f"{number} {unit}".strip()
