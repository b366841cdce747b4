"""Writes of reporting: rounds opened, cells drafted, submissions moved along their way."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from vedich.ledger.actions import action, drafting
from vedich.ledger.scope import current
from vedich.organisations.models import Body, Person
from vedich.plans.models import Indicator, Plan
from vedich.values.amounts import from_steps
from vedich.values.errors import N_, Conflict, Refused
from vedich.values.numbers import format_number
from vedich.values.periods import Basis, Period
from vedich.values.vocabulary import FigureKind, Measure

from .models import DraftCell, FormLine, Observation, Reopening, Round, Submission
from .recording import Figure, figures_before, record
from .rules import OPEN_TO_ENTRY, TRANSITIONS, Before, CellFault, Move, Unfinished, odd, understand
from .vocabulary import SubmissionState


@dataclass(frozen=True)
class Line:
    """A figure to ask for: of whom, whose, which."""

    body: Body
    subject: Body
    indicator: Indicator
    measure: str = Measure.LEVEL
    comparison: str = ""


@action("reporting.open_round")
def open_round(
    *, code: str, name: str, plan: Plan, period: str, due_on: date, lines: Sequence[Line], by: Person, now: datetime,
    name_en: str = "", basis: str = Basis.CALENDAR, as_of: date | None = None,
) -> Round:  # fmt: skip
    """Open a round: its forms are fixed from here on. Raises Conflict when the code is taken."""
    span = Period.parse(period)
    if Round.objects.filter(code=code).exists():
        raise Conflict("round-there", N_("There is already a round with the code %(name)s."), name=code)
    if not lines:
        raise Refused("no-lines", N_("Nobody would be asked for anything; give the plan's indicators a keeper first."))
    current().about(f"round:{code}", plan=plan.code, period=span.code, due_on=due_on, lines=len(lines))
    row = Round(
        code=code, name=name, name_en=name_en, plan=plan, period=span.code, basis=basis,
        as_of=as_of or span.bounds(Basis(basis))[1], opened_on=now, opened_by=by, due_on=due_on,
    )  # fmt: skip
    current().add(row)
    current().add_many(
        FormLine,
        [
            FormLine(
                round=row, body=line.body, subject=line.subject, indicator=line.indicator, measure=line.measure,
                comparison=line.comparison, order=order,
            )
            for order, line in enumerate(lines)
        ],
    )  # fmt: skip
    bodies = {line.body.pk: line.body for line in lines}
    current().add_many(Submission, [Submission(round=row, body=body) for body in bodies.values()])
    return row


@dataclass(frozen=True)
class Typed:
    """What a person typed into one cell; `seen` is the edition of the form that they had before them."""

    line: int
    written: str
    kind: str = FigureKind.ESTIMATE
    note: str = ""
    cell: str = ""


@dataclass
class Saved:
    """What became of a draft save: the new edition, cells that cannot be read, cells another person wrote first."""

    edition: int
    faults: dict[int, Refused] = field(default_factory=dict)
    conflicts: dict[int, DraftCell] = field(default_factory=dict)


def save_cells(
    *, submission: Submission, cells: Sequence[Typed], seen: int, by: Person, now: datetime, workbook: str = "",
    workbook_name: str = "",
) -> Saved:  # fmt: skip
    """Keep what was typed. Nothing typed is lost: a cell that is no number is kept as written and told of.

    A cell that another person wrote after `seen` is left as it is and told of.
    """
    with drafting():
        held = Submission.objects.select_for_update(of=("self",)).get(pk=submission.pk)
        if held.state not in OPEN_TO_ENTRY:
            raise _moved_on(held)
        asked = FormLine.objects.filter(round=held.round_id, body=held.body_id).select_related("indicator")
        lines = {line.pk: line for line in asked}
        standing = {cell.line_id: cell for cell in held.cells.select_related("entered_by")}
        before = figures_before(held.round, lines.values(), now)
        saved = Saved(held.edition + 1)
        for typed in cells:
            line = lines.get(typed.line)
            if line is None:
                raise Refused("no-such-line", N_("This form has no such line."))
            if typed.kind not in set(FigureKind):
                raise Refused(
                    "unknown-kind", N_("“%(text)s” is no kind of figure; choose one of the list."), text=typed.kind[:40]
                )
            cell = standing.get(typed.line)
            # a whole form is saved again and again: who wrote a cell is who last changed it
            changed = cell is None or not _says(cell, typed)
            if changed and cell is not None and cell.edition > seen and cell.entered_by_id != by.pk:
                saved.conflicts[typed.line] = cell
                continue
            blank = ""
            try:
                written = understand(typed.written, line.decimals, line.unit)
                blank = written.blank
                _ask_about(line, written.steps, typed.note, before)
            except Refused as error:
                saved.faults[typed.line] = error
            if not changed:
                continue
            values: dict[str, Any] = {
                "written": typed.written[:60], "kind": typed.kind, "note": typed.note[:500], "cell": typed.cell,
                "blank": blank, "entered_by": by, "entered_at": now, "edition": saved.edition,
            }  # fmt: skip
            DraftCell.objects.update_or_create(submission=held, line=line, defaults=values)
        held.edition = saved.edition
        if workbook:
            held.workbook, held.workbook_name = workbook, workbook_name
        held.save(update_fields=["edition", "workbook", "workbook_name"])
    return saved


def _says(cell: DraftCell, typed: Typed) -> bool:
    stands = (cell.written, cell.kind, cell.note, cell.cell)
    return stands == (typed.written[:60], typed.kind, typed.note[:500], typed.cell)


def _moved_on(submission: Submission) -> Conflict:
    movers = {
        SubmissionState.SENT: submission.sent_by,
        SubmissionState.APPROVED: submission.approved_by,
        SubmissionState.ACCEPTED: submission.accepted_by,
        SubmissionState.RETURNED: submission.returned_by,
    }
    who = movers.get(SubmissionState(submission.state))
    return Conflict(
        "moved-on", N_("%(who)s has already moved this report on: it is “%(state)s”."),
        who=str(who or "–"), state=submission.get_state_display(),
    )  # fmt: skip


def _move(submission: Submission, move: Move, **values: Any) -> Submission:
    """Move by a conditional update: of two at the same moment exactly one wins, the other is told who did."""
    held = Submission.objects.select_related("round__plan", "body").get(pk=submission.pk)
    after = TRANSITIONS.get((held.state, move))
    before = [state for state, act in TRANSITIONS if act is move]
    won = after and Submission.objects.filter(pk=held.pk, state=held.state, state__in=before).update(
        state=after, **values
    )
    if not won:
        raise _moved_on(
            Submission.objects.select_related("sent_by", "approved_by", "accepted_by", "returned_by").get(pk=held.pk)
        )
    current().about(f"submission:{held.code}", move=str(move), state=str(after))
    held.refresh_from_db()
    return held


def _ask_about(line: FormLine, steps: int | None, note: str, before: dict[int, list[Before]]) -> None:
    """Ask why a figure is so far from what stood there before; a note answers. Raises Refused."""
    if steps is None or note.strip() or line.measure != Measure.LEVEL:
        return
    strange = odd(from_steps(steps, line.decimals), before.get(line.pk, []))
    if strange is not None:
        raise Refused(
            "odd-figure",
            N_("Before it was %(before)s: is the unit right? Mend the figure, or say in the note why it is so."),
            before=format_number(strange),
        )


def _figures(
    submission: Submission, before: dict[int, list[Before]] | None = None
) -> tuple[list[tuple[Figure, Person | None]], list[CellFault]]:
    """Every cell of the form as a figure, and what is wrong or missing."""
    cells = {c.line_id: c for c in submission.cells.select_related("entered_by")}
    figures, faults = [], []
    lines = FormLine.objects.filter(round=submission.round, body=submission.body)
    for line in lines.select_related("indicator", "subject").order_by("order"):
        cell = cells.get(line.pk)
        try:
            written = understand(cell.written if cell else "", line.decimals, line.unit)
            if written.steps is None and not written.blank and not (cell and cell.note):
                raise Refused("missing", N_("There is no figure; write one, “nothing arose”, or why in the note."))
            if before is not None:
                _ask_about(line, written.steps, cell.note if cell else "", before)
        except Refused as error:
            faults.append(CellFault(str(line.indicator), error))
            continue
        assert cell is not None  # noqa: S101 an unwritten cell was a fault above
        value = None if written.steps is None else from_steps(written.steps, line.decimals)
        figures.append((_figure(submission, line, cell, value, written.blank), cell.entered_by))
    return figures, faults


def _figure(submission: Submission, line: FormLine, cell: DraftCell, value: Any, blank: str) -> Figure:
    source: dict[str, Any] = {"kind": "entry", "round": submission.round.code, "body": submission.body.code}
    if cell.cell:
        sheet, _, name = cell.cell.rpartition("!")
        source = {"kind": "cell", "workbook": submission.workbook, "sheet": sheet, "cell": name}
    return Figure(
        indicator=line.indicator, body=line.subject, period=submission.round.span, value=value, source=source,
        measure=line.measure, comparison=line.comparison, kind=cell.kind, basis=submission.round.basis, blank=blank,
        note=cell.note, as_of=submission.round.as_of,
    )  # fmt: skip


@action("reporting.send")
def send(*, submission: Submission, by: Person, now: datetime) -> Submission:
    """Send the form to the unit's head. Raises FaultyCells when a cell is missing or no number."""
    lines = FormLine.objects.filter(round=submission.round, body=submission.body)
    _, faults = _figures(submission, figures_before(submission.round, lines, now))
    if faults:
        raise Unfinished(faults)
    return _move(submission, Move.SEND, sent_by=by, sent_at=now, remarks="")


@action("reporting.return")
def send_back(*, submission: Submission, remarks: str, by: Person, now: datetime) -> Submission:
    if not remarks.strip():
        raise Refused("no-remarks", N_("Write what is to be mended."))
    return _move(submission, Move.RETURN, remarks=remarks.strip(), returned_by=by, returned_at=now)


@action("reporting.approve")
def approve(*, submission: Submission, by: Person, now: datetime) -> Submission:
    """The unit's head approves: from here on the figures are facts, and the board shows them at once."""
    held = _move(submission, Move.APPROVE, approved_by=by, approved_at=now)
    figures, faults = _figures(held)
    if faults:
        raise Unfinished(faults)
    for person in {who for _, who in figures}:
        record([f for f, who in figures if who == person], entered_by=person, approved_by=by, now=now)
    return held


@action("reporting.accept")
def accept(*, submission: Submission, by: Person, now: datetime) -> Submission:
    """The office accepts: the cells are closed in storage; from here on a correction needs a reopening."""
    held = _move(submission, Move.ACCEPT, accepted_by=by, accepted_at=now)
    lines = FormLine.objects.filter(round=held.round, body=held.body)
    asked = set(lines.values_list("indicator_id", "subject_id", "measure", "comparison"))
    span = held.round.span
    standing = Observation.objects.filter(
        superseded_on=None, closed_on=None, first=span.first, last=span.last, basis=held.round.basis,
        indicator__in=lines.values("indicator"), body__in=lines.values("subject"),
    )  # fmt: skip
    cells = standing.values_list("pk", "indicator_id", "body_id", "measure", "comparison")
    Observation.objects.filter(pk__in=[key for key, *cell in cells if tuple(cell) in asked]).update(closed_on=now)
    return held


@action("reporting.reopen")
def reopen(
    *, indicator: Indicator, body: Body, period: str, reason: str, until: datetime, by: Person, now: datetime
) -> Reopening:
    """Leave to correct one closed cell until a time, with a reason; used up by the correction."""
    if not reason.strip():
        raise Refused("no-reason", N_("Write why the cell is reopened."))
    code = Period.parse(period).code
    current().about(f"indicator:{indicator.code}", body=body.code, period=code, reason=reason, until=until)
    leave = Reopening(
        indicator=indicator, body=body, period=code, reason=reason, opened_by=by, opened_on=now, until=until
    )
    current().add(leave)
    return leave


@action("reporting.record")
def record_figures(
    *, figures: Sequence[Figure], about: str, by: Person, now: datetime, approved_by: Person | None = None
) -> list[Observation]:
    """Record figures that come from no form: an import, a sample."""
    current().about(about, figures=len(figures))
    return record(figures, entered_by=by, approved_by=approved_by or by, now=now)


def states() -> list[str]:
    return [str(state) for state in SubmissionState]
