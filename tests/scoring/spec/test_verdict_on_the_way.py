"""The word before the end: by the ratio to what is expected by now."""

from datetime import date
from decimal import Decimal

import pytest

from tests.scoring.drawn import indicator, target
from tests.scoring.spec.boards import board
from vedich.scoring.rules import Rules


def test_by_the_ratio_to_the_expected(engine):
    board(
        engine,
        """
        kind | way  | measure    | aim            | baseline | value | expected | ratio | status
        flow | up   | level      | ge 1000        | -        | 525   | 500      | 1.05  | exceeded
        flow | up   | level      | ge 1000        | -        | 524   | 500      | 1.048 | on_track
        flow | up   | level      | ge 1000        | -        | 475   | 500      | 0.95  | on_track
        flow | up   | level      | ge 1000        | -        | 474   | 500      | 0.948 | at_risk
        flow | up   | level      | ge 1000        | -        | 425   | 500      | 0.85  | at_risk
        flow | up   | level      | ge 1000        | -        | 424   | 500      | 0.848 | behind
        flow | up   | level      | ge 1000        | -        | 1000  | 500      | 2     | exceeded
        flow | down | level      | le 1000        | -        | 400   | 500      | 1.25  | exceeded
        flow | down | level      | le 1000        | -        | 500   | 500      | 1     | on_track
        flow | down | level      | le 1000        | -        | 625   | 500      | 0.8   | behind
        flow | up   | level      | range 1000 1200| -        | 526   | 500      | 1.052 | on_track
        flow | up   | level      | range 1000 1200| -        | 625   | 500      | 1.25  | exceeded
        flow | up   | level      | range 1000 1200| -        | 600   | 500      | 1.2   | on_track
        rate | up   | level      | range 8 8.5    | -        | 8.48  | 8        | 1.06  | on_track
        rate | up   | level      | range 8 8.5    | -        | 8.6   | 8        | 1.075 | exceeded
        rate | down | level      | lt 4           | -        | 3.2   | 4        | 1.25  | exceeded
        rate | up   | growth     | ge 8           | -        | 7.2   | 8        | 0.9   | at_risk
        rate | up   | attainment | ge 100         | -        | 60    | 50       | 1.2   | exceeded
        stock| up   | level      | ge 200         | 100      | 200   | 150      | 1.333333333 | exceeded
        stock| up   | level      | gt 200         | 190      | 200   | 195      | 1.025641026 | on_track
        stock| down | level      | le 100         | 120      | 100   | 110      | 1.1   | exceeded
        stock| down | level      | zero           | 100      | 50    | 50       | 1     | on_track
        stock| down | level      | zero           | 100      | 0     | 50       | 2     | exceeded
        flow | up   | level      | about 1000     | -        | 450   | 500      | 0.9   | at_risk
        flow | up   | level      | about 1000     | -        | 530   | 500      | 1.06  | exceeded
        """,
        at="2023-H1",
        as_of="2023-07-05",
    )


def test_in_a_band_by_the_distance(engine):
    board(
        engine,
        """
        kind | way  | aim          | value | ratio | status
        rate | band | range 40 50  | 45    | 1     | on_track
        rate | band | range 40 50  | 38    | 0.95  | on_track
        rate | band | range 40 50  | 36    | 0.9   | at_risk
        rate | band | range 40 50  | 60    | 0.8   | behind
        rate | band | eq 50        | 51    | 0.98  | on_track
        flow | band | range 80 100 | 45    | 1     | on_track
        flow | band | range 80 100 | 100   | 0     | behind
        rate | band | eq 0         | 1     | 0     | behind
        rate | band | eq 0         | 0     | 1     | on_track
        rate | band | eq 0         | -     | -     | no_data
        """,
        at="2023-H1",
        as_of="2023-07-05",
    )


def test_a_threshold_that_binary_floats_miss(engine):
    """1200 × 5 / 12 is 500 and 475 of 500 is 0.95, on every engine."""
    board(
        engine,
        """
        kind | aim     | value | ratio | status
        flow | ge 1200 | 475   | 0.95  | on_track
        flow | ge 1200 | 425   | 0.85  | at_risk
        flow | ge 1200 | 525   | 1.05  | exceeded
        """,
        at="2023-5M",
        as_of="2023-07-05",
    )


@pytest.mark.parametrize(
    ("as_of", "at", "status", "reason"),
    [
        ("2023-06-30", "2023-H1", "not_due", "no_figure"),
        ("2023-07-01", "2023-H1", "no_data", "no_figure"),
        ("2023-07-05", "2022-H1", "not_due", "not_started"),
        ("2024-07-05", "2024-H1", "no_data", "no_figure"),
    ],
)
def test_missing_and_not_yet_due_are_two_things(spec, as_of, at, status, reason):
    spec(
        indicator("flow"),
        target("2023", ge="100"),
        """
        period | value
        2020   | 1
        """,
        at=at,
        as_of=as_of,
        expect=f"""
        value | status   | reason
        -     | {status} | {reason}
        """,
    )


def test_before_its_period_a_target_is_not_scored(spec):
    spec(
        indicator("flow"),
        target("2023", ge="100"),
        """
        period  | value
        2022-H1 | 60
        """,
        at="2022-H1",
        expect="""
        value | expected | growth | plan | status  | reason      | period
        -     | -        | -      | 100  | not_due | not_started | 2022-H1
        """,
    )


def test_after_its_period_a_target_is_scored_at_its_end(spec):
    spec(
        indicator("flow"),
        target("2022", ge="100"),
        """
        period | value
        2022   | 101
        """,
        at="2023-H1",
        expect="""
        value | status   | period
        101   | exceeded | 2022
        """,
    )


def test_an_estimate_may_be_judged_before_the_period_is_over(spec):
    """A six-month review meets in late June on "ước" figures."""
    spec(
        indicator("flow"),
        target("2023", ge="100"),
        """
        period  | value | kind     | recorded
        2023-H1 | 52    | estimate | 2023-06-15
        """,
        as_of="2023-06-20",
        expect="""
        value | kind     | status
        52    | estimate | on_track
        """,
    )


def test_thresholds_are_data(spec):
    strict = Rules("strict", date(2023, 1, 1), ahead=Decimal("1.2"), on_track=Decimal(1), at_risk=Decimal("0.9"))
    for value, status in (("610", "exceeded"), ("550", "on_track"), ("499", "at_risk"), ("440", "behind")):
        spec(
            indicator("flow"),
            target("2023", ge="1000"),
            f"""
            period  | value
            2023-H1 | {value}
            """,
            rules=strict,
            expect=f"""
            status   | rules
            {status} | strict
            """,
        )
