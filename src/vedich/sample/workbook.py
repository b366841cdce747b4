"""The months before the first round came from a workbook, as they do: made here, kept as a file, cited by cell."""

import io
from dataclasses import dataclass
from decimal import Decimal

from vedich.documents import files
from vedich.organisations.models import Body

from .names import MARK

NAME = f"so-lieu-thang-2022-2023 {MARK}.xlsx"


@dataclass(frozen=True)
class Kept:
    """The kept workbook, and where each figure stands in it: (sheet, year, month, unit's place) → cell."""

    digest: str

    def source(self, sheet: str, order: int, unit: int) -> dict[str, str]:
        return {"kind": "cell", "workbook": self.digest, "sheet": sheet, "cell": cell(order, unit)}


def cell(order: int, unit: int) -> str:
    """`C5`: months go across from column C, units down from row 5."""
    letters, number = "", order + 3
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{unit + 5}"


def keep(sheets: dict[str, dict[tuple[int, int], list[Decimal]]], bodies: list[Body]) -> Kept:
    """Write one sheet an indicator and keep the file; returns how its cells are named."""
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    bold = book.add_format({"bold": True})
    for name, months in sheets.items():
        sheet = book.add_worksheet(name)
        sheet.write(0, 0, f"{name} – MẪU, không có giá trị", bold)
        for order, (year, month) in enumerate(sorted(months)):
            sheet.write(3, order + 2, f"{month}/{year}", bold)
            for unit, value in enumerate(months[(year, month)]):
                sheet.write(unit + 4, order + 2, float(value))
        for unit, body in enumerate(bodies):
            sheet.write(unit + 4, 0, unit + 1)
            sheet.write(unit + 4, 1, body.name)
        sheet.set_column(1, 1, 34)
    book.close()
    return Kept(files.put(buffer.getvalue()))
