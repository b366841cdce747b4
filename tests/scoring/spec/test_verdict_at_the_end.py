"""The word when the period is over: beyond the far end, satisfied, or not."""

from tests.scoring.spec.boards import board


def test_every_comparator(engine):
    board(
        engine,
        """
        kind | way  | measure | aim          | value | status
        rate | up   | level   | ge 8         | 8     | on_track
        rate | up   | level   | ge 8         | 8.01  | exceeded
        rate | up   | level   | ge 8         | 7.99  | behind
        rate | up   | level   | gt 8         | 8     | behind
        rate | up   | level   | gt 8         | 8.01  | exceeded
        rate | up   | level   | le 4         | 4     | on_track
        rate | up   | level   | le 4         | 3.1   | exceeded
        rate | up   | level   | le 4         | 4.1   | behind
        rate | down | level   | lt 4         | 4     | behind
        rate | down | level   | lt 4         | 3.1   | exceeded
        rate | up   | level   | eq 94        | 94    | on_track
        rate | up   | level   | eq 94        | 93.9  | behind
        rate | up   | level   | eq 94        | 94.5  | exceeded
        rate | down | level   | eq 4         | 3.9   | exceeded
        rate | down | level   | eq 4         | 4.1   | behind
        rate | up   | level   | range 8 8.5  | 8     | on_track
        rate | up   | level   | range 8 8.5  | 8.5   | on_track
        rate | up   | level   | range 8 8.5  | 8.51  | exceeded
        rate | up   | level   | range 8 8.5  | 7.99  | behind
        rate | down | level   | range 3 4    | 3.5   | on_track
        rate | down | level   | range 3 4    | 2.9   | exceeded
        rate | down | level   | range 3 4    | 4.1   | behind
        rate | up   | level   | about 30     | 28.5  | on_track
        rate | up   | level   | about 30     | 28.4  | behind
        rate | up   | level   | about 30     | 31.5  | on_track
        rate | up   | level   | about 30     | 31.6  | exceeded
        rate | down | level   | about 4      | 4.2   | on_track
        rate | down | level   | about 4      | 4.3   | behind
        rate | down | level   | about 4      | 2.79  | exceeded
        rate | up   | level   | maintain 60  | 60    | on_track
        rate | up   | level   | maintain 60  | 59    | behind
        rate | down | level   | maintain 3   | 3.1   | behind
        rate | up   | change  | add 8        | 8     | on_track
        rate | up   | change  | add 8 10     | 11    | exceeded
        rate | up   | change  | add 8 10     | 9     | on_track
        rate | up   | growth  | cut 50       | -50   | on_track
        rate | up   | growth  | cut 50       | -51   | exceeded
        rate | up   | growth  | cut 50       | -49   | behind
        rate | up   | growth  | cut 50       | 10    | behind
        rate | up   | change  | cut 1 1.5    | -1.1  | on_track
        rate | up   | change  | cut 1 1.5    | -1.6  | exceeded
        rate | up   | change  | cut 1 1.5    | -0.9  | behind
        stock| up   | level   | zero         | 0     | on_track
        stock| up   | level   | zero         | 1     | behind
        """,
        at="2023",
        as_of="2024-01-05",
    )


def test_in_a_band_neither_way_is_better(engine):
    board(
        engine,
        """
        kind | way  | aim          | value | status   | attainment
        rate | band | range 65 66  | 65    | on_track | -
        rate | band | range 65 66  | 65.5  | on_track | -
        rate | band | range 65 66  | 66.1  | behind   | -
        rate | band | range 65 66  | 64.9  | behind   | -
        flow | band | range 65 66  | 65.5  | on_track | -
        rate | band | eq 50        | 52.5  | on_track | -
        rate | band | eq 50        | 52.6  | behind   | -
        rate | band | eq 50        | 47.4  | behind   | -
        rate | band | about 50     | 47.5  | on_track | -
        rate | band | maintain 50  | 47.5  | on_track | -
        """,
        at="2023",
        as_of="2024-01-05",
    )


def test_plans_of_zero_and_below(engine):
    """Open SDG resets a target of 0 to 0.001; here a gap is a gap."""
    board(
        engine,
        """
        kind | way  | measure | aim      | value | status   | gap | attainment | ratio
        flow | up   | level   | ge 0     | 0     | on_track | 0   | -          | 1
        flow | up   | level   | ge 0     | 5     | exceeded | 5   | -          | 2
        flow | up   | level   | ge 0     | -5    | behind   | -5  | -          | 0
        flow | down | level   | le 0     | 5     | behind   | 5   | -          | 0
        flow | up   | level   | ge -100  | -80   | exceeded | 20  | -          | 1.2
        flow | up   | level   | ge -100  | -120  | behind   | -20 | -          | 0.8
        flow | down | level   | le -100  | -120  | exceeded | -20 | -          | 1.2
        flow | down | level   | le 100   | 0     | exceeded | -100| 0          | 2
        flow | down | level   | le 100   | -50   | exceeded | -150| -50        | 2.5
        flow | up   | level   | ge 100   | -50   | behind   | -150| -50        | -0.5
        flow | up   | change  | le -5    | -3    | behind   | 2   | 60         | 0.6
        flow | up   | change  | ge -5    | -3    | exceeded | 2   | -          | 1.4
        flow | up   | change  | ge 0     | 0     | on_track | 0   | -          | 1
        """,
        at="2023",
        as_of="2024-01-05",
    )
