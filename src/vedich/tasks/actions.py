"""Writes of tasks: assigned, taken on, reported on, finished, returned."""

from datetime import date, datetime
from typing import Any

from vedich.ledger.actions import Actor, action
from vedich.ledger.scope import current
from vedich.organisations.access import Missing
from vedich.organisations.models import Body, Field, Person
from vedich.plans.actions import free_code
from vedich.plans.models import Plan, Target
from vedich.values.errors import N_, Conflict, Refused

from .models import Task, TaskNote
from .vocabulary import TaskStep


@action("tasks.assign")
def assign(
    *, title: str, by: Person | Actor, now: datetime, lead: Body | None = None, due_on: date | None = None,
    plan: Plan | None = None, target: Target | None = None, field: Field | None = None, code: str = "", **details: Any,
) -> Task:  # fmt: skip
    """A task. What is not known of it (lead, date) stays an open question on it."""
    if not title.strip():
        raise Refused("no-title", N_("Say what is to be done."))
    base = code or (f"{plan.code}-nv" if plan else "nv")
    code = code or free_code(Task, f"{base}-{Task.objects.count() + 1}")
    current().about(f"task:{code}", title=title[:200], lead=lead.code if lead else None, due_on=due_on)
    task = Task(
        code=code, title=title, lead=lead, due_on=due_on, plan=plan, target=target, field=field, assigned_on=now,
        assigned_by=by if isinstance(by, Person) else None, **details,
    )  # fmt: skip
    current().add(task)
    return task


def _held(task: Task) -> Task:
    """The task as it stands now; one that was taken back is not there any more."""
    held = Task.objects.select_for_update(of=("self",)).select_related("lead").get(pk=task.pk)
    if held.withdrawn_on is not None:
        raise Missing
    return held


def _note(task: Task, step: str, text: str, on: date, by: Person, now: datetime) -> None:
    current().add(TaskNote(task=task, step=step, text=text, on=on, recorded_on=now, recorded_by=by))
    current().about(f"task:{task.code}", step=str(step), text=text[:200], on=on)


@action("tasks.answer")
def answer(
    *, task: Task, by: Person | Actor, now: datetime, lead: Body | None = None, due_on: date | None = None,
    no_deadline: bool = False, target: Target | None = None,
) -> Task:  # fmt: skip
    """Answer what the text left open: who leads, by when (or that there is no deadline), which target it serves."""
    held = _held(task)
    current().about(
        f"task:{held.code}", lead=lead.code if lead else None, due_on=due_on, no_deadline=no_deadline,
        target=target.code if target else None,
    )  # fmt: skip
    if target is not None:
        held.target = target
    if lead is not None:
        held.lead = lead
    if due_on is not None or no_deadline:
        held.due_on, held.no_deadline = due_on, no_deadline
    held.save(update_fields=["lead", "due_on", "no_deadline", "target"])
    return held


@action("tasks.take_on")
def take_on(*, task: Task, by: Person, now: datetime) -> Task:
    held = _held(task)
    if held.accepted_on is not None:
        raise Conflict("already-taken-on", N_("This task has already been taken on."))
    held.accepted_on = now
    held.save(update_fields=["accepted_on"])
    _note(held, TaskStep.ACCEPTED, "", now.date(), by, now)
    return held


@action("tasks.report")
def report(*, task: Task, text: str, by: Person, now: datetime) -> Task:
    """A note of progress."""
    if not text.strip():
        raise Refused("no-text", N_("Write what has been done."))
    held = _held(task)
    _note(held, TaskStep.PROGRESS, text, now.date(), by, now)
    return held


@action("tasks.finish")
def finish(*, task: Task, text: str, by: Person, now: datetime, on: date | None = None) -> Task:
    """Report a task done, on a day that is not in the future."""
    day = on or now.date()
    if day > now.date():
        raise Refused("future-day", N_("A task cannot be done on a day to come."))
    held = _held(task)
    if held.done_on is not None:
        raise Conflict("already-done", N_("This task has already been reported done."))
    held.done_on = day
    held.accepted_on = held.accepted_on or now
    held.save(update_fields=["done_on", "accepted_on"])
    _note(held, TaskStep.DONE, text, day, by, now)
    return held


@action("tasks.return")
def send_back(*, task: Task, text: str, by: Person, now: datetime) -> Task:
    """Return a result: returned counts as not done (Thanh Hóa's rule)."""
    if not text.strip():
        raise Refused("no-reason", N_("Write why it is returned."))
    held = _held(task)
    if held.done_on is None:
        raise Conflict("not-done", N_("This task has not been reported done."))
    held.done_on = None
    held.save(update_fields=["done_on"])
    _note(held, TaskStep.RETURNED, text, now.date(), by, now)
    return held
