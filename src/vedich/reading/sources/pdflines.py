"""Printed lines → paragraphs: running heads off, wrapped lines joined, by where they stand on the page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vedich.reading.marks import starts_item

_PAGE_NUMBER = re.compile(r"[-–]?\s*(?:trang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?\s*[-–]?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_YEARS_GO_ON = re.compile(r"[-–]\s?(?:19|20)\d\d")
_CLOSED = re.compile(r"[.;:!?…][”\"’)]*$")
#: a soft hyphen, where a word was parted
_SOFT = "\u00ad"
#: a line shorter than the column by this share of it ends its paragraph
RAGGED = 0.12
#: a first line is set in by at least this many points
INDENT = 12.0
#: lines at a page's top or bottom that return on this share of the pages are running heads
RETURNS = 0.5


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line with its left and right edge, and its top and bottom from the top of the page, in points."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


def paragraphs(pages: Sequence[Sequence[PdfLine]]) -> Iterator[str]:
    """The paragraphs of all pages, one text each."""
    heads = _running_heads(pages)
    lines = [line for page in pages for line in _without_heads(page, heads)]
    if not lines:
        return
    column = _column(lines)
    current = lines[0].text
    for before, line in pairwise(lines):
        if _breaks(before, line, column):
            yield current.replace(_SOFT, "")
            current = line.text
        elif current.endswith(_SOFT) or (current.endswith("-") and current[-2:-1].isalpha()):
            current += line.text
        else:
            current = f"{current} {line.text}"
    yield current.replace(_SOFT, "")


def _running_heads(pages: Sequence[Sequence[PdfLine]]) -> frozenset[str]:
    """The shapes of lines that return at the edges of most pages; two pages show no return."""
    if len(pages) <= 2:
        return frozenset()
    edges = Counter(shape for page in pages for shape in {_shape(line.text) for line in (*page[:2], *page[-2:])})
    return frozenset(shape for shape, count in edges.items() if count > len(pages) * RETURNS)


def _without_heads(page: Sequence[PdfLine], heads: frozenset[str]) -> Sequence[PdfLine]:
    """A page without its number and its running heads."""
    first, last = 0, len(page)
    while first < last and _is_head(page[first].text, heads):
        first += 1
    while first < last and _is_head(page[last - 1].text, heads):
        last -= 1
    return page[first:last]


def _is_head(text: str, heads: frozenset[str]) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(text)) or _shape(text) in heads


def _shape(text: str) -> str:
    return _DIGITS.sub("#", text.strip().lower())


def _column(lines: Sequence[PdfLine]) -> tuple[float, float]:
    """The left and right edge of the running text."""
    long = sorted(lines, key=lambda line: line.left - line.right)[: max(len(lines) // 2, 1)]
    lefts = Counter(round(line.left) for line in long)
    rights = sorted(line.right for line in long)
    return float(lefts.most_common(1)[0][0]), rights[len(rights) * 9 // 10]


def _breaks(before: PdfLine, line: PdfLine, column: tuple[float, float]) -> bool:
    left, right = column
    if starts_item(line.text):
        return not (before.text[-1:].isdigit() and _YEARS_GO_ON.match(line.text))
    upper, next_upper = before.text.isupper(), line.text.isupper()
    if upper != next_upper:
        return True
    if line.top < before.top - 2:
        # the next column or page: a sentence may go on there
        return bool(_CLOSED.search(before.text)) or not line.text[0].islower()
    gap = line.top - before.bottom
    if gap > 1.2 * max(line.bottom - line.top, 1.0):
        return True
    if upper:
        return abs((before.left + before.right) - (line.left + line.right)) > 40
    if line.text[0].islower() and not _CLOSED.search(before.text):
        return False
    short = before.right < right - RAGGED * (right - left)
    return short or line.left > left + INDENT
