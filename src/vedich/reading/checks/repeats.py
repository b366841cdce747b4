"""The same indicator of the same period and body told twice with two values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from vedich.reading.figure_periods import FigurePeriods
from vedich.reading.letters import alike
from vedich.reading.model import Figure
from vedich.values.numbers import format_number
from vedich.values.periods import Period
from vedich.values.text import fold
from vedich.values.units import parse_unit
from vedich.values.vocabulary import Comparison, Measure

from .finding import Finding, Rule
from .intervals import Interval, decimals_of, exact, hedged, rounded
from .names import is_specific, telling
from .passages import Draft
from .surroundings import Surroundings, around

_DIGITS = re.compile(r"\d{1,15}(?:[.,]\d{1,15}){0,5}")
_MORE, _LESS = re.compile(r"(?:hơn|trên)\s*$"), re.compile(r"gần\s*$")
_BOTH = re.compile(r"(?:khoảng|xấp xỉ)\s*$")
_BOUND = re.compile(r"(?:dưới|tối đa|tối thiểu|ít nhất|không quá|từ|đến)\s*$")
#: values farther apart are of two things that share a name
FARTHEST = Decimal(3)
#: how often one figure is compared with itself
MOST = 100
_LOOSE = frozenset((None, Comparison.SAME_PERIOD))
_TOLD = frozenset((Measure.LEVEL, Measure.GROWTH, Measure.CHANGE, Measure.ATTAINMENT))
_RATE = re.compile(r"^(?:ty|ti) le ")


@dataclass(frozen=True, slots=True)
class Told:
    """One figure as it is compared: its key, its value in the unit's base, and where it stands."""

    figure: Figure
    key: tuple[object, ...]
    span: Interval
    period: Period | None
    place: Surroundings


def check(draft: Draft) -> Iterator[Finding]:
    groups: dict[tuple[object, ...], list[Told]] = {}
    for told in told_in(draft):
        groups.setdefault(told.key, []).append(told)
    for group in groups.values():
        yield from _contradictions(group)


def told_in(draft: Draft) -> Iterator[Told]:
    """The document's figures with a name that is of one thing."""
    periods = FigurePeriods(draft.reading.text, draft.reading.header.subject)
    for figure in draft.reading.figures:
        name = telling(figure.indicator)
        if figure.kind is Measure.ATTAINMENT:
            name = _RATE.sub("", name)
        if figure.of is not None or figure.value_to is not None or figure.kind not in _TOLD or not is_specific(name):
            continue
        place = around(draft, figure)
        if place is None or _BOUND.search(place.lead):
            continue
        unit = parse_unit(figure.unit or "")
        key = (name, figure.kind, figure.direction, fold(unit.base) or unit.base, fold(unit.per))
        span = span_of(figure, place.lead, counted=unit.counts).times(unit.factor)
        yield Told(figure, key, span, periods.at(figure.start), place)


def span_of(figure: Figure, before: str, *, counted: bool) -> Interval:
    """What a figure may stand for, by its last digit and the words before it."""
    decimals = decimals_of(figure.value)
    span = exact(figure.value) if counted and not decimals else rounded(figure.value, decimals)
    both = bool(_BOTH.search(before))
    return hedged(span, figure.value, more=both or bool(_MORE.search(before)), less=both or bool(_LESS.search(before)))


def _contradictions(group: list[Told]) -> Iterator[Finding]:
    """Each figure that differs from the one that most others agree with; the later one where there is no most."""
    wrong: dict[int, tuple[Told, Told]] = {}
    for one, other in combinations(group[:MOST], 2):
        if _same_thing(one, other) and not one.span.meets(other.span):
            agree_one = sum(told.span.meets(one.span) for told in group)
            agree_other = sum(told.span.meets(other.span) for told in group)
            bad, good = (one, other) if agree_one < agree_other else (other, one)
            wrong.setdefault(bad.figure.start, (bad, good))
    for bad, good in wrong.values():
        if good.figure.start in wrong:
            continue
        stated, made = words_of(bad.figure), words_of(good.figure)
        span = (bad.figure.start, bad.figure.end)
        evidence = tuple(sorted((span, (good.figure.start, good.figure.end))))
        yield Finding(*span, Rule.REPEAT, f"{stated} ≠ {made}", evidence, {"made": made, "stated": stated})


def _same_thing(one: Told, other: Told) -> bool:
    """Whether two figures of one name are of one period and body on one basis."""
    here, there = one.place, other.place
    low, high = sorted((one.span.high, other.span.high))
    if here.sentence == there.sentence or low <= 0 or high / low > FARTHEST or one.period != other.period:
        return False
    if (here.limits, here.parts, here.headings) != (there.limits, there.parts, there.headings):
        return False
    if here.times and there.times and not (here.times & there.times):
        return False
    bases = {one.figure.basis, other.figure.basis}
    return len(bases) == 1 or bases == _LOOSE


def lead_of(text: str, figure: Figure) -> str:
    """The words right before a figure's number."""
    digits = _DIGITS.search(text, figure.start, figure.end)
    return alike(text[max(0, figure.start - 12) : digits.start() if digits else figure.start])


def words_of(figure: Figure) -> str:
    """A figure's number with its unit."""
    number = format_number(figure.value, decimals_of(figure.value))
    unit = figure.unit or ""
    return f"{number}{unit}" if unit.startswith("%") else f"{number} {unit}".strip()
