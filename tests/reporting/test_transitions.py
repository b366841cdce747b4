"""The way of a submission as a table: every state has an owner, every move a right, and nothing else is possible."""

import pytest

from tests.factories import a_form, moved_to
from vedich.ledger.models import Entry
from vedich.organisations.access import GRANTS, Act
from vedich.reporting import actions
from vedich.reporting.models import Observation, Submission
from vedich.reporting.rules import NEEDED, OPEN_TO_ENTRY, OWNERS, TRANSITIONS, Move
from vedich.reporting.vocabulary import SubmissionState
from vedich.values.errors import Conflict

STATES = list(SubmissionState)


def test_every_state_has_an_owner():
    assert set(OWNERS) == set(STATES)
    assert [state for state in STATES if OWNERS[state] is None] == [SubmissionState.ACCEPTED]


def test_every_move_needs_the_right_of_the_states_owner():
    assert set(NEEDED) == set(TRANSITIONS)
    assert {state: OWNERS[state] for state, _move in TRANSITIONS} == {s: n for (s, _m), n in NEEDED.items()}


def test_somebody_holds_each_right():
    granted = {act for acts in GRANTS.values() for act in acts}
    assert set(NEEDED.values()) <= granted
    assert {Act.ENTER_FIGURES, Act.APPROVE_FIGURES, Act.ACCEPT_FIGURES} == set(NEEDED.values())


def test_every_state_is_reached_from_the_draft_and_the_end_is_the_end():
    reached = {SubmissionState.DRAFT}
    for _ in STATES:
        reached |= {after for (before, _move), after in TRANSITIONS.items() if before in reached}
    assert reached == set(STATES)
    assert not [move for state, move in TRANSITIONS if state == SubmissionState.ACCEPTED]
    assert set(OPEN_TO_ENTRY) == {state for state, move in TRANSITIONS if move is Move.SEND}


ACTS = {
    Move.SEND: actions.send,
    Move.APPROVE: actions.approve,
    Move.ACCEPT: actions.accept,
    Move.RETURN: lambda **who: actions.send_back(remarks="Xem lại", **who),
}


def test_every_move_has_its_act():
    assert set(ACTS) == set(Move)


@pytest.mark.django_db
@pytest.mark.parametrize("move", list(Move))
@pytest.mark.parametrize("state", STATES)
def test_a_move_leads_where_the_table_says_or_is_refused(person, now, state, move):
    submission, lines = a_form(by=person("chuyenvien"), now=now)
    moved_to(state, submission, lines, by=person("donvi"), now=now)
    before = (Entry.objects.count(), Observation.objects.count())
    after = TRANSITIONS.get((state, move))
    if after:
        ACTS[move](submission=submission, by=person("truongdonvi"), now=now)
    else:
        with pytest.raises(Conflict) as conflict:
            ACTS[move](submission=submission, by=person("truongdonvi"), now=now)
        assert conflict.value.code == "moved-on"
        assert (Entry.objects.count(), Observation.objects.count()) == before
    assert Submission.objects.get(pk=submission.pk).state == (after or state)


@pytest.mark.django_db
@pytest.mark.parametrize("state", [s for s in STATES if s not in OPEN_TO_ENTRY])
def test_nothing_is_entered_into_a_form_that_has_moved_on(person, now, state):
    from tests.factories import typed

    submission, lines = a_form(by=person("chuyenvien"), now=now)
    moved_to(state, submission, lines, by=person("donvi"), now=now)
    with pytest.raises(Conflict):
        typed(submission, {next(iter(lines.values())): "99"}, by=person("donvi"), now=now)
    assert "99" not in submission.cells.values_list("written", flat=True)
