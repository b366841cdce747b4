"""Tasks: the list that puts the overdue first, and one task with its steps."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from vedich.organisations.access import Act, Missing
from vedich.organisations.queries import lead_choices
from vedich.plans.queries import plan as plan_by_code
from vedich.plans.queries import plans, targets_of
from vedich.tasks import actions, queries
from vedich.tasks.forms import AnswerForm, NewTaskForm, NoteForm
from vedich.tasks.models import Task
from vedich.values.errors import N_, NotAllowed
from vedich.web.reach import sees_all_tasks, sees_task

from .shared import DeskRequest, found, needs, page_of, posted_from


def _seen(request: DeskRequest, code: str) -> Task:
    """The task, if it is the person's to see: the office's and leaders' all, a unit's its own."""
    task = found(queries.task(code, request.now.date()))
    if not sees_task(request.rights, task):
        raise Missing
    return task


@needs(Act.READ_DESK)
def tasks(request: DeskRequest) -> HttpResponse:
    """The list: the office's and leaders' of all tasks, a unit's of its own."""
    today = request.now.date()
    plan = plan_by_code(request.GET.get("plan", ""))
    only, search = request.GET.get("only", ""), request.GET.get("q", "")
    rows = queries.tasks_for(today, plan=plan, only=only, search=search)
    mine = not sees_all_tasks(request.rights)
    page = page_of(request, rows.filter(lead__in=request.rights.bodies) if mine else rows, 50)
    context: dict[str, Any] = {"area": "tasks", "page": page, "rows": [queries.row(task, today) for task in page]}
    context |= {"plan": plan, "plans": plans(request.now), "only": only, "search": search, "mine": mine}
    context |= {"counts": queries.counts(today, plan), "form": NewTaskForm()}
    if request.rights.may(Act.ASSIGN_TASKS):
        context["bodies"] = lead_choices(today)
    return render(request, "desk/tasks.html", context)


@needs(Act.READ_DESK)
def task(request: DeskRequest, code: str) -> HttpResponse:
    return _page(request, _seen(request, code))


def _page(request: DeskRequest, task: Task, status: int = 200, **forms: Any) -> HttpResponse:
    context = {
        "area": "tasks",
        "row": queries.row(task, request.now.date()),
        "task": task,
        "directives": task.directives.filter(withdrawn_on=None).select_related("document"),
        "notes": task.notes.filter(recorded_on__lte=request.now).select_related("recorded_by"),
        "own": task.lead_id in {body.pk for body in request.rights.bodies},
        "assigns": request.rights.may(Act.ASSIGN_TASKS),
        "bodies": lead_choices(request.now.date()),
        "targets": targets_of(task.plan, request.now) if task.plan else [],
        "answer_form": AnswerForm(),
        "note_form": NoteForm(),
        **forms,
    }
    return render(request, "desk/task.html", context, status=status)


@posted_from("tasks")
@needs(Act.ASSIGN_TASKS)
def create(request: DeskRequest) -> HttpResponse:
    form = NewTaskForm(request.POST)
    if not form.is_valid():
        return render(request, "desk/task_new.html", {"area": "tasks", "form": form}, status=422)
    made = actions.assign(**form.cleaned_data, by=request.user, now=request.now)
    return redirect("task", made.code)


@posted_from("task", "code")
@needs(Act.ASSIGN_TASKS)
def answer(request: DeskRequest, code: str) -> HttpResponse:
    task = _seen(request, code)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _page(request, task, 422, answer_form=form)
    actions.answer(task=task, **form.cleaned_data, by=request.user, now=request.now)
    return redirect("task", code)


#: what the lead may do with a task, and what the office may
STEPS: dict[str, Callable[..., Task]] = {
    "take_on": lambda text, **common: actions.take_on(**common),
    "report": lambda text, **common: actions.report(text=text, **common),
    "finish": lambda text, **common: actions.finish(text=text, **common),
    "return": lambda text, **common: actions.send_back(text=text, **common),
}


@posted_from("task", "code")
@needs(Act.READ_DESK)
def step(request: DeskRequest, code: str) -> HttpResponse:
    """A step of a task: the lead takes on, reports and finishes; the office returns."""
    task = _seen(request, code)
    name = request.POST.get("step", "")
    _check_step(request, task, name)
    act, note = found(STEPS.get(name)), NoteForm(request.POST)
    if not note.is_valid():
        return _page(request, task, 422, note_form=note)
    act(note.cleaned_data["text"], task=task, by=request.user, now=request.now)
    return redirect("task", code)


def _check_step(request: DeskRequest, task: Task, name: str) -> None:
    if name == "return":
        request.rights.check(Act.ASSIGN_TASKS)
    elif not (task.lead and request.rights.may(Act.REPORT_TASKS, task.lead)):
        raise NotAllowed("not-lead", N_("Only the body that leads can report on this task."))
