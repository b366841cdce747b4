"""Who may do what, drawn as a table; what is out of a person's reach is 404, what is in it but not theirs is 403."""

from datetime import date

import pytest

from tests.factories import body
from vedich.ledger.actions import System
from vedich.organisations.access import GRANTS, Act, Missing, Rights
from vedich.organisations.actions import appoint, create_person
from vedich.organisations.vocabulary import Role
from vedich.values.errors import NotAllowed

pytestmark = pytest.mark.django_db
DAY = date(2023, 7, 5)

ROLES = ("administrator", "specialist", "reporter", "head", "leader", "evaluator", "inspector")
#: o: on the appointment's body; d: there and on all below it; .: nowhere. Columns as ROLES.
TABLE = {
    "read_desk":          "o o o o o o o",
    "read_ledger":        ". . . . . . o",
    "manage_people":      "d . . . . . .",
    "register_documents": ". o . . . . .",
    "decide_readings":    ". d . . . . .",
    "make_plans":         ". d . . . . .",
    "assign_tasks":       ". d . . . . .",
    "report_tasks":       ". . o o . . .",
    "open_rounds":        ". d . . . . .",
    "enter_figures":      ". . o o . . .",
    "approve_figures":    ". . . o . . .",
    "accept_figures":     ". d . . . . .",
    "read_figures":       ". d d d d d d",
    "decide_verdicts":    ". . . . d . .",
}  # fmt: skip
#: seen from the people's committee of a district
RELATIONS = {"own": "ubnd-h01", "below": "ubnd-x001", "above": "ubnd", "beside": "ubnd-h02"}
CASES = [
    (role, act, relation, mark)
    for act, marks in TABLE.items()
    for role, mark in zip(ROLES, marks.split(), strict=True)
    for relation in RELATIONS
]


@pytest.fixture
def holder(now):
    """Somebody appointed to a role on a body, and their rights on a day."""

    def make(role, at="ubnd-h01", day=DAY, **dates):
        person = create_person(username=f"thu-{role}-{at}", full_name="Người thử", password=None, by=System(), now=now)
        appoint(person=person, body=body(at), role=Role(role), by=System(), now=now, **dates)
        return Rights(person, day)

    return make


def test_the_table_has_every_role_and_act():
    assert set(ROLES) == set(Role) == set(GRANTS)
    assert set(TABLE) == set(Act)


@pytest.mark.parametrize(("role", "act", "relation", "mark"), CASES)
def test_a_right_is_checked_on_the_object(holder, role, act, relation, mark):
    rights, there = holder(role), body(RELATIONS[relation])
    reached = relation in {"o": ("own",), "d": ("own", "below"), ".": ()}[mark]
    assert rights.may(Act(act), there) == reached
    if reached:
        rights.check(Act(act), there)
        return
    seen = relation in ("own", "below") and role != "administrator"
    with pytest.raises(NotAllowed if seen else Missing):
        rights.check(Act(act), there)


@pytest.mark.parametrize(("role", "act", "mark"), [(r, a, m) for r, a, relation, m in CASES if relation == "own"])
def test_a_right_without_an_object_is_that_of_some_appointment(holder, role, act, mark):
    rights = holder(role)
    assert rights.may(Act(act)) == (mark != ".")
    if mark == ".":
        with pytest.raises(NotAllowed):
            rights.check(Act(act))


DATES = [
    (None, None, True),
    ("2023-07-05", None, True),
    ("2023-07-06", None, False),
    (None, "2023-07-05", True),
    (None, "2023-07-04", False),
    ("2023-01-01", "2023-12-31", True),
    ("2022-01-01", "2022-12-31", False),
]


@pytest.mark.parametrize(("since", "until", "holds"), DATES)
def test_an_appointment_holds_from_its_first_day_to_its_last(holder, since, until, holds):
    dates = {"since": since and date.fromisoformat(since), "until": until and date.fromisoformat(until)}
    rights = holder("head", **dates)
    assert rights.may(Act.APPROVE_FIGURES, body("ubnd-h01")) == holds
    assert bool(rights.bodies) == holds


def test_roles_on_several_bodies_do_not_mix(now):
    """A reporter here and a leader there approves nothing, and enters here only."""
    person = create_person(username="thu", full_name="Người thử", password=None, by=System(), now=now)
    appoint(person=person, body=body("ubnd-h01"), role=Role.REPORTER, by=System(), now=now)
    appoint(person=person, body=body("ubnd-h02"), role=Role.LEADER, by=System(), now=now)
    rights = Rights(person, DAY)
    assert rights.may(Act.ENTER_FIGURES, body("ubnd-h01"))
    assert not rights.may(Act.ENTER_FIGURES, body("ubnd-h02"))
    assert not rights.may(Act.DECIDE_VERDICTS, body("ubnd-h01"))
    assert [b.code for b in rights.bodies] == ["ubnd-h01", "ubnd-h02"]


REACH = [
    # the office of the provincial committee reaches its own committee and all below it
    ("chuyenvien", "accept_figures", ["tu", "ubnd", "cuc-tk", "ubnd-h01", "ubnd-x001", "du-x188", "mttq"]),
    ("lanhdao", "decide_verdicts", ["tu", "ubnd", "cuc-tk", "ubnd-h01", "du-x001"]),
]


@pytest.mark.parametrize(("username", "act", "codes"), REACH)
def test_the_leading_organs_reach_what_their_body_reaches(person, username, act, codes):
    rights = Rights(person(username), DAY)
    assert [code for code in codes if not rights.may(Act(act), body(code))] == []


BELOW_THE_COMMITTEE = ["tu", "ubnd", "cuc-tk", "du-x001", "vp-tu"]


@pytest.mark.parametrize("code", BELOW_THE_COMMITTEE)
@pytest.mark.parametrize("role", ["specialist", "leader", "head"])
def test_an_advisory_board_reaches_nothing_but_itself(holder, role, code):
    rights = holder(role, at="btc-tu")
    assert rights.may(Act.READ_FIGURES, body("btc-tu"))
    assert not any(rights.may(act, body(code)) for act in Act)


@pytest.mark.parametrize("code", BELOW_THE_COMMITTEE)
@pytest.mark.parametrize("role", ["evaluator", "inspector"])
def test_whoever_inspects_or_evaluates_for_a_committee_reads_what_it_reaches_and_no_more(holder, role, code):
    rights = holder(role, at="btc-tu")
    read = {act for act in Act if rights.may(act, body(code))}
    assert Act.READ_FIGURES in read
    assert read <= {Act.READ_FIGURES, Act.READ_DESK, Act.READ_LEDGER}


def test_nobody_without_an_appointment_may_do_anything(now):
    person = create_person(username="thu", full_name="Người thử", password=None, by=System(), now=now)
    rights = Rights(person, DAY)
    assert not rights.acts
    assert not any(rights.may(act) for act in Act)
