"""Where a target should stand by now: as last year went, else straight; from a baseline; or at once."""

import pytest

from tests.scoring.drawn import indicator, target

FLOW, STOCK, RATE = indicator("flow", decimals=0), indicator("stock", decimals=0), indicator("rate")


def test_a_flow_is_due_by_the_months_that_have_passed(spec):
    spec(
        FLOW,
        target("2023", ge="1200"),
        """
        period  | value
        2023-5M | 450
        """,
        at="2023-5M",
        expect="""
        value | expected | ratio | status  | needed
        450   | 500      | 0.9   | at_risk | 107.142857142857
        """,
    )


def test_where_last_year_is_known_it_is_due_as_last_year_went(spec):
    """Half of the year, but four tenths of the year's work."""
    spec(
        FLOW,
        target("2023", ge="1200"),
        """
        period  | value
        2022-H1 | 400
        2022    | 1000
        2023-H1 | 480
        """,
        expect="""
        value | expected | ratio | status   | growth
        480   | 480      | 1     | on_track | 20
        """,
    )


@pytest.mark.parametrize(
    ("half", "year"), [("400", "-"), ("-", "1000"), ("400", "0"), ("1100", "1000"), ("-10", "1000")]
)
def test_a_shape_that_is_unknown_or_makes_no_share_is_not_used(spec, half, year):
    spec(
        FLOW,
        target("2023", ge="1200"),
        f"""
        period  | value
        2022-H1 | {half}
        2022    | {year}
        2023-H1 | 480
        """,
        expect="""
        expected | ratio | status
        600      | 0.8   | behind
        """,
    )


def test_a_term_is_due_straight(spec):
    spec(
        FLOW,
        target("2021/2025", ge="1000"),
        f"""
        period          | value
        2020            | 100
        2021-01…2023-06 | {"20 " * 30}
        """,
        expect="""
        value | expected | status
        600   | 500      | exceeded
        """,
    )


def test_attainment_is_due_by_the_same_share_as_the_flow(spec):
    spec(
        FLOW,
        target("2023", measure="attainment", ge="100"),
        """
        period  | measure    | value
        2022-H1 | level      | 400
        2022    | level      | 1000
        2023-H1 | attainment | 38
        """,
        expect="""
        value | expected | ratio | status
        38    | 40       | 0.95  | on_track
        """,
    )


def test_a_stock_moves_evenly_from_its_baseline(spec):
    spec(
        STOCK,
        target("2021/2025", ge="100", baseline="40"),
        """
        period  | value
        2023-06 | 65
        """,
        expect="""
        expected | ratio       | status
        70       | 0.928571429 | at_risk
        """,
    )


def test_a_stock_without_a_baseline_is_not_due_until_its_end(spec):
    spec(
        STOCK,
        target("2021/2025", ge="100"),
        """
        period  | value
        2023-06 | 65
        """,
        expect="""
        value | expected | ratio | attainment | status  | reason
        65    | -        | -     | 65         | not_due | no_baseline
        """,
    )
    spec(
        STOCK,
        target("2021/2025", ge="100"),
        """
        period  | value
        2025-12 | 99
        """,
        at="2025",
        as_of="2026-01-05",
        expect="""
        value | expected | ratio | status | reason
        99    | 100      | 0.99  | behind | -
        """,
    )


def test_a_falling_stock_moves_down_from_its_baseline(spec):
    spec(
        indicator("stock", direction="down", decimals=0),
        target("2021/2025", le="500", baseline="1000"),
        """
        period  | value
        2023-06 | 800
        """,
        expect="""
        expected | ratio  | attainment | status
        750      | 0.9375 | 160        | at_risk
        """,
    )


def test_a_rate_is_due_at_any_time(spec):
    spec(
        RATE,
        target("2021/2025", ge="80"),
        """
        period  | value
        2023-H1 | 60
        """,
        expect="""
        expected | ratio | status
        80       | 0.75  | behind
        """,
    )


def test_an_addition_is_due_by_time(spec):
    """22. "thêm 8 xã nông thôn mới"."""
    spec(
        STOCK,
        target("2023", measure="change", add="8"),
        """
        period  | measure | value
        2023-H1 | change  | 3
        """,
        expect="""
        value | expected | attainment | ratio | status
        3     | 4        | 37.5       | 0.75  | behind
        """,
    )


def test_an_addition_is_counted_from_the_baseline_when_nobody_states_it(spec):
    spec(
        STOCK,
        target("2023", measure="change", add="8", baseline="50"),
        """
        period  | value
        2023-06 | 54
        """,
        expect="""
        value | source | expected | status
        4     | levels | 4        | on_track
        """,
    )


def test_a_cut_is_a_fall_in_percent_due_by_time(spec):
    """9. "Giảm 50% số hộ nghèo … so với đầu nhiệm kỳ"."""
    spec(
        indicator("stock", direction="down", decimals=0),
        target("2021/2025", measure="growth", cut="50", against="previous_term"),
        """
        period  | measure | against       | value
        2023-H1 | growth  | previous_term | -23
        """,
        expect="""
        value | plan | gap | expected | attainment | ratio | status
        -23   | -50  | 27  | -25      | 46         | 0.92  | at_risk
        """,
    )


def test_a_cut_is_counted_from_the_baseline_when_nobody_states_it(spec):
    spec(
        indicator("stock", direction="down", decimals=0),
        target("2021/2025", measure="growth", cut="50", against="previous_term", baseline="3000"),
        """
        period  | value
        2023-06 | 2000
        """,
        expect="""
        value    | source | status
        -33.3333 | levels | exceeded
        """,
    )


def test_a_level_to_be_kept_is_due_at_any_time_and_is_not_exceeded_early(spec):
    """39. che phủ rừng "duy trì 60%"."""
    spec(
        STOCK,
        target("2023", maintain="60"),
        """
        period  | value
        2023-06 | 60
        """,
        expect="""
        expected | ratio | status
        60       | 1     | on_track
        """,
    )


def test_a_flow_to_be_kept_still_comes_in_over_the_year(spec):
    spec(
        FLOW,
        target("2023", maintain="1200"),
        """
        period  | value
        2023-H1 | 600
        """,
        expect="""
        expected | ratio | status
        600      | 1     | on_track
        """,
    )


def test_a_change_of_a_rate_is_due_by_time(spec):
    """Tỷ lệ hộ nghèo giảm 1–1,5 điểm."""
    spec(
        indicator("rate", direction="down"),
        target("2023", measure="change", cut=("1", "1.5")),
        """
        period  | measure | value
        2023-H1 | change  | -0.6
        """,
        expect="""
        value | plan | expected | ratio | attainment | status
        -0.6  | -1   | -0.5     | 1.2   | 60         | on_track
        """,
    )


def test_what_the_rest_must_bring(spec):
    for value, needed in (("600", "100"), ("1200", "-"), ("1300", "-")):
        spec(
            FLOW,
            target("2023", ge="1200"),
            f"""
            period  | value
            2023-H1 | {value}
            """,
            expect=f"""
            needed
            {needed}
            """,
        )


def test_nothing_is_needed_of_what_should_be_little_or_is_over(spec):
    spec(
        indicator("flow", direction="down", decimals=0),
        target("2023", le="1200"),
        """
        period  | value
        2023-H1 | 300
        """,
        expect="""
        needed
        -
        """,
    )
    spec(
        FLOW,
        target("2023", ge="1200"),
        """
        period | value
        2023   | 300
        """,
        at="2023",
        expect="""
        needed
        -
        """,
    )
