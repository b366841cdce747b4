"""Who is asked for what, and the round of the sample."""

from datetime import date

import pytest

from tests.factories import a_plan, a_round, a_target, an_indicator, body, plan_2023
from vedich.plans.models import Indicator
from vedich.plans.vocabulary import Rollup
from vedich.reporting.actions import open_round
from vedich.reporting.models import Round
from vedich.reporting.queries import latest_round, lines_from_plan, progress, rounds, waiting_for, without_reporter
from vedich.sample.build import at
from vedich.values.errors import Conflict, Refused
from vedich.values.periods import NotAPeriod, Period

pytestmark = pytest.mark.django_db
END = date(2023, 6, 30)


@pytest.fixture
def office(person):
    return person("chuyenvien")


def lines_of(plan, now):
    return [
        (line.body.code, line.subject.code, line.indicator.code, str(line.measure))
        for line in lines_from_plan(plan, now, END)
    ]


def test_a_figure_is_asked_of_the_tier_or_of_its_keeper_as_it_is_aimed_at(now):
    lines = lines_of(plan_2023(), now)
    assert ("cuc-tk", "tu", "grdp", "growth") in lines
    assert ("so-khdt", "tu", "disbursement", "attainment") in lines
    assert sum(code == "members-admitted" for _, _, code, _ in lines) == 188
    assert sum(code == "budget-revenue" for _, _, code, _ in lines) == 15


def test_a_figure_is_asked_for_once(now):
    lines = lines_of(plan_2023(), now)
    assert len(lines) == len(set(lines))


def test_two_targets_of_one_collected_indicator_ask_its_units_once(office, now):
    plan = a_plan(by=office, now=now)
    indicator = an_indicator(rollup=Rollup.SUM, collected_at="district:government", by=office, now=now)
    a_target(plan=plan, indicator=indicator, by=office, now=now)
    a_target(plan=plan, indicator=indicator, measure="growth", comparison="same_period", by=office, now=now)
    asked = [line for line in lines_from_plan(plan, now, END) if line.indicator == indicator]
    assert len(asked) == 15
    made = open_round(code="thu", name="Thử", plan=plan, period="2023-H1", due_on=END, lines=asked, by=office, now=now)
    assert made.lines.count() == 15


def test_a_keeper_is_asked_for_each_body_that_has_a_target(office, now):
    plan = a_plan(by=office, now=now)
    indicator = an_indicator(keeper=body("so-tc"), by=office, now=now)
    a_target(plan=plan, indicator=indicator, by=office, now=now)
    a_target(plan=plan, indicator=indicator, of=body("ubnd-h01"), by=office, now=now)
    asked = [line for line in lines_of(plan, now) if line[2] == indicator.code]
    assert sorted(asked) == [("so-tc", code, indicator.code, "level") for code in ("tu", "ubnd-h01")]


def test_an_indicator_that_nobody_keeps_is_said_to_be_asked_of_nobody(office, now):
    plan = a_plan(by=office, now=now)
    indicator = an_indicator(by=office, now=now)
    a_target(plan=plan, indicator=indicator, by=office, now=now)
    assert without_reporter(plan, now) == [indicator]
    assert indicator.code not in {code for _, _, code, _ in lines_of(plan, now)}


def test_a_rounds_code_is_taken_once(office, now):
    line = (body("cuc-tk"), body("tu"), Indicator.objects.get(code="rice"))
    a_round([line], by=office, now=now)
    with pytest.raises(Conflict) as conflict:
        a_round([line], by=office, now=now)
    assert conflict.value.code == "round-there"


def test_a_round_asks_somebody_for_something(office, now):
    with pytest.raises(Refused) as refusal:
        a_round([], by=office, now=now)
    assert refusal.value.code == "no-lines"
    assert not Round.objects.filter(code="thu-2023-h1").exists()


@pytest.mark.parametrize(
    ("period", "basis", "as_of"),
    [("2023-H1", "calendar", "2023-06-30"), ("2023-H1", "decree", "2023-06-14"), ("2023", "decree", "2023-12-14")],
)
def test_figures_count_up_to_the_last_day_of_the_rounds_basis(office, now, period, basis, as_of):
    line = (body("cuc-tk"), body("tu"), Indicator.objects.get(code="rice"))
    made = a_round([line], period=period, basis=basis, by=office, now=now)
    assert made.as_of == date.fromisoformat(as_of)


def test_a_round_needs_a_period(office, now):
    line = (body("cuc-tk"), body("tu"), Indicator.objects.get(code="rice"))
    with pytest.raises(NotAPeriod):
        a_round([line], period="nửa năm", by=office, now=now)


PROGRESS = [
    # moment, reported, late
    (at(2023, 6, 5, 12), 0, 0),
    (at(2023, 6, 28, 12), 204, 0),
    (at(2023, 7, 5, 14), 204, 6),
    (at(2023, 7, 13, 12), 210, 0),
]


@pytest.mark.parametrize(("moment", "reported", "late"), PROGRESS)
def test_the_samples_round_as_it_went(moment, reported, late):
    round_ = Round.objects.get(code="la-2023-h1")
    found = progress(round_, moment)
    assert (found.total, found.reported, len(found.late)) == (210, reported, late)
    assert sum(found.by_state.values()) == found.total


def test_a_round_is_there_from_the_moment_it_was_opened():
    assert not rounds(at(2023, 6, 4)).exists()
    half = Period.parse("2023-H1")
    assert latest_round(plan_2023(), at(2023, 6, 6), half).code == "la-2023-h1"
    assert latest_round(plan_2023(), at(2023, 6, 4), half) is None


def test_what_waits_for_a_unit_is_on_its_table(office, now):
    a_round([(body("cuc-tk"), body("tu"), Indicator.objects.get(code="rice"))], by=office, now=now)
    found = waiting_for([body("cuc-tk"), body("so-tc")], ("draft",), now)
    assert [(s.round.code, s.body.code) for s in found] == [("thu-2023-h1", "cuc-tk")]
    assert not waiting_for([body("cuc-tk")], ("sent",), now).exists()
