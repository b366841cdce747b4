"""Comparing documents of the register: their clauses as parts, and what there is to compare with."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from .comparing import Change, Line, Part, compare
from .linking import current
from .models import Document
from .versions import versions_of

#: how many documents of the same type are offered besides the versions
OFFERED = 30


@dataclass(frozen=True)
class Comparison:
    """Every clause of two documents, in order, and how many of each kind there are."""

    lines: list[Line]
    counts: dict[str, int]

    @property
    def changed(self) -> list[Line]:
        return [line for line in self.lines if line.change != Change.SAME]


def comparison(old: Document, new: Document) -> Comparison:
    lines = compare(parts(old), parts(new))
    counts = Counter(line.change.value for line in lines)
    return Comparison(lines, {change.value: counts[change.value] for change in Change})


def parts(document: Document) -> list[Part]:
    """The clauses of a document with the labels of their sections, in one query."""
    rows = document.clauses.order_by("order").values_list("section__label", "start", "end")
    return [Part(label or "", document.text[start:end], start, end) for label, start, end in rows]


def other_of(document: Document, code: str, at: datetime) -> Document | None:
    """The other side of a comparison: anything that the register held at a moment but the document itself."""
    known = Document.objects.filter(code=code, registered_on__lte=at).exclude(pk=document.pk)
    return known.select_related("issuer_body").first()


def others(document: Document, at: datetime) -> list[Document]:
    """What a document may be compared with: its versions, the newest first, then the newest of its type."""
    own = [one for one in reversed(versions_of(document, at)) if one.pk != document.pk]
    same = Document.objects.filter(current(at), type=document.type).exclude(pk__in=[document.pk, *(o.pk for o in own)])
    return own + list(same.defer("text").order_by("-signed_on", "-pk")[:OFFERED])
