"""The Parquet tables that `vedich score` reads and writes: a stable contract, column by column.

A folder holds `bodies`, `indicators`, `targets` and `observations`, each one `NAME.parquet` or a folder `NAME/` of such
files. Columns may stand in any order and others may be there besides; text may be dictionary-coded. Amounts are whole
steps of 10**-decimals: of the indicator's `decimals` for levels and changes, of 4 decimals for growth, attainment and
multiples, of 1 for ranks. Months are counted from year 0 as year * 12 + month - 1. Observations are best sorted by
indicator, period and body. Days lie between 1900 and 2173.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pyarrow as pa

from vedich.values.errors import N_, Refused

Type = Literal["text", "month", "count", "steps", "ratio", "day"]
_ARROW: Mapping[Type, pa.DataType] = {
    "text": pa.string(),
    "month": pa.int32(),
    "count": pa.int32(),
    "steps": pa.int64(),
    "ratio": pa.float64(),
    "day": pa.date32(),
}


@dataclass(frozen=True)
class Column:
    name: str
    type: Type
    meaning: str
    optional: bool = False
    """Whether a row may leave it empty."""

    @property
    def arrow(self) -> pa.DataType:
        return _ARROW[self.type]


BODIES = (
    Column("body", "text", "code of the body"),
    Column("level", "text", "nation, province, commune, department … : the words of the indicators' collected_at"),
    Column("parent", "text", "code of the body above; empty for the top", optional=True),
    Column("valid_from", "day", "first day under this parent; empty: always was", optional=True),
    Column("valid_to", "day", "last day under this parent; empty: still is", optional=True),
)
INDICATORS = (
    Column("indicator", "text", "code of the indicator, once"),
    Column("kind", "text", "flow, stock, rate, rank or milestone"),
    Column("direction", "text", "up, down or band"),
    Column("decimals", "count", "0 to 6: the step of levels and changes"),
    Column("rollup", "text", "none, sum or mean over the bodies below"),
    Column(
        "collected_at", "text", "level of the bodies whose figures add up; empty: stated for the body", optional=True
    ),
    Column("weight", "text", "code of the stock indicator that weights a mean; empty: all the same", optional=True),
)
TARGETS = (
    Column("target", "text", "code of the target, once"),
    Column("indicator", "text", "code of its indicator"),
    Column("body", "text", "code of the body that is to reach it"),
    Column("first", "month", "first month of its period"),
    Column("last", "month", "last month of its period"),
    Column("measure", "text", "level, growth, change, attainment, rank or multiple"),
    Column("comparison", "text", "same_period, previous_year, previous_term, base_year, plan, average", optional=True),
    Column("comparator", "text", "eq, ge, gt, le, lt, range, about, cut, add, zero or maintain"),
    Column("steps", "steps", "the value; empty only where none is to be left", optional=True),
    Column("steps_to", "steps", "the far end of a range, a cut or an addition", optional=True),
    Column("baseline", "steps", "the level at the start, in the step of the measure; empty: unknown", optional=True),
)
OBSERVATIONS = (
    Column("indicator", "text", "code of the indicator"),
    Column("body", "text", "code of the body whose figure it is"),
    Column("first", "month", "first month of its period"),
    Column("last", "month", "last month of its period"),
    Column("measure", "text", "as in targets"),
    Column("comparison", "text", "as in targets", optional=True),
    Column("kind", "text", "estimate, preliminary or final"),
    Column("steps", "steps", "the figure; empty: reported as blank, which is no figure", optional=True),
    Column("as_of", "day", "day up to which it counts", optional=True),
    Column("recorded_on", "day", "day from which it is known"),
    Column("superseded_on", "day", "day from which another replaces it; empty: current", optional=True),
)
SCORES = (
    Column("target", "text", "code of the target; rows are sorted by it"),
    Column("indicator", "text", "code of its indicator"),
    Column("body", "text", "code of its body"),
    Column("first", "month", "first month of the scored period"),
    Column("last", "month", "last month of the scored period"),
    Column("measure", "text", "the target's measure"),
    Column("decimals", "count", "decimals of the steps in this row"),
    Column("status", "text", "exceeded, on_track, at_risk, behind, no_data or not_due"),
    Column("reason", "text", "not_started, no_figure, partial_months, partial_coverage, no_baseline or empty"),
    Column("value_steps", "steps", "the value", optional=True),
    Column("source", "text", "stated, months, bodies or levels: where the value is from", optional=True),
    Column("kind", "text", "estimate, preliminary or final: the least sure figure in the value", optional=True),
    Column(
        "computed_steps", "steps", "the total over bodies, or another computed value, also beside a stated one", True
    ),
    Column("reported", "count", "how many bodies the total counts", optional=True),
    Column("expected_bodies", "count", "how many stood below at the period's end", optional=True),
    Column("plan_steps", "steps", "the near end of what is aimed at"),
    Column("gap_steps", "steps", "value less plan", optional=True),
    Column("attainment", "ratio", "percent of the plan", optional=True),
    Column("growth", "ratio", "against the same period last year: percent, or points for percentages", optional=True),
    Column("stated_growth", "ratio", "a stated growth against the same period, in percent", optional=True),
    Column("expected", "ratio", "what is due by now, in the unit", optional=True),
    Column("ratio", "ratio", "value to expected, more than 1 better, to 9 decimals", optional=True),
    Column("needed", "ratio", "what each month that is left must bring, in the unit", optional=True),
    Column("rules", "text", "code of the rule set"),
    Column("as_of", "day", "the day whose knowledge it is"),
)
TABLES: Mapping[str, tuple[Column, ...]] = {
    "bodies": BODIES,
    "indicators": INDICATORS,
    "targets": TARGETS,
    "observations": OBSERVATIONS,
}


def arrow_schema(columns: tuple[Column, ...]) -> pa.Schema:
    return pa.schema([pa.field(column.name, column.arrow) for column in columns])


def check(table: str, schema: pa.Schema) -> None:
    """Raise Refused, in one sentence, when a table lacks a column or has one of another type."""
    for column in TABLES[table]:
        if column.name not in schema.names:
            raise Refused(
                "missing-column",
                N_("Table “%(table)s” has no column “%(column)s”."),
                table=table,
                column=column.name,
            )
        found = schema.field(column.name).type
        if not _is(column, found):
            raise Refused(
                "wrong-column",
                N_("Column “%(column)s” of table “%(table)s” is %(found)s; it should be %(wanted)s."),
                table=table,
                column=column.name,
                found=str(found),
                wanted=str(column.arrow),
            )


def _is(column: Column, found: pa.DataType) -> bool:
    """Whether a stored type will do: any integer that widens to ours, text plain, large or dictionary-coded; a column
    that is all empty may have no type."""
    if pa.types.is_null(found):
        return column.optional
    if column.type == "text":
        plain = found.value_type if pa.types.is_dictionary(found) else found
        return bool(pa.types.is_string(plain) or pa.types.is_large_string(plain) or pa.types.is_string_view(plain))
    if column.type == "day":
        return bool(pa.types.is_date32(found))
    return bool(pa.types.is_signed_integer(found))
