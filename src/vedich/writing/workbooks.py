"""A reporting form as a workbook: one file out, the same file in.

Only the cells to fill are unlocked; what the file is for stands on a hidden sheet (`KEYS`), so that it is recognised
when it comes back, whatever it is named.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from vedich.values.numbers import format_number

if TYPE_CHECKING:
    import xlsxwriter

KEYS = "vedich"
LAYOUT = "form-2"
SHEET = "Bieu"
FIRST_ROW = 8
"""The first line's row, counted from 1."""
VALUE, KIND, NOTE = "F", "G", "H"
HEAD = "head"
"""The key under which the heading of the column to fill is kept, to see whether columns were moved."""


@dataclass(frozen=True)
class Line:
    """One figure to fill in: its stable key, what it is, what stood before, what stands."""

    key: str
    name: str
    unit: str
    last: Decimal | None
    same_last_year: Decimal | None
    value: Decimal | str | None
    kind: str
    note: str
    decimals: int


@dataclass(frozen=True)
class Form:
    """A form for one body and round. `words` are the headings in the reader's language; `kinds` code → word."""

    round: str
    body: str
    title: str
    subtitle: str
    guide: str
    words: Sequence[str]
    kinds: Mapping[str, str]
    lines: Sequence[Line]
    stamp: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)


def write_form(form: Form) -> bytes:
    """The workbook's bytes (.xlsx), styled and protected without a password: a guard against slips, not people."""
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    base = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
    cell = {**base, "border": 1, "border_color": "#C9C6BF", "text_wrap": True}
    style = {
        "title": book.add_format({**base, "bold": True, "font_size": 14}),
        "soft": book.add_format({**base, "italic": True, "font_color": "#59636E"}),
        "stamp": book.add_format({**base, "bold": True, "font_color": "#B3261E"}),
        "head": book.add_format({**cell, "bold": True, "bg_color": "#EEF2F7", "align": "center"}),
        "text": book.add_format(cell),
    }
    sheet = book.add_worksheet(SHEET)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(FIRST_ROW - 2)
    for column, width in enumerate((6, 46, 14, 16, 16, 18, 14, 36)):
        sheet.set_column(column, column, width)
    sheet.write(0, 0, form.title, style["title"])
    sheet.write(1, 0, form.subtitle, style["soft"])
    sheet.write(2, 0, form.guide, style["soft"])
    if form.stamp:
        sheet.write(3, 0, form.stamp, style["stamp"])
    for column, word in enumerate(form.words):
        sheet.write(FIRST_ROW - 2, column, word, style["head"])
    for number, line in enumerate(form.lines, 1):
        _write_line(book, sheet, style["text"], cell, form, number, line)
    last = FIRST_ROW - 1 + max(len(form.lines), 1) - 1
    kinds = list(form.kinds.values())
    sheet.data_validation(FIRST_ROW - 1, 6, last, 6, {"validate": "list", "source": kinds})
    sheet.freeze_panes(FIRST_ROW - 1, 2)
    sheet.protect("", {"format_columns": True, "format_rows": True})
    _write_keys(book, form)
    book.close()
    return buffer.getvalue()


def _write_line(
    book: "xlsxwriter.Workbook", sheet: "xlsxwriter.worksheet.Worksheet", text: object, cell: dict[str, object],
    form: Form, number: int, line: Line,
) -> None:  # fmt: skip
    row = FIRST_ROW - 2 + number
    pattern = "#,##0" + ("." + "#" * line.decimals if line.decimals else "")
    shown = book.add_format({**cell, "num_format": pattern, "align": "right"})
    fill = {**cell, "bg_color": "#FFFBE8", "locked": False}
    entry = book.add_format({**fill, "num_format": pattern, "align": "right"})
    free = book.add_format(fill)
    write = sheet.write
    write(row, 0, number, text)
    write(row, 1, line.name, text)
    write(row, 2, line.unit, text)
    for column, amount in ((3, line.last), (4, line.same_last_year)):
        write(row, column, _number(amount) if amount is not None else "–", shown)
    value = _number(line.value) if isinstance(line.value, Decimal) else line.value
    write(row, 5, "" if value is None else value, entry)
    write(row, 6, form.kinds.get(line.kind, ""), free)
    write(row, 7, line.note, free)


def _number(amount: Decimal) -> float | str:
    """A spreadsheet's number where that comes back exactly (fifteen digits do), else the digits as text."""
    near = float(amount)
    return near if Decimal(f"{near:.15g}") == amount else format_number(amount)


def _write_keys(book: "xlsxwriter.Workbook", form: Form) -> None:
    sheet = book.add_worksheet(KEYS)
    sheet.very_hidden()
    rows = [("layout", LAYOUT, ""), ("round", form.round, ""), ("body", form.body, "")]
    rows += [(HEAD, form.words[5], "")]
    rows += [(name, value, "") for name, value in form.keys.items()]
    rows += [(str(FIRST_ROW - 1 + number), line.key, line.name) for number, line in enumerate(form.lines, 1)]
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            sheet.write_string(row, column, text)
