"""The tree is asked for as it stood at the end of the period: a reorganisation moves no figure."""

from tests.scoring.drawn import indicator, target

FLOW = indicator("flow", rollup="sum", collected_at="commune", decimals=0)


def test_bodies_count_where_they_stood_at_the_periods_end(spec):
    """b ended on the last day of June and still counts for the half; c began on 1 July and does not."""
    bodies = """
    body | level    | parent | from       | to
    T    | province | -      | -          | -
    a    | commune  | T      | -          | -
    b    | commune  | T      | -          | 2023-06-30
    c    | commune  | T      | 2023-07-01 | -
    e    | commune  | T      | -          | 2023-06-29
    """
    figures = """
    body | period  | value
    a    | 2023-H1 | 10
    b    | 2023-H1 | 20
    c    | 2023-H1 | 40
    e    | 2023-H1 | 80
    """
    spec(
        FLOW,
        target("2023", ge="100"),
        figures,
        bodies=bodies,
        expect="""
        value | reported | expected_bodies
        30    | 2        | 2
        """,
    )


def test_a_body_that_moved_counts_under_its_parent_of_the_time(spec):
    bodies = """
    body | level    | parent | from       | to
    T    | province | -      | -          | -
    U    | province | -      | -          | -
    a    | commune  | T      | -          | -
    b    | commune  | U      | -          | 2023-03-31
    b    | commune  | T      | 2023-04-01 | -
    """
    spec(
        FLOW,
        target("2023", ge="100"),
        """
        body | period  | value
        a    | 2022-H1 | 8
        b    | 2022-H1 | 16
        a    | 2023-H1 | 10
        b    | 2023-H1 | 20
        """,
        bodies=bodies,
        expect="""
        value | reported | expected_bodies | growth
        30    | 2        | 2               | 275
        """,
    )


def test_a_district_between_that_is_gone_holds_nothing(spec):
    """Since 1 July 2025 there are no districts: communes stand under provinces."""
    bodies = """
    body | level    | parent | from       | to
    T    | province | -      | -          | -
    D    | district | T      | -          | 2025-06-30
    a    | commune  | D      | -          | 2025-06-30
    b    | commune  | T      | 2025-07-01 | -
    """
    for at, value in (("2025-H1", "10"), ("2025", "70")):
        spec(
            FLOW,
            target("2025", ge="100"),
            """
            body | period  | value
            a    | 2025-H1 | 10
            b    | 2025-H1 | 20
            b    | 2025    | 70
            """,
            at=at,
            as_of="2026-01-05",
            bodies=bodies,
            expect=f"""
            value   | reported | expected_bodies
            {value} | 1        | 1
            """,
        )


def test_a_body_listed_twice_counts_once(spec):
    bodies = """
    body | level    | parent | from       | to
    T    | province | -      | -          | -
    a    | commune  | T      | -          | -
    a    | commune  | T      | 2020-01-01 | -
    """
    spec(
        FLOW,
        target("2023", ge="100"),
        """
        body | period  | value
        a    | 2023-H1 | 10
        """,
        bodies=bodies,
        expect="""
        value | reported | expected_bodies
        10    | 1        | 1
        """,
    )


def test_a_body_nobody_lists_has_no_total(spec):
    spec(
        FLOW,
        target("2023", ge="100"),
        """
        body | period  | value
        a    | 2023-H1 | 10
        T    | 2023-H1 | 60
        """,
        expect="""
        value | source | reported | expected_bodies
        60    | stated | -        | -
        """,
    )
