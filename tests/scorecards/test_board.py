"""The board on true figures, at any moment, in few queries."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.factories import a_verdict, figure, plan_2023, recorded, target_of
from vedich.ledger.queries import verify
from vedich.plans.models import Indicator, Plan
from vedich.plans.wording import aim_words
from vedich.sample.build import CLOCK, YEARS_END, at
from vedich.scorecards.actions import decide
from vedich.scorecards.models import Verdict
from vedich.scorecards.queries import Row, board, default_period, last_year, opening_period, scores_of, target_row
from vedich.scorecards.wording import STATUS_WORDS, status_word
from vedich.values.errors import Refused
from vedich.values.periods import Period
from vedich.values.vocabulary import Status

pytestmark = pytest.mark.django_db
BEFORE_NOTICE, LATER = at(2023, 7, 4), at(2023, 7, 13)


@pytest.fixture
def rows(now):
    return {row.target.indicator.code: row for row in board(plan_2023(), now).rows}


def test_the_board_opens_with_the_half_that_has_figures(now):
    found = board(plan_2023(), now)
    assert found.period.code == "2023-H1"
    assert [p.code for p in found.standard] == ["2023-Q1", "2023-H1", "2023-9M", "2023"]
    assert len(found.rows) == 5
    assert sum(found.counts.values()) == 5
    assert found.latest == date(2023, 6, 30)


def test_growth_of_3_43_against_8_to_8_5_is_behind(rows):
    row = rows["grdp"]
    assert (row.value, row.status, row.plan) == (Decimal("3.43"), Status.BEHIND, 8)
    assert "8 – 8,5%" in aim_words(row.version)


def test_48_6_disbursed_is_19_points_more_than_29_6_a_year_before(rows):
    row = rows["disbursement"]
    assert (row.value, row.growth, row.growth_in_points) == (Decimal("48.6"), 19, True)


def test_186_1_hectares_are_20_06_percent_of_927_7(rows):
    row = rows["clearance"]
    assert (row.value, row.plan, round(row.attainment, 2)) == (Decimal("186.1"), Decimal("927.7"), Decimal("20.06"))
    assert row.status == Status.BEHIND


def test_750_members_are_48_39_percent_of_1550_while_182_of_188_units_make_727(rows):
    row = rows["members-admitted"]
    assert (row.value, row.plan, round(row.attainment, 2)) == (750, 1550, Decimal("48.39"))
    assert (row.computed, row.coverage) == (727, {"reported": 182, "expected": 188})
    assert row.partial


def test_10_032_of_20_145_fell_by_18_2_percent(rows):
    row = rows["budget-revenue"]
    assert (row.value, row.plan, round(row.attainment, 1)) == (10032, 20145, Decimal("49.8"))
    assert round(row.growth, 1) == Decimal("-18.2")
    assert not row.growth_in_points


MOMENTS = [
    # moment → value, computed, reported of 188
    (at(2023, 6, 20), None, None, None),
    (BEFORE_NOTICE, 727, 727, 182),
    (CLOCK[0], 750, 727, 182),
    (LATER, 750, 750, 188),
    (YEARS_END, 750, 750, 188),
]


@pytest.mark.parametrize(("moment", "value", "computed", "reported"), MOMENTS)
def test_a_board_asked_for_a_moment_shows_what_was_known_then(moment, value, computed, reported):
    row = target_row(target_of("members-admitted"), moment, Period.parse("2023-H1"))
    shown = next(r for r in board(plan_2023(), moment, Period.parse("2023-H1")).rows if r.target == row.target)
    for found in (row, shown):
        assert (found.value, found.computed) == (value, computed)
        assert (found.coverage and found.coverage["reported"]) == reported


@pytest.mark.parametrize(
    ("moment", "status"),
    [(at(2023, 6, 20), Status.NOT_DUE), (at(2023, 9, 30), Status.NOT_DUE), (at(2023, 10, 1), Status.NO_DATA)],
)
def test_without_a_figure_it_is_the_day_that_says_whether_one_is_due(moment, status):
    row = target_row(target_of("grdp"), moment, Period.parse("2023-9M"))
    assert (row.score, row.status) == (None, status)


def test_a_target_is_on_the_board_from_the_moment_it_was_set():
    assert board(Plan.objects.get(code="la-2024"), at(2023, 11, 27)).rows == []
    assert len(board(Plan.objects.get(code="la-2024"), YEARS_END).rows) > 5


def test_what_changed_since_last_week_is_told(person, now):
    later = LATER + timedelta(days=30)
    target = target_of("clearance")
    recorded([figure(target.indicator, target.body, "2023-H1", "800", kind="final")], by=person("baocao"), now=later)
    row = target_row(target, later + timedelta(days=1), Period.parse("2023-H1"))
    assert (row.before.status, row.status) == ("behind", "exceeded")
    assert row.change > 0
    assert board(plan_2023(), later + timedelta(days=1), Period.parse("2023-H1")).better == 1
    assert target_row(target, later + timedelta(days=8), Period.parse("2023-H1")).change == 0


@pytest.mark.parametrize(("days", "age"), [(0, "fresh"), (31, "fresh"), (32, "ageing"), (92, "ageing"), (93, "stale")])
def test_how_old_a_figure_is(rows, days, age):
    row = rows["clearance"]
    aged = Row(
        row.target, row.version, row.period, row.score, None, row.status, None, row.score.as_of + timedelta(days=days)
    )
    assert aged.age == age


def test_a_row_without_a_figure_says_nothing(now):
    row = target_row(target_of("grdp"), at(2023, 1, 15), Period.parse("2023-H1"))
    told = (row.value, row.computed, row.attainment, row.growth, row.expected, row.gap, row.needed, row.coverage)
    assert told == (None,) * 8
    assert (row.age, row.partial, row.change) == ("", False, 0)


def test_the_groups_are_in_the_order_of_fields(now):
    found = board(plan_2023(), now)
    orders = [field.order for field, _rows in found.groups if field]
    assert orders == sorted(orders)
    assert sum(len(rows) for _field, rows in found.groups) == len(found.rows)


@pytest.mark.parametrize("code", ["la-2023", "la-2024", "la-2021-2025"])
def test_a_board_takes_at_most_twelve_queries(django_assert_max_num_queries, code):
    plan = Plan.objects.select_related("body").get(code=code)
    with django_assert_max_num_queries(12):
        found = board(plan, YEARS_END)
        for row in found.rows:
            _ = (row.value, row.plan, row.attainment, row.growth, row.expected, row.coverage, row.change, row.age)
            _ = (str(row.target), str(row.target.indicator), row.target.lead, row.target.indicator.keeper, row.verdict)
        _ = (found.groups, found.better, found.worse, found.latest)


def test_a_targets_page_is_read_in_few_queries(django_assert_max_num_queries, now):
    target = target_of("clearance")
    with django_assert_max_num_queries(12):
        target_row(target, now, opening_period(target, now))
        scores_of(target, now)
        last_year(target, now)


def test_a_verdict_keeps_what_was_proposed(person, now, rows):
    verdict = a_verdict(by=person("lanhdao"), now=now, decided="at_risk", reason="Đã có giải pháp")
    assert (verdict.proposed, verdict.decided) == ("behind", "at_risk")
    row = target_row(target_of("grdp"), now, Period.parse("2023-H1"))
    assert (row.status, row.verdict) == ("behind", verdict)
    assert target_row(target_of("grdp"), now - timedelta(minutes=1), Period.parse("2023-H1")).verdict is None
    assert verify().faults == []


def test_a_second_verdict_supersedes_the_first_and_keeps_it(person, now):
    first = a_verdict(by=person("lanhdao"), now=now)
    second = a_verdict(by=person("lanhdao"), now=now + timedelta(hours=1), decided="on_track", reason="Số mới")
    first.refresh_from_db()
    assert first.superseded_on == now + timedelta(hours=1)
    assert Verdict.objects.get(superseded_on=None) == second


@pytest.mark.parametrize(
    ("details", "code"), [({"reason": " "}, "no-reason"), ({"period": "2023"}, "no-score")], ids=["reason", "score"]
)
def test_a_verdict_needs_a_reason_and_a_figure(person, now, details, code):
    with pytest.raises(Refused) as refusal:
        a_verdict(by=person("lanhdao"), now=now, **details)
    assert refusal.value.code == code
    assert not Verdict.objects.exists()


def test_a_verdict_is_one_of_the_boards_words(person, now):
    with pytest.raises((Refused, ValueError)):
        decide(
            target=target_of("grdp"), period="2023-H1", decided="splendid", reason="x",
            body=target_of("grdp").body, by=person("lanhdao"), now=now,
        )  # fmt: skip
    assert not Verdict.objects.exists()


def test_every_status_has_its_word():
    assert set(STATUS_WORDS) == set(Status)
    assert len({status_word(status) for status in Status}) == len(Status)


def test_a_plan_without_figures_opens_with_the_first_period_to_come(now):
    plan = plan_2023()
    assert default_period(plan, set(), now.date()).code == "2023-9M"
    assert default_period(plan, {Period.parse("2023-05"), Period.parse("2023-5M")}, now.date()).code == "2023-5M"
    assert default_period(plan, set(), date(2030, 1, 1)).code == "2023"


def test_last_years_line_is_the_months_of_the_year_before(now):
    line = last_year(target_of("budget-revenue"), now)
    assert [period.code for period, _value in line][-1] == "2022-H1"
    assert line[-1][1] == 12264
    assert Indicator.objects.get(code="budget-revenue").decimals == 3


@pytest.mark.parametrize(
    ("scored", "day", "opens"),
    [
        ({"2023-H1", "2023-9M"}, date(2023, 7, 5), "2023-H1"),
        ({"2023-H1", "2023-9M"}, date(2023, 9, 20), "2023-9M"),
        ({"2023-H1", "2023"}, date(2023, 11, 20), "2023-H1"),
        ({"2023-H1", "2023"}, date(2023, 11, 28), "2023"),
        ({"2023"}, date(2023, 3, 1), "2023"),
    ],
)
def test_the_first_figure_of_a_period_that_has_hardly_begun_does_not_turn_the_board(scored, day, opens):
    periods = {Period.parse(code) for code in scored}
    assert default_period(plan_2023(), periods, day).code == opens
