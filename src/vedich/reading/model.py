"""What a reading holds. Every item points into the text by `start` and `end`: `text[start:end]` is its evidence.

Offsets count characters of the NFC text with newlines as "\n"; `end` is exclusive. What the document does not say is
None. `confidence` is the share of such items that a careful reader would accept, from 0 to 1.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from vedich.values.vocabulary import (
    AssessmentKind,
    Comparator,
    Comparison,
    Direction,
    DocumentType,
    Measure,
    Triage,
)


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of a document's header and foot, by Decree 30/2020/NĐ-CP or the party's rules."""

    issuer: str | None = None
    number: str | None = None
    type: DocumentType = DocumentType.OTHER
    place: str | None = None
    date: datetime.date | None = None
    subject: str | None = None
    signatory: str | None = None
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the outline; `label` is the path of its marks (`II.1.a`), `end` where the next part begins."""

    label: str
    title: str
    start: int
    end: int
    children: "tuple[Section, ...]" = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of another document, by number (`18-NQ/TW`, `96`) or by session (then `number` is None).

    `full` is the whole number that a bare one stands for, where the text gives it elsewhere.
    """

    start: int
    end: int
    type: DocumentType
    number: str | None
    date: datetime.date | None
    confidence: float
    full: str | None = None


@dataclass(frozen=True, slots=True)
class BackReference:
    """ "Nghị quyết này", "Kế hoạch nêu trên": the index of the reference meant, None for this document itself."""

    start: int
    end: int
    type: DocumentType
    reference: int | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number stated as observed, achieved or estimated; `of` is the whole in an a/b pair or a ranking."""

    start: int
    end: int
    indicator: str | None
    kind: Measure
    value: Decimal
    value_to: Decimal | None
    unit: str | None
    direction: Direction | None
    basis: Comparison | None
    of: Decimal | None
    section: str | None
    field: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Target:
    """A number set as an aim. `period` is a period's code, with `:yearly` where each year of it counts."""

    start: int
    end: int
    indicator: str | None
    comparator: Comparator
    value: Decimal
    value_to: Decimal | None
    unit: str | None
    period: str | None
    stretch: Decimal | None
    section: str | None
    field: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Directive:
    """An order, assignment or request. `joins` is the index of the earlier directive that it only continues."""

    start: int
    end: int
    agencies: tuple[str, ...]
    deadline: str | None
    recurrence: str | None
    triage: Triage
    joins: int | None
    section: str | None
    field: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Assessment:
    """A sentence that judges: a result, a limit, a cause, a lesson or a proposal."""

    start: int
    end: int
    kind: AssessmentKind
    field: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole document, read. `plain` is False where `text` was extracted from another format."""

    text: str
    header: Header
    outline: tuple[Section, ...]
    references: tuple[Reference, ...]
    figures: tuple[Figure, ...]
    targets: tuple[Target, ...]
    directives: tuple[Directive, ...]
    assessments: tuple[Assessment, ...]
    back_references: tuple[BackReference, ...] = ()
    plain: bool = True
    recognised: tuple[int, ...] = ()
    """Pages that a machine recognised from their picture: their letters may be wrong."""
    unread: tuple[int, ...] = ()
    """Pages that are pictures and were not recognised."""

    def to_json(self, *, homes: bool = False) -> dict[str, Any]:
        """The reading as `vedich read --format json` prints it; holds `text` unless the file was plain text.

        With `homes` also where each sentence is at home.
        """
        from .exchange import as_json

        return as_json(self, homes=homes)
