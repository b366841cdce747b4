"""What a cell says: a number of steps, or why there is none. A blank is not zero."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.reporting.rules import CellFault, FaultyCells, Written, replaces, share, understand
from vedich.reporting.vocabulary import Blank
from vedich.values.amounts import from_steps
from vedich.values.errors import Refused
from vedich.values.numbers import format_number

READ = [
    # written, decimals, unit → steps, blank
    ("10.032,5", 3, "tỷ đồng", 10_032_500, ""),
    ("10.032", 0, "tỷ đồng", 10_032, ""),
    ("0", 2, "ha", 0, ""),
    ("0,00", 2, "ha", 0, ""),
    ("-18,2", 1, "%", -182, ""),
    ("3,43%", 4, "%", 34_300, ""),
    ("3,43 %", 4, "%", 34_300, ""),
    ("750 đảng viên", 0, "đảng viên", 750, ""),
    ("750 ĐẢNG VIÊN", 0, "đảng viên", 750, ""),
    ("750 dang vien", 0, "đảng viên", 750, ""),
    ("750 đa\u0309ng viên", 0, "đảng viên", 750, ""),
    ("12 264 tỷ  đồng", 0, "tỷ đồng", 12_264, ""),
    ("5 km2", 0, "km2", 5, ""),
    ("10", 0, "", 10, ""),
    ("", 2, "ha", None, "missing"),
    ("   ", 2, "ha", None, "missing"),
    ("không phát sinh", 2, "ha", None, "none"),
    ("Khong phat sinh", 2, "ha", None, "none"),
    ("KPS", 2, "ha", None, "none"),
    ("nothing arose", 2, "ha", None, "none"),
    ("chưa đến kỳ", 2, "ha", None, "not_due"),
    ("Not due yet", 2, "ha", None, "not_due"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "decimals", "unit", "steps", "blank"), READ)
def test_a_cell_is_understood(written, decimals, unit, steps, blank):
    blank = "" if blank == "missing" else blank
    assert understand(written, decimals, unit) == Written(steps, blank)


@pytest.mark.parametrize("words", ["", "không phát sinh", "chưa đến kỳ"])
def test_a_blank_is_not_zero(words):
    assert understand(words, 2).steps is None
    assert understand("0", 2).steps == 0


def test_the_three_blanks_are_three_different_things():
    kinds = {understand(words, 2).blank for words in ("", "không phát sinh", "chưa đến kỳ")}
    assert kinds == {Blank.MISSING, Blank.NONE, Blank.NOT_DUE}


REFUSED = [
    ("abc", 2, "ha", "not-a-number"),
    ("-", 2, "ha", "not-a-number"),
    ("ha", 2, "ha", "not-a-number"),
    ("5 xã", 2, "ha", "not-a-number"),
    ("3,43%", 0, "tỷ đồng", "not-a-number"),
    ("5 tỷ đồng", 4, "%", "not-a-number"),
    ("8 - 8,5", 2, "%", "not-a-number"),
    ("1,234", 2, "ha", "too-precise"),
    ("0,5", 0, "xã", "too-precise"),
    ("1000000000000000000", 0, "đồng", "too-large"),
]


@pytest.mark.parametrize(("written", "decimals", "unit", "code"), REFUSED)
def test_what_is_no_figure_is_refused(written, decimals, unit, code):
    with pytest.raises(Refused) as refusal:
        understand(written, decimals, unit)
    assert refusal.value.code == code


@given(
    st.integers(-(10**18) + 1, 10**18 - 1),
    st.integers(0, 6),
    st.sampled_from(["", "%", "ha", "tỷ đồng", "đảng viên", "triệu đồng/người/năm"]),
)
def test_a_figure_written_with_its_unit_is_read_back_exactly(steps, decimals, unit):
    written = f"{format_number(from_steps(steps, decimals))} {unit}"
    assert understand(written, decimals, unit) == Written(steps, "")


KINDS = ["estimate", "preliminary", "final"]


@pytest.mark.parametrize("old", KINDS)
@pytest.mark.parametrize("new", KINDS)
def test_a_surer_figure_replaces_a_less_sure_one_and_never_the_other_way(new, old):
    assert replaces(new, old) == (KINDS.index(new) >= KINDS.index(old))


def test_a_share_of_nothing_is_no_share():
    assert share(Decimal(1), Decimal(4)) == 25
    assert share(Decimal(1), Decimal(0)) is None


def test_faulty_cells_say_how_many():
    assert str(FaultyCells([CellFault("F8", Refused("x", "x"))])).startswith("Cells that need mending: 1;")
