"""The bodies under a body, by month. As `bodies.Tree`, all at once."""

import ibis
import ibis.expr.types as ir

from vedich.scoring.bodies import DEPTH

from .inputs import table

_ALWAYS, _EVER = 0, 99_999


def descendants() -> ir.Table:
    """(above, body, level, since, until): `body` stands under `above` at the end of the months since … until."""
    rows = table("bodies")
    # at a month's last day: begun on or before it, and not ended before it
    day_after = rows.valid_to + ibis.interval(days=1)
    links = rows.select(
        "body",
        "level",
        above=rows.parent,
        since=_month(rows.valid_from).fill_null(_ALWAYS),
        until=(_month(day_after) - 1).fill_null(_EVER),
    ).filter(lambda t: (t.above != "") & (t.since <= t.until))
    steps = [links]
    for _ in range(DEPTH - 1):
        higher = links.select(child=links.body, higher=links.above, from_=links.since, to=links.until)
        joined = steps[-1].inner_join(higher, steps[-1].above == higher.child)
        joined = joined.select(
            "body",
            "level",
            above=joined.higher,
            since=ibis.greatest(joined.since, joined.from_),
            until=ibis.least(joined.until, joined.to),
        )
        steps.append(joined.filter(joined.since <= joined.until))
    return ibis.union(*steps).distinct() if len(steps) > 1 else links


def levels() -> ir.Table:
    """(body, level), each once."""
    return table("bodies").select("body", "level").distinct()


def _month(day: ir.DateColumn) -> ir.IntegerColumn:
    return (day.year() * 12 + day.month() - 1).cast("int32")
