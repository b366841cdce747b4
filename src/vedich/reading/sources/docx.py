"""Word documents as a reader sees them: lists with numbers, tables, text boxes, notes, tracked changes accepted."""

from collections.abc import Iterator

from lxml import etree

from vedich.reading.errors import CorruptFile, NotADocx, UnknownFormat

from .archive import open_archive, read_member
from .numbering import Numbering
from .xml import attribute, local, parse_xml

#: inside a paragraph these hold what is not text of the final document
_DROPPED = frozenset(
    ("del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "Fallback", "annotationRef", "fldData")
)
_TYPED = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
#: cells of a row that are all shorter than this stand on one line
SHORT_CELL = 160
#: a table with a row of short heads over so many columns and rows is a grid: each of its rows is one line
FEWEST_ROWS, FEWEST_COLUMNS, LONGEST_HEAD = 2, 3, 80


def extract_docx(data: bytes, *, named: bool) -> str:
    """The text of a .docx; `named` says that the file's name claims to be one. Raises subclasses of Unreadable."""
    archive = open_archive(data)
    body = read_member(archive, _main_part(archive.namelist(), read_member(archive, "_rels/.rels")))
    if body is None:
        raise NotADocx if named else UnknownFormat
    root = parse_xml(body)
    if local(root) != "document":
        raise NotADocx
    numbering = Numbering(read_member(archive, "word/numbering.xml"), read_member(archive, "word/styles.xml"))
    notes = {kind: _notes(read_member(archive, f"word/{kind}s.xml")) for kind in ("footnote", "endnote")}
    try:
        return "\n".join(_Document(numbering, notes).lines(root))
    except RecursionError:
        # tables in text boxes in tables …
        raise CorruptFile from None


def _main_part(names: list[str], relations: bytes | None) -> str:
    if relations:
        for relation in parse_xml(relations):
            if relation.get("Type", "").endswith("/officeDocument"):
                return relation.get("Target", "").lstrip("/")
    return "word/document.xml" if "word/document.xml" in names else ""


def _notes(data: bytes | None) -> dict[str, str]:
    """Foot- or endnotes by id; the separators that Word keeps there too have no text."""
    if data is None:
        return {}
    found = {}
    for note in parse_xml(data):
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
        for block in _blocks(root):
            if local(block) == "p":
                yield from self._paragraph(block)
            else:
                yield from self._table(block)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[str]:
        text = "".join(_pieces(paragraph))
        if text.strip():
            yield f"{self.numbering.label(paragraph)}{text}".rstrip()
        else:
            yield ""
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
        filled = [[self._cell(cell) for cell in _children(row, "tc")] for row in rows]
        grid = _is_grid(filled)
        for cells in filled:
            if grid or all(_is_short(cell) for cell in cells):
                line = "\t".join(" ".join(" ".join(cell).split()) for cell in cells)
                if line.strip():
                    yield line
            else:
                for cell in cells:
                    yield from cell
                    yield ""

    def _cell(self, cell: etree._Element) -> list[str]:
        return [line for line in self.lines(cell) if line.strip()]


def _is_grid(rows: list[list[list[str]]]) -> bool:
    """Whether the first row heads columns: its cells are lines of a few words each, three or more."""
    if len(rows) < FEWEST_ROWS or len(rows[0]) < FEWEST_COLUMNS:
        return False
    return all(len(cell) <= 2 and sum(map(len, cell)) < LONGEST_HEAD for cell in rows[0])


def _is_short(cell: list[str]) -> bool:
    return not cell or (len(cell) == 1 and len(cell[0]) < SHORT_CELL and "\n" not in cell[0])


def _blocks(container: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables of a body, cell or text box, through content controls and accepted insertions."""
    for child in container:
        name = local(child)
        if name in ("p", "tbl"):
            yield child
        elif name in ("body", "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"):
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
    for child in element:
        name = local(child)
        if name == "t":
            yield child.text or ""
        elif name in _TYPED:
            yield "" if name == "br" and attribute(child, "type") in ("page", "column") else _TYPED[name]
        elif name not in _DROPPED and name != "txbxContent":
            yield from _pieces(child)


def _inner(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Text boxes and note marks inside a paragraph; a box's fallback for old readers is left out."""
    for child in paragraph:
        name = local(child)
        if name in ("txbxContent", "footnoteReference", "endnoteReference"):
            yield child
        elif name not in _DROPPED:
            yield from _inner(child)
