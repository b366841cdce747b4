"""Which document a short or loose mention means."""

import pytest

from vedich.reading import read_text

from .texts import plan

FIRST = "Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2032, Kế hoạch số 14/KH-SYT và Quyết định số 9/QĐ-UBND."


@pytest.mark.parametrize(
    ("sentence", "full"),
    [
        ("Tiếp tục học tập theo Chỉ thị 05.", "05-CT/TW"),
        ("Tiếp tục học tập theo Chỉ thị số 5 của Bộ Chính trị.", "05-CT/TW"),
        ("Rà soát theo Kế hoạch số 14.", "14/KH-SYT"),
        ("Rà soát theo Quyết định số 14.", None),
        ("Rà soát theo Chỉ thị số 51.", None),
    ],
)
def test_a_short_number_stands_for_the_whole_one_that_the_text_gives(sentence, full):
    references = read_text(plan(f"{FIRST}\n\n{sentence}\n")).references
    assert references[-1].full == full


def test_of_two_numbers_the_nearest_before_is_meant():
    text = plan("Theo Kế hoạch số 14/KH-SYT.\n\nTheo Kế hoạch số 14/KH-STC.\n\nTheo Kế hoạch 14, báo cáo.\n")
    assert read_text(text).references[-1].full == "14/KH-STC"


@pytest.mark.parametrize(
    ("sentence", "evidence", "number"),
    [
        ("Các đơn vị tổ chức thực hiện Kế hoạch này.", "Kế hoạch này", None),
        ("Các đơn vị tổ chức thực hiện Chỉ thị nêu trên.", "Chỉ thị nêu trên", "05-CT/TW"),
        ("Nội dung của Kế hoạch đã nêu trên còn chung.", "Kế hoạch đã nêu trên", "14/KH-SYT"),
        ("Theo Quyết định trên, các xã báo cáo.", "Quyết định trên", "9/QĐ-UBND"),
        ("Chỉ thị này có hiệu lực lâu dài.", "Chỉ thị này", "05-CT/TW"),
        ("Chương trình trên địa bàn tỉnh được mở rộng.", None, None),
        ("Các quyết định nêu trên đã hết hiệu lực.", None, None),
        ("Thực hiện Đề án nêu trên.", None, None),
    ],
)
def test_a_loose_mention_means_the_document_named_last_or_this_one(sentence, evidence, number):
    read = read_text(plan(f"{FIRST}\n\n{sentence}\n"))
    found = [
        (read.text[b.start : b.end], None if b.reference is None else read.references[b.reference].number)
        for b in read.back_references
    ]
    assert found == ([(evidence, number)] if evidence else [])
