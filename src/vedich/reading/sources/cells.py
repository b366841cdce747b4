"""Rows of a table's cells → lines: a row of short cells, and each row of a grid, is one line parted by tabs."""

from collections.abc import Iterator, Sequence

from vedich.reading.letterhead import opens_organisation

#: the lines of a cell
Cell = list[str]

#: cells of a row that are all shorter than this stand on one line
SHORT_CELL = 160
#: a table with a row of short heads over so many columns and rows is a grid: each of its rows is one line
FEWEST_ROWS, FEWEST_COLUMNS, LONGEST_HEAD = 2, 3, 80
#: cells with more lines hold a page, and their table only lays it out
MOST_LINES = 60


def table_lines(rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """The lines of a table; of a row that is none, the cells one after the other with a blank line after each."""
    grid = _is_grid([[_filled(cell) for cell in row] for row in rows])
    for row in rows:
        cells = [_filled(cell) for cell in row]
        if grid or all(map(_is_short, cells)):
            line = "\t".join(map(_joined, cells))
            if line.strip():
                yield line
        else:
            for cell in row:
                yield from cell
                yield ""


def _joined(cell: Cell) -> str:
    """The lines of a cell as one; bodies below each other are several."""
    text = ""
    for line in cell:
        words = " ".join(line.split())
        several = text[-1:].isalnum() and opens_organisation(words) and opens_organisation(text)
        text = f"{text}{'; ' if several else ' ' if text else ''}{words}"
    return text


def _filled(cell: Cell) -> Cell:
    return [line for line in cell if line.strip()]


def _is_grid(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row heads columns: its cells are lines of a few words each, three or more."""
    if len(rows) < FEWEST_ROWS or len(rows[0]) < FEWEST_COLUMNS:
        return False
    if any(len(cell) > MOST_LINES for row in rows for cell in row):
        return False
    return all(len(cell) <= 2 and sum(map(len, cell)) < LONGEST_HEAD for cell in rows[0])


def _is_short(cell: Cell) -> bool:
    return not cell or (len(cell) == 1 and len(cell[0]) < SHORT_CELL and "\n" not in cell[0])
