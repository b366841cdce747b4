"""Which document of the register a mention names. What stays open waits under its number until that document comes."""

from collections.abc import Iterable, Sequence

from django.db.models import Q

from vedich.ledger.scope import current
from vedich.reading import Reading
from vedich.values.vocabulary import DocumentType

from .models import Document, Reference
from .numbering import has_sign, number_key, number_year
from .relations import issuer_said, relations_of, same_issuer

_LOOSE = (DocumentType.OTHER, "")


def store_references(document: Document, reading: Reading) -> None:
    """Keep a document's mentions, bound where the register holds what they name; then bind those that waited for it.

    "Kế hoạch nêu trên" is kept as one more place of the mention that it repeats.
    """
    spans = [(reference.start, reference.end) for reference in reading.references]
    numbers = [(read.full or read.number or "")[:64] for read in reading.references]
    made = [
        Reference(
            document=document, start=read.start, end=read.end, type=read.type, number=number,
            number_key=number_key(number), signed_on=read.date, relation=relation,
            issuer_said=issuer_said(reading.text, read.end)[:120],
        )
        for read, number, relation in zip(
            reading.references, numbers, relations_of(reading.text, spans), strict=True
        )
    ]  # fmt: skip
    repeated = [
        Reference(
            document=document, start=back.start, end=back.end, type=meant.type, number=meant.number,
            number_key=meant.number_key, signed_on=meant.signed_on, issuer_said=meant.issuer_said,
        )
        for back in reading.back_references
        if back.reference is not None and (meant := made[back.reference]).number_key
    ]  # fmt: skip
    bind([*made, *repeated])
    current().add_many(Reference, [*made, *repeated])
    _bind_waiting(document)


def bind(references: Iterable[Reference]) -> None:
    """Point each to the document that it names, where exactly one fits; in one query, however many there are."""
    waiting = [reference for reference in references if has_sign(reference.number_key)]
    held: dict[str, list[Document]] = {}
    firsts = Document.objects.filter(number_key__in={r.number_key for r in waiting}, version_of=None)
    for found in firsts.defer("text").select_related("issuer_body"):
        held.setdefault(found.number_key, []).append(found)
    for reference in waiting:
        reference.refers_to = _named(reference, held.get(reference.number_key, []))


def _bind_waiting(document: Document) -> None:
    """Those who waited for this number; whoever names another issuer or year goes on waiting."""
    if document.version_of_id or not has_sign(document.number_key):
        return
    waiting = Reference.objects.filter(Q(number_key=document.number_key), refers_to=None).exclude(document=document)
    fitting = [
        reference.pk
        for reference in waiting.select_related("document").defer("document__text")
        if _named(reference, [document]) is not None
    ]
    Reference.objects.filter(pk__in=fitting).update(refers_to=document)


def _named(reference: Reference, candidates: Sequence[Document]) -> Document | None:
    """The one of the candidates (of the same number) that a mention means; None where none or several fit."""
    fitting = [one for one in candidates if one.pk != reference.document.first_version and _fits(reference, one)]
    if len(fitting) > 1 and reference.issuer_said:
        fitting = [one for one in fitting if _issued_by(reference.issuer_said, one)] or fitting
    if len(fitting) > 1:
        # "12-NQ/TU" without an issuer is one's own committee's
        fitting = [one for one in fitting if _same_house(one, reference.document)] or fitting
    return fitting[0] if len(fitting) == 1 else None


def _fits(reference: Reference, document: Document) -> bool:
    """Type, year and issuer agree, each where both sides say it; nothing is cited before it is signed.

    The day decides by itself: issuers are named loosely ("Đại hội Đảng bộ tỉnh" for what a committee's office sent).
    """
    if reference.type not in _LOOSE and document.type not in _LOOSE and reference.type != document.type:
        return False
    if reference.signed_on is not None and reference.signed_on == document.signed_on:
        return True
    if reference.issuer_said and not _issued_by(reference.issuer_said, document):
        return False
    signed = document.signed_on
    years = {year for year in (number_year(reference.number), number_year(document.number)) if year}
    if len(years) > 1:
        return False
    if signed is None:
        return True
    said = reference.signed_on
    if said is not None and said.year != signed.year:
        return False
    citing = reference.document.signed_on
    return (not years or years == {signed.year}) and (said is not None or citing is None or signed <= citing)


def _issued_by(said: str, document: Document) -> bool:
    """Whether the loosely named issuer is the document's; one that is not known contradicts nothing."""
    known = [document.issuer, document.issuer_body.name if document.issuer_body else ""]
    return not any(known) or same_issuer(said, known)


def _same_house(one: Document, other: Document) -> bool:
    if one.issuer_body_id and one.issuer_body_id == other.issuer_body_id:
        return True
    if one.subject_body_id and one.subject_body_id == other.subject_body_id:
        return True
    return bool(one.issuer) and one.issuer == other.issuer
