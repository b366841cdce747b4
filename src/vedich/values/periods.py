"""Periods of reporting: month, quarter, half, the first n months, year, term.

A period is a name (`2023-H1`); which days it counts depends on the basis. The calendar counts whole months; Decree
09/2019/NĐ-CP counts from the 15th of the month before to the 14th of its last month (Art. 12: month 15–14, quarter
15 of the month before to 14 of its last month, six months 15/12–14/6, year 15/12–14/12).
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from .errors import N_, Refused

_CODE = re.compile(
    r"(?P<year>[12]\d{3})(?:-(?P<part>H[12]|Q[1-4]|(?:1[0-2]|[1-9])M|0[1-9]|1[0-2])|/(?P<last>[12]\d{3}))?"
)


class Basis(StrEnum):
    """Which days a period counts."""

    CALENDAR = "calendar"
    DECREE = "decree"
    """15th to 14th, Decree 09/2019."""
    PARTY = "party"
    """From the calendar's first day to the as-of date that the party's own round states."""


class NotAPeriod(Refused):
    """The text is no period's code."""

    def __init__(self, text: str) -> None:
        super().__init__(
            "not-a-period",
            N_("“%(text)s” is not a period; write it like 2023, 2023-H1, 2023-Q2, 2023-05, 2023-9M or 2021/2025."),
            text=text[:40],
        )


@dataclass(frozen=True, order=True)
class Period:
    """A run of whole months, `first` to `last` inclusive, each counted from year 0 as year * 12 + month - 1."""

    first: int
    last: int

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError("a period ends before it starts")

    @classmethod
    def parse(cls, code: str) -> Self:
        """`2023`, `2023-H1`, `2023-Q2`, `2023-05`, `2023-9M` (first nine months), `2021/2025`. Raises NotAPeriod."""
        match = _CODE.fullmatch(code.strip())
        if not match:
            raise NotAPeriod(code)
        year, part, last = int(match["year"]), match["part"], match["last"]
        if last:
            if int(last) < year:
                raise NotAPeriod(code)
            return cls.months(year, 1, int(last), 12)
        if not part:
            return cls.months(year, 1, year, 12)
        if part[0] == "H":
            return cls.months(year, 6 * int(part[1]) - 5, year, 6 * int(part[1]))
        if part[0] == "Q":
            return cls.months(year, 3 * int(part[1]) - 2, year, 3 * int(part[1]))
        if part[-1] == "M":
            return cls.months(year, 1, year, int(part[:-1]))
        return cls.months(year, int(part), year, int(part))

    @classmethod
    def months(cls, year: int, month: int, last_year: int, last_month: int) -> Self:
        return cls(year * 12 + month - 1, last_year * 12 + last_month - 1)

    @property
    def year(self) -> int:
        """The year it ends in."""
        return self.last // 12

    @property
    def first_year(self) -> int:
        return self.first // 12

    @property
    def length(self) -> int:
        """In months."""
        return self.last - self.first + 1

    @property
    def kind(self) -> str:
        """`month`, `quarter`, `half`, `months`, `year` or `term`; `months` is the first n of a year."""
        start = self.first % 12
        if self.length % 12 == 0 and start == 0:
            return "year" if self.length == 12 else "term"
        if self.length == 6 and start in (0, 6):
            return "half"
        if self.length == 3 and start % 3 == 0:
            return "quarter"
        return "month" if self.length == 1 else "months"

    @property
    def code(self) -> str:
        """The one spelling that `parse` gives back: 6M is H1, 3M is Q1, 12M is the year."""
        year, month = self.first_year, self.first % 12 + 1
        match self.kind:
            case "year":
                return f"{year}"
            case "term":
                return f"{year}/{self.year}"
            case "half":
                return f"{year}-H{(month + 5) // 6}"
            case "quarter":
                return f"{year}-Q{(month + 2) // 3}"
            case "month":
                return f"{year}-{month:02d}"
            case _ if month == 1 and self.first_year == self.year:
                return f"{year}-{self.length}M"
        raise ValueError("a run of months that has no code")

    def __str__(self) -> str:
        return self.code

    def bounds(self, basis: Basis = Basis.CALENDAR) -> tuple[date, date]:
        """First and last day counted."""
        if basis is Basis.DECREE:
            return _day(self.first - 1, 15), _day(self.last, 14)
        return _day(self.first, 1), _day(self.last + 1, 1) - timedelta(days=1)

    def same_last_year(self) -> "Period":
        """The period that "so với cùng kỳ" compares with."""
        return Period(self.first - 12, self.last - 12)

    def previous(self) -> "Period":
        """The period of the same length just before."""
        return Period(self.first - self.length, self.last - self.length)

    def holds(self, other: "Period") -> bool:
        return self.first <= other.first and other.last <= self.last

    def elapsed(self, part: "Period") -> tuple[int, int]:
        """How much of this period is over when `part` ends, as (months, of months); never below 0 or above all."""
        return max(0, min(self.length, part.last - self.first + 1)), self.length


def _day(month: int, day: int) -> date:
    return date(month // 12, month % 12 + 1, day)


def months_of(period: Period) -> list[Period]:
    """The months that a period is made of."""
    return [Period(month, month) for month in range(period.first, period.last + 1)]


def period_at(day: date, kind: str) -> Period:
    """The calendar period of a kind (`month`, `quarter`, `half`, `year`) in which a day falls."""
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12}[kind]
    first = (day.year * 12 + day.month - 1) // size * size
    return Period(first, first + size - 1)


_ROMAN = ("I", "II", "III", "IV")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def period_words(period: Period, language: str) -> str:
    """`2023-H1` → `6 tháng đầu năm 2023` / `first half of 2023`."""
    return _in_english(period) if language.startswith("en") else _in_vietnamese(period)


def _in_vietnamese(period: Period) -> str:
    year, month = period.year, period.first % 12 + 1
    match period.kind:
        case "year":
            return f"năm {year}"
        case "term":
            return f"giai đoạn {period.first_year} - {year}"
        case "half":
            return f"6 tháng {'đầu' if month == 1 else 'cuối'} năm {year}"
        case "quarter":
            return f"quý {_ROMAN[(month + 2) // 3 - 1]}/{year}"
        case "month":
            return f"tháng {month}/{year}"
    return f"{period.length} tháng năm {year}"


def _in_english(period: Period) -> str:
    year, month = period.year, period.first % 12 + 1
    match period.kind:
        case "year":
            return f"{year}"
        case "term":
            return f"{period.first_year}–{year}"
        case "half":
            return f"{'first' if month == 1 else 'second'} half of {year}"
        case "quarter":
            return f"Q{(month + 2) // 3} {year}"
        case "month":
            return f"{_MONTHS[month - 1]} {year}"
    return f"first {period.length} months of {year}"
