"""Totals that are known already: a store that keeps them live gives them, and the bodies need not be added up."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from vedich.values.periods import Period


@dataclass(frozen=True)
class Total:
    """The sum over the bodies under the target's body for a period: so many have reported, of so many."""

    value: Decimal
    reported: int
    expected: int


Totals = Mapping[Period, Total]
