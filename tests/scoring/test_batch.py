"""`vedich score`: the folder, the engines, what is refused."""

from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.scoring.drawn import bodies, figures, indicator, target
from vedich.sample.nation import make_nation
from vedich.scoring import schema
from vedich.scoring.batch import score_folder
from vedich.scoring.reference import Tables
from vedich.scoring.tables import from_arrow, to_arrow
from vedich.values.errors import Refused
from vedich.values.periods import Period

DAY = date(2023, 7, 5)
KNOWN = bodies("""
body | level    | parent
T    | province | -
a    | commune  | T
b    | commune  | T
""")
FIGURES = figures("""
body | period          | value        | measure
a    | 2023-01…2023-06 | 1 2 3 4 5 6  | level
b    | 2023-H1         | 10           | level
T    | 2023-H1         | 7.5          | growth
""")
FLOW = indicator("flow", rollup="sum", collected_at="commune")
TABLES = Tables(KNOWN, (FLOW,), (target("2023", ge="100"), target("2023", "a", measure="growth", ge="8")), FIGURES)


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, to_arrow(TABLES))
    return tmp_path


def write(folder, tables):
    for name, table in tables.items():
        pq.write_table(table, folder / f"{name}.parquet")


def change(folder, name, column, values, kind=None):
    """Replace a column of a table by other values."""
    table = pq.read_table(folder / f"{name}.parquet")
    kind = kind or table.schema.field(column).type
    field = table.schema.get_field_index(column)
    pq.write_table(table.set_column(field, column, pa.array(values, kind)), folder / f"{name}.parquet")


@pytest.mark.parametrize("engine", ["duckdb", "python"])
def test_scores_are_written_by_the_contract_sorted_by_target(folder, engine):
    assert score_folder(folder, folder / "out" / "scores.parquet", as_of=DAY, engine=engine) == 2
    scores = pq.read_table(folder / "out" / "scores.parquet")
    assert scores.schema.equals(schema.arrow_schema(schema.SCORES))
    assert scores["target"].to_pylist() == ["a", "t"]
    assert scores["value_steps"].to_pylist() == [75000, 3100]
    assert scores["status"].to_pylist() == ["at_risk", "behind"]


def test_engines_and_runs_give_the_same(folder):
    make_nation(folder / "n", bodies=70, indicators=20, months=30)
    outs = [folder / f"{n}.parquet" for n in range(4)]
    for out, engine, period in zip(
        outs, ("duckdb", "duckdb", "python", "duckdb"), (None, None, None, Period.parse("2023-5M")), strict=True
    ):
        score_folder(folder / "n", out, as_of=date(2023, 9, 30), engine=engine, period=period)
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert outs[0].read_bytes() != outs[3].read_bytes()
    fast, slow = pq.read_table(outs[0]), pq.read_table(outs[2])
    assert fast.num_rows == 700
    assert {"on_track", "behind", "exceeded"} <= set(fast["status"].to_pylist())
    assert "partial_coverage" in fast["reason"].to_pylist()
    for column in schema.SCORES:
        for one, other in zip(fast[column.name].to_pylist(), slow[column.name].to_pylist(), strict=True):
            assert one == (pytest.approx(other, rel=1e-12) if isinstance(other, float) else other), column.name


def test_a_table_may_be_a_folder_of_files(folder):
    whole = folder / "whole.parquet"
    score_folder(folder, whole, as_of=DAY)
    table = pq.read_table(folder / "observations.parquet")
    (folder / "observations.parquet").unlink()
    (folder / "observations").mkdir()
    pq.write_table(table.slice(0, 3), folder / "observations" / "1.parquet")
    pq.write_table(table.slice(3), folder / "observations" / "2.parquet")
    for engine in ("duckdb", "python"):
        score_folder(folder, folder / "parts.parquet", as_of=DAY, engine=engine)
        assert pq.read_table(folder / "parts.parquet").equals(pq.read_table(whole))


def test_a_memory_limit_is_kept_to(folder):
    out = folder / "scores.parquet"
    assert score_folder(folder, out, as_of=DAY, memory_limit="256MB") == 2


def test_a_limit_that_is_no_amount_of_memory(folder):
    with pytest.raises(Refused, match="write it like 4GB"):
        score_folder(folder, folder / "scores.parquet", as_of=DAY, memory_limit="much")


def test_too_little_memory_is_said(folder):
    with pytest.raises(Refused, match="more memory than 1MB"):
        score_folder(folder, folder / "scores.parquet", as_of=DAY, memory_limit="1MB")


def test_columns_may_stand_in_any_order_with_others_beside_and_text_coded(folder):
    first = folder / "1.parquet"
    score_folder(folder, first, as_of=DAY)
    path = folder / "observations.parquet"
    table = pq.read_table(path)
    names = table.schema.names[::-1]
    table = table.select(names).append_column("note", pa.array(["x"] * table.num_rows))
    table = table.set_column(names.index("indicator"), "indicator", table["indicator"].dictionary_encode())
    pq.write_table(table, path)
    score_folder(folder, folder / "2.parquet", as_of=DAY)
    assert first.read_bytes() == (folder / "2.parquet").read_bytes()


def test_tables_survive_the_way_to_arrow_and_back():
    back = from_arrow(to_arrow(TABLES))
    assert (back.bodies, back.indicators, back.targets) == (TABLES.bodies, TABLES.indicators, TABLES.targets)
    assert [(o.body, o.period, o.value) for o in back.observations] == [(o.body, o.period, o.value) for o in FIGURES]


@pytest.mark.parametrize(
    ("spoil", "code", "says"),
    [
        (lambda f: (f / "bodies.parquet").unlink(), "missing-table", "bodies.parquet"),
        (lambda f: (f / "bodies.parquet").write_text("no"), "not-parquet", "bodies.parquet"),
        (
            lambda f: pq.write_table(
                pq.read_table(f / "targets.parquet").drop_columns(["steps_to"]), f / "targets.parquet"
            ),
            "missing-column",
            "steps_to",
        ),
        (lambda f: change(f, "observations", "steps", [1.5] * 8, pa.float64()), "wrong-column", "double"),
        (lambda f: change(f, "bodies", "valid_from", ["x"] * 3, pa.string()), "wrong-column", "date32"),
        (lambda f: change(f, "indicators", "kind", ["ratio"]), "unknown-word", "ratio"),
        (lambda f: change(f, "indicators", "rollup", [None]), "unknown-word", "rollup"),
        (lambda f: change(f, "indicators", "decimals", [9]), "unknown-word", "9"),
        (lambda f: change(f, "indicators", "weight", ["W"]), "unknown-word", "weight"),
        (lambda f: change(f, "targets", "comparison", ["plan", "never"]), "unknown-word", "never"),
        (lambda f: change(f, "targets", "indicator", ["I", "J"]), "unknown-word", "J"),
        (lambda f: change(f, "targets", "target", ["t", "t"]), "twice", "“t”"),
        (lambda f: change(f, "targets", "comparator", ["ge", "range"]), "wrong-target", "steps_to"),
        (lambda f: change(f, "targets", "comparator", ["cut", "ge"]), "wrong-target", "measure"),
        (lambda f: change(f, "targets", "steps", [None, 8]), "wrong-target", "“steps”"),
        (lambda f: change(f, "targets", "first", [99999, 24276]), "wrong-target", "last"),
        (lambda f: change(f, "observations", "kind", ["final"] * 7 + ["sure"]), "wrong-observation", "kind"),
        (lambda f: change(f, "observations", "measure", ["lvl"] + ["level"] * 7), "wrong-observation", "measure"),
        (lambda f: change(f, "observations", "first", [99999] * 8), "wrong-observation", "last"),
        (lambda f: change(f, "observations", "recorded_on", [None] * 8), "wrong-observation", "recorded_on"),
    ],
)
@pytest.mark.parametrize("engine", ["duckdb", "python"])
def test_what_is_wrong_is_said_in_one_sentence(folder, spoil, code, says, engine):
    spoil(folder)
    with pytest.raises(Refused) as refused:
        score_folder(folder, folder / "scores.parquet", as_of=DAY, engine=engine)
    assert refused.value.code == code
    assert says in str(refused.value)
    assert str(refused.value).count(".") >= 1
    assert "\n" not in str(refused.value)
    assert not (folder / "scores.parquet").exists()


def test_spark_comes_later(folder):
    with pytest.raises(Refused, match="optional extra later"):
        score_folder(folder, folder / "scores.parquet", as_of=DAY, engine="spark")
