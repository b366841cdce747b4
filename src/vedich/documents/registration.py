"""From a file to a registered document with its sections, references, proposals and questions."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from vedich.ledger.actions import action
from vedich.ledger.scope import current
from vedich.organisations.models import Body, Person
from vedich.reading import Reading, Recognition
from vedich.reading import read as read_bytes
from vedich.reading.figure_periods import FigurePeriods
from vedich.values.errors import N_, Conflict
from vedich.values.text import nfc
from vedich.values.vocabulary import DocumentType, ItemKind, Triage

from . import files, search
from .clauses import Span, cut
from .leads import directory_of, is_lead_open
from .models import Clause, Document, Proposal, Question, Section
from .numbering import number_key
from .resolving import store_references
from .rules import as_stored, asked_of, code_stem, free_code
from .versions import earlier_version, supersede
from .vocabulary import TYPE_WORDS, Asked


class AlreadyRegistered(Conflict):
    """The same file is in the register."""

    def __init__(self, document: Document) -> None:
        super().__init__(
            "already-registered", N_("This file is already registered as “%(title)s”."), title=document.title
        )
        self.document = document


@dataclass(frozen=True)
class Item:
    """One thing read, with the kind that the register keeps it under."""

    kind: ItemKind
    start: int
    end: int
    data: dict[str, Any]


@dataclass(frozen=True)
class ByHand:
    """That a person typed what a document says, and how many targets the document itself announces."""

    announced: int | None


def register(
    *, data: bytes, name: str, by: Person, now: datetime, title: str = "", title_en: str = "",
    reading: Reading | None = None, recognition: Recognition | None = None, by_hand: ByHand | None = None,
) -> Document:  # fmt: skip
    """Read a file, unless that is done, and put it on the register with its proposals.

    Scanned pages are recognised as far as `recognition` allows; without it a scan is refused.

    Raises Refused; then nothing has changed. The reading runs before the transaction opens, and so does the folding of
    its words: a long document holds no writer up.
    """
    reading = reading or read_bytes(data, name, recognition)
    digest = files.digest_of(data)
    _not_there_yet(digest)
    files.put(data)
    return _store(
        reading=reading, indexed=search.indexed(reading.text), digest=digest, size=len(data), name=nfc(name),
        title=title, title_en=title_en, by_hand=by_hand, by=by, now=now,
    )  # fmt: skip


def _not_there_yet(digest: str) -> None:
    known = Document.objects.filter(file_digest=digest).first()
    if known is not None:
        raise AlreadyRegistered(known)


@action("documents.register")
def _store(
    *, reading: Reading, indexed: list[str], digest: str, size: int, name: str, title: str, title_en: str,
    by_hand: ByHand | None, by: Person, now: datetime,
) -> Document:  # fmt: skip
    # of two who send the same file at once the second waits for the ledger, and is told here
    _not_there_yet(digest)
    header = reading.header
    stem = code_stem(header.type, header.number, header.date, digest)
    code = free_code(stem, set(Document.objects.filter(code__startswith=stem).values_list("code", flat=True)))
    title = title or _title(reading, name)
    earlier = earlier_version(header.type, header.number or "", header.issuer or "", header.date)
    version = {"version_of": earlier.code, "version": earlier.version + 1} if earlier else {}
    current().about(f"document:{code}", number=header.number, digest=digest, file=name, **version)
    document = Document(
        code=code, type=header.type, number=header.number or "", title=title[:400], title_en=title_en,
        number_key=number_key(header.number), version=earlier.version + 1 if earlier else 1,
        version_of_id=earlier.first_version if earlier else None, by_hand=by_hand is not None,
        announced=by_hand.announced if by_hand else None, issuer=header.issuer or "",
        place=header.place or "", signed_on=header.date, signatory=header.signatory or "",
        recipients=list(header.recipients), file_name=name[:200], file_digest=digest, file_size=size,
        text=reading.text, recognised_pages=list(reading.recognised), unread_pages=list(reading.unread),
        registered_on=now, registered_by=by,
    )  # fmt: skip
    document.issuer_body = issuer_of(document)
    document.subject_body = whole(document.issuer_body)
    current().add(document)
    if earlier:
        supersede(earlier, now)
    sections = _store_sections(document, reading)
    _store_clauses(document, sections)
    search.put(
        document.pk, type=document.type, number=document.number, title=title, issuer=document.issuer,
        signed_on=document.signed_on, text=indexed,
    )  # fmt: skip
    store_references(document, reading)
    _store_proposals(document, reading, sections)
    return document


def issuer_of(document: Document) -> Body | None:
    """The one body of the register that the header names."""
    meant = directory_of(document).match(document.issuer).one if document.issuer else None
    return Body.objects.select_related("organ_of").get(pk=meant.pk) if meant else None


def whole(body: Body | None) -> Body | None:
    """The body of which an organ is one: what a standing committee issues speaks of its whole committee."""
    while body is not None and body.organ_of is not None:
        body = body.organ_of
    return body


def _title(reading: Reading, name: str) -> str:
    header = reading.header
    if header.subject:
        return header.subject[:1].upper() + header.subject[1:]
    if header.type == DocumentType.NEWS:
        return next((line.strip() for line in reading.text.splitlines() if line.strip()), name)
    words = str(TYPE_WORDS.get(header.type, ""))
    return f"{words} {header.number}".strip() if header.number else name


def _store_sections(document: Document, reading: Reading) -> list[Section]:
    made: list[Section] = []

    def walk(parts: Any, parent: Section | None) -> None:
        for part in parts:
            section = Section(
                document=document, parent=parent, order=len(made), label=(part.label or "")[:80],
                title=(part.title or "")[:400], start=part.start, end=part.end,
            )  # fmt: skip
            current().add(section)
            made.append(section)
            walk(part.children, section)

    walk(reading.outline, None)
    return made


def _store_clauses(document: Document, sections: list[Section]) -> None:
    spans: list[Span] = cut(document.text, [(section.start, section.end) for section in sections])
    made = current().add_many(
        Clause,
        [
            Clause(
                document=document, order=order, start=span.start, end=span.end,
                section=None if span.section is None else sections[span.section],
            )
            for order, span in enumerate(spans)
        ],
    )  # fmt: skip
    search.put_clauses([(clause.pk, document.text[clause.start : clause.end]) for clause in made])


def items_of(reading: Reading) -> list[Item]:
    """Everything read that a person decides on, in the order of the text."""
    periods = FigurePeriods(reading.text, reading.header.subject)
    found: list[Item] = []
    for kind, things in (
        (ItemKind.FIGURE, reading.figures),
        (ItemKind.TARGET, reading.targets),
        (ItemKind.DIRECTIVE, reading.directives),
        (ItemKind.ASSESSMENT, reading.assessments),
    ):
        for thing in things:
            data = as_stored(thing)
            if kind is ItemKind.FIGURE:
                period = periods.at(thing.start)
                data["period"] = str(period) if period else None
            found.append(Item(kind, data.pop("start"), data.pop("end"), data))
    order = list(ItemKind)
    return sorted(found, key=lambda item: (item.start, order.index(item.kind)))


def _store_proposals(document: Document, reading: Reading, sections: list[Section]) -> None:
    items = items_of(reading)
    proposals = [
        Proposal(
            code=f"{document.code}:{order}", document=document, section=section_at(sections, item.start), order=order,
            kind=item.kind, start=item.start, end=item.end, read=item.data,
        )
        for order, item in enumerate(items)
    ]  # fmt: skip
    current().add_many(Proposal, proposals)
    directives = [proposal for proposal in proposals if proposal.kind == ItemKind.DIRECTIVE]
    for proposal in directives:
        joins = proposal.read.get("joins")
        if isinstance(joins, int) and 0 <= joins < len(directives) and directives[joins] is not proposal:
            proposal.joined_to = directives[joins]
            Proposal.objects.filter(pk=proposal.pk).update(joined_to=directives[joins])
    questions = [Question(document=document, proposal=p, asked=asked) for p in proposals for asked in _asked(p)]
    if any(p.kind == ItemKind.TARGET or p.read.get("triage") == Triage.ASSIGN for p in proposals):
        questions.append(Question(document=document, asked=Asked.PLAN))
    if document.subject_body is None and any(p.kind in (ItemKind.FIGURE, ItemKind.TARGET) for p in proposals):
        questions.append(Question(document=document, asked=Asked.BODY))
    current().add_many(Question, questions)


def _asked(proposal: Proposal) -> list[Asked]:
    lead_open = is_lead_open(proposal.read.get("agencies") or [], proposal.document)
    return asked_of(proposal.kind, proposal.read, joined=proposal.joined_to_id is not None, lead_open=lead_open)


def section_at(sections: list[Section], offset: int) -> Section | None:
    """The innermost section around an offset; sections stand in the order of the text, parents first."""
    holding = [section for section in sections if section.start <= offset < section.end]
    return holding[-1] if holding else None
