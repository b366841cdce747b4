"""A cell's versions: what repeats is not written again, what is surer replaces, what is undone gives way."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import an_indicator, body, figure, recorded
from vedich.ledger.actions import action
from vedich.ledger.queries import verify
from vedich.ledger.scope import current
from vedich.reporting.models import Observation
from vedich.reporting.queries import at_moment, versions
from vedich.reporting.recording import current_of, withdraw
from vedich.values.amounts import MAX_STEPS, AmountRefused, from_steps
from vedich.values.errors import Refused

pytestmark = pytest.mark.django_db


@action("test.withdraw")
def taken_back(*, row, by, now):
    current().about("test:row")
    withdraw(row, now)


@pytest.fixture
def put(person, now):
    """Record a figure of one indicator so many hours after now; returns what was made."""
    indicator = an_indicator(by=person("chuyenvien"), now=now)

    def act(value, hours=0, **details):
        found = figure(indicator, body("tu"), "2023-H1", value, **details)
        made = recorded([found], by=person("baocao"), now=now + timedelta(hours=hours))
        return made[0] if made else None

    act.indicator = indicator
    return act


def cell(put):
    found = Observation.objects.filter(indicator=put.indicator).order_by("version")
    return [(o.version, o.value, o.kind, o.superseded_on is None) for o in found]


SEQUENCES = [
    ([("1", "estimate"), ("2", "estimate")], [(1, 1, "estimate", False), (2, 2, "estimate", True)]),
    ([("1", "estimate"), ("1", "estimate")], [(1, 1, "estimate", True)]),
    ([("1", "estimate"), ("1", "final")], [(1, 1, "estimate", False), (2, 1, "final", True)]),
    ([("1", "estimate"), ("2", "preliminary"), ("3", "final")],
     [(1, 1, "estimate", False), (2, 2, "preliminary", False), (3, 3, "final", True)]),
]  # fmt: skip


@pytest.mark.parametrize(("figures", "expected"), SEQUENCES)
def test_a_cell_keeps_its_versions(put, figures, expected):
    for hours, (value, kind) in enumerate(figures):
        put(value, hours, kind=kind)
    assert cell(put) == expected
    assert verify().faults == []


@pytest.mark.parametrize(("old", "new"), [("final", "preliminary"), ("final", "estimate"), ("preliminary", "estimate")])
def test_a_less_sure_figure_is_refused(put, old, new):
    put("1", kind=old)
    with pytest.raises(Refused) as refusal:
        put("2", 1, kind=new)
    assert refusal.value.code == "later-kind-stands"
    assert cell(put) == [(1, 1, old, True)]


@pytest.mark.parametrize(
    "details",
    [
        {"measure": "growth", "comparison": "same_period"},
        {"basis": "decree"},
        {"measure": "change", "comparison": "base_year"},
    ],
)
def test_another_measure_or_basis_is_another_cell(put, details):
    put("1")
    put("2", 1, **details)
    assert [standing for *_, standing in cell(put)] == [True, True]


def test_another_note_is_another_version_and_no_note_takes_none_away(put):
    put(None, note="Đang kiểm kê")
    put(None, 1, note="Kiểm kê xong tháng 9")
    put("5", 2, note="Theo kiểm kê")
    assert put("5", 3) is None
    assert [o.note for o in Observation.objects.filter(indicator=put.indicator).order_by("version")] == [
        "Đang kiểm kê", "Kiểm kê xong tháng 9", "Theo kiểm kê",
    ]  # fmt: skip


def test_a_moment_shows_the_version_that_stood_then(put, now):
    put("1")
    put("2", 2)
    stood = Observation.objects.filter(indicator=put.indicator)
    told = [[o.value for o in stood.filter(at_moment(now + timedelta(hours=h)))] for h in (-1, 0, 1, 2)]
    assert told == [[], [1], [1], [2]]
    assert [o.version for o in versions(stood.first(), now + timedelta(hours=3))] == [2, 1]


def test_what_is_taken_back_is_kept_but_stands_no_more(put, person, now):
    row = put("1")
    taken_back(row=row, by=person("baocao"), now=now + timedelta(hours=1))
    assert cell(put) == [(1, 1, "estimate", False)]
    assert current_of(row) is None
    put("2", 2)
    assert cell(put) == [(1, 1, "estimate", False), (2, 2, "estimate", True)]
    assert verify().faults == []


def test_what_was_replaced_stands_again_when_its_successor_is_taken_back(put, person, now):
    put("1", kind="estimate")
    second = put("2", 1, kind="final")
    taken_back(row=second, by=person("baocao"), now=now + timedelta(hours=2))
    assert cell(put) == [(1, 1, "estimate", False), (2, 2, "final", False), (3, 1, "estimate", True)]
    assert verify().faults == []


def test_a_figure_more_precise_than_its_indicator_is_refused(put):
    with pytest.raises(AmountRefused):
        put("1.234")
    assert cell(put) == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=st.integers(-MAX_STEPS, MAX_STEPS), decimals=st.integers(0, 6))
def test_eighteen_digits_come_back_from_the_database_exactly(person, now, steps, decimals):
    with transaction.atomic():
        indicator = an_indicator(decimals=decimals, by=person("chuyenvien"), now=now)
        recorded([figure(indicator, body("tu"), "2023-H1", from_steps(steps, decimals))], by=person("baocao"), now=now)
        row = Observation.objects.select_related("indicator").get(indicator=indicator)
        assert (row.steps, row.value) == (steps, from_steps(steps, decimals))
        assert Observation.objects.filter(indicator=indicator, steps=steps).exists()
        transaction.set_rollback(True)


@pytest.mark.parametrize("steps", [MAX_STEPS, -MAX_STEPS, 123456789012345678])
def test_the_ends_of_the_range_are_proved_by_the_ledger(put, steps):
    put(from_steps(steps, 2))
    assert Observation.objects.get(indicator=put.indicator).value == Decimal(steps) / 100
    assert verify().faults == []
