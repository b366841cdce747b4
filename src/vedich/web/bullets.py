"""The bullet of a board's row: the result as a bar, a dashed tick for what is due by now, a solid one for the plan."""

from dataclasses import dataclass
from decimal import Decimal

from vedich.scorecards.queries import Row

WIDTH = 180


@dataclass(frozen=True)
class Bullet:
    """Positions in a drawing `WIDTH` wide; None where there is nothing to draw."""

    bar: int | None
    expected: int | None
    plan: int | None
    plan_to: int | None


def bullet(row: Row) -> Bullet:
    """Scaled so that the greatest of the numbers leaves a little room; a negative result draws no bar."""
    high = row.version.value("steps_to")
    numbers = [n for n in (row.value, row.plan, row.expected, high) if n is not None and n > 0]
    top = max(numbers, default=Decimal(0)) * Decimal("1.12")

    def at(value: Decimal | None) -> int | None:
        if value is None or top <= 0 or value < 0:
            return None
        return min(WIDTH, round(WIDTH * value / top))

    return Bullet(at(row.value), at(row.expected), at(row.plan), at(high))
