"""From the words of a text to what they measure, drawn as tables."""

import pytest

from vedich.plans.naming import folded_names, name_figure, name_target, proposed_direction, proposed_kind

FIGURES = [
    # words, kind, unit, basis → name, measure, comparison
    ("thu ngân sách nhà nước", "level", "tỷ đồng", None, "thu ngân sách nhà nước", "level", ""),
    ("tốc độ tăng trưởng GRDP", "level", "%", None, "GRDP", "growth", "same_period"),
    ("tăng trưởng kinh tế", "growth", "%", "same_period", "kinh tế", "growth", "same_period"),
    ("tổng sản phẩm (GRDP)", "growth", "%", None, "tổng sản phẩm (GRDP)", "growth", "same_period"),
    ("GRDP", "growth", "%", "previous_year", "GRDP", "growth", "same_period"),
    ("GRDP", "growth", "%", "previous_term", "GRDP", "growth", "previous_term"),
    ("kết nạp đảng viên", "attainment", "%", None, "kết nạp đảng viên", "attainment", "plan"),
    ("hộ nghèo", "change", "hộ", None, "hộ nghèo", "change", "previous_year"),
    ("PCI", "rank", "", "same_period", "PCI", "rank", ""),
    ("tỷ lệ tăng dân số", "level", "người", None, "tỷ lệ tăng dân số", "level", ""),
    ("tăng trưởng", "growth", "%", None, "tăng trưởng", "growth", "same_period"),
    (None, None, None, None, "", "level", ""),
]


@pytest.mark.parametrize(("words", "kind", "unit", "basis", "name", "measure", "comparison"), FIGURES)
def test_a_figure_measures_this(words, kind, unit, basis, name, measure, comparison):
    named = name_figure({"indicator": words, "kind": kind, "unit": unit, "basis": basis})
    assert (named.name, named.measure, named.comparison) == (name, measure, comparison)


TARGETS = [
    # words, unit, comparator, evidence → name, measure, comparison
    (
        "thu ngân sách nhà nước",
        "tỷ đồng",
        "eq",
        "Thu ngân sách nhà nước đạt 20.145 tỷ đồng",
        "thu ngân sách nhà nước",
        "level",
        "",
    ),
    ("tốc độ tăng GRDP", "%", "range", "Tốc độ tăng GRDP đạt từ 8 - 8,5%", "GRDP", "growth", "same_period"),
    ("tốc độ tăng GRDP", "%", "eq", "Tốc độ tăng GRDP bình quân 5 năm đạt 9,2%", "GRDP", "growth", "average"),
    ("thu ngân sách", "%", "eq", "Tăng thu ngân sách bình quân 12%/năm", "thu ngân sách", "growth", "average"),
    (
        "giải ngân vốn đầu tư công",
        "%",
        "eq",
        "Giải ngân vốn đầu tư công đạt 100% kế hoạch",
        "giải ngân vốn đầu tư công",
        "attainment",
        "plan",
    ),
    ("thu ngân sách", "%", "ge", "thu ngân sách đạt 100% dự toán", "thu ngân sách", "attainment", "plan"),
    ("tỷ lệ hộ nghèo", "%", "le", "Tỷ lệ hộ nghèo còn dưới 1%", "tỷ lệ hộ nghèo", "level", ""),
    ("tỷ trọng công nghiệp", "%", "ge", "tăng tỷ trọng công nghiệp lên 55%", "tỷ trọng công nghiệp", "level", ""),
    ("hộ nghèo", "%", "cut", "giảm 50% số hộ nghèo", "hộ nghèo", "growth", ""),
    ("hộ nghèo", "hộ", "cut", "giảm 500 hộ nghèo", "hộ nghèo", "change", ""),
    ("xã nông thôn mới", "xã", "add", "thêm 8 xã nông thôn mới", "xã nông thôn mới", "change", "previous_year"),
]


@pytest.mark.parametrize(("words", "unit", "comparator", "evidence", "name", "measure", "comparison"), TARGETS)
def test_a_target_aims_at_this(words, unit, comparator, evidence, name, measure, comparison):
    named = name_target({"indicator": words, "unit": unit, "comparator": comparator}, evidence)
    assert (named.name, named.measure, named.comparison) == (name, measure, comparison)


def test_what_a_person_said_is_not_guessed_again():
    data = {"indicator": "tốc độ tăng GRDP", "unit": "%", "measure": "level", "basis": "plan"}
    named = name_target(data, "đạt 100% kế hoạch")
    assert (named.name, named.measure, named.comparison) == ("tốc độ tăng GRDP", "level", "plan")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("tổng sản phẩm (GRDP)", ["tong san pham (grdp)", "tong san pham", "grdp", "san pham"]),
        ("Tổng thu ngân sách", ["tong thu ngan sach", "thu ngan sach"]),
        ("Số xã", ["so xa"]),
        ("", []),
        (" . ", []),
    ],
)
def test_a_phrase_may_be_known_by_these_names_the_fullest_first(words, names):
    found = list(folded_names(words.lower() if words.startswith("Tổng") else words))
    assert found == names


@pytest.mark.parametrize(
    ("unit", "words", "kind"),
    [
        ("%", "tỷ lệ che phủ rừng", "rate"),
        ("‰", "tỷ suất sinh", "rate"),
        ("xã", "số xã đạt chuẩn", "stock"),
        ("triệu đồng/người", "thu nhập", "stock"),
        ("triệu đồng", "GRDP bình quân đầu người", "stock"),
        ("tỷ đồng", "thu ngân sách", "flow"),
        ("doanh nghiệp", "doanh nghiệp thành lập mới", "flow"),
    ],
)
def test_a_new_indicator_is_proposed_as(unit, words, kind):
    assert proposed_kind(unit, words) == kind


@pytest.mark.parametrize(
    ("words", "direction"),
    [("tỷ lệ hộ nghèo", "down"), ("Tỷ lệ thất nghiệp", "down"), ("số vụ tai nạn", "down"), ("thu ngân sách", "up")],
)
def test_less_is_better_of_these(words, direction):
    assert proposed_direction(words) == direction


@pytest.mark.parametrize(
    ("evidence", "direction"),
    [("xuống 18 ca", "down"), ("còn 1,7 lần", "down"), ("giảm 2,5%", "down"), ("đạt 50%", "up"), ("còng 3", "up")],
)
def test_a_number_to_come_down_to_is_better_lower(evidence, direction):
    assert proposed_direction("tỷ suất sinh", evidence) == direction
