"""What the bodies under a body add up to, and how many of them have a figure. As `levels._total` of the reference."""

import ibis
import ibis.expr.types as ir

from . import tree
from .arithmetic import number, rounded, wide
from .inputs import table
from .lookups import KEY
from .stages import Stages


def totals(lookups: ir.Table, figures: ir.Table, wanted: ir.Table, stages: Stages) -> ir.Table:
    """(id, above, total, reported, expected, sureness) for the level lookups of indicators that roll up, over the
    bodies that have targets. `total` is empty where no body has a figure; `expected` counts those that should."""
    asked = stages.keep("asked", _asked(lookups, wanted))
    members = stages.keep("members", _members(asked))
    parts = _parts(asked, members, figures)
    keys = ("id", "above")
    sums = parts.filter(parts.rollup == "sum")
    added = sums.group_by(*keys).agg(total=sums.steps.sum(), reported=sums.count(), sureness=sums.sureness.min())
    expected = members.group_by("above", "level", "last").agg(expected=members.count())
    rows = asked.left_join(expected, ["above", "level", "last"])
    rows = rows.select(*keys, expected=rows.expected.fill_null(0))
    counted = added.union(_means(parts.filter(parts.rollup == "mean"), lookups, figures))
    rows = rows.left_join(counted, list(keys))
    rows = rows.select(*keys, "total", "sureness", "expected", reported=rows.reported.fill_null(0))
    return stages.keep("totals", rows)


def _asked(lookups: ir.Table, wanted: ir.Table) -> ir.Table:
    """(id, above, level, last, rollup): whose totals are asked. A body at the level that reports has no total."""
    indicators = table("indicators").select("indicator", "rollup", "collected_at")
    indicators = indicators.filter((indicators.rollup != "none") & (indicators.collected_at != ""))
    keys = wanted.filter(wanted.measure == "level").select(*KEY, above="body").distinct()
    asked = keys.inner_join(lookups, list(KEY)).inner_join(indicators, "indicator")
    asked = asked.select("id", "above", "last", "rollup", level=asked.collected_at)
    levels = tree.levels().select(above="body", level="level")
    asked = asked.semi_join(levels, "above")
    return asked.anti_join(levels, ["above", "level"])


def _members(asked: ir.Table) -> ir.Table:
    """(above, level, last, body): the bodies of a level that stand under the asked ones at the end of a month."""
    moments = asked.select("above", "level", "last").distinct()
    pairs = tree.descendants().inner_join(moments, ["above", "level"])
    pairs = pairs.filter((pairs.since <= pairs.last) & (pairs.last <= pairs.until))
    return pairs.select("above", "level", "last", "body").distinct()


def _parts(asked: ir.Table, members: ir.Table, figures: ir.Table) -> ir.Table:
    """(id, above, body, rollup, steps, sureness): the figures that add up."""
    kinds = asked.select("id", "level", "last", "rollup").distinct()
    rows = figures.inner_join(kinds, "id")
    rows = rows.mutate(
        steps=rows.stated.fill_null(rows.months),
        sureness=rows.stated.isnull().ifelse(rows.months_sureness, rows.stated_sureness),
    )
    rows = rows.filter(rows.steps.notnull()).select("id", "body", "level", "last", "rollup", "steps", "sureness")
    rows = rows.inner_join(members, ["body", "level", "last"])
    return rows.select("id", "above", "body", "rollup", "steps", "sureness").semi_join(asked, ["id", "above"])


def _means(parts: ir.Table, lookups: ir.Table, figures: ir.Table) -> ir.Table:
    """(id, above, total, reported, sureness): weighted means in whole steps; a body without a weight is not counted,
    and weights that add up to nothing make no mean."""
    weight = table("indicators").select("indicator", "weight")
    weighted = lookups.inner_join(weight, "indicator")
    weighted = weighted.select("id", "weight", from_="first", to="last")
    stocks = lookups.filter((lookups.measure == "level") & (lookups["mode"] == "moment"))
    stocks = stocks.select(weight_id="id", weight="indicator", from_="first", to="last")
    ids = weighted.left_join(stocks, ["weight", "from_", "to"]).select("id", "weight", "weight_id")
    weighs = figures.select(weight_id="id", body="body", weighs="stated")
    rows = parts.inner_join(ids, "id").left_join(weighs, ["weight_id", "body"])
    rows = rows.mutate(weighs=(rows.weight == "").ifelse(ibis.literal(1, "int64"), rows.weighs))
    rows = rows.filter(rows.weighs.notnull())
    sums = rows.group_by("id", "above").agg(
        product=wide(wide(rows.steps) * wide(rows.weighs)).sum(),
        weight=wide(rows.weighs).sum(),
        reported=rows.count(),
        sureness=rows.sureness.min(),
    )
    some = sums.weight > 0
    mean = rounded(wide(sums["product"]), some.ifelse(wide(sums.weight), number(1)))
    return sums.select("id", "above", "reported", "sureness", total=some.ifelse(mean, ibis.null("int64"))).select(
        "id", "above", "total", "reported", "sureness"
    )
