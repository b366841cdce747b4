"""Tables that name their columns are read row by row; others as prose."""

import pytest

from vedich.reading import read, read_text
from vedich.values.vocabulary import Comparator, Measure

from .files import docx, p, row, table

TASKS = """\
I. PHÂN CÔNG NHIỆM VỤ

| STT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Xây dựng đề án nghề hoa | Sở Nông nghiệp và Môi trường | Các sở, ngành | Quý III/2033 |
| 2 | Tuyên truyền theo Kế hoạch số 14/KH-SYT | Sở Y tế; Ủy ban nhân dân các xã | | Thường xuyên |
| II | Kiểm tra | | | |
| 3 | Báo cáo kết quả | Văn phòng Tỉnh ủy | | Trước ngày 15/12/2033 |

II. NHIỆM VỤ KHÁC

1. Giao Sở Y tế theo dõi. Đồng thời, tổng hợp báo cáo.
"""

VALUES = """\
| TT | Chỉ tiêu | ĐVT | Thực hiện năm 2032 | Kế hoạch năm 2033 | Ghi chú |
|---|---|---|---|---|---|
| I | Kinh tế | | | | |
| 1 | Tốc độ tăng trưởng | % | 7,2 | 8 - 8,5 | |
| 2 | Thu ngân sách | Tỷ đồng | 9.850 | 10.500 | cả phí |
| 3 | Tỷ lệ hộ nghèo | | 4,5% | < 4% | |
| 4 | Tỷ lệ che phủ rừng | % | - | ≥ 52,5 | |
"""


def test_a_table_of_tasks():
    found = [(d.agencies, d.deadline, d.recurrence, d.joins) for d in read_text(TASKS).directives]
    assert found == [
        (("Sở Nông nghiệp và Môi trường",), "2033-Q3", None, None),
        (("Sở Y tế", "Ủy ban nhân dân các xã"), None, "continuous", None),
        (("Văn phòng Tỉnh ủy",), "2033-12-15", None, None),
        (("Sở Y tế",), None, None, None),
        ((), None, None, 3),
    ]


def test_the_evidence_of_a_row_is_its_cell_and_references_in_cells_count():
    reading = read_text(TASKS)
    assert reading.text[reading.directives[0].start : reading.directives[0].end] == "Xây dựng đề án nghề hoa"
    assert [reference.number for reference in reading.references] == ["14/KH-SYT"]


def test_a_table_of_values():
    reading = read_text(VALUES)
    assert [(f.indicator, f.kind, float(f.value), f.unit) for f in reading.figures] == [
        ("Tốc độ tăng trưởng", Measure.LEVEL, 7.2, "%"),
        ("Thu ngân sách", Measure.LEVEL, 9850, "Tỷ đồng"),
        ("Tỷ lệ hộ nghèo", Measure.LEVEL, 4.5, "%"),
    ]
    assert [(t.comparator, float(t.value), t.value_to, t.unit, t.period) for t in reading.targets] == [
        (Comparator.RANGE, 8, 8.5, "%", "2033"),
        (Comparator.EQ, 10500, None, "Tỷ đồng", "2033"),
        (Comparator.LT, 4, None, "%", "2033"),
        (Comparator.GE, 52.5, None, "%", "2033"),
    ]


def test_a_word_table_keeps_its_columns_though_cells_are_empty_or_long():
    long = "Xây dựng đề án phát triển nghề hoa gắn với du lịch " * 4
    grid = table(
        row(p("TT"), p("Nhiệm vụ"), p("Chủ trì"), p("Thời hạn")),
        row(p("1"), p(long) + p("và trình duyệt"), p(), p("Tháng 9/2033")),
        row(p("2"), p("Mở chợ hoa"), p("Sở Y tế"), p()),
    )
    assert [(d.agencies, d.deadline) for d in read(docx(grid), "a.docx").directives] == [
        ((), "2033-09"),
        (("Sở Y tế",), None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| Họ tên | Chức vụ |\n|---|---|\n| Nguyễn Văn Mẫu | Chủ tịch |\n",
        "| Tên hoa | Ghi chú |\n|---|---|\n| Hoa hồng | 12 |\n",
        "Nội dung\tThời gian\n",
    ],
)
def test_other_tables_give_no_rows(text):
    reading = read_text(text)
    assert (reading.directives, reading.targets) == ((), ())
