"""What bodies add up to, with the coverage. A body without a figure is missing; it is not zero."""

from tests.scoring.drawn import indicator, target

BODIES = """
body | level    | parent
VN   | nation   | -
T    | province | VN
U    | province | VN
a    | commune  | T
b    | commune  | T
c    | commune  | T
d    | commune  | U
"""
FLOW = indicator("flow", rollup="sum", collected_at="commune", decimals=0)


def test_the_sum_of_the_communes(spec):
    spec(
        FLOW,
        target("2023", ge="1000"),
        """
        body | period          | value
        a    | 2023-01…2023-06 | 10 10 10 10 10 10
        b    | 2023-H1         | 200
        c    | 2023-01…2023-06 | 40 40 40 40 40 40
        d    | 2023-H1         | 7777
        """,
        bodies=BODIES,
        expect="""
        value | source | computed | reported | expected_bodies | attainment | reason
        500   | bodies | 500      | 3        | 3               | 50         | -
        """,
    )


def test_a_nation_adds_up_through_its_provinces(spec):
    spec(
        FLOW,
        target("2023", ge="1000", body="VN"),
        """
        body | period  | value
        a    | 2023-H1 | 100
        b    | 2023-H1 | 100
        c    | 2023-H1 | 100
        d    | 2023-H1 | 100
        T    | 2023-H1 | 9999
        """,
        bodies=BODIES,
        expect="""
        value | reported | expected_bodies
        400   | 4        | 4
        """,
    )


def test_a_total_is_never_silently_partial(spec):
    """A commune that lacks a month is not in the sum, and the coverage says so."""
    spec(
        FLOW,
        target("2023", ge="1000"),
        """
        body | period          | value
        a    | 2022-H1         | 50
        b    | 2022-H1         | 50
        c    | 2022-H1         | 50
        a    | 2023-01…2023-06 | 100 100 100 100 100 .
        b    | 2023-H1         | 200
        c    | 2023-H1         | 240
        """,
        bodies=BODIES,
        expect="""
        value | source | reported | expected_bodies | attainment | growth | needed | status  | reason
        440   | bodies | 2        | 3               | 44         | -      | -      | at_risk | partial_coverage
        """,
    )


def test_a_missing_body_never_makes_little_enough(spec):
    """Less is better: two of three communes below the cap prove nothing."""
    spec(
        FLOW,
        target("2023", le="1000"),
        """
        body | period  | value
        a    | 2023-H1 | 100
        b    | 2023-H1 | 100
        """,
        bodies=BODIES,
        expect="""
        value | ratio | reported | expected_bodies | status  | reason
        200   | -     | 2        | 3               | no_data | partial_coverage
        """,
    )


def test_nobody_reported_is_no_total(spec):
    spec(
        FLOW,
        target("2023", le="1000"),
        """
        body | period  | value
        a    | 2023-H1 | -
        """,
        bodies=BODIES,
        expect="""
        value | computed | reported | expected_bodies | status  | reason
        -     | -        | 0        | 3               | no_data | no_figure
        """,
    )


def test_a_stated_value_stands_beside_the_total(spec):
    spec(
        FLOW,
        target("2023", ge="1000"),
        """
        body | period  | value
        T    | 2023-H1 | 480
        a    | 2023-H1 | 100
        b    | 2023-H1 | 200
        """,
        bodies=BODIES,
        expect="""
        value | source | computed | reported | expected_bodies | reason
        480   | stated | 300      | 2        | 3               | -
        """,
    )


def test_a_body_at_the_reporting_level_has_no_total(spec):
    spec(
        FLOW,
        target("2023", ge="100", body="a"),
        """
        body | period  | value
        a    | 2023-H1 | 60
        """,
        bodies=BODIES,
        expect="""
        value | computed | reported | expected_bodies
        60    | -        | -        | -
        """,
    )


def test_an_indicator_that_does_not_add_up_has_no_total(spec):
    spec(
        indicator("rate"),
        target("2023", ge="8"),
        """
        body | period  | value
        a    | 2023-H1 | 7
        """,
        bodies=BODIES,
        expect="""
        value | computed | reported | status
        -     | -        | -        | no_data
        """,
    )


def test_stocks_add_up_at_a_moment(spec):
    spec(
        indicator("stock", rollup="sum", collected_at="commune", decimals=0),
        target("2023", ge="100", baseline="0"),
        """
        body | period  | value
        a    | 2023-06 | 10
        b    | 2023-Q2 | 20
        c    | 2023-H1 | 30
        """,
        bodies=BODIES,
        expect="""
        value | reported | expected
        60    | 3        | 50
        """,
    )


def test_the_total_is_as_sure_as_its_least_sure_part(spec):
    spec(
        FLOW,
        target("2023", ge="100"),
        """
        body | period  | value | kind
        a    | 2023-H1 | 10    | final
        b    | 2023-H1 | 20    | preliminary
        c    | 2023-H1 | 30    | final
        """,
        bodies=BODIES,
        expect="""
        value | kind
        60    | preliminary
        """,
    )


def test_sums_are_exact_to_the_last_step(spec):
    """17 digits: a sum of floats would be off by some."""
    spec(
        FLOW,
        target("2023", ge="1000"),
        """
        body | period  | value
        a    | 2023-H1 | 90071992547409930
        b    | 2023-H1 | 1
        c    | 2023-H1 | 1
        """,
        bodies=BODIES,
        expect="""
        value
        90071992547409932
        """,
    )
