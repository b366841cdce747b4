"""From a stored source to what a page shows of it: words, a quotation, and where it opens."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from vedich.documents import queries as documents
from vedich.documents.models import Document
from vedich.organisations.access import GRANTS, Act
from vedich.organisations.models import Appointment, Body
from vedich.organisations.vocabulary import Role
from vedich.reporting.models import Observation, Submission


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


@dataclass(frozen=True)
class Answered:
    """Who entered and who approved a figure, as the public is told: the office they held, never their name."""

    entered_by: str
    approved_by: str


def answered(row: Observation) -> Answered:
    """The posts of those who entered and approved a figure, on the day that it was recorded; two queries."""
    source = row.source
    body = None
    if source.get("kind") in ("cell", "entry"):
        wanted = {"workbook": source["workbook"]} if source["kind"] == "cell" else {
            "round__code": source["round"], "body__code": source["body"],
        }  # fmt: skip
        found = Submission.objects.select_related("body").filter(**wanted).first()
        body = found.body if found else None
    day = localdate(row.recorded_on)
    held = list(Appointment.objects.select_related("body").filter(person__in=[row.entered_by_id, row.approved_by_id]))

    def words(person: int | None, role: Role, asked: Act) -> str:
        posts = [a for a in held if a.person_id == person and a.holds_on(day)]
        post = next((a for a in posts if asked in GRANTS[Role(a.role)]), posts[0] if posts else None)
        if post is not None:
            return f"{post.get_role_display()} · {post.body}"
        return f"{role.label} · {body}" if body is not None and person is not None else "–"

    by_form = body is not None
    return Answered(
        words(row.entered_by_id, Role.REPORTER, Act.ENTER_FIGURES if by_form else Act.REGISTER_DOCUMENTS),
        words(row.approved_by_id, Role.HEAD, Act.APPROVE_FIGURES if by_form else Act.DECIDE_READINGS),
    )


def clause_link(source: dict[str, Any]) -> str:
    """The address of a clause's own drawer."""
    return reverse("clause", args=[source["document"], source["start"], source["end"]])


def result_link(result: str) -> str:
    """Where what a proposal became is shown: `target:…`, `task:…`, `observation:…`."""
    kind, _colon, code = result.partition(":")
    names = {"target": "target", "task": "task", "observation": "figure"}
    return reverse(names[kind], args=[code]) if kind in names else ""
