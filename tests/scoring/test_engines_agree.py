"""Property: on any tables the fast engine says what the reference says."""

import os
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.scoring.conftest import on_duckdb, on_reference
from vedich.scoring.model import Body, Indicator, Observation, Rollup, Target
from vedich.scoring.reference import Tables
from vedich.scoring.rules import rules_at
from vedich.values.periods import Period
from vedich.values.vocabulary import Comparator, Comparison, Direction, FigureKind, IndicatorKind, Measure

BASE = date(2023, 1, 1)
QUESTIONS = [
    (Period.parse("2023-H1"), date(2023, 7, 5)),
    (None, date(2023, 8, 20)),
    (Period.parse("2023"), date(2024, 1, 5)),
]
TARGET_PERIODS = [Period.parse(code) for code in ("2023", "2023-H1", "2021/2025", "2019/2023", "2022", "2023-9M")]
PERIODS = [
    Period.parse(code)
    for code in ("2023", "2023-H1", "2023-Q2", "2023-Q1", "2023-06", "2022", "2022-H1", "2022-Q2", "2022-06", "2023-9M")
]
BODIES = ("VN", "T", "U", "a", "b", "c", "d")
# few distinct values, so that ties, zeros and exact thresholds come up
numbers = st.sampled_from(
    [Decimal(n) for n in ("0", "1", "-1", "8", "10", "95", "100", "105", "1200", "-50", "7", "3")]
)
days = st.integers(0, 240).map(lambda n: BASE + timedelta(days=n))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), strategy)


@st.composite
def indicators(draw: st.DrawFn, code: str) -> Indicator:
    rollup = draw(st.sampled_from(list(Rollup)))
    return Indicator(
        code,
        draw(st.sampled_from(list(IndicatorKind))),
        draw(st.sampled_from(list(Direction))),
        draw(st.integers(0, 6)),
        rollup,
        draw(st.sampled_from(["", "commune", "province"])),
        draw(st.sampled_from(["", "I0", "I1"])) if rollup == Rollup.MEAN else "",
    )


@st.composite
def targets(draw: st.DrawFn, code: str, indicator: str) -> Target:
    comparator = draw(st.sampled_from(list(Comparator)))
    measure = draw(st.sampled_from([Measure.LEVEL, Measure.LEVEL, *Measure]))
    if comparator == Comparator.CUT:
        measure = draw(st.sampled_from([Measure.GROWTH, Measure.CHANGE]))
    if comparator == Comparator.ADD:
        measure = Measure.CHANGE
    low, high = sorted([draw(numbers), draw(numbers)])
    if comparator == Comparator.CUT:
        low, high = sorted([abs(low), abs(high)])
    two = comparator == Comparator.RANGE or (comparator in (Comparator.CUT, Comparator.ADD) and draw(st.booleans()))
    return Target(
        code,
        indicator,
        draw(st.sampled_from(["VN", "T", "a"])),
        draw(st.sampled_from(TARGET_PERIODS)),
        measure,
        draw(maybe(st.sampled_from(list(Comparison)))),
        comparator,
        None if comparator == Comparator.ZERO else low,
        high if two else None,
        draw(maybe(numbers)),
    )


@st.composite
def observations(draw: st.DrawFn, indicator: str) -> list[Observation]:
    """Single figures of any period and measure, and runs of months that are often whole."""
    made = []
    for _ in range(draw(st.integers(0, 8))):
        recorded = draw(days)
        made.append(
            Observation(
                "k",
                indicator,
                draw(st.sampled_from(BODIES)),
                draw(st.sampled_from(PERIODS)),
                draw(maybe(numbers)),
                draw(st.sampled_from([Measure.LEVEL, Measure.LEVEL, *Measure])),
                draw(maybe(st.sampled_from(list(Comparison)))),
                draw(st.sampled_from(list(FigureKind))),
                draw(maybe(days)),
                recorded,
                draw(maybe(st.integers(0, 90).map(lambda n, r=recorded: r + timedelta(days=n)))),
            )
        )
    for _ in range(draw(st.integers(0, 4))):
        body, kind = draw(st.sampled_from(BODIES)), draw(st.sampled_from(list(FigureKind)))
        start = draw(st.sampled_from([2022, 2023])) * 12
        length, hole, value = draw(st.sampled_from([6, 9, 12, 24])), draw(st.integers(-20, 23)), draw(numbers)
        made += [
            Observation("k", indicator, body, Period(start + n, start + n), value + n, kind=kind, recorded_on=BASE)
            for n in range(length)
            if n != hole
        ]
    return made


@st.composite
def bodies(draw: st.DrawFn) -> tuple[Body, ...]:
    tree = [("VN", "nation", ""), ("T", "province", "VN"), ("U", "province", "VN")]
    tree += [(code, "commune", draw(st.sampled_from("TU"))) for code in "abcd"]
    ends = st.sampled_from([None, date(2022, 6, 30), date(2023, 6, 29), date(2023, 6, 30), date(2023, 7, 1)])
    made = []
    for code, level, parent in tree:
        to = draw(ends) if level == "commune" else None
        made.append(Body(code, level, parent, None, to))
        if to and draw(st.booleans()):
            made.append(Body(code, level, draw(st.sampled_from("TU")), to + timedelta(days=1), None))
    return tuple(made)


@st.composite
def tables(draw: st.DrawFn) -> Tables:
    codes = [f"I{n}" for n in range(draw(st.integers(1, 6)))]
    known = [draw(indicators(code)) for code in codes]
    aims = [draw(targets(f"{code}-{n}", code)) for code in codes for n in range(draw(st.integers(0, 3)))]
    seen = [one for code in codes for one in draw(observations(code))]
    return Tables(draw(bodies()), tuple(known), tuple(aims), tuple(seen))


def agree(given_tables: Tables, period: Period | None, as_of: date) -> None:
    rules = rules_at(as_of)
    slow, fast = (engine(given_tables, period, as_of, rules) for engine in (on_reference, on_duckdb))
    assert [row["target"] for row in slow] == [row["target"] for row in fast]
    for one, other in zip(slow, fast, strict=True):
        for name, value in one.items():
            if isinstance(value, float) and other[name] is not None:
                assert other[name] == pytest.approx(value, rel=1e-12, abs=1e-9), (one["target"], name)
            else:
                assert other[name] == value, (one["target"], name)


@pytest.mark.parametrize(("period", "as_of"), QUESTIONS, ids=["half", "latest", "year"])
@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None)
@given(given_tables=tables())
def test_engines_agree(given_tables: Tables, period: Period | None, as_of: date) -> None:
    agree(given_tables, period, as_of)


@pytest.mark.deep
@pytest.mark.parametrize(("period", "as_of"), QUESTIONS, ids=["half", "latest", "year"])
@settings(
    max_examples=int(os.environ.get("VEDICH_EXAMPLES", "1000")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    database=None,
)
@given(given_tables=tables())
def test_engines_agree_at_length(given_tables: Tables, period: Period | None, as_of: date) -> None:
    agree(given_tables, period, as_of)
