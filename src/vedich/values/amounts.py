"""Amounts in storage: integers of a step that the indicator declares.

A database decimal is a float of 15 digits on SQLite, so an amount is kept as the whole number of steps of
10**-decimals; 18 digits fit a 64-bit integer on every database.
"""

from decimal import Context, Decimal

from .errors import N_, Refused

MAX_STEPS = 10**18 - 1
MAX_DECIMALS = 6
#: growth, attainment and multiples are kept to this many decimals, whatever the indicator declares
RATE_DECIMALS = 4


#: more digits than anyone can write (`numbers` takes 40), so that nothing is rounded away unseen
_EXACT = Context(prec=100)


class AmountRefused(Refused):
    """The value does not fit the step or the range that the indicator declares."""


def to_steps(value: Decimal, decimals: int) -> int:
    """The whole number of steps in `value`; raises AmountRefused when it has more decimals than declared."""
    if decimals_of(value) > decimals:
        raise AmountRefused(
            "too-precise",
            N_("%(value)s has more than %(decimals)s decimals; this indicator is kept to that many."),
            value=f"{value:f}".replace(".", ","),
            decimals=decimals,
        )
    steps = int(_EXACT.scaleb(value, decimals))
    if abs(steps) > MAX_STEPS:
        raise AmountRefused("too-large", N_("%(value)s is too large a number."), value=f"{value:f}".replace(".", ","))
    return steps


def from_steps(steps: int, decimals: int) -> Decimal:
    """The exact value of so many steps."""
    return Decimal(steps).scaleb(-decimals)


def decimals_of(value: Decimal) -> int:
    """How many decimals a written value has, trailing zeros not counted."""
    exponent = _EXACT.normalize(value).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
