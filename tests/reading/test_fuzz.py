"""Mutated passages: none raises, none takes longer than its bound, and what is read stands in the text.

`make deep` reads a million on all cores; VEDICH_FUZZ=20000 makes it fewer, VEDICH_FUZZ_SEED=2 draws others. A fault is
told with its seed and number: `passage(seed, number)` draws its text again.
"""

import json
import multiprocessing
import os
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress

import pytest

from tests.worst_cases import TooSlow, limited
from vedich.reading import Reading, Section, extract, read_text
from vedich.reading.checks import check
from vedich.reading.errors import StampedSecret, Unreadable

from .mutated import MOST_BYTES, passage

#: seconds of the processor for one passage, read and checked: 2 KB at the promised megabyte a second are 2 ms, checking
#: its figures takes as long again; what a rule may cost more on nothing but its own words, is ten times that
BOUND = 0.06
#: a passage that takes so long is given up
GIVEN_UP = 5.0
CHUNK = 1000
#: every so many passages also come in as a file's bytes
AS_BYTES = 16


def sections(found: Iterable[Section]) -> list[Section]:
    return [one for section in found for one in (section, *sections(section.children))]


def read_and_check(text: str, number: int) -> Reading | None:
    try:
        reading = read_text(text)
    except StampedSecret:
        return None
    json.dumps(reading.to_json(homes=True))
    for finding in check(reading):
        assert 0 <= finding.start < finding.end <= len(reading.text)
    if number % AS_BYTES == 0:
        with suppress(Unreadable):
            # from the second byte of a letter on, it is no UTF-8
            extract(text.encode("utf-8")[number // AS_BYTES % 3 :], "a.txt")
    return reading


def assert_it_stands_in_the_text(reading: Reading) -> None:
    lists = (reading.references, reading.figures, reading.targets, reading.directives, reading.assessments)
    for items in (*lists, sections(reading.outline)):
        starts = [item.start for item in items]
        assert starts == sorted(starts), "not in the text's order"
        for item in items:
            assert 0 <= item.start < item.end <= len(reading.text), f"{item} is outside the text"
            assert reading.text[item.start : item.end].strip(), f"{item} is blank"


def seconds(text: str, number: int) -> float:
    start = time.thread_time()
    with limited(GIVEN_UP):
        reading = read_and_check(text, number)
    taken = time.thread_time() - start
    if reading:
        assert_it_stands_in_the_text(reading)
    return taken


def read_some(seed: int, first: int, count: int) -> tuple[float, list[str]]:
    """The longest time for these passages, and their faults."""
    longest, faults = 0.0, []
    for number in range(first, first + count):
        text = passage(seed, number)
        try:
            taken = seconds(text, number)
            if taken > BOUND:
                # the machine may have been busy, or rubbish collected
                taken = min(seconds(text, number) for _ in range(3))
            if taken > BOUND:
                faults.append(f"passage({seed}, {number}) takes {taken * 1000:.0f} ms: {text!r}")
            longest = max(longest, taken)
        except (Exception, TooSlow) as error:
            faults.append(f"passage({seed}, {number}) {type(error).__name__} {error}: {text!r}")
    return longest, faults


@pytest.mark.parametrize(
    "text",
    [
        "55 trên 9%",  # no result and its plan: a figure that ended before it began
        "(Thành phố Hoa cần làm trước);Riêng huyện phải làm sau",  # the order of two directives
        "1 đồng trong đó 6",  # a whole whose only part is none
        "0 giƯỜNG BỆNH/1 VẠN",  # a unit in capitals before a stroke
        "8 H/100\nv",
        "3\t3\t²3\t3\t",  # a table's cell whose digits are no number
    ],
)
def test_what_was_found_is_mended(text):
    seconds(text, 0)


def test_two_thousand_mutated_passages_are_read():
    _, faults = read_some(1, 0, 2000)
    assert not faults, "\n".join(faults)


def test_passages_are_the_same_each_time_and_not_too_long():
    drawn = [passage(3, number) for number in range(200)]
    assert drawn == [passage(3, number) for number in range(200)]
    assert max(len(text.encode()) for text in drawn) <= MOST_BYTES
    assert len(set(drawn)) > 190


def test_a_slow_or_failing_reader_is_found(monkeypatch):
    def stumble(text: str, number: int) -> None:
        if number == 7:
            raise KeyError("number")
        if number == 8:
            end = time.thread_time() + BOUND * 1.5
            while time.thread_time() < end:
                pass

    monkeypatch.setattr(f"{__name__}.read_and_check", stumble)
    _, faults = read_some(1, 0, 10)
    assert [fault.split()[2] for fault in faults] == ["KeyError", "takes"]


@pytest.mark.deep
def test_a_million_mutated_passages_are_read(capsys):
    most = int(os.environ.get("VEDICH_FUZZ", "1000000"))
    seed = int(os.environ.get("VEDICH_FUZZ_SEED", "1"))
    longest, read, faults, began = 0.0, 0, [], time.monotonic()
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as pool:
        tasks = {pool.submit(read_some, seed, at, min(CHUNK, most - at)): at for at in range(0, most, CHUNK)}
        for task in as_completed(tasks):
            worst, found = task.result()
            longest, faults = max(longest, worst), [*faults, *found]
            read += min(CHUNK, most - tasks[task])
            told = f"{read:,} of {most:,} passages, the longest {longest * 1000:.0f} ms, {len(faults)} faults"
            with capsys.disabled():
                sys.stderr.write(f"\rseed {seed}: {told}, {time.monotonic() - began:.0f} s ")
                sys.stderr.flush()
    assert not faults, "\n".join([f"{len(faults)} faults", *faults[:40]])
