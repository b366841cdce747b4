"""A whole nation's figures, invented, as the Parquet tables of `vedich score`: for trying it and measuring it at size.

34 provinces, their communes, indicators of mixed kinds and five years of monthly figures of which a tenth was revised.
Every name says "(mẫu)"; nothing here is a published figure. Everything follows from the seed: the same arguments write
the same files, whatever the machine.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from vedich.scoring import schema

FIRST_YEAR = 2021
PROVINCES = 34
NATION = "VN"
REVISED = 0.10
#: stands in every file
MARK = {"sample": "MẪU – không có giá trị / SAMPLE – without value"}
Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

_EPOCH = np.datetime64("1970-01-01", "D")
_DAY = np.timedelta64(1, "D")


@dataclass(frozen=True)
class Shape:
    """What an indicator of the sample is like."""

    kind: str
    direction: str
    decimals: int
    rollup: str
    weight: str = ""


POPULATION = Shape("stock", "up", 0, "sum")
_FLOW, _STOCK = Shape("flow", "up", 1, "sum"), Shape("stock", "up", 0, "sum")
#: twenty shapes, repeated; the first of all is the population, which weights the means
SHAPES = (
    (POPULATION, Shape("flow", "down", 0, "sum"), Shape("stock", "down", 0, "sum"), Shape("milestone", "up", 0, "sum"))
    + (Shape("rate", "up", 2, "mean", "I001"), Shape("rate", "down", 2, "mean"))
    + 3 * (_STOCK,)
    + 11 * (_FLOW,)
)


def make_nation(
    folder: Path,
    *,
    bodies: int = 3321,
    indicators: int = 200,
    months: int = 60,
    seed: int = 57,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write `bodies`, `indicators`, `targets` and `observations` into `folder` (made if absent).

    bodies × indicators × months current observations and a tenth more superseded ones, an indicator at a time, so that
    memory stays bounded; `progress(done, of)` is called after each. `months` counts from January 2021. Targets are for
    the last year of the data, of the nation and of each province, for every indicator.
    """
    if bodies < 1 or indicators < 1 or months < 1:
        raise ValueError("a nation has at least one body, indicator and month")
    folder.mkdir(parents=True, exist_ok=True)
    place = _place(bodies, seed)
    shapes = [SHAPES[number % len(SHAPES)] for number in range(indicators)]
    _write(folder / "bodies.parquet", schema.BODIES, _body_rows(place))
    _write(folder / "indicators.parquet", schema.INDICATORS, _indicator_rows(shapes))
    targets: list[pa.RecordBatch] = []
    layout = schema.arrow_schema(schema.OBSERVATIONS)
    coded = pa.schema([_coded(field) for field in layout], metadata=MARK)
    with pq.ParquetWriter(folder / "observations.parquet", coded, compression="zstd", compression_level=1) as writer:
        for number, shape in enumerate(shapes):
            figures = _figures(number, shape, place, months, seed)
            for batch in _observations(number, shape, figures, place, months, seed):
                writer.write_batch(batch, row_group_size=batch.num_rows)
            targets.append(_targets(number, shape, figures, place, months))
            if progress:
                progress(number + 1, indicators)
    aims = pa.Table.from_batches(targets).sort_by("target")
    pq.write_table(aims.replace_schema_metadata(MARK), folder / "targets.parquet")


@dataclass(frozen=True)
class Place:
    """The communes: the number of each one's province, and all codes."""

    province: Ints
    communes: list[str]
    provinces: list[str]


def _place(bodies: int, seed: int) -> Place:
    """Communes dealt out to provinces of unlike sizes, none left empty while there are enough."""
    rng = np.random.default_rng([seed, 0])
    count = min(PROVINCES, bodies)
    weights = rng.uniform(0.5, 2.0, count)
    sizes = 1 + np.floor((bodies - count) * weights / weights.sum()).astype(np.int64)
    sizes[: bodies - sizes.sum()] += 1
    provinces = [f"P{number + 1:02d}" for number in range(count)]
    communes = [f"{code}-{n + 1:03d}" for code, size in zip(provinces, sizes, strict=True) for n in range(size)]
    return Place(np.repeat(np.arange(count), sizes), communes, provinces)


def _figures(number: int, shape: Shape, place: Place, months: int, seed: int) -> Ints:
    """The true figures of one indicator in steps, months × communes."""
    rng = np.random.default_rng([seed, 1, number])
    time, count = np.arange(months)[:, None], len(place.communes)
    noise = rng.normal(1.0, 0.05, (months, count))
    if shape.kind == "rate":
        return np.rint(100 * np.clip(rng.uniform(40, 90, count) + 0.2 * time * noise, 0, 100)).astype(np.int64)
    size = rng.lognormal(8 if shape == POPULATION else 5, 0.6, count)
    trend = (1.0 if shape.direction == "up" else -1.0) * 0.005 * time
    season = 1 + 0.3 * np.sin(2 * np.pi * (time % 12) / 12) if shape.kind == "flow" else 1.0
    steps: Ints = np.rint(size * (1 + trend) * season * noise * 10**shape.decimals).astype(np.int64)
    return np.maximum(steps, 0)


def _observations(
    number: int, shape: Shape, figures: Ints, place: Place, months: int, seed: int
) -> Iterator[pa.RecordBatch]:
    """The rows of one indicator, a batch (and so a row group) a year, sorted by period and body."""
    rng = np.random.default_rng([seed, 2, number])
    count = len(place.communes)
    # every tenth indicator has late bodies: the last three months of one commune in fifty are not in yet
    late = (rng.random(count) < 0.02) & (number % 10 == 9)
    for start in range(0, months, 12):
        span = np.arange(start, min(start + 12, months))
        month, body = np.repeat(span, count), np.tile(np.arange(count), len(span))
        there = ~(late[body] & (month >= months - 3))
        month, body = month[there], body[there]
        revised = rng.random(len(month)) < REVISED
        copies = 1 + revised
        first = np.r_[0, np.cumsum(copies)[:-1]]
        month, body = np.repeat(month, copies), np.repeat(body, copies)
        old = np.zeros(len(month), dtype=bool)
        old[first[revised]] = True
        yield _batch(number, shape, figures, place, month, body, old, rng)


def _batch(
    number: int,
    shape: Shape,
    figures: Ints,
    place: Place,
    month: Ints,
    body: Ints,
    old: Mask,
    rng: np.random.Generator,
) -> pa.RecordBatch:
    """Rows as a batch; `old` marks those that the next row replaces."""
    size = len(month)
    new = np.r_[False, old[:-1]]
    steps = figures[month, body]
    steps = np.where(old, np.rint(steps * rng.uniform(0.9, 1.1, size)).astype(np.int64), steps)
    end = _month_end(month)
    replaced = end + 65
    recorded = np.where(new, replaced, end + rng.integers(3, 12, size))
    last = (FIRST_YEAR * 12 + month).astype(np.int32)
    # a rate is stated for the year so far, all else for the month
    first = last - last % 12 if shape.kind == "rate" else last
    columns = [
        _words(np.zeros(size, dtype=np.int32), [indicator_code(number)]),
        _words(body.astype(np.int32), place.communes),
        pa.array(first),
        pa.array(last),
        _words(np.zeros(size, dtype=np.int32), ["level"]),
        _words(np.zeros(size, dtype=np.int32), [""]),
        _words((~old).astype(np.int32), ["estimate", "final"]),
        pa.array(steps),
        _days(end),
        _days(recorded),
        _days(replaced, mask=~old),
    ]
    return pa.RecordBatch.from_arrays(
        columns, schema=pa.schema([_coded(f) for f in schema.arrow_schema(schema.OBSERVATIONS)])
    )


def _targets(number: int, shape: Shape, figures: Ints, place: Place, months: int) -> pa.RecordBatch:
    """A target a province and one for the nation, for the last year: a little more (or less) than the year before."""
    year = (months - 1) // 12 * 12
    whole = figures[max(0, year - 12) : max(12, year)]
    yearly = whole.sum(axis=0) if shape.kind == "flow" else whole[-1]
    before = np.bincount(place.province, yearly, len(place.provinces))
    sizes = np.bincount(place.province, minlength=len(place.provinces))
    base = np.r_[before, before.sum()]
    if shape.rollup == "mean":
        base = base / np.r_[sizes, sizes.sum()]
    aimed = np.rint(base * (1.05 if shape.direction == "up" else 0.95)).astype(np.int64)
    codes = [*place.provinces, NATION]
    first = np.full(len(codes), FIRST_YEAR * 12 + year, dtype=np.int32)
    word = "ge" if shape.direction == "up" else "le"
    stands = shape.kind in {"stock", "milestone"}
    return pa.RecordBatch.from_pydict(
        {
            "target": [f"{indicator_code(number)}-{code}" for code in codes],
            "indicator": [indicator_code(number)] * len(codes),
            "body": codes,
            "first": first,
            "last": first + np.int32(11),
            "measure": ["level"] * len(codes),
            "comparison": [""] * len(codes),
            "comparator": [word] * len(codes),
            "steps": aimed,
            "steps_to": [None] * len(codes),
            "baseline": np.rint(base).astype(np.int64) if stands else [None] * len(codes),
        },
        schema=schema.arrow_schema(schema.TARGETS),
    )


def indicator_code(number: int) -> str:
    return f"I{number + 1:03d}"


def _body_rows(place: Place) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = [{"body": NATION, "level": "nation", "parent": "", **_named("Cả nước", "Nation")}]
    rows += [
        {
            "body": code,
            "level": "province",
            "parent": NATION,
            **_named(f"Tỉnh số {number + 1}", f"Province {number + 1}"),
        }
        for number, code in enumerate(place.provinces)
    ]
    rows += [
        {"body": code, "level": "commune", "parent": code[:3], **_named(f"Xã số {number + 1}", f"Commune {number + 1}")}
        for number, code in enumerate(place.communes)
    ]
    return rows


def _indicator_rows(shapes: list[Shape]) -> list[dict[str, object]]:
    return [
        {
            "indicator": indicator_code(number),
            "kind": shape.kind,
            "direction": shape.direction,
            "decimals": shape.decimals,
            "rollup": shape.rollup,
            "collected_at": "commune",
            "weight": shape.weight,
            **_named(f"Chỉ tiêu số {number + 1}", f"Indicator {number + 1}"),
        }
        for number, shape in enumerate(shapes)
    ]


def _named(vietnamese: str, english: str) -> dict[str, object]:
    return {"name": f"{vietnamese} (mẫu)", "name_en": f"{english} (sample)"}


def _write(path: Path, columns: tuple[schema.Column, ...], rows: list[dict[str, object]]) -> None:
    """A small table with its names."""
    names = [pa.field("name", pa.string()), pa.field("name_en", pa.string())]
    layout = pa.schema([*schema.arrow_schema(columns), *names], metadata=MARK)
    pq.write_table(pa.Table.from_pylist(rows, schema=layout), path)


def _month_end(month: Ints) -> Ints:
    """The last day of a month of the data, as days since 1970."""
    after = np.datetime64(f"{FIRST_YEAR}-01", "M") + month + 1
    days: Ints = ((after.astype("datetime64[D]") - _EPOCH) // _DAY).astype(np.int64) - 1
    return days


def _days(days: Ints, mask: Mask | None = None) -> pa.Array:
    return pa.array(days.astype(np.int32), mask=mask).cast(pa.date32())


def _coded(field: pa.Field) -> pa.Field:
    return field.with_type(pa.dictionary(pa.int32(), pa.string())) if pa.types.is_string(field.type) else field


def _words(numbers: npt.NDArray[np.int32], words: list[str]) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(numbers), pa.array(words))
