"""`vedich verify`: the proof of the ledger, in the store or from an export without any database."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from vedich.values.errors import N_, Refused
from vedich.values.messages import translator

from .chain import FIELDS, Fault, check_chain

Say = Callable[[str], None]


def _tell(entries: int, rows: int | None, head: str, faults: list[Fault], language: str, say: Say) -> int:
    words = translator(language)
    if faults:
        say(words(N_("%(count)s faults found:")) % {"count": len(faults)})
        for fault in faults:
            say(f"  {fault.sequence}: {fault.what}")
        return 1
    say(
        words(N_("%(entries)s entries stand in an unbroken chain; its head is %(head)s."))
        % {"entries": entries, "head": head}
    )
    if rows is not None:
        say(words(N_("%(rows)s facts are as they were written.")) % {"rows": rows})
    return 0


def verify_store(export: Path | None, language: str, say: Say) -> int:
    from . import queries

    proof = queries.verify()
    if export is not None:
        with export.open("w", encoding="utf-8") as file:
            for entry in queries.exported():
                file.write(json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n")
            file.write(json.dumps({"head": queries.head()}, sort_keys=True) + "\n")
    return _tell(proof.entries, proof.rows, proof.head, proof.faults, language, say)


def _row(line: str, number: int) -> dict[str, Any]:
    """An entry or the head of an export's line; raises Refused on anything else."""
    try:
        row = json.loads(line)
        wanted = {"sequence", "hash"} if "head" in row else {*FIELDS, "hash"}
        told = row.get("head", row)
        if told is not None and not (wanted <= set(told) and isinstance(told["sequence"], int)):
            raise ValueError
    except (ValueError, TypeError, AttributeError):
        raise Refused("not-an-export", N_("Line %(line)s is not of a ledger's export."), line=number) from None
    return dict(row)


def verify_export(path: Path, language: str, say: Say) -> int:
    """Check an export (JSON lines, the head last); it needs nothing but the file."""
    if not path.is_file():
        raise Refused("no-such-file", N_("There is no such file."))
    head: dict[str, Any] = {}

    def entries() -> Iterator[dict[str, Any]]:
        with path.open(encoding="utf-8", errors="replace") as file:
            for number, line in enumerate(file, 1):
                row = _row(line, number)
                if "head" in row:
                    head.update(row["head"] or {})
                else:
                    yield row

    count, faults = check_chain(list(entries()), head or None)
    if not head:
        faults.append(Fault(count + 1, "the export has no head: its tail may be cut"))
    return _tell(count, None, head.get("hash", ""), faults, language, say)
