"""From a stored source to what a page shows of it: words, a quotation, and where it opens."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from vedich.documents import queries as documents
from vedich.documents.models import Document
from vedich.organisations.models import Body
from vedich.reporting.models import Submission


@dataclass(frozen=True)
class Shown:
    """A source in words. `quote` is (before, evidence, after) of a clause; `link` opens the place itself."""

    kind: str
    words: str
    link: str = ""
    quote: tuple[str, str, str] | None = None
    document: Document | None = None
    body: Body | None = None
    """Whose form the link opens."""


def shown(source: dict[str, Any]) -> Shown:
    """What a page says of a clause, a cell, an entry or a formula."""
    return _SHOW.get(str(source.get("kind")), _formula)(source)


def _clause(source: dict[str, Any]) -> Shown:
    document = documents.document(str(source["document"]))
    if document is None:
        return Shown("clause", str(source["document"]))
    start, end = int(source["start"]), int(source["end"])
    label = documents.section_label(document, start)
    words = f"{document}, {_('section')} {label}" if label else str(document)
    key = document.proposals.filter(start=start, end=end).values_list("pk", flat=True).first()
    link = reverse("document", args=[document.code]) + (f"?at={key}" if key else "")
    return Shown("clause", words, link, documents.clause(document, start, end), document)


def _cell(source: dict[str, Any]) -> Shown:
    submission = Submission.objects.select_related("round", "body").filter(workbook=source["workbook"]).first()
    words = _("workbook, sheet %(sheet)s, cell %(cell)s") % source
    if submission is None:
        return Shown("cell", words)
    return Shown(
        "cell",
        f"{submission.workbook_name} – {words}",
        reverse("form", args=[submission.round.code, submission.body.code]),
        body=submission.body,
    )


def _entry(source: dict[str, Any]) -> Shown:
    submission = (
        Submission.objects.select_related("round", "body")
        .filter(round__code=source["round"], body__code=source["body"])
        .first()
    )
    if submission is None:
        return Shown("entry", f"{source['round']} · {source['body']}")
    words = _("form of %(body)s, %(round)s") % {"body": submission.body, "round": submission.round}
    link = reverse("form", args=[submission.round.code, submission.body.code])
    return Shown("entry", words, link, body=submission.body)


def _formula(source: dict[str, Any]) -> Shown:
    return Shown("formula", str(source.get("name", "")))


_SHOW = {"clause": _clause, "cell": _cell, "entry": _entry, "formula": _formula}


def clause_link(source: dict[str, Any]) -> str:
    """The address of a clause's own drawer."""
    return reverse("clause", args=[source["document"], source["start"], source["end"]])


def result_link(result: str) -> str:
    """Where what a proposal became is shown: `target:…`, `task:…`, `observation:…`."""
    kind, _colon, code = result.partition(":")
    names = {"target": "target", "task": "task", "observation": "figure"}
    return reverse(names[kind], args=[code]) if kind in names else ""
