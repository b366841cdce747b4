"""The plan that "750, đạt 48,39% kế hoạch" implies, against the plan that the document states elsewhere."""

import re
from collections.abc import Iterator
from decimal import Decimal

from vedich.reading.figure_periods import FigurePeriods
from vedich.reading.letters import alike
from vedich.reading.model import Figure, Target
from vedich.values.numbers import format_number
from vedich.values.text import fold
from vedich.values.units import parse_unit
from vedich.values.vocabulary import Comparator, Measure

from .attainment import Reached, plan_beside, reached_in
from .cues import amount, middle, written
from .finding import Finding, Rule
from .intervals import Interval, decimals_of, exact, rounded
from .names import is_specific, telling
from .numbers import Number
from .passages import Draft

_OWNERS = re.compile(
    r"trung ương|thủ tướng|bộ (?!phận)|tổng cục|hội đồng nhân dân|hđnd|tỉnh|đại hội|nhiệm kỳ|giai đoạn|chính phủ"
)
_OF_PLAN = re.compile(r"\s*(?:so với |của )?(?:tổng )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|kh(?!\w))")
_TOLD_PLAN = re.compile(r"(?:^|[.;\n] ?)(?:kế hoạch|dự toán|chỉ tiêu)(?:(?!đạt|thực hiện|đã)[^.;()]){0,60}$")
_TERM = re.compile(r"đại hội|nhiệm kỳ|giai đoạn|5 năm")
_STATED = frozenset((Comparator.EQ, Comparator.GE, Comparator.ADD))
#: an implied plan wider than this share of itself proves nothing
WIDEST = Decimal("0.1")


def check(draft: Draft) -> Iterator[Finding]:
    figures = {figure.end: figure for figure in draft.reading.figures}
    periods = FigurePeriods(draft.reading.text, draft.reading.header.subject)
    for passage in draft.passages:
        for reached in reached_in(passage):
            if plan_beside(passage, reached) is not None:
                continue
            figure = figures.get(draft.span(reached.result)[1])
            if figure is not None:
                yield from _against(draft, reached, figure, periods)


def implied(reached: Reached) -> Interval | None:
    """The plan that a result and its share imply; None where it is too vague to prove anything."""
    plan = reached.result.span.times(100).over(reached.ratio)
    if plan is None or plan.low <= 0 or (plan.high - plan.low) / plan.low > WIDEST:
        return None
    return plan


def _against(draft: Draft, reached: Reached, figure: Figure, periods: FigurePeriods) -> Iterator[Finding]:
    plan, name = implied(reached), telling(figure.indicator)
    if plan is None or not is_specific(name) or not _OF_PLAN.match(reached.share.after):
        return
    period = periods.at(figure.start)
    year = str(period.year) if period else ""
    owners = _owners(reached.share.after[:70])
    term = bool(_TERM.search(reached.share.after[:70]))
    plans: list[Target | Figure] = [
        target
        for target in draft.reading.targets
        if _is_plan(target, name, reached.result, year, term=term) and _same_owner(draft, owners, target)
    ]
    plans += [other for other in draft.reading.figures if _is_told_plan(draft, other, figure, name, periods)]
    # a document may quote the plans of several bodies; one of them explains the share
    if plans and not any(_span(target).meets(plan) for target in plans):
        yield _found(draft, reached, plans[0])


def _is_told_plan(draft: Draft, other: Figure, figure: Figure, name: str, periods: FigurePeriods) -> bool:
    """ "Kế hoạch năm 2033 kết nạp 1.550 đảng viên.": a plan that a sentence of its own tells."""
    before = alike(draft.reading.text[max(0, other.start - 90) : other.start])
    if other.kind is not Measure.LEVEL or other.value_to is not None or other.of is not None:
        return False
    alike_ = telling(other.indicator) == name and fold(other.unit or "") == fold(figure.unit or "")
    here, there = periods.at(figure.start), periods.at(other.start)
    same = here is None or there is None or here.year == there.year
    return alike_ and same and bool(_TOLD_PLAN.search(before))


def _same_owner(draft: Draft, owners: frozenset[str], target: Target) -> bool:
    around = _owners(alike(draft.reading.text[max(0, target.start - 120) : target.end + 40]))
    return not owners or not around or bool(owners & around)


def _owners(words: str) -> frozenset[str]:
    return frozenset(_OWNERS.findall(words))


def _is_plan(target: Target, name: str, result: Number, year: str, *, term: bool) -> bool:
    """Whether a target is the plan of this result: its name, unit and year."""
    unit = parse_unit(target.unit or "")
    if telling(target.indicator) != name or fold(unit.base) != result.unit.split("/")[0] or target.value_to is not None:
        return False
    if target.comparator not in _STATED:
        return False
    period = target.period or ""
    if term != ("/" in period):
        return False
    return term or not year or not period or (period[:4] == year and ":" not in period)


def _span(target: Target | Figure) -> Interval:
    unit = parse_unit(target.unit or "")
    decimals = decimals_of(target.value)
    span = exact(target.value) if unit.counts and not decimals else rounded(target.value, decimals)
    return span.times(unit.factor)


def _found(draft: Draft, reached: Reached, target: Target | Figure) -> Finding:
    result, share = reached.result, reached.share
    ratio = share.value + (100 if reached.over else 0)
    made = amount(middle(result) * 100 / ratio, result)
    stated = format_number(target.value)
    start, end = draft.view.span(result.start, share.end)
    evidence = (draft.span(result), draft.span(share), (target.start, target.end))
    sum_ = f"{written(result)} / {format_number(ratio)}% = {made} ≠ {stated}"
    data = {"made": f"{made} {result.shown}".strip(), "stated": f"{stated} {target.unit or ''}".strip()}
    return Finding(start, end, Rule.PLAN, sum_, evidence, data)
