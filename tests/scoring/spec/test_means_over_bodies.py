"""The mean over bodies, plain or weighted. Weights are normalised over the bodies that have a figure.

decidim#3952 and its code: a weight of 1 switched weighting off, and the weighted sum was not normalised.
"""

import pytest

from tests.scoring.drawn import indicator, target

BODIES = """
body | level    | parent
T    | province | -
a    | commune  | T
b    | commune  | T
c    | commune  | T
"""
PLAIN = indicator("rate", rollup="mean", collected_at="commune")
WEIGHTED = indicator("rate", rollup="mean", collected_at="commune", weight="W")
PEOPLE = indicator("stock", code="W", decimals=0)


def test_the_plain_mean_of_those_that_reported(spec):
    spec(
        PLAIN,
        target("2023", ge="95"),
        """
        body | period  | value
        a    | 2023-H1 | 80
        b    | 2023-H1 | 91.01
        """,
        bodies=BODIES,
        expect="""
        value | source | reported | expected_bodies | reason
        85.51 | bodies | 2        | 3               | partial_coverage
        """,
    )


@pytest.mark.parametrize(
    ("weights", "mean"),
    [((100, 100, 100), "80"), ((1, 1, 1), "80"), ((300, 100, 100), "76"), ((0, 1, 1), "85"), ((1, 0, 0), "70")],
)
def test_the_weighted_mean(spec, weights, mean):
    a, b, c = weights
    spec(
        (WEIGHTED, PEOPLE),
        target("2023", ge="95"),
        f"""
        indicator | body | period  | value
        I         | a    | 2023-H1 | 70
        I         | b    | 2023-H1 | 80
        I         | c    | 2023-H1 | 90
        W         | a    | 2023-06 | {a}
        W         | b    | 2023-06 | {b}
        W         | c    | 2023-06 | {c}
        """,
        bodies=BODIES,
        expect=f"""
        value  | reported | expected_bodies | reason
        {mean} | 3        | 3               | -
        """,
    )


def test_a_body_without_a_weight_is_not_counted(spec):
    spec(
        (WEIGHTED, PEOPLE),
        target("2023", ge="95"),
        """
        indicator | body | period  | value
        I         | a    | 2023-H1 | 70
        I         | b    | 2023-H1 | 80
        I         | c    | 2023-H1 | 90
        W         | a    | 2023-06 | 300
        W         | b    | 2023-06 | 100
        """,
        bodies=BODIES,
        expect="""
        value | reported | expected_bodies | reason
        72.5  | 2        | 3               | partial_coverage
        """,
    )


def test_weights_of_nothing_make_no_mean(spec):
    spec(
        (WEIGHTED, PEOPLE),
        target("2023", ge="95"),
        """
        indicator | body | period  | value
        I         | a    | 2023-H1 | 70
        W         | a    | 2023-06 | 0
        """,
        bodies=BODIES,
        expect="""
        value | computed | reported | expected_bodies
        -     | -        | 1        | 3
        """,
    )


@pytest.mark.parametrize(("values", "mean"), [(("1.00", "1.01"), "1.01"), (("-1.00", "-1.01"), "-1.01")])
def test_a_mean_is_kept_to_the_indicators_decimals_half_away_from_zero(spec, values, mean):
    spec(
        PLAIN,
        target("2023", ge="95"),
        f"""
        body | period  | value
        a    | 2023-H1 | {values[0]}
        b    | 2023-H1 | {values[1]}
        """,
        bodies=BODIES,
        expect=f"""
        value
        {mean}
        """,
    )
