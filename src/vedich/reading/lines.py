"""The lines of a text, and which of them make one paragraph.

Published texts come three ways: one paragraph a line; lines wrapped at a column, with blank lines between paragraphs;
wrapped without blank lines (recognised scans). A page break also leaves a blank line inside a sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .marks import find_mark, starts_item

#: lines no longer than this, in a text of many lines, were wrapped at a column
WRAP_COLUMN = 130
#: a line that fills so much of the column was broken by its end
NEARLY = 0.8
_RULE = re.compile(r"[\s\-=_*~—–.|\\+:]*")
_CLOSED = re.compile(r"[.;:!?…][\s*_\"”’)\]|\\]*$")
# "2026⏎- 2030", "từ 5⏎- 6%/năm"
_NUMBERS_GO_ON = re.compile(r"[-–]\s*\d[\d.,]*(?:\s?%|\s?[-–/]|\b(?!\s?[.)]))")
# "kinh tế⏎- xã hội": a dash inside a phrase
_PHRASE_GOES_ON = re.compile(r"[-–]\s*[a-zà-ỹđ]")
# "4. Sở⏎Khoa học và Công nghệ", "tỉnh⏎Đắk Lắk": the line was broken inside a name
_BROKEN = re.compile(
    r"(?:^|[\s.)])(?:sở|bộ|ban|(?:ủy|uỷ) ban(?: nhân dân)?|ubnd|tỉnh|huyện|xã|phường|thành phố|thị xã|công ty|tập đoàn"
    r"|cục|chi cục|và|của|các|với|về|theo|cho|tại|do|từ|đến|là|:|,|-|–|\()$",
    re.IGNORECASE,
)
# Markdown: a heading's signs; the cells of a table's row, and the lines of a cell
_HEADING = re.compile(r"#{1,6}\s{1,3}(?=\S)")
_CELL = re.compile(r"[^|\n]+")
_BREAK = re.compile(r"<br\s?/?>")
_FRAME = re.compile(r"cộng hòa xã hội|cộng hoà xã hội|đảng cộng sản việt nam|nơi nhận", re.IGNORECASE)
_DRESS = " \t\u00a0*_\\|"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source without its blanks, `start`–`end`; `words` is it without markup around it."""

    start: int
    end: int
    words: str
    after_blank: bool
    opens_bold: bool
    closes_bold: bool

    @property
    def capital(self) -> bool:
        return self.words.isupper()


def split_lines(text: str) -> list[Line]:
    """The lines that hold words. Blank lines, table pipes and drawn rules only set `after_blank` on the next one."""
    lines: list[Line] = []
    position, blank = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if not stripped or (not stripped[0].isalnum() and _RULE.fullmatch(stripped)):
            blank = True
        elif stripped[0] == "|" and "<br" in stripped and _FRAME.search(stripped):
            lines += _cells(text, position, position + len(raw))
            blank = False
        else:
            lines.append(_line(stripped, position + raw.index(stripped[0]), blank=blank))
            blank = False
        position += len(raw) + 1
    return lines


def _line(stripped: str, start: int, *, blank: bool) -> Line:
    heading = _HEADING.match(stripped) if stripped[0] == "#" else None
    end = start + len(stripped)
    if heading:
        stripped = stripped[heading.end() :]
        start += heading.end()
    words = stripped.replace("\\", "").replace("**", "") if "\\" in stripped or "**" in stripped else stripped
    bold = stripped.startswith("**"), stripped.endswith("**")
    return Line(start, end, words.strip(_DRESS), blank or bool(heading), *((True, True) if heading else bold))


def _cells(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of a letterhead or foot that Markdown keeps in one row of a table, column by column."""
    for cell in _CELL.finditer(text, start, end):
        blank, at = True, cell.start()
        for stop, after in [*(part.span() for part in _BREAK.finditer(text, *cell.span())), (cell.end(), cell.end())]:
            piece = text[at:stop]
            if stripped := piece.strip():
                yield _line(stripped, at + piece.index(stripped[0]), blank=blank)
                blank = False
            at = after


def wrapped(lines: Sequence[Line]) -> bool:
    """Whether the text was wrapped at a column: hardly any line is long."""
    if len(lines) < 12:
        return False
    lengths = sorted(line.end - line.start for line in lines)
    return lengths[len(lengths) * 19 // 20] <= WRAP_COLUMN and lengths[len(lengths) // 2] >= 25


def paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Group lines into paragraphs."""
    is_wrapped = wrapped(lines)
    blanks = sum(line.after_blank for line in lines)
    blocks = blanks * 10 > len(lines)
    width = max((line.end - line.start for line in lines), default=0)
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group, line, is_wrapped, blocks, width):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(group: list[Line], line: Line, is_wrapped: bool, blocks: bool, width: int) -> bool:
    last, words = group[-1], line.words
    if not words:
        return False
    closed, long = bool(_CLOSED.search(last.words)), last.end - last.start > width * NEARLY
    inside = is_wrapped and long and not closed and _PHRASE_GOES_ON.match(words)
    if inside or (last.words[-1:].isdigit() and _NUMBERS_GO_ON.match(words)):
        return True
    if starts_item(words):
        return False
    if _is_only_mark(last) and is_wrapped:
        return True
    if words[0].islower() and not closed:
        # a sentence broken by a column's end or by a page's end
        return True
    if line.after_blank:
        # a heading in bold that was cut in two
        bold = group[0].opens_bold and last.closes_bold and line.opens_bold
        return bold and not closed and not line.capital and starts_item(group[0].words)
    if last.capital and line.capital:
        return True
    if not is_wrapped or last.capital != line.capital:
        return False
    return blocks or long or (not closed and bool(_BROKEN.search(last.words)))


def _is_only_mark(line: Line) -> bool:
    """ "2.13." on a line of its own, before its heading."""
    mark = find_mark(line.words)
    return mark is not None and mark.counted and mark.length >= len(line.words)
