"""A number's source: the clause, the cell, the entry or the formula, who entered and who approved it."""

from django.http import HttpResponse
from django.shortcuts import render

from vedich.documents import queries as documents
from vedich.organisations.access import Act, Missing
from vedich.plans import queries as plans
from vedich.reporting import queries
from vedich.web.sources import shown

from .shared import DeskRequest, found, needs


def drawer(request: DeskRequest, template: str, context: dict[str, object]) -> HttpResponse:
    """The source alone for the drawer, or on a page of its own for a shared link."""
    if request.headers.get("X-Drawer"):
        return render(request, template, context)
    return render(request, "desk/source_page.html", {**context, "part": template})


@needs(Act.READ_DESK)
def figure(request: DeskRequest, code: str) -> HttpResponse:
    """A figure by the code that the ledger knows it by."""
    return observation(request, found(queries.observation_of_code(code)).pk)


@needs(Act.READ_DESK)
def observation(request: DeskRequest, key: int) -> HttpResponse:
    row = found(queries.observation(key, request.now))
    versions = list(queries.versions(row, request.now))
    context = {"row": row, "source": shown(row.source), "versions": versions, "unit": _unit(row)}
    return drawer(request, "desk/_sources/observation.html", context)


def _unit(row: object) -> str:
    measure = getattr(row, "measure", "")
    if measure in ("growth", "attainment"):
        return "%"
    return str(row.indicator.unit_words) if measure in ("level", "change") else ""  # type: ignore[attr-defined]


@needs(Act.READ_DESK)
def clause(request: DeskRequest, code: str, start: int, end: int) -> HttpResponse:
    """A stretch of a document, for what is neither a target nor a figure: a programme, a project, a count."""
    held = found(documents.document(code, request.now))
    if not start < end <= len(held.text):
        raise Missing
    context = {"source": shown({"kind": "clause", "document": code, "start": start, "end": end}), "document": held}
    return drawer(request, "desk/_sources/clause.html", context)


@needs(Act.READ_DESK)
def target_version(request: DeskRequest, key: int) -> HttpResponse:
    version = found(plans.target_version(key, request.now))
    context = {"version": version, "target": version.target, "source": shown(version.source)}
    return drawer(request, "desk/_sources/target_version.html", context)
