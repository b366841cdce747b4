"""Numbers as Vietnamese writes them, both ways."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.values.numbers import MINUS, NotANumber, format_number, parse_number

#: any amount of up to 18 digits and six decimals, as storage can hold it
AMOUNTS = st.builds(
    lambda steps, decimals: Decimal(steps).scaleb(-decimals), st.integers(-(10**18) + 1, 10**18 - 1), st.integers(0, 6)
)

READ = [
    ("10.032,5", "10032.5"),
    ("10.032", "10032"),
    ("8,5", "8.5"),
    ("8.5", "8.5"),
    ("8.50", "8.50"),
    ("8.500", "8500"),
    ("3.43", "3.43"),
    ("1234.567", "1234.567"),
    ("0.500", "0.5"),
    ("0.125", "0.125"),
    ("0,05", "0.05"),
    ("927,7", "927.7"),
    ("1.234.567.890,12", "1234567890.12"),
    ("1,234.5", "1234.5"),
    ("1,234,567", "1234567"),
    ("1,234", "1.234"),
    ("−1,2", "-1.2"),
    ("-1,2", "-1.2"),
    ("–1,2", "-1.2"),
    ("- 1,2", "-1.2"),
    ("+5", "5"),
    ("-0", "0"),
    ("007", "7"),
    (" 12 264 ", "12264"),
    ("12\u00a0264,5", "12264.5"),
    ("1\u202f234\u202f567", "1234567"),
]


@pytest.mark.parametrize(("written", "value"), READ)
def test_a_written_number_is_read(written, value):
    assert parse_number(written) == Decimal(value)


@pytest.mark.parametrize(
    "written",
    [
        "", " ", "abc", "-", "+", "--5", "+-5", "1.2.3", "12.34.567", "1,2,3", "1.234,", ",5", ".5", "5%", "8 - 8,5",
        "10.032 500", "2023 100", "8,5 123", "1 23", "012.345", "1e5", "½", "NaN", "Infinity", "5,", "1.2345.678",
        "1" * 41,
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(written):
    with pytest.raises(NotANumber):
        parse_number(written)


WRITTEN = [
    ("10032.5", None, "10.032,5"),
    ("10032.50", None, "10.032,5"),
    ("1550", None, "1.550"),
    ("0", None, "0"),
    ("-0.04", 1, "0,0"),
    ("-0.05", 1, f"{MINUS}0,1"),
    ("999", None, "999"),
    ("1E+3", None, "1.000"),
    ("20.0603", 2, "20,06"),
    ("48.387", 2, "48,39"),
    ("2.675", 2, "2,68"),
    ("5", 2, "5,00"),
    ("-18.2", None, f"{MINUS}18,2"),
]


@pytest.mark.parametrize(("value", "decimals", "written"), WRITTEN)
def test_a_number_is_written(value, decimals, written):
    assert format_number(Decimal(value), decimals) == written


@pytest.mark.parametrize(("value", "written"), [("19", "+19"), ("-19", f"{MINUS}19"), ("0", "0")])
def test_a_sign_is_written_where_asked_for(value, written):
    assert format_number(Decimal(value), sign=True) == written


@given(AMOUNTS)
def test_what_is_written_is_read_back_exactly(amount):
    assert parse_number(format_number(amount)) == amount


@given(st.from_regex(r"[-−]?\d{1,16}(,\d{1,16})?", fullmatch=True))
def test_no_digit_is_lost_however_many_there_are(written):
    value = parse_number(written)
    assert parse_number(format_number(value)) == value
    assert f"{abs(int(value))}" == str(int(written.lstrip("-−").split(",")[0]))


@given(st.text(max_size=30))
def test_reading_gives_a_number_or_the_one_refusal(text):
    with suppress(NotANumber):
        assert parse_number(text).is_finite()
