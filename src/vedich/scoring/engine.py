"""Runs the scorecard's expression on DuckDB, in memory: from Arrow tables or straight from Parquet files."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import duckdb
import ibis
import pyarrow as pa

from vedich.values.errors import N_, Refused

from . import schema
from .expressions import scorecard
from .expressions.inputs import Run

#: a table in memory, or the Parquet files that make it up
Source: TypeAlias = "pa.Table | list[Path]"


def run_duckdb(
    tables: Mapping[str, Source], run: Run, *, memory_limit: str | None = None, threads: int | None = None
) -> pa.Table:
    """The scorecard of four tables as `schema.SCORES`, sorted by target.

    `memory_limit` is DuckDB's ("4GB"): beyond it the work spills to a temporary folder. Raises Refused when it is no
    amount of memory, or when it does not suffice.
    """
    with connected(memory_limit, threads) as connection:
        for name, source in tables.items():
            _offer(connection, name, source)
        try:
            for stage, query in compiled(run):
                connection.execute(f'CREATE TEMP TABLE "{stage}" AS {query}')
        except duckdb.OutOfMemoryException as error:
            raise Refused(
                "too-little-memory",
                N_("Scoring needs more memory than %(limit)s."),
                limit=memory_limit or N_("this machine has"),
            ) from error
        found = connection.table(stage).order("target").to_arrow_table()
    return found.select([column.name for column in schema.SCORES]).cast(schema.arrow_schema(schema.SCORES))


@contextmanager
def connected(
    memory_limit: str | None = None, threads: int | None = None
) -> Generator[duckdb.DuckDBPyConnection, None, None]:
    """DuckDB in memory. No extension is loaded or looked for; nothing is written but what spills, to a folder that
    goes away again."""
    with TemporaryDirectory(prefix="vedich-score-") as spill:
        settings: dict[str, str | bool | int | float | list[str]] = {
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "temp_directory": spill,
        }
        if memory_limit:
            settings["memory_limit"] = memory_limit
        if threads:
            settings["threads"] = threads
        try:
            connection = duckdb.connect(config=settings)
        except duckdb.Error as error:
            raise Refused(
                "not-memory", N_("“%(limit)s” is not an amount of memory; write it like 4GB."), limit=memory_limit or ""
            ) from error
        with connection:
            yield connection


@lru_cache(maxsize=64)
def compiled(run: Run) -> tuple[tuple[str, str], ...]:
    """(stage, DuckDB's SQL) of the scorecard: once a process for each day, period and rule set."""
    return tuple((stage.name, str(ibis.to_sql(stage.expression, dialect="duckdb"))) for stage in scorecard(run))


def _offer(connection: duckdb.DuckDBPyConnection, name: str, source: Source) -> None:
    """Make a table known to the connection under its name in the contract, with the contract's column types."""
    if isinstance(source, list):
        relation = connection.read_parquet([str(path) for path in source])
    else:
        relation = connection.from_arrow(source)
    columns = ", ".join(f'CAST("{c.name}" AS {_DUCKDB[c.type]}) AS "{c.name}"' for c in schema.TABLES[name])
    relation.project(columns).create_view(name)


_DUCKDB = {
    "text": "VARCHAR",
    "month": "INTEGER",
    "count": "INTEGER",
    "steps": "BIGINT",
    "ratio": "DOUBLE",
    "day": "DATE",
}
