"""For which periods a plan's board is kept."""

from vedich.values.periods import Period

from .facts import Evidence


def standard_periods(span: Period) -> list[Period]:
    """A year's quarter, half, nine months and whole, as far as they lie within it; a term's years and whole."""
    if span.length <= 12:
        parts = [Period.parse(f"{span.year}-{part}") for part in ("Q1", "H1", "9M")]
        return [part for part in parts if span.holds(part) and part != span] + [span]
    years = range(span.first_year, span.year + 1)
    return [Period.months(year, 1, year, 12) for year in years] + [span]


def board_periods(span: Period, evidence: Evidence) -> list[Period]:
    """The standard periods, and of each year of the plan the first n months up to every month that has figures."""
    found = set(standard_periods(span))
    known = {o.period for o in evidence.observations} | set(evidence.totals)
    for period in known:
        if span.first <= period.last <= span.last:
            found.add(Period(period.last - period.last % 12, period.last))
    ends = {period.last for period in known}
    latest = max(ends, default=span.first)
    return sorted(period for period in found if span.holds(period) and period.last <= max(latest, span.first))
