"""One row a target: its indicator's nature, which way is better, and both ends of what is aimed at, in steps."""

import ibis
import ibis.expr.types as ir

from vedich.scoring.aim import DOWNWARD, MOMENT, UPWARD

from .inputs import Run, against, table


def cases() -> ir.Table:
    """As `aim.aim_of`, with the helpers that the later stages ask for."""
    targets, indicators = table("targets"), table("indicators")
    row = targets.rename(t_first="first", t_last="last").inner_join(indicators, "indicator")
    moment = row.kind.isin([*MOMENT])
    row = row.mutate(
        against=against(row.measure, row.comparison),
        is_level=row.measure == "level",
        is_moment=moment,
        is_flow=row.kind == "flow",
        is_amount=row.measure.isin(["level", "change"]) & (moment | (row.kind == "flow")),
        is_cut=row.comparator == "cut",
        is_strict=row.comparator.isin(["gt", "lt"]),
        level_decimals=row.decimals,
        decimals=ibis.cases(
            (row.measure.isin(["growth", "attainment", "multiple"]), 4), (row.measure == "rank", 0), else_=row.decimals
        ).cast("int32"),
        way=ibis.cases(
            (row.comparator.isin([*UPWARD]), "up"),
            (row.comparator.isin([*DOWNWARD]), "down"),
            ((row.measure == "rank") | (row.kind == "rank"), "down"),
            else_=row.direction,
        ),
        low=(row.comparator == "zero").ifelse(0, row.steps),
    )
    row = row.mutate(high=row.steps_to.fill_null(row.low))
    turned = (row.comparator == "range") & (row.way == "down")
    row = row.mutate(
        near=ibis.cases((row.is_cut, -row.low), (turned, row.high), else_=row.low),
        far=ibis.cases((row.is_cut, -row.high), (turned, row.low), else_=row.high),
    )
    accumulates = ibis.cases((row.is_level, row.is_flow), else_=row.measure == "attainment")
    return row.mutate(accumulates=accumulates)


def scored(row: ir.Table, first: ir.IntegerValue, last: ir.IntegerValue, run: Run) -> ir.Table:
    """With the scored period `first`, `last` for an asked one, as `periods.scored_period`, and what follows from it."""
    past, not_begun = last > row.t_last, last < row.t_first
    counts = row.is_level & row.is_flow
    row = row.mutate(
        first=ibis.cases((past, row.t_first), (not_begun, first), (counts, row.t_first), else_=first).cast("int32"),
        last=past.ifelse(row.t_last, last).cast("int32"),
    )
    at_a_moment = row.is_moment | (row.kind == "rank") | (row.measure == "rank")
    passed = row.last - row.t_first + 1
    length = row.t_last - row.t_first + 1
    return row.mutate(
        started=row.last >= row.t_first,
        whole=(row.last >= row.t_last) & (at_a_moment | (row.first <= row.t_first)),
        over=row.last < run.as_of.year * 12 + run.as_of.month - 1,
        passed=ibis.greatest(0, ibis.least(length, passed)),
        length=length,
        months_left=row.t_last - row.last,
    )
