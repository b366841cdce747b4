"""The numbers that Word draws before list paragraphs and does not store in their text."""

from typing import NamedTuple

from lxml import etree

from .xml import attribute, local, parse_xml

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
MOST_LEVELS = 9
#: beyond this Roman numbers are written in digits
LARGEST_ROMAN = 3999


class Level(NamedTuple):
    """How a list writes one of its levels: its kind of number, its pattern ("%1.%2."), its first number."""

    form: str
    pattern: str
    start: int


class Numbering:
    """Counts list paragraphs in the order that `label` is asked for them."""

    def __init__(self, numbering: bytes | None, styles: bytes | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        if numbering:
            self._read(parse_xml(numbering))
        if styles and self._levels:
            for style in parse_xml(styles):
                if found := _numbered(style):
                    self._styles[attribute(style, "styleId")] = found

    def _read(self, root: etree._Element) -> None:
        abstract: dict[str, dict[int, Level]] = {}
        for element in root:
            if local(element) == "abstractNum":
                levels = {_integer(attribute(at, "ilvl")): _level(at) for at in element if local(at) == "lvl"}
                abstract[attribute(element, "abstractNumId")] = levels
        for element in root:
            if local(element) == "num":
                chosen = next((attribute(child, "val") for child in element if local(child) == "abstractNumId"), "")
                self._levels[attribute(element, "numId")] = abstract.get(chosen, {})

    def label(self, paragraph: etree._Element) -> str:
        """`II. `, `a) `, `- ` or nothing; counts the paragraph."""
        number, at = _numbered(paragraph) or self._styles.get(_style(paragraph)) or ("", 0)
        levels = self._levels.get(number, {})
        level = levels.get(at)
        if level is None or not 0 <= at < MOST_LEVELS:
            return ""
        self._counts[number, at] = self._counts.get((number, at), level.start - 1) + 1
        for deeper in range(at + 1, MOST_LEVELS):
            self._counts.pop((number, deeper), None)
        if level.form in ("bullet", "none"):
            return "- " if level.form == "bullet" else ""
        text = level.pattern
        for outer, above in levels.items():
            count = self._counts.get((number, outer), above.start)
            text = text.replace(f"%{outer + 1}", _written(count, above.form))
        return f"{text} " if text.strip() else ""


def roman(number: int) -> str:
    """`4` → `IV`."""
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def _written(count: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman") and 0 < count <= LARGEST_ROMAN:
        return roman(count) if form == "upperRoman" else roman(count).lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = _LETTERS[(count - 1) % len(_LETTERS)]
        return letter.upper() if form == "upperLetter" else letter
    return f"{count:02d}" if form == "decimalZero" else str(count)


def _level(element: etree._Element) -> Level:
    said = {local(child): attribute(child, "val") for child in element}
    return Level(said.get("numFmt", "decimal"), said.get("lvlText", ""), _integer(said.get("start", "1"), 1))


def _numbered(element: etree._Element) -> tuple[str, int] | None:
    """The list and level that a paragraph's or style's properties name."""
    for properties in element:
        if local(properties) != "pPr":
            continue
        for child in properties:
            if local(child) == "numPr":
                said = {local(item): attribute(item, "val") for item in child}
                return (said["numId"], _integer(said.get("ilvl", "0"))) if said.get("numId") else None
    return None


def _style(paragraph: etree._Element) -> str:
    for properties in paragraph:
        if local(properties) == "pPr":
            return next((attribute(child, "val") for child in properties if local(child) == "pStyle"), "")
    return ""


def _integer(text: str, default: int = 0) -> int:
    """A small whole number; anything else is the default."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else default
