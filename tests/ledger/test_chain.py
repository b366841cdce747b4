"""The chain of entries, apart from any database: every tampering breaks it at its place."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.ledger.chain import GENESIS, check_chain, entry_hash, rows_digest


def a_chain(length: int) -> list[dict]:
    """So many entries, each hashed over the one before."""
    entries, previous = [], GENESIS
    for sequence in range(1, length + 1):
        entry = {
            "sequence": sequence,
            "recorded_at": f"2023-07-05T07:00:{sequence:02d}+00:00",
            "actor": "chuyenvien",
            "action": "plans.set_target",
            "object": f"target:t{sequence}",
            "facts": {"title": f"Chỉ tiêu {sequence}", "value": str(sequence)},
            "rows": rows_digest([f"{sequence:064d}"]),
            "count": 1,
            "previous": previous,
        }
        previous = entry["hash"] = entry_hash(entry)
        entries.append(entry)
    return entries


def head_of(entries: list[dict]) -> dict:
    return {"sequence": entries[-1]["sequence"], "hash": entries[-1]["hash"]}


CHAIN = a_chain(12)
HEAD = head_of(CHAIN)
PLACES = st.integers(0, len(CHAIN) - 1)
ALTERED = {
    "sequence": 99,
    "recorded_at": "2024-01-01T00:00:00+00:00",
    "actor": "somebody",
    "action": "plans.withdraw_target",
    "object": "target:other",
    "facts": {"title": "Chỉ tiêu khác"},
    "rows": "f" * 64,
    "count": 2,
    "previous": "e" * 64,
    "hash": "d" * 64,
}


def test_a_whole_chain_has_no_fault():
    assert check_chain(CHAIN, HEAD) == (12, [])


def test_an_empty_chain_stands_at_its_beginning():
    assert check_chain([], {"sequence": 0, "hash": GENESIS}) == (0, [])


@given(PLACES, st.sampled_from(sorted(ALTERED)))
def test_an_altered_field_is_found_at_its_entry(place, name):
    entries = copy.deepcopy(CHAIN)
    entries[place][name] = ALTERED[name]
    _, faults = check_chain(entries, HEAD)
    assert faults
    assert min(fault.sequence for fault in faults) in (place + 1, place + 2, ALTERED["sequence"])


@given(PLACES)
def test_an_altered_entry_with_a_fresh_hash_breaks_at_the_next(place):
    entries = copy.deepcopy(CHAIN)
    entries[place]["facts"] = {"title": "đã sửa"}
    entries[place]["hash"] = entry_hash(entries[place])
    assert check_chain(entries, HEAD)[1]


@given(PLACES)
def test_a_removed_entry_is_found(place):
    entries = CHAIN[:place] + CHAIN[place + 1 :]
    assert check_chain(entries, HEAD)[1]


@given(st.integers(0, len(CHAIN)), PLACES)
def test_an_inserted_entry_is_found(place, copied):
    entries = [*CHAIN[:place], copy.deepcopy(CHAIN[copied]), *CHAIN[place:]]
    assert check_chain(entries, HEAD)[1]


@given(st.permutations(range(len(CHAIN))))
def test_any_other_order_is_found(order):
    _, faults = check_chain([CHAIN[place] for place in order], HEAD)
    assert bool(faults) == (order != sorted(order))


@given(st.integers(1, len(CHAIN)))
def test_a_cut_tail_is_found_against_the_head(cut):
    entries = CHAIN[:-cut]
    assert check_chain(entries, HEAD)[1]
    assert not check_chain(entries)[1]


def test_a_float_among_the_facts_is_a_change():
    entries = copy.deepcopy(CHAIN)
    entries[3]["facts"]["value"] = 4.0
    assert [fault.sequence for fault in check_chain(entries, HEAD)[1]] == [4]


def test_a_chain_made_anew_ends_at_another_head():
    entries = a_chain(12)
    entries[5]["facts"] = {"title": "đã sửa"}
    previous = entries[4]["hash"]
    for entry in entries[5:]:
        entry["previous"] = previous
        previous = entry["hash"] = entry_hash(entry)
    assert [fault.what.split()[0] for fault in check_chain(entries, HEAD)[1]] == ["the"]


@given(st.lists(st.text("0123456789abcdef", min_size=64, max_size=64), min_size=1), st.randoms())
def test_the_digest_of_rows_does_not_depend_on_their_order(digests, random):
    shuffled = list(digests)
    random.shuffle(shuffled)
    assert rows_digest(shuffled) == rows_digest(digests)
    assert rows_digest([*digests, "0" * 64]) != rows_digest(digests)


def test_no_rows_have_no_digest():
    assert rows_digest([]) == ""


@pytest.mark.parametrize("name", ["rows", "count", "previous"])
def test_every_field_but_the_hash_is_hashed(name):
    assert entry_hash({**CHAIN[0], name: ALTERED[name]}) != CHAIN[0]["hash"]
