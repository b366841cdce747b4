"""The outline: marks of every kind, nesting, titles, and the sections that items stand in."""

import pytest

from vedich.reading import Section, read_text
from vedich.reading.marks import find_mark

from .texts import STATE


def shape(sections: tuple[Section, ...]) -> list[object]:
    return [(section.label, section.title, shape(section.children)) for section in sections]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Phần thứ nhất. ĐÁNH GIÁ", "Phần thứ nhất"),
        ("Phần I: ĐÁNH GIÁ", "Phần I"),
        ("Chương II Quy định", "Chương II"),
        ("Điều 5. Tổ chức thực hiện", "Điều 5"),
        ("Mục 2: Nội dung", "Mục 2"),
        ("A. TÌNH HÌNH", "A"),
        ("II. MỤC TIÊU", "II"),
        ("II- MỤC TIÊU", "II"),
        ("1. Rà soát", "1"),
        ("1- Rà soát", "1"),
        ("2/ Rà soát", "2"),
        ("1.2. Rà soát", "1.2"),
        ("1.2.3 Rà soát", "1.2.3"),
        ("a) Rà soát", "a"),
        ("đ) Rà soát", "đ"),
        ("(1) Rà soát", "1"),
        ("- Rà soát", ""),
        ("+ Rà soát", ""),
        ("• Rà soát", ""),
    ],
)
def test_marks(text, label):
    mark = find_mark(text)
    assert mark is not None
    assert mark.label == label


@pytest.mark.parametrize(
    "text", ["18-NQ/TU ngày 3/2", "2033 là năm bản lề", "12/4 là ngày hội", "3,5 tỷ đồng", "Rà soát", "(tiếp theo)"]
)
def test_no_marks(text):
    assert find_mark(text) is None


def test_parts_numbers_letters_and_dashes_nest():
    text = (
        "I. ĐÁNH GIÁ\n\n1. Kết quả\n\na) Kinh tế khá.\n\nb) Văn hóa tốt.\n\n2. Hạn chế\n\n- Còn thiếu nước.\n\n"
        "II. NHIỆM VỤ\n\n1. Trồng hoa.\n"
    )
    assert shape(read_text(text).outline) == [
        (
            "I",
            "ĐÁNH GIÁ",
            [
                ("I.1", "Kết quả", [("I.1.a", "Kinh tế khá", []), ("I.1.b", "Văn hóa tốt", [])]),
                ("I.2", "Hạn chế", []),
            ],
        ),
        ("II", "NHIỆM VỤ", [("II.1", "Trồng hoa", [])]),
    ]


def test_decimal_numbers_stand_under_their_own_head():
    text = "II. NHIỆM VỤ\n\n1. Trồng hoa\n\n1.1. Chọn giống.\n\n1.2. Làm đất.\n\n2. Bán hoa.\n"
    assert shape(read_text(text).outline) == [
        (
            "II",
            "NHIỆM VỤ",
            [
                ("II.1", "Trồng hoa", [("II.1.1", "Chọn giống", []), ("II.1.2", "Làm đất", [])]),
                ("II.2", "Bán hoa", []),
            ],
        )
    ]


def test_articles_of_a_decision():
    articles = "Điều 1. Mở chợ hoa.\n\n1. Tại bến sông.\n\nĐiều 2. Sở Y tế thi hành.\n"
    text = f"{STATE}\nQUYẾT ĐỊNH\nVề việc mở chợ hoa\n\n{articles}"
    assert [(section.label, len(section.children)) for section in read_text(text).outline] == [
        ("Điều 1", 1),
        ("Điều 2", 0),
    ]


def test_a_part_and_its_title_on_the_next_line_are_one():
    text = "PHẦN THỨ NHẤT\n\nĐÁNH GIÁ TÌNH HÌNH\n\nI. KẾT QUẢ\n\n1. Trồng hoa.\n"
    (part,) = read_text(text).outline
    assert (part.label, part.title) == ("Phần thứ nhất", "ĐÁNH GIÁ TÌNH HÌNH")


def test_headings_in_capitals_without_a_number_are_sections():
    text = "KẾT QUẢ\n\nTrồng được hoa.\n\nNHIỆM VỤ\n\nTrồng thêm hoa.\n"
    assert [section.title for section in read_text(text).outline] == ["KẾT QUẢ", "NHIỆM VỤ"]


def test_sections_hold_what_stands_under_them():
    text = "I. KẾT QUẢ\n\n1. Trồng hoa.\n\nII. NHIỆM VỤ\n\n1. Bán hoa.\n"
    read = read_text(text)
    assert [text[s.start : s.end] for s in read.outline] == [
        "I. KẾT QUẢ\n\n1. Trồng hoa.",
        "II. NHIỆM VỤ\n\n1. Bán hoa.",
    ]


def test_markdown_and_bold_marks_are_read_through():
    read = read_text("**I. NHIỆM VỤ**\n\n**1.** *Trồng* hoa.\n")
    assert shape(read.outline) == [("I", "NHIỆM VỤ", [("I.1", "Trồng hoa", [])])]
