"""What a Word document's styles give its runs: a font, and capitals for small letters.

A run's font is its own, else its character style's, its paragraph style's, the document's; Word keeps the letters that
old fonts redraw in the range for "high ANSI". Runs in old fonts are put into Unicode here.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from .charsets import vni
from .oldfonts import converter_of, is_old, is_unicode
from .xml import attribute, local, parse_xml

#: styles based on styles based on …
MOST_STYLES = 12
_NAMES = re.compile(rb"[\"']\s*(?:\.?vn|vni)", re.IGNORECASE)
# Word shifts the letters of a font that it takes for one of symbols
_SHIFTED = {code: code - 0xF000 for code in range(0xF020, 0xF100)}
_SOFT_HYPHEN = "\u00ad"

#: reads one property of a run's properties, empty where they do not state it
Said = Callable[[etree._Element], str]


def names_old_fonts(*parts: bytes | None) -> bool:
    """Whether one of the parts names an old font at all."""
    return any(part and _NAMES.search(part) for part in parts)


def dress(styles: bytes | None, roots: Sequence[etree._Element], *, old: bool) -> None:
    """Rewrite the text of runs whose styles show capitals and, where `old` says that there are such, of old fonts."""
    if old:
        fonts = _Styles(parse_xml(styles) if styles else (), _font)
        for root in roots:
            _put_into_unicode(root, fonts)
    # after the fonts: a capital of an old font's letter is none of Unicode's
    if styles and b"caps" in styles:
        capitals = _Styles(parse_xml(styles), _caps)
        for root in roots:
            _put_into_capitals(root, capitals)


def _font(properties: etree._Element) -> str:
    """The font's name; a theme's font stands above a name."""
    fonts = next((child for child in properties if local(child) == "rFonts"), None)
    if fonts is None:
        return ""
    return next((found for name in ("hAnsiTheme", "hAnsi", "ascii") if (found := attribute(fonts, name))), "")


def _caps(properties: etree._Element) -> str:
    """ "on", "off" or nothing."""
    caps = next((child for child in properties if local(child) == "caps"), None)
    if caps is None:
        return ""
    return "off" if attribute(caps, "val") in ("0", "false", "off") else "on"


class _Styles:
    """One property of runs, as a document's styles give it."""

    def __init__(self, styles: Sequence[etree._Element] | etree._Element, said: Said) -> None:
        self._said = said
        self._own: dict[str, str] = {}
        self._based: dict[str, str] = {}
        self._usual = self._default = ""
        for style in styles:
            if local(style) == "docDefaults":
                parts = (part for part in style.iter() if local(part) == "rPr")
                self._default = next((value for part in parts if (value := said(part))), "")
                continue
            name = attribute(style, "styleId")
            for child in style:
                if local(child) == "basedOn":
                    self._based[name] = attribute(child, "val")
                elif local(child) == "rPr" and (value := said(child)):
                    self._own[name] = value
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true"):
                self._usual = name

    def of(self, paragraph: etree._Element, run: etree._Element) -> str:
        """The run's property; empty where nothing says it."""
        properties = next((child for child in run if local(child) == "rPr"), None)
        if properties is not None and (own := self._said(properties) or self._of_style(_named(properties, "rStyle"))):
            return own
        above = next((child for child in paragraph if local(child) == "pPr"), None)
        style = _named(above, "pStyle") if above is not None else ""
        return self._of_style(style or self._usual) or self._default

    def _of_style(self, name: str) -> str:
        for _ in range(MOST_STYLES):
            if name in self._own:
                return self._own[name]
            name = self._based.get(name, "")
        return ""


def _named(properties: etree._Element, kind: str) -> str:
    return next((attribute(child, "val") for child in properties if local(child) == kind), "")


def _put_into_capitals(root: etree._Element, capitals: _Styles) -> None:
    for paragraph in root.iter("{*}p"):
        for run in _runs(paragraph):
            if capitals.of(paragraph, run) == "on":
                for text in _texts(run):
                    text.text = (text.text or "").upper()


def _put_into_unicode(root: etree._Element, fonts: _Styles) -> None:
    """Where runs of a paragraph in one old font hold Unicode, only those are old that cannot be anything else."""
    for paragraph in root.iter("{*}p"):
        old: dict[str, list[etree._Element]] = {}
        for run in _runs(paragraph):
            font = fonts.of(paragraph, run)
            if converter := converter_of(font):
                old.setdefault(font, []).extend(_texts(run, hyphens=converter is not vni))
        for font, texts in old.items():
            mixed = is_unicode("".join(text.text or "" for text in texts))
            for text in texts:
                words = (text.text or "").translate(_SHIFTED)
                if (converter := converter_of(font)) and (not mixed or is_old(words)):
                    text.text = converter(words)


def _runs(parent: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph, without those of paragraphs inside it."""
    for child in parent:
        if local(child) == "r":
            yield child
        elif local(child) not in ("p", "pPr"):
            yield from _runs(child)


def _texts(run: etree._Element, *, hyphens: bool = False) -> Iterator[etree._Element]:
    """The text elements of a run; what LibreOffice writes as a soft hyphen is a letter of TCVN3: `ư`."""
    for child in list(run):
        if hyphens and local(child) == "softHyphen":
            child.tag = child.tag.replace("softHyphen", "t")
            child.text = _SOFT_HYPHEN
        if local(child) == "t":
            yield child
