"""Acceptance closes a cell: no path writes to it, but a correction with leave, in time, for a reason."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from tests.factories import a_form, body, copied, figure, moved_to, raw, recorded
from vedich.ledger.queries import verify
from vedich.ledger.scope import OutsideAction
from vedich.reporting.actions import reopen
from vedich.reporting.models import Observation, Reopening
from vedich.values.errors import Refused
from vedich.values.periods import NotAPeriod

pytestmark = pytest.mark.django_db
FOREST, TREES = "Diện tích rừng", "Số cây trồng"


@pytest.fixture
def closed(person, now):
    """The lines of an accepted form: 12,5 and 7."""
    submission, lines = a_form(by=person("chuyenvien"), now=now)
    moved_to("accepted", submission, lines, by=person("baocao"), now=now)
    return lines


@pytest.fixture
def correct(closed, person):
    """Record another figure in the closed cell of the forest."""

    def act(value, moment, **details):
        found = figure(closed[FOREST].indicator, body("tu"), "2023-H1", value, **details)
        return recorded([found], by=person("baocao"), approved_by=person("thutruong"), now=moment)

    return act


@pytest.fixture
def leave(closed, person, now):
    def act(days=2, period="2023-H1", reason="Sai số liệu huyện", moment=now):
        return reopen(
            indicator=closed[FOREST].indicator, body=body("tu"), period=period, reason=reason,
            until=moment + timedelta(days=days), by=person("chuyenvien"), now=moment,
        )  # fmt: skip

    return act


def cell(lines, name=FOREST):
    return Observation.objects.filter(indicator=lines[name].indicator).order_by("version")


def test_acceptance_closes_the_cells_of_the_form_and_no_others(closed, person, now):
    assert [o.closed_on for o in cell(closed)] == [now]
    assert [o.closed_on for o in cell(closed, TREES)] == [now]
    other = figure(closed[FOREST].indicator, body("tu"), "2023-H1", "3.4", measure="growth", comparison="same_period")
    recorded([other], by=person("baocao"), now=now)
    assert cell(closed).get(measure="growth").closed_on is None


def test_acceptance_leaves_figures_alone_that_the_form_did_not_ask_for(person, now):
    submission, lines = a_form(by=person("chuyenvien"), now=now)
    growth = figure(lines[FOREST].indicator, body("tu"), "2023-H1", "3.4", measure="growth", comparison="same_period")
    recorded([growth], by=person("baocao"), now=now)
    moved_to("accepted", submission, lines, by=person("baocao"), now=now)
    assert {o.measure: o.closed_on is not None for o in cell(lines)} == {"level": True, "growth": False}


def test_a_closed_cell_takes_no_other_figure(correct, closed, now):
    with pytest.raises(Refused) as refusal:
        correct("13", now)
    assert refusal.value.code == "closed"
    assert [o.value for o in cell(closed)] == [Decimal("12.5")]


def test_the_same_figure_again_is_no_change(correct, closed, now):
    assert correct("12.5", now) == []
    assert cell(closed).count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "2", "steps": "9"},
        {"version": "2", "steps": "9", "superseded_on": "recorded_on"},
        {"version": "2", "steps": "9", "closed_on": "NULL", "superseded_on": "recorded_on"},
    ],
)
def test_raw_sql_does_not_write_into_a_closed_cell(closed, changes):
    with pytest.raises(IntegrityError), transaction.atomic():
        copied(cell(closed).get(), **changes)


@pytest.mark.parametrize(
    "change", ["steps = 9", "closed_on = NULL", "closed_on = '2020-01-01 00:00:00+00'", "body_id = body_id + 1"]
)
def test_raw_sql_does_not_alter_or_open_a_closed_figure(closed, change):
    with pytest.raises(IntegrityError), transaction.atomic():
        raw(f"UPDATE reporting_observation SET {change} WHERE id = %s", cell(closed).get().pk)


def test_raw_sql_may_fill_another_period(closed):
    assert copied(cell(closed).get(), period="'2024-H1'", first='"first" + 12', last='"last" + 12') == 1


@pytest.mark.parametrize("way", ["save", "update", "bulk_create"])
def test_the_orm_does_not_write_outside_an_action(closed, way):
    row = cell(closed).get()
    row.steps = 9
    acts = {
        "save": row.save,
        "update": lambda: Observation.objects.filter(pk=row.pk).update(steps=9),
        "bulk_create": lambda: Observation.objects.bulk_create([row]),
    }
    with pytest.raises(OutsideAction):
        acts[way]()


def test_a_correction_with_leave_makes_a_second_version_and_is_closed_itself(correct, leave, closed, now):
    later = now + timedelta(days=1)
    leave()
    (made,) = correct("13", later)
    assert [(o.version, o.value, o.superseded_on, o.closed_on) for o in cell(closed)] == [
        (1, Decimal("12.5"), later, now),
        (2, Decimal(13), None, later),
    ]
    assert Reopening.objects.get().used_on == later
    assert (made.entered_by.username, made.approved_by.username) == ("baocao", "thutruong")
    assert verify().faults == []


def test_leave_is_used_up_by_the_correction(correct, leave, closed, now):
    leave()
    correct("13", now + timedelta(hours=1))
    with pytest.raises(Refused) as refusal:
        correct("14", now + timedelta(hours=2))
    assert refusal.value.code == "closed"
    leave(moment=now + timedelta(hours=3))
    correct("14", now + timedelta(hours=4))
    assert [o.value for o in cell(closed)] == [Decimal("12.5"), Decimal(13), Decimal(14)]


@pytest.mark.parametrize(("days", "open_"), [(0, True), (2, True), (3, False)])
def test_leave_ends_on_its_day(correct, leave, now, days, open_):
    leave(days=2)
    if open_:
        assert correct("13", now + timedelta(days=days))
        return
    with pytest.raises(Refused):
        correct("13", now + timedelta(days=days))


@pytest.mark.parametrize("period", ["2023", "2022-H1"])
def test_leave_is_for_one_period(correct, leave, now, period):
    leave(period=period)
    with pytest.raises(Refused):
        correct("13", now)


def test_leave_is_for_a_period_however_it_is_spelt(correct, leave, now):
    leave(period="2023-6M")
    assert correct("13", now)


def test_leave_needs_a_reason_and_a_period(leave):
    with pytest.raises(Refused) as refusal:
        leave(reason=" ")
    assert refusal.value.code == "no-reason"
    with pytest.raises(NotAPeriod):
        leave(period="nửa năm")


def test_a_surer_figure_replaces_a_closed_one_without_leave(correct, closed, now):
    correct("12.7", now, kind="preliminary")
    assert [(o.kind, o.version) for o in cell(closed)] == [("estimate", 1), ("preliminary", 2)]
    with pytest.raises(Refused) as refusal:
        correct("12.6", now)
    assert refusal.value.code == "later-kind-stands"
