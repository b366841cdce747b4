"""a of b against the percentage beside it: "129/813 đơn vị (15,87%)", "30 xã trong tổng số 75 xã, chiếm 40%"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from vedich.values.numbers import format_number
from vedich.values.vocabulary import Measure

from .cues import ELSEWHERE, SHARED, found, hundred, middle, percent, same_unit, written
from .finding import Finding, Rule
from .intervals import exact
from .numbers import Number
from .passages import Draft, Passage

#: the words between a count and its share are no longer than this
REACH = 140
_OPENS = re.compile(
    r"[^,;()]{0,60}\(\s*+(?:(?:tương đương|tương ứng|ứng với|với|gồm|đạt|là|cụ thể:?|tức|có)\s*+)?$"
    r"|^\s*+(?:, ?)?(?:với|tương ứng|tương đương|ứng với|tức)\s*$"
)
_AMONG = re.compile(r"(?:trong|trên|/|so với)\s*(?:tổng số|tổng|số)(?: là)?\s*+(?:(?:hơn|gần|khoảng|trên)\s*+)?$")
_OF_ALL = re.compile(
    r"^\s*+(?:(?:trên|trong|của|so với|/)\s*+)?(?:tổng số|tổng)\s*+(?:là\s*+)?(?:(?:hơn|gần|khoảng)\s*+)?\(?$"
)
_OF_TOTAL = re.compile(r"\s*+(?:(?:trên|trong|của)\s*+)?tổng [^,;()\d]{2,40}\(\s*(?:là )?$")
_WHOLE = re.compile(r"(?<!\w)(?:trong đó|trong số đó|trong số này|gồm|bao gồm|cụ thể|trong đó có)(?!\w)|:")
_AMONG_ALL = re.compile(r"(?<!\w)(?:trong(?: tổng)?(?: số)?|tổng số)\s*$")
_CLOSED = re.compile(r"\s*(?:tổng số\s*)?(?:[,;.)]|$|\n|và (?!giảm|tăng))")
_PLANNED = re.compile(r"\s*(?:so với |của )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|kh(?!\w)|nhiệm vụ|vốn)")
_OVER = re.compile(r"vượt\s*$")
_BY_SHARE = re.compile(r"(?:chiếm|tỷ lệ|tỉ lệ|tương đương|bằng|\((?:đạt|là)?)\s*+(?:(?:khoảng|gần|hơn|trên)\s*+)?$")


def check(draft: Draft) -> Iterator[Finding]:
    for passage in draft.passages:
        if sum(number.percent for number in passage.numbers):
            yield from _pairs(draft, passage)
            yield from _among(draft, passage)
            yield from _parts(draft, passage)
    for passage in draft.continued():
        yield from _parts(draft, passage)


def _pairs(draft: Draft, passage: Passage) -> Iterator[Finding]:
    """a/b with the percentage right behind it, or the percentage with a/b in its bracket."""
    numbers = passage.numbers
    for index, pair in enumerate(numbers):
        if pair.of is None or pair.bound or pair.percent:
            continue
        after = numbers[index + 1] if index + 1 < len(numbers) else None
        before = numbers[index - 1] if index else None
        if after and _is_share(after, pair) and SHARED.search(after.words) and len(after.words) < REACH:
            yield from _compared(draft, pair, after, (pair, after))
        elif before and _is_share(before, pair) and _OPENS.fullmatch(pair.words):
            yield from _compared(draft, pair, before, (before, pair))


def _is_share(share: Number, pair: Number) -> bool:
    """Whether a percentage may be what a/b makes: no growth, no share of another plan, no aim."""
    if not share.percent or share.ranged or share.bound or ";" in share.words:
        return False
    if share.kind is Measure.GROWTH and pair.kind is not Measure.CHANGE:
        return False
    if ELSEWHERE.search(share.words) and not share.words.rstrip().endswith(")"):
        return False
    # "5/10 xã đạt chuẩn, đạt 62,5% kế hoạch": of another plan, where things are counted
    counted = pair.whole is not None and pair.value <= pair.whole and not pair.factor > 1
    return not (counted and _PLANNED.match(share.after) and " kế hoạch" not in pair.words)


def _compared(draft: Draft, pair: Number, share: Number, both: tuple[Number, ...]) -> Iterator[Finding]:
    if pair.of is None or pair.whole is None:
        return
    made = hundred(pair.span.over(pair.of))
    over = bool(_OVER.search(share.words))
    if made is None:
        return
    if over:
        made = made - exact(Decimal(100))
    if not made.meets(share.span):
        value = pair.value / pair.whole * 100 - (100 if over else 0)
        sum_ = f"{written(pair)}/{format_number(pair.whole)} = {percent(value, share)} ≠ {written(share)}"
        yield found(draft, Rule.SHARE, both, sum_, made=percent(value, share), stated=written(share))


def _among(draft: Draft, passage: Passage) -> Iterator[Finding]:
    """ "30 xã trong tổng số 75 xã, chiếm 40%", and "30 xã, chiếm 40% tổng số 75 xã"."""
    numbers = passage.numbers
    for index in range(len(numbers) - 2):
        part, second, third = numbers[index : index + 3]
        if not part.amount or part.bound or part.ranged or not part.level:
            continue
        if second.amount and third.percent:
            whole, share = second, third
            among = _AMONG.search(second.words) and len(second.words) < REACH and SHARED.search(third.words)
            if not part.unit and second.words == " trên " and part.value < second.value:
                # "17 trên 20 chỉ tiêu": no hedge
                among, whole = SHARED.search(third.words), replace(second, span=exact(second.value))
        elif second.percent and third.amount:
            among = (_OF_ALL.match(third.words) or _OF_TOTAL.fullmatch(third.words)) and SHARED.search(second.words)
            whole, share = third, second
        else:
            continue
        if among and same_unit(part, whole) and _fits(part, whole, share):
            yield from _divided(draft, part, whole, share)


def _fits(part: Number, whole: Number, share: Number) -> bool:
    if share.kind is Measure.GROWTH or share.bound or share.ranged or whole.bound or ";" in share.words:
        return False
    return middle(whole) > 0 and whole.of is None and not _PLANNED.match(share.after)


def _divided(draft: Draft, part: Number, whole: Number, share: Number) -> Iterator[Finding]:
    made = hundred(part.span.over(whole.span))
    if made is None or made.meets(share.span):
        return
    value = percent(middle(part) / middle(whole) * 100, share)
    sum_ = f"{written(part)} / {written(whole)} = {value} ≠ {written(share)}"
    yield found(draft, Rule.SHARE, (part, whole, share), sum_, made=value, stated=written(share))


def _parts(draft: Draft, passage: Passage) -> Iterator[Finding]:
    """ "813 đơn vị, trong đó 129 đơn vị (15,87%), 684 đơn vị (84,13%)": each part against the whole before it."""
    numbers = passage.numbers
    whole: Number | None = None
    opened = False
    for index, number in enumerate(numbers):
        if number.amount and number.level and not number.ranged and number.depth <= (whole.depth if whole else 99):
            if whole is not None and not opened:
                opened = (
                    bool(_WHOLE.search(number.words) or _AMONG_ALL.search(whole.words))
                    and ";" not in number.words.split("trong đó")[0]
                )
            share = numbers[index + 1] if index + 1 < len(numbers) else None
            if whole is not None and opened and same_unit(number, whole) and share and _is_part_share(number, share):
                yield from _divided(draft, number, whole, share)
            elif not opened or not same_unit(number, whole or number):
                whole = number if number.unit and not number.bound and number.of is None else None
                opened = False
        elif opened and number.depth == 0 and _restarts(number):
            whole, opened = None, False


def _restarts(number: Number) -> bool:
    return number.percent and number.kind is Measure.LEVEL and not _BY_SHARE.search(number.words)


def _is_part_share(part: Number, share: Number) -> bool:
    """ "(15,87%)" or ", chiếm 15,87%" right behind a part."""
    if not share.percent or share.bound or share.ranged or share.kind is Measure.GROWTH:
        return False
    named = _BY_SHARE.search(share.words) and len(share.words) < REACH and SHARED.search(share.words)
    return bool(named and _CLOSED.match(share.after) and not ELSEWHERE.search(share.words) and part.of is None)
