"""What a stated number may stand for: every value that rounds to it. Exact arithmetic on both ends."""

from dataclasses import dataclass
from decimal import Decimal

#: how much "hơn", "gần" and "khoảng" leave open at most, as a share of the number
MOST_OPEN = Decimal("0.1")
_TWO = Decimal(2)


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def over(self, other: "Interval") -> "Interval | None":
        """The quotient of two positive stretches; None where the divisor may be nothing."""
        if other.low <= 0 or self.low < 0:
            return None
        return Interval(self.low / other.high, self.high / other.low)

    def times(self, factor: Decimal | int) -> "Interval":
        """The stretch scaled by a positive factor."""
        return Interval(self.low * factor, self.high * factor)

    def meets(self, other: "Interval") -> bool:
        """Whether one value may lie in both."""
        return self.low <= other.high and other.low <= self.high


def decimals_of(value: Decimal) -> int:
    """With how many decimals a number is written."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def exact(value: Decimal) -> Interval:
    """Just this value: a count of things."""
    return Interval(value, value)


def rounded(value: Decimal, decimals: int) -> Interval:
    """What rounds to a number written with so many decimals: half a unit of its last digit either way."""
    half = Decimal(1).scaleb(-decimals) / _TWO
    return Interval(value - half, value + half)


def _loose(value: Decimal) -> Decimal:
    """One unit of the last digit that is no trailing nought, at most a tenth of the number."""
    digits = value.normalize()
    exponent = digits.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return min(unit, abs(value) * MOST_OPEN)


def hedged(span: Interval, value: Decimal, *, more: bool, less: bool) -> Interval:
    """A number that its words leave open upwards ("hơn"), downwards ("gần") or both ways ("khoảng")."""
    open_ = _loose(value)
    return Interval(span.low - open_ if less else span.low, span.high + open_ if more else span.high)
