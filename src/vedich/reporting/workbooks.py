"""A body's form as a workbook, and the same workbook back: matched by its hidden keys, errors told by cell."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from vedich.documents import files
from vedich.ledger.actions import drafting
from vedich.organisations.models import Body, Person
from vedich.organisations.queries import is_sample
from vedich.reading.workbooks import Sheet, Value, read_workbook
from vedich.values.errors import N_, Conflict, Refused
from vedich.values.numbers import format_number
from vedich.values.text import fold
from vedich.values.vocabulary import FigureKind
from vedich.writing import workbooks as out

from .actions import Saved, Typed, save_cells
from .models import DraftCell, FormLine, Observation, Round, Submission
from .queries import FormRow, form_rows
from .rules import CellFault, FaultyCells, understand
from .vocabulary import FIGURE_KIND_WORDS

#: the form's edition when the workbook was made: what another person wrote since is not overwritten
EDITION = "edition"


def line_key(line: FormLine) -> str:
    """What a form's line is called in a workbook, stable over exports."""
    return f"{line.indicator.code}|{line.subject.code}|{line.measure}"


def form_workbook(submission: Submission, at: datetime | None = None) -> bytes:
    """The form of a body in a round as .xlsx, with what stands and what stood before, in the active language."""
    round_, body = submission.round, submission.body
    return out.write_form(
        out.Form(
            round=round_.code,
            body=body.code,
            title=f"{round_} – {body}",
            subtitle=_("Due %(due)s. Figures up to %(as_of)s.")
            % {"due": f"{round_.due_on:%d/%m/%Y}", "as_of": f"{round_.as_of:%d/%m/%Y}"},
            guide=_("Fill in the yellow cells only. Write “nothing arose” or “not due yet” where there is no number."),
            words=(
                _("No."), _("Indicator"), _("Unit"), _("Last period"), _("Same period last year"), _("This period"),
                _("Kind"), _("Note"),
            ),
            kinds={kind.value: str(word) for kind, word in FIGURE_KIND_WORDS.items()},
            lines=[_line(row) for row in form_rows(submission, at)],
            stamp=_("SAMPLE – of no validity") if is_sample() else "",
            keys={EDITION: str(submission.edition)},
        )
    )  # fmt: skip


def _line(row: FormRow) -> out.Line:
    line, cell = row.line, row.cell
    return out.Line(
        key=line_key(line),
        name=str(line.indicator),
        unit=line.indicator.unit_words if line.measure in ("level", "change") else line.unit,
        last=_amount(row.last), same_last_year=_amount(row.same_last_year), value=_shown(row),
        kind=cell.kind if cell else FigureKind.ESTIMATE, note=cell.note if cell else "", decimals=line.decimals,
    )  # fmt: skip


def _amount(row: Observation | None) -> Decimal | None:
    return row.value if row else None


def _shown(row: FormRow) -> Decimal | str | None:
    if row.cell is None or not row.cell.written:
        return None
    try:
        written = understand(row.cell.written, row.line.decimals, row.line.unit)
    except Refused:
        return row.cell.written
    if written.steps is None:
        return row.cell.written
    return Decimal(written.steps).scaleb(-row.line.decimals)


@dataclass(frozen=True)
class Filled:
    """A form that came back: whose, and its lines by key."""

    round: str
    body: str
    edition: int
    rows: dict[str, tuple[int, Value, Value, Value]]


class ForeignWorkbook(Refused):
    """A workbook that is not this round's form for this body, or whose structure was changed."""


def open_form(data: bytes) -> Filled:
    """Read a workbook and its keys. Raises ForeignWorkbook when it is none of ours."""
    sheets = read_workbook(data)
    if out.KEYS not in sheets or out.SHEET not in sheets:
        raise ForeignWorkbook(
            "not-our-form", N_("This workbook is not a form of this system; download the form again.")
        )
    kept = [row for row in sheets[out.KEYS].rows if len(row) > 1 and row[0] is not None]
    keys = {str(row[0]): str(row[1]) for row in kept}
    names = {str(row[0]): row[2] if len(row) > 2 else None for row in kept}
    if keys.get("layout") != out.LAYOUT:
        raise ForeignWorkbook("old-form", N_("This form is of an older layout; download the form again."))
    edition = int(keys[EDITION]) if keys.get(EDITION, "").isdigit() else 0
    return Filled(keys.get("round", ""), keys.get("body", ""), edition, _rows(sheets[out.SHEET], keys, names))


def _rows(sheet: Sheet, keys: dict[str, str], names: dict[str, Value]) -> dict[str, tuple[int, Value, Value, Value]]:
    """Each line's cells, where the sheet still has its lines and columns in their places."""
    found = {}
    moved = sheet.cell(out.FIRST_ROW - 2, 5) != keys.get(out.HEAD)
    for number, key in keys.items():
        if number.isdigit():
            row = int(number) - 1
            if moved or sheet.cell(row, 1) != names[number]:
                raise ForeignWorkbook("changed-form", N_("The form's lines were changed; download the form again."))
            found[key] = (int(number), sheet.cell(row, 5), sheet.cell(row, 6), sheet.cell(row, 7))
    return found


def import_form(*, data: bytes, name: str, submission: Submission, by: Person, now: datetime) -> Saved:
    """Take a filled workbook into the draft, all of it or nothing.

    Raises ForeignWorkbook, or FaultyCells for what cannot be read and for what another person wrote meanwhile.
    """
    filled = open_form(data)
    if filled.round != submission.round.code:
        raise ForeignWorkbook(
            "other-round", N_("This workbook belongs to another round (%(round)s)."), round=_named(Round, filled.round)
        )
    if filled.body != submission.body.code:
        raise ForeignWorkbook(
            "other-body", N_("This workbook belongs to another unit (%(body)s)."), body=_named(Body, filled.body)
        )
    lines = {line_key(row.line): row.line for row in form_rows(submission)}
    if set(filled.rows) != set(lines):
        raise ForeignWorkbook("changed-form", N_("The form's lines were changed; download the form again."))
    cells, faults = [], []
    for key, (number, value, kind, note) in filled.rows.items():
        try:
            cells.append(_typed(lines[key], number, value, kind, note))
        except Refused as error:
            faults.append(CellFault(f"{out.SHEET}!{out.VALUE}{number}", error))
    if faults:
        raise FaultyCells(sorted(faults, key=lambda fault: int(fault.where.rpartition(out.VALUE)[2])))
    digest = files.put(data)
    with drafting():
        saved = save_cells(
            submission=submission, cells=cells, seen=filled.edition, by=by, now=now, workbook=digest,
            workbook_name=name[:200],
        )  # fmt: skip
        if saved.conflicts:
            raise FaultyCells([_conflict(cells, line, cell) for line, cell in saved.conflicts.items()])
    return saved


def _named(model: type[Round] | type[Body], code: str) -> str:
    """What people call the thing of a code; the code itself where it is none of ours."""
    return str(model.objects.filter(code=code).first() or code or "–")


def _conflict(cells: list[Typed], line: int, cell: DraftCell) -> CellFault:
    where = next(typed.cell for typed in cells if typed.line == line)
    told = N_("%(who)s wrote “%(written)s” here meanwhile.")
    return CellFault(where, Conflict("written-meanwhile", told, who=str(cell.entered_by), written=cell.written))


def _typed(line: FormLine, number: int, value: Value, kind: Value, note: Value) -> Typed:
    text = _written(value)
    understand(text, line.decimals, line.unit)
    return Typed(
        line=line.pk, written=text, kind=_kind(kind), note=str(note or ""), cell=f"{out.SHEET}!{out.VALUE}{number}"
    )


def _written(value: Value) -> str:
    """A cell's value as a person would have typed it; a date in a number's place is told, not guessed at."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format_number(value)
    if isinstance(value, str):
        return value
    raise Refused("not-a-number-cell", N_("The cell holds a date or a tick, not a number."))


def _kind(value: Value) -> str:
    """The kind's code from its word in either language; empty is an estimate."""
    wanted = fold(str(value or ""))
    known = {"uoc": "estimate", "so bo": "preliminary", "chinh thuc": "final"}
    if not wanted:
        return FigureKind.ESTIMATE
    code = known.get(wanted, wanted)
    if code not in set(FigureKind):
        raise Refused(
            "unknown-kind", N_("“%(text)s” is no kind of figure; choose one of the list."), text=str(value)[:40]
        )
    return code
