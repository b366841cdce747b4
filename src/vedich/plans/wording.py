"""A target's number in words, as a document would write it."""

from decimal import Decimal

from django.utils.translation import gettext as _

from vedich.documents.vocabulary import COMPARATOR_WORDS
from vedich.values.numbers import format_number
from vedich.values.vocabulary import Comparator, Measure

from .models import Target, TargetVersion

PERCENT = (Measure.GROWTH, Measure.ATTAINMENT)


def target_unit(target: Target) -> str:
    """The unit in which a target's numbers are shown: % for growth and shares, `lần` for multiples."""
    if target.measure in PERCENT:
        return "%"
    if target.measure == Measure.MULTIPLE:
        return _("times")
    return "" if target.measure == Measure.RANK else target.indicator.unit_words


def in_unit(value: Decimal | None, unit: str) -> str:
    """`3,43%`, `10.032 tỷ đồng`: no space before a percent sign, as documents write it."""
    if value is None:
        return "–"
    return f"{format_number(value)}%" if unit == "%" else f"{format_number(value)} {unit}".strip()


def aim_in_column(version: TargetVersion) -> str:
    """As `aim_words`, with the unit left to the row's name, but for a percent sign."""
    unit = "%" if target_unit(version.target) == "%" or version.target.indicator.unit == "%" else ""
    return _compose(version, unit)


def aim_words(version: TargetVersion) -> str:
    """`8 – 8,5%`, `trên 94 triệu đồng`, `không còn`."""
    return _compose(version, target_unit(version.target))


def _compose(version: TargetVersion, unit: str) -> str:
    low, high = version.value(), version.value("steps_to")
    comparator = Comparator(version.comparator)
    if comparator is Comparator.ZERO:
        return str(COMPARATOR_WORDS[comparator])
    text = in_unit(low, unit) if high is None else f"{format_number(low or Decimal(0))} – {in_unit(high, unit)}"
    if comparator in (Comparator.EQ, Comparator.RANGE):
        return text
    return f"{COMPARATOR_WORDS[comparator]} {text}"
