"""Many targets in one drawn table: each row its own indicator, target and figure."""

from collections.abc import Callable
from datetime import date
from typing import Any

from tests.scoring.conftest import Run, assert_row
from tests.scoring.drawn import figures, indicator, rows, target
from vedich.scoring.reference import Tables
from vedich.scoring.rules import rules_at
from vedich.values.periods import Period


def board(engine: Run, table: str, *, at: str, as_of: str, period: str = "2023") -> None:
    """Score a table of rows `kind | way | measure | aim | baseline | value | status …` at once, and compare each.

    The aim is written like `ge 8`, `range 8 8.5`, `zero`. Columns after `value` are what must come out; where a row
    fails, it is shown.
    """
    drawn = rows(table)
    head = [name.strip() for name in table.strip().splitlines()[0].split("|")]
    outcome = head[head.index("value") + 1 :]
    indicators, targets, observations = [], [], []
    for number, row in enumerate(drawn):
        code, (word, *ends) = f"I{number:03d}", row["aim"].split()
        measure = row.get("measure", "level")
        indicators.append(indicator(row["kind"], code, direction=row.get("way", "up")))
        aim: dict[str, Any] = {word: tuple(ends) if len(ends) > 1 else (ends[0] if ends else None)}
        targets.append(target(period, code, code, measure=measure, baseline=row.get("baseline"), **aim))
        if "value" in row:
            figure = f"period | measure | value\n{at} | {measure} | {row['value']}"
            observations.extend(figures(figure, code))
    day = date.fromisoformat(as_of)
    tables = Tables((), tuple(indicators), tuple(targets), tuple(observations))
    scored = engine(tables, Period.parse(at), day, rules_at(day))
    for row, score in zip(drawn, scored, strict=True):
        try:
            assert_row(score, {name: row.get(name) for name in outcome})
        except AssertionError as error:
            raise AssertionError(f"{row}: {error}") from error


Board = Callable[..., None]
