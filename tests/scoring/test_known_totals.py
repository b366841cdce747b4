"""Totals that a store keeps live stand in for adding the bodies up: the score is the same but for the keys."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.scoring.drawn import bodies, figures, indicator, target
from vedich.scoring.known import Total
from vedich.scoring.reference import score
from vedich.scoring.rules import rules_at
from vedich.values.periods import Period

DAY = date(2023, 7, 5)
HALF = Period.parse("2023-H1")
FLOW = indicator("flow", rollup="sum", collected_at="commune", decimals=0)
BODIES = bodies("""
body | level    | parent
T    | province | -
a    | commune  | T
b    | commune  | T
""")


@pytest.mark.parametrize("reported", ["a b", "a", ""])
@pytest.mark.parametrize("aim", [{"ge": "1000"}, {"le": "1000"}])
def test_they_say_what_adding_up_says(reported, aim):
    lines = "\n".join(f"{code} | 2023-H1 | 200" for code in reported.split())
    seen = figures(f"body | period | value\n{lines}")
    aimed, rules = target("2023", **aim), rules_at(DAY)
    added = score(aimed, FLOW, seen, HALF, DAY, rules, BODIES)
    count = len(reported.split())
    known = score(aimed, FLOW, (), HALF, DAY, rules, totals={HALF: Total(Decimal(200 * count), count, 2)})
    assert replace(known, kind=None, trace=()) == replace(added, kind=None, trace=())
    if count:
        assert known.trace[0].formula == f"sum over {count} of 2"
