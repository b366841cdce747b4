"""Of which period a figure speaks, as its sentence, its heading or its document says; None where none of them does.

"cùng kỳ" directly before a figure ("cùng kỳ giải ngân đạt 29,6%") is the same period a year earlier; a figure in
brackets after "so với cùng kỳ năm 2019" is of that year.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from vedich.values.periods import Period

_WORDS = {"sáu": 6, "chín": 9}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR = r"(?:19|20)\d{2}"
_MENTION = re.compile(
    rf"""
      (?P<n>\d{{1,2}}|sáu|chín)\s{{1,9}}tháng\s{{1,9}}(?P<half>đầu|cuối)\s{{1,9}}năm(?:\s{{1,9}}(?P<hy>{_YEAR}))?
    | (?P<m>\d{{1,2}})\s{{1,9}}tháng(?:\s{{1,9}}năm)?\s{{1,9}}(?P<my>{_YEAR})
    | quý\s{{1,9}}(?P<q>i{{1,3}}|iv|[1-4])\s{{0,9}}(?:/|năm\s{{1,9}}|-)\s{{0,9}}(?P<qy>{_YEAR})
    | tháng\s{{1,9}}(?P<mm>\d{{1,2}})\s{{0,9}}(?:/|năm\s{{1,9}})\s{{0,9}}(?P<mmy>{_YEAR})
    | ngày\s{{1,9}}\d{{1,2}}\s{{0,9}}[/.]\s{{0,9}}(?P<dm>\d{{1,2}})\s{{0,9}}[/.]\s{{0,9}}(?P<dy>{_YEAR})
    | (?:giai\s{{1,9}}đoạn|thời\s{{1,9}}kỳ|5\s{{1,9}}năm)\s{{1,9}}(?P<from>{_YEAR})\s{{0,9}}[-–]\s{{0,9}}(?P<to>{_YEAR})
    | năm\s{{1,9}}(?P<y>{_YEAR})
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SAME_PERIOD = re.compile(r"(?<!so với )(?<!so )\bcùng kỳ\b[^.;()]{0,60}$", re.IGNORECASE)
_BRACKET_AFTER_COMPARISON = re.compile(rf"so với (?:cùng kỳ )?năm (?P<year>{_YEAR})\s{{0,9}}\($", re.IGNORECASE)
_COMPARED = re.compile(
    rf"so với [^.;(]{{0,24}}năm\s{{1,9}}{_YEAR}$|cùng kỳ năm\s{{1,9}}{_YEAR}$|dự toán năm\s{{1,9}}{_YEAR}$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"(?:kế hoạch|dự toán|nghị quyết|chương trình|quy hoạch|phương hướng|nhiệm vụ)(?:\s{1,9}\S{1,30}){0,4}\s{0,9}$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…]\s{1,9}(?=[A-ZĐÀ-Ỵ“\"(*-])|\n\s{0,9}\n|\n\s{0,9}[-+•*]\s")
#: how far back a sentence is looked through, and how far into a document its own period is looked for
_BACK, _FRONT = 400, 6000


@dataclass(frozen=True)
class Mention:
    """A stretch of text that names a period."""

    start: int
    end: int
    period: Period


class FigurePeriods:
    """The periods that a document names, and which of them its figures belong to."""

    def __init__(self, text: str, subject: str | None = None) -> None:
        self._text = text
        self._subject = subject or ""

    @cached_property
    def mentions(self) -> list[Mention]:
        return self._mentions(self._text)

    @cached_property
    def _year(self) -> int | None:
        years = re.findall(rf"năm\s{{1,9}}({_YEAR})", self._subject + " " + self._text[: _FRONT // 2])
        return int(max(set(years), key=years.count)) if years else None

    def _mentions(self, text: str) -> list[Mention]:
        found = []
        for match in _MENTION.finditer(text):
            period = _period(match, self._year)
            if period is not None:
                found.append(Mention(match.start(), match.end(), period))
        return found

    @cached_property
    def document(self) -> Period | None:
        """The period that the whole document speaks of: its subject's, else the commonest run of months up front."""
        own = self._mentions(self._subject)
        if own:
            return min(own, key=lambda mention: (mention.period.length, mention.start)).period
        ahead = [m.period for m in self.mentions if m.start < _FRONT and m.period.length < 12]
        commonest = max(set(ahead), key=lambda period: (ahead.count(period), period.last), default=None)
        return commonest if commonest and ahead.count(commonest) >= 3 else None

    def at(self, start: int) -> Period | None:
        """The period of the figure that starts at `start`."""
        before = self._text[max(0, start - _BACK) : start]
        ends = [match.end() for match in _SENTENCE_END.finditer(before)]
        sentence = before[ends[-1] :] if ends else before
        if match := _BRACKET_AFTER_COMPARISON.search(sentence):
            return self._in_year(int(match["year"]))
        earlier = bool(_SAME_PERIOD.search(sentence))
        offset = start - len(sentence)
        inside = [m for m in self.mentions if offset <= m.start and m.end <= start]
        for mention in reversed(inside):
            head = self._text[max(0, mention.start - 60) : mention.start]
            if _COMPARED.search(self._text[max(0, mention.start - 40) : mention.end]) or _PLANNED.search(head):
                continue
            return mention.period.same_last_year() if earlier else mention.period
        period = self.document
        return period.same_last_year() if period and earlier else period

    def _in_year(self, year: int) -> Period | None:
        """The document's own months in another year."""
        period = self.document
        if period is None:
            return None
        months = 12 * (year - period.year)
        return Period(period.first + months, period.last + months)


def _period(match: re.Match[str], year: int | None) -> Period | None:
    """The period of a mention; the year that a text leaves out is the one it speaks of throughout."""
    try:
        if match["n"]:
            of = int(match["hy"]) if match["hy"] else year
            return (
                None if of is None else _part(_WORDS.get(match["n"].casefold()) or int(match["n"]), match["half"], of)
            )
        if match["m"]:
            return Period.months(int(match["my"]), 1, int(match["my"]), int(match["m"]))
        if match["q"]:
            return Period.parse(f"{match['qy']}-Q{_ROMAN[match['q'].casefold()]}")
        if match["mm"]:
            return Period.months(int(match["mmy"]), int(match["mm"]), int(match["mmy"]), int(match["mm"]))
        if match["dm"]:
            return Period.months(int(match["dy"]), 1, int(match["dy"]), int(match["dm"]))
        if match["from"]:
            return Period.months(int(match["from"]), 1, int(match["to"]), 12)
        return Period.parse(match["y"])
    except ValueError:
        return None


def _part(count: int, half: str, year: int) -> Period:
    if half.casefold() == "cuối":
        return Period.months(year, 13 - count, year, 12)
    return Period.months(year, 1, year, count)
