"""Periods: their codes both ways, the days that they count, their words."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.values.periods import Basis, NotAPeriod, Period, months_of, period_at, period_words

CODES = [
    ("2023", "2023", "year"),
    ("2023-H1", "2023-H1", "half"),
    ("2023-H2", "2023-H2", "half"),
    ("2023-Q3", "2023-Q3", "quarter"),
    ("2023-05", "2023-05", "month"),
    ("2023-12", "2023-12", "month"),
    ("2023-9M", "2023-9M", "months"),
    ("2023-10M", "2023-10M", "months"),
    ("2023-6M", "2023-H1", "half"),
    ("2023-3M", "2023-Q1", "quarter"),
    ("2023-1M", "2023-01", "month"),
    ("2023-12M", "2023", "year"),
    ("2021/2025", "2021/2025", "term"),
    ("2023/2023", "2023", "year"),
    (" 2023 ", "2023", "year"),
]


@pytest.mark.parametrize(("written", "code", "kind"), CODES)
def test_a_code_is_read_and_has_one_spelling(written, code, kind):
    period = Period.parse(written)
    assert (period.code, period.kind) == (code, kind)
    assert Period.parse(period.code) == period


@pytest.mark.parametrize(
    "written",
    ["", "23", "2023-H3", "2023-Q5", "2023-13", "2023-00", "2023-5", "2023-13M", "2023-0M", "2025/2021", "2023-h1",
     "0000", "9999", "0001/2023", "2023:yearly", "năm 2023", "2023-05-01"],
)  # fmt: skip
def test_what_is_no_period_is_refused(written):
    with pytest.raises(NotAPeriod):
        Period.parse(written)


BOUNDS = [
    ("2023", Basis.CALENDAR, "2023-01-01", "2023-12-31"),
    ("2023-H1", Basis.CALENDAR, "2023-01-01", "2023-06-30"),
    ("2023-H2", Basis.CALENDAR, "2023-07-01", "2023-12-31"),
    ("2023-Q1", Basis.CALENDAR, "2023-01-01", "2023-03-31"),
    ("2024-02", Basis.CALENDAR, "2024-02-01", "2024-02-29"),
    ("2023-9M", Basis.CALENDAR, "2023-01-01", "2023-09-30"),
    ("2021/2025", Basis.CALENDAR, "2021-01-01", "2025-12-31"),
    # Decree 09/2019/NĐ-CP, Art. 12: the 15th to the 14th
    ("2023-03", Basis.DECREE, "2023-02-15", "2023-03-14"),
    ("2023-01", Basis.DECREE, "2022-12-15", "2023-01-14"),
    ("2023-Q1", Basis.DECREE, "2022-12-15", "2023-03-14"),
    ("2023-Q3", Basis.DECREE, "2023-06-15", "2023-09-14"),
    ("2023-H1", Basis.DECREE, "2022-12-15", "2023-06-14"),
    ("2023-H2", Basis.DECREE, "2023-06-15", "2023-12-14"),
    ("2023-9M", Basis.DECREE, "2022-12-15", "2023-09-14"),
    ("2023", Basis.DECREE, "2022-12-15", "2023-12-14"),
    ("2023-H1", Basis.PARTY, "2023-01-01", "2023-06-30"),
]


@pytest.mark.parametrize(("code", "basis", "first", "last"), BOUNDS)
def test_a_period_counts_these_days(code, basis, first, last):
    assert Period.parse(code).bounds(basis) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("basis", list(Basis))
def test_each_month_begins_the_day_after_the_one_before_ends(basis):
    months = months_of(Period.parse("2021/2025"))
    for before, after in pairwise(months):
        assert (after.bounds(basis)[0] - before.bounds(basis)[1]).days == 1


@pytest.mark.parametrize(
    ("code", "same", "before"),
    [
        ("2023-H1", "2022-H1", "2022-H2"),
        ("2024-02", "2023-02", "2024-01"),
        ("2023-Q1", "2022-Q1", "2022-Q4"),
        ("2023", "2022", "2022"),
    ],
)
def test_the_same_period_of_last_year_and_the_one_before(code, same, before):
    assert Period.parse(code).same_last_year() == Period.parse(same)
    assert Period.parse(code).previous() == Period.parse(before)


ELAPSED = [
    ("2023", "2023-H1", (6, 12)),
    ("2023", "2023-05", (5, 12)),
    ("2023", "2023", (12, 12)),
    ("2023", "2022", (0, 12)),
    ("2023", "2024-01", (12, 12)),
    ("2021/2025", "2023-H1", (30, 60)),
]


@pytest.mark.parametrize(("whole", "part", "elapsed"), ELAPSED)
def test_how_much_of_a_period_is_over(whole, part, elapsed):
    assert Period.parse(whole).elapsed(Period.parse(part)) == elapsed


WORDS = [
    ("2023", "năm 2023", "2023"),
    ("2021/2025", "giai đoạn 2021 - 2025", "2021–2025"),
    ("2023-H1", "6 tháng đầu năm 2023", "first half of 2023"),
    ("2023-H2", "6 tháng cuối năm 2023", "second half of 2023"),
    ("2023-Q1", "quý I/2023", "Q1 2023"),
    ("2023-Q4", "quý IV/2023", "Q4 2023"),
    ("2023-07", "tháng 7/2023", "July 2023"),
    ("2023-9M", "9 tháng năm 2023", "first 9 months of 2023"),
]


@pytest.mark.parametrize(("code", "vietnamese", "english"), WORDS)
def test_a_period_in_words(code, vietnamese, english):
    assert period_words(Period.parse(code), "vi") == vietnamese
    assert period_words(Period.parse(code), "en-gb") == english


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.sampled_from(["month", "quarter", "half", "year"]))
def test_a_day_falls_in_the_calendar_period_that_holds_it(day, kind):
    period = period_at(day, kind)
    first, last = period.bounds()
    assert period.kind == kind
    assert first <= day <= last


@given(st.integers(1900, 2100), st.integers(0, 11), st.integers(1, 60))
def test_every_period_that_has_a_code_comes_back_from_it(year, month, length):
    period = Period(year * 12 + month, year * 12 + month + length - 1)
    try:
        code = period.code
    except ValueError:
        assert period.kind == "months"
    else:
        assert Period.parse(code) == period


def test_a_period_does_not_end_before_it_starts():
    with pytest.raises(ValueError, match="before"):
        Period(10, 9)
