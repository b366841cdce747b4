"""Days that no calendar has, and spans that end before they begin."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from .finding import Finding, Rule
from .passages import Draft

_YEAR = r"((?:19|20)\d\d)"
_DATE = re.compile(
    rf"(?<![\w/.,-])(\d{{1,2}})(?:\s?[/.-]\s?(\d{{1,2}})\s?[/.-]\s?|,? tháng (\d{{1,2}}),? năm ){_YEAR}(?![\w/]|[.,]\d)"
)
_FROM = re.compile(r"(?<!\w)từ\s*(?:ngày\s*)?$")
_TO = re.compile(r"\s*(?:đến|tới|-)\s*(?:hết\s*)?(?:ngày\s*)?$")
_SPAN = re.compile(rf"(?<!\w)(?:giai đoạn|nhiệm kỳ|thời kỳ|từ năm)\s*{_YEAR}\s?(?:-|đến(?: năm)?)\s?{_YEAR}(?!\d)")


def check(draft: Draft) -> Iterator[Finding]:
    low = draft.view.low
    before: tuple[int, int, date | None] = (0, 0, None)
    for match in _DATE.finditer(low):
        day, month, year = int(match[1]), int(match[2] or match[3]), int(match[4])
        known = 0 < month <= 12 and 0 < day <= monthrange(year, month)[1]
        when = date(year, month, day) if known else None
        if not known:
            yield _found(draft, match.start(), match.end())
        start, end, first = before
        back = first is not None and when is not None and first > when
        if back and _TO.fullmatch(low[end : match.start()]) and _FROM.search(low, max(0, start - 16), start):
            yield _found(draft, start, match.end())
        before = (match.start(), match.end(), when)
    for match in _SPAN.finditer(low):
        if int(match[1]) > int(match[2]):
            yield _found(draft, match.start(1), match.end())


def _found(draft: Draft, start: int, end: int) -> Finding:
    span = draft.view.span(start, end)
    words = " ".join(draft.reading.text[span[0] : span[1]].split())
    return Finding(*span, Rule.DATE, words, (span,), {"made": "", "stated": words})
