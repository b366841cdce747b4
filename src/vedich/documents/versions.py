"""Versions: a later file of the same number, type, issuer and year is another version of the same document."""

from datetime import date, datetime

from django.db.models import QuerySet

from .models import Document
from .numbering import has_sign, number_key, number_year
from .relations import same_issuer


def earlier_version(type: str, number: str, issuer: str, signed_on: date | None) -> Document | None:
    """The standing version of the document that a new file is another version of; None where it is a document anew.

    All must agree that both sides say; a number without its sign ("số 12") says too little.
    """
    key = number_key(number)
    if not has_sign(key):
        return None
    standing = Document.objects.filter(number_key=key, type=type, superseded_on=None).defer("text")
    year = signed_on.year if signed_on else number_year(number)
    fitting = [one for one in standing if _same_year(one, year) and _same_issuer(one, issuer)]
    return fitting[0] if len(fitting) == 1 else None


def _same_year(document: Document, year: int | None) -> bool:
    known = document.signed_on.year if document.signed_on else number_year(document.number)
    return year is None or known is None or year == known


def _same_issuer(document: Document, issuer: str) -> bool:
    return not issuer or not document.issuer or same_issuer(issuer, [document.issuer])


def supersede(earlier: Document, now: datetime) -> None:
    """The earlier version no longer stands from this moment on; its text, reading and decisions stay as they are."""
    Document.objects.filter(pk=earlier.pk).update(superseded_on=now)


def versions_of(document: Document, at: datetime) -> QuerySet[Document]:
    """All versions of a document that were there at a moment, this one among them, the first one first."""
    first = document.first_version
    found = Document.objects.filter(pk=first) | Document.objects.filter(version_of=first)
    return found.filter(registered_on__lte=at).defer("text").select_related("registered_by").order_by("version", "pk")
