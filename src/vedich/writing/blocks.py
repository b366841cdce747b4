"""A report as blocks: what it says, apart from how a file draws it. The same blocks give the same file."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `sources` are the keys of the figures that its numbers come from."""

    text: str
    bold: bool = False
    italic: bool = False
    centred: bool = False
    bullet: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table; the columns listed in `numbers` (counted from 0) are aligned right."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()
    widths: tuple[float, ...] = ()
    """Of each column, in millimetres; empty shares the width evenly."""


@dataclass(frozen=True)
class Letterhead:
    """The two columns above a document: lines of the left and of the right."""

    left: tuple[str, ...]
    right: tuple[str, ...]


Block = Heading | Paragraph | Table | Letterhead


@dataclass(frozen=True)
class Report:
    """A report. `now` is the moment that the file carries; `stamp` stands on every page of a sample."""

    title: str
    blocks: tuple[Block, ...]
    now: datetime
    language: str = "vi"
    stamp: str = ""
    keywords: tuple[str, ...] = field(default_factory=tuple)
