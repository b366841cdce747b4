"""Names told one after the other, for numbers told one after the other.

"Công nghiệp - dịch vụ - nông nghiệp với tỷ trọng tương ứng là 64% - 26% - 10%".
"""

import re
from collections.abc import Sequence

from .letters import tidy
from .measures import Stated
from .view import View

_CUE = re.compile(
    r",? ?(?:(?:với|chiếm|có|đạt|đã|đều|đang|tăng|giảm) )*(?:(?:tỷ trọng|tỉ trọng|tỷ lệ|tỉ lệ|mức|tốc độ)(?: tăng)? )?"
    r"(?:lần lượt|tương ứng)(?: với)?(?: (?:là|đạt|chiếm|bằng|tăng|giảm|ở mức|khoảng))*:? ?$"
)
_BETWEEN = re.compile(r" ?(?:,|;|-|và|, và) ?")
_PARTS = re.compile(r" [-–] |, | và |; ")
_TIMES = re.compile(r"(?:quý|tháng|năm|ngày|giai đoạn|\d)")
#: how far before its numbers a list of names may begin, and how many letters one of the names has at most
REACH, LONGEST = 400, 80


def names_in_series(view: View, start: int, said: Sequence[Stated]) -> dict[int, str]:
    """By its place in `said`, the name of each number that is one of several told in the order of their names."""
    found: dict[int, str] = {}
    first = 0
    while first < len(said):
        last = first
        while last + 1 < len(said) and _next_to(view, said[last], said[last + 1]):
            last += 1
        if last > first:
            begin = max(start, said[first].quantity.start - REACH)
            names = _names(view, begin, said[first].quantity.start, last - first + 1)
            found |= {first + at: name for at, name in enumerate(names)}
        first = last + 1
    return found


def _next_to(view: View, one: Stated, other: Stated) -> bool:
    same = one.quantity.unit == other.quantity.unit
    return same and bool(_BETWEEN.fullmatch(view.low, one.quantity.end, other.quantity.start))


def _names(view: View, start: int, at: int, count: int) -> list[str]:
    """The last `count` names of the list before the cue that stands right before `at`; none without both."""
    cue = _CUE.search(view.low, max(start, at - 60), at)
    if cue is None or cue.end() == cue.start():
        return []
    begin = max(view.low.rfind(sign, start, cue.start()) + 2 for sign in (": ", "; ", ". "))
    begin = begin if begin > start else start
    names = [tidy(part).strip(" ,;:()") for part in _PARTS.split(view.text[begin : cue.start()])][-count:]
    fits = len(names) == count and all(2 < len(name) <= LONGEST and not _TIMES.match(name.lower()) for name in names)
    return names if fits else []
