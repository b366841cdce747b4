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
#: styles based on styles based on …
MOST_STYLES = 12
#: beyond this Roman numbers are written in digits
LARGEST_ROMAN = 3999


class Level(NamedTuple):
    """How a list writes one of its levels: its kind of number, its pattern ("%1.%2."), its first number; whether the
    levels above it are written in digits, and whether its numbers begin anew under each of them."""

    form: str
    pattern: str
    start: int
    legal: bool = False
    anew: bool = True
    style: str = ""


class Numbering:
    """Counts list paragraphs in the order that `label` is asked for them.

    Lists made of one pattern (`abstractNum`) go on counting; one that states its first number anew begins there.
    """

    def __init__(self, numbering: bytes | None, styles: bytes | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._patterns: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        numbered: dict[str, tuple[str | None, int | None]] = {}
        based: dict[str, str] = {}
        if numbering and styles:
            for style in parse_xml(styles):
                name = attribute(style, "styleId")
                if found := _numbered(style):
                    numbered[name] = found
                if above := next((attribute(child, "val") for child in style if local(child) == "basedOn"), ""):
                    based[name] = above
        if numbering:
            self._read(parse_xml(numbering), numbered)
        for name in {*numbered, *based}:
            if found := self._of_style(name, numbered, based):
                self._styles[name] = found

    def _read(self, root: etree._Element, numbered: dict[str, tuple[str | None, int | None]]) -> None:
        abstract: dict[str, dict[int, Level]] = {}
        linked: dict[str, str] = {}
        for element in root:
            if local(element) == "abstractNum":
                name = attribute(element, "abstractNumId")
                abstract[name] = {_integer(attribute(at, "ilvl")): _level(at) for at in element if local(at) == "lvl"}
                if link := next((attribute(child, "val") for child in element if local(child) == "numStyleLink"), ""):
                    linked[name] = link
        for element in root:
            if local(element) == "num":
                number = attribute(element, "numId")
                pattern = next((attribute(child, "val") for child in element if local(child) == "abstractNumId"), "")
                self._patterns[number] = pattern
                self._levels[number] = dict(abstract.get(pattern, {}))
                self._override(number, element)
        for number, pattern in self._patterns.items():
            # a list that borrows a list style's levels
            owner = numbered.get(linked.get(pattern, ""), (None, None))[0]
            if not self._levels[number] and owner:
                self._levels[number] = self._levels.get(owner, {})

    def _override(self, number: str, element: etree._Element) -> None:
        for override in element:
            if local(override) != "lvlOverride":
                continue
            at = _integer(attribute(override, "ilvl"))
            for child in override:
                if local(child) == "startOverride":
                    self._restarts.setdefault(number, {})[at] = _integer(attribute(child, "val"), 1)
                elif local(child) == "lvl":
                    self._levels[number][at] = _level(child)

    def _of_style(
        self, name: str, numbered: dict[str, tuple[str | None, int | None]], based: dict[str, str]
    ) -> tuple[str, int] | None:
        """The list and level that a style gives its paragraphs, its own or that of a style it is based on."""
        own, number, at = name, None, None
        for _ in range(MOST_STYLES):
            said = numbered.get(name, (None, None))
            number, at = number or said[0], said[1] if at is None else at
            if number or name not in based:
                break
            name = based[name]
        if not number:
            return None
        if at is None:
            levels = self._levels.get(number, {})
            at = next((level for level, one in levels.items() if one.style in (own, name) and one.style), 0)
        return number, at

    def label(self, paragraph: etree._Element) -> str:
        """`II. `, `a) `, `- ` or nothing; counts the paragraph."""
        said = _numbered(paragraph) or (None, None)
        inherited = self._styles.get(_style(paragraph), ("", 0))
        number = said[0] or inherited[0]
        at = said[1] if said[1] is not None else (inherited[1] if not said[0] else 0)
        levels = self._levels.get(number, {})
        level = levels.get(at)
        if level is None or not 0 <= at < MOST_LEVELS:
            return ""
        pattern = self._patterns[number]
        for restarted, first in self._restarts.pop(number, {}).items():
            self._counts[pattern, restarted] = first - 1
        self._counts[pattern, at] = self._counts.get((pattern, at), level.start - 1) + 1
        for deeper in range(at + 1, MOST_LEVELS):
            if (below := levels.get(deeper)) is None or below.anew:
                self._counts.pop((pattern, deeper), None)
        if level.form in ("bullet", "none"):
            return "" if level.form == "none" else "+ " if level.pattern.strip() == "+" else "- "
        text = level.pattern
        for outer, above in levels.items():
            count = self._counts.get((pattern, outer), above.start)
            text = text.replace(f"%{outer + 1}", written(count, "decimal" if level.legal else above.form))
        return f"{text} " if text.strip() else ""


def roman(number: int) -> str:
    """`4` → `IV`."""
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def written(count: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman") and 0 < count <= LARGEST_ROMAN:
        return roman(count) if form == "upperRoman" else roman(count).lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = _LETTERS[(count - 1) % len(_LETTERS)]
        return letter.upper() if form == "upperLetter" else letter
    return f"{count:02d}" if form == "decimalZero" else str(count)


def _level(element: etree._Element) -> Level:
    said = {local(child): attribute(child, "val") for child in element}
    legal = "isLgl" in said and said["isLgl"] not in ("0", "false")
    start = _integer(said.get("start", "1"), 1)
    form, pattern = said.get("numFmt", "decimal"), said.get("lvlText", "")
    return Level(form, pattern, start, legal, said.get("lvlRestart") != "0", said.get("pStyle", ""))


def _numbered(element: etree._Element) -> tuple[str | None, int | None] | None:
    """The list and level that a paragraph's or style's properties name; either may be left to the style."""
    for properties in element:
        if local(properties) != "pPr":
            continue
        for child in properties:
            if local(child) == "numPr":
                said = {local(item): attribute(item, "val") for item in child}
                at = _integer(said["ilvl"]) if "ilvl" in said else None
                return said.get("numId") or None, at
    return None


def _style(paragraph: etree._Element) -> str:
    for properties in paragraph:
        if local(properties) == "pPr":
            return next((attribute(child, "val") for child in properties if local(child) == "pStyle"), "")
    return ""


def _integer(text: str, default: int = 0) -> int:
    """A small whole number; anything else is the default."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else default
