"""Who leads a directive, by whom its text names: bodies of the register as of the document's date."""

from collections.abc import Sequence
from datetime import date

from vedich.organisations.matching import Directory, Kind, Match
from vedich.organisations.queries import directory

from .models import Document


def day_of(document: Document) -> date:
    """The day as of which names are read: the document's own, or that of its registration where it states none."""
    return document.signed_on or document.registered_on.date()


def directory_of(document: Document) -> Directory:
    """The register's names as of the document's date; loaded once for a document in hand."""
    held: Directory | None = document.__dict__.get("_directory")
    if held is None:
        held = document.__dict__["_directory"] = directory(day_of(document))
    return held


def lead_of(agencies: Sequence[str], document: Document) -> Match | None:
    """What the first of the named means who can be charged; "các cấp, các ngành" can not. None where nobody is."""
    matches = (directory_of(document).match(name) for name in agencies)
    return next((match for match in matches if match.kind is not Kind.EVERYBODY), None)


def named_first(agencies: Sequence[str], document: Document) -> str | None:
    lead = lead_of(agencies, document)
    return lead.words if lead else None


def is_lead_open(agencies: Sequence[str], document: Document) -> bool:
    """Whether a text names somebody, but several bodies could be meant, or everybody is."""
    if not agencies:
        return False
    lead = lead_of(agencies, document)
    return lead is None or lead.kind is Kind.SEVERAL
