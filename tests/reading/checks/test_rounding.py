"""Consistent numbers, each rounded at a digit of its own, never alarm: the tolerance is what rounding allows."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.texts import results
from vedich.reading import read_text
from vedich.reading.checks import check
from vedich.values.numbers import format_number

HUNDRED = Decimal(100)
amounts = st.decimals(min_value=1, max_value=90_000, places=6)
#: a busy machine is no fault of the text's
steady = settings(deadline=None)
small = st.integers(min_value=0, max_value=3)
counts = st.integers(min_value=1, max_value=5_000)


def written(value: Decimal, places: int) -> str:
    return format_number(value, places)


def silent(text: str) -> bool:
    found = check(read_text(results(text)))
    assert not found, (text, [finding.arithmetic for finding in found])
    return True


@steady
@given(whole=counts, part=counts, places=small)
def test_a_of_b_and_its_share(whole, part, places):
    part, whole = sorted((part, whole))
    share = written(part * HUNDRED / whole, places)
    assert silent(f"Có {part}/{whole} xã đạt chuẩn, chiếm {share}%.")
    assert silent(
        f"Toàn tỉnh có {format_number(whole)} cơ sở, trong đó {format_number(part)} cơ sở đạt chuẩn ({share}%)."
    )


@steady
@given(plan=amounts, result=amounts, digits=st.tuples(small, small, small))
def test_result_plan_and_percentage(plan, result, digits):
    share = written(result / plan * 100, digits[2])
    words = (
        f"Giải ngân {written(result, digits[0])} tỷ đồng, đạt {share}% kế hoạch ({written(plan, digits[1])} tỷ đồng)."
    )
    assert silent(words)


@steady
@given(before=amounts, after=amounts, digits=st.tuples(small, small, small, small))
def test_level_change_growth_and_base(before, after, digits):
    change, verb = abs(after - before), "tăng" if after >= before else "giảm"
    level, moved = written(after, digits[0]), written(change, digits[1])
    growth, base = written(change / before * 100, digits[2]), written(before, digits[3])
    assert silent(f"Thu ngân sách đạt {level} tỷ đồng, {verb} {moved} tỷ đồng, {verb} {growth}% so với cùng kỳ.")
    assert silent(f"Số thu đạt {level} tỷ đồng, {verb} {moved} tỷ đồng so với cùng kỳ năm 2019 ({base} tỷ đồng).")
    assert silent(f"Thu ngân sách đạt {level} tỷ đồng, {verb} {growth}% so với cùng kỳ ({base} tỷ đồng).")


@steady
@given(parts=st.lists(st.tuples(amounts, small), min_size=2, max_size=6), places=small)
def test_parts_and_their_whole(parts, places):
    whole = written(sum((value for value, _ in parts), start=Decimal(0)), places)
    named = ", ".join(f"nguồn {chr(97 + at)} {written(v, p)} tỷ đồng" for at, (v, p) in enumerate(parts))
    assert silent(f"Tổng vốn {whole} tỷ đồng, gồm {named}.")
    assert silent(f"Tổng vốn {whole} tỷ đồng ({named}).")


@steady
@given(parts=st.lists(st.tuples(counts, st.booleans()), min_size=2, max_size=6))
def test_counts_and_their_sum(parts):
    whole = sum(count for count, _ in parts)
    named = " và ".join(
        (", ".join(f"{format_number(n)} đơn vị loại {chr(97 + at)}" for at, (n, _) in enumerate(parts)),)
    )
    assert silent(f"Toàn tỉnh có {format_number(whole)} đơn vị, gồm {named}.")


@steady
@given(weights=st.lists(counts, min_size=3, max_size=6), digits=st.lists(small, min_size=6, max_size=6))
def test_shares_of_a_structure(weights, digits):
    whole = Decimal(sum(weights))
    shares = [written(weight / whole * 100, places) for weight, places in zip(weights, digits, strict=False)]
    named = "; ".join(f"ngành {chr(97 + at)} chiếm {share}%" for at, share in enumerate(shares))
    assert silent(f"Cơ cấu lao động: {named}.")


@steady
@given(whole=st.integers(min_value=20, max_value=1_800), part=counts, places=small, off=st.integers(2, 40))
def test_the_same_sentence_alarms_when_it_is_wrong(whole, part, places, off):
    part = min(part, whole)
    share = written(part * HUNDRED / whole + off, places)
    found = check(read_text(results(f"Có {part}/{whole} xã đạt chuẩn, chiếm {share}%.")))
    assert [finding.rule for finding in found] == ["share"]


@steady
@given(parts=st.lists(amounts, min_size=2, max_size=6), off=st.integers(4, 900))
def test_the_same_sum_alarms_when_it_is_wrong(parts, off):
    whole = written(sum(parts, start=Decimal(0)) + off, 0)
    named = ", ".join(f"nguồn {chr(97 + at)} {written(value, 2)} tỷ đồng" for at, value in enumerate(parts))
    found = check(read_text(results(f"Tổng vốn {whole} tỷ đồng, gồm {named}.")))
    assert [finding.rule for finding in found] == ["parts-and-whole"]
