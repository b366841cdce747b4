"""Who may do what. Roles are dated appointments on bodies; rights are checked on the object.

Twins: `may` answers templates, `check` raises. What a person may not even see is `Missing` (404), what they see but
may not do is `NotAllowed` (403).
"""

from datetime import date
from enum import StrEnum
from functools import cached_property

from vedich.values.errors import N_, NotAllowed, Refused

from .models import Appointment, Body, Person
from .vocabulary import Role


class Act(StrEnum):
    READ_DESK = "read_desk"
    READ_LEDGER = "read_ledger"
    MANAGE_PEOPLE = "manage_people"
    REGISTER_DOCUMENTS = "register_documents"
    DECIDE_READINGS = "decide_readings"
    MAKE_PLANS = "make_plans"
    ASSIGN_TASKS = "assign_tasks"
    REPORT_TASKS = "report_tasks"
    OPEN_ROUNDS = "open_rounds"
    ENTER_FIGURES = "enter_figures"
    APPROVE_FIGURES = "approve_figures"
    ACCEPT_FIGURES = "accept_figures"
    READ_FIGURES = "read_figures"
    DECIDE_VERDICTS = "decide_verdicts"


#: acts that reach the appointment's body and everything under it; the others reach the body alone
_DOWNWARD = frozenset(
    {
        Act.READ_FIGURES, Act.ACCEPT_FIGURES, Act.ASSIGN_TASKS, Act.OPEN_ROUNDS, Act.DECIDE_VERDICTS,
        Act.DECIDE_READINGS, Act.MAKE_PLANS, Act.MANAGE_PEOPLE,
    }
)  # fmt: skip

GRANTS: dict[Role, frozenset[Act]] = {
    Role.ADMINISTRATOR: frozenset({Act.READ_DESK, Act.MANAGE_PEOPLE}),
    Role.SPECIALIST: frozenset(
        {
            Act.READ_DESK, Act.REGISTER_DOCUMENTS, Act.DECIDE_READINGS, Act.MAKE_PLANS, Act.ASSIGN_TASKS,
            Act.OPEN_ROUNDS, Act.ACCEPT_FIGURES, Act.READ_FIGURES,
        }
    ),
    Role.REPORTER: frozenset({Act.READ_DESK, Act.ENTER_FIGURES, Act.READ_FIGURES, Act.REPORT_TASKS}),
    Role.HEAD: frozenset(
        {Act.READ_DESK, Act.ENTER_FIGURES, Act.APPROVE_FIGURES, Act.READ_FIGURES, Act.REPORT_TASKS}
    ),
    Role.LEADER: frozenset({Act.READ_DESK, Act.READ_FIGURES, Act.DECIDE_VERDICTS}),
    Role.EVALUATOR: frozenset({Act.READ_DESK, Act.READ_FIGURES}),
    Role.INSPECTOR: frozenset({Act.READ_DESK, Act.READ_LEDGER, Act.READ_FIGURES}),
}  # fmt: skip


#: roles that look into all that the body of their board reaches, for whom they inspect or evaluate
_OVERSIGHT = frozenset({Role.INSPECTOR, Role.EVALUATOR})


def _reach(appointment: Appointment) -> set[int]:
    """The bodies in whose name the appointment acts: its own, and for oversight the one whose organ that is."""
    above = appointment.body.organ_of_id if appointment.role in _OVERSIGHT else None
    return {appointment.body_id} | ({above} if above else set())


class Missing(Refused):
    """There is no such object, as far as this person can see."""

    def __init__(self) -> None:
        super().__init__("missing", N_("There is nothing here, or it is not yours to see."))


class Rights:
    """A person's rights on a day; loads the appointments once."""

    def __init__(self, person: Person, day: date) -> None:
        self.person = person
        self.day = day

    @cached_property
    def appointments(self) -> list[Appointment]:
        found = Appointment.objects.filter(person_id=self.person.pk).select_related("body").order_by("pk")
        return [appointment for appointment in found if appointment.holds_on(self.day)]

    @cached_property
    def acts(self) -> frozenset[Act]:
        return frozenset(act for appointment in self.appointments for act in GRANTS[Role(appointment.role)])

    @cached_property
    def bodies(self) -> list[Body]:
        """The bodies that the person is appointed to, each once."""
        return list({appointment.body_id: appointment.body for appointment in self.appointments}.values())

    def may(self, act: Act, body: Body | None = None) -> bool:
        """Whether some appointment grants the act, on this body where one is given."""
        if act not in self.acts:
            return False
        if body is None:
            return True
        from .queries import ancestors

        granting = {key for a in self.appointments if act in GRANTS[Role(a.role)] for key in _reach(a)}
        if body.pk in granting:
            return True
        return act in _DOWNWARD and not granting.isdisjoint(ancestors(body.pk, self.day))

    def check(self, act: Act, body: Body | None = None) -> None:
        """Raise Missing when the body is out of the person's reach, NotAllowed when the act alone is."""
        if self.may(act, body):
            return
        if body is not None and not self.may(Act.READ_FIGURES, body):
            raise Missing
        raise NotAllowed("not-allowed", N_("Your role does not allow this."))
