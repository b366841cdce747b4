"""Parts against their whole inside a sentence: "123 đầu mối, gồm 5 cấp tỉnh và 118 cấp huyện", "17 chỉ tiêu (6+7+2+2)".

"trong đó" names only some of the parts unless the parts themselves divide the whole ("thành thị … nông thôn …",
"… còn lại"): short of the whole it is left alone, beyond the whole it never can be.
"""

import re
from collections.abc import Iterator, Sequence

from vedich.reading.units import Sort
from vedich.values.text import fold
from vedich.values.vocabulary import Measure

from .cues import ELSEWHERE, amount, found, middle, same_unit, total, written
from .divisions import divides, overlaps
from .finding import Finding, Rule, signed
from .numbers import Number
from .passages import Draft, Passage

_ALL = re.compile(
    r"(?<!\w)(?:gồm(?: có)?|bao gồm|chia ra|chia thành|cụ thể(?: là| như sau)?|phân theo|như sau|lần lượt)(?!\w)(?! cả)"
)
_SOME = re.compile(
    r"(?<!\w)(?:trong đó|trong số đó|trong số này|bao gồm cả|riêng|nhất là|chủ yếu|điển hình|như)(?!\w)(?! sau)"
)
_NESTED = re.compile(r"(?<!\w)(?:trong đó|trong số đó|riêng|bao gồm cả|kể cả)(?!\w)")
# a new statement begins, and the list of parts is over
_STOPS = re.compile(
    r"(?<!\w)(?:đến nay|tuy nhiên|ngoài ra|đồng thời|qua đó|lũy kế|luỹ kế|so với|nâng tổng|bên cạnh|đến cuối|phấn đấu|kế hoạch|dự toán|cùng kỳ|"
    r"bình quân|cao hơn|thấp hơn|vượt|đã hoàn thành)(?!\w)"
)
# what opens the words of a number that says more of a part and is none
_ATTRIBUTE = re.compile(
    r"\s*(?:với|tăng|giảm|chiếm|so|bình quân|tương đương|tương ứng|tổng|kinh phí|trị giá|vượt|bằng|trên địa bàn|cho|tại|ở|trong tổng|"
    r"đạt tỷ lệ|phục vụ|năm|quý|tháng|của|thuộc|từ)(?!\w)"
)
_SEPARATOR = re.compile(r"[,;:(+]| và |(?:^|\s)[-–] |\bgồm\b|trong đó(?:,? có)?|bao gồm|lần lượt(?: là)?")
_COLON = re.compile(r"(?: [^\W\d]+){0,4} ?: ")
_LAST = re.compile(r"(?<!\w)(?:tổng cộng|tổng số là|cộng chung|tổng chung|, tổng số)(?: là| có|:)?\s*$")
_TRADE = re.compile(r"(?<!\w)tổng (?:kim ngạch )?xuất,? nhập khẩu(?: hàng hóa)?(?: ước)?(?: đạt| là)?\s*$")
_OUT_OF = re.compile(r"(?:trong|trên) (?:tổng )?số\s*$")
_REST = re.compile(r"(?<!\w)(?:còn lại|số còn lại|hiện còn)(?: là| có| khoảng|:)?\s*$")
_STILL = re.compile(r"(?<!\w)còn(?: có| khoảng)?\s*$")
_UNDONE = re.compile(r"\s*(?:\w+ ){0,2}(?:đang|chưa|không)(?!\w)")
_SIDE = re.compile(
    r"(?<!xuất )(?<!xuất, )(xuất khẩu|nhập khẩu|xuất siêu|nhập siêu)(?: hàng hóa| ước| đạt| là| khoảng| gần| hơn| trên){0,3}\s*$"
)
_ITEMS = re.compile(r"[,;]| và ")
#: how far behind the whole its list may open, and how long a part's words may be
REACH, LABEL = 220, 160


def check(draft: Draft) -> Iterator[Finding]:
    for passage in draft.passages:
        if len(passage.numbers) > 2:
            yield from _totals(draft, passage)
            yield from _remainders(draft, passage)
            yield from _balances(draft, passage)
        if len(passage.numbers) > 1:
            yield from _wholes(draft, passage)
            yield from _tallies(draft, passage)
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
    """ "8.216 tỷ đồng, tăng 741 tỷ đồng; trong đó thu nội địa 6.904 tỷ đồng": the parts are of the level, not of its change."""
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
            some = _SOME.search(inside) or inside.lstrip().startswith("có ")
            return at, not some or bool(_ALL.search(inside))
        if number.depth != whole.depth:
            continue
        cut = re.split(r";", number.words)[-1] if ";" in number.words else number.words
        opens = _ALL.search(cut) or _SOME.search(cut)
        if _COLON.fullmatch(number.words) and number.unit == whole.unit:
            return at, True
        if (opens and same_unit(number, whole)) or (opens and _counted_alike(whole, number)):
            if ";" in number.words and not _SOME.search(cut):
                return None, False
            return at, bool(_ALL.search(cut)) and not _SOME.search(cut)
        if number.amount and number.level:
            return None, False
    return None, False


def _counted_alike(whole: Number, part: Number) -> bool:
    """ "96 đơn vị gồm 82 xã và 14 phường": other nouns may part a count of something general."""
    counts = whole.sort is Sort.COUNT and part.sort is Sort.COUNT and whole.factor == part.factor == 1
    return counts and whole.unit.startswith(_GENERAL)


_GENERAL = (
    "don vi", "co quan", "to chuc", "dau moi", "co so", "nguoi", "can bo", "lao dong", "truong hop", "vu", "du an", "cong trinh",
    "san pham", "chi tieu", "nhiem vu", "van ban", "phuong tien", "cuoc", "giai", "huy chuong", "mau", "dia phuong", "dai bieu",
    "doi tuong", "dang vien", "hoi vien", "doan vien", "tap the", "ca nhan", "xa", "truong", "dong chi", "ho so", "don", "thu tuc",
    "tac pham", "y kien", "noi dung", "hang muc", "can", "suat", "ho", "doanh nghiep", "hop tac xa", "lop", "con", "xe", "nha",
)  # fmt: skip


def _parts(draft: Draft, passage: Passage, whole: Number, first: int) -> Iterator[Number]:
    """The parts that a list names, first level only."""
    numbers = passage.numbers
    depth, bracket = numbers[first].depth, numbers[first].bracket
    nested = False
    since = ""
    for at in range(first, len(numbers)):
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
        unlike = not (same_unit(number, whole) or _counted_alike(whole, number))
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
    for count in range(len(parts), 0, -1):
        if count > 1 and total(part.span for part in parts[:count]).meets(whole.span):
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


def sum_finding(draft: Draft, whole: Number, parts: Sequence[Number]) -> Finding:
    value = amount(sum((middle(part) for part in parts), start=middle(whole) * 0), whole)
    terms = signed(amount(middle(part), whole) if part.factor != whole.factor else written(part) for part in parts)
    sum_ = f"{terms} = {value} ≠ {written(whole)}"
    return found(draft, Rule.SUM, (whole, *parts), sum_, made=value, stated=written(whole))


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
    """Whether the list also names things without a number ("5 phòng, Văn phòng và Thanh tra") that fill what is missing."""
    if whole.sort is not Sort.COUNT or whole.factor != 1:
        return False
    stop = draft.view.low.find(")", parts[-1].end, passage.stop) if parts[-1].depth > whole.depth else passage.stop
    text = draft.view.text[parts[0].start : stop if stop > 0 else passage.stop]
    named = sum(1 for segment in _ITEMS.split(text) if segment.strip() and not any(char.isdigit() for char in segment))
    return 0 < missing <= named


def _totals(draft: Draft, passage: Passage) -> Iterator[Finding]:
    """ "45 nam và 5 nữ, tổng cộng 50 người": the whole stands last."""
    numbers = passage.numbers
    for at, whole in enumerate(numbers):
        ends = _LAST.search(whole.words) or _TRADE.search(whole.words) or _OUT_OF.search(whole.words)
        if at < 2 or not ends or not whole.amount or whole.ranged:
            continue
        parts: list[Number] = []
        for number in reversed(numbers[:at]):
            if not number.amount or number.depth != whole.depth or number.ranged or number.bound:
                break
            if not (same_unit(number, whole) or _counted_alike(whole, number)):
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
        if max(len(part.words), len(rest.words)) > LABEL or _ALL.search(part.words) or _SOME.search(part.words):
            continue
        if at > 2 and plain[at - 3].unit == whole.unit:
            continue
        if part.span.high > whole.span.high or (part.span + rest.span).meets(whole.span):
            continue
        value = amount(middle(whole) - middle(part), rest)
        sum_ = f"{written(whole)} − {written(part)} = {value} ≠ {written(rest)}"
        yield found(draft, Rule.SUM, (whole, part, rest), sum_, made=value, stated=written(rest))


_NOT_REACHED = re.compile(r"(?<!\w)(?:không|chưa|còn|khó|mức khá|xấp xỉ|thấp|dưới|quá hạn|trễ hạn)(?!\w)")


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
        if any(other.whole == head.whole and other.unit == head.unit for other in numbers[:at]):
            continue
        parts, rest = [head], 0
        for number in numbers[at + 1 :]:
            if number.percent:
                continue
            same = number.unit == head.unit and number.depth == head.depth and number.whole in (None, head.whole)
            if not same or len(number.words) > LABEL or _SOME.search(number.words) or ELSEWHERE.search(number.words):
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
