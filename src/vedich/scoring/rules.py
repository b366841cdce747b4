"""The dated rule sets that turn a ratio into a word. The law and the house rules change; a score names its set."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Rules:
    """From `valid_from` on: a ratio to the expected of `ahead` or more is exceeded, of `on_track` or more is on track,
    of `at_risk` or more is at risk, below is behind. "About" a value means within 1 - `on_track` of it."""

    code: str
    valid_from: date
    ahead: Decimal = Decimal("1.05")
    on_track: Decimal = Decimal("0.95")
    at_risk: Decimal = Decimal("0.85")

    def __post_init__(self) -> None:
        if not 0 < self.at_risk <= self.on_track <= 1 <= self.ahead:
            raise ValueError("thresholds go at risk, on track, 1, ahead")


#: Our own first set: the sources that were read give verdicts, and no thresholds.
RULES = (Rules("default-1", date(1900, 1, 1)),)


def rules_at(day: date, sets: Sequence[Rules] = RULES) -> Rules:
    """The latest set in force on a day; raises ValueError when none is."""
    in_force = [rules for rules in sets if rules.valid_from <= day]
    if not in_force:
        raise ValueError(f"no rule set is in force on {day.isoformat()}")
    return max(in_force, key=lambda rules: rules.valid_from)
