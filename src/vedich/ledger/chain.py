"""The hash of an entry, and the check of a chain of them. Pure: works on an export, far from any database."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from vedich.values.canonical import canonical_json

GENESIS = "0" * 64
FIELDS = ("sequence", "recorded_at", "actor", "action", "object", "facts", "rows", "count", "previous")


def entry_hash(entry: Mapping[str, Any]) -> str:
    """SHA-256 over the canonical JSON of an entry's fields, the hash of the one before among them."""
    return hashlib.sha256(canonical_json({field: entry[field] for field in FIELDS})).hexdigest()


def rows_digest(row_digests: Iterable[str]) -> str:
    """One digest for the set of rows that an action wrote, whatever the order; empty for none."""
    ordered = sorted(row_digests)
    return hashlib.sha256("".join(ordered).encode()).hexdigest() if ordered else ""


@dataclass(frozen=True)
class Fault:
    """Where a chain breaks and how."""

    sequence: int
    what: str


def _is_intact(entry: Mapping[str, Any]) -> bool:
    try:
        return bool(entry_hash(entry) == entry["hash"])
    except TypeError:  # it holds what no entry can: a float
        return False


def check_chain(entries: Iterable[Mapping[str, Any]], head: Mapping[str, Any] | None = None) -> tuple[int, list[Fault]]:
    """Walk entries in order; returns how many were read and every break found.

    Any single altered, removed, inserted or reordered entry breaks the chain at its place; a cut tail shows against
    the head (`sequence`, `hash`).
    """
    faults: list[Fault] = []
    expected, previous, count = 1, GENESIS, 0
    for entry in entries:
        count += 1
        if entry["sequence"] != expected:
            faults.append(Fault(expected, f"entry {expected} is missing; {entry['sequence']} follows"))
            expected = entry["sequence"]
        if entry["previous"] != previous:
            faults.append(Fault(entry["sequence"], "does not follow from the entry before it"))
        if not _is_intact(entry):
            faults.append(Fault(entry["sequence"], "was changed after it was written"))
        previous, expected = entry["hash"], expected + 1
    if head is not None and (head["sequence"] != expected - 1 or head["hash"] != previous):
        faults.append(Fault(expected, f"the head says {head['sequence']} entries; the chain ends at {expected - 1}"))
    return count, faults
