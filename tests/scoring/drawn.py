"""Tables as they are drawn in the specs: columns between bars, `-` for nothing."""

import itertools
from datetime import date
from decimal import Decimal
from typing import Any

from vedich.scoring.model import Body, Indicator, Observation, Rollup, Target
from vedich.values.periods import Period, months_of
from vedich.values.vocabulary import Comparator, Comparison, Direction, FigureKind, IndicatorKind, Measure


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a drawn table by the names of its head; cells that are `-` or left empty are left out."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines() if line.strip()]
    head, *body = lines
    assert all(len(line) == len(head) for line in body), f"a row has not {len(head)} cells: {body}"
    return [{name: cell for name, cell in zip(head, line, strict=True) if cell not in {"", "-"}} for line in body]


def number(text: str | None) -> Decimal | None:
    """A number; thousands may be set apart with an underscore."""
    return None if text is None else Decimal(text.replace("_", ""))


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def figures(text: str, indicator: str = "I", body: str = "T") -> tuple[Observation, ...]:
    """Observations. `period` may be a run of months, `2023-01…2023-06`, with a value for each, apart by spaces."""
    made = []
    count = itertools.count(1)
    for row in rows(text):
        for period, value in _spread(row["period"], row.get("value")):
            made.append(
                Observation(
                    key=f"o{next(count)}",
                    indicator=row.get("indicator", indicator),
                    body=row.get("body", body),
                    period=period,
                    value=value,
                    measure=Measure(row.get("measure", "level")),
                    comparison=Comparison(row["against"]) if "against" in row else None,
                    kind=FigureKind(row.get("kind", "final")),
                    as_of=day(row.get("as_of")),
                    recorded_on=day(row.get("recorded")) or date(2000, 1, 1),
                    superseded_on=day(row.get("superseded")),
                )
            )
    return tuple(made)


def _spread(period: str, values: str | None) -> list[tuple[Period, Decimal | None]]:
    if "…" not in period:
        return [(Period.parse(period), number(values))]
    first, last = (Period.parse(end) for end in period.split("…"))
    months = months_of(Period(first.first, last.last))
    given = (values or "").split()
    assert len(given) == len(months), f"{len(months)} months, {len(given)} values"
    return [
        (month, None if one == "-" else number(one)) for month, one in zip(months, given, strict=True) if one != "."
    ]


def bodies(text: str) -> tuple[Body, ...]:
    return tuple(
        Body(row["body"], row["level"], row.get("parent", ""), day(row.get("from")), day(row.get("to")))
        for row in rows(text)
    )


def indicator(kind: str = "flow", code: str = "I", **more: Any) -> Indicator:
    """An indicator of a kind, by words."""
    more["direction"] = Direction(more.get("direction", "up"))
    more["rollup"] = Rollup(more.get("rollup", "none"))
    return Indicator(code, IndicatorKind(kind), **more)


def target(period: str = "2023", code: str = "t", of: str = "I", body: str = "T", **aim: Any) -> Target:
    """A target, its aim by words: `ge="100"`, `range=("8", "8.5")`, `cut="50"`, `zero=None` …"""
    more: dict[str, Any] = {}
    for name in Comparator:
        if name.value in aim:
            value = aim.pop(name.value)
            ends = value if isinstance(value, tuple) else (value, None)
            more |= {"comparator": name, "value": number(ends[0]), "value_to": number(ends[1])}
    if "against" in aim:
        more["comparison"] = Comparison(aim.pop("against"))
    more["measure"] = Measure(aim.pop("measure", "level"))
    more["baseline"] = number(aim.pop("baseline", None))
    assert not aim, f"unknown words {aim}"
    return Target(code, of, body, Period.parse(period), **more)
