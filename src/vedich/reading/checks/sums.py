"""Parts against their whole inside a sentence: "123 đầu mối, gồm 5 cấp tỉnh và 118 cấp huyện", "17 chỉ tiêu (6+7+2+2)".

"trong đó" names only some of the parts unless the parts themselves divide the whole ("thành thị … nông thôn …",
"… còn lại"): short of the whole it is left alone, beyond the whole it never can be.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from vedich.reading.units import Sort
from vedich.values.text import fold
from vedich.values.vocabulary import Measure

from .cues import ELSEWHERE, found, same_unit, total, written
from .divisions import divides, overlaps
from .finding import Finding, Rule
from .numbers import Number
from .passages import Draft, Passage
from .wholes import ALL, LABEL, SOME, counted_alike, sum_finding

_NESTED = re.compile(r"(?<!\w)(?:trong đó|trong số đó|riêng|bao gồm cả|kể cả)(?!\w)")
# a new statement begins, and the list of parts is over
_STOPS = re.compile(
    r"(?<!\w)(?:đến nay|tuy nhiên|ngoài ra|đồng thời|qua đó|lũy kế|luỹ kế|so với|nâng tổng|bên cạnh|đến cuối|"
    r"phấn đấu|kế hoạch|dự toán|cùng kỳ|"
    r"bình quân|cao hơn|thấp hơn|vượt|đã hoàn thành)(?!\w)"
)
# what opens the words of a number that says more of a part and is none
_ATTRIBUTE = re.compile(
    r"\s*(?:với|tăng|giảm|chiếm|so|bình quân|tương đương|tương ứng|tổng|kinh phí|trị giá|vượt|bằng|"
    r"trên địa bàn|cho|tại|ở|trong tổng|"
    r"đạt tỷ lệ|phục vụ|năm|quý|tháng|của|thuộc|từ)(?!\w)"
)
_SEPARATOR = re.compile(r"[,;:(+]| và |(?:^|\s)[-–] |\bgồm\b|trong đó(?:,? có)?|bao gồm|lần lượt(?: là)?")
_COLON = re.compile(r"(?: [^\W\d]+){0,4} ?: ")
_ITEMS = re.compile(r"[,;]| và ")
#: how far behind the whole its list may open
REACH = 220
#: and through how many numbers it is followed
MOST = 80
#: how far behind its last number a list may go on
BEHIND = 400


def check(draft: Draft) -> Iterator[Finding]:
    for passage in draft.passages:
        if len(passage.numbers) > 1:
            yield from _wholes(draft, passage)
    for passage in draft.continued():
        yield from _wholes(draft, passage, only=0)


def _wholes(draft: Draft, passage: Passage, only: int | None = None) -> Iterator[Finding]:
    """Each number that a list of parts follows, or the one at a place."""
    numbers = passage.numbers
    for index, whole in enumerate(numbers):
        if only not in (None, index):
            continue
        if not whole.amount or not whole.unit or whole.ranged or whole.bound or whole.of is not None:
            continue
        first, complete = _opened(numbers, index)
        if first is None:
            continue
        parts = list(_parts(draft, passage, whole, first))
        if not parts or _moved_from(numbers[:index], whole, parts):
            continue
        if finding := _added(draft, passage, whole, parts, complete=complete):
            yield finding


def _moved_from(earlier: Sequence[Number], whole: Number, parts: Sequence[Number]) -> bool:
    """ "8.216 tỷ đồng, tăng 741 tỷ đồng; trong đó thu nội địa 6.904 tỷ đồng": parts of the level, not of its change."""
    levels = any(number.level and number.amount and number.unit == whole.unit for number in earlier)
    return whole.changes and levels and any(part.level for part in parts)


def _opened(numbers: Sequence[Number], index: int) -> tuple[int | None, bool]:
    """Where a whole's list begins, and whether it claims to name all parts."""
    whole, gone = numbers[index], 0
    for at in range(index + 1, len(numbers)):
        number = numbers[at]
        gone += len(number.words)
        if gone > REACH:
            return None, False
        if number.depth == whole.depth + 1 and number.bracket >= whole.end and at == index + 1:
            inside = number.words[number.words.rfind("(") + 1 :]
            if ELSEWHERE.search(inside) or _STOPS.search(inside):
                return None, False
            some = SOME.search(inside) or inside.lstrip().startswith("có ")
            return at, not some or bool(ALL.search(inside))
        if number.depth != whole.depth:
            continue
        cut = re.split(r";", number.words)[-1] if ";" in number.words else number.words
        opens = ALL.search(cut) or SOME.search(cut)
        if _COLON.fullmatch(number.words) and number.unit == whole.unit:
            return at, True
        if (opens and same_unit(number, whole)) or (opens and counted_alike(whole, number)):
            if ";" in number.words and not SOME.search(cut):
                return None, False
            return at, bool(ALL.search(cut)) and not SOME.search(cut)
        if number.amount and number.level:
            return None, False
    return None, False


def _parts(draft: Draft, passage: Passage, whole: Number, first: int) -> Iterator[Number]:
    """The parts that a list names, first level only."""
    numbers = passage.numbers
    depth, bracket = numbers[first].depth, numbers[first].bracket
    nested = False
    since = ""
    for at in range(first, min(len(numbers), first + MOST)):
        number = numbers[at]
        if number.depth < depth or (number.depth == depth and number.bracket != bracket):
            return
        since += number.words
        if number.depth > depth:
            continue
        if at > first:
            if _STOPS.search(_last_part(since)) or re.search(r"[.!?]\s", since):
                return
            if ";" in since:
                nested = False
            nested = nested or bool(_NESTED.search(since.split(";")[-1]))
        label, since = _last_part(since), ""
        changed = number.kind is Measure.CHANGE and whole.kind is not Measure.CHANGE and not _plus(number.words)
        unlike = not (same_unit(number, whole) or counted_alike(whole, number))
        if nested or changed or unlike or not number.amount or number.ranged or number.bound:
            continue
        if _ATTRIBUTE.match(label) or len(label) > LABEL:
            continue
        yield number


def _plus(words: str) -> bool:
    return words.strip() == "+"


def _last_part(words: str) -> str:
    """What stands after the last separator."""
    cuts = [match.end() for match in _SEPARATOR.finditer(words)]
    return words[cuts[-1] :] if cuts else words


def _added(draft: Draft, passage: Passage, whole: Number, parts: Sequence[Number], *, complete: bool) -> Finding | None:
    """The finding on a list of parts, unless some opening of it makes the whole."""
    parts = [part for part in parts if not (part.sort is None and whole.sort is not Sort.COUNT and not part.depth)]
    if not parts or any(made.meets(whole.span) for made in list(accumulate(part.span for part in parts))[1:]):
        return None
    if (
        any(not part.unit for part in parts)
        and whole.sort is Sort.COUNT
        and not all(not p.unit or p.unit for p in parts)
    ):
        return None
    alike = [part for part in parts if part.unit == whole.unit]
    if len(parts) == 1:
        return _beyond(draft, whole, alike, complete=complete)
    made = total(part.span for part in parts)
    labels = _labels(draft, passage, parts)
    named = [fold(noun) for noun in whole.shown.split(", ")]
    complete = complete or (len(named) > 1 and sorted(part.unit for part in parts) == sorted(named))
    if made.high < whole.span.low:
        if not complete and not divides(labels):
            return None
        if complete and _unnumbered(draft, passage, whole, parts, int((whole.span.low - made.high) / whole.factor)):
            return None
        if any(part.open for part in parts) and not complete:
            return None
    elif not complete and not divides(labels) and (overlaps(labels) or len(alike) < len(parts)):
        return None
    return sum_finding(draft, whole, parts)


def _beyond(draft: Draft, whole: Number, parts: Sequence[Number], *, complete: bool) -> Finding | None:
    """A single part larger than its whole."""
    if not parts or parts[0].span.low <= whole.span.high or not parts[0].level or not whole.level:
        return None
    part = parts[0]
    if part.depth > whole.depth or part.of is not None or whole.open:
        return None
    sum_ = f"{written(part)} > {written(whole)}"
    return found(draft, Rule.SUM, (whole, part), sum_, made=written(part), stated=written(whole))


def _labels(draft: Draft, passage: Passage, parts: Sequence[Number]) -> list[str]:
    """The words around each part that name it."""
    labels = []
    for part in parts:
        # a unit of two nouns has taken the next part's first word: "43.210 đồng chí, đảng viên | dự bị 2.648"
        after = "" if ", " in part.shown else re.split(r"[,;()]| và ", part.after, maxsplit=1)[0]
        words = re.sub(r"^\s*(?:có|là)\s*", "", _last_part(part.words))
        labels.append(f"{words} {part.unit and draft.view.low[part.digits : part.end]} {after}")
    return labels


def _unnumbered(draft: Draft, passage: Passage, whole: Number, parts: Sequence[Number], missing: int) -> bool:
    """Whether the list names as many things without a number as are missing: "5 phòng, Văn phòng và Thanh tra"."""
    if whole.sort is not Sort.COUNT or whole.factor != 1:
        return False
    end = min(passage.stop, parts[-1].end + BEHIND)
    closed = draft.view.low.find(")", parts[-1].end, end) if parts[-1].depth > whole.depth else -1
    text = draft.view.text[parts[0].start : closed if closed > 0 else end]
    named = sum(1 for segment in _ITEMS.split(text) if segment.strip() and not any(char.isdigit() for char in segment))
    return 0 < missing <= named
