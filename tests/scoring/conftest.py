"""Each spec runs on every engine: a drawn table, a target, what must come out."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from vedich.scoring import reference
from vedich.scoring.model import Body, Indicator, Target
from vedich.scoring.reference import Tables
from vedich.scoring.rules import Rules, rules_at
from vedich.scoring.tables import scores_to_arrow, to_arrow
from vedich.values.periods import Period

from .drawn import bodies as draw_bodies
from .drawn import figures as draw_figures
from .drawn import number, rows

ENGINES = ("reference", "duckdb")
Run = Callable[[Tables, Period | None, date, Rules], list[dict[str, Any]]]
STEPS = {"value": "value_steps", "computed": "computed_steps", "plan": "plan_steps", "gap": "gap_steps"}
COUNTS = {"reported": "reported", "expected_bodies": "expected_bodies", "first": "first", "last": "last"}
RATIOS = ("attainment", "growth", "stated_growth", "expected", "ratio", "needed")


def on_reference(tables: Tables, period: Period | None, as_of: date, rules: Rules) -> list[dict[str, Any]]:
    return _plain(scores_to_arrow(reference.scorecard(tables, period, as_of, rules)))


def on_duckdb(tables: Tables, period: Period | None, as_of: date, rules: Rules) -> list[dict[str, Any]]:
    from vedich.scoring.engine import run_duckdb
    from vedich.scoring.expressions.inputs import Run as Asked

    return _plain(run_duckdb(to_arrow(tables), Asked(as_of, rules, period), threads=1))


def _plain(scores: Any) -> list[dict[str, Any]]:
    """Rows of scores, amounts in units again."""
    out = []
    for row in scores.to_pylist():
        for name, steps in STEPS.items():
            row[name] = None if row[steps] is None else Decimal(row[steps]).scaleb(-row["decimals"])
        row["period"] = Period(row["first"], row["last"])
        out.append(row)
    return out


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Run:
    return {"reference": on_reference, "duckdb": on_duckdb}[request.param]


def assert_row(found: dict[str, Any], expected: dict[str, str | None]) -> None:
    """Each named column as expected: words and counts alike, amounts exact, ratios to 12 digits."""
    for name, wanted in expected.items():
        value = found[name]
        if name in RATIOS:
            assert (value is None) == (wanted is None), f"{name}: {value}, not {wanted}"
            if wanted is not None:
                assert value == pytest.approx(float(wanted.replace("_", "")), rel=1e-12, abs=1e-12), name
        elif name in STEPS:
            assert value == number(wanted), f"{name}: {value}, not {wanted}"
        else:
            text = None if value in (None, "") else str(value)
            assert text == wanted, f"{name}: {text}, not {wanted}"


@pytest.fixture
def spec(engine: Run) -> Callable[..., dict[str, Any]]:
    """Score one target: `spec(indicator, target, figures, at=…, expect=…)`; the last two are drawn."""

    def run(
        indicator: Indicator | tuple[Indicator, ...],
        target: Target,
        figures: str,
        *,
        expect: str,
        at: str | None = "2023-H1",
        as_of: str = "2023-07-05",
        bodies: str | tuple[Body, ...] = (),
        rules: Rules | None = None,
    ) -> dict[str, Any]:
        known = draw_bodies(bodies) if isinstance(bodies, str) else bodies
        indicators = indicator if isinstance(indicator, tuple) else (indicator,)
        day = date.fromisoformat(as_of)
        tables = Tables(known, indicators, (target,), draw_figures(figures))
        (row,) = engine(tables, Period.parse(at) if at else None, day, rules or rules_at(day))
        head = [name.strip() for name in expect.strip().splitlines()[0].split("|")]
        (wanted,) = rows(expect)
        assert_row(row, {name: wanted.get(name) for name in head})
        return row

    return run
