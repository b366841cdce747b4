"""Lists that put what burns first, counts in which each task stands once, and looking back."""

from datetime import date, timedelta

import pytest

from tests.factories import body, plan_2023
from vedich.tasks import actions
from vedich.tasks.models import Task
from vedich.tasks.queries import burning, counts, ordered, row, standing, task, tasks_for

pytestmark = pytest.mark.django_db
DAYS = [
    date(2020, 10, 1),
    date(2022, 12, 31),
    date(2023, 4, 1),
    date(2023, 7, 5),
    date(2023, 11, 28),
    date(2024, 12, 31),
]
DONE = ("done", "done_late")


@pytest.fixture
def some(person, now):
    """Tasks of one plan due so many days from today; `done` so many days ago."""

    def make(**due):
        made = {}
        for name, days in due.items():
            made[name] = actions.assign(
                title=name, lead=body("so-tc"), due_on=None if days is None else now.date() + timedelta(days=days),
                plan=plan_2023(), by=person("chuyenvien"), now=now,
            )  # fmt: skip
        return made

    return make


def names(found, of):
    wanted = {t.pk for t in of.values()}
    return [t.title for t in found if t.pk in wanted]


def test_what_burns_comes_first_the_longest_overdue_before_all(some, person, now):
    made = some(later=40, soon=3, long_over=-30, just_over=-1, undated=None, finished=-60)
    actions.finish(task=made["finished"], text="Xong", by=person("baocao"), now=now)
    found = names(ordered(standing(now.date()), now.date()), made)
    assert found == ["long_over", "just_over", "soon", "later", "undated", "finished"]


@pytest.mark.parametrize("day", DAYS)
def test_the_list_is_in_the_order_of_its_statuses(day):
    rows = [row(found, day) for found in tasks_for(day)]
    over = [r.days_over for r in rows if r.status == "overdue"]
    assert [r.status == "overdue" for r in rows] == [True] * len(over) + [False] * (len(rows) - len(over))
    assert over == sorted(over, reverse=True)
    assert [r.status in DONE for r in rows] == sorted(r.status in DONE for r in rows)


@pytest.mark.parametrize("day", DAYS)
def test_each_task_is_counted_once_and_as_its_row_says(day):
    rows, found = [row(t, day) for t in standing(day)], counts(day)
    assert found.total == len(rows) == found.on_time + found.late + found.in_term + found.overdue
    assert found.overdue == sum(r.status == "overdue" for r in rows)
    assert found.late == sum(r.status == "done_late" for r in rows)
    assert found.on_time == sum(r.status == "done" for r in rows)
    asked = [r for r in rows if r.status not in DONE and _asks(r.task)]
    assert found.unanswered == len(asked) == tasks_for(day, only="question").count()


def _asks(of):
    return of.lead is None or (of.due_on is None and not of.no_deadline and not of.recurrence)


FILTERS = [
    ("overdue", {"overdue"}),
    ("done", set(DONE)),
    ("open", {"overdue", "due_soon", "not_accepted", "in_term", "no_lead", "no_date", "continuous"}),
]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(("only", "statuses"), FILTERS)
def test_a_filter_shows_these_statuses_and_all_of_them(day, only, statuses):
    shown = {t.pk for t in tasks_for(day, only=only)}
    assert shown == {t.pk for t in standing(day) if row(t, day).status in statuses}


def test_a_list_is_narrowed_to_a_plan_a_body_and_words(now):
    day = now.date()
    assert {t.plan.code for t in tasks_for(day, plan=plan_2023())} == {"la-2023"}
    assert {t.lead.code for t in tasks_for(day, body=body("cuc-thue"))} == {"cuc-thue"}
    assert tasks_for(day, search="nợ đọng thuế").exists()
    assert tasks_for(day, search="nợ đọng thuế").count() < tasks_for(day).count()
    assert tasks_for(day, search="tax arrears").count() == 1
    assert not tasks_for(day, search="không có việc nào như thế").exists()


def test_both_rates_count_what_was_due(now):
    found = counts(now.date())
    assert found.rates.due == found.on_time + found.late + found.overdue
    assert found.rates.done == found.on_time + found.late
    assert found.overdue > 0


def test_the_leader_sees_the_overdue_and_what_is_due_within_a_week(some, now):
    made = some(over=-2, today=0, week=7, later=8, undated=None)
    assert names([r.task for r in burning(now.date(), limit=100)], made) == ["over", "today", "week"]
    assert len(burning(now.date(), limit=2)) == 2


def test_a_task_is_there_from_the_day_it_was_assigned(some, now):
    made = some(one=10)["one"]
    assert task(made.code, now.date()) == made
    assert task(made.code, now.date() - timedelta(days=1)) is None


def test_looking_back_does_not_see_what_came_after(some, person, now):
    made = some(one=10)["one"]
    actions.take_on(task=made, by=person("baocao"), now=now + timedelta(days=1))
    actions.finish(task=made, text="Xong", by=person("baocao"), now=now + timedelta(days=20))
    held = Task.objects.get(pk=made.pk)
    seen = [row(held, now.date() + timedelta(days=days)).status for days in (0, 1, 11, 20)]
    assert seen == ["not_accepted", "in_term", "overdue", "done_late"]
