"""The sample's province is Long An as it was published: each fact, where it stands on a board, and where it came from.

Sources: the documents of the shared corpus and section 4 of the domain notes, restated in the sample's own documents.
"""

from decimal import Decimal

import pytest

D = Decimal
#: target, period, what is read, the number
BOARD = [
    ("la-2023-grdp", "2023-H1", "value", "3.43"),
    ("la-2023-disbursement", "2023-H1", "value", "48.6"),
    ("la-2023-budget-revenue", "2023-H1", "value", "10032"),
    ("la-2023-budget-revenue", "2023-H1", "plan", "20145"),
    ("la-2023-clearance", "2023-H1", "value", "186.1"),
    ("la-2023-clearance", "2023-H1", "plan", "927.7"),
    ("la-2023-members-admitted", "2023-H1", "value", "750"),
    ("la-2023-members-admitted", "2023-H1", "plan", "1550"),
]
#: published percentages of the plan, to two decimals
ATTAINED = [
    ("la-2023-budget-revenue", "49.80"),
    ("la-2023-clearance", "20.06"),
    ("la-2023-members-admitted", "48.39"),
]


def _row(code: str, period: str, when):
    from vedich.plans.queries import target
    from vedich.scorecards.queries import target_row
    from vedich.values.periods import Period

    return target_row(target(code), when, Period.parse(period))


@pytest.fixture
def july():
    """Two weeks after the conference: the late communes have reported too."""
    from vedich.sample.build import at

    return at(2023, 7, 20)


@pytest.mark.parametrize(("code", "period", "name", "expected"), BOARD)
def test_a_published_figure_stands_on_the_board(db, july, code, period, name, expected):
    assert getattr(_row(code, period, july), name) == D(expected)


@pytest.mark.parametrize(("code", "percent"), ATTAINED)
def test_a_published_percentage_of_the_plan_comes_out(db, july, code, percent):
    assert round(_row(code, "2023-H1", july).attainment, 2) == D(percent)


def test_growth_against_the_aim(db, july):
    """3,43% against 8 – 8,5%: behind."""
    row = _row("la-2023-grdp", "2023-H1", july)
    assert (row.version.value(), row.version.value("steps_to"), row.status) == (D("8.0"), D("8.5"), "behind")


def test_disbursement_a_year_before(db, july):
    """48,6% against 29,6% in the first half of 2022: 19 points more."""
    row = _row("la-2023-disbursement", "2023-H1", july)
    assert row.growth == D("19.0")
    assert row.growth_in_points


def test_revenue_fell_by_18_2_percent(db, july):
    assert round(_row("la-2023-budget-revenue", "2023-H1", july).growth, 1) == D("-18.2")


def test_the_resolution_announces_17_targets_by_field(db):
    from vedich.plans.models import TargetSet

    held = TargetSet.objects.get(plan__code="la-2021-2025")
    assert held.announced == 17
    assert list(held.announced_parts.values()) == [6, 7, 2, 2]


def test_what_units_reported_adds_up_to_what_was_published(db):
    """The invented units' figures: by month to the first half, by commune to 750."""
    from django.db.models import F, Sum

    from vedich.reporting.models import Observation

    standing = Observation.objects.filter(superseded_on=None, measure="level")
    districts = standing.filter(body__level="district", indicator__code="budget-revenue")
    months = districts.filter(first__gte=2022 * 12, last__lt=2022 * 12 + 6, first=F("last"))
    assert (months.count(), months.aggregate(made=Sum("steps"))["made"]) == (6 * 15, 12_264_000)
    halves = districts.filter(period="2023-H1").aggregate(made=Sum("steps"))["made"]
    assert halves == 10_032_000
    admitted = standing.filter(indicator__code="members-admitted", body__level="commune", period="2023-H1")
    assert admitted.aggregate(made=Sum("steps"))["made"] == 750


def test_the_sample_says_what_is_real_and_what_is_invented(db):
    from vedich.organisations.models import Body

    for level in ("district", "commune"):
        assert not Body.objects.filter(level=level, is_sample=False).exists()
    assert Body.objects.filter(level="district", organ_of=None, system="government").count() == 15
    assert Body.objects.filter(level="commune", organ_of=None, system="government").count() == 188


def test_every_figure_of_the_sample_has_a_source_that_opens(db):
    from vedich.reporting.models import Observation
    from vedich.web.sources import shown

    kinds = set()
    for row in Observation.objects.filter(superseded_on=None).order_by("pk")[::7]:
        source = shown(row.source)
        kinds.add(source.kind)
        assert source.words
        if source.kind == "clause":
            _before, evidence, _after = source.quote
            assert evidence
    assert {"clause", "cell", "entry"} <= kinds


def test_english_names_everywhere(db):
    from vedich.documents.models import Document
    from vedich.organisations.models import Body, Field
    from vedich.plans.models import Indicator, Plan, Programme, Project, Target
    from vedich.tasks.models import Task

    for model in (Body, Field, Indicator, Plan, Programme, Project):
        assert list(model.objects.filter(name_en="")) == []
    for model in (Target, Document):
        assert list(model.objects.filter(title_en="")) == []
    assert list(Task.objects.filter(title_en="", withdrawn_on=None)) == []
