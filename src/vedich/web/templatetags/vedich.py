"""Filters and tags of every template: numbers, dates and periods as documents write them, and a number's source."""

import unicodedata
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from vedich.documents.vocabulary import MEASURE_WORDS, RECURRENCE_WORDS
from vedich.organisations.models import in_language
from vedich.plans.vocabulary import COMPARISON_WORDS, DIRECTION_WORDS, KIND_WORDS
from vedich.plans.wording import aim_in_column, aim_words, in_unit, target_unit
from vedich.reporting.vocabulary import FIGURE_KIND_WORDS
from vedich.values.dates import format_date
from vedich.values.numbers import format_number
from vedich.values.periods import Period, period_words
from vedich.values.vocabulary import Comparison, Direction, FigureKind, IndicatorKind, Measure
from vedich.web import bullets, reach, scored, sources, statuses, working

register = template.Library()


def _decimal(value: Any) -> Decimal | None:
    if value is None or value == "":
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


@register.filter
def number(value: Any, decimals: int | None = None) -> str:
    """`10032.5` → `10.032,5`; nothing → `–`."""
    found = _decimal(value)
    return "–" if found is None else format_number(found, decimals)


@register.filter
def short(value: Any) -> str:
    """A number with at most two decimals, trailing zeros dropped: for shares and growth."""
    found = _decimal(value)
    return "–" if found is None else format_number(round(found, 2))


@register.filter
def signed(value: Any) -> str:
    """`-18.2` → `−18,2`, `19` → `+19`."""
    found = _decimal(value)
    return "–" if found is None else format_number(round(found, 2), sign=True)


@register.filter
def day(value: date | datetime | None) -> str:
    """`05/7/2023`."""
    if value is None:
        return "–"
    return format_date(timezone.localtime(value).date() if isinstance(value, datetime) else value)


@register.filter
def moment(value: datetime | None) -> str:
    """`05/7/2023 14:30`."""
    if value is None:
        return "–"
    local = timezone.localtime(value)
    return f"{format_date(local.date())} {local:%H:%M}"


@register.filter
def period(value: Any) -> str:
    """`2023-H1` → `6 tháng đầu năm 2023`, or `first half of 2023`."""
    if not value:
        return "–"
    return period_words(value if isinstance(value, Period) else Period.parse(str(value)), get_language() or "vi")


@register.filter
def localised(thing: Any, name: str) -> str:
    """A model's text in the reader's language: `task|localised:"title"`."""
    return in_language(getattr(thing, name), getattr(thing, f"{name}_en", ""))


@register.filter
def measure_word(code: str) -> str:
    return str(MEASURE_WORDS.get(Measure(code), code)) if code else ""


@register.filter
def comparison_word(code: str) -> str:
    return str(COMPARISON_WORDS.get(Comparison(code), code)) if code else ""


@register.filter
def kind_word(code: str) -> str:
    return str(FIGURE_KIND_WORDS.get(FigureKind(code), code)) if code else ""


@register.filter
def recurrence_word(code: str) -> str:
    return str(RECURRENCE_WORDS.get(code, code))


@register.simple_tag(takes_context=True)
def result_link(context: Any, proposal: Any) -> str:
    """Where what a proposal became is shown; a task only to those who see all."""
    if proposal.result.startswith("task:") and not reach.sees_all_tasks(context["request"].rights):
        return ""
    return sources.result_link(proposal.result)


@register.simple_tag
def clause_link(source: Any) -> str:
    """Where a stored clause opens."""
    return sources.clause_link(source)


@register.simple_tag(takes_context=True)
def may_open(context: Any, task: Any) -> bool:
    """Whether the reader may open the task, so that the page offers a link."""
    return reach.sees_task(context["request"].rights, task)


@register.simple_tag(takes_context=True)
def may_open_source(context: Any, source: Any) -> bool:
    """Whether the reader may open what a source links to: a document, or a form in reach."""
    request = context["request"]
    if not source.link or not request.user.is_authenticated:
        return False
    return source.body is None or reach.opens_form(request.rights, source.body)


@register.simple_tag
def aim(version: Any) -> str:
    """A target version in words: `8 – 8,5%`, `trên 94 triệu đồng`, `không còn`."""
    return aim_words(version)


@register.filter
def status_word(code: str) -> str:
    return statuses.word(code)


@register.filter
def behaviour(code: str) -> str:
    return str(KIND_WORDS.get(IndicatorKind(code), code))


@register.filter
def direction_word(code: str) -> str:
    return str(DIRECTION_WORDS.get(Direction(code), code))


@register.filter
def row_unit(row: Any) -> str:
    return target_unit(row.target)


@register.simple_tag
def aim_number(version: Any) -> str:
    """A target's number for a column whose unit is said once: `20.145`, `8 – 8,5%`."""
    return aim_in_column(version)


@register.simple_tag
def in_unit_of(target: Any, value: Decimal) -> str:
    """Another figure of a target's indicator, written as the target's own: `29,6%`."""
    return in_unit(value, target_unit(target))


@register.filter
def score_word(name: str) -> str:
    return scored.word(name)


@register.simple_tag
def score_number(row: Any, name: str) -> str:
    return scored.shown(row, name, full=True)


@register.simple_tag(takes_context=True)
def sourced(context: Any, row: Any, name: str, *, full: bool = False) -> str:
    """A number of a score as a link to its source; `full` writes the unit too."""
    return scored.link(row, row.score, name, full=full, portal=bool(context.get("portal")))


@register.simple_tag(takes_context=True)
def sourced_line(context: Any, row: Any, line: Any, name: str) -> str:
    """The same for another period of the target."""
    return scored.link(row, line.score, name, full=False, portal=bool(context.get("portal")))


@register.inclusion_tag("_board/bullet.html")
def bullet(row: Any) -> dict[str, Any]:
    drawn = bullets.bullet(row)
    band = max(1, (drawn.plan_to or 0) - (drawn.plan or 0)) if drawn.plan is not None else 0
    return {"row": row, "b": drawn, "band": band, "label": scored.bullet_words(row)}


@register.filter
def is_vietnamese(value: Any) -> bool:
    """Whether a text has Vietnamese letters: then the page says its language, whatever the reader's."""
    text = unicodedata.normalize("NFD", str(value))
    return "đ" in text.lower() or any(unicodedata.combining(letter) for letter in text)


@register.filter
def rule_set(code: str) -> str:
    return working.rule_set(code)


@register.filter
def cut(value: Any, length: int) -> str:
    """The text to at most `length` characters, cut between words."""
    text = str(value)
    if len(text) <= length:
        return text
    return text[: length + 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "\N{NO-BREAK SPACE}…"


@register.inclusion_tag("_parts/status.html")
def status(code: str, *, title: str = "") -> dict[str, Any]:
    """A status in word, shape and colour."""
    return {"code": code, "word": statuses.word(code), "shape": statuses.shape(code), "title": title}


@register.filter
def get(mapping: Any, key: Any) -> Any:
    return mapping.get(key) if mapping is not None else None
