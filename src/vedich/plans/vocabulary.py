"""Words of the closed lists that plans store."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedich.values.vocabulary import Comparison, Direction, IndicatorKind


class Rollup(models.TextChoices):
    """How an indicator adds up over bodies."""

    NONE = "none", _("does not add up over bodies")
    SUM = "sum", _("sum over bodies")


COMPARISON_WORDS = {
    Comparison.SAME_PERIOD: _("against the same period"),
    Comparison.PREVIOUS_YEAR: _("against the year before"),
    Comparison.PREVIOUS_TERM: _("against the term before"),
    Comparison.BASE_YEAR: _("against a base year"),
    Comparison.PLAN: _("of plan"),
    Comparison.AVERAGE: _("yearly average"),
}
KIND_WORDS = {
    IndicatorKind.FLOW: _("adds up over time"),
    IndicatorKind.STOCK: _("stands at a moment"),
    IndicatorKind.RATE: _("a rate"),
    IndicatorKind.RANK: _("a rank"),
    IndicatorKind.MILESTONE: _("a milestone"),
}
DIRECTION_WORDS = {
    Direction.UP: _("higher is better"),
    Direction.DOWN: _("lower is better"),
    Direction.BAND: _("within a band"),
}
