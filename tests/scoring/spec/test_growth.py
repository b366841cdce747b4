"""Growth against the same period last year: percent for what adds up or stands, points for percentages."""

import pytest

from tests.scoring.drawn import indicator, target


@pytest.mark.parametrize("kind", ["flow", "stock"])
def test_levels_grow_in_percent(spec, kind):
    spec(
        indicator(kind),
        target("2023", ge="800", baseline="300"),
        """
        period  | value
        2022-H1 | 320
        2023-H1 | 400
        """,
        expect="""
        value | growth
        400   | 25
        """,
    )


def test_rates_differ_in_points(spec):
    spec(
        indicator("rate"),
        target("2023", le="3"),
        """
        period  | value
        2022-H1 | 3.5
        2023-H1 | 2.8
        """,
        expect="""
        value | growth
        2.8   | -0.7
        """,
    )


@pytest.mark.parametrize("before", ["0", "-", "-5"])
def test_there_is_no_growth_from_nothing(spec, before):
    """Blank is not zero, and nothing grows from zero or from below it."""
    spec(
        indicator("flow"),
        target("2023", ge="800"),
        f"""
        period  | value
        2022-H1 | {before}
        2023-H1 | 400
        """,
        expect="""
        value | growth
        400   | -
        """,
    )


def test_no_growth_when_last_year_lacks_a_month(spec):
    spec(
        indicator("flow"),
        target("2023", ge="800"),
        """
        period          | value
        2022-01…2022-06 | 50 50 50 50 50 .
        2023-01…2023-06 | 60 60 60 60 60 60
        """,
        expect="""
        value | growth
        360   | -
        """,
    )


def test_the_growth_of_a_growth_is_in_points(spec):
    spec(
        indicator("rate"),
        target("2023", measure="growth", ge="8"),
        """
        period  | measure | value
        2022-H1 | growth  | 4.5
        2023-H1 | growth  | 6.25
        """,
        expect="""
        value | growth
        6.25  | 1.75
        """,
    )


def test_a_computed_growth_is_rounded_half_away_from_zero(spec):
    """1 / 128 is 0.78125 %: a half of the fourth decimal, which binary floats and decimals must round alike."""
    spec(
        indicator("stock", decimals=0),
        target("2023", measure="growth", ge="1"),
        """
        period  | value
        2022-H1 | 128
        2023-H1 | 129
        """,
        expect="""
        value
        0.7813
        """,
    )
    spec(
        indicator("stock", decimals=0),
        target("2023", measure="growth", ge="1"),
        """
        period  | value
        2022-H1 | 2_000_000
        2023-H1 | 1_999_999
        """,
        expect="""
        value
        -0.0001
        """,
    )
