"""The rows of tables → directives, targets and figures, with offsets of the source."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from vedich.values.numbers import NotANumber, parse_number
from vedich.values.vocabulary import Comparator, Measure, Triage

from .agencies import names_of, parse_bodies
from .confidence import Ground, confidence
from .deadlines import find_recurrence
from .fields import field_of, stays_on_register
from .letters import alike, tidy
from .lines import Line
from .model import Directive, Figure, Reference, Target
from .references import as_references, find_mentions
from .tables import Column, Table
from .times import Clock, Kind, find_times
from .view import View, build

_NUMBER = r"\d{1,12}(?:[.,]\d{1,12}){0,4}"
_VALUE = re.compile(
    rf"(≥|>=|>|≤|<=|<|trên|dưới|khoảng|từ|ít nhất)? ?({_NUMBER})(?: ?(?:-|đến) ?({_NUMBER}))? ?(\D{{0,24}})"
)
_SIGNS = {
    "≥": Comparator.GE, ">=": Comparator.GE, "ít nhất": Comparator.GE, ">": Comparator.GT, "trên": Comparator.GT,
    "≤": Comparator.LE, "<=": Comparator.LE, "<": Comparator.LT, "dưới": Comparator.LT, "khoảng": Comparator.ABOUT,
}  # fmt: skip
_DATES = frozenset((Kind.DATE, Kind.MONTH, Kind.QUARTER, Kind.YEAR))
#: a task or an indicator has at least so many letters
SHORTEST = 6


class Rows:
    """Reads the rows of a text's tables."""

    def __init__(self, source: str, tables: Sequence[Table], number: str | None) -> None:
        self._tables = tables
        cells = [cell for table in tables for row in table.rows for cell in row if cell]
        self._view: View = build(source, [[cell] for cell in cells])
        self._spans = {cell.start: span for cell, span in zip(cells, self._view.paragraphs, strict=True)}
        times = find_times(self._view)
        self._clock = Clock(times, [time.start for time in times])
        self._mentions = find_mentions(self._view, times, number)

    def references(self) -> tuple[Reference, ...]:
        """The documents that cells name."""
        return as_references(self._view, self._mentions)

    def directives(self) -> Iterator[Directive]:
        """A row with a task, charged to the body of its lead column, due as its time column says."""
        for table in self._tables:
            for row in table.rows:
                task = table.of(row, Column.TASK)
                if task and len(task.words) >= SHORTEST and sum(cell is not None for cell in row) > 2:
                    yield self._directive(task, table.of(row, Column.LEAD), table.of(row, Column.TIME))

    def _directive(self, task: Line, lead: Line | None, due: Line | None) -> Directive:
        low = alike(task.words)
        agencies = self._agencies(lead) if lead else ()
        deadline = self._deadline(due) if due else None
        span = self._spans[due.start] if due else (0, 0)
        field = field_of(low)
        register = field == "defence" or stays_on_register(low)
        return Directive(
            task.start,
            task.end,
            agencies=agencies,
            deadline=deadline,
            recurrence=find_recurrence(self._view.low, *span) if due and deadline is None else None,
            triage=Triage.REGISTER if register else Triage.ASSIGN if agencies or deadline else Triage.ORIENTATION,
            joins=None,
            section=None,
            field=field,
            confidence=confidence(Ground.CELL),
        )

    def _agencies(self, lead: Line) -> tuple[str, ...]:
        """The bodies of a cell, parted by semicolons, commas or "và"; the whole cell where the grammar knows none."""
        found: list[str] = []
        start, end = self._spans[lead.start]
        while start < end:
            stop = self._view.low.find(";", start, end)
            stop = end if stop < 0 else stop
            bodies = parse_bodies(self._view, start, stop)
            found += names_of(self._view, bodies.spans) or (tidy(self._view.text[start:stop]).strip(" .,"),)
            start = stop + 1
        return tuple(dict.fromkeys(name for name in found if name))

    def _deadline(self, due: Line) -> str | None:
        codes = [time.code for time in self._clock.within(*self._spans[due.start]) if time.kind in _DATES and time.code]
        return codes[-1] if codes else None

    def values(self) -> Iterator[Target | Figure]:
        """A row's numbers: targets in columns of aims, figures in columns of results."""
        for table in self._tables:
            for row in table.rows:
                name, unit = table.of(row, Column.INDICATOR), table.of(row, Column.UNIT)
                if name is None or len(name.words) < SHORTEST:
                    continue
                for at, cell in enumerate(row):
                    column = table.columns.get(at)
                    if cell and column in (Column.AIM, Column.RESULT):
                        value = _value(cell, name, unit, table.years.get(at), aimed=column is Column.AIM)
                        if value:
                            yield value


def merged(prose: Sequence[Directive], rows: Iterable[Directive]) -> tuple[Directive, ...]:
    """Directives of running text and of rows in the document's order; what joins what is counted anew."""
    together = sorted((*prose, *rows), key=lambda directive: directive.start)
    places = {id(directive): place for place, directive in enumerate(together)}
    return tuple(
        directive if directive.joins is None else replace(directive, joins=places[id(prose[directive.joins])])
        for directive in together
    )


def _value(cell: Line, name: Line, unit: Line | None, year: str | None, *, aimed: bool) -> Target | Figure | None:
    match = _VALUE.fullmatch(alike(cell.words))
    if not match:
        return None
    try:
        value, top = parse_number(match[2]), parse_number(match[3]) if match[3] else None
    except NotANumber:
        return None
    words = cell.words[match.start(4) :].strip() or (unit.words if unit else "")
    indicator = tidy(name.words).strip(" .:;-")
    field = field_of(alike(indicator))
    if not aimed:
        return Figure(
            cell.start, cell.end, indicator, Measure.LEVEL, value, top, words or None, None, None, None, None, field,
            confidence(Ground.CELL),
        )  # fmt: skip
    comparator = _comparator(match[1], top)
    return Target(
        cell.start,
        cell.end,
        indicator,
        comparator,
        value,
        top,
        words or None,
        year,
        None,
        None,
        field,
        confidence(Ground.CELL),
    )


def _comparator(sign: str | None, top: Decimal | None) -> Comparator:
    if sign in _SIGNS:
        return _SIGNS[sign]
    return Comparator.EQ if top is None else Comparator.RANGE
