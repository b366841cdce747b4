"""Markdown: headings, emphasis, and the letterhead and foot that converters keep in one row of a table."""

import datetime

import pytest

from vedich.reading import read_text

HEAD = """\
| **ỦY BAN NHÂN DÂN**<br>**TỈNH BÌNH MẪU**<br>Số: 12/KH-UBND | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>\
**Độc lập - Tự do - Hạnh phúc**<br/>*Bình Mẫu, ngày 05 tháng 3 năm 2033* |
|---|---|

# KẾ HOẠCH
**Trồng hoa ven sông**

## II. NHIỆM VỤ

### 1. Kiểm tra chợ

- Giao **Sở Y tế** kiểm tra các chợ.
- Giao _Sở Xây dựng_ rà soát các bến xe.

| *Nơi nhận:*<br>- Các sở;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br>**Trần Văn Mẫu** |
|---|---|
"""


def test_a_letterhead_and_a_foot_in_a_row_of_a_table():
    read = read_text(HEAD).header
    assert (read.issuer, read.number, read.place) == ("Ủy ban nhân dân tỉnh Bình Mẫu", "12/KH-UBND", "Bình Mẫu")
    assert (read.date, read.subject) == (datetime.date(2033, 3, 5), "Trồng hoa ven sông")
    assert (read.signatory, read.recipients) == ("Trần Văn Mẫu", ("Các sở", "Lưu: VT"))


def test_headings_are_numbered_by_their_words():
    [section] = read_text(HEAD).outline
    assert (section.label, section.title) == ("II", "NHIỆM VỤ")
    assert [(child.label, child.title) for child in section.children] == [("II.1", "Kiểm tra chợ")]
    assert HEAD[section.start : section.end].startswith("II. NHIỆM VỤ")


def test_emphasis_hides_no_body():
    assert [d.agencies for d in read_text(HEAD).directives] == [("Sở Y tế",), ("Sở Xây dựng",)]


@pytest.mark.parametrize("blank", ["____", "Họ tên: ______", "a_b"])
def test_lines_to_be_filled_in_are_no_emphasis(blank):
    assert read_text(f"I. NHIỆM VỤ\n\n1. {blank} trồng hoa.\n").text == f"I. NHIỆM VỤ\n\n1. {blank} trồng hoa.\n"


def test_broken_lines_in_a_row_of_tasks_stay_in_it():
    rows = "| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |\n|---|---|---|---|\n"
    rows += "| 1 | Lập quy hoạch<br>chợ | Sở Y tế | 30/9/2033 |\n"
    [task] = read_text(f"I. NHIỆM VỤ\n\n{rows}").directives
    assert (task.agencies, task.deadline) == (("Sở Y tế",), "2033-09-30")
