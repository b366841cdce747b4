"""The national scorecard through our expressions, against one scan of the same columns and against SQL by hand.

VEDICH_BENCH_BODIES, VEDICH_BENCH_INDICATORS and VEDICH_BENCH_MONTHS make it smaller (3321, 200 and 60: 40 million
observations and a tenth more superseded). The data go to a temporary folder and away again.
"""

import os
import resource
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from vedich.sample.nation import FIRST_YEAR, make_nation
from vedich.scoring import schema
from vedich.scoring.batch import score_folder
from vedich.scoring.engine import compiled, run_duckdb
from vedich.scoring.expressions.inputs import Run
from vedich.scoring.rules import rules_at
from vedich.values.periods import Period

Line = dict[str, Any]
SIZE = {"bodies": 3321, "indicators": 200, "months": 60}
ROUNDS = 3

SCAN = """
    SELECT sum(steps), min(indicator), min(body), min(first), min(last), min(measure), min(comparison), min(kind),
           min(as_of), min(recorded_on), min(superseded_on)
    FROM observations
"""

#: What a person would write for this very data: every figure is a level, one is current a cell, a year is scored.
#: Ours besides allows for stated totals, other measures, several current figures a cell, and bodies that move.
BY_HAND = """
    WITH now AS (
        SELECT indicator, body,
               sum(steps) FILTER (last >= {first} AND first = last) AS this_sum,
               count(*) FILTER (last >= {first} AND first = last) AS this_months,
               sum(steps) FILTER (last < {first} AND first = last) AS last_sum,
               count(*) FILTER (last < {first} AND first = last) AS last_months,
               max(steps) FILTER (last = {last}) AS this_end,
               max(steps) FILTER (last = {last} - 12) AS last_end
        FROM observations
        WHERE measure = 'level' AND last BETWEEN {first} - 12 AND {last} AND recorded_on <= DATE '{day}'
          AND (superseded_on IS NULL OR superseded_on > DATE '{day}')
        GROUP BY indicator, body
    ), valued AS (
        SELECT n.indicator, n.body, b.parent, i.rollup,
               CASE WHEN i.kind = 'flow' THEN CASE WHEN n.this_months = 12 THEN n.this_sum END
                    ELSE n.this_end END AS value,
               CASE WHEN i.kind = 'flow' THEN CASE WHEN n.last_months = 12 THEN n.last_sum END
                    ELSE n.last_end END AS before,
               CASE WHEN i.weight = '' THEN 1 ELSE w.this_end END AS weight,
               CASE WHEN i.weight = '' THEN 1 ELSE w.last_end END AS weight_before
        FROM now n JOIN indicators i USING (indicator) JOIN bodies b USING (body)
        LEFT JOIN now w ON w.indicator = i.weight AND w.body = n.body
    ), added AS (
        SELECT indicator, coalesce(parent, 'VN') AS body, any_value(rollup) AS rollup,
               sum(value) AS total, count(value) AS reported, sum(before) AS total_before, count(before) AS had,
               sum(value * weight) / sum(weight) FILTER (value IS NOT NULL) AS mean,
               sum(before * weight_before) / sum(weight_before) FILTER (before IS NOT NULL) AS mean_before
        FROM valued GROUP BY GROUPING SETS ((indicator, parent), (indicator))
    ), size AS (
        SELECT coalesce(parent, 'VN') AS body, count(*) AS expected FROM bodies WHERE level = 'commune'
        GROUP BY GROUPING SETS ((parent), ())
    ), result AS (
        SELECT t.target, t.steps AS plan, i.kind, i.direction, i.decimals, a.reported, s.expected, a.had,
               CASE WHEN a.rollup = 'sum' THEN a.total ELSE round(a.mean) END::BIGINT AS value,
               CASE WHEN a.rollup = 'sum' THEN a.total_before ELSE round(a.mean_before) END::BIGINT AS before
        FROM targets t JOIN added a USING (indicator, body) JOIN size s USING (body) JOIN indicators i USING (indicator)
    )
    SELECT target, value AS value_steps, reported, expected AS expected_bodies,
           CASE WHEN kind <> 'rate' AND plan > 0 THEN value / plan * 100 END AS attainment,
           CASE WHEN reported < expected OR had < expected THEN NULL
                WHEN kind = 'rate' THEN (value - before) / 10 ** decimals
                WHEN before > 0 THEN (value - before) / before * 100 END AS growth,
           CASE WHEN reported < expected AND direction = 'down' AND kind <> 'rate' THEN 'no_data'
                WHEN direction = 'up' AND value > plan OR direction = 'down' AND value < plan THEN 'exceeded'
                WHEN value = plan THEN 'on_track' ELSE 'behind' END AS status
    FROM result ORDER BY target
"""


def run() -> Iterator[Line]:
    size = {name: int(os.environ.get(f"VEDICH_BENCH_{name.upper()}", default)) for name, default in SIZE.items()}
    with tempfile.TemporaryDirectory(prefix="vedich-bench-") as folder:
        data = Path(folder)
        started = perf_counter()
        make_nation(data, **size)
        rows = pq.read_metadata(data / "observations.parquet").num_rows
        took = perf_counter() - started
        peers = {**size, "rows": rows, "file_mb": round((data / "observations.parquet").stat().st_size / 1e6)}
        yield _line("national.generate", took, "s", 180, peers | {"peak_gb": _peak()})
        yield from _measured(data, size["months"])


def _measured(data: Path, months: int) -> Iterator[Line]:
    """Score the last year of the data as known three months after it."""
    year = FIRST_YEAR + (months - 1) // 12
    day = date(year + 1, 3, 31)
    asked = Run(day, rules_at(day), Period.parse(str(year)))
    files = {name: [data / f"{name}.parquet"] for name in schema.TABLES}
    started = perf_counter()
    compiled(asked)
    yield _line("national.compile", perf_counter() - started, "s", 2, {})

    scan, _ = _best(lambda: _by_hand(files, SCAN))
    period = asked.period or Period.parse(str(year))
    hand, theirs = _best(lambda: _by_hand(files, BY_HAND.format(first=period.first, last=period.last, day=day)))
    ours, scores = _best(lambda: run_duckdb(files, asked))
    same = scores.select(theirs.schema.names).to_pylist()
    wrong = [one["target"] for one, other in zip(same, theirs.to_pylist(), strict=True) if not _alike(one, other)]
    if wrong:
        raise AssertionError(f"hand-written SQL differs on {len(wrong)} targets, first {wrong[0]}")
    peers = {"scan_s": round(scan, 3), "sql_s": round(hand, 3), "targets": scores.num_rows}
    yield _line("national.scorecard", ours, "s", None, peers)
    yield _line("national.against_sql", ours / hand, "times", 1.3, peers)
    yield _line("national.against_scan", ours / scan, "times", 4, peers)

    latest, _ = _best(lambda: run_duckdb(files, Run(day, asked.rules)))
    yield _line("national.latest", latest, "s", None, {"asks": "each target's latest period"})
    out = data / "scores.parquet"
    batch, _ = _best(lambda: score_folder(data, out, as_of=day))
    yield _line("national.batch", batch, "s", 60, {"what": "vedich score: checks, latest period, scores, file"})
    limited, _ = _best(lambda: score_folder(data, out, as_of=day, memory_limit="1GB"), rounds=1)
    yield _line("national.batch_in_1gb", limited, "s", 240, {"peak_gb_of_all": _peak()})


def _by_hand(files: dict[str, list[Path]], query: str) -> pa.Table:
    with duckdb.connect() as connection:
        for name, paths in files.items():
            connection.read_parquet([str(path) for path in paths]).create_view(name)
        return connection.execute(query).to_arrow_table()


def _best(work: Callable[[], Any], rounds: int = ROUNDS) -> tuple[float, Any]:
    """The best of some rounds, files warm, and what the last one gave."""
    times, result = [], None
    for _ in range(rounds):
        started = perf_counter()
        result = work()
        times.append(perf_counter() - started)
    return min(times), result


def _alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(
        abs(value - other[name]) <= 1e-9 * max(1, abs(value))
        if isinstance(value, float) and other[name] is not None
        else value == other[name]
        for name, value in one.items()
    )


def _peak() -> float:
    """Of this process so far."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2)


def _line(name: str, value: float, unit: str, bound: float | None, peers: dict[str, Any]) -> Line:
    return {"name": name, "value": round(value, 3), "unit": unit, "bound": bound, "peers": peers}
