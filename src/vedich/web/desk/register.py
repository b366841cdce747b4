"""What the register knows of its documents besides their readings: relations, versions, questions, comparison."""

import re
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vedich.documents import asking, entering, linking, queries, versions
from vedich.documents.comparisons import comparison, other_of, others
from vedich.documents.models import Document
from vedich.documents.register_forms import ByHandForm
from vedich.documents.vocabulary import TYPE_WORDS
from vedich.organisations.access import Act
from vedich.values.errors import Refused
from vedich.web.middleware import status_of, words

from .shared import DeskRequest, found, needs, page_of

_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})")


def place_of(request: HttpRequest, length: int) -> tuple[int, int] | None:
    """The stretch that an address asks for (`?place=120-310`), inside the text."""
    match = _PLACE.fullmatch(request.GET.get("place", ""))
    start, end = (int(match[1]), min(int(match[2]), length)) if match else (0, 0)
    return (start, end) if start < end else None


def beside(document: Document, at: datetime) -> dict[str, Any]:
    """What a document's page says of its place in the register: versions, what ends it, what was typed by hand."""
    held = list(versions.versions_of(document, at))
    return {
        "versions": held,
        "newest": held[-1] if held[-1].pk != document.pk else None,
        "previous": next((one for one in reversed(held) if one.version < document.version), None),
        "ended_by": linking.replacements([document.first_version], at).get(document.first_version, []),
        "missing": _missing(document),
    }


def _missing(document: Document) -> tuple[int, int, int] | None:
    """Announced, entered and how many that is apart, where a document typed by hand differs from what it announces."""
    if not document.by_hand or document.announced is None:
        return None
    count = entering.entered(document)
    return (document.announced, count, abs(document.announced - count)) if count != document.announced else None


@needs(Act.READ_DESK)
def relations(request: DeskRequest, code: str) -> HttpResponse:
    """What a document is based on and cites, what refers to it, and its versions: both ways."""
    held = found(queries.document(code, request.now))
    context = {
        "area": "documents", "document": held, "beside": beside(held, request.now),
        "relations": linking.relations(held, request.now),
    }  # fmt: skip
    return render(request, "desk/relations.html", context)


@needs(Act.READ_DESK)
def ask(request: DeskRequest) -> HttpResponse:
    """A question in plain words, answered with quoted clauses alone."""
    question = request.GET.get("q", "").strip()[:300]
    answers = asking.ask(question, request.now) if question else []
    return render(request, "desk/ask.html", {"area": "documents", "question": question, "answers": answers})


@needs(Act.READ_DESK)
def compare(request: DeskRequest, code: str) -> HttpResponse:
    """Two versions of a document, or two documents, clause by clause."""
    held = found(queries.document(code, request.now))
    context: dict[str, Any] = {"area": "documents", "document": held, "others": others(held, request.now)}
    asked = request.GET.get("with", "")
    other = found(other_of(held, asked, request.now)) if asked else None
    if other is not None:
        context |= {"other": other, "comparison": comparison(other, held)}
    context["all"] = request.GET.get("all") == "1"
    return render(request, "desk/compare.html", context)


@needs(Act.READ_DESK)
def awaited(request: DeskRequest) -> HttpResponse:
    """Documents that others name and the register does not hold yet."""
    page = page_of(request, linking.awaited(request.now), 40)
    return render(request, "desk/awaited.html", {"area": "documents", "page": page, "types": TYPE_WORDS})


@needs(Act.READ_DESK)
def not_concretised(request: DeskRequest) -> HttpResponse:
    """Higher documents that no plan, programme or resolution of ours refers to."""
    page = page_of(request, linking.not_concretised(request.installation, request.now), 40)
    return render(request, "desk/not_concretised.html", {"area": "documents", "page": page, "types": TYPE_WORDS})


@needs(Act.REGISTER_DOCUMENTS)
def by_hand(request: DeskRequest) -> HttpResponse:
    """Enter a document by hand; the count that it announces is checked against what was typed."""
    form = ByHandForm(request.POST or None)
    context = {"area": "documents", "form": form}
    if request.method != "POST":
        return render(request, "desk/by_hand.html", context)
    if not form.is_valid():
        return render(request, "desk/by_hand.html", context, status=422)
    try:
        document = entering.enter_by_hand(typed=form.typed(), by=request.user, now=request.now)
    except Refused as error:
        return render(request, "desk/by_hand.html", {**context, "refusal": words(error)}, status=status_of(error))
    if document.announced and not _missing(document):
        messages.success(request, _("As many targets were entered as the document announces."))
    return redirect("document", document.code)
