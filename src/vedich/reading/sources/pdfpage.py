"""What stands on a PDF's page, with its place: words, ruled lines, pictures. Points, from the page's top left."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

from .pdffonts import in_unicode, may_be_old

# pdfium joins a word over its hyphen: its halves stand on two lines
_WORD = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
# pdfium's marks for a hyphen at a line's end
_BROKEN = ("\ufffe", "\x02")
_HYPHENS = str.maketrans({"\ufffe": "\u00ad", "\x02": "\u00ad"})
#: of what is stamped over a page only short numbers are its text: the document's number and day, which a seal fills in
_STAMPED_IN = re.compile(r"\d{1,5}")
#: more drawn paths than this are a picture and no table
MOST_PATHS = 20_000
#: a line shorter than this is no rule of a table
SHORTEST_RULE = 4.0
#: no font's name is longer
LONGEST_NAME = 200
_PATH, _IMAGE = 2, 3


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters; `line` tells which run of text it was stored in, -1 for one stamped over the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    line: int

    @property
    def height(self) -> float:
        return max(self.bottom - self.top, 1.0)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


class Rule(NamedTuple):
    """A drawn line: where it stands across its direction, and from where to where it runs."""

    at: float
    start: float
    end: float


class Rules(NamedTuple):
    across: list[Rule]
    down: list[Rule]


class _Letters:
    """Boxes of a page's letters by their place in its text."""

    def __init__(self, text_page: Any, text: str, height: float) -> None:
        import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

        self._box = pdfium.FPDFText_GetLooseCharBox
        self._index = pdfium.FPDFText_GetCharIndexFromTextIndex
        self._raw = text_page.raw
        self._height = height
        self._rect = pdfium.FS_RECTF()
        # generated letters may stand in the one count and not in the other
        self._even = text_page.count_chars() == len(text)

    def font(self, at: int) -> str:
        """The name of a letter's font."""
        import pypdfium2.raw as pdfium

        index = at if self._even else self._index(self._raw, at)
        name, flags = ctypes.create_string_buffer(LONGEST_NAME), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._raw, index, name, LONGEST_NAME, ctypes.byref(flags))
        return name.value.decode("utf-8", "replace")

    def box(self, at: int) -> tuple[float, float, float, float]:
        """Left, right, top, bottom."""
        index = at if self._even else self._index(self._raw, at)
        if index < 0 or not self._box(self._raw, index, ctypes.byref(self._rect)):
            return 0.0, 0.0, 0.0, 0.0
        rect = self._rect
        return rect.left, rect.right, self._height - rect.top, self._height - rect.bottom


def read_words(document: Any, index: int) -> list[Word]:
    """The words of a page, with the numbers that a seal or a signature wrote into its gaps."""
    import pypdfium2.raw as pdfium

    page = document[index]
    try:
        text, words = _words(page)
        # of a page without text its picture is wanted as it is
        if not words or pdfium.FPDFPage_GetAnnotCount(page) <= 0:
            return words
        # what annotations show becomes a part of the page; nothing is written to the file
        flat = pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    finally:
        page.close()
    if not flat:
        return words
    page = document[index]
    try:
        return [*words, *_stamped(page, text, words)]
    finally:
        page.close()


def _words(page: Any) -> tuple[str, list[Word]]:
    text_page = page.get_textpage()
    try:
        text = text_page.get_text_range()
        letters = _Letters(text_page, text, page.get_height())
        placed = list(_placed(text, letters))
        words = [word for _, word in placed]
        if may_be_old(text):
            fonts = [letters.font(at) for at, _ in placed]
            texts = in_unicode([word.text for word in words], [word.line for word in words], fonts)
            words = [replace(word, text=one) for word, one in zip(words, texts, strict=True)]
        return text, list(levelled(words))
    finally:
        text_page.close()


def _placed(text: str, letters: _Letters) -> Iterator[tuple[int, Word]]:
    """The words, each with the place in the text where it begins."""
    line = at = 0
    for match in _WORD.finditer(text):
        line += text.count("\n", at, match.start()) + (text[match.start() - 1 : match.start()] in _BROKEN)
        at = match.start()
        left, right, top, bottom = letters.box(at)
        if match.end() - at > 1:
            _, right, upper, lower = letters.box(match.end() - 1)
            top, bottom = min(top, upper), max(bottom, lower)
        yield at, Word(match[0].translate(_HYPHENS), left, max(left, right), top, bottom, line)


def levelled(words: Sequence[Word]) -> Iterator[Word]:
    """The words with one top and bottom for each line: capitals with two accents stand higher than their neighbours."""
    at = 0
    while at < len(words):
        end, top, bottom = at + 1, words[at].top, words[at].bottom
        while end < len(words) and _goes_on(words[end - 1], words[end]):
            top, bottom = min(top, words[end].top), max(bottom, words[end].bottom)
            end += 1
        for word in words[at:end]:
            yield replace(word, top=top, bottom=bottom)
        at = end


def _goes_on(before: Word, word: Word) -> bool:
    """Whether two words stand beside each other; pdfium's own lines go on over columns, and over hyphens."""
    shared = min(before.bottom, word.bottom) - max(before.top, word.top)
    near = -1.0 < word.left - before.right < 1.5 * word.height
    return word.line == before.line and near and shared > 0.6 * min(before.height, word.height)


def _stamped(page: Any, before: str, words: list[Word]) -> list[Word]:
    """Numbers on the lines of the page that were not there before it was flattened."""
    text, all_words = _words(page)
    if not text.startswith(before.rstrip()):
        return []
    found = [replace(word, line=-1) for word in all_words[len(words) :] if _STAMPED_IN.fullmatch(word.text)]
    return [one for one in found if any(word.top < one.middle < word.bottom for word in words)]


def read_rules(page: Any) -> Rules:
    """The straight lines drawn on a page, level and upright; a thin filled box is one, a shading is none."""
    rules = Rules([], [])
    height = page.get_height()
    for count, drawn in enumerate(page.get_objects(filter=[_PATH], max_depth=2)):
        if count >= MOST_PATHS:
            return Rules([], [])
        for points, stroked in _outlines(drawn):
            if not stroked and not _is_thin(points):
                continue
            for (left, top), (right, bottom) in pairwise(points):
                if abs(top - bottom) < 1 and abs(right - left) > SHORTEST_RULE:
                    rules.across.append(Rule(height - top, min(left, right), max(left, right)))
                elif abs(right - left) < 1 and abs(top - bottom) > SHORTEST_RULE:
                    rules.down.append(Rule(left, height - max(top, bottom), height - min(top, bottom)))
    return rules


def _is_thin(points: Sequence[tuple[float, float]]) -> bool:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(max(xs) - min(xs), max(ys) - min(ys)) < SHORTEST_RULE


def _outlines(drawn: Any) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """The corners of each outline of a path in the page's own coordinates, and whether its line is drawn."""
    import pypdfium2.raw as pdfium

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(drawn, fill, stroke) or not (fill.value or stroke.value):
        return
    matrix = drawn.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(min(pdfium.FPDFPath_CountSegments(drawn), MOST_PATHS)):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points, bool(stroke.value)
            points = []
        points.append(matrix.on_point(x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points, bool(stroke.value)


def has_picture(page: Any) -> bool:
    """Whether a picture covers most of the page: a scan."""
    width, height = page.get_size()
    for image in page.get_objects(filter=[_IMAGE], max_depth=3):
        left, bottom, right, top = image.get_bounds()
        if (right - left) * (top - bottom) > 0.5 * width * height:
            return True
    return False
