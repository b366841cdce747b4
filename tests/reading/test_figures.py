"""Figures: what each number says, of what, in which unit; and numbers that say nothing."""

from decimal import Decimal

import pytest

from vedich.reading import Figure, read_text
from vedich.values.vocabulary import Comparison, Direction, Measure

from .texts import plan, results

UP, DOWN = Direction.UP, Direction.DOWN
LEVEL, GROWTH, CHANGE = Measure.LEVEL, Measure.GROWTH, Measure.CHANGE
ATTAINMENT, MULTIPLE = Measure.ATTAINMENT, Measure.MULTIPLE
SAME_PERIOD, PREVIOUS_YEAR, PREVIOUS_TERM = Comparison.SAME_PERIOD, Comparison.PREVIOUS_YEAR, Comparison.PREVIOUS_TERM
BASE_YEAR, PLAN, AVERAGE = Comparison.BASE_YEAR, Comparison.PLAN, Comparison.AVERAGE


def figures(*paragraphs: str) -> tuple[Figure, ...]:
    return read_text(results(*paragraphs)).figures


# sentence → (kind, value, unit, direction, basis)
KINDS = [
    ("Sản lượng chè đạt 12.450 tấn.", [(LEVEL, "12450", "tấn", None, None)]),
    ("Thu ngân sách ước đạt 1.032,5 tỷ đồng.", [(LEVEL, "1032.5", "tỷ đồng", None, None)]),
    ("Tỷ lệ hộ dùng nước sạch đạt 81%.", [(LEVEL, "81", "%", None, None)]),
    # growth
    ("Sản lượng chè tăng 3,4% so với cùng kỳ.", [(GROWTH, "3.4", "%", UP, SAME_PERIOD)]),
    ("Số vụ cháy giảm 12% so với năm trước.", [(GROWTH, "12", "%", DOWN, PREVIOUS_YEAR)]),
    ("Khách du lịch tăng trưởng 9% so với năm 2031.", [(GROWTH, "9", "%", UP, BASE_YEAR)]),
    ("Thu phí giảm mạnh 20% so với đầu nhiệm kỳ.", [(GROWTH, "20", "%", DOWN, PREVIOUS_TERM)]),
    ("Tốc độ tăng trưởng kinh tế bình quân đạt 7,5%/năm.", [(GROWTH, "7.5", "%/năm", UP, AVERAGE)]),
    (
        "Chè tăng 2%; cà phê tăng 3%; hồ tiêu giảm 4% so với cùng kỳ.",
        [
            (GROWTH, "2", "%", UP, SAME_PERIOD),
            (GROWTH, "3", "%", UP, SAME_PERIOD),
            (GROWTH, "4", "%", DOWN, SAME_PERIOD),
        ],
    ),
    # change
    ("Toàn tỉnh giảm 45 đầu mối.", [(CHANGE, "45", "đầu mối", DOWN, None)]),
    ("Thu phí tăng thêm 30 tỷ đồng so với kế hoạch.", [(CHANGE, "30", "tỷ đồng", UP, PLAN)]),
    ("Tỷ lệ hộ nghèo giảm 1,2 điểm %.", [(CHANGE, "1.2", "điểm %", DOWN, None)]),
    # attainment
    ("Giải ngân đạt 62,3% kế hoạch.", [(ATTAINMENT, "62.3", "%", None, PLAN)]),
    ("Thu phí vượt 7,9% dự toán.", [(ATTAINMENT, "7.9", "%", UP, PLAN)]),
    (
        "Thu phí đạt 500 tỷ đồng, đạt 82%.",
        [(LEVEL, "500", "tỷ đồng", None, None), (ATTAINMENT, "82", "%", None, PLAN)],
    ),
    (
        "Tổng vốn đạt 747 tỷ đồng, bằng 32% GRDP.",
        [(LEVEL, "747", "tỷ đồng", None, None), (LEVEL, "32", "%", None, None)],
    ),
    # multiple
    ("Xuất khẩu bằng 96,8% so với cùng kỳ.", [(MULTIPLE, "96.8", "%", None, SAME_PERIOD)]),
    ("Doanh thu gấp 1,9 lần so với năm 2031.", [(MULTIPLE, "1.9", "lần", None, BASE_YEAR)]),
    ("Doanh thu tăng 2,5 lần so với năm 2031.", [(MULTIPLE, "2.5", "lần", UP, BASE_YEAR)]),
    # falls to, rises to
    ("Tỷ lệ hộ nghèo giảm còn 2,4%.", [(LEVEL, "2.4", "%", DOWN, None)]),
    (
        "Số vụ cháy giảm từ 23 vụ xuống 18 vụ.",
        [(LEVEL, "23", "vụ", None, None), (LEVEL, "18", "vụ", None, None)],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), KINDS, ids=[sentence for sentence, _ in KINDS])
def test_what_a_number_says(sentence, expected):
    found = [(f.kind, str(f.value), f.unit, f.direction, f.basis) for f in figures(f"- {sentence}")]
    assert found == expected


# words → (value, value_to, of, unit)
AMOUNTS = [
    ("đạt 8.793 lao động", "8793", None, None, "lao động"),
    ("đạt 8,5%", "8.5", None, None, "%"),
    ("đạt 8.5%", "8.5", None, None, "%"),
    ("đạt 1.250.000 đồng", "1250000", None, None, "đồng"),
    ("đạt 12,5 triệu USD", "12.5", None, None, "triệu USD"),
    ("đạt 3 nghìn tỷ đồng", "3", None, None, "nghìn tỷ đồng"),
    ("đạt 15 triệu lượt khách", "15", None, None, "triệu lượt khách"),
    ("đạt 65 triệu đồng/người/năm", "65", None, None, "triệu đồng/người/năm"),
    ("đạt 7,2%/năm", "7.2", None, None, "%/năm"),
    ("đạt 5,1‰", "5.1", None, None, "‰"),
    ("đạt 5,1%0", "5.1", None, None, "%0"),
    ("đạt 120 lít/người/ngày đêm", "120", None, None, "lít/người/ngày đêm"),
    ("đạt 4,5 km/km2", "4.5", None, None, "km/km2"),
    ("đạt 320 ha", "320", None, None, "ha"),
    ("đạt 25m2/người", "25", None, None, "m2/người"),
    ("đạt khoảng1.230 tỷ đồng", "1230", None, None, "tỷ đồng"),
    ("có 77 cán bộ, công chức, viên chức", "77", None, None, "cán bộ, công chức, viên chức"),
    ("có 12 bác sĩ/vạn dân", "12", None, None, "bác sĩ/vạn dân"),
    ("đạt 8 - 8,5%", "8", "8.5", None, "%"),
    ("đạt 8,0% - 8,5%", "8.0", "8.5", None, "%"),
    ("từ 8 đến 10 tấn", "8", "10", None, "tấn"),
    ("có 18/20 xã", "18", None, "20", "xã"),
    ("đứng thứ 10/63", "10", None, "63", None),
    ("xếp hạng 4", "4", None, None, None),
    ("nằm trong nhóm 10 tỉnh dẫn đầu", "10", None, None, None),
    ("đạt 15/100.000 trẻ", "15", None, None, "/100.000 trẻ"),
]


@pytest.mark.parametrize(("words", "value", "value_to", "of", "unit"), AMOUNTS, ids=[case[0] for case in AMOUNTS])
def test_numbers_units_ranges_and_pairs(words, value, value_to, of, unit):
    found = [(f.value, f.value_to, f.of, f.unit) for f in figures(f"- Chỉ số nghề hoa {words}.")]
    assert found == [(Decimal(value), value_to and Decimal(value_to), of and Decimal(of), unit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị lần thứ 15 họp ngày 12/4/2033.",
        "Nhiệm kỳ 2030 - 2035 có nhiều thuận lợi.",
        "Thực hiện 3 công trình trọng điểm của tỉnh.",
        "Theo khoản 2 Điều 15 của quy chế.",
        "Kỷ niệm 45 năm ngày thành lập.",
        "Tuyến quốc lộ 14 thông suốt.",
        "Ứng dụng công nghệ 4.0 vào sản xuất.",
        "Dịch Covid-19 được kiểm soát.",
        "Họp lúc 14 giờ 30 tại hội trường.",
        "Hai mươi xã có điện.",
        "Phương châm 4 tại chỗ được giữ vững.",
    ],
)
def test_numbers_that_are_no_figures(sentence):
    assert figures(f"- {sentence}") == ()


def test_a_left_out_unit_is_the_neighbours():
    assert [(str(f.value), f.unit) for f in figures("- Năng suất lúa đạt 61,5; ngô đạt 48,2 tạ/ha.")] == [
        ("61.5", "tạ/ha"),
        ("48.2", "tạ/ha"),
    ]


NAMES = [
    ("Sản lượng chè đạt 12 tấn.", ["Sản lượng chè"]),
    ("Sản lượng chè đạt 12 tấn, tăng 3%.", ["Sản lượng chè", "Sản lượng chè"]),
    ("Đến hết tháng 6, thu ngân sách ước đạt 500 tỷ đồng.", ["thu ngân sách"]),
    ("Tỉnh đã thu hút vốn đầu tư trong nước đạt 500 tỷ đồng.", ["thu hút vốn đầu tư trong nước"]),
    ("Cơ cấu kinh tế chuyển dịch đúng hướng với tỷ trọng dịch vụ đạt 45%.", ["tỷ trọng dịch vụ"]),
    ("Tuy vậy, do giá giảm nên tổng thu phí chỉ đạt 44 tỷ đồng.", ["tổng thu phí"]),
    ("Chỉ số cải cách (PAR) đạt 88%.", ["Chỉ số cải cách (PAR)"]),
    ("Ngành chè, cà phê và hồ tiêu tăng 4%.", ["Ngành chè, cà phê và hồ tiêu"]),
    # after a share
    ("Có 70% cơ sở sản xuất đạt chuẩn.", ["cơ sở sản xuất đạt chuẩn"]),
    ("100% cơ quan, trường học, trạm y tế đạt chuẩn văn hóa.", ["cơ quan, trường học, trạm y tế đạt chuẩn văn hóa"]),
    # around a count
    ("Toàn huyện kết nạp 75 đảng viên.", ["kết nạp đảng viên"]),
    ("Huyện có 12 trường đạt chuẩn quốc gia.", ["trường đạt chuẩn quốc gia"]),
    ("Số hộ nghèo còn 27 hộ.", ["Số hộ nghèo"]),
    ("Dân số 4.020 nhân khẩu.", ["Dân số"]),
    # around a sum of money
    ("Hội nghị thống nhất bổ sung 14 tỷ đồng vốn dự phòng.", ["vốn dự phòng"]),
    ("Hỗ trợ 500 triệu đồng từ nguồn xã hội hóa.", ["Hỗ trợ"]),
    # brackets and comparisons
    (
        "Khách du lịch đạt 90 nghìn lượt khách (kế hoạch 80 nghìn lượt khách), tăng 5% so với cùng kỳ.",
        ["Khách du lịch", "Khách du lịch"],
    ),
    (
        "Giải ngân đạt 48% kế hoạch tỉnh giao (theo báo cáo), cao hơn bình quân của cả nước (45%).",
        ["Giải ngân", "Giải ngân"],
    ),
    ("Chế biến, chế tạo là động lực, với mức tăng 13%.", ["Chế biến"]),
]


@pytest.mark.parametrize(("sentence", "names"), NAMES, ids=[sentence for sentence, _ in NAMES])
def test_the_indicator_is_the_shortest_phrase_that_names(sentence, names):
    assert [f.indicator for f in figures(f"- {sentence}")] == names


def test_the_evidence_is_the_number_with_its_unit_and_near_verb():
    read = read_text(results("- Sản lượng chè **đạt 12.450** tấn."))
    assert [read.text[f.start : f.end] for f in read.figures] == ["đạt 12.450** tấn"]


def test_figures_know_their_section_and_field():
    text = plan("I. KẾT QUẢ\n\n1. Về kinh tế\n\na) Sản lượng chè đạt 12 tấn.\n\n2. Văn hóa\n\nb) Mở 4 thư viện.\n")
    assert [(f.section, f.field) for f in read_text(text).figures] == [("I.1.a", "economy"), ("I.2.b", "society")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Đàn trâu 98.500 con (giảm 2,1%), đàn bò 125.400 con.", ["Đàn trâu", "Đàn trâu", "đàn bò"]),
        ("Tổng diện tích cây hằng năm đạt 85 ha.", ["Tổng diện tích cây hằng năm"]),
        ("Giải ngân mới đạt 25%.", ["Giải ngân"]),
        ("Tiêu chí nông thôn mới đạt 16 tiêu chí.", ["Tiêu chí nông thôn mới"]),
        ("Hiện tỷ lệ hộ nghèo còn 5%.", ["tỷ lệ hộ nghèo"]),
        ("Có 72 xã đạt chuẩn, 15 xã nâng cao.", ["xã đạt chuẩn", "xã nâng cao"]),
        ("Khu vực có vốn nước ngoài đạt 5 tỷ USD.", ["Khu vực có vốn nước ngoài"]),
        ("Doanh nghiệp mới tăng 12% về số doanh nghiệp và giảm 8% về vốn.", ["Doanh nghiệp mới", "vốn"]),
    ],
)
def test_more_names(sentence, names):
    assert [f.indicator for f in figures(f"- {sentence}")] == names


@pytest.mark.parametrize(
    ("sentence", "kind", "direction", "basis"),
    [
        ("Giải ngân cao hơn cùng kỳ 3,2 điểm %.", CHANGE, UP, SAME_PERIOD),
        ("Giải ngân thấp hơn kế hoạch 5 điểm %.", CHANGE, DOWN, PLAN),
        ("Thu nhập bình quân đầu người đạt 65 triệu đồng.", LEVEL, None, None),
        ("Nợ xấu chiếm 0,8% tổng dư nợ tăng trưởng.", LEVEL, None, None),
    ],
)
def test_comparisons(sentence, kind, direction, basis):
    assert [(f.kind, f.direction, f.basis) for f in figures(f"- {sentence}")] == [(kind, direction, basis)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Đàn bò đạt 15 trên 20 con.", [("15", "20")]),
        ("Trồng được 620/500 ha.", [("620", None), ("500", None)]),  # a result and its plan
        ("Thu phí 55 trên 9%.", [("9", None)]),  # neither: the first number is without a unit
    ],
)
def test_a_number_of_a_number(sentence, told):
    read = read_text(results(f"- {sentence}"))
    numbers = sorted([*read.figures, *read.targets], key=lambda one: one.start)
    assert [(str(n.value), str(n.of) if getattr(n, "of", None) else None) for n in numbers] == told
