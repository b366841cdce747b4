"""All that is known of each target, in one row. As `evidence.gather` of the reference."""

import ibis
import ibis.expr.types as ir

from .arithmetic import number, rounded, wide
from .figures import figures
from .inputs import Run
from .lookups import KEY, numbered, wanted
from .stages import Stages
from .totals import totals

_NO_STEPS = ibis.null("int64")


def evidence(cases: ir.Table, run: Run, stages: Stages) -> ir.Table:
    """The cases with what was found; amounts in steps: `value`, `source`, `sureness`, `computed`, `before`, `so_far`,
    `year_whole`, whether it is `partial`, why there is none (`missing`), and what a verdict may rest on (`judged`)."""
    asked = stages.keep("wanted", wanted(cases))
    lookups = stages.keep("lookups", numbered(asked))
    known = figures(lookups, run, stages)
    sums = totals(lookups, known, asked, stages)
    answers = stages.keep("answers", _answers(asked, lookups, known, sums))
    row = cases
    for role in ("now", "last", "year", "own", "own_last", "growth"):
        names = {f"{role}_{name}": name for name in _ANSWER}
        row = row.left_join(answers.filter(answers.role == role).select("target", **names), "target").drop(
            "target_right"
        )
    return _judged(stages.keep("derived", _derived(row)))


_ANSWER = ("steps", "source", "sureness", "computed", "reported", "expected", "partial", "some_months")


def _answers(asked: ir.Table, lookups: ir.Table, known: ir.Table, sums: ir.Table) -> ir.Table:
    """(target, role, and _ANSWER): stated, else from months, else from bodies; what there is besides is computed."""
    row = asked.inner_join(lookups, list(KEY)).select("target", "body", "role", "id")
    row = row.left_join(known, ["id", "body"]).drop("id_right", "body_right")
    row = row.left_join(sums.rename(body="above", total_sureness="sureness"), ["id", "body"]).drop(
        "id_right", "body_right"
    )
    by_months, by_bodies = row.months.notnull(), row.total.notnull()
    steps = ibis.coalesce(row.stated, row.months, row.total)
    source = ibis.cases((row.stated.notnull(), "stated"), (by_months, "months"), (by_bodies, "bodies"))
    return row.select(
        "target",
        "role",
        "reported",
        "expected",
        steps=steps,
        source=source,
        sureness=source.cases(
            ("stated", row.stated_sureness), ("months", row.months_sureness), ("bodies", row.total_sureness)
        ),
        computed=ibis.coalesce(row.total, row.stated.notnull().ifelse(row.months, _NO_STEPS)),
        partial=(source == "bodies").fill_null(False) & (row.reported < row.expected),
        some_months=row.has_months.fill_null(False),
    )


def _derived(row: ir.Table) -> ir.Table:
    """With `derived`: a growth or change out of levels, as `derived.from_levels`, in steps of the measure."""
    now, last = row.now_partial.ifelse(_NO_STEPS, row.now_steps), row.last_partial.ifelse(_NO_STEPS, row.last_steps)
    year = row.year_partial.ifelse(_NO_STEPS, row.year_steps)
    yearly = row.against == "same_period"
    is_change = row.measure == "change"
    stands = row.is_moment | (is_change & (row.kind == "rate"))
    since = stands.ifelse(row.baseline, _NO_STEPS)
    change = now - yearly.ifelse(last, since)
    # levels have the indicator's decimals, a baseline those of its measure: both are brought to six
    now_fine = _fine(now, row.level_decimals)
    base = yearly.ifelse(_fine(last, row.level_decimals), _fine(since, row.decimals))
    above_zero = (base > 0).fill_null(False)
    divisor = above_zero.ifelse(base, number(1))
    percent = rounded(wide((now_fine - divisor) * number(10**6)), divisor)
    growth = (above_zero & ~row.kind.isin(["rate", "rank"])).ifelse(percent, _NO_STEPS)
    derived = ibis.cases(
        (row.against == "average", _NO_STEPS), (is_change, change), (row.measure == "growth", growth), else_=_NO_STEPS
    )
    return row.mutate(derived=derived, now_whole=now, last_whole=last, year_whole=year)


def _judged(row: ir.Table) -> ir.Table:
    """With the value by the target's own measure, and the one on which a verdict may rest (`judged`)."""
    stated = row.own_steps.notnull()
    level = row.is_level
    row = row.mutate(
        value=level.ifelse(row.now_steps, row.own_steps.fill_null(row.derived)),
        source=ibis.cases(
            (level, row.now_source), (stated, ibis.literal("stated")), (row.derived.notnull(), ibis.literal("levels"))
        ),
        sureness=ibis.cases(
            (level, row.now_sureness), (stated, row.own_sureness), (row.derived.notnull(), row.now_sureness)
        ),
        computed=level.ifelse(row.now_computed, row.derived),
        before=level.ifelse(row.last_whole, row.own_last_steps),
        so_far=row.is_flow.ifelse(row.last_whole, _NO_STEPS),
        partial=level & row.now_partial.fill_null(False),
        missing=(level & row.now_some_months.fill_null(False)).ifelse("partial_months", "no_figure"),
    )
    # a sum from which bodies are missing never shows that little enough has come
    unsafe = row.partial & (row.rollup == "sum") & (row.way != "up")
    return row.mutate(judged=unsafe.ifelse(_NO_STEPS, row.value), value_whole=row.partial.ifelse(_NO_STEPS, row.value))


def _fine(steps: ir.IntegerColumn, decimals: ir.IntegerColumn) -> ir.DecimalColumn:
    """Steps brought to six decimals."""
    factor = decimals.cases(*[(n, 10 ** (6 - n)) for n in range(7)], else_=1)
    return wide(wide(steps) * wide(factor))
