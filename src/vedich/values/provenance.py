"""Where a number comes from: a clause, a cell, an entry on a form, or a formula over other numbers.

Every figure that is shown carries one of these (promise 1); a figure without a source is not shown.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, ClassVar


@dataclass(frozen=True)
class Clause:
    """A stretch of a registered document's text: character offsets, `end` exclusive."""

    kind: ClassVar[str] = "clause"
    document: str
    start: int
    end: int


@dataclass(frozen=True)
class Cell:
    """A cell of an uploaded workbook, kept by its digest."""

    kind: ClassVar[str] = "cell"
    workbook: str
    sheet: str
    cell: str


@dataclass(frozen=True)
class Entry:
    """A field of a body's form in a round."""

    kind: ClassVar[str] = "entry"
    round: str
    body: str


@dataclass(frozen=True)
class Formula:
    """A computation over other figures: its name and the keys of its inputs."""

    kind: ClassVar[str] = "formula"
    name: str
    inputs: tuple[str, ...] = ()


Source = Clause | Cell | Entry | Formula
_KINDS: dict[str, Callable[..., Source]] = {source.kind: source for source in (Clause, Cell, Entry, Formula)}


def to_json(source: Source) -> dict[str, Any]:
    """The stored form: `{"kind": "clause", "document": …}`."""
    return {"kind": source.kind, **asdict(source)}


def from_json(stored: dict[str, Any]) -> Source:
    """The source that a stored form names; raises KeyError on an unknown kind."""
    fields = {key: tuple(value) if isinstance(value, list) else value for key, value in stored.items() if key != "kind"}
    return _KINDS[stored["kind"]](**fields)
