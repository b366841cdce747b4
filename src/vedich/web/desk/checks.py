"""The panel of the reading page that tells which figures of a document do not add up, or contradict the register."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vedich.documents import queries
from vedich.organisations.access import Act
from vedich.reading import read_text
from vedich.reading.checks import Finding, check
from vedich.reporting.contradictions import contradictions

from .shared import DeskRequest, found, needs


@dataclass(frozen=True)
class Shown:
    """A finding in the reader's language, with its pieces of evidence as they stand in the text."""

    finding: Finding
    message: str
    evidence: list[tuple[int, int, str]]


@needs(Act.READ_DESK)
def checks(request: DeskRequest, code: str) -> HttpResponse:
    held = found(queries.document(code, request.now))
    reading = read_text(held.text)
    findings = [*check(reading), *contradictions(reading, held.subject_body, request.now)]
    shown = [_shown(finding, held.text) for finding in sorted(findings, key=lambda one: one.start)]
    piece = "desk/_reading/checks.html"
    # a piece of the reading page, or a page of its own for who comes by a link
    template = piece if request.headers.get("HX-Request") else "desk/source_page.html"
    return render(request, template, {"document": held, "shown": shown, "part": piece})


def _shown(finding: Finding, text: str) -> Shown:
    message = _(finding.message) % finding.data
    evidence = [(start, end, " ".join(text[start:end].split())) for start, end in finding.evidence]
    return Shown(finding, message, evidence)
