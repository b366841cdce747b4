"""Workbooks → cells. Numbers come back as decimals of the twelve digits that a spreadsheet keeps exactly."""

import datetime
import io
import zipfile
from dataclasses import dataclass
from decimal import Decimal

from vedich.values.errors import N_

from .errors import CompressedBomb, CorruptFile, EmptyFile, Protected, TooLarge, Unreadable

Value = str | Decimal | datetime.date | bool | None
LIMIT, UNPACKED_LIMIT = 50 * 2**20, 200 * 2**20


class NotAWorkbook(Unreadable):
    CODE = "not-a-workbook"
    SENTENCE = N_("The file is no .xlsx workbook.")


@dataclass(frozen=True)
class Sheet:
    """A sheet's cells by row and column, both counted from 0 at A1; shorter rows simply end."""

    name: str
    rows: tuple[tuple[Value, ...], ...]

    def cell(self, row: int, column: int) -> Value:
        """The value at a place; None outside."""
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return None


def read_workbook(data: bytes) -> dict[str, Sheet]:
    """The sheets of an .xlsx by name. Raises Unreadable subclasses; sizes are checked before anything is unpacked."""
    _check(data)
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = {}
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            rows = sheet.to_python(skip_empty_area=False)
            sheets[name] = Sheet(name, tuple(tuple(_value(cell) for cell in row) for row in rows))
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise CorruptFile from error
    return sheets


def _check(data: bytes) -> None:
    if not data:
        raise EmptyFile
    if len(data) > LIMIT:
        raise TooLarge
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Protected
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except zipfile.BadZipFile:
        raise NotAWorkbook from None
    if sum(entry.file_size for entry in entries) > UNPACKED_LIMIT:
        raise CompressedBomb
    if "xl/workbook.xml" not in {entry.filename for entry in entries}:
        raise NotAWorkbook


def _value(cell: object) -> Value:
    if isinstance(cell, bool) or cell is None:
        return cell
    if isinstance(cell, (int, float)):
        return Decimal(f"{cell:.15g}")
    if isinstance(cell, str):
        return cell.strip() or None
    if isinstance(cell, datetime.date):
        return cell
    return str(cell)
