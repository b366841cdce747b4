"""Parts against their whole where each part is an item of its own under a lead-in that gives the whole."""

import re
from collections.abc import Iterator
from itertools import accumulate

from vedich.reading.units import Sort
from vedich.values.vocabulary import Measure

from .cues import ELSEWHERE, PLAN, same_unit, total
from .divisions import divides, overlaps
from .finding import Finding
from .items import items_after
from .numbers import Number
from .passages import Draft
from .wholes import sum_finding

_ALL = re.compile(r"(?<!\w)(?:gồm|bao gồm|chia ra|cụ thể|như sau|sau đây|phân theo)(?!\w)(?! cả)")
_SOME = re.compile(r"(?<!\w)(?:trong đó|trong số|riêng|nhất là|chủ yếu|điển hình|nổi bật|tiêu biểu|chính)(?!\w)")
#: how long the words after the whole may be before its list opens
REACH = 120


def check(draft: Draft) -> Iterator[Finding]:
    for index, block in enumerate(draft.blocks[:-1]):
        if not block.leads:
            continue
        whole = _whole(draft, index)
        parts = _parts(draft, index, whole) if whole else []
        if whole is None or len(parts) < 2:
            continue
        tail = draft.view.low[whole.end : block.end]
        complete = bool(_ALL.search(tail)) and not _SOME.search(tail)
        yield from _added(draft, whole, parts, complete=complete)


def _whole(draft: Draft, index: int) -> Number | None:
    """The amount that a lead-in ends with: "… 123 đầu mối, cụ thể:"."""
    passages = list(draft.of_block(index))
    if not passages or not passages[-1].numbers:
        return None
    end = draft.blocks[index].end
    for number in reversed(passages[-1].numbers):
        if not number.amount or number.depth or end - number.end > REACH:
            continue
        plain = number.unit and not number.ranged and not number.bound and number.of is None
        return number if plain else None
    return None


def _parts(draft: Draft, index: int, whole: Number) -> list[Number]:
    """The first amount of each item; nothing where an item has none of the whole's unit."""
    parts = []
    for item in items_after(draft, index):
        numbers = [number for passage in draft.of_block(item) for number in passage.numbers]
        first = next((number for number in numbers if number.amount and not number.depth), None)
        if first is None or not same_unit(first, whole) or first.ranged or first.bound or first.of is not None:
            return []
        changed = first.kind is Measure.CHANGE and whole.kind is not Measure.CHANGE
        if changed or PLAN.search(first.words[-60:]) or ELSEWHERE.search(first.words[-60:]):
            return []
        if not first.unit and whole.sort is not Sort.COUNT:
            return []
        parts.append(first)
    return parts


def _added(draft: Draft, whole: Number, parts: list[Number], *, complete: bool) -> Iterator[Finding]:
    if any(made.meets(whole.span) for made in list(accumulate(part.span for part in parts))[1:]):
        return
    labels = [f"{part.words} {re.split(r'[,;.]', part.after, maxsplit=1)[0]}" for part in parts]
    short = total(part.span for part in parts).high < whole.span.low
    if complete or (divides(labels) if short else not overlaps(labels)):
        yield sum_finding(draft, whole, parts)
