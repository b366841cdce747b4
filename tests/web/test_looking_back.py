"""A sample that looks back shows what was known then, on every page."""

import pytest

from vedich.sample.build import at

LATE = "2023-07-05"


@pytest.fixture
def late_one(db):
    """A submission that was approved after the day that is looked at."""
    from vedich.reporting.models import Submission

    found = Submission.objects.filter(approved_at__gt=at(2023, 7, 6), round__code="la-2023-h1").select_related("body")
    return found.order_by("pk")[0]


def test_a_form_shows_neither_the_state_nor_the_figures_of_later(desk, late_one):
    client = desk("chuyenvien")
    client.cookies["vedich_moment"] = LATE
    path = f"/rounds/la-2023-h1/{late_one.body.code}/"
    then = client.get(path)
    client.cookies["vedich_moment"] = "2023-11-28"
    later = client.get(path)
    assert not any(row.recorded for row in then.context["rows"])
    assert any(row.recorded for row in later.context["rows"])
    assert then.context["submission"].approved_at is None
    assert later.context["submission"].approved_at == late_one.approved_at
    assert then.context["may_enter"] is False


def test_the_ledger_ends_with_the_day(desk):
    client = desk("kiemtra")
    client.cookies["vedich_moment"] = LATE
    entries = client.get("/ledger/").context["page"].object_list
    assert entries
    assert max(entry.recorded_at.date().isoformat() for entry in entries) <= LATE


def test_the_board_counts_the_round_of_the_period_that_it_shows(desk):
    client = desk("lanhdao")
    shown = client.get("/plans/la-2023/board/?period=2023-H1")
    assert shown.context["round"].period == "2023-H1"
    assert client.get("/plans/la-2023/board/?period=2023-Q1").context["round"] is None
