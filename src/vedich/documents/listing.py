"""The register as a list: searched, filtered, a page at a time, each row with the place that answers the search."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Substr

from vedich.organisations.models import Body
from vedich.values.text import words

from . import search
from .linking import replacements
from .models import Document, Proposal, Section
from .snippets import FARTHEST, Snippet, snippet
from .vocabulary import ProposalState

PAGE, FOUND_PAGE = 40, 20


@dataclass
class Row:
    """A document on the list."""

    document: Document
    items: int = 0
    open: int = 0
    snippet: Snippet | None = None
    section: str = ""
    #: the documents that say that they replace it
    replaced_by: list[Document] = field(default_factory=list)


@dataclass(frozen=True)
class Page:
    """One page of the register. `more` says that there are more than are counted and shown."""

    rows: list[Row]
    number: int
    pages: int
    count: int
    more: bool = False

    @property
    def has_other_pages(self) -> bool:
        return self.pages > 1

    @property
    def before(self) -> int:
        return self.number - 1

    @property
    def after(self) -> int:
        return self.number + 1


def page(typed: str, filters: search.Filters, number: int = 1) -> Page:
    """The documents of a page: newest first, or best first where words are searched for."""
    searched = bool(typed.strip() or words(filters.issuer))
    size = FOUND_PAGE if searched else PAGE
    number = max(1, number)
    if searched:
        found = search.find(typed, filters, limit=size, offset=(number - 1) * size)
        keys, count, asked = found.keys, found.count, found.words
    else:
        keys, count = _newest(filters, size, (number - 1) * size)
        asked = ()
    more = searched and count > search.MOST_FOUND
    count = min(count, search.MOST_FOUND) if searched else count
    return Page(_rows(keys, asked, filters), number, max(1, -(-count // size)), count, more)


def _newest(filters: search.Filters, limit: int, offset: int) -> tuple[list[int], int]:
    where = search.where(filters)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM documents_document d WHERE {where.sql}", where.params)  # noqa: S608
        count = cursor.fetchone()[0]
        cursor.execute(
            f"SELECT d.id FROM documents_document d WHERE {where.sql} "  # noqa: S608
            "ORDER BY d.signed_on DESC NULLS LAST, d.id DESC LIMIT %s OFFSET %s",
            [*where.params, limit, offset],
        )
        return [row[0] for row in cursor.fetchall()], count


def _rows(keys: Sequence[int], asked: Sequence[str], filters: search.Filters) -> list[Row]:
    light = Document.objects.defer("text", "recipients").select_related("issuer_body")
    held = light.in_bulk(keys)
    rows = [Row(held[key]) for key in keys]
    proposals = Proposal.objects.filter(document__in=keys).order_by().values_list("document")
    counted = proposals.annotate(n=Count("pk"), still=Count("pk", filter=Q(state=ProposalState.OPEN)))
    numbers = {key: (n, still) for key, n, still in counted}
    replaced = replacements([row.document.first_version for row in rows], filters.at)
    for row in rows:
        row.items, row.open = numbers.get(row.document.pk, (0, 0))
        row.replaced_by = replaced.get(row.document.first_version, [])
    if asked:
        _quote(rows, asked)
    return rows


def _quote(rows: Sequence[Row], asked: Sequence[str]) -> None:
    """Give each row the place in its text that holds the words, and the label of the section it stands in."""
    texts = dict(
        Document.objects.filter(pk__in=[row.document.pk for row in rows])
        .annotate(head=Substr("text", 1, FARTHEST))
        .values_list("pk", "head")
    )
    for row in rows:
        row.snippet = snippet(texts[row.document.pk], asked)
    labels = section_labels([(row.document.pk, row.snippet.start) for row in rows if row.snippet])
    for row in rows:
        if row.snippet:
            row.section = labels.get((row.document.pk, row.snippet.start), "")


def section_labels(places: Sequence[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """The label of the innermost section around each place (document's key, offset), in one query."""
    if not places:
        return {}
    around = Q()
    for key, start in places:
        around |= Q(document=key, start__lte=start, end__gt=start)
    found: dict[tuple[int, int], str] = {}
    sections = Section.objects.filter(around).exclude(label="").order_by("document", "order")
    for key, label, first, last in sections.values_list("document", "label", "start", "end"):
        for place in places:
            if place[0] == key and first <= place[1] < last:
                found[place] = label
    return found


def listed_bodies() -> QuerySet[Body]:
    """The bodies that issued a document of the register or of which one speaks: the choices of the filter."""
    of_body = Document.objects.filter(Q(issuer_body=OuterRef("pk")) | Q(subject_body=OuterRef("pk")))
    return Body.objects.filter(Exists(of_body)).only("code", "name", "name_en").order_by("name")
