"""A figure for each lookup and body: as stated, and as its months add up. As `levels` of the reference does.

The observations are read once and counted. Where one figure is there for what is asked, or each month once, that is the
answer; only where several are current for one cell (an estimate and a final one) are those bodies' figures read again
to pick the one that counts. What must be right in every case costs only where the case occurs.
"""

import ibis
import ibis.expr.types as ir

from .arithmetic import preference, preferred
from .inputs import Run, levels, stated
from .stages import Stages

#: months that fit 64 bits with room for some of them twice; longer runs are always picked month by month
BITS = 60
_ONE = ibis.literal(1, "int64")
_COLUMNS = ("id", "body", "stated", "stated_sureness", "months", "months_sureness", "has_months")


def figures(lookups: ir.Table, run: Run, stages: Stages) -> ir.Table:
    """(id, body, stated, stated_sureness, months, months_sureness, has_months): one row a lookup and body."""
    asked = lookups.select("id", "indicator", "measure", "against", "mode", from_="first", to="last")
    level = levels(run)
    seen = stages.keep("seen", _seen(asked.filter(asked.measure == "level"), level, stages))
    several = stages.keep(
        "several", seen.filter(seen.ends > 1).select("id", "indicator", "body", "mode", "from_", "to")
    )
    twice = seen.filter(~seen.once & (seen.times >= seen.length))
    twice = stages.keep("twice", twice.select("id", "indicator", "body", "from_", "to", "length"))
    picked = stages.keep("picked", _picked(several, level))
    summed = stages.keep("summed", _month_by_month(twice, level))
    others = stages.keep("others", _others(asked, run))
    row = seen.left_join(picked, ["id", "body"]).drop("id_right", "body_right")
    row = row.left_join(summed, ["id", "body"]).drop("id_right", "body_right")
    single = row.ends == 1
    row = row.mutate(
        stated=single.ifelse(row.end_steps, row.picked_steps),
        stated_sureness=single.ifelse(row.end_sureness, row.picked_sureness),
        months=row.once.ifelse(row.total, row.summed_steps),
        months_sureness=row.once.ifelse(row.sureness, row.summed_sureness),
        has_months=row.times > 0,
    )
    return stages.keep("figures", row.select(*_COLUMNS).union(others))


def _seen(asked: ir.Table, level: ir.Table, stages: Stages) -> ir.Table:
    """What one pass over the levels finds for each lookup and body: how many figures of the single months and their
    sum (`times`, `total`), how many for the period itself and one of them (`ends`, `end_steps`).

    `once`: every month of a run is there once. Each has its power of two, and n figures are the n months exactly when
    these add up to 2**n - 1, which takes n different powers.
    """
    marks = stages.keep("marks", _marks(asked))
    rows = level.select("indicator", "body", "first", "last", "steps", "sureness")
    rows = rows.inner_join(marks, ["indicator", "last"])
    month = (rows.bit > 0) & (rows.first == rows.last)
    end = rows.at_end & ((rows["mode"] == "moment") | (rows.first == rows.from_))
    seen = rows.group_by("id", "body").agg(
        total=rows.steps.sum(where=month),
        times=month.sum(),
        bits=rows.bit.sum(where=month),
        sureness=rows.sureness.min(where=month),
        ends=end.sum(),
        end_steps=rows.steps.max(where=end),
        end_sureness=rows.sureness.min(where=end),
    )
    spans = asked.select("id", "indicator", "mode", "from_", "to")
    seen = seen.inner_join(spans, "id").mutate(length=lambda t: t.to.cast("int64") - t.from_.cast("int64") + 1)
    each = (seen.times == seen.length) & (seen.bits == (_ONE << ibis.least(seen.length, BITS)) - 1)
    return seen.mutate(once=(each & (seen.length <= BITS)).fill_null(False))


def _marks(asked: ir.Table) -> ir.Table:
    """(id, indicator, mode, from_, last, bit, at_end): the months in which a lookup wants to see figures: a sum all of
    its months, each with its bit, anything else its last."""
    first = (asked["mode"] == "sum").ifelse(asked.from_, asked.to)
    months = asked.mutate(month=ibis.range(first.cast("int64"), asked.to.cast("int64") + 1).unnest())
    bit = _ONE << ibis.least(months.month - months.from_.cast("int64"), BITS)
    return months.select(
        "id",
        "indicator",
        "mode",
        "from_",
        last=months.month.cast("int32"),
        bit=(months["mode"] == "sum").ifelse(bit, ibis.literal(0, "int64")),
        at_end=months.month == months.to.cast("int64"),
    )


def _picked(several: ir.Table, level: ir.Table) -> ir.Table:
    """(id, body, picked_steps, picked_sureness): of several figures for a period the one that counts."""
    rows = level.inner_join(several.rename(last="to"), ["indicator", "body", "last"])
    rows = rows.filter((rows["mode"] == "moment") | (rows.first == rows.from_))
    rows = rows.mutate(best=preference(rows, rows.first == rows.from_))
    best = rows.group_by("id", "body").agg(best=rows.best.max())
    steps, sureness = preferred(best.best)
    return best.select("id", "body", picked_steps=steps, picked_sureness=sureness)


def _month_by_month(twice: ir.Table, level: ir.Table) -> ir.Table:
    """(id, body, summed_steps, summed_sureness): runs of months added up, of each month the figure that counts; only
    where no month is missing."""
    rows = level.filter(level.first == level.last).inner_join(twice, ["indicator", "body"])
    rows = rows.filter(rows.last.between(rows.from_, rows.to))
    rows = rows.mutate(best=preference(rows, ibis.literal(True)))
    months = rows.group_by("id", "body", "length", "last").agg(best=rows.best.max())
    steps, sureness = preferred(months.best)
    months = months.mutate(steps=steps, sureness=sureness)
    sums = months.group_by("id", "body", "length").agg(
        summed_steps=months.steps.sum(), times=months.count(), summed_sureness=months.sureness.min()
    )
    return sums.filter(sums.times == sums.length).select("id", "body", "summed_steps", "summed_sureness")


def _others(asked: ir.Table, run: Run) -> ir.Table:
    """The same columns for what is no level: as stated for exactly the period."""
    asked = asked.filter(asked.measure != "level").select(
        "id", "indicator", "measure", "against", first="from_", last="to"
    )
    rows = stated(run).inner_join(asked, ["indicator", "measure", "against", "first", "last"])
    rows = rows.mutate(best=preference(rows, ibis.literal(True)))
    best = rows.group_by("id", "body").agg(best=rows.best.max())
    steps, sureness = preferred(best.best)
    return best.select(
        "id",
        "body",
        stated=steps,
        stated_sureness=sureness,
        months=ibis.null("int64"),
        months_sureness=ibis.null("int32"),
        has_months=ibis.literal(False),
    )
