"""Tables of web pages, with cells over several columns and rows."""

from collections.abc import Iterator

from lxml import etree

from .cells import Cell, table_lines

MOST_COLUMNS, MOST_ROWS = 63, 1000


class HtmlTable:
    """Gathers a table's rows; a cell over several columns or rows leaves empty ones, so that columns agree."""

    def __init__(self) -> None:
        self._rows: list[list[Cell]] = []
        # for each column how many rows below still belong to a cell above
        self._held: dict[int, int] = {}

    def row(self) -> None:
        """Begin a row."""
        self._finish()
        self._rows.append([])
        self._skip()

    def cell(self, element: etree._Element, lines: Cell) -> None:
        """Add a cell to the last row."""
        if not self._rows:
            self.row()
        row = self._rows[-1]
        wide, high = _span(element, "colspan", MOST_COLUMNS), _span(element, "rowspan", MOST_ROWS)
        for column in range(len(row), len(row) + wide):
            if high > 1:
                self._held[column] = high - 1
        row += [lines, *([] for _ in range(wide - 1))]
        self._skip()

    def lines(self) -> Iterator[str]:
        """The table's lines."""
        self._finish()
        return table_lines(self._rows)

    def _skip(self) -> None:
        """Leave the places that cells above still hold."""
        row = self._rows[-1]
        while self._held.get(len(row), 0) > 0 and len(row) < MOST_COLUMNS:
            self._held[len(row)] -= 1
            row.append([])

    def _finish(self) -> None:
        """Let go of what the last row was too short to reach."""
        reached = len(self._rows[-1]) if self._rows else 0
        self._held = {column: left - (column >= reached) for column, left in self._held.items() if left > 0}


def _span(element: etree._Element, name: str, most: int) -> int:
    said = (element.get(name) or "").strip()
    return max(1, min(int(said), most)) if said.isascii() and said.isdigit() and len(said) < 6 else 1
