"""A result against its plan and the percentage between them, where the sentence gives all three."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from vedich.values.vocabulary import Measure

from .cues import PLAN, found, hundred, middle, percent, same_unit, written
from .finding import Finding, Rule
from .intervals import Interval, exact
from .numbers import Number
from .passages import Draft, Passage

_BRACKETED = re.compile(r"[^;()]{0,80}\([^()\d]{0,40}$")
_DIRECT = re.compile(
    r"^\s*(?:so với |của )?(?:tổng )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?:(?! và | với |,)[^;()\d]){0,50}$"
)
_STATED = re.compile(r",\s*(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?: giao| năm| đề ra| được giao| là|:){0,3}\s*$")
_PLAN_BEFORE = re.compile(r"(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|được giao|giao)(?:(?!thực hiện|đạt)[^;()]){0,60}$")
_BEFORE = re.compile(r"cùng kỳ|năm trước|năm ngoái|tháng trước")
_DONE = re.compile(r"(?:thực hiện|đã|kết quả|đạt|ước|giải ngân|thu|lũy kế|kết nạp|đến)")
_OVER = re.compile(r"vượt[^,;()%]{0,40}$")
_REACHED = re.compile(r"(?:đạt|bằng|hoàn thành|tỷ lệ|\(|vượt)\s*+(?:(?:tỷ lệ|khoảng|gần|hơn|trên|được|là)\s*+)?$")

#: how many numbers before its share a result may stand
NEAR = 12


@dataclass(frozen=True, slots=True)
class Reached:
    """A result with the share of a plan that it makes; `over` says that the share is what it exceeds the plan by."""

    result: Number
    share: Number
    over: bool

    @property
    def ratio(self) -> Interval:
        """The share as a percentage of the plan."""
        hundred_ = exact(Decimal(100)) if self.over else exact(Decimal(0))
        return self.share.span + hundred_


def check(draft: Draft) -> Iterator[Finding]:
    for passage in draft.passages:
        for reached in reached_in(passage):
            plan = plan_beside(passage, reached)
            if plan is not None:
                yield from _compared(draft, reached, plan)


def reached_in(passage: Passage) -> Iterator[Reached]:
    """The results of a sentence that are told as a share of a plan."""
    numbers = passage.numbers
    for index, share in enumerate(numbers):
        if not share.percent or share.ranged or share.bound or share.value <= 0:
            continue
        stated = index + 1 < len(numbers) and _STATED.fullmatch(numbers[index + 1].words) and share.depth
        planned = (
            share.kind is Measure.ATTAINMENT
            or (stated and share.kind is Measure.LEVEL)
            or (share.kind is Measure.LEVEL and PLAN.match(share.after.lstrip()[:12]) and _REACHED.search(share.words))
        )
        result = _result(numbers, index) if planned else None
        if result is not None and result.of is None:
            yield Reached(result, share, bool(_OVER.search(share.words)))


def _result(numbers: tuple[Number, ...], index: int) -> Number | None:
    """The nearest amount before a share that the sentence gives as reached."""
    share = numbers[index]
    words = share.words
    for number in reversed(numbers[max(0, index - NEAR) : index]):
        if ";" in words:
            return None
        plain = number.amount and number.level and not number.ranged and not number.bound
        if number.depth <= share.depth and number.amount and not number.changes:
            planned = _PLAN_BEFORE.search(number.words[-70:]) and not _DONE.search(number.words[-25:])
            return number if plain and number.unit and not planned else None
        words = number.words
    return None


def plan_beside(passage: Passage, reached: Reached) -> Number | None:
    """The plan that stands in the same sentence, in its bracket, behind the share, or before the result."""
    numbers = passage.numbers
    at, share = numbers.index(reached.share), reached.share
    if at + 1 < len(numbers):
        after = numbers[at + 1]
        bracket = after.depth > share.depth and _BRACKETED.fullmatch(after.words) and PLAN.search(after.words)
        direct = after.depth == share.depth and _DIRECT.fullmatch(after.words)
        direct = direct or (after.depth == share.depth and _STATED.fullmatch(after.words))
        if (bracket or direct) and _is_plan(after, reached) and not _BEFORE.search(after.words.split("(")[-1]):
            return after
    place = numbers.index(reached.result)
    between = numbers[place + 1 : at]
    for number in between:
        if number.depth > reached.result.depth and PLAN.search(number.words) and _is_plan(number, reached):
            return number
    before = numbers[place - 1] if place else None
    if before is not None and _PLAN_BEFORE.search(before.words) and _is_plan(before, reached):
        told = _DONE.search(reached.result.words) and ";" not in reached.result.words
        return before if told and before.depth == reached.result.depth else None
    return None


def _is_plan(number: Number, reached: Reached) -> bool:
    plain = number.amount and not number.ranged and not number.changes and number.of is None
    return plain and same_unit(number, reached.result) and number.value > 0


def _compared(draft: Draft, reached: Reached, plan: Number) -> Iterator[Finding]:
    result, share = reached.result, reached.share
    made = hundred(result.span.over(plan.span))
    if made is None or made.meets(reached.ratio):
        return
    value = middle(result) / middle(plan) * 100
    told = percent(value - (100 if reached.over else 0), share)
    less = " − 100%" if reached.over else ""
    sum_ = f"{written(result)} / {written(plan)}{less} = {told} ≠ {written(share)}"
    yield found(draft, Rule.ATTAINMENT, (result, share, plan), sum_, made=told, stated=written(share))
