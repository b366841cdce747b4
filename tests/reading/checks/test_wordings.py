"""Each rule on sentences drawn as a table: rule, what the arithmetic shows, text; and what must not alarm."""

import csv
from pathlib import Path

import pytest

from tests.reading.texts import results
from vedich.reading import read_text
from vedich.reading.checks import check

HERE = Path(__file__).parent
with (HERE / "wrong.tsv").open(encoding="utf-8", newline="") as table:
    #: sentences with figures that do not add up: the rule, a piece of the arithmetic shown, the text
    WRONG = [(row["rule"], row["shown"], row["text"]) for row in csv.DictReader(table, delimiter="\t")]
#: sentences that look wrong at a glance and are not: rounding, hedges, other periods and bodies, parts only named
RIGHT = (HERE / "right.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("rule", "shown", "text"), WRONG)
def test_finds_what_does_not_add_up_and_nothing_else(rule, shown, text):
    reading = read_text(results(text))
    found = check(reading)
    assert [finding.rule for finding in found] == [rule]
    assert shown in found[0].arithmetic
    assert reading.text[found[0].start : found[0].end] in text
    assert all(found[0].start <= start < end <= found[0].end for start, end in found[0].evidence[:1])


@pytest.mark.parametrize("text", RIGHT)
def test_leaves_alone_what_adds_up_or_may(text):
    assert check(read_text(results(text))) == []
