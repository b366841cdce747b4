"""Reading the ledger: pages of it, an object's history, and the proof of the whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet

from .chain import Fault, check_chain, rows_digest
from .models import Entry, Fact, Head


@dataclass(frozen=True)
class Proof:
    """What `vedich verify` found: how much was read, the head's hash, every fault."""

    entries: int
    rows: int
    head: str
    faults: list[Fault]


def as_exported(entry: Entry) -> dict[str, Any]:
    """The entry as it stands in an export, in the form that its hash covers."""
    return {
        "sequence": entry.sequence,
        "recorded_at": entry.recorded_at.astimezone(UTC).isoformat(),
        "actor": entry.actor,
        "action": entry.action,
        "object": entry.object,
        "facts": entry.facts,
        "rows": entry.rows,
        "count": entry.count,
        "previous": entry.previous,
        "hash": entry.hash,
    }


def exported() -> Iterator[dict[str, Any]]:
    for entry in Entry.objects.order_by("sequence").iterator(chunk_size=2000):
        yield as_exported(entry)


def head() -> dict[str, Any] | None:
    row = Head.objects.filter(pk=1).first()
    return {"sequence": row.sequence, "hash": row.hash} if row else None


def history(object: str) -> QuerySet[Entry]:
    """The entries about an object, newest first."""
    return Entry.objects.filter(object=object).order_by("-sequence")


def fact_models() -> list[type[Fact]]:
    return [model for model in apps.get_models() if issubclass(model, Fact)]


class Codes:
    """The codes of what facts point to, each table read once."""

    def __init__(self) -> None:
        self._known: dict[type[Model], dict[Any, str]] = {}

    def __call__(self, row: Fact, name: str) -> str | None:
        field: Any = row._meta.get_field(name)
        key = getattr(row, field.attname)
        if key is None:
            return None
        model = field.related_model
        if model not in self._known:
            self._known[model] = dict(model._default_manager.values_list("pk", "code"))
        return self._known[model].get(key)


def _digests() -> Iterator[tuple[int, list[str]]]:
    """Each entry's row digests, in the order of entries, without holding more than one entry's rows."""
    code_of = Codes()
    streams = [
        (
            (row.entry_id, row.row_digest(code_of))
            for row in model.objects.order_by("entry_id", "pk").iterator(chunk_size=5000)
        )
        for model in fact_models()
    ]
    for sequence, group in groupby(merge(*streams), key=itemgetter(0)):
        yield sequence, [digest for _, digest in group]


def verify() -> Proof:
    """Prove the chain, and that the facts in the tables are those that the entries digested."""
    faults: list[Fault] = []
    rows = 0
    waiting = _digests()
    following = next(waiting, None)

    def checked() -> Iterator[dict[str, Any]]:
        nonlocal following, rows
        for entry in exported():
            while following and following[0] < entry["sequence"]:
                faults.append(Fault(following[0], f"{len(following[1])} rows name an entry that is not there"))
                following = next(waiting, None)
            found: list[str] = []
            if following and following[0] == entry["sequence"]:
                found, following = following[1], next(waiting, None)
            rows += len(found)
            what = f"({entry['action']} {entry['object']})"
            if len(found) != entry["count"]:
                faults.append(Fault(entry["sequence"], f"wrote {entry['count']} rows, {len(found)} are there {what}"))
            elif rows_digest(found) != entry["rows"]:
                faults.append(Fault(entry["sequence"], f"a row it wrote was changed {what}"))
            yield entry

    top = head()
    count, broken = check_chain(checked(), top)
    while following:
        faults.append(Fault(following[0], f"{len(following[1])} rows name an entry that is not there"))
        following = next(waiting, None)
    return Proof(count, rows, top["hash"] if top else "", faults + broken)
