"""A flow adds up over time: its value is what is stated for the period, else the sum of the period's months."""

from tests.scoring.drawn import indicator, target

FLOW = indicator("flow", decimals=1)


def test_the_months_of_the_period_add_up(spec):
    spec(
        FLOW,
        target("2023", ge="1000"),
        """
        period          | value
        2023-01…2023-06 | 80 75.5 90 85 80 89.5
        """,
        at="2023-H1",
        expect="""
        value | source | attainment | gap  | status
        500   | months | 50         | -500 | on_track
        """,
    )


def test_a_stated_period_comes_before_its_months_and_they_stand_beside_it(spec):
    spec(
        FLOW,
        target("2023", ge="1000"),
        """
        period          | value
        2023-01…2023-06 | 80 80 80 80 80 80
        2023-H1         | 500
        """,
        expect="""
        value | source | computed
        500   | stated | 480
        """,
    )


def test_a_missing_month_makes_no_value(spec):
    """hikaya-io/activity#645: an overall target of 100 was shown as 80 because only reported months were summed."""
    spec(
        FLOW,
        target("2023", ge="100"),
        """
        period          | value
        2023-01…2023-06 | 20 20 20 20 - .
        """,
        expect="""
        value | computed | attainment | growth | expected | status  | reason
        -     | -        | -          | -      | 50       | no_data | partial_months
        """,
    )


def test_only_reported_months_never_shrink_the_plan(spec):
    spec(
        FLOW,
        target("2023", ge="100"),
        """
        period          | value
        2023-01…2023-04 | 20 20 20 20
        """,
        at="2023-4M",
        expect="""
        value | plan | attainment | needed | status
        80    | 100  | 80         | 2.5    | exceeded
        """,
    )


def test_a_blank_month_is_not_zero(spec):
    spec(
        FLOW,
        target("2023", le="100"),
        """
        period          | value
        2023-01…2023-06 | 5 5 5 5 5 -
        """,
        expect="""
        value | status  | reason
        -     | no_data | partial_months
        """,
    )


def test_a_zero_month_counts(spec):
    spec(
        FLOW,
        target("2023", ge="100"),
        """
        period          | value
        2023-01…2023-06 | 10 10 10 10 10 0
        """,
        expect="""
        value | source
        50    | months
        """,
    )


def test_a_part_of_the_year_is_scored_from_the_years_first_month(spec):
    row = spec(
        FLOW,
        target("2023", ge="1000"),
        """
        period          | value
        2023-01…2023-06 | 100 100 100 50 50 50
        """,
        at="2023-Q2",
        expect="""
        value | period
        450   | 2023-H1
        """,
    )
    assert row["period"].length == 6


def test_a_term_adds_up_from_its_first_month(spec):
    """12. "trong nhiệm kỳ kết nạp 6.300": cumulative over the term."""
    months = "10 " * 29 + "10"
    spec(
        indicator("flow", decimals=0),
        target("2021/2025", ge="6300"),
        f"""
        period          | value
        2021-01…2023-06 | {months}
        """,
        expect="""
        value | expected | needed | status
        300   | 3150     | 200    | behind
        """,
    )


def test_a_very_long_run_of_months_adds_up_too(spec):
    """Ten years of a master plan: more months than the fast engines' mask of 60 has bits."""
    spec(
        indicator("flow", decimals=0),
        target("2014/2023", ge="1200"),
        f"""
        period          | value
        2014-01…2023-12 | {"10 " * 120}
        """,
        at="2023",
        as_of="2024-01-05",
        expect="""
        value | source | status
        1200  | months | on_track
        """,
    )
    spec(
        indicator("flow", decimals=0),
        target("2014/2023", ge="1200"),
        f"""
        period          | value
        2014-01…2023-12 | {"10 " * 119} -
        """,
        at="2023",
        as_of="2024-01-05",
        expect="""
        value | status  | reason
        -     | no_data | partial_months
        """,
    )


def test_another_indicators_figures_do_no_harm(spec):
    spec(
        FLOW,
        target("2023", ge="1000"),
        """
        period          | value             | indicator
        2023-01…2023-06 | 50 50 50 50 50 50 | I
        2023-01…2023-06 | 90 90 90 90 90 90 | J
        """,
        expect="""
        value
        300
        """,
    )
