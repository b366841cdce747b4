"""Blocks → .docx: A4, Times New Roman 14, margins 20/20/30/15 mm, real headings and tables, editable."""

import io
import re
import zipfile
from datetime import UTC
from typing import Any

from .blocks import Block, Heading, Letterhead, Paragraph, Report, Table

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARGINS = {"top_margin": 20, "bottom_margin": 20, "left_margin": 30, "right_margin": 15}


def write_docx(report: Report) -> bytes:
    """The file's bytes; the same report gives the same bytes."""
    from docx import Document
    from docx.shared import Mm, Pt

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for name, size in _MARGINS.items():
        setattr(section, name, Mm(size))
    _style(document, "Normal", 14, Pt)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    for level, size in ((1, 14), (2, 14), (3, 14)):
        _style(document, f"Heading {level}", size, Pt, bold=True, italic=level == 3)
    _style(document, "Title", 16, Pt, bold=True)
    if report.stamp:
        _stamp(section, report.stamp)
    for block in report.blocks:
        _add(document, block)
    core = document.core_properties
    core.title, core.author, core.language = _held(report.title), "Về Đích", report.language
    # the file's times are in UTC, and it has no zone to say so
    core.created = core.modified = report.now.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    core.last_modified_by = "Về Đích"
    buffer = io.BytesIO()
    document.save(buffer)
    return _settled(buffer.getvalue())


def _held(text: str) -> str:
    """The text without the control characters that a document's text may carry and XML cannot."""
    return _CONTROL.sub("", text)


def _style(document: Any, name: str, size: int, points: Any, *, bold: bool = False, italic: bool = False) -> None:
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    style = document.styles[name]
    style.font.name, style.font.size, style.font.bold, style.font.italic = "Times New Roman", points(size), bold, italic
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(slot), None)
    for slot in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(slot), "Times New Roman")


def _stamp(section: Any, text: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(_held(text)).bold = True


def _add(document: Any, block: Block) -> None:
    match block:
        case Heading():
            document.add_heading(_held(block.text), block.level)
        case Paragraph():
            _paragraph(document, block)
        case Table():
            _table(document, block)
        case Letterhead():
            _letterhead(document, block)


def _paragraph(document: Any, block: Paragraph) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if block.centred else WD_ALIGN_PARAGRAPH.JUSTIFY
    if not block.centred:
        paragraph.paragraph_format.first_line_indent = Mm(10)
    run = paragraph.add_run(_held(f"- {block.text}" if block.bullet else block.text))
    run.bold, run.italic = block.bold, block.italic


def _table(document: Any, block: Table) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    table = document.add_table(rows=1, cols=len(block.heads), style="Table Grid")
    for number, head in enumerate(block.heads):
        _cell(table.rows[0].cells[number], head, Pt(12), bold=True, align=WD_ALIGN_PARAGRAPH.CENTER)
    for row in block.rows:
        cells = table.add_row().cells
        for number, text in enumerate(row):
            align = WD_ALIGN_PARAGRAPH.RIGHT if number in block.numbers else WD_ALIGN_PARAGRAPH.LEFT
            _cell(cells[number], text, Pt(12), align=align)
    if block.widths:
        table.autofit = False
    for number, width in enumerate(block.widths):
        table.columns[number].width = Mm(width)
        for row in table.rows:
            row.cells[number].width = Mm(width)
    _repeat_head(table.rows[0])
    document.add_paragraph()


def _repeat_head(row: Any) -> None:
    """The head stands on every page that the table runs over, and no row is cut in two."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for one in row.table.rows:
        one._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _cell(cell: Any, text: str, size: Any, *, bold: bool = False, align: Any = None) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = 0
    run = paragraph.add_run(_held(text))
    run.font.size, run.bold = size, bold


def _letterhead(document: Any, block: Letterhead) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    table = document.add_table(rows=1, cols=2)
    for cell, lines in zip(table.rows[0].cells, (block.left, block.right), strict=True):
        for number, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if not number else cell.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_after = 0
            paragraph.add_run(_held(line)).bold = line.isupper()
    document.add_paragraph()


def _settled(data: bytes) -> bytes:
    """The same archive with one fixed date on every entry, so that equal reports are equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return buffer.getvalue()
