"""`vedich score`: a folder of Parquet tables in, one Parquet file of scores out. The same in gives the same bytes out.

Which period is scored: the one that is asked for, else of each target the latest that has figures and has begun by
`as_of` (`latest.latest_period`).
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq

from vedich.values.errors import N_, Refused
from vedich.values.periods import Period

from . import content, observed, schema
from .expressions.inputs import Run
from .rules import rules_at

Engine = Literal["duckdb", "spark", "python"]
#: what is read whole, to be checked; observations may be many and are only asked about
_SMALL = ("bodies", "indicators", "targets")


def score_folder(
    folder: Path,
    out: Path,
    *,
    as_of: date,
    engine: Engine = "duckdb",
    period: Period | None = None,
    memory_limit: str | None = None,
) -> int:
    """Score the tables of `folder` (`schema`) as known on `as_of` into `out`; returns how many targets were scored.

    `memory_limit` is DuckDB's, like "4GB": beyond it the work spills to disk. Raises Refused, in one sentence, for a
    missing table, a missing or wrong column, an unknown word, or an engine that is not there.
    """
    if engine == "spark":
        raise Refused("no-spark", N_("Scoring on Spark comes as an optional extra later; use duckdb or python."))
    files = {name: _files(folder, name) for name in schema.TABLES}
    small = {name: _read(name, files[name]) for name in _SMALL}
    content.check(small)
    observed.check(files["observations"])
    run = Run(as_of, rules_at(as_of), period)
    if engine == "python":
        scores = _python(small | {"observations": _read("observations", files["observations"])}, run)
    else:
        from .engine import run_duckdb

        scores = run_duckdb({**small, "observations": files["observations"]}, run, memory_limit=memory_limit)
    _write(scores, out)
    return int(scores.num_rows)


def _python(tables: Mapping[str, pa.Table], run: Run) -> pa.Table:
    from .reference import scorecard
    from .tables import from_arrow, scores_to_arrow

    return scores_to_arrow(scorecard(from_arrow(tables), run.period, run.as_of, run.rules))


def _files(folder: Path, name: str) -> list[Path]:
    """The Parquet files of a table, in order of name; their columns are checked."""
    single = folder / f"{name}.parquet"
    files = [single] if single.is_file() else sorted((folder / name).glob("*.parquet"))
    if not files:
        raise Refused(
            "missing-table",
            N_("Folder “%(folder)s” has no table “%(table)s.parquet”."),
            folder=str(folder),
            table=name,
        )
    for path in files:
        schema.check(name, _schema(path))
    return files


def _schema(path: Path) -> pa.Schema:
    try:
        return pq.read_schema(path)
    except pa.ArrowInvalid as error:
        raise Refused("not-parquet", N_("“%(file)s” is not a Parquet file."), file=path.name) from error


def _read(name: str, files: list[Path]) -> pa.Table:
    layout = schema.arrow_schema(schema.TABLES[name])
    parts = [pq.read_table(path, columns=layout.names).select(layout.names).cast(layout) for path in files]
    return pa.concat_tables(parts)


def _write(scores: pa.Table, out: Path) -> None:
    """Whole or not at all: written beside the place and then moved there."""
    out.parent.mkdir(parents=True, exist_ok=True)
    beside = out.with_name(f".{out.name}.part")
    pq.write_table(scores.combine_chunks(), beside, compression="zstd")
    beside.replace(out)
