"""The expressions are Ibis, not one engine's SQL."""

from datetime import date

import ibis
import pytest

from vedich.scoring.engine import compiled
from vedich.scoring.expressions import scorecard
from vedich.scoring.expressions.inputs import Run
from vedich.scoring.rules import rules_at
from vedich.values.periods import Period

DAY = date(2023, 7, 5)
RUN = Run(DAY, rules_at(DAY), Period.parse("2023-H1"))


@pytest.mark.parametrize("dialect", ["duckdb", "postgres"])
def test_every_stage_compiles_for(dialect):
    for run in (RUN, Run(DAY, rules_at(DAY))):
        for stage in scorecard(run):
            assert str(ibis.to_sql(stage.expression, dialect=dialect)).startswith(("SELECT", "WITH"))


def test_no_stage_uses_what_ibis_has_no_word_for_on_spark():
    """Ibis 12 knows no bit_or, argmax in order or struct maximum there."""
    from ibis.expr import operations as ops

    unknown = (ops.BitOr, ops.BitAnd, ops.ArgMax, ops.RowID)
    for stage in scorecard(Run(DAY, rules_at(DAY))):
        assert not stage.expression.op().find(unknown), stage.name


def test_a_question_is_compiled_once_a_process():
    assert compiled(RUN) is compiled(Run(DAY, rules_at(DAY), Period.parse("2023-H1")))


def test_stages_read_the_contracts_tables_and_stages_before_them():
    from ibis.expr import operations as ops

    known = {"bodies", "indicators", "targets", "observations"}
    for stage in scorecard(Run(DAY, rules_at(DAY))):
        assert {table.name for table in stage.expression.op().find(ops.UnboundTable)} <= known
        known.add(stage.name)


def test_no_stage_scans_the_observations_twice():
    """DuckDB 1.5.6 hung for ever on a union over several scans of the same files (duckdb#24961 tells of the like)."""
    for run in (RUN, Run(DAY, rules_at(DAY))):
        for name, query in compiled(run):
            assert query.count('"observations"') <= 1, name
