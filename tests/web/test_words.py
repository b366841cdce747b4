"""Codes become words: every action and object of the ledger, every kind of formula in the working of a score."""

import re
from types import SimpleNamespace

import pytest
from django.utils import translation

from tests.conftest import ROOT
from vedich.plans.models import Target
from vedich.scorecards.queries import target_row
from vedich.scoring.result import Reason
from vedich.values.periods import Period
from vedich.web import ledger_words, working
from vedich.web.templatetags.vedich import cut, is_vietnamese

SOURCE = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "src" / "vedich").rglob("*.py")))


def test_every_action_has_words():
    actions = set(re.findall(r'@action\("([a-z_.]+)"\)', SOURCE))
    assert len(actions) > 40
    assert actions == set(ledger_words.ACTIONS)


def test_every_kind_of_object_has_a_word():
    kinds = set(re.findall(r'(?:about|also)\(\s*f?"([a-z-]+):', SOURCE))
    assert len(kinds) > 15
    assert kinds <= set(ledger_words.KINDS)


@pytest.mark.parametrize(
    ("name", "formula", "words"),
    [
        ("stated", "stated", "as it was reported"),
        ("bodies", "sum over 182 of 188", "sum of 182 of 188 units"),
        ("bodies", "mean over 3 of 15", "mean of 3 of 15 units"),
        ("plan", "927.7 (up)", "927,7 or more"),
        ("plan", "8 … 8.5 (band)", "within 8 – 8,5"),
        ("plan", "0.5 (down)", "0,5 or less"),
        ("gap", "186.1 - 927.7", "186,1 − 927,7"),
        ("growth", "10032 against 12264", "10.032 now, 12.264 in the same period"),
        ("expected", "927.7 by 6 / 12", "6 of the 12 months for 927,7 have passed"),
        ("expected", "20145 by 8000.5 / 16000", "20.145, in step with last year: 8.000,5 of 16.000 had come by then"),
        ("ratio", "186.1 to 463.85 (up)", "186,1 reached, 463,85 expected"),
        ("needed", "(927.7 - 186.1) / 6", "(927,7 − 186,1) over the 6 months left"),
    ],
)  # fmt: skip
def test_a_formula_is_a_sentence(name, formula, words):
    row = SimpleNamespace(target=SimpleNamespace(span=Period.parse("2023")), expected=None, plan=None)
    with translation.override("en"):
        assert working._WORDS.get(name, working._as_it_is)(row, formula) == words


def test_the_thresholds_are_percentages_and_the_reason_is_said():
    with translation.override("en"):
        told = working._status(None, "default-1: 1.05, 0.95, 0.85; partial_coverage")
    assert "from 105% ahead, from 95% on track, from 85% at risk" in told
    assert told.endswith("Some units have not reported: the value is what the others make.")


def test_every_reason_has_a_sentence():
    assert [reason for reason in Reason if reason and not working.reason_words(reason)] == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_working_of_the_sample_shows_no_code(db, now, language):
    """What the engines write for each other (`stated`, `(up)`, `by 6 / 12`, `on_track`) reaches no reader."""
    codes = re.compile(r"stated\b|\((up|down|band)\)| by \d|[a-z]_[a-z]|default-\d|\d\.\d\D|\bover \d+ of")
    told = []
    with translation.override(language):
        for target in Target.objects.filter(target_set__plan__code="la-2023"):
            row = target_row(target, now, Period.parse("2023-H1"))
            told += [f"{step.words} {step.result}" for step in working.steps(row)]
    assert len(told) > 20
    assert [words for words in told if codes.search(words)] == []


def test_a_text_is_cut_between_words():
    assert cut("một hai ba bốn", 10) == "một hai ba\N{NO-BREAK SPACE}…"
    assert cut("một hai", 10) == "một hai"


def test_vietnamese_is_known_by_its_letters():
    assert is_vietnamese("Sở Kế hoạch")
    assert is_vietnamese("đất")
    assert not is_vietnamese("Statistics Office, 3 June")
