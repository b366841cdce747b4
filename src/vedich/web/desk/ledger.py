"""The ledger for those who inspect: pages of entries, one entry with its facts, the proof of the whole."""

import json

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render

from vedich.ledger import queries
from vedich.ledger.models import Entry
from vedich.organisations.access import Act
from vedich.organisations.models import Person
from vedich.web import ledger_words

from .shared import DeskRequest, found, needs, page_of


@needs(Act.READ_LEDGER)
def ledger(request: DeskRequest) -> HttpResponse:
    """Entries, newest first; narrowed by object, person or action."""
    # a sample that looks back does not see what was written later
    entries = Entry.objects.filter(recorded_at__lte=request.now).order_by("-sequence")
    search = request.GET.get("q", "").strip()
    page = page_of(request, entries.filter(_asked(search)) if search else entries, 60)
    context = {
        "area": "ledger",
        "page": page,
        "rows": ledger_words.told(page),
        "search": search,
        "proof": queries.verify() if "verify" in request.GET else None,
        "head": entries.first(),
    }
    return render(request, "desk/ledger.html", context)


def _asked(search: str) -> Q:
    """An object's or an action's code, else a person by name or code."""
    if ":" in search:
        return Q(object__startswith=search)
    if "." in search:
        return Q(action__startswith=search)
    return Q(actor__startswith=search) | Q(actor__in=Person.objects.filter(full_name__icontains=search).values("code"))


@needs(Act.READ_LEDGER)
def entry(request: DeskRequest, sequence: int) -> HttpResponse:
    row = found(Entry.objects.filter(pk=sequence, recorded_at__lte=request.now).first())
    raw = json.dumps(row.facts, ensure_ascii=False, indent=2, sort_keys=True)
    told = ledger_words.told([row])[0]
    context = {"area": "ledger", "entry": row, "told": told, "facts": ledger_words.facts(row), "raw": raw}
    return render(request, "desk/ledger_entry.html", context)
