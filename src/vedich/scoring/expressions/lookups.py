"""Which figures the targets ask for: an indicator's measure for a period, each once, whatever the number of targets.

`mode` says how a level is found: `sum` from its months, `moment` from any period that ends with it, `exact` only as
stated. `role` says what a target wants it for: `now`, `last` (the same period last year), `year` (last year whole).
"""

import ibis
import ibis.expr.types as ir

from .inputs import table

KEY = ("indicator", "measure", "against", "mode", "first", "last")


def wanted(cases: ir.Table) -> ir.Table:
    """(target, body, role, KEY): levels now, last year and over last year; the target's own measure now and last year;
    the stated growth."""
    begun = cases.filter(cases.started)
    mode = ibis.cases((begun.is_flow, "sum"), (begun.is_moment, "moment"), else_="exact")
    own = begun.filter(~begun.is_level)
    parts = [
        _part(begun, "now", mode=mode),
        _part(begun, "last", mode=mode, back=12),
        _part(begun.filter(begun.is_flow), "year", mode="sum", back=12, first="t_first", last="t_last"),
        _part(own, "own", measure=own.measure, against=own.against),
        _part(own, "own_last", measure=own.measure, against=own.against, back=12),
        _part(begun, "growth", measure="growth", against="same_period"),
    ]
    return ibis.union(*parts)


def weights(wanted: ir.Table) -> ir.Table:
    """KEY of the weighting stock for each level whose mean is weighted, beside the key it weights."""
    indicators = table("indicators")
    weighted = indicators.filter((indicators.rollup == "mean") & (indicators.weight != "")).select(
        "indicator", "weight"
    )
    levels = wanted.filter(wanted.measure == "level").inner_join(weighted, "indicator")
    return levels.select(
        indicator="weight", measure=ibis.literal("level"), against=ibis.literal(""), mode=ibis.literal("moment"),
        first="first", last="last",
    )  # fmt: skip


def numbered(wanted: ir.Table) -> ir.Table:
    """Each lookup once, with a number by which the large joins go: `id`."""
    keys = wanted.select(*KEY).union(weights(wanted)).distinct()
    return keys.mutate(id=ibis.row_number().over(order_by=list(KEY)).cast("int32"))


def _part(
    cases: ir.Table,
    role: str,
    *,
    measure: ir.Value | str = "level",
    against: ir.Value | str = "",
    mode: ir.Value | str = "exact",
    back: int = 0,
    first: str = "first",
    last: str = "last",
) -> ir.Table:
    return cases.select(
        "target",
        "body",
        "indicator",
        role=ibis.literal(role),
        measure=_value(measure),
        against=_value(against),
        mode=_value(mode),
        first=(cases[first] - back).cast("int32"),
        last=(cases[last] - back).cast("int32"),
    )


def _value(value: ir.Value | str) -> ir.Value:
    return ibis.literal(value) if isinstance(value, str) else value
