"""Each pattern of the source over the texts that are worst for it, by the clock; and that this finds what is slow."""

import json
import os
import re
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.worst_cases import Drawn, TooSlow, measure

#: patterns that get short texts only: the longest, as the code that calls them has it
SHORT = {"reading.signing._SIGNING": 300, "reading.series._CUE": 60}


def collected() -> dict[str, dict]:
    """All patterns by name. They are collected elsewhere: here their modules are imported already."""
    environ = {**os.environ, "DJANGO_SETTINGS_MODULE": "vedich.settings", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(ROOT / "tools" / "patterns.py")]
    run = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    return {row["name"]: row for row in map(json.loads, run.stdout.splitlines())}


PATTERNS = collected()


def compiled(row: dict) -> "re.Pattern":
    source = row["pattern"]
    return re.compile(source.encode("latin-1") if row["bytes"] else source, row["flags"])


@pytest.mark.parametrize("name", PATTERNS)
def test_no_text_makes_this_pattern_slow(name):
    row = PATTERNS[name]
    measure(compiled(row), row["uses"], longest=SHORT.get(name))


def test_the_patterns_are_those_of_all_rooms():
    assert len(PATTERNS) > 500
    assert {name.split(".")[0] for name in PATTERNS} >= {"values", "reading", "documents", "plans", "web"}
    assert set(SHORT) <= set(PATTERNS)


def is_found(slow: str, *uses: str) -> bool:
    """Whether one of three measures finds it: another process may make the short texts as slow as the long one."""
    for _ in range(3):
        try:
            measure(re.compile(slow), uses or ("search",))
        except TooSlow:
            return True
    return False


@pytest.mark.parametrize(
    "slow",
    [
        r"(a+)+$",  # exponential
        r"(?:ab|a|b)*c",
        r"(?:[\w ]|năm ){0,50}$",  # bounded, and yet
        r"\s*\n\s*x",  # with the third power
        r"\d+\s*%",  # with the square, a search beginning at each digit
        r"x\s*y?\s*$",  # … two runs side by side behind a beginning
        r"đạt [^.;]*kế hoạch",  # … a search beginning at each "đạt"
        r"(?<!\w)từ[^;]*đến",
        r".*: x",
        r"(?>a*)b",  # … and giving nothing back does not help
        r"[^\W\d]++ ha",
    ],
)
def test_the_measure_finds_what_is_slow(slow):
    assert is_found(slow)


@pytest.mark.parametrize("slow", [r"\s*(?:đến|tới)?\s*(?:ngày)?\s*x", r"(?:a|aa)+", r"0*(\d+)-"])
def test_the_measure_finds_what_is_slow_at_one_place(slow):
    assert is_found(slow, "match", "fullmatch")


@pytest.mark.parametrize(
    "quick",
    [
        r"(?<!\s)\s*+x",
        r"x\s*+(?:y\s*+)?$",
        r"đạt [^.;]{0,80}kế hoạch",
        r"(?<!\d)\d+%",
        r"(?:một|hai|ba)(?!\w)",
        r"\A\s*x",
    ],
)
def test_the_measure_lets_pass_what_is_linear(quick):
    assert measure(re.compile(quick)) < 0.5


@pytest.mark.parametrize(
    ("pattern", "case"),
    [
        (r"số\s*:\s*\d+/", ("", "số")),  # what leads to a repeat, again and again
        (r"số\s*:\s*\d+/", ("số : ", "1")),  # what it repeats, behind what leads to it
        (r"(?:x|ab){12,}c", ("", "ab")),
        (r"[ĂÊ]+x", ("", "Ă")),  # a class of rare letters
        (r"(?<=y)z*q", ("y", "z")),
    ],
)
def test_the_texts_are_drawn_from_the_pattern(pattern, case):
    assert case in Drawn(re.compile(pattern)).cases()
