"""Sentences of which nothing was made: shown one after the other, and made into proposals by hand."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from vedich.documents import by_hand, queries
from vedich.organisations.access import Act
from vedich.reading.homes import Home, Place, counted

from .reading import held_document
from .shared import DeskRequest, found, needs, posted_from


@needs(Act.READ_DESK)
def homeless(request: DeskRequest, code: str) -> HttpResponse:
    """The homeless sentences of a document, and how many sentences are at home where."""
    held = found(queries.document(code, request.now))
    homes = by_hand.homes(held, queries.marks(held))
    shown = [_shown(held.text, home) for home in homes if home.place is Place.HOMELESS]
    context = {"document": held, "sentences": shown, "homes": counted(homes), "total": len(homes)}
    context["can_decide"] = request.rights.may(Act.DECIDE_READINGS)
    return render(request, "desk/_reading/homeless.html", context)


def _shown(text: str, home: Home) -> dict[str, object]:
    """A sentence with its offsets, and as browsers count them."""
    start, end = home.start, home.end
    return {"start": start, "end": end, "from": _units(text, start), "to": _units(text, end), "text": text[start:end]}


def _units(text: str, offset: int) -> int:
    """An offset as browsers count it, in UTF-16."""
    return offset + sum(char > "\uffff" for char in text[:offset])


@posted_from("document", "code")
@needs(Act.DECIDE_READINGS)
def propose(request: DeskRequest, code: str) -> HttpResponse:
    """Make a proposal of a sentence, and show it where it stands."""
    held = held_document(request, code)
    start, end = (int(text) if (text := request.POST.get(name, "")).isdecimal() else -1 for name in ("start", "end"))
    kind = request.POST.get("kind", "")
    made = by_hand.propose(document=held, kind=kind, start=start, end=end, by=request.user, now=request.now)
    answer = HttpResponse(status=204)
    answer.headers["HX-Redirect"] = f"{reverse('document', args=[held.code])}?at={made.pk}&homeless={end}"
    return answer
