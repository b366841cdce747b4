"""The period that an aim is set for, as a code: `2025`, `2021/2025`, `2020/2025:yearly`, `2023-H1`."""

import re
from collections.abc import Sequence

from .times import Clock, Kind, Time
from .view import View

_YEARLY = re.compile(r"(?<!\w)(?:hằng năm|hàng năm|mỗi năm)(?!\w)")
_TERM = re.compile(r"nhiệm kỳ|%/năm|bình quân")
_WHOLE = frozenset((Kind.YEAR, Kind.SPAN, Kind.PART, Kind.QUARTER, Kind.MONTH))
#: how far from its number a period may be said
REACH = 1500
_BASE = re.compile(r"(?:so (?:với )?(?:cùng kỳ )?(?:cuối |đầu )?|lần |bằng mức |mức )$")


def find_period(
    view: View,
    sentence: tuple[int, int],
    clause: tuple[int, int],
    at: int,
    clock: Clock,
    inherited: str | None,
    term: str | None,
) -> str | None:
    """The period of the quantity at `at`: said in its clause, in its sentence, in the heading above, or the term."""
    low = view.low
    sentence, clause = _around(sentence, at), _around(clause, at)
    found = _nearest(low, clause, at, clock) or _nearest(low, sentence, at, clock)
    if found is None and _TERM.search(low, clause[0], clause[1]):
        found = term
    if found is None:
        found = inherited or (term if _YEARLY.search(low, clause[0], clause[1]) else None)
    if found and _YEARLY.search(low, clause[0], clause[1]) and "/" in found:
        return f"{found}:yearly"
    return found


def _around(stretch: tuple[int, int], at: int) -> tuple[int, int]:
    return max(stretch[0], at - REACH), min(stretch[1], at + REACH)


def _nearest(low: str, within: tuple[int, int], at: int, clock: Clock) -> str | None:
    before = after = None
    for time in clock.within(*within):
        if time.kind not in _WHOLE or not time.code or _BASE.search(low[max(0, time.start - 20) : time.start]):
            continue
        if time.start < at:
            before = time.code
        elif after is None:
            after = time.code
    return before or after


def period_of_heading(low: str, start: int, end: int, clock: Clock) -> str | None:
    """The period that a heading or lead-in sets for what stands under it."""
    return _nearest(low, (start, min(end, start + REACH)), end, clock)


def term_of(times: Sequence[Time], low: str) -> str | None:
    """The term that the document speaks of: the first "nhiệm kỳ 2020 - 2025" or "giai đoạn …"."""
    for word in ("nhiệm kỳ", "giai đoạn"):
        for time in times:
            if time.kind is Kind.SPAN and time.code and low.startswith(word, time.start):
                return time.code
    return None
