"""Of several figures for one cell: known on the day, not replaced by then; the surest; the latest recorded."""

import pytest

from tests.scoring.drawn import indicator, target

FLOW = indicator("flow", decimals=0)
AIM = target("2023", ge="1000")


def test_a_later_kind_replaces_an_earlier_one(spec):
    spec(
        FLOW,
        AIM,
        """
        period  | kind        | value | recorded
        2023-H1 | final       | 480   | 2023-06-20
        2023-H1 | preliminary | 490   | 2023-06-30
        2023-H1 | estimate    | 500   | 2023-07-01
        """,
        expect="""
        value | kind
        480   | final
        """,
    )


def test_of_one_kind_the_later_record_counts(spec):
    spec(
        FLOW,
        AIM,
        """
        period  | kind     | value | recorded
        2023-H1 | estimate | 520   | 2023-06-20
        2023-H1 | estimate | 500   | 2023-07-01
        """,
        expect="""
        value
        500
        """,
    )


def test_of_one_day_the_later_as_of_counts(spec):
    spec(
        FLOW,
        AIM,
        """
        period  | value | recorded   | as_of
        2023-H1 | 520   | 2023-07-01 | 2023-06-14
        2023-H1 | 500   | 2023-07-01 | 2023-06-30
        2023-H1 | 540   | 2023-07-01 | -
        """,
        expect="""
        value
        500
        """,
    )


def test_two_that_differ_in_nothing_else_give_the_greater(spec):
    spec(
        FLOW,
        AIM,
        """
        period  | value | recorded
        2023-H1 | 520   | 2023-07-01
        2023-H1 | 500   | 2023-07-01
        """,
        expect="""
        value
        520
        """,
    )


def test_a_superseded_figure_is_out(spec):
    spec(
        FLOW,
        AIM,
        """
        period  | kind     | value | recorded   | superseded
        2023-H1 | final    | 520   | 2023-07-01 | 2023-07-03
        2023-H1 | estimate | 500   | 2023-07-03 | -
        """,
        expect="""
        value | kind
        500   | estimate
        """,
    )


@pytest.mark.parametrize(
    ("as_of", "value"),
    [("2023-06-30", "-"), ("2023-07-01", "520"), ("2023-07-02", "520"), ("2023-07-03", "500"), ("2024-01-01", "500")],
)
def test_a_day_in_the_past_gives_what_was_known_then(spec, as_of, value):
    spec(
        FLOW,
        AIM,
        """
        period  | value | recorded   | superseded
        2023-H1 | 520   | 2023-07-01 | 2023-07-03
        2023-H1 | 500   | 2023-07-03 | -
        """,
        as_of=as_of,
        expect=f"""
        value
        {value}
        """,
    )


def test_a_figure_taken_back_leaves_a_blank(spec):
    """The correction of a figure to "not applicable" is a row without a value."""
    spec(
        FLOW,
        AIM,
        """
        period  | value | recorded   | superseded
        2023-H1 | 520   | 2023-07-01 | 2023-07-03
        2023-H1 | -     | 2023-07-03 | -
        """,
        expect="""
        value | status  | reason
        -     | no_data | no_figure
        """,
    )


def test_a_month_reported_twice_counts_once(spec):
    """An estimate and a final figure of one month, both current: the final one is added up, not both."""
    spec(
        FLOW,
        AIM,
        """
        period          | kind     | value
        2023-01…2023-06 | estimate | 90 90 90 90 90 90
        2023-01…2023-04 | final    | 80 80 80 80
        """,
        expect="""
        value | kind     | source
        500   | estimate | months
        """,
    )


def test_twice_the_same_month_does_not_stand_for_a_missing_one(spec):
    spec(
        FLOW,
        AIM,
        """
        period          | kind     | value
        2023-01…2023-06 | estimate | 90 90 90 90 90 .
        2023-01…2023-01 | final    | 80
        """,
        expect="""
        value | status  | reason
        -     | no_data | partial_months
        """,
    )


def test_a_revised_month_moves_the_sum(spec):
    spec(
        FLOW,
        AIM,
        """
        period          | value              | recorded   | superseded
        2023-01…2023-05 | 80 80 80 80 80     | 2023-06-10 | -
        2023-06         | 999                | 2023-07-01 | 2023-07-04
        2023-06         | 100                | 2023-07-04 | -
        """,
        expect="""
        value
        500
        """,
    )
