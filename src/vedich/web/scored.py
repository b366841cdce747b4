"""Numbers of a score in words, each with the link that opens its source."""

import re
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from vedich.plans.wording import in_unit, target_unit
from vedich.scorecards.models import Score
from vedich.scorecards.queries import Row, number
from vedich.values.numbers import format_number
from vedich.values.vocabulary import Direction

#: the numbers of a score that a page shows and that have a page of their own
NAMES = ("value", "computed", "attainment", "growth", "expected", "needed", "gap")
_NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?![\w])")


def word(name: str) -> str:
    words = {
        "value": _("result"), "computed": _("computed over the units"), "attainment": _("share of plan"),
        "growth": _("against the same period"), "expected": _("expected by now"), "needed": _("still needed a month"),
        "gap": _("gap to the plan"),
    }  # fmt: skip
    return words.get(name, name)


def text(row: Row, score: Score | None, name: str, *, full: bool) -> str:
    """`10.032`, `49,8%`, `−18,2%`, `+19 điểm`; `full` says the unit of the result too."""
    value = number(score.result, name) if score else None
    if value is None and name == "growth" and score:
        value = number(score.result, "stated_growth")
    if value is None:
        return "–"
    if name == "attainment":
        return f"{format_number(round(value, 2))}%"
    if name == "growth":
        shown = format_number(round(value, 2), sign=True)
        return f"{shown} {_('points')}" if row.growth_in_points else f"{shown}%"
    unit = target_unit(row.target)
    if name == "gap":
        shown = format_number(round(value, 2), sign=True)
        if unit == "%":
            return f"{shown} {_('points')}"
        return f"{shown} {unit}".strip() if full else shown
    value = _in_steps(row, name, value)
    decimals = 4
    if full or unit == "%":
        return in_unit(round(value, decimals), unit)
    return format_number(round(value, decimals))


def _in_steps(row: Row, name: str, value: Decimal) -> Decimal:
    """What is expected and what is needed in the indicator's own steps: nobody admits a third of a member. What is
    needed is rounded up where more is better, else it would not suffice."""
    if name not in ("expected", "needed"):
        return value
    places = 2 if target_unit(row.target) == "%" else min(2, row.target.indicator.decimals)
    up = name == "needed" and row.target.indicator.direction == Direction.UP
    return value.quantize(Decimal(1).scaleb(-places), ROUND_CEILING if up else ROUND_HALF_UP)


def shown(row: Row, name: str, *, full: bool) -> str:
    return text(row, row.score, name, full=full)


def link(row: Row, score: Score | None, name: str, *, full: bool, portal: bool) -> str:
    """The number as a link: a stated value opens its observation, a computed one its formula."""
    words = text(row, score, name, full=full)
    if score is None or words == "–":
        return words
    return format_html('<a class="source" href="{}">{}</a>', _where(row, score, name, portal), words)


def _where(row: Row, score: Score, name: str, portal: bool) -> str:
    key = stated_key(score.result) if name == "value" else None
    if key:
        return reverse("portal-observation" if portal else "observation", args=[int(key)])
    there = reverse("portal-score" if portal else "score", args=[row.target.code, name])
    return f"{there}?period={score.period}"


def stated_key(result: dict[str, Any]) -> str | None:
    """The key of the one observation that a stated value is; None for what was added up."""
    if result.get("source") != "stated":
        return None
    keys = (key for step in result.get("trace", []) for key in step["inputs"] if key.isdigit())
    return next(keys, None)


def bullet_words(row: Row) -> str:
    """What the drawing says, for those who do not see it."""
    parts = [f"{word('value')} {shown(row, 'value', full=True)}"]
    if row.expected is not None:
        parts.append(f"{word('expected')} {shown(row, 'expected', full=True)}")
    if row.plan is not None:
        parts.append(f"{_('plan')} {in_unit(row.plan, target_unit(row.target))}")
    return ", ".join(parts)


def vietnamese(formula: str) -> str:
    """A formula's numbers as Vietnamese writes them."""
    return _NUMBER.sub(lambda match: format_number(round(Decimal(match[0]), 4)), formula)
