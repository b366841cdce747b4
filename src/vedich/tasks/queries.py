"""Reads of tasks: lists that put the overdue first, one task, and the two rates."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.utils.timezone import localdate

from vedich.organisations.models import Body
from vedich.plans.models import Plan
from vedich.values.text import fold

from .models import Task
from .rules import SOON, Dates, Rates, days_over, status
from .vocabulary import TaskStatus


@dataclass(frozen=True)
class Row:
    """A task with what its dates make of it today."""

    task: Task
    status: TaskStatus
    days_over: int


def _dates(task: Task, today: date) -> Dates:
    done = task.done_on if task.done_on and task.done_on <= today else None
    accepted = task.accepted_on is not None and localdate(task.accepted_on) <= today
    return Dates(
        task.due_on, done, accepted, task.lead_id is not None,
        task.no_deadline or bool(task.recurrence),
    )  # fmt: skip


def row(task: Task, today: date) -> Row:
    dates = _dates(task, today)
    return Row(task, status(dates, today), days_over(dates, today))


def standing(today: date) -> QuerySet[Task]:
    """The tasks that were there on a day."""
    not_yet = Q(withdrawn_on=None) | Q(withdrawn_on__date__gt=today)
    return Task.objects.filter(not_yet, assigned_on__date__lte=today)


def _undone(today: date) -> Q:
    return Q(done_on=None) | Q(done_on__gt=today)


def _not_taken_on(today: date) -> Q:
    return Q(accepted_on=None) | Q(accepted_on__date__gt=today)


_ASKED = Q(lead=None) | Q(due_on=None, no_deadline=False, recurrence="")


def ordered(tasks: QuerySet[Task], today: date) -> QuerySet[Task]:
    """What burns first: overdue longest first, then due soon, then open by date, then done."""
    burning = Case(
        When(done_on__lte=today, then=Value(3)),
        When(due_on__lt=today, then=Value(0)),
        When(due_on__lte=today + SOON, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return tasks.select_related("lead", "field", "plan").order_by(burning, F("due_on").asc(nulls_last=True), "pk")


def tasks_for(
    today: date, *, plan: Plan | None = None, body: Body | None = None, only: str = "", search: str = ""
) -> QuerySet[Task]:
    found = standing(today)
    if plan is not None:
        found = found.filter(plan=plan)
    if body is not None:
        found = found.filter(lead=body)
    match only:
        case "overdue":
            found = found.filter(_undone(today), due_on__lt=today)
        case "open":
            found = found.filter(_undone(today))
        case "question":
            found = found.filter(_undone(today), _ASKED)
        case "done":
            found = found.filter(done_on__lte=today)
    for word in fold(search).split():
        found = found.filter(folded__contains=word)
    return ordered(found, today)


def task(code: str, today: date) -> Task | None:
    return standing(today).select_related("lead", "field", "plan", "target", "assigned_by").filter(code=code).first()


@dataclass(frozen=True)
class Counts:
    """A plan's tasks in numbers, each task in one column only."""

    total: int
    on_time: int
    late: int
    in_term: int
    overdue: int
    unanswered: int
    # of those in term: nobody has taken them on
    waiting: int

    @property
    def rates(self) -> Rates:
        return Rates(self.on_time + self.late + self.overdue, self.on_time + self.late, self.on_time)


def counts(today: date, plan: Plan | None = None) -> Counts:
    found = standing(today).filter(plan=plan) if plan else standing(today)
    done, open_ = Q(done_on__lte=today), _undone(today)
    numbers = found.aggregate(
        total=Count("pk"),
        on_time=Count("pk", filter=done & (Q(due_on=None) | Q(done_on__lte=F("due_on")))),
        late=Count("pk", filter=done & Q(done_on__gt=F("due_on"))),
        in_term=Count("pk", filter=open_ & (Q(due_on=None) | Q(due_on__gte=today))),
        overdue=Count("pk", filter=open_ & Q(due_on__lt=today)),
        waiting=Count("pk", filter=open_ & (Q(due_on=None) | Q(due_on__gte=today)) & _not_taken_on(today)),
        unanswered=Count("pk", filter=open_ & _ASKED),
    )
    return Counts(**numbers)


def burning(today: date, plan: Plan | None = None, limit: int = 5) -> list[Row]:
    """What a leader must see first: overdue and due within a week."""
    found = standing(today).filter(_undone(today), due_on__lte=today + timedelta(days=7))
    if plan is not None:
        found = found.filter(plan=plan)
    return [row(task, today) for task in ordered(found, today)[:limit]]
