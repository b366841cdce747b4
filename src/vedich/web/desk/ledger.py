"""The ledger for those who inspect: pages of entries, one entry with its facts, the proof of the whole."""

import json

from django.http import HttpResponse
from django.shortcuts import render

from vedich.ledger import queries
from vedich.ledger.models import Entry
from vedich.organisations.access import Act

from .shared import DeskRequest, found, needs, page_of


@needs(Act.READ_LEDGER)
def ledger(request: DeskRequest) -> HttpResponse:
    """Entries, newest first; narrowed by object, person or action."""
    # a sample that looks back does not see what was written later
    entries = Entry.objects.filter(recorded_at__lte=request.now).order_by("-sequence")
    search = request.GET.get("q", "").strip()
    if search:
        field = "object" if ":" in search else "action" if "." in search else "actor"
        entries = entries.filter(**{f"{field}__startswith": search})
    proof = queries.verify() if "verify" in request.GET else None
    context = {
        "area": "ledger",
        "page": page_of(request, entries, 60),
        "search": search,
        "proof": proof,
        "head": queries.head(),
    }
    return render(request, "desk/ledger.html", context)


@needs(Act.READ_LEDGER)
def entry(request: DeskRequest, sequence: int) -> HttpResponse:
    row = found(Entry.objects.filter(pk=sequence).first())
    facts = json.dumps(row.facts, ensure_ascii=False, indent=2, sort_keys=True)
    return render(request, "desk/ledger_entry.html", {"area": "ledger", "entry": row, "facts": facts})
