"""The totals of tables against the rows they add up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from vedich.values.numbers import NotANumber, format_number, parse_number
from vedich.values.text import fold

from .cues import total
from .finding import Finding, Rule, signed
from .intervals import Interval, decimals_of, exact, rounded
from .passages import Draft

_TOTAL = re.compile(r"(?:tong(?: cong| so)?|cong|toan tinh|toan huyen|toan xa|toan thanh pho)[ :]*")
_ROMAN = re.compile(r"[IVX]{1,5}[.)]?")
_WHOLE = re.compile(r"\d{1,3}[.)]?")
_MARK = re.compile(r"(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)]?|[-+*]")
_RATE = re.compile(
    r"%|‰|ty le|ti le|binh quan|so sanh|tang|giam|trung binh|nang suat|mat do|ghi chu|stt|tt(?!\w)|xep|diem|he so"
)
_MONEY = re.compile(r"dong|ty|trieu|usd|ha(?!\w)|tan|km")
_BLANK = frozenset(("", "-", "–", "—", "0"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words, `start`–`end` in the source."""

    words: str
    start: int
    end: int


Row = list[Cell]


def check(draft: Draft) -> Iterator[Finding]:
    for rows in tables_of(draft):
        for at, row in enumerate(rows):
            if _is_total(row):
                yield from _totalled(draft, rows, at)


def tables_of(draft: Draft) -> Iterator[list[Row]]:
    """Neighbouring rows of one width."""
    text = draft.reading.text
    rows: list[Row] = []
    before = -1
    for start, end in draft.rows:
        near = before >= 0 and not text[before:start].strip()
        row = _cells(text, start, end)
        if rows and (not near or len(row) != len(rows[-1])):
            yield rows
            rows = []
        if not all(set(cell.words) <= set("-: ") for cell in row):
            rows.append(row)
        before = end
    if rows:
        yield rows


def _cells(text: str, start: int, end: int) -> Row:
    piped = text.startswith("|", start)
    if not piped:
        # an empty first cell is cut off with the line's blanks
        while start and text[start - 1] == "\t":
            start -= 1
        stop = text.find("\n", end)
        end = stop if stop >= 0 else len(text)
    body, at = (text[start:end].strip().strip("|"), start + 1) if piped else (text[start:end], start)
    cells = []
    for words in body.split("|" if piped else "\t"):
        bare = words.strip(" *_\xa0")
        first = at + words.find(bare) if bare else at
        cells.append(Cell(bare, first, first + len(bare)))
        at += len(words) + 1
    return cells


def _is_total(row: Row) -> bool:
    named = next((cell for cell in row if cell.words and not _MARK.fullmatch(cell.words)), None)
    return named is not None and bool(_TOTAL.fullmatch(fold(named.words)))


def number_in(cell: Cell) -> Decimal | None:
    try:
        return parse_number(cell.words)
    except NotANumber:
        return None


def _totalled(draft: Draft, rows: Sequence[Row], at: int) -> Iterator[Finding]:
    """The columns whose total is not what its rows make, where most of the table's totals are."""
    heads = heads_of(rows)
    body = [row for place, row in enumerate(rows) if place >= heads and place != at]
    parts = _top(body[: at - heads] or body[at - heads :] if _stands_last(rows, at, heads) else body[at - heads :])
    if len(parts) < 2 or any(_is_total(row) for row in parts):
        return
    head = " ".join(fold(cell.words) for row in rows[:heads] for cell in row)
    near = fold(draft.reading.text[max(0, rows[0][0].start - 160) : rows[0][0].start])
    is_exact = not _MONEY.search(f"{head} {near}") and not any("," in c.words for row in rows[heads:] for c in row[1:])
    good, bad = 0, []
    for column in range(1, len(rows[at])):
        words = " ".join(fold(row[column].words) for row in rows[:heads] if column < len(row))
        if _RATE.search(words):
            continue
        added = _added(rows[at][column], [row[column] for row in parts], is_exact=is_exact)
        if added is None:
            continue
        made, cells, fits = added
        good += fits
        if not fits:
            bad.append((column, made, cells))
    if bad and (good >= len(bad) or (not good and len(bad) == 1)):
        for column, made, cells in bad:
            yield _found(rows[at][column], made, cells)


def _stands_last(rows: Sequence[Row], at: int, heads: int) -> bool:
    return at >= (heads + len(rows)) // 2


def heads_of(rows: Sequence[Row]) -> int:
    """How many rows open the table that hold no numbers behind their first cell."""
    count = 0
    for row in rows:
        if _is_total(row) or (sum(number_in(cell) is not None for cell in row[1:]) >= 1 and not _numbers_columns(row)):
            break
        count += 1
    return count


def _numbers_columns(row: Row) -> bool:
    """ "(1) (2) (3)", or "2022 2023": the row that numbers the columns or names years."""
    cells = [cell.words.strip("()") for cell in row if cell.words]
    if any(cells == [str(number) for number in range(first, first + len(cells))] for first in range(3)):
        return True
    return all(re.fullmatch(r"(?:19|20)\d\d", cell) for cell in cells[1:])


def _top(rows: Sequence[Row]) -> list[Row]:
    """The rows of the highest level, by the marks of their first cell."""
    romans = [row for row in rows if _ROMAN.fullmatch(row[0].words)]
    if len(romans) > 1:
        return romans
    wholes = [row for row in rows if _WHOLE.fullmatch(row[0].words)]
    return wholes if wholes else list(rows)


def _added(whole: Cell, cells: Sequence[Cell], *, is_exact: bool) -> tuple[Decimal, list[Cell], bool] | None:
    """What the cells of a column make, and whether it is the stated total; None where some cell is no number."""
    stated = number_in(whole)
    if stated is None:
        return None
    spans, used, made = [], [], Decimal(0)
    for cell in cells:
        value = number_in(cell)
        if value is None:
            if cell.words in _BLANK:
                continue
            return None
        made += value
        spans.append(_span(value, is_exact=is_exact))
        used.append(cell)
    if len(used) < 2:
        return None
    return made, used, total(spans).meets(_span(stated, is_exact=is_exact))


def _span(value: Decimal, *, is_exact: bool) -> Interval:
    return exact(value) if is_exact else rounded(value, decimals_of(value))


def _found(whole: Cell, made: Decimal, cells: Sequence[Cell]) -> Finding:
    span = (whole.start, whole.end)
    evidence = tuple(sorted([span, *((cell.start, cell.end) for cell in cells)]))
    sum_ = f"{signed(cell.words for cell in cells)} = {format_number(made)} ≠ {whole.words}"
    data = {"made": format_number(made), "stated": whole.words}
    return Finding(*span, Rule.SUM, sum_, evidence, data)
