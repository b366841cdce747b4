"""From a value to the board's word for it. Proposed here; decided by the responsible body.

`ratio` reads like a share of what is due and holds for plans of zero and below: where both numbers are positive it is
value / expected, or expected / value where less is better; elsewhere it is 1 plus the gap in the good direction,
counted in units of what is expected (of the value where nothing is expected).
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from vedich.values.vocabulary import Comparator, Direction, Status

from .aim import Aim
from .result import Reason
from .rules import Rules

#: ratios are rounded to this before they meet a threshold, so that engines with floats and with decimals agree
RATIO = Decimal("1e-9")
_ONE = Decimal(1)


@dataclass(frozen=True)
class Due:
    """What is due by now at the near and the far end."""

    near: Decimal
    far: Decimal


def ratio_of(value: Decimal, due: Due, way: Direction) -> Decimal:
    """Value to what is due, more than 1 better than due; in a band 1 inside it and less by the distance outside."""
    if way == Direction.BAND:
        low, high = min(due.near, due.far), max(due.near, due.far)
        end = low if value < low else high
        outside = max(low - value, value - high, Decimal(0))
        ratio = _ONE if outside == 0 else _ONE - outside / (abs(end) or abs(value))
    elif value > 0 and due.near > 0:
        ratio = value / due.near if way == Direction.UP else due.near / value
    else:
        better = value - due.near if way == Direction.UP else due.near - value
        ratio = _ONE if better == 0 else _ONE + better / (abs(due.near) or abs(value))
    return ratio.quantize(RATIO, ROUND_HALF_UP)


def at_the_end(value: Decimal, aim: Aim, rules: Rules) -> Status:
    """The word when the scored period is the target's whole."""
    if aim.way == Direction.BAND:
        return Status.ON_TRACK if _in_band(value, aim, rules) else Status.BEHIND
    near_enough = aim.comparator == Comparator.ABOUT and _about(value, aim, rules)
    if _beyond(value, aim.far, aim.way) and not near_enough:
        return Status.EXCEEDED
    reached = _beyond(value, aim.near, aim.way) or (value == aim.near and not aim.strict)
    return Status.ON_TRACK if reached or near_enough else Status.BEHIND


def on_the_way(value: Decimal, aim: Aim, due: Due | None, rules: Rules, *, early: bool) -> Status:
    """The word before the end. `early`: the whole plan reached now counts as exceeded. None due: not due."""
    if early and (_beyond(value, aim.far, aim.way) or (value == aim.far and not aim.strict)):
        return Status.EXCEEDED
    if due is None:
        return Status.NOT_DUE
    ratio = ratio_of(value, due, aim.way)
    if aim.way != Direction.BAND and ratio >= rules.ahead and ratio_of(value, Due(due.far, due.far), aim.way) > 1:
        return Status.EXCEEDED
    if ratio >= rules.on_track:
        return Status.ON_TRACK
    return Status.AT_RISK if ratio >= rules.at_risk else Status.BEHIND


def without_value(over: bool, started: bool, reason: Reason) -> tuple[Status, Reason]:
    """The word where there is no value to judge: not due until the period is over, then no data."""
    if not started:
        return Status.NOT_DUE, Reason.NOT_STARTED
    return (Status.NO_DATA if over else Status.NOT_DUE), reason


def _beyond(value: Decimal, end: Decimal, way: Direction) -> bool:
    return value > end if way == Direction.UP else value < end


def _about(value: Decimal, aim: Aim, rules: Rules) -> bool:
    """Within the distance that counts as "about"."""
    return ratio_of(value, Due(aim.near, aim.near), Direction.BAND) >= rules.on_track


def _in_band(value: Decimal, aim: Aim, rules: Rules) -> bool:
    if aim.near != aim.far:
        return aim.near <= value <= aim.far
    return _about(value, aim, rules)
