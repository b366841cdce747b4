"""A form as a workbook: read back by our own reader, every number exact."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vedich.reading.workbooks import read_workbook
from vedich.values.amounts import from_steps
from vedich.values.numbers import parse_number
from vedich.writing import workbooks as out

LINE = out.Line(
    key="grdp|tu|growth", name="GRDP", unit="%", last=Decimal("3.1"), same_last_year=None, value=None, kind="estimate",
    note="", decimals=4,
)  # fmt: skip
FORM = out.Form(
    round="2023-h1", body="cuc-tk", title="Báo cáo", subtitle="Hạn", guide="Điền ô vàng",
    words=("TT", "Chỉ tiêu", "Đơn vị", "Kỳ trước", "Cùng kỳ", "Kỳ này", "Loại", "Ghi chú"),
    kinds={"estimate": "ước", "preliminary": "sơ bộ", "final": "chính thức"}, lines=(LINE,), stamp="MẪU",
)  # fmt: skip


def cells(form):
    sheets = read_workbook(out.write_form(form))
    return sheets[out.SHEET], sheets[out.KEYS]


def number(cell):
    """A cell's number, written as one or as text."""
    return parse_number(cell) if isinstance(cell, str) else cell


def test_a_form_says_whose_it_is_on_a_hidden_sheet():
    _, keys = cells(FORM)
    told = {row[0]: row[1] for row in keys.rows}
    assert (told["layout"], told["round"], told["body"]) == (out.LAYOUT, "2023-h1", "cuc-tk")
    assert told[str(out.FIRST_ROW)] == "grdp|tu|growth"


def test_a_line_stands_in_its_row_with_what_stood_before():
    sheet, _ = cells(FORM)
    row = [sheet.cell(out.FIRST_ROW - 1, column) for column in range(8)]
    assert row == [1, "GRDP", "%", Decimal("3.1"), "–", None, "ước", None]
    assert sheet.cell(3, 0) == "MẪU"


@pytest.mark.parametrize("text", ["=1+1", "http://x.vn", "00123", "+84", "@SUM(A1)", "-5 xã"])
def test_a_text_is_no_formula_no_link_and_no_number(text):
    line = replace(LINE, name=text, note=text, value=text)
    sheet, _ = cells(replace(FORM, lines=(line,)))
    assert [sheet.cell(out.FIRST_ROW - 1, column) for column in (1, 5, 7)] == [text] * 3


@settings(max_examples=60, deadline=None)
@given(st.integers(-(10**18) + 1, 10**18 - 1), st.integers(0, 6))
def test_every_amount_that_storage_holds_comes_back_exactly(steps, decimals):
    value = from_steps(steps, decimals)
    line = replace(LINE, value=value, last=value, decimals=decimals)
    sheet, _ = cells(replace(FORM, lines=(line,)))
    assert number(sheet.cell(out.FIRST_ROW - 1, 5)) == value
    assert number(sheet.cell(out.FIRST_ROW - 1, 3)) == value


def test_an_amount_of_few_digits_is_a_number_to_the_spreadsheet():
    sheet, _ = cells(replace(FORM, lines=(replace(LINE, value=Decimal("10032.5")),)))
    assert sheet.cell(out.FIRST_ROW - 1, 5) == Decimal("10032.5")


def test_a_form_without_lines_can_be_written():
    sheet, _ = cells(replace(FORM, lines=()))
    assert sheet.cell(out.FIRST_ROW - 2, 5) == "Kỳ này"
