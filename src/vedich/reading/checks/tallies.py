"""Sums whose whole stands last, remainders, balances of trade, and tallies of what was reached."""

import re
from collections.abc import Iterator

from vedich.reading.units import Sort

from .cues import ELSEWHERE, amount, found, middle, same_unit, total, written
from .finding import Finding, Rule, signed
from .numbers import Number
from .passages import Draft, Passage
from .wholes import ALL, LABEL, SOME, counted_alike, sum_finding

_LAST = re.compile(r"(?<!\w)(?:tổng cộng|tổng số là|cộng chung|tổng chung|, tổng số)(?: là| có|:)?\s*$")
_TRADE = re.compile(r"(?<!\w)tổng (?:kim ngạch )?xuất,? nhập khẩu(?: hàng hóa)?(?: ước)?(?: đạt| là)?\s*$")
_OUT_OF = re.compile(r"(?:trong|trên) (?:tổng )?số\s*$")
_REST = re.compile(r"(?<!\w)(?:còn lại|số còn lại|hiện còn)(?: là| có| khoảng|:)?\s*$")
_STILL = re.compile(r"(?<!\w)còn(?: có| khoảng)?\s*$")
_UNDONE = re.compile(r"\s*(?:\w+ ){0,2}(?:đang|chưa|không)(?!\w)")
_SIDE = re.compile(
    r"(?<!xuất )(?<!xuất, )(xuất khẩu|nhập khẩu|xuất siêu|nhập siêu)(?: hàng hóa| ước| đạt| là| khoảng| gần|"
    r" hơn| trên){0,3}\s*$"
)
_NOT_REACHED = re.compile(r"(?<!\w)(?:không|chưa|còn|khó|mức khá|xấp xỉ|thấp|dưới|quá hạn|trễ hạn)(?!\w)")

#: through how many numbers of a sentence a sum is followed
MOST = 80


def check(draft: Draft) -> Iterator[Finding]:
    for passage in draft.passages:
        if len(passage.numbers) > 2:
            yield from _totals(draft, passage)
            yield from _remainders(draft, passage)
            yield from _balances(draft, passage)
        if len(passage.numbers) > 1:
            yield from _tallies(draft, passage)


def _totals(draft: Draft, passage: Passage) -> Iterator[Finding]:
    """ "45 nam và 5 nữ, tổng cộng 50 người": the whole stands last."""
    numbers = passage.numbers
    for at, whole in enumerate(numbers):
        ends = _LAST.search(whole.words) or _TRADE.search(whole.words) or _OUT_OF.search(whole.words)
        if at < 2 or not ends or not whole.amount or whole.ranged:
            continue
        parts: list[Number] = []
        for number in reversed(numbers[max(0, at - MOST) : at]):
            if not number.amount or number.depth != whole.depth or number.ranged or number.bound:
                break
            if not (same_unit(number, whole) or counted_alike(whole, number)):
                break
            parts.insert(0, number)
            if ";" in number.words:
                break
        if _OUT_OF.search(whole.words) and not any(_NOT_REACHED.search(part.words) for part in parts):
            continue
        sums = [total(part.span for part in parts[start:]) for start in range(max(0, len(parts) - 1))]
        if len(parts) > 1 and not any(made.meets(whole.span) for made in sums):
            yield sum_finding(draft, whole, parts)


def _remainders(draft: Draft, passage: Passage) -> Iterator[Finding]:
    """ "813 đơn vị, đã sắp xếp 129 đơn vị, còn lại 684 đơn vị"."""
    plain = [n for n in passage.numbers if n.amount and not n.ranged and not n.bound and n.of is None]
    for at in range(2, len(plain)):
        whole, part, rest = plain[at - 2 : at + 1]
        fits = all(number.unit == whole.unit and number.depth == whole.depth for number in (part, rest)) and whole.unit
        left = _REST.search(rest.words) or (_STILL.search(rest.words) and _UNDONE.match(rest.after))
        if not fits or not left or whole.changes or rest.changes:
            continue
        if max(len(part.words), len(rest.words)) > LABEL or ALL.search(part.words) or SOME.search(part.words):
            continue
        if at > 2 and plain[at - 3].unit == whole.unit:
            continue
        if part.span.high > whole.span.high or (part.span + rest.span).meets(whole.span):
            continue
        value = amount(middle(whole) - middle(part), rest)
        sum_ = f"{written(whole)} − {written(part)} = {value} ≠ {written(rest)}"
        yield found(draft, Rule.SUM, (whole, part, rest), sum_, made=value, stated=written(rest))


def _balances(draft: Draft, passage: Passage) -> Iterator[Finding]:
    """ "xuất khẩu 3,3 tỷ USD; nhập khẩu 2,1 tỷ USD; xuất siêu 1,2 tỷ USD"."""
    sides: dict[str, Number] = {}
    for number in passage.numbers:
        name = _SIDE.search(number.words)
        if not name or number.sort is not Sort.MONEY or not number.level or number.ranged or number.depth:
            continue
        sides.setdefault(name[1], number)
    surplus = sides.get("xuất siêu") or sides.get("nhập siêu")
    more, less = sides.get("xuất khẩu"), sides.get("nhập khẩu")
    if surplus is None or more is None or less is None or len({one.unit for one in (surplus, more, less)}) > 1:
        return
    if "nhập siêu" in sides:
        more, less = less, more
    if surplus.start > max(more.start, less.start) and not (more.span - less.span).meets(surplus.span):
        value = amount(middle(more) - middle(less), surplus)
        sum_ = f"{written(more)} − {written(less)} = {value} ≠ {written(surplus)}"
        yield found(draft, Rule.SUM, (more, less, surplus), sum_, made=value, stated=written(surplus))


def _tallies(draft: Draft, passage: Passage) -> Iterator[Finding]:
    """ "18/20 chỉ tiêu đạt và vượt, 02 chỉ tiêu chưa đạt": the tally makes the whole."""
    numbers = passage.numbers
    for at, head in enumerate(numbers):
        if head.of is None or head.whole is None or head.sort is not Sort.COUNT:
            continue
        if any(other.whole == head.whole and other.unit == head.unit for other in numbers[max(0, at - MOST) : at]):
            continue
        parts, rest = [head], 0
        for number in numbers[at + 1 : at + 1 + MOST]:
            if number.percent:
                continue
            same = number.unit == head.unit and number.depth == head.depth and number.whole in (None, head.whole)
            if not same or len(number.words) > LABEL or SOME.search(number.words) or ELSEWHERE.search(number.words):
                break
            parts.append(number)
            after = re.split(r"[,;(]", number.after, maxsplit=1)[0]
            if _NOT_REACHED.search(after) or _NOT_REACHED.search(number.words[-24:]):
                rest = len(parts)
        sums = [sum(part.value for part in parts[:count]) for count in range(1, len(parts) + 1)]
        if rest and head.whole not in sums[rest - 1 :]:
            terms = signed(written(part) for part in parts)
            sum_ = f"{terms} = {sums[-1]} ≠ {head.whole}"
            yield found(draft, Rule.SUM, parts, sum_, made=str(sums[-1]), stated=str(head.whole))
