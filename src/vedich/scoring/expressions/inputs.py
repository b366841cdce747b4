"""The tables as every engine must offer them, and the figures current on a day."""

from dataclasses import dataclass
from datetime import date

import ibis
import ibis.expr.types as ir

from vedich.scoring import schema
from vedich.scoring.rules import Rules
from vedich.values.periods import Period

_IBIS = {"text": "string", "month": "int32", "count": "int32", "steps": "int64", "ratio": "float64", "day": "date"}
SURENESS = (("estimate", 0), ("preliminary", 1))
FINAL = 2


@dataclass(frozen=True)
class Run:
    """What a scorecard is asked: the day whose knowledge counts, the rules, and the period (None: the latest of each
    target). Hashable, so that one process compiles each question once."""

    as_of: date
    rules: Rules
    period: Period | None = None


def table(name: str) -> ir.Table:
    """The unbound table of that name; text that may be empty reads as ""."""
    columns = schema.TABLES[name]
    source = ibis.table({column.name: _IBIS[column.type] for column in columns}, name=name)
    blank = [column.name for column in columns if column.type == "text" and column.optional]
    return source.mutate(**{name: source[name].fill_null("") for name in blank})


def current(run: Run) -> ir.Table:
    """The observations known on the day that say something, with how sure they are as a number."""
    known = table("observations")
    day = ibis.literal(run.as_of)
    known = known.filter(
        known.recorded_on <= day,
        known.superseded_on.isnull() | (known.superseded_on > day),
        known.steps.notnull(),
    )
    return known.mutate(sureness=known.kind.cases(*SURENESS, else_=FINAL).cast("int32"))


def levels(run: Run) -> ir.Table:
    known = current(run)
    return known.filter(known.measure == "level")


def stated(run: Run) -> ir.Table:
    """The figures that are no levels, with what they are counted against in one spelling."""
    known = current(run)
    known = known.filter(known.measure != "level")
    return known.mutate(against=against(known.measure, known.comparison))


def against(measure: ir.StringColumn, comparison: ir.StringColumn) -> ir.StringColumn:
    """As `model.against`."""
    unstated = comparison == ""
    yearly = measure.isin(["growth", "multiple"]) & (unstated | (comparison == "previous_year"))
    return ibis.cases(
        (measure.isin(["level", "rank"]), ""),
        (yearly, "same_period"),
        (unstated & (measure == "attainment"), "plan"),
        (unstated, "previous_year"),
        else_=comparison,
    )
