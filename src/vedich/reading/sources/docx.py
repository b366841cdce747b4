"""Word documents as a reader sees them: lists with numbers, tables, text boxes, notes, tracked changes accepted."""

import re
from collections.abc import Iterator

from lxml import etree

from vedich.reading.errors import AWorkbook, CorruptFile, NotADocx, UnknownFormat

from .archive import open_archive, read_member
from .cells import table_lines
from .docx_styles import dress, names_old_fonts
from .numbering import Numbering
from .oldfonts import in_unicode
from .symbols import symbol, without_private
from .xml import attribute, local, parse_xml

#: inside a paragraph these hold what is not text of the final document
_DROPPED = frozenset(
    ("del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "Fallback", "annotationRef", "fldData")
)
_TYPED = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
#: what holds paragraphs and tables and shows nothing itself
_THROUGH = frozenset(
    ("body", "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "AlternateContent", "Choice")
)
_HEX = re.compile(r"[0-9A-Fa-f]{1,6}")
_CONTENTS = re.compile(r"(?:TOC|Mclc|TableofFigures)\d?", re.IGNORECASE)
MOST_COLUMNS = 63


def extract_docx(data: bytes, *, named: bool) -> str:
    """The text of a .docx; `named` says that the file's name claims to be one. Raises subclasses of Unreadable."""
    archive = open_archive(data)
    if "xl/workbook.xml" in archive.namelist():
        raise AWorkbook
    body = read_member(archive, _main_part(archive.namelist(), read_member(archive, "_rels/.rels")))
    if body is None:
        raise NotADocx if named else UnknownFormat
    root = parse_xml(body)
    if local(root) != "document":
        raise NotADocx
    styles = read_member(archive, "word/styles.xml")
    numbering = Numbering(read_member(archive, "word/numbering.xml"), styles)
    parts = {kind: read_member(archive, f"word/{kind}s.xml") for kind in ("footnote", "endnote")}
    roots = {kind: parse_xml(part) for kind, part in parts.items() if part is not None}
    dress(styles, [root, *roots.values()], old=names_old_fonts(body, styles, *parts.values()))
    notes = {kind: _notes(roots[kind]) if kind in roots else {} for kind in parts}
    try:
        return in_unicode("\n".join(_Document(numbering, notes).lines(root)))
    except RecursionError:
        # tables in text boxes in tables …
        raise CorruptFile from None


def _main_part(names: list[str], relations: bytes | None) -> str:
    if relations:
        for relation in parse_xml(relations):
            if relation.get("Type", "").endswith("/officeDocument"):
                return relation.get("Target", "").lstrip("/")
    return "word/document.xml" if "word/document.xml" in names else ""


def _notes(root: etree._Element) -> dict[str, str]:
    """Foot- or endnotes by id; the separators that Word keeps there too have no text."""
    found = {}
    for note in root:
        text = " ".join("".join(_pieces(paragraph)) for paragraph in note.iter() if local(paragraph) == "p").strip()
        if text:
            found[attribute(note, "id")] = text
    return found


class _Document:
    """Walks the body in reading order."""

    def __init__(self, numbering: Numbering, notes: dict[str, dict[str, str]]) -> None:
        self.numbering = numbering
        self.notes = notes

    def lines(self, root: etree._Element) -> Iterator[str]:
        carried = ""
        for block in _blocks(root):
            if local(block) == "p":
                if _is_contents(block):
                    continue
                text = carried + "".join(_pieces(block))
                # a deleted paragraph mark joins the paragraph to the next one
                if _is_joined(block):
                    carried = text
                    yield from self._beside(block)
                    continue
                carried = ""
                # an empty item of a list is counted too
                label = self.numbering.label(block)
                yield f"{label}{text}".rstrip() if text.strip() else ""
                yield from self._beside(block)
            else:
                if carried.strip():
                    yield carried.rstrip()
                carried = ""
                yield from self._table(block)
        if carried.strip():
            yield carried.rstrip()

    def _beside(self, paragraph: etree._Element) -> Iterator[str]:
        """The text boxes and notes of a paragraph."""
        for inner in _inner(paragraph):
            name = local(inner)
            if name == "txbxContent":
                yield from self.lines(inner)
            else:
                note = self.notes[name.removesuffix("Reference")].get(attribute(inner, "id"))
                if note:
                    yield note

    def _table(self, table: etree._Element) -> Iterator[str]:
        rows = [row for row in _children(table, "tr") if not _is_deleted_row(row)]
        yield from table_lines([list(self._cells(row)) for row in rows])

    def _cells(self, row: etree._Element) -> Iterator[list[str]]:
        """The cells of a row as lines; a cell over several columns is followed by empty ones, so that columns agree."""
        yield from ([] for _ in range(_count(row, "trPr", "gridBefore", 0)))
        for cell in _children(row, "tc"):
            yield self._cell(cell)
            yield from ([] for _ in range(_count(cell, "tcPr", "gridSpan", 1) - 1))

    def _cell(self, cell: etree._Element) -> list[str]:
        return [line for line in self.lines(cell) if line.strip()]


def _blocks(container: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables of a body, cell or text box, through content controls and accepted insertions."""
    for child in container:
        name = local(child)
        if name in ("p", "tbl"):
            yield child
        elif name in (
            "body",
            "sdt",
            "sdtContent",
            "customXml",
            "ins",
            "moveTo",
            "smartTag",
            "AlternateContent",
            "Choice",
        ):
            yield from _blocks(child)


def _children(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    for child in parent:
        if local(child) == name:
            yield child
        elif local(child) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _children(child, name)


def _is_deleted_row(row: etree._Element) -> bool:
    return any(local(mark) == "del" for properties in row if local(properties) == "trPr" for mark in properties)


def _pieces(element: etree._Element) -> Iterator[str]:
    """The text of a paragraph's runs."""
    font, hidden, capital = _dress(element)
    if hidden:
        return
    for child in element:
        name = local(child)
        if name == "t":
            text = without_private(child.text or "", font)
            yield text.upper() if capital else text
        elif name == "sym":
            code = attribute(child, "char")
            yield symbol(int(code, 16), attribute(child, "font")) if _HEX.fullmatch(code) else ""
        elif name == "f":
            yield "/".join("".join(_pieces(part)) for part in child if local(part) in ("num", "den"))
        elif name in _TYPED:
            yield "" if name == "br" and attribute(child, "type") in ("page", "column") else _TYPED[name]
        elif name not in _DROPPED and name != "txbxContent":
            yield from _pieces(child)


def _dress(run: etree._Element) -> tuple[str, bool, bool]:
    """The font of a run, whether it is hidden, and whether it shows capitals for small letters."""
    properties = run[0] if len(run) and local(run[0]) == "rPr" else None
    if properties is None:
        return "", False, False
    font, on = "", set()
    for child in properties:
        name = local(child)
        if name == "rFonts":
            font = attribute(child, "ascii") or attribute(child, "hAnsi")
        elif name in ("vanish", "caps") and attribute(child, "val") not in ("0", "false", "off"):
            on.add(name)
    return font, "vanish" in on, "caps" in on


def _properties(element: etree._Element, *names: str) -> etree._Element | None:
    """The properties inside properties that the names lead to."""
    found: etree._Element | None = element
    for name in names:
        if found is None:
            return None
        found = next((child for child in found if local(child) == name), None)
    return found


def _is_joined(paragraph: etree._Element) -> bool:
    """Whether the mark that ends the paragraph was deleted, or moved away."""
    marks = _properties(paragraph, "pPr", "rPr")
    return marks is not None and any(local(mark) in ("del", "moveFrom") for mark in marks)


def _is_contents(paragraph: etree._Element) -> bool:
    """Whether the paragraph is a line of a table of contents, which says each heading a second time."""
    style = _properties(paragraph, "pPr", "pStyle")
    return style is not None and bool(_CONTENTS.fullmatch(attribute(style, "val")))


def _count(element: etree._Element, properties: str, name: str, default: int) -> int:
    said = _properties(element, properties, name)
    number = attribute(said, "val") if said is not None else ""
    return min(int(number), MOST_COLUMNS) if number.isascii() and number.isdigit() else default


def _inner(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Text boxes and note marks inside a paragraph; a box's fallback for old readers is left out."""
    for child in paragraph:
        name = local(child)
        if name in ("txbxContent", "footnoteReference", "endnoteReference"):
            yield child
        elif name not in _DROPPED:
            yield from _inner(child)
