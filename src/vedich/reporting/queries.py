"""Reads of rounds, forms and figures."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from vedich.organisations.collation import in_order
from vedich.organisations.models import Body
from vedich.organisations.queries import bodies_of_tier
from vedich.plans.models import Indicator, Plan
from vedich.plans.queries import targets_of
from vedich.values.amounts import from_steps
from vedich.values.errors import Refused
from vedich.values.numbers import format_number
from vedich.values.periods import Basis, Period

from .actions import Line
from .models import DraftCell, FormLine, Observation, Round, Submission
from .rules import understand
from .vocabulary import SubmissionState

REPORTED = (SubmissionState.SENT, SubmissionState.APPROVED, SubmissionState.ACCEPTED)


def rounds(at: datetime) -> QuerySet[Round]:
    return Round.objects.select_related("plan").filter(opened_on__lte=at)


def round_of(code: str, at: datetime) -> Round | None:
    return rounds(at).select_related("plan__body").filter(code=code).first()


def submission_of(round_: Round, body_code: str, at: datetime) -> Submission | None:
    """A body's report in a round, in the state that it was in at a moment."""
    found = (
        Submission.objects.select_related("body", "sent_by", "approved_by", "accepted_by")
        .filter(round=round_, body__code=body_code)
        .first()
    )
    return found and found.as_it_was(at)


@dataclass(frozen=True)
class Progress:
    """How far a round is at a moment: its units, the late ones first, by state."""

    submissions: list[Submission]
    by_state: dict[str, int]
    late: list[Submission]

    @property
    def total(self) -> int:
        return len(self.submissions)

    @property
    def reported(self) -> int:
        return sum(self.by_state.get(state, 0) for state in REPORTED)


def progress(round_: Round, at: datetime) -> Progress:
    found = list(round_.submissions.select_related("body").order_by("body__level", in_order("body__name")))
    for submission in found:
        submission.as_it_was(at)
    states = Counter(submission.state for submission in found)
    late = [s for s in found if s.state not in REPORTED and at.date() > round_.due_on]
    return Progress(sorted(found, key=lambda s: s not in late), dict(states), late)


def latest_round(plan: Plan, at: datetime, period: Period | None = None) -> Round | None:
    """The plan's round that was due last, of those that are open at a moment; of one period where it is given."""
    found = rounds(at).filter(plan=plan)
    if period is not None:
        found = found.filter(period=period.code)
    return found.order_by("-due_on", "-pk").first()


def unsettled(plan: Plan, at: datetime) -> set[Period]:
    """The periods that the plan has a round for of which the office has accepted nothing yet at a moment."""
    accepted = Submission.objects.filter(round=OuterRef("pk"), accepted_at__lte=at)
    found = Round.objects.filter(plan=plan, opened_on__lte=at).annotate(settled=Exists(accepted))
    settled = {row.period for row in found if row.settled}
    return {row.span for row in found if row.period not in settled}


@dataclass(frozen=True)
class FormRow:
    """A line of a form with what stands in it and what stood before."""

    line: FormLine
    cell: DraftCell | None
    last: Observation | None
    same_last_year: Observation | None
    recorded: Observation | None

    @property
    def written(self) -> str:
        """What stands in the cell, a number as Vietnamese writes it whichever way it was typed."""
        if self.cell is None:
            return ""
        try:
            steps = understand(self.cell.written, self.line.decimals, self.line.unit).steps
        except Refused:
            return self.cell.written
        return self.cell.written if steps is None else format_number(from_steps(steps, self.line.decimals))


def form_rows(submission: Submission, at: datetime | None = None) -> list[FormRow]:
    """The form's lines with draft, last period and same period; three queries, whatever is stored.

    At a moment, as they stood then; without one, as they stand.
    """
    lines = list(
        FormLine.objects.filter(round=submission.round, body=submission.body)
        .select_related("indicator__field", "subject")
        .order_by("order")
    )
    drafts = submission.cells.select_related("entered_by")
    cells = {cell.line_id: cell for cell in (drafts.filter(entered_at__lte=at) if at else drafts)}
    known = Q(superseded_on=None)
    if at is not None:
        known = Q(recorded_on__lte=at) & (known | Q(superseded_on__gt=at))
    span = submission.round.span
    wanted = {"now": span, "last": span.previous(), "same": span.same_last_year()}
    spans = Q()
    for period in wanted.values():
        spans |= Q(first=period.first, last=period.last)
    found = Observation.objects.filter(
        spans & known, indicator__in={line.indicator_id for line in lines},
        body__in={line.subject_id for line in lines},
    ).select_related("indicator")  # fmt: skip
    by_cell = {(o.indicator_id, o.body_id, o.measure, o.first, o.last): o for o in found}

    def figure(line: FormLine, name: str) -> Observation | None:
        period = wanted[name]
        return by_cell.get((line.indicator_id, line.subject_id, line.measure, period.first, period.last))

    return [
        FormRow(line, cells.get(line.pk), figure(line, "last"), figure(line, "same"), figure(line, "now"))
        for line in lines
    ]


def lines_from_plan(plan: Plan, at: datetime, period_end: date) -> list[Line]:
    """Who would report what: each target's indicator from the bodies of its tier, or from its keeper as it is aimed at;
    then whatever else a keeper keeps, so that a figure is asked for once and in one place.

    A target's indicator without keeper and tier is asked of nobody (`without_reporter`).
    """
    lines: list[Line] = []
    seen: set[tuple[int, str, int]] = set()
    collected: set[int] = set()
    for target in targets_of(plan, at):
        indicator = target.indicator
        wanted = (indicator.pk, target.measure, target.body_id)
        if indicator.collected_at:
            if indicator.pk not in collected:
                lines += [Line(body, body, indicator) for body in bodies_of_tier(indicator.collected_at, period_end)]
            collected.add(indicator.pk)
        elif indicator.keeper is not None and wanted not in seen:
            seen.add(wanted)
            against = indicator.asked_against if target.measure == indicator.asked_as else target.comparison
            lines.append(Line(indicator.keeper, target.body, indicator, target.measure, against))
    kept = Indicator.objects.filter(keeper__isnull=False, collected_at="").select_related("keeper")
    for indicator in kept.order_by("pk"):
        if indicator.keeper and (indicator.pk, indicator.asked_as, plan.body_id) not in seen:
            lines.append(Line(indicator.keeper, plan.body, indicator, indicator.asked_as, indicator.asked_against))
    return lines


def without_reporter(plan: Plan, at: datetime) -> list[Indicator]:
    found = {t.indicator_id: t.indicator for t in targets_of(plan, at)}
    return [i for i in found.values() if not i.collected_at and i.keeper_id is None]


def observation(key: int, at: datetime) -> Observation | None:
    return (
        Observation.objects.select_related("indicator", "body", "document", "entered_by", "approved_by", "entry")
        .filter(pk=key, recorded_on__lte=at)
        .first()
    )


def observation_of_code(code: str) -> Observation | None:
    """The figure of a code (`Observation.code`), by which proposals and the ledger name it."""
    parts = code.split("|")
    if len(parts) != 7 or not parts[6].isdigit():
        return None
    indicator, body, period, measure, comparison, basis, version = parts
    found = Observation.objects.filter(
        indicator__code=indicator, body__code=body, period=period, measure=measure, comparison=comparison,
        basis=basis or Basis.CALENDAR, version=int(version),
    )  # fmt: skip
    return found.select_related("indicator", "body").first()


def at_moment(at: datetime) -> Q:
    """The observations that stood at a moment."""
    return Q(recorded_on__lte=at) & (Q(superseded_on=None) | Q(superseded_on__gt=at))


def versions(row: Observation, at: datetime) -> QuerySet[Observation]:
    """Every version of a figure's cell up to a moment, newest first."""
    return Observation.objects.filter(
        indicator=row.indicator_id, body=row.body_id, first=row.first, last=row.last, basis=row.basis,
        measure=row.measure, comparison=row.comparison, recorded_on__lte=at,
    ).select_related("indicator", "entered_by", "approved_by", "document").order_by("-version")  # fmt: skip


def waiting_for(bodies: list[Body], states: tuple[str, ...], at: datetime) -> QuerySet[Submission]:
    """The submissions of these bodies in these states: what is on a person's table."""
    # what was moved on after the moment is not to be acted on, whatever it looked like then
    later = Q(sent_at__gt=at) | Q(approved_at__gt=at) | Q(accepted_at__gt=at)
    return (
        Submission.objects.filter(body__in=bodies, state__in=states, round__opened_on__lte=at)
        .exclude(later)
        .select_related("round", "body")
        .order_by("round__due_on")
    )
