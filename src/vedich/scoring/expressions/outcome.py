"""The row that is written for each target: ratios, trajectory and the proposed word."""

import ibis
import ibis.expr.types as ir

from vedich.scoring import schema

from .arithmetic import power_of_ten
from .cases import cases, scored
from .evidence import evidence
from .inputs import Run
from .latest import latest
from .stages import Stage, Stages
from .verdict import status


def scorecard(run: Run) -> list[Stage]:
    """The stages of a scorecard over the unbound tables of `schema.TABLES`; the last is `schema.SCORES`, in no
    order and with types that may be wider."""
    stages = Stages()
    row = stages.keep("targets", cases())
    if run.period is None:
        row = row.left_join(latest(row, run, stages), "target").drop("target_right")
        first, last = row.latest_first.fill_null(row.t_first), row.latest_last.fill_null(row.t_last)
    else:
        first, last = ibis.literal(run.period.first, "int32"), ibis.literal(run.period.last, "int32")
    row = stages.keep("cases", scored(row, first, last, run))
    row = stages.keep("evidence", evidence(row, run, stages))
    row = stages.keep("status", status(_due(row), run))
    stages.keep("scores", _written(row, run))
    return stages.list


def _due(row: ir.Table) -> ir.Table:
    """With `near_due` and `far_due` in steps, as `trajectory.expected_at`; empty without a trajectory."""
    shape = (
        row.accumulates & (row.length <= 12) & (row.so_far >= 0) & (row.so_far <= row.year_whole) & (row.year_whole > 0)
    ).fill_null(False)
    part = shape.ifelse(row.so_far, row.passed.cast("int64")).cast("float64")
    whole = shape.ifelse(row.year_whole, row.length.cast("int64")).cast("float64")
    passed, length = row.passed.cast("float64"), row.length.cast("float64")
    base = row.baseline.cast("float64")

    def due(steps: ir.IntegerColumn) -> ir.FloatingColumn:
        end = steps.cast("float64")
        moving = (row.passed == row.length).ifelse(end, base + (end - base) * passed / length)
        return ibis.cases(
            (~row.started, ibis.null("float64")),
            (row.accumulates, end * part / whole),
            (row.comparator == "maintain", end),
            ((row.measure == "change") | row.is_cut, end * passed / length),
            (row.is_level & row.is_moment, moving),
            else_=end,
        )

    return row.mutate(near_due=due(row.near), far_due=due(row.far))


def _written(row: ir.Table, run: Run) -> ir.Table:
    """The columns of the contract."""
    one = power_of_ten(row.decimals)
    value, near = row.value.cast("float64"), row.near.cast("float64")
    adds_up = row.is_level & (row.is_flow | row.is_moment)
    row = row.mutate(
        value_steps=row.value,
        kind=row.sureness.cases((0, "estimate"), (1, "preliminary"), (2, "final")),
        computed_steps=row.computed,
        reported=row.now_reported.cast("int32"),
        expected_bodies=row.now_expected.cast("int32"),
        plan_steps=row.near,
        gap_steps=row.value - row.near,
        attainment=ibis.cases((row.measure == "attainment", value / one), (_has_share(row), value / near * 100)),
        growth=ibis.cases(
            (row.measure.isin(["change", "multiple"]), ibis.null("float64")),
            (~adds_up, (row.value_whole - row.before).cast("float64") / one),
            (row.before > 0, (row.value_whole - row.before).cast("float64") / row.before.cast("float64") * 100),
        ),
        stated_growth=row.growth_steps.cast("float64") / 1e4,
        expected=row.near_due / one,
        needed=ibis.cases(
            (
                row.is_level
                & row.is_flow
                & (row.way != "down")
                & (row.months_left > 0)
                & (row.value_whole < row.near)
                & row.started,
                (row.near - row.value_whole).cast("float64") / row.months_left.cast("float64") / one,
            )
        ),
        rules=ibis.literal(run.rules.code),
        as_of=ibis.literal(run.as_of),
    )
    return row.select(*[column.name for column in schema.SCORES])


def _has_share(row: ir.Table) -> ir.BooleanColumn:
    """Whether a value has a share of its plan, as `ratios.attainment_of`."""
    decrease = (row.way == "down") & (row.near < 0)
    counts = ((row.measure == "change") | row.is_cut).ifelse((row.near > 0) | decrease, row.is_amount & (row.near > 0))
    return counts & ~((row.way == "band") & (row.near != row.far))
