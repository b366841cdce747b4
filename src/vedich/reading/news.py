"""Texts without a letterhead: news as papers publish it, and loose prose."""

import re
from collections.abc import Sequence
from datetime import date

from vedich.values.vocabulary import DocumentType

from .letters import alike, tidy
from .lines import Line
from .model import Header

_STAMP = re.compile(
    r"(?:thứ [^,\d]{2,8},? )?(?:ngày )?(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:\s*+(?:[-,|]\s*+)?\d{1,2}[:h]\d{2}.*)?"
)
_HINTS = re.compile(
    r"ảnh:|\(ảnh|phóng viên|chia sẻ bài viết|cho biết|theo thông tin|ghi nhận|\(tttđ\)|tin, ảnh|pv\b|nguồn:"
)
#: a headline is no longer than this many letters
LONGEST = 250
# parts of other documents, and lists
_BELONGS = re.compile(r"(?:phụ lục|biểu|bảng|mẫu|danh mục|danh sách|chương|phần|mục|điều|\d|[ivx]+[.)]|-)")
#: an article has more lines than this, and opens with a sentence longer than this
LEAST_LINES, LEAST_PROSE = 4, 60
#: the headline stands within this many lines
DEPTH = 8


def read_news(source: str, lines: Sequence[Line]) -> tuple[Header, int, int]:
    """The header of a text without one, and the lines its headline takes: first, and after."""
    stamped = next((i for i, line in enumerate(lines[:DEPTH]) if _STAMP.fullmatch(alike(line.words))), None)
    day = _date(lines[stamped].words) if stamped is not None else None
    first = stamped + 1 if stamped is not None else 0
    if stamped and not _is_headline(lines, first) and _is_headline(lines, stamped - 1):
        # some papers date an article under its headline
        first = stamped - 1
    if first >= len(lines):
        return Header(date=day), 0, 0
    headline = tidy(lines[first].words)
    whole = "\n".join(alike(line.words) for line in (*lines[:40], *lines[-6:]))
    underlined = source.find("\n====", lines[first].end, lines[first].end + 6) >= 0
    loose = len(lines) > LEAST_LINES and not lines[first].capital and not _BELONGS.match(alike(headline))
    is_news = stamped is not None or underlined or bool(_HINTS.search(whole)) or (loose and _is_prose(lines, first + 1))
    if not is_news or not _is_headline(lines, first):
        return Header(type=DocumentType.NEWS if is_news else DocumentType.OTHER, date=day), 0, 0
    return Header(type=DocumentType.NEWS, date=day, subject=headline), first, max(first, stamped or 0) + 1


def _is_headline(lines: Sequence[Line], index: int) -> bool:
    words = tidy(lines[index].words) if index < len(lines) else ""
    return 0 < len(words) <= LONGEST and not words.endswith((".", ";", ":"))


def _is_prose(lines: Sequence[Line], index: int) -> bool:
    """Whether a whole sentence of running text follows the headline."""
    words = lines[index].words if index < len(lines) else ""
    return len(words) > LEAST_PROSE and words.endswith((".", ":", ";")) and words[0].isupper()


def _date(words: str) -> date | None:
    match = _STAMP.fullmatch(alike(words))
    try:
        return date(int(match[3]), int(match[2]), int(match[1])) if match else None
    except ValueError:
        return None
