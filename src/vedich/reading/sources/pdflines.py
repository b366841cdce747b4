"""Printed lines → paragraphs: running heads off, wrapped lines joined, by where they stand on the page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from vedich.reading.marks import starts_item

_PAGE_NUMBER = re.compile(
    r"[-–]?\s*+(?:(?:trang|page|tr\.)\s*+(?::\s*+)?)?\d{1,4}\s*+(?:(?:/|trên|of)\s*+\d{1,4}\s*+)?[-–]?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_YEARS_GO_ON = re.compile(r"[-–]\s?(?:19|20)\d\d")
_CLOSED = re.compile(r"[.;:!?…][”\"’)]*$")
#: a soft hyphen, where a word was parted
_SOFT = "\u00ad"
_SIGNER = ("TM.", "T/M", "KT.", "K/T", "TL.", "T/L", "TUQ.")
#: a line shorter than the column by this share of it ends its paragraph
RAGGED = 0.12
#: a first line is set in by at least this many points
INDENT = 12.0
#: the middles of centred lines agree to so many points
CENTRED = 12.0
#: lines at a page's top or bottom that return on this share of the pages are running heads
RETURNS = 0.5


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line with its left and right edge, and its top and bottom from the top of the page, in points.

    `row` marks a row of a table; `column` the edges of the column of a letterhead, a foot or running text in columns.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    row: bool = False
    column: tuple[float, float] | None = None


def paragraphs(pages: Sequence[Sequence[PdfLine]]) -> Iterator[str]:
    """The paragraphs of all pages, one text each; rows of tables each for themselves."""
    heads = _running_heads(pages)
    lines = _joined_tables([_without_heads(page, heads) for page in pages])
    if not lines:
        return
    body = _body(lines)
    current = lines[0].text
    for before, line in pairwise(lines):
        if _breaks(before, line, body):
            yield _clean(current)
            current = line.text
        elif current.endswith((_SOFT, "-")) and current[-2:-1].isalpha():
            current = _over_the_end(current, line.text)
        else:
            current = f"{current} {line.text}"
    yield _clean(current)


def _clean(text: str) -> str:
    return text.replace(_SOFT, "")


def _over_the_end(current: str, following: str) -> str:
    """A word parted at a line's end; Vietnamese parts none, so beside a capital the hyphen is a number's own."""
    parted = current[-1] == _SOFT and current[-2].islower() and following[:1].islower()
    return f"{current[:-1]}{'' if parted else '-'}{following}"


def _joined_tables(pages: Sequence[Sequence[PdfLine]]) -> list[PdfLine]:
    """The lines of all pages; a table that goes on over a page has its head once, and its broken row as one."""
    lines: list[PdfLine] = []
    head = ""
    for page in pages:
        for index, line in enumerate(page):
            goes_on = line.row and lines and lines[-1].row
            if line.row and not goes_on:
                head = line.text
            if index == 0 and goes_on and line.text == head:
                continue
            opens = index == 0 or (index == 1 and page[0].row and page[0].text == head)
            if opens and goes_on and (whole := _whole_row(lines[-1], line)):
                lines[-1] = whole
            else:
                lines.append(line)
    return lines


def _whole_row(before: PdfLine, line: PdfLine) -> PdfLine | None:
    """A row and what the next page holds of it: its first cell is empty there, and a sentence goes on."""
    upper, lower = before.text.split("\t"), line.text.split("\t")
    if lower[0] or len(upper) != len(lower) or not any(cell[:1].islower() for cell in lower):
        return None
    return replace(before, text="\t".join(f"{one} {other}".strip() for one, other in zip(upper, lower, strict=True)))


def _running_heads(pages: Sequence[Sequence[PdfLine]]) -> frozenset[str]:
    """The shapes of lines that return at the edges of most pages; on two pages at the very same place."""
    if len(pages) == 2 and all(pages):
        first, second = (
            {(_shape(line.text), round(line.top)) for line in (page[0], page[-1]) if not line.row} for page in pages
        )
        return frozenset(shape for shape, _ in first & second)
    if len(pages) < 2:
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


def _body(lines: Sequence[PdfLine]) -> tuple[float, float]:
    """The left and right edge of the running text."""
    running = [line for line in lines if not line.row and line.column is None] or lines
    long = sorted(running, key=lambda line: line.left - line.right)[: max(len(running) // 2, 1)]
    lefts = Counter(round(line.left) for line in long)
    rights = sorted(line.right for line in long)
    return float(lefts.most_common(1)[0][0]), rights[len(rights) * 9 // 10]


def _breaks(before: PdfLine, line: PdfLine, body: tuple[float, float]) -> bool:
    if before.row or line.row:
        return True
    if starts_item(line.text):
        return not (before.text[-1:].isdigit() and _YEARS_GO_ON.match(line.text))
    if before.text.isupper() != line.text.isupper():
        return True
    if line.top < before.top - 2:
        # the next column or page: a sentence may go on there
        return bool(_CLOSED.search(before.text)) or not line.text[0].islower()
    gap, height = line.top - before.bottom, max(line.bottom - line.top, 1.0)
    if gap > 1.2 * height:
        return True
    return _ends(before, line, line.column or body, close=gap < 0.8 * height)


def _ends(before: PdfLine, line: PdfLine, column: tuple[float, float], *, close: bool) -> bool:
    """Whether the next line of a column begins a paragraph."""
    left, right = column
    centred = abs((before.left + before.right) - (line.left + line.right)) <= 2 * CENTRED
    if before.text.isupper():
        return not centred or (bool(column) and before.text.startswith(_SIGNER))
    open_end = not _CLOSED.search(before.text)
    if open_end and (line.text[0].islower() or (close and before.text.endswith(","))):
        return False
    # the lines of a title in the middle of the page
    inset = line.column is not None or before.left > left + INDENT
    if centred and open_end and close and inset and _is_centred(before, line, column):
        return False
    short = before.right < right - RAGGED * (right - left)
    return short or line.left > left + INDENT


def _is_centred(before: PdfLine, line: PdfLine, column: tuple[float, float]) -> bool:
    """Whether a long line and the next one stand in the middle of their column, as titles do and lists do not."""
    left, right = column
    middle = abs((before.left + before.right) - (left + right)) <= 4 * CENTRED
    return middle and abs(before.left - line.left) > 1 and before.right - before.left > 0.5 * (right - left)
