"""What a task stands at, from its dates alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.tasks.rules import Dates, Rates, days_over, last_day, status
from vedich.tasks.vocabulary import TaskStatus

TODAY = date(2023, 7, 5)


def on(days):
    return None if days is None else TODAY + timedelta(days=days)


TABLE = [
    # due, done (days from today), accepted, lead, no deadline → status, days over
    (-1, None, True, True, False, "overdue", 1),
    (-40, None, False, False, False, "overdue", 40),
    (0, None, True, True, False, "due_soon", 0),
    (7, None, True, True, False, "due_soon", 0),
    (7, None, False, True, False, "due_soon", 0),
    (8, None, True, True, False, "in_term", 0),
    (8, None, False, True, False, "not_accepted", 0),
    (8, None, True, False, False, "no_lead", 0),
    (None, None, True, True, False, "no_date", 0),
    (None, None, True, True, True, "continuous", 0),
    (None, None, False, True, True, "not_accepted", 0),
    (None, None, False, False, False, "no_lead", 0),
    (0, 0, True, True, False, "done", 0),
    (0, -3, True, True, False, "done", 0),
    (-5, -4, True, True, False, "done_late", 0),
    (-5, -5, False, False, False, "done", 0),
    (None, -5, True, True, False, "done", 0),
]


@pytest.mark.parametrize(("due", "done", "accepted", "lead", "endless", "expected", "over"), TABLE)
def test_a_task_stands_at(due, done, accepted, lead, endless, expected, over):
    dates = Dates(on(due), on(done), accepted, lead, endless)
    assert status(dates, TODAY) == expected
    assert days_over(dates, TODAY) == over


def test_every_status_is_reached():
    assert {row[5] for row in TABLE} == set(TaskStatus)


DAYS = st.none() | st.integers(-400, 400).map(on)


@given(DAYS, DAYS, st.booleans(), st.booleans(), st.booleans())
def test_done_late_is_not_done_in_time_and_only_what_is_undone_is_overdue(due, done, accepted, lead, endless):
    dates = Dates(due, done, accepted, lead, endless)
    found = status(dates, TODAY)
    assert (found in ("done", "done_late")) == (done is not None)
    assert (found == "done_late") == (done is not None and due is not None and done > due)
    assert (found == "overdue") == (days_over(dates, TODAY) > 0)


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("2021-04-15", "2021-04-15"),
        ("2025-09", "2025-09-30"),
        ("2024-02", "2024-02-29"),
        ("2021-Q1", "2021-03-31"),
        ("2021-Q4", "2021-12-31"),
        ("2023", "2023-12-31"),
        ("2023-02-30", None),
        ("2023-13", None),
        ("2023-Q5", None),
        ("quý II", None),
        ("", None),
        (None, None),
    ],
)
def test_the_last_day_of_a_deadline(code, day):
    assert last_day(code) == (day and date.fromisoformat(day))


def test_both_rates_stand_on_one_denominator():
    rates = Rates(due=200, done=180, on_time=150)
    assert (rates.done_rate, rates.on_time_rate) == (90, 75)


def test_without_a_task_due_there_is_no_rate():
    assert (Rates(0, 0, 0).done_rate, Rates(0, 0, 0).on_time_rate) == (None, None)
