"""A stock stands at a moment: its value is the figure of the period, else of any period that ends with it."""

from tests.scoring.drawn import indicator, target

STOCK = indicator("stock", decimals=0)


def test_the_figure_of_the_last_month_is_the_figure_of_the_period(spec):
    spec(
        STOCK,
        target("2023", ge="120", baseline="100"),
        """
        period          | value
        2023-01…2023-06 | 101 102 103 104 105 111
        """,
        expect="""
        value | source | expected | status
        111   | stated | 110      | on_track
        """,
    )


def test_a_quarter_that_ends_with_the_half_will_do(spec):
    spec(
        STOCK,
        target("2023", ge="120", baseline="100"),
        """
        period  | value
        2023-Q2 | 111
        """,
        expect="""
        value
        111
        """,
    )


def test_the_exact_period_comes_first_whatever_its_kind(spec):
    spec(
        STOCK,
        target("2023", ge="120", baseline="100"),
        """
        period  | value | kind
        2023-Q2 | 111   | final
        2023-H1 | 109   | estimate
        2023-06 | 112   | final
        """,
        expect="""
        value | kind
        109   | estimate
        """,
    )


def test_of_others_the_surest_then_the_shortest(spec):
    spec(
        STOCK,
        target("2023", ge="120", baseline="100"),
        """
        period  | value | kind
        2023-Q2 | 111   | final
        2023-06 | 112   | final
        2023-5M | 200   | final
        """,
        expect="""
        value
        112
        """,
    )


def test_months_of_a_stock_never_add_up(spec):
    spec(
        STOCK,
        target("2023", ge="120", baseline="100"),
        """
        period          | value
        2023-01…2023-05 | 101 102 103 104 105
        """,
        expect="""
        value | status  | reason
        -     | no_data | no_figure
        """,
    )


def test_the_end_of_the_year_is_the_whole_of_it(spec):
    """A stock at the end of December is the year's, though it is asked for December."""
    spec(
        STOCK,
        target("2023", ge="120", baseline="100"),
        """
        period  | value
        2023-12 | 119
        """,
        at="2023-12",
        as_of="2024-01-05",
        expect="""
        value | expected | status
        119   | 120      | behind
        """,
    )


def test_a_milestone_stands_like_a_stock(spec):
    """13. "thành lập một khu công nghiệp chuyên…": there or not there."""
    done = indicator("milestone", decimals=0)
    spec(
        done,
        target("2023", ge="1"),
        """
        period  | value
        2023-H1 | 0
        """,
        expect="""
        value | expected | status  | reason
        0     | -        | not_due | no_baseline
        """,
    )
    spec(
        done,
        target("2023", ge="1"),
        """
        period  | value
        2023-H1 | 1
        """,
        expect="""
        value | status   | reason
        1     | exceeded | -
        """,
    )
