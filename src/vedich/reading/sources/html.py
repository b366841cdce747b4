"""Web pages: the visible text, a paragraph a line, a table row a line."""

import re

from lxml import etree
from lxml import html as lxml_html

from vedich.reading.errors import CorruptFile

from .encodings import decode

_HIDDEN = frozenset((
    "script", "style", "head", "noscript", "template", "svg", "iframe", "object", "select", "button", "nav", "form",
    "title", "meta", "link",
))  # fmt: skip
_BLOCKS = frozenset((
    "p", "div", "section", "article", "header", "footer", "main", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "li",
    "ul", "ol", "table", "tr", "tbody", "thead", "blockquote", "pre", "hr", "figure", "figcaption", "dl", "dt", "dd",
    "center", "address", "caption",
))  # fmt: skip
# what an XHTML page says of its encoding is said of bytes, and these are decoded already
_DECLARATION = re.compile(r"(?<!\s)\s*+<\?xml[^<>]{0,200}\?>")


def extract_html(data: bytes) -> str:
    """The visible text. Raises CorruptFile where there is no markup to read."""
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(_DECLARATION.sub("", decode(data, markup=True), count=1), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, RecursionError):
        raise CorruptFile from None
    pieces: list[str] = []
    _walk(root, pieces)
    lines = (" ".join(line.split(" ")).strip() for line in "".join(pieces).replace("\u00a0", " ").split("\n"))
    return "\n".join(_squeezed(list(lines))).strip("\n")


def _walk(root: etree._Element, pieces: list[str]) -> None:
    """Text in document order, without recursion; what is hidden is skipped with all it holds."""
    hidden: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if hidden is not None:
            if event == "end" and element is hidden:
                hidden = None
                pieces.append(_inline(element.tail))
            continue
        if event == "start":
            if tag in _HIDDEN or _is_hidden(element):
                hidden = element
                continue
            pieces.append(_before(tag, element))
            pieces.append(_inline(element.text))
        else:
            pieces.append("\n" if tag in _BLOCKS else "")
            pieces.append(_inline(element.tail))


def _before(tag: str, element: etree._Element) -> str:
    if tag in ("td", "th") and element.getprevious() is not None:
        return "\t"
    return "\n" if tag in _BLOCKS or tag == "br" else ""


def _is_hidden(element: etree._Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style or element.get("aria-hidden") == "true"


def _inline(text: str | None) -> str:
    if not text:
        return ""
    words = " ".join(text.split())
    lead, tail = text[0].isspace(), text[-1].isspace()
    return f"{' ' if lead else ''}{words}{' ' if tail and words else ''}"


def _squeezed(lines: list[str]) -> list[str]:
    """At most one blank line together."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return kept
