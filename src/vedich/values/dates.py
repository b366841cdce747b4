"""Dates as Vietnamese documents write them, both ways."""

import re
from datetime import date

from .errors import N_, Refused

_NUMERIC = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})")
_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class NotADate(Refused):
    """The text is no date."""

    def __init__(self, text: str) -> None:
        super().__init__("not-a-date", N_("“%(text)s” is not a date; write it like 05/7/2023."), text=text[:40])


def parse_date(text: str) -> date:
    """`05/7/2023`, `20.7.2020`, `ngày 02 tháng 3 năm 2012`, `2023-07-05`. Raises NotADate."""
    body = text.strip()
    try:
        if match := _ISO.fullmatch(body):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _NUMERIC.fullmatch(body) or _WORDS.fullmatch(body):
            return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        raise NotADate(text) from None
    raise NotADate(text)


def _two(day: int) -> str:
    return f"{day:02d}" if day < 10 else str(day)


def _month(month: int) -> str:
    # both rulebooks pad only January and February (Decree 30/2020, Appendix I; party guidance likewise)
    return f"{month:02d}" if month < 3 else str(month)


def format_date(day: date) -> str:
    """`05/7/2023`: the day padded below ten, the month only for January and February."""
    return f"{_two(day.day)}/{_month(day.month)}/{day.year}"


def format_date_words(day: date) -> str:
    """`ngày 05 tháng 7 năm 2023`, as a document's date line has it."""
    return f"ngày {_two(day.day)} tháng {_month(day.month)} năm {day.year}"
