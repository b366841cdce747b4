"""A body's form in a round: entering, the workbook, and the moves of the submission."""

import json
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vedich.organisations.access import Act
from vedich.reporting import actions, queries
from vedich.reporting.models import DraftCell, Submission
from vedich.reporting.rules import NEEDED, OPEN_TO_ENTRY, OWNERS, FaultyCells, Move
from vedich.reporting.vocabulary import FIGURE_KIND_WORDS
from vedich.reporting.workbooks import form_workbook, import_form
from vedich.values.errors import N_, Refused
from vedich.web.middleware import status_of, words

from .shared import DeskRequest, found, needs, posted_from


def _submission(request: DeskRequest, code: str, body: str) -> Submission:
    """The submission, if its body is in the person's reach; else it is not there."""
    round_ = found(queries.round_of(code, request.now))
    submission = found(queries.submission_of(round_, body, request.now))
    submission.round = round_
    request.rights.check(Act.READ_FIGURES, submission.body)
    return submission


def _moves(request: DeskRequest, submission: Submission) -> list[Move]:
    """What this person may do with the submission as it stands."""
    if submission.is_past:
        return []
    return [
        move
        for (state, move), act in NEEDED.items()
        if state == submission.state and request.rights.may(act, submission.body)
    ]


def _page(request: DeskRequest, submission: Submission, status: int = 200, **more: Any) -> HttpResponse:
    may = (
        not submission.is_past
        and submission.state in OPEN_TO_ENTRY
        and request.rights.may(Act.ENTER_FIGURES, submission.body)
    )
    context = {
        "area": "rounds", "submission": submission, "round": submission.round, "body": submission.body,
        "rows": queries.form_rows(submission, request.now), "may_enter": may,
        "moves": _moves(request, submission),
        "kinds": FIGURE_KIND_WORDS, "owner": OWNERS[submission.state], **more,
    }  # fmt: skip
    return render(request, "desk/form.html", context, status=status)


@needs(Act.READ_DESK)
def form(request: DeskRequest, code: str, body: str) -> HttpResponse:
    return _page(request, _submission(request, code, body))


@posted_from("form", "code", "body")
@needs(Act.ENTER_FIGURES)
def cells(request: DeskRequest, code: str, body: str) -> HttpResponse:
    """Autosave: keeps what was typed and says, cell by cell, what cannot be read or was written by another."""
    submission = _submission(request, code, body)
    request.rights.check(Act.ENTER_FIGURES, submission.body)
    common: dict[str, Any] = {"submission": submission, "by": request.user, "now": request.now}
    try:
        edition, typed = _sent(request)
        saved = actions.save_cells(seen=edition, cells=typed, **common)
    except Refused as error:
        return JsonResponse({"error": words(error)}, status=status_of(error))
    faults = {line: words(error) for line, error in saved.faults.items()}
    conflicts = {line: _conflict(cell) for line, cell in saved.conflicts.items()}
    return JsonResponse({"edition": saved.edition, "faults": faults, "conflicts": conflicts})


def _sent(request: DeskRequest) -> tuple[int, list[actions.Typed]]:
    """What the grid sent: the edition it saw, and the cells. Raises Refused when it is anything else."""
    try:
        data = json.loads(request.body)
        return int(data["edition"]), [_typed(cell) for cell in data["cells"]]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refused("not-a-grid", N_("What was sent could not be understood; load the page again.")) from None


def _typed(cell: dict[str, Any]) -> actions.Typed:
    return actions.Typed(
        int(cell["line"]), str(cell.get("written", "")), str(cell.get("kind", "estimate")), str(cell.get("note", ""))
    )


def _conflict(cell: DraftCell) -> dict[str, str]:
    told = _("%(who)s wrote “%(written)s” here meanwhile.")
    return {"written": cell.written, "told": told % {"who": cell.entered_by, "written": cell.written}}


@needs(Act.READ_DESK)
def workbook(request: DeskRequest, code: str, body: str) -> HttpResponse:
    submission = _submission(request, code, body)
    answer = HttpResponse(
        form_workbook(submission, request.now),
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
    answer.headers["Content-Disposition"] = f'attachment; filename="{code}_{body}.xlsx"'
    return answer


@posted_from("form", "code", "body")
@needs(Act.ENTER_FIGURES)
def upload(request: DeskRequest, code: str, body: str) -> HttpResponse:
    """Take the filled workbook; errors come back by cell, and then nothing was saved."""
    submission = _submission(request, code, body)
    request.rights.check(Act.ENTER_FIGURES, submission.body)
    file = request.FILES.get("file")
    if file is None:
        return _page(request, submission, 422, refusal=_("Choose a file first."))
    common: dict[str, Any] = {"submission": submission, "by": request.user, "now": request.now}
    try:
        import_form(data=file.read(), name=file.name or "", **common)
    except Refused as error:
        return _refused(request, submission, error)
    return redirect("form", code, body)


def _refused(request: DeskRequest, submission: Submission, error: Refused) -> HttpResponse:
    """The form again with what was wrong, cell by cell where it is known; what stands is as it was."""
    told = error.faults if isinstance(error, FaultyCells) else []
    faults = [(fault.where, words(fault.error)) for fault in told]
    return _page(request, submission, status_of(error), refusal=words(error), faults=faults)


@posted_from("form", "code", "body")
@needs(Act.READ_DESK)
def move(request: DeskRequest, code: str, body: str) -> HttpResponse:
    """Send, approve, return or accept; of two at the same moment one wins and the other is told."""
    submission = _submission(request, code, body)
    wanted = found(next((move for move in Move if move == request.POST.get("move")), None))
    # the right is asked for as the page had it: whoever comes second must be told, not turned away
    needed = next(act for (state, move), act in NEEDED.items() if move is wanted)
    request.rights.check(NEEDED.get((submission.state, wanted), needed), submission.body)
    try:
        _do(request, submission, wanted)
    except Refused as error:
        return _refused(request, _submission(request, code, body), error)
    return redirect("form", code, body)


def _do(request: DeskRequest, submission: Submission, move: Move) -> None:
    common: dict[str, Any] = {"submission": submission, "by": request.user, "now": request.now}
    if move is Move.RETURN:
        actions.send_back(**common, remarks=request.POST.get("remarks", ""))
    else:
        {Move.SEND: actions.send, Move.APPROVE: actions.approve, Move.ACCEPT: actions.accept}[move](**common)
