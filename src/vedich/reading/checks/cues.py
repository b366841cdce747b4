"""Words by which the numbers of a sentence lean on each other, shared by the rules."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from vedich.values.numbers import format_number

from .finding import Finding, Rule
from .intervals import Interval, decimals_of
from .numbers import Number
from .passages import Draft

PLAN = re.compile(r"(?<!\w)(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kịch bản|kh|dt|nghị quyết|được giao)(?!\w)")
#: a comparison with another time, or with others
ELSEWHERE = re.compile(
    r"(?<!\w)(?:cùng kỳ|so với|so cùng|năm trước|năm ngoái|năm \d{4}|đầu năm|cuối năm|nhiệm kỳ trước|bình quân)(?!\w)"
)
_HEDGE = r"(?:khoảng|gần|hơn|trên|xấp xỉ|ước|ước tính|chỉ|mới|là|:|=)"
_RATIO = r"(?:tỷ lệ|tỉ lệ|tỷ trọng)"
#: the words between a count and the share that it makes: ", chiếm", " (đạt tỷ lệ", " – tương đương"
SHARED = re.compile(
    rf"(?:^|[,(\-–:])\s*+(?:(?:tức(?: là)?|và)\s*+)?"
    rf"(?:(?:(?:chiếm|đạt|bằng|tương đương|tương ứng|ứng với)(?: với)?|(?<= )với)\s*+)?(?:{_RATIO}\s*+)?"
    rf"(?:(?:đạt|chung|chiếm)\s*+)?(?:{_HEDGE}\s*+)?(?:với\s*+)?$"
    rf"|(?<!\w)(?:đạt|chiếm|với|bằng|tương đương|tương ứng) (?:với )?{_RATIO}\s*+(?:{_HEDGE}\s*+)?$"
    rf"|(?<!\w)chiếm(?: {_HEDGE})?\s*$"
)
_THAN = (
    ("plan", re.compile(r"kế hoạch|dự toán|chỉ tiêu|mục tiêu|giao")),
    ("same", re.compile(r"cùng kỳ|năm trước|năm ngoái|năm \d{4}|tháng trước|quý trước|đầu năm|cuối năm|nhiệm kỳ")),
)


def than(words: str) -> str:
    """With what the words right after a number compare it: `plan`, `same` (another time), or nothing."""
    near = re.split(r"[,;()]", words, maxsplit=1)[0]
    if "so " not in near and "cùng kỳ" not in near and "hơn " not in near:
        return ""
    return next((name for name, pattern in _THAN if pattern.search(near)), "other")


def found(
    draft: Draft, rule: Rule, numbers: Sequence[Number], arithmetic: str, *, made: str, stated: str
) -> Finding:  # fmt: skip
    """A finding on these numbers: its stretch runs from the first to the last of them."""
    spans = sorted(draft.span(number) for number in numbers)
    return Finding(
        start=spans[0][0], end=max(end for _, end in spans), rule=rule, arithmetic=arithmetic,
        evidence=tuple(dict.fromkeys(spans)), data={"made": made, "stated": stated},
    )  # fmt: skip


def written(number: Number) -> str:
    """The number as it is written, without its unit: `10.032`, `48,39%`."""
    text = format_number(number.value, decimals_of(number.value))
    return f"{text}%" if number.percent or number.points else text


def shown(number: Number) -> str:
    """The number with its unit: `10.032 tỷ đồng`."""
    unit = number.shown
    return written(number) if unit.startswith(("%", "‰")) or not unit else f"{written(number)} {unit}"


def percent(value: Decimal, like: Number) -> str:
    """A computed percentage with one decimal more than the stated one, and two at least."""
    decimals = max(2, decimals_of(like.value) + 1)
    return f"{format_number(value.quantize(Decimal(1).scaleb(-decimals), rounding='ROUND_HALF_UP'))}%"


def amount(value: Decimal, like: Number) -> str:
    """A computed amount, given in the unit of a stated one and to one decimal more at most."""
    decimals = decimals_of(like.value)
    scaled = value / like.factor
    decimals += scaled != scaled.quantize(Decimal(1).scaleb(-decimals))
    return format_number(scaled.quantize(Decimal(1).scaleb(-decimals), rounding="ROUND_HALF_UP"))


def hundred(span: Interval | None) -> Interval | None:
    """A ratio as a percentage."""
    return None if span is None else span.times(100)


def same_unit(one: Number, other: Number) -> bool:
    """Whether both count the same; a number without a unit takes any count's."""
    if one.unit == other.unit and (one.sort == other.sort or not one.unit):
        return True
    return (not one.unit and other.amount) or (not other.unit and one.amount)


def total(spans: Iterable[Interval]) -> Interval:
    """The sum of stretches."""
    result = Interval(Decimal(0), Decimal(0))
    for span in spans:
        result = result + span
    return result


def middle(number: Number) -> Decimal:
    """The stated value in its unit's base."""
    return number.value * number.factor
