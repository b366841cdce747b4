"""Stored scores are what a fresh computation makes, after any act, at any moment."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.factories import a_clause, a_plan, a_target, an_indicator, body, figure, plan_2023, recorded, target_of
from tests.reporting.test_versions import taken_back
from vedich.ledger.models import Entry
from vedich.plans.actions import declare_indicator, revise_target, withdraw_target
from vedich.plans.models import Indicator, Target
from vedich.reporting.models import Observation
from vedich.reporting.queries import at_moment
from vedich.sample.build import CLOCK, YEARS_END, at
from vedich.scorecards.actions import compute
from vedich.scorecards.models import Score
from vedich.scorecards.periods import standard_periods
from vedich.scorecards.queries import board
from vedich.values.periods import Period

pytestmark = pytest.mark.django_db
#: after everything that the sample holds
END = YEARS_END


def stored(target):
    """Each period's current score as the store has it."""
    found = Score.objects.filter(target=target, superseded_on=None)
    return {score.period: (str(score.status), score.result) for score in found}


def fresh(target, moment):
    made = {}
    for period, score, _evidence in compute(Target.objects.get(pk=target.pk), moment):
        result = score.as_dict()
        result.pop("as_of")
        made[period.code] = (str(score.status), result)
    return made


def test_every_target_of_the_sample_is_scored_as_a_fresh_computation_scores_it():
    targets = list(Target.objects.filter(withdrawn_on=None))
    assert len(targets) > 20
    assert sum(len(stored(target)) for target in targets) > 10
    wrong = [target.code for target in targets if stored(target) != fresh(target, END)]
    assert wrong == []


ACTS = {
    "a figure of the body itself": lambda by, now: put("clearance", "tu", "2023-H1", "190", by, now, kind="final"),
    "a figure of a unit below": lambda by, now: put("clearance", "ubnd-h01", "2023-11", "5", by, now),
    "a correction of a month": lambda by, now: put("budget-revenue", "ubnd-h01", "2023-05", "1", by, now, kind="final"),
    "a figure of the year before": lambda by, now: put("members-admitted", "tu", "2022-H1", "700", by, now),
    "growth of the year before": lambda by, now: put(
        "grdp", "tu", "2022-H1", "9", by, now, measure="growth", comparison="same_period"
    ),
    "a level two years before": lambda by, now: put("members-admitted", "tu", "2021", "1000", by, now),
    "a higher target": lambda by, now: revise_target(
        target=target_of("clearance"),
        comparator="eq",
        value=Decimal(1000),
        source=a_clause(plan_2023()),
        by=by,
        now=now,
    ),
    "another direction": lambda by, now: declare_indicator(
        indicator=Indicator.objects.get(code="clearance"), kind="flow", direction="down", by=by, now=now
    ),
    "a target withdrawn": lambda by, now: withdraw_target(target=target_of("clearance"), by=by, now=now),
}


def put(indicator, of, period, value, by, now, **details):
    recorded([figure(Indicator.objects.get(code=indicator), body(of), period, value, **details)], by=by, now=now)


@pytest.mark.parametrize("act", sorted(ACTS))
def test_an_act_moves_the_scores_that_it_bears_on_at_once(person, act):
    entries = Entry.objects.count()
    ACTS[act](person("chuyenvien"), END + timedelta(hours=1))
    assert Entry.objects.count() == entries + 1
    wrong = [
        target.code
        for target in Target.objects.filter(withdrawn_on=None)
        if stored(target) != fresh(target, END + timedelta(hours=2))
    ]
    assert wrong == []


def test_a_growth_made_of_levels_follows_each_of_them(person, now):
    by, later = person("chuyenvien"), END + timedelta(hours=1)
    indicator = an_indicator(by=by, now=later, kind="stock")
    target = a_target(
        indicator=indicator, measure="growth", comparison="same_period", value="5", period="2023", by=by, now=later
    )
    for step, (year, value) in enumerate((("2023", "121"), ("2022", "110"), ("2021", "100"), ("2021", "105"))):
        recorded([figure(indicator, body("tu"), year, value)], by=by, now=later + timedelta(hours=step))
        assert stored(target) == fresh(target, later)


def test_a_withdrawn_target_has_no_current_score(person):
    target = target_of("clearance")
    withdraw_target(target=target, by=person("chuyenvien"), now=END + timedelta(hours=1))
    assert not Score.objects.filter(target=target, superseded_on=None).exists()
    assert Score.objects.filter(target=target).exists()


def test_an_unchanged_score_is_not_written_again(person):
    target = target_of("clearance")
    before = Score.objects.filter(target=target).count()
    put("clearance", "tu", "2022-03", "1", person("baocao"), END + timedelta(hours=1))
    assert Score.objects.filter(target=target).count() == before


def shown(moment, indicator="clearance"):
    found = board(plan_2023(), moment)
    row = next(r for r in found.rows if r.target.indicator.code == indicator)
    return found.period.code, row.value


def test_an_act_at_the_samples_clock_shows_nothing_that_came_after(person, now):
    """The sample holds all of 2023 and 2024; somebody acts in it on 5 July 2023."""
    before = [shown(moment) for moment in CLOCK[:2]]
    put("clearance", "ubnd-h01", "2023-06", "5.5", person("baocao"), now, kind="final")
    assert shown(now + timedelta(minutes=1)) == before[0]
    put("clearance", "tu", "2023-H1", "190", person("baocao"), now + timedelta(minutes=2), kind="final")
    assert shown(now + timedelta(minutes=3)) == ("2023-H1", 190)


def test_what_came_after_an_act_at_the_samples_clock_is_still_there_and_counts_it(person, now):
    target = target_of("clearance")
    later = {s.period for s in Score.objects.filter(target=target, recorded_on__gt=now)}
    put("clearance", "ubnd-h01", "2023-06", "5.5", person("baocao"), now, kind="final")
    assert {s.period for s in Score.objects.filter(target=target, recorded_on__gt=now)} >= later - {"2023-H1"}
    assert stored(target) == fresh(target, END)
    assert shown(at(2023, 8, 9))[0] == shown(at(2023, 8, 7))[0] == "2023-H1"


def test_after_an_act_in_between_every_moment_shows_what_was_known_then(person, now):
    """The sample's clock again: late units report on 12 July, months come until November."""
    acts = [("members-admitted", "du-x001", "2023-H1", "99"), ("clearance", "ubnd-h01", "2023-06", "5.5")]
    for indicator, of, period, value in acts:
        put(indicator, of, period, value, person("baocao"), now, kind="final")
        target = target_of(indicator)
        for moment in (at(2023, 6, 25), at(2023, 7, 1), now, at(2023, 7, 13), at(2023, 9, 1), CLOCK[1], END):
            known = compute(target, moment, at=moment)
            assert [(p.code, str(s.value), s.status) for p, s, _ in known] == sorted_by_period(target, moment)


def sorted_by_period(target, moment):
    found = Score.objects.filter(at_moment(moment), target=target)
    rows = [(Period.parse(s.period), s.result["value"], s.status) for s in found]
    return [(period.code, value, status) for period, value, status in sorted(rows)]


def test_what_is_taken_back_is_scored_no_more(person, now):
    by, later = person("baocao"), END + timedelta(hours=1)
    indicator = an_indicator(by=by, now=later)
    target = a_target(indicator=indicator, by=by, now=later)
    recorded([figure(indicator, body("tu"), "2023-H1", "50")], by=by, now=later)
    assert "2023-H1" in stored(target)
    taken_back(row=Observation.objects.get(indicator=indicator), by=by, now=later + timedelta(hours=1))
    assert stored(target) == {}


@pytest.mark.parametrize(
    ("span", "codes"),
    [
        ("2023", ["2023-Q1", "2023-H1", "2023-9M", "2023"]),
        ("2023-H1", ["2023-Q1", "2023-H1"]),
        ("2023-H2", ["2023-H2"]),
        ("2021/2022", ["2021", "2022", "2021/2022"]),
    ],
)
def test_a_board_is_kept_for_these_periods(span, codes):
    assert [period.code for period in standard_periods(Period.parse(span))] == codes


def test_a_plan_of_half_a_year_is_scored_within_its_half(person, now):
    by, later = person("chuyenvien"), END + timedelta(hours=1)
    plan = a_plan(by=by, now=later, period="2023-H2")
    indicator = an_indicator(by=by, now=later)
    target = a_target(plan=plan, indicator=indicator, by=by, now=later)
    recorded(
        [figure(indicator, body("tu"), code, "50") for code in ("2023-H1", "2023-Q3", "2023-H2")], by=by, now=later
    )
    assert set(stored(target)) == {"2023-H2"}
