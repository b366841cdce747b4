"""Which document a short or loose mention means, as far as the text itself says it.

"Chỉ thị 05" after "Chỉ thị số 05-CT/TW" is the same directive; "Nghị quyết này" is the document in hand; "Kế hoạch nêu
trên" is the plan that was named last. What a mention of several ("các quy định nêu trên") means is left to the reader.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from vedich.values.vocabulary import DocumentType

from .lexicon.phrases import word_of
from .lexicon.types import TYPE_NAMES
from .model import BackReference, Header, Reference
from .view import View

_BARE = re.compile(r"(?:0(?=\d))*+(\d+)")
_FULL = re.compile(r"(?:0(?=\d))*+(\d++)[a-zđ]?[-/]", re.IGNORECASE)
_POINTS = re.compile(r" (này|(?:đã )?nêu trên|nói trên|kể trên|trên đây|vừa nêu|trên(?= ?[,.;:)\n]|$))(?!\w)")
_POINTED_AT = re.compile(rf"({word_of(TYPE_NAMES, ('các ', 'những ', 'nhiều '))})(?: số)?$")
#: how far before the words that point the name of a type may begin
_REACH = max(map(len, TYPE_NAMES)) + len("những ") + len(" số")


def resolved(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """The references with `full`, the whole number of a bare one; the nearest before, else the first after."""
    places: dict[tuple[DocumentType, str], list[Reference]] = {}
    for reference in references:
        if match := _FULL.match(reference.number or ""):
            places.setdefault((reference.type, match[1]), []).append(reference)
    return tuple(_with_full(reference, places) for reference in references)


def _with_full(reference: Reference, places: dict[tuple[DocumentType, str], list[Reference]]) -> Reference:
    match = _BARE.fullmatch(reference.number or "")
    named = places.get((reference.type, match[1]), ()) if match else ()
    if not named:
        return reference
    before = [other for other in named if other.start < reference.start]
    return replace(reference, full=(before[-1] if before else named[0]).number)


def find_back_references(view: View, references: Sequence[Reference], header: Header) -> tuple[BackReference, ...]:
    """Mentions by "này" or "nêu trên", each with the index of the reference that it repeats, None for this document."""
    found = []
    last: dict[DocumentType, int] = {}
    at = 0
    for match in _POINTS.finditer(view.low):
        # they are fewer than the names of types
        named = _POINTED_AT.search(view.low[max(0, match.start() - _REACH) : match.start()])
        if not named:
            continue
        start, end = view.span(match.start() - len(named[0]), match.end())
        while at < len(references) and references[at].start < start:
            last[references[at].type] = at
            at += 1
        kind = TYPE_NAMES[named[1]]
        own = match[1] == "này" and (kind is header.type or named[1] == "văn bản")
        if own or kind in last:
            found.append(BackReference(start, end, kind, None if own else last[kind]))
    return tuple(found)
