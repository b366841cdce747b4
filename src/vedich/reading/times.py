"""Dates, months, quarters, years and spans as the text writes them, found from their digits.

They serve three ends: what is no figure, until when, and over which period.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .view import View


class Kind(StrEnum):
    DATE = "date"
    DAY = "day"
    """A day and month without a year."""
    MONTH = "month"
    QUARTER = "quarter"
    PART = "part"
    """The first or last months of a year."""
    YEAR = "year"
    SPAN = "span"
    LENGTH = "length"
    """How long, not when: 5 năm, 02 ngày làm việc."""


@dataclass(frozen=True, slots=True)
class Time:
    """One expression, `start`–`end` in the view with its leading words (ngày, tháng, quý, năm, giai đoạn).

    `code` is ISO text or a period's code; None where the year is not said or the day does not exist.
    """

    start: int
    end: int
    kind: Kind
    code: str | None
    year: int | None
    month: int | None = None
    day: int | None = None
    last: int | None = None
    """The last year of a span."""


_SEP = r"\s?[/.\-]\s?"
_YEAR = r"((?:19|20)\d\d)"
_DATE = re.compile(rf"(\d{{1,2}}){_SEP}(\d{{1,2}}){_SEP}{_YEAR}(?!\d)")
_WORDED = re.compile(rf"(\d{{1,2}})(?:,? tháng |/tháng )(\d{{1,2}})(?:(?:,? năm |/){_YEAR})?(?!\d|[.,]\d)")
_MONTH_YEAR = re.compile(rf"(\d{{1,2}})(?:\s?[/-]\s?|,? (?:của )?năm ){_YEAR}(?![\d/])")
_SPAN = re.compile(rf"{_YEAR}(?:\s?-\s?|\s?/\s?| đến (?:năm )?){_YEAR}(?![\d/])")
_BARE_YEAR = re.compile(rf"{_YEAR}(?![\d/]|[.,]\d)")
# "2000 tỷ đồng" is no year
_COUNTED = re.compile(r" (?:tỷ|tỉ|triệu|nghìn|đồng|ha|km|m2|tấn|hộ|người|căn|lao động|đảng viên|doanh nghiệp)(?!\w)")
_DAY_MONTH = re.compile(r"(\d{1,2})\s?[/.\-]\s?(\d{1,2})(?![\d/%]|[.,]\d)")
_PART = re.compile(
    rf"(\d{{1,2}}) tháng(?: (đầu|cuối|còn lại)(?: của)?(?: năm)?| (?:của )?năm)?(?: {_YEAR}(?!\d))?(?!\w)"
)
_LENGTH = re.compile(r"\d{1,3} (?:năm|tháng|tuần|ngày|quý|giờ|phút)(?!\w)(?: làm việc)?")
_CLOCK = re.compile(r"\d{1,2}(?::\d\d|h\d\d|h(?!\w)| giờ(?: \d\d)?)(?!\w)")
_QUARTER = re.compile(r"qu[ýí] (iv|i{1,3}|[1-4])(?!\w)")
_LEAD = re.compile(r"(?<!\w)(?:ngày|tháng|năm(?: học)?|qu[ýí] (?:iv|i{1,3}|[1-4])(?: năm|/)?)\s?$")
_SPAN_LEAD = re.compile(r"(?<!\w)(?:giai đoạn|nhiệm kỳ|thời kỳ|từ(?: năm)?|(?:\d{1,2} )?năm(?: học)?|niên khóa)\s?$")
_QUARTER_YEAR = re.compile(rf"\s?(?:/\s?|(?:của )?năm )?{_YEAR}(?!\d)")
# "trước 30/6", where "ngày" is left out
_BEFORE_DAY = re.compile(r"(?<!\w)(?:trước|chậm nhất|hạn chót) $")
_TWO = re.compile(r"\d{1,2}(?!\w|[.,]\d)")
_TIME_LEAD = re.compile(
    r"(?:đến(?: hết| cuối| ngày)?|trong|từ|vào|tính đến|tính|của|qua|bình quân|hết|đầu|cuối|lũy kế|giai đoạn(?: từ)?)"
    r"(?: hết| cuối| đến)? ?$",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[\dq](?:(?<=\d)(?<![\w.,/].)|(?<=q)(?<!\w.)u[ýí] (?=[iv1-4]))")
_TERM = re.compile(r"(?:trước|chậm nhất|hoàn thành|xong|hạn|hết|kể từ|từ)[^.;]{0,24}$")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def find_times(view: View) -> list[Time]:
    """All expressions of time, in order; none overlaps another."""
    return list(_scan(view.low))


def days_told(low: str, times: Sequence[Time]) -> Iterator[date]:
    """The whole dates that are no terms: a text without a date of its own was written on the latest or after."""
    for time in times:
        told = time.kind is Kind.DATE and time.code
        if told and not _TERM.search(low, max(0, time.start - 40), time.start):
            yield date.fromisoformat(told)


def _scan(low: str) -> Iterator[Time]:
    end = 0
    for token in _TOKEN.finditer(low):
        at = token.start()
        if at < end:
            continue
        time = _quarter(low, at) if low[at] == "q" else _at(low, at)
        if time:
            yield time
            end = time.end


def _quarter(low: str, at: int) -> Time | None:
    match = _QUARTER.match(low, at)
    if not match:
        return None
    quarter = _QUARTERS[match[1]]
    after = _QUARTER_YEAR.match(low, match.end())
    year = int(after[1]) if after else None
    code = f"{year}-Q{quarter}" if year else None
    return Time(at, after.end() if after else match.end(), Kind.QUARTER, code, year, month=quarter * 3)


def _at(low: str, at: int) -> Time | None:
    """The expression whose first digit stands at `at`."""
    before = low[max(0, at - 14) : at]
    lead = _LEAD.search(before)
    start = at - (len(before) - lead.start()) if lead else at
    word = lead[0].strip() if lead else ""
    if match := _DATE.match(low, at) or _WORDED.match(low, at):
        return _day(start, match)
    if match := _SPAN.match(low, at):
        lead = _SPAN_LEAD.search(before)
        start = at - (len(before) - lead.start()) if lead else at
        first, last = int(match[1]), int(match[2])
        code = f"{first}/{last}" if first < last else None
        return Time(start, match.end(), Kind.SPAN, code, first, last=last)
    if (match := _MONTH_YEAR.match(low, at)) and (time := _month(start, word, match)):
        return time
    if (match := _BARE_YEAR.match(low, at)) and (word or not _COUNTED.match(low, match.end())):
        year = int(match[1])
        return Time(start, match.end(), Kind.YEAR, str(year), year)
    if (word == "ngày" or _BEFORE_DAY.search(before)) and (match := _DAY_MONTH.match(low, at)):
        return _day(start, match)
    if word == "ngày" and (match := _TWO.match(low, at)):
        return Time(start, match.end(), Kind.DAY, None, None, day=int(match[0]))
    if word == "tháng" and (match := _TWO.match(low, at)):
        return Time(start, match.end(), Kind.MONTH, None, None, month=int(match[0]))
    return _length(low, at)


def _length(low: str, at: int) -> Time | None:
    if match := _PART.match(low, at):
        months, which, year = int(match[1]), match[2], int(match[3]) if match[3] else None
        if which is None and year is None:
            return Time(at, match.end(), Kind.LENGTH, None, None)
        return Time(at, match.end(), Kind.PART, _part_code(year, months, which), year, month=months)
    if match := _CLOCK.match(low, at) or _LENGTH.match(low, at):
        return Time(at, match.end(), Kind.LENGTH, None, None)
    return None


def _part_code(year: int | None, months: int, which: str | None) -> str | None:
    if year is None or not 1 <= months <= 12:
        return None
    if which in ("cuối", "còn lại"):
        return {6: f"{year}-H2", 3: f"{year}-Q4"}.get(months)
    return {12: str(year), 6: f"{year}-H1", 3: f"{year}-Q1", 1: f"{year}-01"}.get(months, f"{year}-{months}M")


def _day(start: int, match: re.Match[str]) -> Time:
    day, month = int(match[1]), int(match[2])
    year = int(match[3]) if match.re.groups >= 3 and match[3] else None
    code = None
    if year:
        try:
            code = date(year, month, day).isoformat()
        except ValueError:
            code = None
    return Time(start, match.end(), Kind.DATE if year else Kind.DAY, code, year, month, day)


def _month(start: int, word: str, match: re.Match[str]) -> Time | None:
    month, year = int(match[1]), int(match[2])
    if not 1 <= month <= 12 or (word != "tháng" and match[0][len(match[1])] not in "/-"):
        return None
    return Time(start, match.end(), Kind.MONTH, f"{year}-{month:02d}", year, month)


@dataclass(frozen=True, slots=True)
class Clock:
    """The times of a text by their starts, to leave them out of names."""

    times: Sequence[Time]
    starts: Sequence[int]

    def within(self, begin: int, stop: int) -> Sequence[Time]:
        return self.times[bisect_left(self.starts, begin) : bisect_left(self.starts, stop)]

    def without(self, view: View, begin: int, stop: int) -> str:
        """The text without its times and the prepositions before them."""
        pieces: list[str] = []
        at = begin
        for time in self.within(begin, stop):
            pieces.append(_TIME_LEAD.sub("", view.text[at : time.start]))
            at = time.end
        pieces.append(view.text[at:stop])
        return " ".join(piece for piece in pieces if piece.strip())

    def blanked(self, view: View, begin: int, stop: int) -> str:
        """The comparable text with spaces for its times, letter for letter."""
        low = view.low[begin:stop]
        for time in self.within(begin, stop):
            at = time.start - begin
            low = f"{low[:at]}{' ' * (min(time.end, stop) - time.start)}{low[min(time.end, stop) - begin :]}"
        return low
