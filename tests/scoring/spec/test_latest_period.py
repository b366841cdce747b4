"""Which period is scored when nobody names one: the latest within the target's that has figures."""

import pytest

from tests.scoring.drawn import indicator, target

FLOW = indicator("flow", decimals=0)


def test_a_flow_is_scored_up_to_its_latest_month(spec):
    spec(
        FLOW,
        target("2023", ge="1200"),
        """
        period          | value
        2022-12         | 900
        2023-01…2023-05 | 100 100 100 100 100
        2024-01         | 100
        """,
        at=None,
        as_of="2024-03-01",
        expect="""
        value | period
        500   | 2023-5M
        """,
    )


def test_nothing_that_begins_after_the_day(spec):
    spec(
        FLOW,
        target("2023", ge="1200"),
        """
        period          | value
        2023-01…2023-05 | 100 100 100 100 100
        """,
        at=None,
        as_of="2023-03-31",
        expect="""
        value | period
        300   | 2023-Q1
        """,
    )


def test_nothing_recorded_after_the_day(spec):
    spec(
        FLOW,
        target("2023", ge="1200"),
        """
        period  | value | recorded
        2023-01 | 100   | 2023-02-05
        2023-Q1 | 290   | 2023-04-05
        """,
        at=None,
        as_of="2023-04-04",
        expect="""
        value | period
        100   | 2023-01
        """,
    )


def test_of_those_that_end_together_the_longest(spec):
    spec(
        indicator("rate"),
        target("2023", ge="8"),
        """
        period  | value
        2023-H1 | 7
        2023-Q2 | 8
        2023-06 | 9
        2023-5M | 5
        """,
        at=None,
        expect="""
        value | period
        7     | 2023-H1
        """,
    )


def test_a_stock_needs_only_to_end_within(spec):
    spec(
        indicator("stock", decimals=0),
        target("2023-Q2", ge="10", baseline="0"),
        """
        period  | value
        2023-H1 | 7
        """,
        at=None,
        expect="""
        value | period  | status
        7     | 2023-H1 | behind
        """,
    )


def test_growth_goes_by_growth_then_by_levels(spec):
    figures = """
    period  | measure | value
    2022-H1 | level   | 100
    2023-Q1 | growth  | 9
    2023-H1 | level   | 110
    """
    grows = target("2023", measure="growth", ge="8")
    spec(
        FLOW,
        grows,
        figures,
        at=None,
        expect="""
        value | period  | source
        9     | 2023-Q1 | stated
        """,
    )
    spec(
        FLOW,
        grows,
        figures.replace("2023-Q1 | growth", "2022-Q1 | growth"),
        at=None,
        expect="""
        value | period  | source
        10    | 2023-H1 | levels
        """,
    )


BODIES = """
body | level    | parent
T    | province | -
a    | commune  | T
b    | commune  | T
"""


@pytest.mark.parametrize(("own", "period", "value"), [("2023-01", "2023-01", "7"), ("2022-01", "2023-Q1", "90")])
def test_the_bodys_own_figures_come_before_those_below(spec, own, period, value):
    spec(
        indicator("flow", rollup="sum", collected_at="commune", decimals=0),
        target("2023", ge="1200"),
        f"""
        body | period          | value
        T    | {own}           | 7
        a    | 2023-01…2023-03 | 10 10 10
        b    | 2023-Q1         | 60
        """,
        at=None,
        bodies=BODIES,
        expect=f"""
        value   | period
        {value} | {period}
        """,
    )


def test_where_nothing_has_come_the_whole_period_stands(spec):
    spec(
        FLOW,
        target("2023", ge="1200"),
        """
        period | value
        2022   | 7
        """,
        at=None,
        expect="""
        value | period | status
        -     | 2023   | not_due
        """,
    )
