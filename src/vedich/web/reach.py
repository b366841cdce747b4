"""What a person may open: the same for the view that refuses and for the page that offers a link."""

from typing import Any

from vedich.organisations.access import Act, Rights
from vedich.organisations.models import Body

_SEEING_ALL_TASKS = (Act.ASSIGN_TASKS, Act.DECIDE_VERDICTS, Act.READ_LEDGER)


def sees_all_tasks(rights: Rights) -> bool:
    """The office, leaders and those who inspect see all tasks; a unit its own."""
    return any(rights.may(act) for act in _SEEING_ALL_TASKS)


def sees_task(rights: Rights, task: Any) -> bool:
    """Whether the task is the person's to see."""
    return sees_all_tasks(rights) or task.lead_id in {body.pk for body in rights.bodies}


def opens_form(rights: Rights, body: Body) -> bool:
    """Whether the body's form is in the person's reach."""
    return rights.may(Act.READ_DESK) and rights.may(Act.READ_FIGURES, body)
