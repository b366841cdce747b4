"""The figures known at a date, and which of several for one cell counts."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from vedich.values.periods import Period
from vedich.values.vocabulary import FigureKind, Measure

from .model import Observation, against

SURENESS = {FigureKind.ESTIMATE: 0, FigureKind.PRELIMINARY: 1, FigureKind.FINAL: 2}
_NEVER = date(1900, 1, 1)


class Cell(NamedTuple):
    """Whose figure of what: the key by which a target and its figures meet."""

    indicator: str
    body: str
    measure: Measure
    against: str


def rank_of(observation: Observation, exact: bool) -> tuple[object, ...]:
    """Among figures of one cell the greatest counts: for the exact period before one that only ends with it, then the
    later kind, then the later record, then the later as-of day, then the shorter period; a last tie (two figures that
    differ in nothing else) goes to the greater value, so that every engine takes the same."""
    return (
        exact,
        SURENESS[FigureKind(observation.kind)],
        observation.recorded_on,
        observation.as_of or _NEVER,
        observation.period.first,
        observation.value,
    )


class Figures:
    """The observations current at `as_of`, found by cell. Blanks are no figures: they never enter."""

    def __init__(self, observations: Iterable[Observation], as_of: date) -> None:
        self._cells: dict[Cell, list[Observation]] = defaultdict(list)
        for one in observations:
            if one.value is not None and one.current_at(as_of):
                cell = Cell(one.indicator, one.body, Measure(one.measure), against(one.measure, one.comparison))
                self._cells[cell].append(one)

    def at(self, cell: Cell, period: Period, *, moment: bool = False) -> Observation | None:
        """The figure of a cell for exactly `period`; with `moment` else one of any period that ends in its month."""
        found = [o for o in self._of(cell) if o.period == period or (moment and o.period.last == period.last)]
        return max(found, key=lambda o: rank_of(o, o.period == period), default=None)

    def months(self, cell: Cell, period: Period) -> list[Observation]:
        """The figures of a cell for the single months of `period`, one a month, in order; there may be holes."""
        months = (self.at(cell, Period(month, month)) for month in range(period.first, period.last + 1))
        return [one for one in months if one is not None]

    def periods(self, cell: Cell) -> list[Period]:
        """For which periods the cell has figures."""
        return [o.period for o in self._of(cell)]

    def _of(self, cell: Cell) -> list[Observation]:
        return self._cells.get(cell, [])
