"""Decisions about targets, without a database."""

from dataclasses import dataclass
from decimal import Decimal

from vedich.scoring import model as scoring
from vedich.scoring.aim import DOWNWARD, UPWARD
from vedich.values.errors import N_, Refused
from vedich.values.periods import Period
from vedich.values.vocabulary import Comparator, Comparison, Direction, Measure

#: over and under bind harder than at least, about binds less
_FIRMNESS = {Comparator.GT: 2, Comparator.LT: 2, Comparator.ABOUT: 0}


def aims_down(comparator: str, direction: str, measure: str) -> bool:
    """Whether less is better: the comparator says so where it says a way, else the indicator, or a place does."""
    if comparator in UPWARD or comparator in DOWNWARD:
        return comparator in DOWNWARD
    return measure == Measure.RANK or (direction == Direction.DOWN and measure != Measure.ATTAINMENT)


def plan_value(comparator: str, low: Decimal | None, high: Decimal | None, down: bool) -> Decimal | None:
    """The number that must be reached: the near end of a range or a cut, zero for "không còn"."""
    if comparator == Comparator.ZERO:
        return Decimal(0)
    if high is None or comparator == Comparator.CUT:
        return low
    return high if down else low


@dataclass(frozen=True)
class Asked:
    """What a version asks for: which way, what number on that way, and how firmly."""

    down: bool
    number: Decimal | None
    firmness: int


def asked(comparator: str, low: Decimal | None, high: Decimal | None, direction: str, measure: str) -> Asked:
    """A cut by 50% asks for a change of -50%: the more is cut, the less is left."""
    down = aims_down(comparator, direction, measure)
    number = plan_value(comparator, low, high, down)
    if comparator == Comparator.CUT and number is not None:
        number = -number
    return Asked(down, number, _FIRMNESS.get(Comparator(comparator), 1))


def lowers(before: Asked, after: Asked) -> bool:
    """Whether a new version asks for less than the one before (promise 4: only by a document and a second person).

    A target that is turned round, or left without a number, asks for less too.
    """
    if before.number is None:
        return False
    if after.number is None or before.down != after.down:
        return True
    if after.number == before.number:
        return after.firmness < before.firmness
    return after.number > before.number if after.down else after.number < before.number


def check_numbers(
    *, measure: str, comparison: str, comparator: str, period: Period, value: Decimal | None, value_to: Decimal | None,
    baseline: Decimal | None,
) -> None:  # fmt: skip
    """Raise Refused where the numbers make no target that can be scored: none, a range without its far end."""
    try:
        scoring.Target(
            code="-", indicator="-", body="-", period=period, measure=Measure(measure),
            comparison=Comparison(comparison) if comparison else None, comparator=Comparator(comparator), value=value,
            value_to=value_to, baseline=baseline,
        )  # fmt: skip
    except ValueError:
        raise Refused(
            "unfit-numbers", N_("These numbers make no target: see how many there are, and what it must be.")
        ) from None
