"""Each rule on sentences drawn as a table: text, rule, what the arithmetic shows; and what must not alarm."""

import pytest

from tests.reading.texts import results
from vedich.reading import read_text
from vedich.reading.checks import check

from .wordings import RIGHT, WRONG


@pytest.mark.parametrize(("text", "rule", "shown"), WRONG)
def test_finds_what_does_not_add_up(text, rule, shown):
    reading = read_text(results(text))
    found = [finding for finding in check(reading) if finding.rule == rule]
    assert [shown in finding.arithmetic for finding in found] == [True]
    assert all(reading.text[finding.start : finding.end].strip() for finding in found)
    assert all(start < end for finding in found for start, end in finding.evidence)


@pytest.mark.parametrize(("text", "rule", "shown"), WRONG)
def test_finds_nothing_else_there(text, rule, shown):
    assert {finding.rule for finding in check(read_text(results(text)))} == {rule}


@pytest.mark.parametrize("text", RIGHT)
def test_leaves_alone_what_adds_up_or_may(text):
    assert check(read_text(results(text))) == []
