"""The period that each target is scored for when nobody names one. As `latest` of the reference."""

import ibis
import ibis.expr.types as ir

from . import tree
from .inputs import Run, levels, stated, table
from .stages import Stages

#: periods as one number that is greatest for the one that ends last and, of those, starts first
_SPAN = 100_000
KEY = ("indicator", "measure", "against", "from_", "to", "ends")


def latest(cases: ir.Table, run: Run, stages: Stages) -> ir.Table:
    """(target, latest_first, latest_last) of the targets for which any figure has come."""
    month = run.as_of.year * 12 + run.as_of.month - 1
    asks = stages.keep("asks", _asks(cases, month))
    scopes = stages.keep("scopes", asks.select(*KEY).distinct())
    found = stages.keep("found", ibis.union(*_found(scopes, run, stages)))
    own = asks.inner_join(found, [*KEY, "body"]).select("target", "turn", "span")
    below = _below(asks, found)
    spans = own.union(below)
    # the earliest turn that has an answer, then the greatest span of that turn
    first = spans.group_by("target").agg(turn=spans.turn.min())
    spans = spans.inner_join(first, ["target", "turn"]).group_by("target").agg(span=lambda t: t.span.max())
    return spans.select(
        "target",
        latest_last=((spans.span - spans.span % _SPAN) / _SPAN).round().cast("int32"),
        latest_first=(_SPAN - 1 - spans.span % _SPAN).cast("int32"),
    )


def _asks(cases: ir.Table, month: int) -> ir.Table:
    """(target, body, turn, KEY): what is asked for a target, and in which turn. Levels also of the bodies below, one
    turn later."""
    to = ibis.greatest(cases.t_first, ibis.least(cases.t_last, month)).cast("int32")
    cases = cases.mutate(from_=cases.t_first, to=to)
    own = cases.mutate(turn=ibis.literal(0), ends=cases.is_moment & cases.is_level)
    fallen = cases.filter(cases.measure.isin(["growth", "change"]))
    fallen = fallen.mutate(
        turn=ibis.literal(2), measure=ibis.literal("level"), against=ibis.literal(""), ends=fallen.is_moment
    )
    columns = ("target", "body", "turn", *KEY)
    return own.select(*columns).union(fallen.select(*columns))


def _found(scopes: ir.Table, run: Run, stages: Stages) -> list[ir.Table]:
    """(KEY, body, span): the latest period of each body's figures within each scope; of levels, and of the rest."""
    level = levels(run).mutate(against=ibis.literal(""))
    columns = ("indicator", "measure", "against", "body", "first", "last")
    parts = []
    for name, known, asked in (
        ("found_levels", level, scopes.filter(scopes.measure == "level")),
        ("found_others", stated(run), scopes.filter(scopes.measure != "level")),
    ):
        rows = known.select(*columns).inner_join(asked, ["indicator", "measure", "against"])
        inside = (rows.last >= rows.from_) & (rows.last <= rows.to) & (rows.ends | (rows.first >= rows.from_))
        rows = rows.filter(inside)
        span = rows.last.cast("int64") * _SPAN + (_SPAN - 1 - rows.first.cast("int64"))
        spans = rows.mutate(span=span).group_by(*KEY, "body").agg(span=lambda t: t.span.max())
        parts.append(stages.keep(name, spans))
    return parts


def _below(asks: ir.Table, found: ir.Table) -> ir.Table:
    """(target, turn, span) from the bodies that add up to the target's, as they stand at the end of its period."""
    indicators = table("indicators").select("indicator", "rollup", "collected_at")
    indicators = indicators.filter((indicators.rollup != "none") & (indicators.collected_at != ""))
    ends = table("targets").select("target", t_last="last")
    levels = tree.levels().select(above="body", level="level")
    asks = asks.filter(asks.measure == "level").inner_join(indicators, "indicator").inner_join(ends, "target")
    asks = asks.rename(above="body", level="collected_at").anti_join(levels, ["above", "level"])
    pairs = tree.descendants()
    members = asks.inner_join(pairs, ["above", "level"])
    members = members.filter((members.since <= members.t_last) & (members.t_last <= members.until))
    rows = members.select("target", "turn", "body", *KEY).inner_join(found, [*KEY, "body"])
    rows = rows.mutate(turn=(rows.turn + 1).cast("int8"))
    return rows.group_by("target", "turn").agg(span=rows.span.max())
