"""Live totals equal a full recomputation, whatever happens in whatever order."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import an_indicator, body, figure, recorded
from tests.reporting.test_versions import taken_back
from vedich.plans.models import Indicator
from vedich.plans.vocabulary import Rollup
from vedich.reporting.models import Observation, Total
from vedich.reporting.totals import recomputed
from vedich.values.errors import Refused

pytestmark = pytest.mark.django_db
UNITS = ["ubnd-x001", "ubnd-x002", "ubnd-x016", "ubnd-h01"]
PARENTS = ["ubnd-h01", "ubnd-h02", "ubnd", "tu"]


def an_added_indicator(by, now, **details):
    return an_indicator(rollup=Rollup.SUM, collected_at="commune:government", by=by, now=now, **details)


def live(indicator, parent, period="2023-H1"):
    found = Total.objects.filter(indicator=indicator, parent__code=parent, period=period).first()
    return (found.steps, found.reported) if found else (0, 0)


def test_every_total_of_the_sample_equals_its_recomputation():
    totals = list(Total.objects.select_related("indicator", "parent"))
    assert len(totals) > 60
    wrong = [t for t in totals if (t.steps, t.reported) != recomputed(t.indicator, t.parent, t.first, t.last, t.basis)]
    assert wrong == []


def test_no_figure_of_the_sample_is_missing_from_its_totals():
    for indicator in Indicator.objects.filter(rollup=Rollup.SUM):
        own = Observation.objects.filter(indicator=indicator, superseded_on=None, measure="level", steps__isnull=False)
        for row in own.select_related("body"):
            if row.body.tier == indicator.collected_at:
                assert Total.objects.filter(
                    indicator=indicator, parent__code="tu", first=row.first, last=row.last
                ).exists()


def test_a_figure_moves_every_superior_above_it_and_no_other(person, now):
    indicator = an_added_indicator(person("chuyenvien"), now)
    recorded([figure(indicator, body("ubnd-x001"), "2023-H1", "5")], by=person("baocao"), now=now)
    assert {code: live(indicator, code) for code in PARENTS} == {
        "ubnd-h01": (500, 1), "ubnd-h02": (0, 0), "ubnd": (500, 1), "tu": (500, 1),
    }  # fmt: skip


NOT_COUNTED = [
    {"of": "ubnd-h01"},
    {"of": "du-x001"},
    {"measure": "growth", "comparison": "same_period"},
    {"value": None, "blank": "none"},
    {"value": None, "note": "Đang kiểm kê"},
]


@pytest.mark.parametrize("details", NOT_COUNTED)
def test_what_is_no_level_of_a_unit_of_the_tier_adds_nothing(person, now, details):
    indicator = an_added_indicator(person("chuyenvien"), now)
    given_ = {"value": "5", "of": "ubnd-x001", **details}
    of, value = body(given_.pop("of")), given_.pop("value")
    recorded([figure(indicator, of, "2023-H1", value, **given_)], by=person("baocao"), now=now)
    assert live(indicator, "tu") == (0, 0)


def test_a_reported_nought_counts_as_reported(person, now):
    indicator = an_added_indicator(person("chuyenvien"), now)
    recorded([figure(indicator, body("ubnd-x001"), "2023-H1", "0")], by=person("baocao"), now=now)
    assert live(indicator, "tu") == (0, 1)


def test_an_indicator_that_does_not_add_up_has_no_total(person, now):
    indicator = an_indicator(by=person("chuyenvien"), now=now)
    recorded([figure(indicator, body("ubnd-x001"), "2023-H1", "5")], by=person("baocao"), now=now)
    assert not Total.objects.filter(indicator=indicator).exists()


def test_the_calendar_and_the_decree_do_not_mix(person, now):
    indicator = an_added_indicator(person("chuyenvien"), now)
    for basis in ("calendar", "decree"):
        recorded([figure(indicator, body("ubnd-x001"), "2023-H1", "5", basis=basis)], by=person("baocao"), now=now)
    found = Total.objects.filter(indicator=indicator, parent__code="tu").values_list("basis", "steps")
    assert sorted(found) == [("calendar", 500), ("decree", 500)]


ACTS = st.tuples(
    st.sampled_from(UNITS),
    st.sampled_from(["2023-H1", "2023-05"]),
    st.none() | st.integers(-(10**6), 10**6),
    st.sampled_from(["estimate", "preliminary", "final", "take back"]),
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(ACTS, min_size=1, max_size=12))
def test_after_any_acts_the_totals_are_what_the_figures_make(person, now, acts):
    with transaction.atomic():
        by = person("baocao")
        indicator = an_added_indicator(person("chuyenvien"), now, decimals=0)
        for hour, act in enumerate(acts):
            do(indicator, act, by, now + timedelta(hours=hour))
        for total in Total.objects.filter(indicator=indicator).select_related("parent"):
            expected = recomputed(indicator, total.parent, total.first, total.last, total.basis)
            assert (total.steps, total.reported) == expected
        spans = {(o.first, o.last) for o in Observation.objects.filter(indicator=indicator)}
        for first, last in spans:
            steps, reported = recomputed(indicator, body("tu"), first, last, "calendar")
            found = Total.objects.filter(indicator=indicator, parent__code="tu", first=first, last=last).first()
            assert (found.steps, found.reported) == (steps, reported) if found else reported == 0
        transaction.set_rollback(True)


def do(indicator, act, by, now):
    code, period, value, kind = act
    if kind == "take back":
        row = Observation.objects.filter(
            indicator=indicator, body__code=code, period=period, superseded_on=None
        ).first()
        if row is not None:
            taken_back(row=row, by=by, now=now)
        return
    details = {} if value is not None else {"blank": "none"}
    # a less sure figure than the one that stands
    with suppress(Refused):
        recorded([figure(indicator, body(code), period, value, kind=kind, **details)], by=by, now=now)
