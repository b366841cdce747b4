"""Tables that name their columns: tasks with who and when, indicators with their values.

Rows are lines whose cells are parted by tabs (Word, web pages) or pipes (Markdown). Other tables are read as prose.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .letters import alike, tidy
from .lexicon.columns import AIMS, INDICATORS, LEADS, RESULTS, TASKS, TIMES, UNITS
from .lines import Line

_YEAR = re.compile(r"(?:19|20)\d\d")
# "Sở, ngành chủ trì tham mưu", "Thời gian trình phê duyệt", "Nội dung, nhiệm vụ cụ thể"
_LEAD = re.compile(r"(?<!\w)(?:chủ trì|cơ quan thực hiện|đơn vị thực hiện|đầu mối|chịu trách nhiệm|phân công)(?!\w)")
_TIME = re.compile(r"(?:dự kiến )?(?:thời gian|thời hạn|thời điểm|tiến độ|hạn hoàn thành)(?!\w)")
_TASK = re.compile(
    r"(?:tên |các |nội dung |danh mục )?"
    r"(?:nhiệm vụ|công việc|hoạt động|đề án|nội dung công việc|nội dung thực hiện)(?!\w)"
)
_SIGNS = re.compile(r"[^\w\s/-]+")
#: a header's cell is no longer than this
LONGEST_HEAD = 80


class Column(StrEnum):
    """What a column holds."""

    TASK = "task"
    LEAD = "lead"
    TIME = "time"
    INDICATOR = "indicator"
    UNIT = "unit"
    AIM = "aim"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` by place, with the year that a column of values names; rows of cells, None where a cell is empty."""

    columns: dict[int, Column]
    years: dict[int, str]
    rows: tuple[tuple[Line | None, ...], ...]

    def of(self, row: Sequence[Line | None], column: Column) -> Line | None:
        """The row's first cell of a column."""
        return next((row[at] for at, known in self.columns.items() if known is column and at < len(row)), None)


def take_tables(source: str, lines: Sequence[Line]) -> tuple[list[Table], list[Line]]:
    """The tables among the lines, and the lines that are no part of them."""
    tables: list[Table] = []
    rest: list[Line] = []
    index = 0
    while index < len(lines):
        head = _cells(source, lines[index])
        columns, years = _columns(head)
        rows = list(_rows(source, lines, index + 1, len(head))) if columns else []
        if rows:
            tables.append(Table(columns, years, tuple(rows)))
            index += len(rows) + 1
        else:
            rest.append(lines[index])
            index += 1
    return tables, rest


def _rows(source: str, lines: Sequence[Line], index: int, width: int) -> Iterator[tuple[Line | None, ...]]:
    while index < len(lines):
        row = _cells(source, lines[index])
        if not 1 < len(row) <= width:
            return
        yield row
        index += 1


def _cells(source: str, line: Line) -> tuple[Line | None, ...]:
    """The cells of a table's row; none for other lines."""
    first, last = source.rfind("\n", 0, line.start) + 1, source.find("\n", line.end)
    last = len(source) if last < 0 else last
    piped = source.startswith("|", line.start)
    if not piped and "\t" not in source[first:last]:
        return ()
    bounds = (line.start + 1, line.end - source.endswith("|", line.start, line.end)) if piped else (first, last)
    cells: list[Line | None] = []
    at = bounds[0]
    for text in source[bounds[0] : bounds[1]].split("|" if piped else "\t"):
        words = text.strip(" *_")
        start = at + text.find(words) if words else at
        filled = any(char.isalnum() or char in "%‰" for char in words)
        cells.append(Line(start, start + len(words), words, False, False, False) if filled else None)
        at += len(text) + 1
    return tuple(cells)


def _columns(head: Sequence[Line | None]) -> tuple[dict[int, Column], dict[int, str]]:
    """What the cells of a header row name; nothing where they head no table of tasks or values."""
    columns: dict[int, Column] = {}
    years: dict[int, str] = {}
    for at, cell in enumerate(head):
        if cell is None or len(cell.words) > LONGEST_HEAD:
            continue
        low = tidy(_SIGNS.sub(" ", alike(cell.words)))
        year = _YEAR.search(low)
        known = _column(low, named=bool(year))
        if known:
            columns[at] = known
        if year:
            years[at] = year[0]
    kinds = set(columns.values())
    tasks = Column.TASK in kinds and kinds & {Column.LEAD, Column.TIME}
    values = Column.INDICATOR in kinds and kinds & {Column.AIM, Column.RESULT}
    return (columns, years) if tasks or values else ({}, {})


def _column(low: str, *, named: bool) -> Column | None:
    """The kind of one column; `named` says that it names a year."""
    exact = ((TASKS, Column.TASK), (LEADS, Column.LEAD), (TIMES, Column.TIME), (UNITS, Column.UNIT))
    for known, column in (*exact, (INDICATORS, Column.INDICATOR)):
        if low in known:
            return column
    if _LEAD.search(low) and "phối hợp" not in low:
        return Column.LEAD
    if _TIME.match(low):
        return Column.TIME
    if _TASK.match(low) and not named:
        return Column.TASK
    if low.startswith(RESULTS):
        return Column.RESULT
    return Column.AIM if low.startswith(AIMS) or (named and low.startswith("năm")) else None
