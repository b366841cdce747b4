"""Tasks assigned, taken on, reported on, finished, returned: who comes second is told."""

from datetime import timedelta

import pytest

from tests.factories import body, day, plan_2023, target_of
from vedich.ledger.models import Entry
from vedich.ledger.queries import verify
from vedich.organisations.access import Missing
from vedich.tasks import actions
from vedich.tasks.models import Task
from vedich.tasks.queries import row, task
from vedich.values.errors import Conflict, Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def given(office, now):
    """A task of the statistics office, due in ten days."""
    return actions.assign(
        title="Lập báo cáo", lead=body("cuc-tk"), due_on=(now + timedelta(days=10)).date(), plan=plan_2023(),
        by=office, now=now,
    )  # fmt: skip


def steps(of):
    return [(note.step, note.text, note.on.isoformat()) for note in of.notes.order_by("pk")]


def standing(of, moment):
    return row(Task.objects.get(pk=of.pk), moment.date()).status


def test_what_is_not_known_of_a_task_stays_open(office, now):
    made = actions.assign(title="Việc chưa rõ", by=office, now=now)
    assert (made.lead, made.due_on, made.no_deadline) == (None, None, False)
    assert standing(made, now) == "no_lead"


@pytest.mark.parametrize("title", ["", "  \n"])
def test_a_task_says_what_is_to_be_done(office, now, title):
    with pytest.raises(Refused) as refusal:
        actions.assign(title=title, by=office, now=now)
    assert refusal.value.code == "no-title"


def test_a_tasks_way_to_its_end(given, office, now):
    actions.take_on(task=given, by=office, now=now)
    actions.report(task=given, text="Đang thu thập số liệu", by=office, now=now)
    actions.finish(task=given, text="Đã gửi", by=office, now=now + timedelta(days=2))
    assert steps(given) == [
        ("accepted", "", "2023-07-05"),
        ("progress", "Đang thu thập số liệu", "2023-07-05"),
        ("done", "Đã gửi", "2023-07-07"),
    ]
    assert standing(given, now) == "in_term"
    assert standing(given, now + timedelta(days=2)) == "done"
    assert verify().faults == []


@pytest.mark.parametrize(("days", "expected"), [(10, "done"), (11, "done_late")])
def test_done_after_its_day_is_done_late(given, office, now, days, expected):
    actions.finish(task=given, text="Đã gửi", by=office, now=now + timedelta(days=days))
    assert standing(given, now + timedelta(days=days)) == expected


def test_it_cannot_be_done_on_a_day_to_come(given, office, now):
    with pytest.raises(Refused) as refusal:
        actions.finish(task=given, text="Đã gửi", on=day("2023-07-06"), by=office, now=now)
    assert refusal.value.code == "future-day"


def test_returned_is_not_done(given, office, now):
    actions.finish(task=given, text="Đã gửi", by=office, now=now)
    actions.send_back(task=given, text="Thiếu phụ lục", by=office, now=now)
    assert standing(given, now) == "in_term"
    assert [step for step, *_ in steps(given)] == ["done", "returned"]
    assert standing(given, now + timedelta(days=11)) == "overdue"


SECOND = [
    (actions.take_on, {}, "already-taken-on"),
    (actions.finish, {"text": "Đã gửi"}, "already-done"),
]


@pytest.mark.parametrize(("act", "details", "code"), SECOND)
def test_who_comes_second_is_told(given, person, office, now, act, details, code):
    act(task=given, by=office, now=now, **details)
    with pytest.raises(Conflict) as conflict:
        act(task=given, by=person("baocao"), now=now, **details)
    assert conflict.value.code == code
    assert len(steps(given)) == 1


def test_what_is_not_done_is_not_returned(given, office, now):
    with pytest.raises(Conflict):
        actions.send_back(task=given, text="Thiếu", by=office, now=now)


@pytest.mark.parametrize(
    ("act", "code"), [(actions.report, "no-text"), (actions.send_back, "no-reason")], ids=["report", "return"]
)
def test_a_step_says_why(given, office, now, act, code):
    with pytest.raises(Refused) as refusal:
        act(task=given, text=" ", by=office, now=now)
    assert refusal.value.code == code
    assert steps(given) == []


ANSWERS = [
    ({"lead": "so-tc"}, ("so-tc", None, False)),
    ({"due_on": day("2023-09-30")}, (None, day("2023-09-30"), False)),
    ({"no_deadline": True}, (None, None, True)),
    ({"lead": "so-tc", "due_on": day("2023-09-30")}, ("so-tc", day("2023-09-30"), False)),
    ({}, (None, None, False)),
]


@pytest.mark.parametrize(("given", "expected"), ANSWERS)
def test_an_answer_changes_what_it_answers_only(office, now, given, expected):
    made = actions.assign(title="Việc chưa rõ", by=office, now=now)
    answers = {key: body(value) if key == "lead" else value for key, value in given.items()}
    actions.answer(task=made, by=office, now=now, **answers)
    held = Task.objects.select_related("lead").get(pk=made.pk)
    assert (held.lead and held.lead.code, held.due_on, held.no_deadline) == expected


def test_a_task_may_serve_a_target(given, office, now):
    actions.answer(task=given, target=target_of("grdp"), by=office, now=now)
    assert Task.objects.get(pk=given.pk).target == target_of("grdp")
    assert Entry.objects.order_by("-sequence").first().facts["target"] == target_of("grdp").code


ACTS = [
    lambda of, **who: actions.take_on(task=of, **who),
    lambda of, **who: actions.report(task=of, text="x", **who),
    lambda of, **who: actions.finish(task=of, text="x", **who),
    lambda of, **who: actions.answer(task=of, no_deadline=True, **who),
]


@pytest.mark.parametrize("act", ACTS, ids=["take on", "report", "finish", "answer"])
def test_a_task_that_was_taken_back_is_not_there_any_more(office, person, now, act):
    from vedich.documents.models import Document
    from vedich.documents.undoing import undo

    held = Task.objects.exclude(directives=None).filter(directives__document__code="103-tb-mau-2023").first()
    undo(document=Document.objects.get(code="103-tb-mau-2023"), by=person("truongphong"), now=now)
    undone = Task.objects.exclude(withdrawn_on=None).first()
    assert held is not None
    assert undone is not None
    assert task(undone.code, now.date()) is None
    with pytest.raises(Missing):
        act(undone, by=office, now=now)
