"""Level, change, growth and where it stood before: any three of them must agree.

"10.032 tỷ đồng, tăng 1.004 tỷ đồng (11,1%) so với cùng kỳ (9.028 tỷ đồng)"; "giảm từ 813 xuống còn 684 đơn vị".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from vedich.reading.units import Sort
from vedich.values.vocabulary import Measure

from .cues import amount, found, hundred, middle, percent, same_unit, than, written
from .finding import Finding, Rule
from .finding import told as given
from .intervals import Interval, exact
from .numbers import Number
from .passages import Draft, Passage

_HUNDRED = Decimal(100)
_OVER = re.compile(r"(?<!\w)(?:vượt|cao hơn|nhiều hơn)(?: so với [^,;()]{0,40})?\s*(?:là\s*)?$")
_UNDER = re.compile(r"(?<!\w)(?:hụt|thấp hơn|ít hơn)\s*(?:là\s*)?$")
# "(11,1%)", "(tương ứng tăng 11,1%)", ", tương đương 11,1%"
_SAME_CHANGE = re.compile(
    r"[^,;()\d]{0,50}[(,]?\s*+(?:(?:hay|tức|và)\s*+)?"
    r"(?:(?:tương ứng|tương đương|bằng|ứng với|đạt tỷ lệ|đạt tỉ lệ|đạt|tỷ lệ|tỉ lệ)\s*+)?(?:với\s*+)?"
    r"(?:(?:tỷ lệ|tỉ lệ|mức)\s*+)?(?:(?:tăng|giảm|vượt|hụt|cao hơn|thấp hơn)\s*+)?"
    r"(?:thêm|trưởng|khoảng|gần|hơn|trên|đi|là|[+\-]){0,2}\s*+$"
)
_BARE = re.compile(r"[^,;()\d]{0,4}\(\s*(?:[+\-]|khoảng|gần|hơn|tương ứng|tương đương|tỷ lệ|bằng|với| ){0,4}$")
_SIGNED = re.compile(r"[^,;()\d]{0,4}\((?:tăng|giảm) $")
_SINCE = re.compile(
    r"(?:^|[.;,]|(?<!\s)\n|(?<=\S\s))\s*+so (?:với )?(?:cùng kỳ|năm trước|tháng trước|"
    r"năm \d{4})[^,;.()\d]{0,40}(?:năm \d{4})?[ ,:]*(?=tăng|giảm)"
)
_NO_PLAN = re.compile(r"kế hoạch|dự toán|chỉ tiêu|mục tiêu")
_BEFORE = re.compile(
    r"(?<!\w)(?:cùng kỳ|năm \d{4}|năm trước|năm ngoái|tháng trước|quý trước|đầu năm|cuối năm|đầu nhiệm kỳ|"
    r"\d{1,2} tháng \d{4})"
)
_BASE_IN_BRACKET = re.compile(r"\)?[^;()]{0,90}\(\s*+(?>năm |\d{4}|(?!tăng|giảm|kế hoạch|dự toán)[^;(),\d]){0,50}+$")
_BASE_IN_PLAN = re.compile(r"\)?[^;()]{0,90}\([^;(),\d]{0,30}$")
_BASE_DIRECT = re.compile(r"^\s*so với (?:mức |con số |số )?$")
_YEAR = re.compile(r"năm ((?:19|20)\d\d)(?!\d)")
_FROM = re.compile(r"(?<!\w)từ(?: mức)?\s*+(?:(?:khoảng|gần|hơn|trên)\s*+)?$")
_TO = re.compile(
    r"^[^,;()\d]{0,40}(?:lên|xuống|còn|tăng thành|thành|đến)\s*+(?:còn|đến|tới|mức|thành|khoảng|gần|hơn|trên|"
    r"là){0,2}\s*+$"
)
#: how many numbers away the base of a change may stand, and how long the words to it may be
NEAR, REACH = 5, 130


@dataclass(slots=True)
class Told:
    """What a sentence tells of one movement; the words of each are in the numbers themselves."""

    level: Number
    base: Number | None = None
    change: Number | None = None
    growth: Number | None = None
    multiple: Number | None = None


def check(draft: Draft) -> Iterator[Finding]:
    for passage in draft.passages:
        for told in movements(passage):
            finding = _compared(draft, told)
            if finding:
                yield finding
    for before, passage in draft.neighbours():
        for told in _apart(draft, before, passage):
            finding = _compared(draft, told)
            if finding:
                yield finding


def _apart(draft: Draft, before: Passage | None, passage: Passage) -> Iterator[Told]:
    """ "120 vụ, 60 người chết; so với cùng kỳ giảm 30 vụ (20%), giảm 15 người chết (20%)": levels, then moves."""
    cue = _SINCE.search(draft.view.low, passage.start, passage.stop)
    if cue is None:
        return
    levels = [number for number in passage.numbers if number.start < cue.start()]
    if not levels and before is not None and cue.start() - passage.start < REACH // 4:
        levels = list(before.numbers)
    moves = [number for number in passage.numbers if number.start > cue.end()]
    for change, growth in pairwise(moves):
        held = [n for n in levels if _is_level(n) and not n.depth and _same_things(n, change)]
        tied = _BARE.fullmatch(growth.words) or _SIGNED.fullmatch(growth.words)
        plain = growth.percent and not growth.ranged and not growth.bound and tied
        if len(held) == 1 and plain and change.kind is Measure.CHANGE and change.unit and not change.bound:
            yield Told(held[0], change=change, growth=growth)


def movements(passage: Passage) -> Iterator[Told]:
    """Each level with what is told of how it moved."""
    numbers = passage.numbers
    for index, level in enumerate(numbers):
        if _is_level(level):
            told = Told(level)
            _take_start(numbers, index, told)
            _take_moves(numbers, index, told)
            if sum(part is not None for part in (told.base, told.change, told.growth, told.multiple)) > 1:
                yield told


def _same_things(level: Number, change: Number) -> bool:
    """ "12 vụ tai nạn … giảm 24 vụ": one name may be the short form of the other."""
    longer, shorter = sorted((level.unit, change.unit), key=len, reverse=True)
    return bool(shorter) and f"{longer} ".startswith(f"{shorter} ")


def _is_level(number: Number) -> bool:
    countable = (number.amount or (number.percent and not number.points)) and bool(number.unit)
    plain = not number.ranged and not number.bound and number.of is None
    return countable and plain and number.level and not _OVER.search(number.words) and number.value > 0


def _is_change(number: Number, level: Number) -> bool:
    if number.ranged or number.bound:
        return False
    if level.percent:
        moved = number.kind is not Measure.LEVEL or _OVER.search(number.words) or _UNDER.search(number.words)
        return number.points and bool(moved)
    moved = number.kind is Measure.CHANGE or _OVER.search(number.words) or _UNDER.search(number.words)
    same = same_unit(number, level) or (level.sort is number.sort and _same_things(level, number))
    return bool(moved) and number.amount and bool(number.unit) and same


def _take_start(numbers: Sequence[Number], index: int, told: Told) -> None:
    """ "từ 813 đơn vị xuống còn 684 đơn vị": the number before is where it stood."""
    before = numbers[index - 1] if index else None
    if before is not None and _is_level(before) and before.unit == told.level.unit and _year_on(before, told.level):
        told.base = before
        return
    if before is None or not _FROM.search(before.words) or not _TO.match(told.level.words):
        return
    if (before.unit == told.level.unit or not before.unit) and not before.bound and before.value > 0:
        told.base = before
        earlier = numbers[index - 2] if index > 1 else None
        if earlier is None or len(before.words) > 30 or before.depth < earlier.depth:
            return
        if _is_change(earlier, told.level) and re.fullmatch(r"\s*+(?:,\s*+)?\(?từ\s*", before.words):
            told.change = earlier
        elif _is_growth(earlier) and re.fullmatch(r"\s*+(?:,\s*+)?\(?từ\s*", before.words):
            told.growth = earlier


def _is_growth(number: Number) -> bool:
    return number.percent and number.kind is Measure.GROWTH and not number.ranged and not number.bound


def _year_on(before: Number, level: Number) -> bool:
    """ "Năm 2022 kết nạp 1.000 đảng viên, năm 2023 kết nạp 1.200 đảng viên"."""
    first, second = _YEAR.findall(before.words), _YEAR.findall(level.words)
    one = len(first) == len(second) == 1 and int(second[0]) == int(first[0]) + 1
    return one and ";" not in level.words and before.depth == level.depth


def _take_moves(numbers: Sequence[Number], index: int, told: Told) -> None:
    """What follows the level: change, growth and base, until something else is told."""
    words = ""
    last = told.level
    for number in numbers[index + 1 : index + 1 + NEAR + 1]:
        words += number.words
        if ";" in number.words or len(number.words) > REACH or (number.depth < told.level.depth):
            return
        if _is_change(number, told.level) and told.change is None and number.depth <= told.level.depth + 1:
            if told.growth is not None and not _agree(told.growth, number):
                return
            told.change = number
        elif number.percent and told.growth is None and told.multiple is None and _moves(number, last, told):
            if told.change is not None and not _agree(told.change, number):
                return
            if number.kind is Measure.MULTIPLE:
                told.multiple = number
            else:
                told.growth = number
        elif number.sort is Sort.TIMES and number.kind is Measure.MULTIPLE and not number.open and not number.down:
            told.multiple = number
        elif told.base is None and _is_base(number, told):
            told.base = number
        elif not _of_plan(number, told.level):
            return
        last = number


def _of_plan(number: Number, level: Number) -> bool:
    """A share of the plan, or the plan in its bracket, that stands between a level and its change."""
    share = number.percent and number.kind is Measure.ATTAINMENT and not _OVER.search(number.words)
    return share or (number.depth > level.depth and bool(_NO_PLAN.search(number.words)))


def _moves(number: Number, last: Number, told: Told) -> bool:
    """Whether a percentage is the growth that goes with the level or its change."""
    if number.ranged or number.bound or (told.level.percent and not _is_growth(number)):
        return False
    if number.kind is Measure.MULTIPLE:
        return not number.open
    if _is_growth(number) or (number.kind is Measure.ATTAINMENT and re.search(r"vượt\s*$", number.words)):
        words = number.words.lstrip(") ") if last is told.base else number.words
        first = told.change is None and told.base is None
        return first or bool(_SAME_CHANGE.fullmatch(words))
    return last is told.change and bool(_BARE.fullmatch(number.words) or _tied(number)) and not _plan_after(number)


def _tied(number: Number) -> bool:
    return bool(re.search(r"(?:tương ứng|tương đương|ứng với)\s*+(?:với\s*+)?(?:tỷ lệ\s*+)?$", number.words))


def _plan_after(number: Number) -> bool:
    return bool(_NO_PLAN.match(number.after.lstrip()))


def _agree(one: Number, other: Number) -> bool:
    """Whether two moves go the same way and are compared with the same thing."""
    first, second = than(one.after), than(other.after) or than(other.words)
    one_way = _falls(one) == _falls(other) or Measure.LEVEL in (one.kind, other.kind)
    return not (first and second and first != second) and one_way


def _falls(number: Number) -> bool:
    return number.down or bool(_UNDER.search(number.words))


def _is_base(number: Number, told: Told) -> bool:
    """ "(cùng kỳ 9.028 tỷ đồng)", "so với cùng kỳ năm 2022 (9.028 tỷ đồng)", "so với 9.028 tỷ đồng của năm 2022"."""
    level = told.level
    if number.ranged or number.bound or number.changes or number.unit != level.unit or number.of is not None:
        return False
    if number.depth > level.depth and _BASE_IN_BRACKET.fullmatch(number.words) and _BEFORE.search(number.words):
        return not _NO_PLAN.search(number.words)
    if number.depth > level.depth and told.change is not None and _OVER.search(told.change.words):
        # "vượt 1.032 tỷ đồng so với dự toán (9.000 tỷ đồng)"
        return bool(_NO_PLAN.search(number.words) and _BASE_IN_PLAN.fullmatch(number.words))
    return bool(_BASE_DIRECT.match(number.words) and _BEFORE.search(number.after[:50]))


def _compared(draft: Draft, told: Told) -> Finding | None:
    """The first relation that does not hold."""
    level, base, change, growth = told.level, told.base, told.change, told.growth
    if base is not None and change is not None:
        made = (base.span - level.span) if _falls(change) else (level.span - base.span)
        if not made.meets(change.span):
            high, low = (base, level) if _falls(change) else (level, base)
            value = amount(middle(high) - middle(low), change)
            sum_ = f"{written(high)} − {written(low)} = {value} ≠ {written(change)}"
            return found(draft, Rule.GROWTH, _used(told), sum_, made=value, stated=written(change))
    if growth is not None and (base is not None or change is not None) and _is_growth_of(told, growth):
        return _growth(draft, told, growth)
    if told.multiple is not None and base is not None and not level.percent:
        made_ = level.span.over(base.span)
        if made_ is not None and told.multiple.percent:
            made_ = hundred(made_)
        if made_ is not None and not made_.meets(told.multiple.span):
            ratio = middle(level) / middle(base)
            value = percent(ratio * 100, told.multiple) if told.multiple.percent else given(ratio, told.multiple.value)
            sum_ = f"{written(level)} / {written(base)} = {value} ≠ {written(told.multiple)}"
            return found(draft, Rule.GROWTH, _used(told), sum_, made=value, stated=written(told.multiple))
    return None


def _is_growth_of(told: Told, growth: Number) -> bool:
    """Whether a percentage tells growth: "tăng 1,5%" of a percentage may as well be meant in points."""
    level, base = told.level, told.base
    if not level.percent:
        return True
    if base is None:
        return False
    moved = base.span - level.span if _falls(growth) else level.span - base.span
    return not moved.meets(growth.span)


def _growth(draft: Draft, told: Told, growth: Number) -> Finding | None:
    """Growth against the level and its base, or against its change."""
    level, base, change = told.level, told.base, told.change
    falls = _falls(growth) or (change is not None and _falls(change))
    if change is not None:
        before = base.span if base else level.span + change.span if falls else level.span - change.span
        made = hundred(change.span.over(before)) if before.low > 0 else None
        if made is None or made.meets(growth.span):
            return None
        start = middle(base) if base else middle(level) + middle(change) * (1 if falls else -1)
        value = percent(middle(change) / start * 100, growth)
        below = written(base) if base else f"({written(level)} {'+' if falls else '−'} {written(change)})"
        sum_ = f"{written(change)} / {below} = {value} ≠ {written(growth)}"
    else:
        ratio = hundred(level.span.over(base.span)) if base is not None else None
        if base is None or ratio is None:
            return None
        made = Interval(_HUNDRED - ratio.high, _HUNDRED - ratio.low) if falls else ratio - exact(_HUNDRED)
        if made.meets(growth.span):
            return None
        share = middle(level) / middle(base) * 100
        value = percent(_HUNDRED - share if falls else share - _HUNDRED, growth)
        above = f"100% − {written(level)} / {written(base)}" if falls else f"{written(level)} / {written(base)} − 100%"
        sum_ = f"{above} = {value} ≠ {written(growth)}"
    return found(draft, Rule.GROWTH, _used(told), sum_, made=value, stated=written(growth))


def _used(told: Told) -> list[Number]:
    return [part for part in (told.level, told.base, told.change, told.growth, told.multiple) if part is not None]
