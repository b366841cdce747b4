"""Numbers with their units, ranges and pairs, found in one pass; times and document numbers are none."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from vedich.values.numbers import NotANumber, parse_number

from .lexicon.labels import BEFORE_BARE, LABELS, NAMES, STUCK
from .lexicon.nouns import MULTIPLIERS
from .lexicon.phrases import any_of, word_of
from .units import Sort, UnitRead, read_unit
from .view import View


@dataclass(slots=True)
class Quantity:
    """A number as written: `start`–`end` holds it with its unit; `of` is the whole of "15/20"."""

    start: int
    end: int
    value: Decimal
    value_to: Decimal | None
    of: Decimal | None
    unit: str | None
    sort: Sort | None
    rank: bool = False
    alone: bool = False
    """It closes a line of its own without a unit: "- Kiến nghị bãi bỏ: 25"."""
    is_result: bool = False
    is_plan: bool = False
    """The parts of "620/500 ha", a result and its plan."""
    tally: bool = False
    """One of a list that leaves its noun out: "63 đảng viên (khiển trách 15, cảnh cáo 20)"."""


# what stands before is looked at behind the first digit, so that a search runs from digit to digit
_NUMBER = re.compile(
    rf"\d(?:(?<![\w.,/]\d)|{'|'.join(f'(?<={word}.)' for word in STUCK)})\d{{0,14}}(?:[.,]\d{{1,15}}){{0,5}}"
)
_RANGE = re.compile(r" ?(?:-|đến|tới) ?(\d{1,15}(?:[.,]\d{1,15}){0,5})")
_PAIR = re.compile(r"(?: ?/ ?| (?:trong|trên)(?: tổng số| tổng| số)? )(\d{1,15}(?:[.,]\d{1,15}){0,5})(?![\w/])")
_PERCENT_RANGE = re.compile(r" ?(?:-|đến|tới) ?\d{1,15}(?:[.,]\d{1,15}){0,5} ?%")
_RANKED = re.compile(
    r"(?:(?:đứng|xếp|ở|giữ|đạt|và|,)(?: ở)?(?: vị trí)? thứ|(?:rộng|lớn|cao|nhiều|đông) thứ|vị trí thứ|thứ hạng"
    r"|xếp hạng|hạng|tốp|top|nhóm|vị trí)(?: thứ)?(?: dẫn)?(?: đầu)? ?$"
)
# "xếp 4/63 tỉnh"
_PLACED = re.compile(r"(?<!\w)(?:xếp|đứng) (?:ở )?(?:vị trí )?$")
# "nhóm 10 tỉnh" ranks, "nhóm 5 nhiệm vụ" counts
_RANKED_AMONG = re.compile(r" (?:tỉnh|thành phố|quốc gia|nước|địa phương|đơn vị)")
_LABELLED = re.compile(rf"{word_of(LABELS, ('dứt ',))} ?$")
_NAMED = re.compile(rf"{word_of(NAMES)} ?-?$")
_NO_LABELS = ("số ", "dự án ", "(kế hoạch ", "(chỉ tiêu ", "(mục tiêu ", "(nghị quyết ")
_MORE_FOLLOWS = re.compile(r" ?- ?\d| và \d| (?:lên|xuống|đến) \d|$")
_BARE = re.compile(rf"{any_of(BEFORE_BARE)} ?$")
_PER_HEAD = re.compile(r" ?(?:vạn |nghìn |ngàn |triệu )?(?:dân|người|trẻ|hộ|lao động|sinh viên)(?!\w)")
_PER_WORDS = ("trên ", "tính trên ", "/", "/ ")
_INDEX = re.compile(
    r"(?:chỉ số|hệ số)(?! giá| sản xuất)[^,;:.%\d]{2,70}(?:đạt|là|còn|ở mức|bằng)(?: trên| khoảng| hơn| gần| dưới)? $"
)
_TALLY = re.compile(r"(?:[(,;:]|^) ?(?:và )?[^\W\d_]+(?: [^\W\d_]+){0,4} $")
_YEARS_OLD = re.compile(r" tuổi(?!\w)")
_TALLY_ENDS = re.compile(r"(?: ?\([^()]{1,20}\))? ?[,;.)]")
_NO_TALLY = re.compile(r"(?:điều|khoản|mục|điểm|số|năm|ngày|tháng|quý|tờ|thửa|lớp|khóa|phường|quận|khu phố|thôn|tổ) $")
_MILLIONS = re.compile(r",? (\d{1,3}) triệu(?: đồng)?(?!\w)")
_SHARED = frozenset((Sort.PERCENT, Sort.MONEY, Sort.MEASURE))
_SAYS_COUNT = re.compile(r"(?<![^\W\d])[^\W\d]{2,}(?: ?:| là| là ?:| có| đạt) ?$")
_NO_COUNT = re.compile(
    r"(?<!\w)(?:mã|điện thoại|đt|fax|tài khoản|số hiệu|điều|khoản|mục|trang|tờ|thửa|lô)(?!\w)|(?<!\w)số ?:? ?$"
)
#: a line that says one count is no longer than this, and its number than this many digits
LONGEST_LINE, LONGEST_COUNT = 120, 7
#: how far away a neighbour may stand that lends its unit
NEAR = 90


def find_quantities(view: View, taken: Sequence[tuple[int, int]], stops: Sequence[int]) -> list[Quantity]:
    """All quantities in order.

    `taken` are the spans of times and references, in order; `stops` the ends of paragraphs, over which nothing reaches.
    """
    low = view.low
    starts = [start for start, _ in taken]
    found: list[Quantity] = []
    done = 0
    for match in _NUMBER.finditer(low):
        at = match.start()
        if at < done or _is_taken(taken, starts, at) or _attached(low, at):
            continue
        stop = stops[bisect_right(stops, at)] if stops and at < stops[-1] else len(low)
        for quantity in _read(view, match, stop):
            found.append(quantity)
            done = max(done, quantity.end)
        done = max(done, match.end())
    _share_units(view, found, stops)
    _share_nouns(view, found, stops)
    return [quantity for quantity in found if quantity.unit or quantity.rank or quantity.alone]


def _is_taken(taken: Sequence[tuple[int, int]], starts: Sequence[int], at: int) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and taken[index][1] > at


def _attached(low: str, at: int) -> bool:
    """ "Covid-19", "F0": part of a name."""
    return low[at - 1 : at] == "-" and low[at - 2 : at - 1].isalpha()


def _read(view: View, match: re.Match[str], stop: int) -> list[Quantity]:
    """The quantities that the number opens: none for labels, two for a result and its plan."""
    low, at, end = view.low, match.start(), match.end()
    value = _value(match[0])
    before = low[max(0, at - 30) : at]
    if value is None or (_NAMED.search(before) and not before.endswith(_NO_LABELS)):
        return []
    if _PER_HEAD.match(low, end) and before.endswith(_PER_WORDS) and _is_one(value):
        # "số bác sĩ trên 1 vạn dân": what a rate is counted on
        return []
    ranked = _RANKED.search(before) or (_PLACED.search(before) if _PAIR.match(low, end) else None)
    if ranked:
        return _ranked(low, match, value, ranked[0].strip())
    pair = _PAIR.match(low, end, stop)
    if pair and (of := _value(pair[1])) is not None and not _is_round(pair[1]) and (value <= of or "/" in pair[0]):
        return _pair(view, at, value, of, pair.end(), stop)
    spread = _RANGE.match(low, end, stop)
    top = _value(spread[1]) if spread else None
    if spread and top is not None and top > value and (unit := read_unit(view, spread.end(), stop)):
        return [_make(at, unit, value, top, None)]
    return _with_unit(view, match, value, before, stop)


def _with_unit(view: View, match: re.Match[str], value: Decimal, before: str, stop: int) -> list[Quantity]:
    """A number with its unit; without one only where a neighbour may lend it."""
    at, end = match.span()
    unit = read_unit(view, end, stop)
    if unit is None and _YEARS_OLD.match(view.low, end) and "tuổi thọ" in view.low[max(0, at - 90) : at]:
        return [Quantity(at, end + len(" tuổi"), value, None, None, "tuổi", Sort.MEASURE)]
    if unit is None:
        if "," in match[0] and _INDEX.search(view.low, max(0, at - 90), at):
            # an index has no unit: "chỉ số phát triển con người (HDI) đạt trên 0,7"
            return [Quantity(at, end, value, None, None, None, None, alone=True)]
        if match[0].isdigit() and _is_tally(view.low, before, end):
            return [Quantity(at, end, value, None, None, None, None, tally=True)]
        if _is_bare(view.low, before, match[0], end):
            return [Quantity(at, end, value, None, None, None, None)]
        alone = _closes_line(view.low, at, end, stop, match[0])
        return [Quantity(at, end, value, None, None, None, None, alone=True)] if alone else []
    counts = unit.sort is Sort.COUNT and value < 100 and not unit.words.startswith(MULTIPLIERS)
    if counts and _LABELLED.search(before) and not before.endswith(_NO_LABELS):
        return []
    return _with_second(view, at, value, unit, stop)


def _with_second(view: View, at: int, value: Decimal, unit: UnitRead, stop: int) -> list[Quantity]:
    """A range that repeats its unit ("8,0% - 8,5%"), a result and its plan ("79%/60%"), "186 tỷ 500 triệu đồng"."""
    low = view.low
    if unit.words in ("tỷ", "tỉ") and (rest := _MILLIONS.match(low, unit.end, stop)):
        whole = f"{unit.words} đồng"
        return [Quantity(at, rest.end(), value + Decimal(rest[1]) / 1000, None, None, whole, Sort.MONEY)]
    if spread := _RANGE.match(low, unit.end, stop):
        top, second = _value(spread[1]), read_unit(view, spread.end(), stop)
        same = second and (second.words == unit.words or second.words.startswith(unit.words))
        chained = low[max(0, at - 3) : at].rstrip().endswith("-") or _PERCENT_RANGE.match(low, spread.end() + 1, stop)
        if top is not None and second and same and top > value and not chained:
            return [_make(at, second, value, top, None)]
    if unit.sort is not Sort.PERCENT and (pair := _PAIR.match(low, unit.end, stop)):
        # "1.876 tỷ đồng/5.432 tỷ đồng" is k of n
        second, of = read_unit(view, pair.end(1), stop), _value(pair[1])
        if second and second.words == unit.words and of is not None:
            if value <= of:
                return [_make(at, second, value, None, of)]
            result, planned = _make(at, unit, value, None, None), _make(pair.start(1), second, of, None, None)
            result.is_result = planned.is_plan = True
            return [result, planned]
    if unit.sort is Sort.PERCENT and (pair := _PAIR.match(low, unit.end, stop)):
        second = read_unit(view, pair.end(1), stop)
        plan = _value(pair[1])
        if plan is not None and second and second.sort is Sort.PERCENT:
            result, planned = _make(at, unit, value, None, None), _make(pair.start(1), second, plan, None, None)
            result.is_result = planned.is_plan = True
            return [result, planned]
    return [_make(at, unit, value, None, None)]


def _pair(view: View, at: int, value: Decimal, of: Decimal, end: int, stop: int) -> list[Quantity]:
    """ "15/20 xã" is k of n; "620/500 ha", more than the whole, is a result and its plan."""
    unit = read_unit(view, end, stop)
    if unit is None:
        return []
    if value <= of:
        return [_make(at, unit, value, None, of)]
    slash = view.low.find("/", at)
    result = Quantity(at, slash, value, None, None, unit.words, unit.sort, is_result=True)
    plan = Quantity(slash + 1, unit.end, of, None, None, unit.words, unit.sort, is_plan=True)
    return [result, plan]


def _ranked(low: str, match: re.Match[str], value: Decimal, word: str) -> list[Quantity]:
    """A place in a ranking, after the word that says so."""
    if value != value.to_integral_value() or value > 1000:
        return []
    end, of = match.end(), None
    if pair := _PAIR.match(low, end):
        end, of = pair.end(), _value(pair[1])
    if word == "nhóm" and not _RANKED_AMONG.match(low, end):
        return []
    # "vị trí 2" on a map is no rank
    if word == "vị trí" and value < 3 and of is None:
        return []
    return [Quantity(match.start(), end, value, None, of, None, None, rank=True)]


def _make(at: int, unit: UnitRead, value: Decimal, top: Decimal | None, of: Decimal | None) -> Quantity:
    return Quantity(at, unit.end, value, top, of, unit.words, unit.sort)


def _value(text: str) -> Decimal | None:
    # "0.125" is no group of thousands
    if text.startswith("0.") and text.count(".") == 1:
        text = text.replace(".", ",")
    try:
        return parse_number(text)
    except NotANumber:
        return None


def _is_round(text: str) -> bool:
    """100, 1.000, 10.000 …: what a rate is counted on."""
    digits = text.replace(".", "")
    return digits[0] == "1" and digits[1:].count("0") == len(digits) - 1 and len(digits) in (3, 4, 5, 6, 7)


def _is_tally(low: str, before: str, end: int) -> bool:
    """Whether a bare count closes one item of a list: "khiển trách 15, …"."""
    return bool(_TALLY.search(before) and not _NO_TALLY.search(before) and _TALLY_ENDS.match(low, end))


def _share_nouns(view: View, found: Sequence[Quantity], stops: Sequence[int]) -> None:
    """Numbers of a tally count what the number before their list counts."""
    before: Quantity | None = None
    for one in found:
        if one.tally and before is not None:
            together = bisect_left(stops, one.start) == bisect_left(stops, before.start)
            between = view.low[before.end : one.start]
            if together and len(between) < NEAR and (before.tally or "(" in between or ":" in between):
                one.unit, one.sort = before.unit, before.sort
        if one.sort is Sort.COUNT:
            before = one


def _is_one(value: Decimal) -> bool:
    """1, 10, 100 …"""
    return value >= 1 and str(value.normalize().to_integral_value()).strip("0E+") == "1"


def _is_bare(low: str, before: str, digits: str, end: int) -> bool:
    """A number without a unit that may take its neighbour's: "đạt 1.200; …", "6,0 - 6,5; …"."""
    written = "," in digits or "." in digits or bool(_BARE.search(before))
    if not written or len(digits) >= 14 or _LABELLED.search(before):
        return False
    return low[end : end + 1] in ",;)" or bool(_MORE_FOLLOWS.match(low, end))


def _closes_line(low: str, at: int, end: int, stop: int, digits: str) -> bool:
    """Whether a short line says only a name and this number: "Tổng số thủ tục được rà soát là 292."."""
    start = low.rfind("\n", max(0, stop - LONGEST_LINE - 1), at) + 1
    if not 0 <= stop - start <= LONGEST_LINE or len(digits) > LONGEST_COUNT or low[end:stop].strip(" .;"):
        return False
    return bool(_SAYS_COUNT.search(low, start, at)) and not _NO_COUNT.search(low, start, at)


def _share_units(view: View, found: list[Quantity], stops: Sequence[int]) -> None:
    """A number whose unit is left out takes the next one's in its paragraph, else the one before it."""
    for index in range(len(found) - 1, -1, -1):
        one = found[index]
        if one.unit or one.rank or one.alone or one.tally:
            continue
        for other in (found[i] for i in (index + 1, index - 1) if 0 <= i < len(found)):
            together = bisect_left(stops, one.start) == bisect_left(stops, other.start)
            changed = view.low[one.end : other.start].strip() in (", tăng", ", giảm")
            lends = other.sort in _SHARED or (other.sort is Sort.COUNT and changed)
            if other.unit and together and abs(other.start - one.end) < NEAR and lends:
                one.unit, one.sort = other.unit, other.sort
                break
