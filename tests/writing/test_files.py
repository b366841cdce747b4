"""Blocks to files: what is said is in the file, markup is escaped, and the same blocks give the same bytes."""

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from vedich.writing.blocks import Heading, Letterhead, Paragraph, Report, Table
from vedich.writing.docx import write_docx
from vedich.writing.html import write_html

NOW = datetime(2023, 7, 5, 14, tzinfo=timezone(timedelta(hours=7)))
REPORT = Report(
    title="Báo cáo 6 tháng",
    blocks=(
        Letterhead(("TỈNH ỦY LONG AN", "*"), ("ĐẢNG CỘNG SẢN VIỆT NAM", "Long An, ngày 05 tháng 7 năm 2023")),
        Heading("I. Kết quả", 1),
        Heading("1. Kinh tế", 2),
        Paragraph("Thu ngân sách 10.032 tỷ đồng", bullet=True, sources=("1",)),
        Paragraph("Đậm", bold=True, centred=True),
        Paragraph("Nghiêng", italic=True),
        Table(
            ("TT", "Chỉ tiêu", "Kết quả"),
            (("1", "GRDP", "3,43%"), ("2", "Thu ngân sách", "10.032")),
            numbers=(2,),
            widths=(10, 80, 40),
        ),
    ),
    now=NOW,
    stamp="MẪU – không có giá trị",
)


def opened(report):
    return Document(io.BytesIO(write_docx(report)))


def paged(report):
    return html.fromstring(write_html(report).decode())


def test_a_document_opens_with_all_that_it_says():
    document = opened(REPORT)
    texts = [p.text for p in document.paragraphs]
    assert {"I. Kết quả", "1. Kinh tế", "- Thu ngân sách 10.032 tỷ đồng", "Đậm", "Nghiêng"} <= set(texts)
    assert [p.style.name for p in document.paragraphs if p.text in ("I. Kết quả", "1. Kinh tế")] == [
        "Heading 1", "Heading 2",
    ]  # fmt: skip
    assert [[cell.text for cell in row.cells] for row in document.tables[-1].rows] == [
        ["TT", "Chỉ tiêu", "Kết quả"], ["1", "GRDP", "3,43%"], ["2", "Thu ngân sách", "10.032"],
    ]  # fmt: skip
    assert "TỈNH ỦY LONG AN" in document.tables[0].rows[0].cells[0].text


def test_a_document_is_on_a4_with_the_margins_of_the_rulebook():
    section = opened(REPORT).sections[0]
    sizes = (
        section.page_width,
        section.page_height,
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
    )
    assert [round(size.mm) for size in sizes] == [210, 297, 20, 20, 30, 15]


def test_the_stamp_stands_on_every_page():
    assert opened(REPORT).sections[0].header.paragraphs[0].text == "MẪU – không có giá trị"
    assert opened(replace(REPORT, stamp="")).sections[0].header.paragraphs[0].text == ""
    assert paged(REPORT).findtext(".//p[@class='stamp']") == "MẪU – không có giá trị"
    assert paged(replace(REPORT, stamp="")).find(".//p[@class='stamp']") is None


def test_the_file_carries_the_reports_moment_in_utc_and_no_other():
    core = opened(REPORT).core_properties
    assert core.created.replace(tzinfo=UTC) == NOW
    assert (core.title, core.author) == ("Báo cáo 6 tháng", "Về Đích")


def test_the_same_report_gives_the_same_bytes():
    assert write_docx(REPORT) == write_docx(REPORT)
    assert write_html(REPORT) == write_html(REPORT)
    assert write_docx(REPORT) != write_docx(replace(REPORT, title="Khác"))


MARKUP = "<script>alert('x')</script> & \"y\" <b>"


@pytest.mark.parametrize(
    "report",
    [
        replace(REPORT, blocks=(Paragraph(MARKUP),)),
        replace(REPORT, blocks=(Heading(MARKUP),)),
        replace(REPORT, blocks=(Table((MARKUP,), ((MARKUP,),)),)),
        replace(REPORT, blocks=(Letterhead((MARKUP,), (MARKUP,)),)),
        replace(REPORT, blocks=(), title=MARKUP),
        replace(REPORT, blocks=(), stamp=MARKUP),
    ],
    ids=["paragraph", "heading", "table", "letterhead", "title", "stamp"],
)
def test_markup_in_a_text_is_escaped(report):
    page = paged(report)
    assert not list(page.iter("script", "b"))
    assert MARKUP in "".join(page.itertext())
    assert opened(report)


def test_numbers_are_aligned_right_and_text_left():
    cells = paged(REPORT).findall(".//tbody/tr/td")
    assert [cell.get("class") for cell in cells] == [None, None, "n"] * 2


@pytest.mark.parametrize("text", ["a\x0bb", "a\x00b", "a\x07\x1fb", "a\ud800b", "a\uffffb"])
def test_a_control_character_does_not_break_the_file(text):
    report = replace(REPORT, title=text, blocks=(Paragraph(text), Heading(text), Table((text,), ((text,),))))
    assert "ab" in [p.text for p in opened(report).paragraphs]


WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=30)


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=5))
def test_whatever_is_said_can_be_read_back(texts):
    report = replace(REPORT, blocks=tuple(Paragraph(text) for text in texts))
    assert [p.text for p in opened(report).paragraphs] == texts
    assert [p.text_content() for p in paged(report).findall(".//body/p")[1:]] == texts
