"""The period that a target is scored for when nobody names one."""

from datetime import date

from vedich.values.periods import Period
from vedich.values.vocabulary import Measure

from .aim import MOMENT
from .bodies import Tree, last_day
from .figures import Cell, Figures
from .model import Indicator, Rollup, Target, against
from .periods import month_of


def latest_period(target: Target, indicator: Indicator, figures: Figures, tree: Tree, as_of: date) -> Period:
    """The latest period within the target's, begun by `as_of`, for which there are figures current at `as_of`: the one
    that ends last, of those the longest.

    Asked in turn: the body's own figures of the target's measure; the same of the bodies under it whose figures add
    up; for growth and change, then for levels. Where nothing has come the whole of the target's period stands.
    """
    measure = Measure(target.measure)
    asked = [(measure, against(measure, target.comparison))]
    if measure in (Measure.GROWTH, Measure.CHANGE):
        asked.append((Measure.LEVEL, ""))
    begun = Period(target.period.first, max(target.period.first, min(target.period.last, month_of(as_of))))
    for wanted, counted in asked:
        # of what stands at a moment only the end needs to lie within the target's period
        ends = indicator.kind in MOMENT and wanted == Measure.LEVEL
        for bodies in ([target.body], _below(target, indicator, tree) if wanted == Measure.LEVEL else []):
            cells = (Cell(indicator.code, body, wanted, counted) for body in bodies)
            periods = (period for cell in cells for period in figures.periods(cell))
            within = [p for p in periods if begun.holds(Period(p.last, p.last) if ends else p)]
            if within:
                return max(within, key=lambda period: (period.last, -period.first))
    return target.period


def _below(target: Target, indicator: Indicator, tree: Tree) -> list[str]:
    """The bodies whose figures add up to the target's body at the end of its period."""
    levels = tree.levels_of(target.body)
    if indicator.rollup == Rollup.NONE or not indicator.collected_at or indicator.collected_at in levels or not levels:
        return []
    return tree.under(target.body, indicator.collected_at, last_day(target.period))
