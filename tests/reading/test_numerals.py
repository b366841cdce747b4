"""Letters that recognition leaves in the place of digits, read as digits where their neighbours make it certain."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.reading import read_text
from vedich.reading.numerals import digits_read

from .texts import objectives, results, tasks


@pytest.mark.parametrize(
    ("told", "digits"),
    [
        ("đạt 1O,5%", "đạt 10,5%"),
        ("có l5 xã", "có 15 xã"),
        ("thu 5OO.OOO đồng", "thu 500.000 đồng"),
        ("từ 1O-l5%", "từ 10-15%"),
        ("có 1S0 hộ", "có 150 hộ"),
        ("năm 2O21", "năm 2021"),
        ("nhiệm kỳ 2O25-2O3O", "nhiệm kỳ 2025-2030"),
        ("ngày 3O/4/2O33", "ngày 30/4/2033"),
        ("ngày l5 tháng l0 năm 2033", "ngày 15 tháng 10 năm 2033"),
        ("Nghị quyết số 1O-NQ/TU", "Nghị quyết số 10-NQ/TU"),
        # names, formulas, measures of their own: not certain
        ("S0 12", "S0 12"),
        ("Km 5B xã", "Km 5B xã"),
        ("5l nước", "5l nước"),
        ("khí CO2, H2O, O3", "khí CO2, H2O, O3"),
        ("bằng B1, lớp l2A", "bằng B1, lớp l2A"),
        ("tỉnh lộ 1O3", "tỉnh lộ 1O3"),
    ],
)
def test_look_alikes_of_digits(told, digits):
    assert digits_read(told) == digits


@given(st.text(alphabet="0159OolISB.,/- xã%", max_size=60))
def test_the_text_keeps_its_length(text):
    assert len(digits_read(text)) == len(text)


def test_values_are_read_and_the_evidence_stays_as_it_was_written():
    text = results("Có l5 xã đạt chuẩn nông thôn mới.")
    [figure] = read_text(text).figures
    assert (float(figure.value), text[figure.start : figure.end]) == (15, "Có l5 xã")


def test_targets_deadlines_and_references_are_read_so_too():
    [target] = read_text(objectives("Phần đầu đến năm 2O35, tỷ lệ hộ dùng nước sạch đạt 9O%.")).targets
    assert (float(target.value), target.period) == (90, "2035")
    reading = read_text(tasks("Giao Sở Y tế kiểm tra các chợ trước ngày l5/6/2O33 theo Kế hoạch số l4/KH-SYT."))
    assert [d.deadline for d in reading.directives] == ["2033-06-15"]
    assert [r.number for r in reading.references] == ["14/KH-SYT"]


def test_a_letterhead_is_read_so_too():
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH ÐỒI MẪU\n\nSố: l2/QÐ-UBND\n\nÐồi Mẫu, ngày O5 tháng l0 năm 2O33\n\nQUYẾT ÐỊNH\n"
        "Về việc trồng hoa\n\nÐiều 1. Trồng hoa.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nÐỗ Văn Mẫu\n"
    )
    read = read_text(text).header
    assert (read.issuer, read.number, read.place) == ("Ủy ban nhân dân tỉnh Đồi Mẫu", "12/QĐ-UBND", "Đồi Mẫu")
    assert (read.date, read.signatory) == (datetime.date(2033, 10, 5), "Đỗ Văn Mẫu")
