"""Word documents: what a reader of the final document sees, in reading order."""

import pytest

from vedich.reading import extract, read

from .files import docx, p, row, table

RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"


def text(body: str, **parts: str) -> list[str]:
    return extract(docx(body, **parts), "a.docx").split("\n")


def test_paragraphs_breaks_tabs_and_hyphens():
    more = "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/></w:r>"
    assert text(p("a", more=more) + p() + p("e")) == ["a\tb", "c-d", "", "e"]


def test_tracked_changes_are_accepted():
    inserted = f"<w:ins>{RUN.format(' thêm')}</w:ins>"
    deleted = "<w:del><w:r><w:delText> bớt</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{RUN.format(' đi')}</w:moveFrom><w:moveTo>{RUN.format(' đến')}</w:moveTo>"
    assert text(p("Trồng hoa", more=inserted + deleted + moved)) == ["Trồng hoa thêm đến"]


def test_deleted_rows_are_gone():
    gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("bỏ") + "</w:tc></w:tr>"
    assert text(table(row(p("giữ"), p("5")), gone)) == ["giữ\t5"]


def test_short_cells_stand_on_one_line_and_long_ones_below_each_other():
    long = "Trồng hoa ven đường làng " * 10
    assert text(table(row(p("1"), p("Trồng hoa"), p("12 ha")))) == ["1\tTrồng hoa\t12 ha"]
    assert text(table(row(p("1"), p(long), p("12 ha")))) == ["1", "", long.rstrip(), "", "12 ha", ""]


def test_lists_get_the_numbers_that_word_draws():
    numbering = (
        "<w:abstractNum w:abstractNumId='7'>"
        "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl>"
        "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%2.'/></w:lvl>"
        "<w:lvl w:ilvl='2'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%3)'/></w:lvl>"
        "<w:lvl w:ilvl='3'><w:numFmt w:val='bullet'/><w:lvlText w:val='&#xf0b7;'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
    )

    def item(words: str, level: int) -> str:
        return p(words, f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr>")

    body = item("A", 0) + item("B", 1) + item("C", 2) + item("D", 3) + item("E", 1) + item("F", 0) + item("G", 1)
    assert text(body, numbering=numbering) == ["I. A", "1. B", "a) C", "- D", "2. E", "II. F", "1. G"]


def test_a_style_may_hold_the_list():
    numbering = (
        "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText w:val='Điều %1.'/>"
        "</w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
    )
    styles = "<w:style w:styleId='Dieu'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    body = p("Mở chợ", "<w:pStyle w:val='Dieu'/>") + p("Thi hành", "<w:pStyle w:val='Dieu'/>")
    assert text(body, numbering=numbering, styles=styles) == ["Điều 1. Mở chợ", "Điều 2. Thi hành"]


def test_numbers_out_of_all_measure_are_written_in_digits():
    numbering = (
        "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='99999'/><w:numFmt w:val='upperRoman'/>"
        "<w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
    )
    body = p("A", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>")
    assert text(body, numbering=numbering) == ["99999. A"]


def test_text_boxes_once_and_footnotes_after_their_paragraph():
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + p("Trong khung") + "</w:txbxContent>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p("Trong khung") + "</w:txbxContent></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    note = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    footnotes = f"<w:footnote w:id='0'><w:p/></w:footnote><w:footnote w:id='2'>{p('Chú thích')}</w:footnote>"
    assert text(p("Trồng hoa", more=box + note) + p("Bán hoa"), footnotes=footnotes) == [
        "Trồng hoa",
        "Trong khung",
        "Chú thích",
        "Bán hoa",
    ]


def test_content_controls_are_read_through_and_field_codes_are_not():
    control = f"<w:sdt><w:sdtContent>{p('Trong ô')}</w:sdtContent></w:sdt>"
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r>" + RUN.format(" 3")
    assert text(control + p("Trang", more=field)) == ["Trong ô", "Trang 3"]


def test_a_word_document_is_read_and_its_json_holds_the_text():
    body = p("I. NHIỆM VỤ") + p("1. Giao Sở Y tế kiểm tra các chợ.")
    reading = read(docx(body), "a.docx")
    assert [d.agencies for d in reading.directives] == [("Sở Y tế",)]
    assert reading.to_json()["text"] == "I. NHIỆM VỤ\n1. Giao Sở Y tế kiểm tra các chợ."


def test_the_content_decides_the_format_not_the_name():
    assert extract(docx(p("Trồng hoa")), "a.txt") == "Trồng hoa"


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        # signs of symbol fonts
        (p(more='<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>' + run(" Trồng hoa")), ["▪ Trồng hoa"]),
        (p(more=run("\uf0b3", '<w:rFonts w:ascii="Symbol"/>') + run(" 90%")), ["≥ 90%"]),
        # hidden letters are not read, small capitals are
        (p(more=run("Trồng hoa") + run(" bí mật", "<w:vanish/>")), ["Trồng hoa"]),
        (p(more=run("kế hoạch", "<w:caps/>")), ["KẾ HOẠCH"]),
        # a deleted paragraph mark joins two paragraphs
        (p("Trồng", "<w:rPr><w:del/></w:rPr>") + p(" hoa"), ["Trồng hoa"]),
        # a table of contents says each heading a second time
        (p("I. MỤC TIÊU\t2", '<w:pStyle w:val="TOC1"/>') + p("I. MỤC TIÊU"), ["I. MỤC TIÊU"]),
    ],
)
def test_what_word_shows_is_what_is_read(body, lines):
    assert extract(docx(body), "a.docx").splitlines() == lines


def test_a_cell_over_two_columns_keeps_the_columns_in_place():
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("Tổng") + "</w:tc>"
    body = table(
        row(p("TT"), p("Việc"), p("Hạn")), f"<w:tr>{wide}<w:tc>{p('5')}</w:tc></w:tr>", row(p("1"), p("Rà"), p("4"))
    )
    assert extract(docx(body), "a.docx").splitlines() == ["TT\tViệc\tHạn", "Tổng\t\t5", "1\tRà\t4"]


def box(content: str) -> str:
    """A text box as Word writes it, twice: for new readers and for old ones."""
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{content}</w:txbxContent></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><w:txbxContent>{content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


GONE = "<w:p><w:pPr><w:rPr><w:{0}/></w:rPr></w:pPr><w:{0}>{1}</w:{0}></w:p>"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        # a paragraph deleted or moved with its mark leaves no line behind; a table after a deleted mark stays below
        (p("a") + GONE.format("del", "<w:r><w:delText>bỏ</w:delText></w:r>") + p("b"), ["a", "b"]),
        (GONE.format("moveFrom", RUN.format("đi")) + p("a") + f"<w:p><w:moveTo>{RUN.format('đến')}</w:moveTo></w:p>",
         ["a", "đến"]),
        (p("a", "<w:rPr><w:del/></w:rPr>") + table(row(p("1"), p("2"))), ["a", "1\t2"]),
        # boxes in boxes, with tables, and in cells: each once
        (p("a", more=box(p("b", more=box(p("c"))))), ["a", "b", "c"]),
        (p("a", more=box(table(row(p("1"), p("2"))))), ["a", "1\t2"]),
        (table(row(p("TT", more=box(p("b"))), p("x"), p("y")), row(p("1"), p("2"), p("3"))), ["TT b\tx\ty", "1\t2\t3"]),
        (f"<mc:AlternateContent><mc:Choice>{p('a')}</mc:Choice><mc:Fallback>{p('a')}</mc:Fallback></mc:AlternateContent>",
         ["a"]),
        # tables in tables
        (table(row(p("TT"), p("Việc"), p("Ai")), row(p("1"), p("Trồng") + table(row(p("a"), p("b"))) + p(), p("x"))),
         ["TT\tViệc\tAi", "1\tTrồng a b\tx"]),
        (p(more="<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t></w:r>"), ["a\tb"]),
    ],
)  # fmt: skip
def test_shapes_of_real_documents(body, lines):
    assert text(body) == lines


def test_bullets_keep_their_rank_and_an_empty_item_is_counted():
    levels = "".join(
        f"<w:lvl w:ilvl='{at}'><w:numFmt w:val='{form}'/><w:lvlText w:val='{pattern}'/></w:lvl>"
        for at, (form, pattern) in enumerate([("lowerLetter", "%1)"), ("bullet", "-"), ("bullet", "+")])
    )
    numbering = f"<w:abstractNum w:abstractNumId='7'>{levels}</w:abstractNum>"
    numbering += "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
    items = [("A", 0), ("B", 1), ("C", 2), ("", 0), ("D", 0)]
    body = "".join(p(word, f"<w:numPr><w:ilvl w:val='{at}'/><w:numId w:val='1'/></w:numPr>") for word, at in items)
    assert text(body, numbering=numbering) == ["a) A", "- B", "+ C", "", "c) D"]


def test_a_style_may_show_capitals():
    styles = (
        "<w:style w:type='paragraph' w:styleId='Ten'><w:rPr><w:caps/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='TenCon'><w:basedOn w:val='Ten'/></w:style>"
        "<w:style w:type='character' w:styleId='Thuong'><w:rPr><w:caps w:val='0'/></w:rPr></w:style>"
    )
    body = p("kế hoạch", "<w:pStyle w:val='TenCon'/>", run(" trồng hoa", "<w:rStyle w:val='Thuong'/>"))
    assert text(body, styles=styles) == ["KẾ HOẠCH trồng hoa"]
