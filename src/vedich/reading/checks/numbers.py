"""The numbers of a text as a checker sees them: what each may stand for, its unit, what it says, its bracket.

More than the reader's figures: parts written without their unit ("cấp tỉnh 5, cấp huyện 118"), plans, and the parts
of a range are here too, each with the stretch that its last digit and its hedges leave open.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from vedich.reading.lexicon.labels import LABELS, NAMES, STUCK
from vedich.reading.lexicon.phrases import word_of
from vedich.reading.measures import Stated, state_all
from vedich.reading.quantities import Quantity
from vedich.reading.units import Sort, read_unit
from vedich.reading.view import View
from vedich.values.numbers import NotANumber, parse_number
from vedich.values.text import fold
from vedich.values.units import parse_unit
from vedich.values.vocabulary import Direction, Measure

from .intervals import Interval, decimals_of, exact, hedged, rounded

_DIGITS = r"\d{1,15}(?:[.,]\d{1,15}){0,5}"
_NUMBER = re.compile(rf"(?:(?<![\w.,/])|{'|'.join(f'(?<={word})' for word in STUCK)}){_DIGITS}")
_PAIR = re.compile(rf" ?/ ?(?:tổng số |tổng )?({_DIGITS})(?![\w/])")
_DASH = re.compile(r" ?(?:%|phần trăm)? ?(?:-|đến|tới) ?$")
_LABELLED = re.compile(rf"{word_of(LABELS)} ?-?$")
_NAMED = re.compile(rf"{word_of(NAMES)} ?-?$")
_COUNTS = ("tổng số ", "số ", "dự án ", "kế hoạch ", "chỉ tiêu ", "nhiệm vụ ", "giao ", "cấp: ")
_RANKED = re.compile(r"(?:thứ|hạng|tốp|top|vị trí|lần thứ) ?(?:nhất |hạng )?$")
# "(1) …; (2) …" and "quận 1", "vùng 3" are no amounts
_ITEM = re.compile(r"\($")
_MORE = re.compile(r"(?<!\w)(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )(?:hơn|trên(?! tổng)|quá)(?!\w)")
_LESS = re.compile(r"(?<!\w)(?:gần|ngót)(?!\w)")
_BOTH = re.compile(r"(?<!\w)(?:khoảng|xấp xỉ|trên dưới|ước khoảng|tầm|chừng|độ)(?!\w)")
_BOUND = re.compile(
    r"(?<!\w)(?:ít nhất|tối thiểu|tối đa|nhiều nhất|không quá|không dưới|dưới|không vượt quá|không thấp hơn)(?!\w)"
)
_OR_MORE = re.compile(r" ?(?:[^\W\d]+ ){0,3}trở (?:lên|xuống)")
#: how many places of percentage points or of a rate a number may have at most; more is a misread date or code
MOST_DIGITS = 15


_BRACKETS = re.compile(r"[()]")
_RESULT_OF = re.compile(r"(\D+?) ?/ ?\d")
_SUMMED = frozenset((Sort.MONEY, Sort.MEASURE, Sort.COUNT))


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """`start`–`end` in the view holds digits and unit; `digits` is where the digits end.

    `span` and `of` are in the unit's base (tỷ đồng → đồng); `value` is as written. `unit` is the base's comparable
    name, empty where none is written. `words` are what stands between the number before it and this one.
    """

    start: int
    end: int
    digits: int
    value: Decimal
    span: Interval
    whole: Decimal | None
    of: Interval | None
    unit: str
    shown: str
    sort: Sort | None
    factor: int
    kind: Measure
    down: bool
    bound: bool
    ranged: bool
    open: bool
    """Hedged: hơn, gần, khoảng."""
    words: str
    after: str
    depth: int
    bracket: int
    """Where the bracket opens in which it stands; -1 outside of all."""

    @property
    def percent(self) -> bool:
        return self.sort is Sort.PERCENT and self.unit == "%"

    @property
    def points(self) -> bool:
        return self.sort is Sort.PERCENT and self.unit == "điểm %"

    @property
    def amount(self) -> bool:
        """A quantity of something: no percentage, factor or rank."""
        return self.sort in (Sort.COUNT, Sort.MONEY, Sort.MEASURE, None) and self.kind is not Measure.RANK

    @property
    def level(self) -> bool:
        return self.kind in (Measure.LEVEL, Measure.ATTAINMENT)

    @property
    def changes(self) -> bool:
        return self.kind in (Measure.CHANGE, Measure.GROWTH)


def scan(view: View, start: int, stop: int, taken: "Taken") -> list[Number]:
    """The numbers of one sentence, in order."""
    raw = list(_quantities(view, start, stop, taken))
    said = state_all(view, start, stop, [one for one, _, _ in raw])
    depths = _depths(view.text, start, stop)
    numbers = []
    for index, (stated, (_, digits, whole)) in enumerate(zip(said, raw, strict=True)):
        begin = raw[index - 1][0].end if index else start
        end = raw[index + 1][0].start if index + 1 < len(raw) else stop
        numbers.append(_number(view, stated, digits, whole, (begin, end), depths))
    return _ranges(view.low, numbers)


class Taken:
    """The spans of times and of references, which hold no amounts."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def holds(self, at: int) -> bool:
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and self._spans[index][1] > at


def _quantities(view: View, start: int, stop: int, taken: Taken) -> Iterator[tuple[Quantity, int, Decimal | None]]:
    """Each number with where its digits end and the whole of "129/813"."""
    low, done = view.low, start
    for match in _NUMBER.finditer(low, start, stop):
        at, end = match.span()
        if at < done or taken.holds(at) or len(match[0]) > MOST_DIGITS or _attached(low, at, end):
            continue
        value = _value(match[0])
        before = low[max(start, at - 30) : at]
        if value is None or _RANKED.search(before) or (_NAMED.search(before) and not before.endswith(_COUNTS)):
            continue
        whole, digits = None, end
        if pair := _PAIR.match(low, end, stop):
            whole = _value(pair[1])
            end = digits = pair.end()
        unit = read_unit(view, end, stop)
        if unit and (cut := _RESULT_OF.match(low, end, unit.end)):
            # "230.000 ha/240.000 ha": no rate
            unit = read_unit(view, end, cut.end(1))
        if unit is None and not _may_be_bare(low, before, at, end, whole):
            continue
        if unit and unit.sort is Sort.COUNT and whole is None and _is_label(before, value):
            continue
        done = unit.end if unit else end
        if unit and whole is None and unit.sort in _SUMMED and (pair := _PAIR.match(low, unit.end, stop)):
            # "3.270 tỷ đồng/6.540 tỷ đồng"
            again = read_unit(view, pair.end(), stop)
            if again and again.words == unit.words:
                whole, done = _value(pair[1]), again.end
        quantity = Quantity(at, done, value, None, whole, unit.words if unit else None, unit.sort if unit else None)
        yield quantity, digits, whole


def _is_label(before: str, value: Decimal) -> bool:
    return value < 100 and bool(_LABELLED.search(before)) and not before.endswith(_COUNTS)


def _attached(low: str, at: int, end: int) -> bool:
    """ "Covid-19", "F0", "3-NQ/TW": part of a name."""
    glued = low[at - 1 : at] == "-" and low[at - 2 : at - 1].isalpha()
    return glued or low[end : end + 1].isalpha()


def _may_be_bare(low: str, before: str, at: int, end: int, whole: Decimal | None) -> bool:
    """A number without a unit counts as one in a list of parts: "kinh tế 6, xã hội 7", "(6+7+2+2)"."""
    if _LABELLED.search(before) and not before.endswith(_COUNTS):
        return False
    if whole is None and before.endswith("(") and low[end : end + 1] == ")":
        return False
    return (
        whole is not None or low[end : end + 1] in (",", ";", ")", "+", "=", ".", "", "\n") or low[end : end + 1] == " "
    )


def _value(text: str) -> Decimal | None:
    try:
        return parse_number(text)
    except NotANumber:
        return None


def _depths(text: str, start: int, stop: int) -> list[tuple[int, int, int]]:
    """Where brackets open and close: position, depth from there on, where that bracket opened."""
    found = [(start, 0, -1)]
    opened: list[int] = []
    for bracket in _BRACKETS.finditer(text, start, stop):
        at = bracket.start()
        if text[at] == "(":
            opened.append(at)
        elif opened:
            opened.pop()
        found.append((at + 1, len(opened), opened[-1] if opened else -1))
    return found


def _number(
    view: View, said: Stated, digits: int, whole: Decimal | None, around: tuple[int, int],
    depths: Sequence[tuple[int, int, int]],
) -> Number:  # fmt: skip
    quantity = said.quantity
    unit = parse_unit(quantity.unit or "")
    base = f"{unit.base}/{unit.per}" if unit.per and not unit.is_percentage else unit.base
    stepped = quantity.sort is Sort.COUNT and unit.factor == 1 and quantity.value == quantity.value.to_integral_value()
    plain = quantity.sort is None and quantity.value == quantity.value.to_integral_value()
    hedges = f"{said.hedges} "
    tail = view.low[quantity.end : quantity.end + 24]
    more, less = bool(_MORE.search(hedges)), bool(_LESS.search(hedges))
    both = bool(_BOTH.search(hedges))
    _, depth, bracket = depths[bisect_right(depths, (quantity.start, 99, 0)) - 1]
    of = None if whole is None else _span(whole, exactly=stepped or plain).times(unit.factor)
    span = hedged(_span(quantity.value, exactly=stepped or plain), quantity.value, more=more or both, less=less or both)
    return Number(
        start=quantity.start, end=quantity.end, digits=digits, value=quantity.value, span=span.times(unit.factor),
        whole=whole, of=of, unit=_base(base.split(", ")[0]), shown=quantity.unit or "", sort=quantity.sort,
        factor=unit.factor, kind=said.kind, down=said.direction is Direction.DOWN,
        bound=bool(_BOUND.search(hedges) or _OR_MORE.match(tail)), ranged=False, open=more or less or both,
        words=view.low[around[0] : quantity.start], after=view.low[quantity.end : around[1]], depth=depth,
        bracket=bracket,
    )  # fmt: skip


def _base(words: str) -> str:
    return words if words in ("%", "điểm %") else fold(words)


def _span(value: Decimal, *, exactly: bool) -> Interval:
    decimals = decimals_of(value)
    return exact(value) if exactly else rounded(value, decimals)


def _ranges(low: str, numbers: Sequence[Number]) -> list[Number]:
    """Mark both ends of "8 - 8,5%"."""
    from dataclasses import replace

    found = list(numbers)
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        between = low[left.end : right.start]
        if (
            _DASH.fullmatch(between)
            and right.value > left.value
            and right.sort in (left.sort, *_ANY[left.sort is None])
        ):
            found[index - 1], found[index] = replace(left, ranged=True), replace(right, ranged=True)
    return found


_ANY: tuple[tuple[Sort | None, ...], ...] = ((), tuple(Sort))
