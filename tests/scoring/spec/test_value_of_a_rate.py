"""Rates, ranks, growth, attainment and multiples neither add up nor stand: they are as stated for the period."""

from tests.scoring.drawn import indicator, target

RATE = indicator("rate")


def test_a_rate_is_stated_for_exactly_the_period(spec):
    spec(
        RATE,
        target("2023", range=("8", "8.5")),
        """
        period  | value
        2023-H1 | 7.8
        2023-Q2 | 8.9
        """,
        expect="""
        value | plan | gap  | attainment | expected | ratio | status
        7.8   | 8    | -0.2 | -          | 8        | 0.975 | on_track
        """,
    )


def test_a_rate_of_another_period_is_none(spec):
    spec(
        RATE,
        target("2023", ge="8"),
        """
        period  | value
        2023-Q2 | 8.9
        """,
        expect="""
        value | status  | reason
        -     | no_data | no_figure
        """,
    )


def test_most_published_growth_has_no_published_level(spec):
    spec(
        indicator("flow"),
        target("2023", measure="growth", ge="12"),
        """
        period  | measure | value
        2023-H1 | growth  | 9.1234
        """,
        expect="""
        value  | source | gap     | attainment | expected | status  | decimals
        9.1234 | stated | -2.8766 | -          | 12       | behind  | 4
        """,
    )


def test_growth_nobody_stated_is_computed_from_levels(spec):
    spec(
        indicator("flow"),
        target("2023", measure="growth", ge="12", against="previous_year"),
        """
        period  | value
        2022-H1 | 300
        2023-H1 | 350
        """,
        expect="""
        value   | source | computed | stated_growth | status
        16.6667 | levels | 16.6667  | -             | exceeded
        """,
    )


def test_stated_and_computed_growth_are_both_kept(spec):
    spec(
        indicator("flow"),
        target("2023", measure="growth", ge="12"),
        """
        period  | measure | value
        2022-H1 | level   | 300
        2023-H1 | level   | 350
        2023-H1 | growth  | 17
        """,
        expect="""
        value | source | computed | stated_growth
        17    | stated | 16.6667  | 17
        """,
    )


def test_growth_since_the_last_term_is_no_yearly_growth(spec):
    spec(
        indicator("flow"),
        target("2023", measure="growth", ge="12"),
        """
        period  | measure | against       | value
        2023-H1 | growth  | previous_term | 40
        """,
        expect="""
        value | status
        -     | no_data
        """,
    )


def test_attainment_is_its_own_share(spec):
    """16. giải ngân "đạt 100% kế hoạch"."""
    spec(
        indicator("flow"),
        target("2023", measure="attainment", ge="100", against="plan"),
        """
        period  | measure    | value
        2022-H1 | attainment | 29.6
        2023-H1 | attainment | 48.6
        """,
        expect="""
        value | attainment | growth | expected | ratio | status
        48.6  | 48.6       | 19     | 50       | 0.972 | on_track
        """,
    )


def test_a_smaller_rank_is_better(spec):
    """54. "nhóm 10": PCI among 63."""
    spec(
        indicator("rate", direction="up"),
        target("2023", measure="rank", eq="10"),
        """
        period | measure | value
        2022   | rank    | 16
        2023   | rank    | 2
        """,
        at="2023",
        as_of="2024-05-05",
        expect="""
        value | gap | growth | attainment | status
        2     | -8  | -14    | -          | exceeded
        """,
    )


def test_a_multiple_is_a_factor(spec):
    """gấp 1,95 lần."""
    spec(
        indicator("flow"),
        target("2023", measure="multiple", ge="2"),
        """
        period | measure  | value
        2023   | multiple | 1.95
        """,
        at="2023",
        as_of="2024-01-05",
        expect="""
        value | growth | attainment | ratio | status
        1.95  | -      | -          | 0.975 | behind
        """,
    )


def test_a_stated_growth_stands_beside_the_computed_one(spec):
    spec(
        indicator("flow"),
        target("2023", ge="800"),
        """
        period  | measure | value
        2022-H1 | level   | 320
        2023-H1 | level   | 400
        2023-H1 | growth  | 24.5
        """,
        expect="""
        value | growth | stated_growth
        400   | 25     | 24.5
        """,
    )
