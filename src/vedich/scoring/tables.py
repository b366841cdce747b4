"""Between what is scored in memory and the tables of `schema`: steps here, exact decimals there."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import pyarrow as pa

from vedich.values.amounts import from_steps, to_steps
from vedich.values.periods import Period
from vedich.values.vocabulary import Comparator, Comparison, Direction, FigureKind, IndicatorKind, Measure

from . import schema
from .model import Body, Indicator, Observation, Rollup, Target
from .reference import Tables
from .result import Score


def to_arrow(tables: Tables) -> dict[str, pa.Table]:
    """The four tables by name. Raises AmountRefused when a value has more decimals than its indicator declares."""
    indicators = {one.code: one for one in tables.indicators}
    rows: Mapping[str, list[dict[str, Any]]] = {
        "bodies": [_body(one) for one in tables.bodies],
        "indicators": [_indicator(one) for one in tables.indicators],
        "targets": [_target(one, indicators[one.indicator]) for one in tables.targets],
        "observations": [_observation(one, indicators.get(one.indicator)) for one in tables.observations],
    }
    return {
        name: pa.Table.from_pylist(rows[name], schema=schema.arrow_schema(columns))
        for name, columns in schema.TABLES.items()
    }


def from_arrow(tables: Mapping[str, pa.Table]) -> Tables:
    """The tables as objects. Raises ValueError when a row means nothing; `content.check` says so first, kindly.
    Observations get keys that name their cell and row."""
    indicators = tuple(_to_indicator(row) for row in _rows(tables, "indicators"))
    known = {one.code: one for one in indicators}
    observations = [_to_observation(row, known.get(row["indicator"])) for row in _rows(tables, "observations")]
    return Tables(
        bodies=tuple(_to_body(row) for row in _rows(tables, "bodies")),
        indicators=indicators,
        targets=tuple(_to_target(row, known[row["indicator"]]) for row in _rows(tables, "targets")),
        observations=tuple(observations),
    )


def scores_to_arrow(scores: Iterable[Score]) -> pa.Table:
    """Scores as rows of `schema.SCORES`, in their order."""
    return pa.Table.from_pylist([_score(one) for one in scores], schema=schema.arrow_schema(schema.SCORES))


def _rows(tables: Mapping[str, pa.Table], name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tables[name].select([column.name for column in schema.TABLES[name]]).to_pylist()
    return rows


def _steps(value: Decimal | None, decimals: int) -> int | None:
    return None if value is None else to_steps(value, decimals)


def _value(steps: int | None, decimals: int) -> Decimal | None:
    return None if steps is None else from_steps(steps, decimals)


def _body(one: Body) -> dict[str, Any]:
    return {
        "body": one.code,
        "level": one.level,
        "parent": one.parent,
        "valid_from": one.valid_from,
        "valid_to": one.valid_to,
    }


def _to_body(row: dict[str, Any]) -> Body:
    return Body(row["body"], row["level"], row["parent"] or "", row["valid_from"], row["valid_to"])


def _indicator(one: Indicator) -> dict[str, Any]:
    return {
        "indicator": one.code,
        "kind": one.kind,
        "direction": one.direction,
        "decimals": one.decimals,
        "rollup": one.rollup,
        "collected_at": one.collected_at,
        "weight": one.weight,
    }


def _to_indicator(row: dict[str, Any]) -> Indicator:
    return Indicator(
        row["indicator"],
        IndicatorKind(row["kind"]),
        Direction(row["direction"]),
        row["decimals"],
        Rollup(row["rollup"]),
        row["collected_at"] or "",
        row["weight"] or "",
    )


def _target(one: Target, indicator: Indicator) -> dict[str, Any]:
    decimals = indicator.decimals_for(one.measure)
    return {
        "target": one.code,
        "indicator": one.indicator,
        "body": one.body,
        "first": one.period.first,
        "last": one.period.last,
        "measure": one.measure,
        "comparison": one.comparison or "",
        "comparator": one.comparator,
        "steps": _steps(one.value, decimals),
        "steps_to": _steps(one.value_to, decimals),
        "baseline": _steps(one.baseline, decimals),
    }


def _to_target(row: dict[str, Any], indicator: Indicator) -> Target:
    measure = Measure(row["measure"])
    decimals = indicator.decimals_for(measure)
    return Target(
        row["target"],
        row["indicator"],
        row["body"],
        Period(row["first"], row["last"]),
        measure,
        _comparison(row),
        Comparator(row["comparator"]),
        _value(row["steps"], decimals),
        _value(row["steps_to"], decimals),
        _value(row["baseline"], decimals),
    )


def _observation(one: Observation, indicator: Indicator | None) -> dict[str, Any]:
    return {
        "indicator": one.indicator,
        "body": one.body,
        "first": one.period.first,
        "last": one.period.last,
        "measure": one.measure,
        "comparison": one.comparison or "",
        "kind": one.kind,
        "steps": _steps(one.value, indicator.decimals_for(one.measure) if indicator else 0),
        "as_of": one.as_of,
        "recorded_on": one.recorded_on,
        "superseded_on": one.superseded_on,
    }


def _to_observation(row: dict[str, Any], indicator: Indicator | None) -> Observation:
    measure, period = Measure(row["measure"]), Period(row["first"], row["last"])
    decimals = indicator.decimals_for(measure) if indicator else 0
    return Observation(
        f"{row['indicator']}/{row['body']}/{period.first}-{period.last}/{measure}/{row['recorded_on']}",
        row["indicator"],
        row["body"],
        period,
        _value(row["steps"], decimals),
        measure,
        _comparison(row),
        FigureKind(row["kind"]),
        row["as_of"],
        row["recorded_on"],
        row["superseded_on"],
    )


def _comparison(row: dict[str, Any]) -> Comparison | None:
    return Comparison(row["comparison"]) if row["comparison"] else None


def _score(one: Score) -> dict[str, Any]:
    ratios = ("attainment", "growth", "stated_growth", "expected", "ratio", "needed")
    steps = {"value_steps": one.value, "computed_steps": one.computed, "plan_steps": one.plan, "gap_steps": one.gap}
    return {
        "target": one.target,
        "indicator": one.indicator,
        "body": one.body,
        "first": one.period.first,
        "last": one.period.last,
        "measure": one.measure,
        "decimals": one.decimals,
        "status": one.status,
        "reason": one.reason,
        "source": one.source,
        "kind": one.kind,
        "reported": one.coverage.reported if one.coverage else None,
        "expected_bodies": one.coverage.expected if one.coverage else None,
        "rules": one.rules,
        "as_of": one.as_of,
        **{name: _steps(value, one.decimals) for name, value in steps.items()},
        **{name: None if getattr(one, name) is None else float(getattr(one, name)) for name in ratios},
    }
