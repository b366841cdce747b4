"""The proposed word for each target. As `verdict` of the reference."""

import ibis
import ibis.expr.types as ir

from vedich.scoring.verdict import RATIO

from .inputs import Run

_PLACES = -int(RATIO.logb())


def status(row: ir.Table, run: Run) -> ir.Table:
    """With `ratio`, `status` and `reason`."""
    rules = run.rules
    ahead, on_track, at_risk = float(rules.ahead), float(rules.on_track), float(rules.at_risk)
    value = row.judged.cast("float64")
    up, band = row.way == "up", row.way == "band"
    ratio = _ratio(value, row.near_due, row.far_due, row.way)
    beyond_far = up.ifelse(row.judged > row.far, row.judged < row.far)
    beyond_near = up.ifelse(row.judged > row.near, row.judged < row.near)

    near = row.near.cast("float64")
    about = _in_band(value, near, near) >= on_track
    in_band = (row.near != row.far).ifelse(row.judged.between(row.near, row.far), about)
    near_enough = (row.comparator == "about") & about
    reached = beyond_near | ((row.judged == row.near) & ~row.is_strict)
    ended = ibis.cases(
        (band & in_band, "on_track"),
        (band, "behind"),
        (beyond_far & ~near_enough, "exceeded"),
        (reached | near_enough, "on_track"),
        else_="behind",
    )

    turned = row.is_flow & row.is_level & (row.way == "down")
    early = row.is_amount & ~turned & ~band & (row.comparator != "maintain")
    past_far = _ratio(value, row.far_due, row.far_due, row.way) > 1
    going = ibis.cases(
        (early & (beyond_far | ((row.judged == row.far) & ~row.is_strict)), "exceeded"),
        (row.near_due.isnull(), "not_due"),
        (~band & (ratio >= ahead) & past_far, "exceeded"),
        (ratio >= on_track, "on_track"),
        (ratio >= at_risk, "at_risk"),
        else_="behind",
    )
    nothing = (row.started & row.over).ifelse("no_data", "not_due")
    word = ibis.cases((row.judged.isnull(), nothing), (row.whole, ended), else_=going)
    reason = ibis.cases(
        (~row.started, "not_started"),
        (row.value.isnull(), row.missing),
        (row.judged.notnull() & ~row.whole & (word == "not_due"), "no_baseline"),
        (row.partial, "partial_coverage"),
        else_="",
    )
    return row.mutate(ratio=ratio, status=word, reason=reason)


def _ratio(
    value: ir.FloatingColumn, near: ir.FloatingColumn, far: ir.FloatingColumn, way: ir.StringColumn
) -> ir.FloatingColumn:
    """As `verdict.ratio_of`."""
    up = way == "up"
    better = up.ifelse(value - near, near - value)
    scale = (near == 0).ifelse(value.abs(), near.abs())
    return ibis.cases(
        (way == "band", _in_band(value, near, far)),
        ((value > 0) & (near > 0), up.ifelse(value / near.nullif(0), near / value.nullif(0))),
        (better == 0, 1.0),
        else_=1 + better / scale.nullif(0),
    ).round(_PLACES)


def _in_band(value: ir.FloatingColumn, one: ir.FloatingColumn, other: ir.FloatingColumn) -> ir.FloatingColumn:
    """1 inside the band, less by the distance outside."""
    low, high = ibis.least(one, other), ibis.greatest(one, other)
    end = (value < low).ifelse(low, high)
    outside = ibis.greatest(low - value, value - high, 0.0)
    scale = (end == 0).ifelse(value.abs(), end.abs())
    # the greatest of nothing and 0 is 0 on some engines: what is not known has no ratio
    known = value.notnull() & one.notnull()
    ratio = (outside == 0).ifelse(1.0, 1 - outside / scale.nullif(0)).round(_PLACES)
    return known.ifelse(ratio, ibis.null("float64"))
