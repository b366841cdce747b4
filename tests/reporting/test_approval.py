"""From a sent form to facts on the board: what is missing is refused, who entered and who approved is kept."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.factories import a_form, moved_to, typed
from vedich.ledger.models import Entry
from vedich.ledger.queries import verify
from vedich.reporting import actions
from vedich.reporting.models import Observation, Submission
from vedich.reporting.queries import form_rows, progress
from vedich.reporting.rules import FaultyCells
from vedich.values.errors import Conflict, Refused

pytestmark = pytest.mark.django_db
FOREST, TREES = "Diện tích rừng", "Số cây trồng"


@pytest.fixture
def form(person, now):
    return a_form(by=person("chuyenvien"), now=now)


def figures_of(submission):
    return Observation.objects.filter(source__round=submission.round.code).order_by("indicator__name")


@pytest.mark.parametrize(
    ("forest", "trees", "faults"),
    [
        ("", "", [FOREST, TREES]),
        ("12", "", [TREES]),
        ("x", "7", [FOREST]),
        ("12,345", "7", [FOREST]),
    ],
)
def test_sending_refuses_what_is_missing_or_no_number(form, person, now, forest, trees, faults):
    submission, lines = form
    typed(submission, {lines[FOREST]: forest, lines[TREES]: trees}, by=person("baocao"), now=now)
    with pytest.raises(FaultyCells) as refusal:
        actions.send(submission=submission, by=person("baocao"), now=now)
    assert [fault.where for fault in refusal.value.faults] == faults
    assert Submission.objects.get(pk=submission.pk).state == "draft"


def test_an_untouched_form_is_missing_every_figure(form, person, now):
    with pytest.raises(FaultyCells) as refusal:
        actions.send(submission=form[0], by=person("baocao"), now=now)
    assert [fault.error.code for fault in refusal.value.faults] == ["missing", "missing"]


@pytest.mark.parametrize("blank", ["không phát sinh", "chưa đến kỳ"])
def test_a_blank_with_its_reason_may_be_sent_and_is_no_zero(form, person, now, blank):
    submission, lines = form
    moved_to("approved", submission, lines, values=("12,5", blank), by=person("baocao"), now=now)
    forest, trees = figures_of(submission)
    assert (forest.value, forest.blank) == (Decimal("12.5"), "")
    assert trees.value is None
    assert trees.blank in ("none", "not_due")


def test_a_note_may_stand_for_a_figure(form, person, now):
    submission, lines = form
    typed(submission, {lines[FOREST]: "12"}, by=person("baocao"), now=now)
    typed(submission, {lines[TREES]: ""}, note="Đang kiểm kê", by=person("baocao"), now=now)
    actions.send(submission=submission, by=person("baocao"), now=now)
    actions.approve(submission=submission, by=person("thutruong"), now=now)
    assert [(o.value, o.note) for o in figures_of(submission)] == [(Decimal(12), ""), (None, "Đang kiểm kê")]


def test_approval_makes_facts_with_who_entered_and_who_approved(form, person, now):
    submission, lines = form
    typed(submission, {lines[FOREST]: "12,5"}, by=person("baocao"), now=now)
    typed(submission, {lines[TREES]: "7"}, by=person("thutruong"), now=now)
    actions.send(submission=submission, by=person("baocao"), now=now)
    assert not figures_of(submission).exists()
    actions.approve(submission=submission, by=person("phothutruong"), now=now)
    told = [(o.value, o.entered_by.username, o.approved_by.username, o.kind, o.version) for o in figures_of(submission)]
    assert told == [
        (Decimal("12.5"), "baocao", "phothutruong", "estimate", 1),
        (Decimal(7), "thutruong", "phothutruong", "estimate", 1),
    ]
    entry = Entry.objects.order_by("-sequence").first()
    assert (entry.action, entry.count, entry.actor) == ("reporting.approve", 2, "phothutruong")
    assert {o.entry_id for o in figures_of(submission)} == {entry.sequence}
    assert verify().faults == []


def test_a_figure_names_the_form_that_it_came_from(form, person, now):
    submission, lines = form
    moved_to("approved", submission, lines, by=person("baocao"), now=now)
    for row in figures_of(submission):
        assert row.source == {"kind": "entry", "round": "thu-2023-h1", "body": "cuc-tk"}
        assert row.as_of == submission.round.as_of


def test_of_two_heads_the_second_is_told_who_was_first(form, person, now):
    submission, lines = form
    moved_to("sent", submission, lines, by=person("baocao"), now=now)
    stale = Submission.objects.get(pk=submission.pk)
    actions.approve(submission=submission, by=person("thutruong"), now=now)
    with pytest.raises(Conflict) as conflict:
        actions.approve(submission=stale, by=person("phothutruong"), now=now)
    assert str(person("thutruong")) in conflict.value.data["who"]
    assert set(figures_of(submission).values_list("approved_by__username", flat=True)) == {"thutruong"}
    assert Entry.objects.filter(action="reporting.approve", object="submission:thu-2023-h1/cuc-tk").count() == 1


def test_of_a_return_and_an_approval_the_second_is_told_who_returned_it(form, person, now):
    submission, lines = form
    moved_to("returned", submission, lines, by=person("baocao"), now=now)
    with pytest.raises(Conflict) as conflict:
        actions.approve(submission=submission, by=person("thutruong"), now=now)
    assert conflict.value.data["who"] == str(person("baocao"))


def test_returning_says_why(form, person, now):
    submission, lines = form
    moved_to("sent", submission, lines, by=person("baocao"), now=now)
    with pytest.raises(Refused) as refusal:
        actions.send_back(submission=submission, remarks=" ", by=person("thutruong"), now=now)
    assert refusal.value.code == "no-remarks"
    returned = actions.send_back(submission=submission, remarks="Xem lại diện tích", by=person("thutruong"), now=now)
    assert (returned.state, returned.remarks) == ("returned", "Xem lại diện tích")


def test_a_returned_form_is_mended_and_goes_its_way_again(form, person, now):
    submission, lines = form
    moved_to("approved", submission, lines, by=person("baocao"), now=now)
    actions.send_back(submission=submission, remarks="Xem lại", by=person("chuyenvien"), now=now)
    typed(submission, {lines[FOREST]: "13"}, by=person("baocao"), now=now)
    for act in (actions.send, actions.approve, actions.accept):
        act(submission=submission, by=person("thutruong"), now=now + timedelta(hours=1))
    rows = figures_of(submission).filter(indicator__name=FOREST).order_by("version")
    assert [(o.version, o.value, o.superseded_on is None) for o in rows] == [
        (1, Decimal("12.5"), False),
        (2, Decimal(13), True),
    ]
    assert figures_of(submission).filter(indicator__name=TREES).count() == 1


def test_a_form_shows_what_stood_before(form, person, now):
    from tests.factories import figure, recorded

    submission, lines = form
    indicator = lines[FOREST].indicator
    before = [
        figure(indicator, lines[FOREST].subject, code, value) for code, value in (("2022-H1", "5"), ("2022-H2", "6"))
    ]
    recorded(before, by=person("baocao"), now=now)
    row = next(r for r in form_rows(submission) if r.line == lines[FOREST])
    assert (row.same_last_year.value, row.last.value, row.recorded, row.cell) == (Decimal(5), Decimal(6), None, None)


def test_progress_is_told_as_it_was(form, person, now):
    submission, lines = form
    moved_to("draft", submission, lines, by=person("baocao"), now=now)
    actions.send(submission=submission, by=person("baocao"), now=now + timedelta(days=1))
    actions.approve(submission=submission, by=person("thutruong"), now=now + timedelta(days=2))
    actions.accept(submission=submission, by=person("chuyenvien"), now=now + timedelta(days=3))
    told = [next(iter(progress(submission.round, now + timedelta(days=n)).by_state)) for n in range(4)]
    assert told == ["draft", "sent", "approved", "accepted"]


def test_who_has_not_reported_by_the_due_day_is_late(form, now):
    round_ = form[0].round
    due = round_.due_on - now.date()
    assert progress(round_, now + due).late == []
    assert [s.body.code for s in progress(round_, now + due + timedelta(days=1)).late] == ["cuc-tk"]
