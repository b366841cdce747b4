"""How documents hang together: what one is based on and cites, what refers to it, what is awaited or not acted on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet

from vedich.organisations.models import Body, Installation
from vedich.organisations.queries import ancestors
from vedich.organisations.vocabulary import Level
from vedich.values.vocabulary import DocumentType

from .models import Document, Reference
from .rules import is_central
from .vocabulary import Relation

#: what makes a higher document concrete, and what a higher body sends to be made so
CONCRETE = (DocumentType.PLAN, DocumentType.PROGRAMME, DocumentType.RESOLUTION)
TO_CONCRETISE = (
    DocumentType.RESOLUTION, DocumentType.DIRECTIVE, DocumentType.CONCLUSION, DocumentType.DECISION,
    DocumentType.REGULATION, DocumentType.PLAN, DocumentType.PROGRAMME, DocumentType.SCHEME, DocumentType.LAW,
    DocumentType.DECREE,
)  # fmt: skip
ENDS = (Relation.REPLACES, Relation.REPEALS)


@dataclass
class Link:
    """One document seen from another: by which relation, and the places that say so (the first few, in order)."""

    relation: str
    #: the other one, or None while the register waits for it
    document: Document | None
    number: str
    type: str
    places: list[Reference] = field(default_factory=list)

    @property
    def first(self) -> Reference:
        return self.places[0]

    @property
    def words(self) -> str:
        """How the text calls what the register does not hold: `Nghị quyết số 05-NQ/TW`."""
        first = self.first
        return " ".join(first.document.text[first.start : first.end].split()) if self.document is None else ""


@dataclass(frozen=True)
class Relations:
    """Both ways: what this document names, and the documents that name it."""

    names: list[Link]
    named_by: list[Link]

    @property
    def based_on(self) -> list[Link]:
        return [link for link in self.names if link.relation == Relation.BASIS]

    @property
    def cites(self) -> list[Link]:
        return [link for link in self.names if link.relation != Relation.BASIS]

    @property
    def ended_by(self) -> list[Link]:
        return [link for link in self.named_by if link.relation in ENDS]


def current(at: datetime, prefix: str = "") -> Q:
    """That a document was on the register at a moment, in the version that stood then."""
    return Q(**{f"{prefix}registered_on__lte": at}) & (
        Q(**{f"{prefix}superseded_on": None}) | Q(**{f"{prefix}superseded_on__gt": at})
    )


def relations(document: Document, at: datetime) -> Relations:
    """All relations of a document, in two queries; what names an earlier version names the document."""
    light = Reference.objects.defer("document__text", "refers_to__text").order_by("document", "start")
    mentions = list(light.filter(document=document).select_related("refers_to__issuer_body"))
    for mention in mentions:
        mention.document = document
    towards = light.filter(current(at, "document__"), refers_to=document.first_version)
    return Relations(
        _links(mentions, lambda one: one.refers_to if _known(one, at) else None),
        _links(towards.select_related("document__issuer_body"), lambda one: one.document),
    )


def _known(reference: Reference, at: datetime) -> bool:
    return reference.refers_to is not None and reference.refers_to.registered_on <= at


def _links(references: Iterable[Reference], other: Any) -> list[Link]:
    """References gathered by what they name; the strongest relation of several is the link's."""
    found: dict[Any, Link] = {}
    strength = list(Relation.values)
    for reference in references:
        document = other(reference)
        key = document.pk if document else (reference.type, reference.number_key or reference.start)
        link = found.setdefault(key, Link(reference.relation, document, reference.number, reference.type))
        link.places.append(reference)
        link.relation = min(link.relation, reference.relation, key=strength.index)
    return sorted(found.values(), key=lambda link: (strength.index(link.relation), link.first.start))


def replacements(firsts: Sequence[int], at: datetime) -> dict[int, list[Document]]:
    """By key of first versions: the documents that say that they replace or repeal them."""
    said = Reference.objects.filter(current(at, "document__"), refers_to__in=firsts, relation__in=ENDS)
    found: dict[int, list[Document]] = {}
    for reference in said.select_related("document").defer("document__text").order_by("document"):
        held = found.setdefault(reference.refers_to_id or 0, [])
        if reference.document not in held:
            held.append(reference.document)
    return found


def awaited(at: datetime) -> QuerySet[Any]:
    """Numbers that documents name and the register does not hold: with type, how many name them, since when."""
    waiting = Reference.objects.filter(current(at, "document__"), refers_to=None).exclude(number_key="")
    waiting = waiting.filter(number_key__regex="[a-z]")
    grouped = waiting.values("number_key", "type").annotate(
        number=Max("number"), signed=Max("signed_on"), documents=Count("document", distinct=True),
        since=Min("document__registered_on"),
    )  # fmt: skip
    return grouped.order_by("-documents", "number_key", "type")


@dataclass(frozen=True)
class Unanswered:
    """A higher document that nothing of ours refers to yet, with its age in days."""

    document: Document
    since: date
    days: int


def not_concretised(installation: Installation, at: datetime) -> list[Unanswered]:
    """Documents of higher bodies to which no plan, programme or resolution of ours refers; the oldest first.

    Higher is what the installation's body stands under, and the centre; ours is every other body that is known.
    """
    higher = _higher(installation.root_id, at.date())
    ours = Q(document__subject_body__isnull=False) & ~Q(document__subject_body__in=higher)
    answering = Reference.objects.filter(
        current(at, "document__"), ours, refers_to=OuterRef("pk"), document__type__in=CONCRETE
    )
    found = Document.objects.filter(~Exists(answering), registered_on__lte=at, version_of=None, type__in=TO_CONCRETISE)
    rows = found.defer("text", "recipients").select_related("issuer_body").order_by("signed_on", "pk")
    today = at.date()
    return [_unanswered(row, today) for row in rows if row.issuer_body_id in higher or _from_centre(row)]


def _higher(root: int, day: date) -> set[int]:
    """The bodies above the root, its own organs left out, and all of the nation's."""
    own = Body.objects.filter(organ_of=root).values_list("pk", flat=True)
    nation = Body.objects.filter(level=Level.NATION).exclude(pk=root).values_list("pk", flat=True)
    return (ancestors(root, day) - set(own)) | set(nation)


def _from_centre(document: Document) -> bool:
    return document.issuer_body_id is None and is_central(document.number, document.issuer)


def _unanswered(document: Document, today: date) -> Unanswered:
    since = document.signed_on or document.registered_on.date()
    return Unanswered(document, since, (today - since).days)
