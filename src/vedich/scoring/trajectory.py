"""Where a target should stand by now."""

from dataclasses import dataclass
from decimal import Decimal

from vedich.values.periods import Period
from vedich.values.vocabulary import Comparator, Measure

from .aim import MOMENT, accumulates
from .model import Indicator, Target
from .result import written


@dataclass(frozen=True)
class Share:
    """How much of the plan is due by now, exactly, as `part` of `whole`, and why."""

    part: Decimal
    whole: Decimal
    formula: str

    def of(self, amount: Decimal) -> Decimal:
        return amount * self.part / self.whole


def straight(target: Target, scored: Period) -> Share:
    """The months that have passed of the target's months."""
    passed, months = target.period.elapsed(scored)
    return Share(Decimal(passed), Decimal(months), f"{passed} / {months}")


def seasonal(target: Target, so_far: Decimal | None, whole: Decimal | None) -> Share | None:
    """Last year's level at the same period as a share of last year's whole, for a target within a year; None where
    either is unknown or the two make no share between 0 and 1."""
    if target.period.length > 12 or so_far is None or whole is None or not 0 <= so_far <= whole or whole == 0:
        return None
    return Share(so_far, whole, f"{written(so_far)} / {written(whole)}")


def expected_at(target: Target, indicator: Indicator, end: Decimal, share: Share, time: Share) -> Decimal | None:
    """What an end of the plan comes to by now: `share` is seasonal or straight, `time` always straight.

    What accumulates is due by its share; an addition, a cut and any change by time; a stock moves evenly from its
    baseline, and without one has no trajectory until the end; a level to be maintained, a rate, a growth, a rank and
    a multiple are due whole at any time.
    """
    if accumulates(target, indicator):
        return share.of(end)
    if target.comparator == Comparator.MAINTAIN:
        return end
    if target.measure == Measure.CHANGE or target.comparator == Comparator.CUT:
        return time.of(end)
    if target.measure == Measure.LEVEL and indicator.kind in MOMENT:
        if time.part == time.whole:
            return end
        return None if target.baseline is None else target.baseline + time.of(end - target.baseline)
    return end
