"""Web pages: the visible text, a paragraph a line, a table row a line, lists with the numbers that a browser draws."""

import re
from itertools import islice

from lxml import etree
from lxml import html as lxml_html

from vedich.reading.errors import CorruptFile
from vedich.reading.marks import starts_item

from .encodings import decode
from .html_fonts import put_into_unicode
from .html_lists import Lists
from .html_tables import HtmlTable
from .oldfonts import NAMED, in_unicode

_HIDDEN = frozenset((
    "script", "style", "head", "noscript", "template", "svg", "iframe", "object", "select", "button", "nav", "title",
    "meta", "link", "footer", "aside", "textarea", "dialog", "label", "datalist",
))  # fmt: skip
#: what is no part of a page's text says so by its role, or by a class of one word
_ROLES = frozenset(("navigation", "contentinfo", "search", "complementary", "menu", "menubar"))
_CLASSES = frozenset(("footer", "nav", "navbar", "menu", "breadcrumb", "breadcrumbs", "sidebar"))
_PARTS = frozenset(("div", "ul", "ol", "table", "td", "section", "header"))
_BLOCKS = frozenset((
    "p", "div", "section", "article", "header", "footer", "main", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "li",
    "ul", "ol", "table", "tr", "tbody", "thead", "blockquote", "pre", "hr", "figure", "figcaption", "dl", "dt", "dd",
    "center", "address", "caption", "form",
))  # fmt: skip
# what an XHTML page says of its encoding is said of bytes, and these are decoded already
_DECLARATION = re.compile(r"(?<!\s)\s*+<\?xml[^<>]{0,200}\?>")
_SPACES = re.compile(r"[ \r\n\f\v\u00a0]+")
#: an item's own number stands in one of so many of its first pieces
FIRST = 6
#: tables deeper in tables are read as blocks
DEEPEST = 12


def extract_html(data: bytes) -> str:
    """The visible text. Raises CorruptFile where there is no markup to read."""
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(_DECLARATION.sub("", decode(data, markup=True), count=1), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, RecursionError):
        raise CorruptFile from None
    if NAMED.search(data):
        put_into_unicode(root)
    return in_unicode("\n".join(_lines(_Page().read(root))).strip("\n"))


class _Page:
    """Walks a page in document order, without recursion; what is hidden is left out with all it holds."""

    def __init__(self) -> None:
        # the text so far, and that of each cell that is still open
        self._pieces: list[list[str]] = [[]]
        self._tables: list[tuple[etree._Element, HtmlTable]] = []
        self._cells: list[etree._Element] = []
        self._lists = Lists()
        self._verbatim = 0

    def read(self, root: etree._Element) -> str:
        hidden: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            if hidden is None and event == "start":
                if _is_hidden(tag, element):
                    hidden = element
                    continue
                self._open(tag, element)
                self._text(element.text)
            elif hidden is None or element is hidden:
                if hidden is None:
                    self._close(tag, element)
                hidden = None
                self._text(element.tail)
        return "".join(self._pieces[0])

    def _open(self, tag: str, element: etree._Element) -> None:
        if tag == "table" and len(self._tables) < DEEPEST:
            self._tables.append((element, HtmlTable()))
        elif tag == "tr" and self._tables:
            self._tables[-1][1].row()
        elif tag in ("td", "th") and self._tables:
            self._cells.append(element)
            self._pieces.append([])
        elif tag in _BLOCKS or tag in ("br", "td", "th"):
            self._add("\n")
        self._verbatim += tag == "pre"
        label = self._lists.open(tag, element)
        if label and not starts_item("".join(map(str, islice(element.itertext(), FIRST))).lstrip()):
            self._add(label)

    def _close(self, tag: str, element: etree._Element) -> None:
        self._lists.close(tag)
        self._verbatim -= tag == "pre"
        if self._cells and self._cells[-1] is element:
            self._cells.pop()
            text = "".join(self._pieces.pop())
            self._tables[-1][1].cell(element, _lines(text.strip("\n")))
        elif self._tables and self._tables[-1][0] is element:
            lines = "\n".join(self._tables.pop()[1].lines())
            self._add(f"\n{lines}\n")
        elif tag in _BLOCKS and tag != "tr":
            self._add("\n")

    def _text(self, text: str | None) -> None:
        if text:
            self._add(text.replace("\r", "") if self._verbatim else _SPACES.sub(" ", text))

    def _add(self, text: str) -> None:
        self._pieces[-1].append(text)


def _is_hidden(tag: str, element: etree._Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    if tag in _HIDDEN or "display:none" in style:
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true" or element.get("role") in _ROLES:
        return True
    said = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
    return tag in _PARTS and not _CLASSES.isdisjoint(said)


def _lines(text: str) -> list[str]:
    """The lines with single spaces, and at most one blank line together."""
    kept: list[str] = []
    for line in text.split("\n"):
        words = _SPACES.sub(" ", line).strip(" ")
        words = words if words.strip() else ""
        if words or (kept and kept[-1]):
            kept.append(words)
    return kept
