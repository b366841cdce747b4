"""PDF with a text layer: wrapped lines joined, running heads and page numbers off."""

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


def test_a_pdf_is_read():
    reading = read(pdf([page("II. MỤC TIÊU", "- Tỷ lệ hộ dùng nước sạch đạt 90%.")]), "a.pdf")
    assert [(t.indicator, float(t.value)) for t in reading.targets] == [("Tỷ lệ hộ dùng nước sạch", 90)]
    assert "text" in reading.to_json()
