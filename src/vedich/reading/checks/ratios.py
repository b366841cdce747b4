"""The column of percentages of a table against the columns of plan and result beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from vedich.values.numbers import format_number
from vedich.values.text import fold

from .finding import Finding, Rule
from .intervals import decimals_of, rounded
from .passages import Draft
from .tables import Cell, Row, heads_of, number_in, tables_of

_PLANNED = re.compile(r"(?:ke hoach|du toan|kh(?!\w)|dt(?!\w)|chi tieu (?:giao|ke hoach)|duoc giao)")
_REACHED = re.compile(r"(?:uoc )?(?:thuc hien|ket qua|th(?!\w)|dat duoc|giai ngan|da giai ngan)")
_SHARE = re.compile(r"%|ty le|ti le")
_OTHER_SHARE = re.compile(r"cung ky|nam truoc|nam \d{4}|so voi(?! ke hoach| kh)|tang|giam|so sanh")


def check(draft: Draft) -> Iterator[Finding]:
    for rows in tables_of(draft):
        yield from _ratios(rows)


def _ratios(rows: Sequence[Row]) -> Iterator[Finding]:
    """The column of percentages against the columns of plan and result beside it, where most rows agree."""
    heads = heads_of(rows)
    columns = _ratio_columns(rows[:heads])
    if columns is None:
        return
    plan, result, share = columns
    good, bad = 0, []
    for row in rows[heads:]:
        if max(columns) >= len(row):
            continue
        cells = [row[plan], row[result], row[share]]
        values = [number_in(replace(cell, words=cell.words.rstrip("% "))) for cell in cells]
        if None in values or not values[0] or values[0] < 0:
            continue
        planned, reached, stated = (value for value in values if value is not None)
        made = rounded(reached, decimals_of(reached)).over(rounded(planned, decimals_of(planned)))
        if made is None:
            continue
        fits = made.times(100).meets(rounded(stated, decimals_of(stated)))
        good += fits
        if not fits:
            bad.append((cells, reached / planned * 100))
    if len(bad) <= max(good, 1):
        for cells, value in bad:
            yield _off(cells, value)


def _ratio_columns(heads: Sequence[Row]) -> tuple[int, int, int] | None:
    """Which columns hold plan, result and their ratio; None where that is not plain."""
    if not heads:
        return None
    names = [" ".join(fold(row[at].words) for row in heads if at < len(row)) for at in range(len(heads[-1]))]
    shares = [at for at, name in enumerate(names) if _SHARE.search(name) and not _OTHER_SHARE.search(name)]
    plans = [at for at, name in enumerate(names) if _PLANNED.match(name) and at not in shares]
    results = [at for at, name in enumerate(names) if _REACHED.match(name) and at not in shares]
    return (plans[0], results[0], shares[0]) if len(shares) == len(plans) == len(results) == 1 else None


def _off(cells: Sequence[Cell], value: Decimal) -> Finding:
    planned, reached, stated = cells
    made = f"{format_number(value.quantize(Decimal('0.01'), rounding='ROUND_HALF_UP'))}%"
    told = f"{stated.words.rstrip('% ')}%"
    spans = tuple(sorted((cell.start, cell.end) for cell in cells))
    sum_ = f"{reached.words} / {planned.words} = {made} ≠ {told}"
    return Finding(stated.start, stated.end, Rule.ATTAINMENT, sum_, spans, {"made": made, "stated": told})
