"""PDF with a text layer: wrapped lines joined, running heads and page numbers off."""

import pytest

from vedich.reading import extract, read

from .files import pdf

LEFT, STEP = 80, 16


def page(*lines: str, top: float = 100) -> list[tuple[float, float, str]]:
    """Lines below each other from the left edge of the text."""
    return [(LEFT, top + STEP * index, line) for index, line in enumerate(lines)]


FULL = "Trồng hoa ven sông là việc của cả làng, ai cũng góp một tay vào"
MORE = "Bán hoa ở chợ là việc của người lớn, trẻ con chỉ phụ giúp một ít"


def text(*pages: list[tuple[float, float, str]]) -> list[str]:
    return extract(pdf(pages), "a.pdf").split("\n")


def test_wrapped_lines_are_joined_to_paragraphs():
    assert text(page(FULL, "việc chung.", MORE, "việc nhà.")) == [f"{FULL} việc chung.", f"{MORE} việc nhà."]


def test_items_and_capitals_begin_anew():
    assert text(page("NHIỆM VỤ", f"1. {FULL}", f"2. {MORE}", "việc nhà.")) == [
        "NHIỆM VỤ",
        f"1. {FULL}",
        f"2. {MORE} việc nhà.",
    ]


def test_page_numbers_and_running_heads_are_off_and_sentences_go_on_over_pages():
    def sheet(number: int, line: str) -> list[tuple[float, float, str]]:
        return [(250, 40, f"Kế hoạch trồng hoa - trang {number}"), *page(line), (297, 800, str(number))]

    found = text(sheet(1, FULL), sheet(2, "việc chung."), sheet(3, FULL), sheet(4, "việc riêng."))
    assert found == [f"{FULL} việc chung.", f"{FULL} việc riêng."]


def test_a_soft_hyphen_at_a_lines_end_is_taken_out():
    assert text(page(f"{FULL} chu\u00ad", "yến đi.")) == [f"{FULL} chuyến đi."]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("", "Trang {n}/3"), ("", "Trang: {n}"), ("", "{n} trên 3"), ("", "Page {n} of 3"), ("- {n} -", ""),
        ("", "{n}/3"), ("Kế hoạch trồng hoa", "In ngày 05/3/2033, tờ {n}"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("count", [2, 3])
def test_what_returns_on_each_page_is_no_text(head, foot, count):
    def sheet(number: int, line: str) -> list[tuple[float, float, str]]:
        around = [(250.0, 40.0, head.format(n=number)), (250.0, 810.0, foot.format(n=number))]
        return [*page(line), *(one for one in around if one[2])]

    lines = [FULL, "việc chung", "và việc riêng."][-count:]
    assert text(*(sheet(at, line) for at, line in enumerate(lines, 1))) == [" ".join(lines)]


def test_a_hyphen_at_a_lines_end_is_a_numbers_or_a_names_own():
    start = "Thực hiện Kế hoạch trồng hoa ven sông của cả làng, số 12/KH-"
    assert text(page(start, "UBND của xã.")) == [f"{start}UBND của xã."]


def test_a_pdf_is_read():
    reading = read(pdf([page("II. MỤC TIÊU", "- Tỷ lệ hộ dùng nước sạch đạt 90%.")]), "a.pdf")
    assert [(t.indicator, float(t.value)) for t in reading.targets] == [("Tỷ lệ hộ dùng nước sạch", 90)]
    assert "text" in reading.to_json()
