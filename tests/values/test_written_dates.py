"""Dates as documents write them, both ways."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.values.dates import NotADate, format_date, format_date_words, parse_date


@pytest.mark.parametrize(
    "written",
    ["05/7/2023", "5/7/2023", "05/07/2023", "5.7.2023", "05-07-2023", "5 / 7 / 2023", "2023-07-05",
     "ngày 05 tháng 7 năm 2023", "Ngày 5 tháng 7 năm 2023", "05 tháng 7 năm 2023"],
)  # fmt: skip
def test_a_written_date_is_read(written):
    assert parse_date(written) == date(2023, 7, 5)


@pytest.mark.parametrize(
    "written", ["", "31/02/2023", "00/1/2023", "5/13/2023", "5/7/23", "7/2023", "2023", "mai", "01/01/0000"]
)
def test_what_is_no_date_is_refused(written):
    with pytest.raises(NotADate):
        parse_date(written)


@pytest.mark.parametrize(
    ("day", "figures", "words"),
    [
        # both rulebooks: a nought before days below ten and before January and February alone
        (date(2023, 1, 5), "05/01/2023", "ngày 05 tháng 01 năm 2023"),
        (date(2023, 2, 28), "28/02/2023", "ngày 28 tháng 02 năm 2023"),
        (date(2023, 3, 9), "09/3/2023", "ngày 09 tháng 3 năm 2023"),
        (date(2023, 7, 5), "05/7/2023", "ngày 05 tháng 7 năm 2023"),
        (date(2023, 10, 10), "10/10/2023", "ngày 10 tháng 10 năm 2023"),
    ],
)
def test_a_date_is_padded_as_the_rulebooks_say(day, figures, words):
    assert format_date(day) == figures
    assert format_date_words(day) == words


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_written_date_is_read_back(day):
    assert parse_date(format_date(day)) == day
    assert parse_date(format_date_words(day)) == day
