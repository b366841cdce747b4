"""What a number is compared with."""

import re
from collections.abc import Sequence
from typing import Protocol

from vedich.values.vocabulary import Comparison, Measure

from .lexicon.measures import PLANS
from .lexicon.phrases import any_of

_BASES: tuple[tuple[re.Pattern[str], Comparison], ...] = (
    (re.compile(r"cùng kỳ|(?<!\w)ck(?!\w)"), Comparison.SAME_PERIOD),
    (re.compile(any_of(PLANS)), Comparison.PLAN),
    (re.compile(r"so với (?:đầu )?(?:nhiệm kỳ|giai đoạn)"), Comparison.PREVIOUS_TERM),
    (re.compile(r"so với (?:năm trước|năm ngoái|cuối năm trước)"), Comparison.PREVIOUS_YEAR),
    (re.compile(r"so(?: với)?[^,;()]{0,40}năm \d{4}"), Comparison.BASE_YEAR),
)
# "GRDP bình quân đầu người" is an average of people, not of years
_AVERAGE = re.compile(r"bình quân(?! đầu người| (?:một|mỗi|1) người| chung)|(?<!cây )h[ằà]ng năm|mỗi năm")
_OVER = re.compile(r"[;()]|, (?=\w{1,12} \w{1,12} (?:đạt|tăng|giảm))")
_CHANGING = frozenset((Measure.GROWTH, Measure.CHANGE))


class Based(Protocol):
    """Something stated of which kind, on which basis."""

    kind: Measure
    basis: Comparison | None


def basis_of(kind: Measure, rest: str, after: str) -> Comparison | None:
    """The basis of comparison by the words before (`rest`) and after a number."""
    if kind in (Measure.LEVEL, Measure.RANK):
        return Comparison.AVERAGE if _AVERAGE.search(rest[-40:]) else None
    if kind is Measure.ATTAINMENT:
        return Comparison.PLAN
    over = _OVER.search(after)
    near = after[: over.start()] if over else after
    before = rest[-40:]
    than = before if " hơn " in before else ""
    for pattern, basis in _BASES:
        same = basis is Comparison.SAME_PERIOD and "cùng kỳ" in before
        if same or pattern.search(near) or pattern.search(than):
            return basis
    return Comparison.AVERAGE if _AVERAGE.search(rest[-60:]) or "/năm" in after[:5] else None


def share_bases(said: Sequence[Based]) -> None:
    """ "tăng 2%; … tăng 4% so với cùng kỳ", "so với cùng kỳ giảm 5 vụ, tăng 2 người": one's basis is everybody's."""
    last: Comparison | None = None
    for one in reversed(said):
        if one.kind not in _CHANGING:
            continue
        if one.basis is None:
            one.basis = last if last is Comparison.SAME_PERIOD else None
        else:
            last = one.basis
