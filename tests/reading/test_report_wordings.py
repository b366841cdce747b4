"""How reports, letters and resolutions of many places word the same things: a sentence and what is read out of it."""

from decimal import Decimal

import pytest

from vedich.reading import Figure, Target, read_text
from vedich.values.vocabulary import AssessmentKind, Comparator, DocumentType, Measure

from .texts import objectives, plan, results, tasks

LEVEL, GROWTH, CHANGE, RANK = Measure.LEVEL, Measure.GROWTH, Measure.CHANGE, Measure.RANK


def told(items: tuple[Figure, ...]) -> list[tuple[str | None, Measure, Decimal, str | None, Decimal | None]]:
    return [(item.indicator, item.kind, item.value, item.unit, item.of) for item in items]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # k of n in words, or with its unit twice
        ("Hiện mới chi trả cho 17 trong tổng số 42 hộ.", [("chi trả hộ", LEVEL, "17", "hộ", "42")]),
        ("Giải ngân được 120 tỷ đồng/300 tỷ đồng.", [("Giải ngân", LEVEL, "120", "tỷ đồng", "300")]),
        ("Chỉ số cải cách đứng thứ 9 trong 34 tỉnh.", [("Chỉ số cải cách", RANK, "9", None, "34")]),
        ("Thu nhập xếp thứ 31/63 cả nước và thứ 7/14 trong vùng.", [
            ("Thu nhập", RANK, "31", None, "63"), ("Thu nhập", RANK, "7", None, "14"),
        ]),
        # money in two units
        ("Thu ngân sách đạt 186 tỷ 500 triệu đồng.", [("Thu ngân sách", LEVEL, "186.5", "tỷ đồng", None)]),
        # a distance between rates is a change, a rate that went beyond its plan stays a rate
        ("Giải ngân đạt 40% kế hoạch, thấp hơn 4,2 điểm phần trăm so với vùng.", [
            ("Giải ngân", Measure.ATTAINMENT, "40", "%", None), ("Giải ngân", CHANGE, "4.2", "điểm phần trăm", None),
        ]),
        ("Tỷ lệ bao phủ bảo hiểm 95,7%, vượt chỉ tiêu.", [("Tỷ lệ bao phủ bảo hiểm", LEVEL, "95.7", "%", None)]),
        # a change goes on with its own unit only
        ("Sản lượng lúa giảm 46 tấn so với năm trước; diện tích ngô 215 ha.", [
            ("Sản lượng lúa", CHANGE, "46", "tấn", None), ("diện tích ngô", LEVEL, "215", "ha", None),
        ]),
        ("Huyện giảm 41 thôn (từ 168 thôn còn 127 thôn).", [
            ("thôn", CHANGE, "41", "thôn", None), ("thôn", LEVEL, "168", "thôn", None),
            ("thôn", LEVEL, "127", "thôn", None),
        ]),
        ("Việc sắp xếp ước giảm chi thường xuyên khoảng 16 tỷ đồng.", [
            ("chi thường xuyên", CHANGE, "16", "tỷ đồng", None),
        ]),
        # what names stands before a classifier, before a bracket, or behind
        ("Đàn lợn 6.850 con (tăng 320 con so với cùng kỳ).", [
            ("Đàn lợn", LEVEL, "6850", "con", None), ("Đàn lợn", CHANGE, "320", "con", None),
        ]),
        ("Đàn gia cầm trên 95.000 con.", [("Đàn gia cầm", LEVEL, "95000", "con", None)]),
        ("Tỷ lệ hộ nghèo còn 2,8% (112 hộ), giảm 0,9% so với năm trước.", [
            ("Tỷ lệ hộ nghèo", LEVEL, "2.8", "%", None), ("hộ nghèo", LEVEL, "112", "hộ", None),
            ("Tỷ lệ hộ nghèo", GROWTH, "0.9", "%", None),
        ]),
        ("Xảy ra 46 vụ cháy, làm chết 2 người.", [
            ("vụ cháy", LEVEL, "46", "vụ", None), ("làm chết", LEVEL, "2", "người", None),
        ]),
        ("Thu ngân sách 9 tháng 1.186 tỷ đồng.", [("Thu ngân sách", LEVEL, "1186", "tỷ đồng", None)]),
        ("Ủy ban nhân dân 11 phường đã báo cáo.", []),
        ("Tổng số thủ tục đã rà soát là 292.", [("Tổng số thủ tục", LEVEL, "292", None, None)]),
        ("- Kiến nghị bãi bỏ: 25", [("Kiến nghị bãi bỏ", LEVEL, "25", None, None)]),
        ("- Điện thoại: 3822911", []),
        ("- Số: 25", []),
        ("Số vụ khiếu kiện đông người tăng 7 vụ.", [("Số vụ khiếu kiện đông người", CHANGE, "7", "vụ", None)]),
        ("Sản lượng đạt 51,3% KH và tăng 6,4% so CK.", [
            ("Sản lượng", Measure.ATTAINMENT, "51.3", "%", None), ("Sản lượng", GROWTH, "6.4", "%", None),
        ]),
    ],
)  # fmt: skip
def test_figures(sentence, expected):
    want = [(name, kind, Decimal(value), unit, Decimal(of) if of else None) for name, kind, value, unit, of in expected]
    assert told(read_text(results(sentence)).figures) == want


def aims(items: tuple[Target, ...]) -> list[tuple[str | None, Comparator, Decimal]]:
    return [(item.indicator, item.comparator, item.value) for item in items]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Số lao động có việc làm mới ≥ 200 người.", [("Số lao động có việc làm mới", Comparator.GE, "200")]),
        ("Phấn đấu thu nội địa vượt từ 10% dự toán trở lên.", [("thu nội địa", Comparator.GE, "10")]),
        ("Giảm tai nạn giao thông 5 - 10%.", [("tai nạn giao thông", Comparator.CUT, "5")]),
        (
            "Năm 2033, Hội đồng nhân dân tỉnh giao thu ngân sách 12.900 tỷ đồng.",
            [("thu ngân sách", Comparator.EQ, "12900")],
        ),
        ("Bổ sung 02 biên chế y tế.", [("biên chế y tế", Comparator.ADD, "2")]),
        ("Tổng diện tích gieo trồng 620 ha/600 ha.", [("Tổng diện tích gieo trồng", Comparator.EQ, "600")]),
        ("Hoàn thành 120 km đường liên xã.", [("đường liên xã", Comparator.EQ, "120")]),
        ("Bàn giao 100% mặt bằng sạch trong quý III/2024.", [("mặt bằng sạch", Comparator.EQ, "100")]),
    ],
)
def test_targets(sentence, expected):
    found = aims(read_text(objectives(sentence)).targets)
    assert found == [(name, comparator, Decimal(value)) for name, comparator, value in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # lead-ins that only name whom they address
        ("Ban Thường vụ Huyện ủy Suối Mơ cần:\n- Rà soát từng chỉ tiêu.", [("Ban Thường vụ Huyện ủy Suối Mơ",)]),
        ("1. Sở Y tế chủ trì, phối hợp với Sở Tài chính:\na) Lập dự toán.", [("Sở Y tế",)]),
        ("a) Trách nhiệm của Sở Y tế\n- Lập dự toán.", [("Sở Y tế",)]),
        ("1. Đối với các chủ đầu tư: khẩn trương nghiệm thu; lập hồ sơ.", [("các chủ đầu tư",)] * 2),
        # names whose first word would be a verb, with a list of places, without what explains them
        ("- Phòng Kinh tế rà soát các khoản thu.", [("Phòng Kinh tế",)]),
        ("- Chi cục Chăn nuôi và Thú y kiểm tra các chợ.", [("Chi cục Chăn nuôi và Thú y",)]),
        ("- UBND các huyện: Suối Mơ, Đồi Chè đẩy nhanh việc đền bù.", [("UBND các huyện: Suối Mơ, Đồi Chè",)]),
        ("- Sở Tài chính - thường trực tổ công tác: Lập dự toán.", [("Sở Tài chính",)]),
        # further ways to charge
        ("- Sở Xây dựng được giao sớm trình đồ án.", [("Sở Xây dựng",)]),
        ("- Đại hội giao Ban Chấp hành Đảng bộ tỉnh xây dựng chương trình.", [("Ban Chấp hành Đảng bộ tỉnh",)]),
        ("- Quá thời hạn trên thì Sở Nội vụ tham mưu xử lý.", [("Sở Nội vụ",)]),
        ("Điều 2. Giao cho Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.", [("Ủy ban nhân dân tỉnh",)]),
        ("Văn phòng Tỉnh ủy xin thông báo để các cơ quan biết, thực hiện.", [("các cơ quan",)]),
        ("- Phòng Công nghệ thông tin rà soát máy chủ.", [("Phòng Công nghệ thông tin",)]),
        ("- Cấm tàu thuyền ra khơi.", [()]),
        # what only tells
        ("- Đề nghị Sở Y tế cho biết khi nào hoàn thành?", []),
        ("- Điều 12 Nghị định số 9/2031/NĐ-CP giao Ủy ban nhân dân tỉnh quyết định, nhưng chưa rõ.", []),
        ("Trên đây là báo cáo quý I, Ủy ban nhân dân tỉnh trân trọng báo cáo.", []),
    ],
)
def test_whom_a_clause_charges(text, expected):
    assert [directive.agencies for directive in read_text(tasks(text)).directives] == expected


@pytest.mark.parametrize(
    ("sentence", "deadline", "recurrence"),
    [
        ("Định kỳ ngày 25 hằng tháng tổng hợp kết quả.", None, "monthly"),
        ("Định kỳ ngày 15 và ngày cuối tháng tổng hợp kết quả.", None, "monthly"),
        ("Trung tâm Y tế hằng tuần tổng hợp hồ sơ.", None, "weekly"),
        ("Kiểm tra các chợ mỗi tháng ít nhất 02 lần.", None, "monthly"),
        ("Giao Sở Y tế báo cáo kết quả thực hiện hằng quý.", None, "quarterly"),
        ("Củng cố các trung tâm giáo dục thường xuyên.", None, None),
        ("Trình đồ án trong tháng 8.", "2033-08", None),
        ("Gửi báo cáo trước 16 giờ 30 ngày 28/10/2033.", "2033-10-28", None),
        ("Hằng năm sơ kết, gửi báo cáo trước ngày 15/12.", None, "yearly"),
        ("Hoàn thành thanh tra trong quý II.", "2033-Q2", None),
        ("Tháng 7 năm 2033: tổ chức sơ kết.", "2033-07", None),
        ("Cuối quý III/2033, tổ chức sơ kết.", "2033-Q3", None),
        ("Điều chuyển vốn của các dự án có tỷ lệ giải ngân đến ngày 30/6/2033 dưới 40%.", None, None),
    ],
)
def test_until_when_and_how_often(sentence, deadline, recurrence):
    read = read_text(plan(tasks(f"1. {sentence}")))
    assert [(d.deadline, d.recurrence) for d in read.directives] == [(deadline, recurrence)]


@pytest.mark.parametrize(
    ("heading", "sentence", "directives", "targets"),
    [
        ("Phần thứ nhất\nKẾT QUẢ THỰC HIỆN\n\nI. CÔNG TÁC CHỈ ĐẠO", "Ban hành 12 chương trình, 87 kế hoạch.", 0, 0),
        ("A. Thực hiện nhiệm vụ công tác tháng 02 năm 2033", "Tổ chức 5 đoàn thanh tra.", 0, 0),
        ("I. KẾT QUẢ\n\n3. Chương trình mục tiêu quốc gia", "Tỷ lệ hộ nghèo còn 2,8%.", 0, 0),
        ("III. NHIỆM VỤ", "Tổ chức 5 đoàn thanh tra.", 1, 1),
    ],
)
def test_what_a_heading_makes_of_the_text_under_it(heading, sentence, directives, targets):
    read = read_text(f"{heading}\n\n{sentence}\n")
    assert (len(read.directives), len(read.targets)) == (directives, targets)


def test_minutes_order_only_where_somebody_concludes():
    text = plan("II. NỘI DUNG\n\nThu ngân sách đạt 142 tỷ đồng, giảm 17% so với cùng kỳ.").replace(
        "KẾ HOẠCH", "BIÊN BẢN"
    )
    read = read_text(text)
    assert (len(read.figures), len(read.targets), len(read.directives)) == (2, 0, 0)


def test_a_letter_is_dated_after_its_matter_and_an_office_is_its_superiors():
    text = (
        "UBND TỈNH BÌNH MẪU\nVĂN PHÒNG\nSố: 18/VP-TH\nV/v đôn đốc báo cáo quý I\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBình Mẫu, ngày 14 tháng 4 năm 2033\n\n"
        "Kính gửi: Các sở, ban, ngành.\n\nĐề nghị các sở gửi báo cáo trước ngày 20/4/2033.\n"
    )
    header = read_text(text).header
    assert (header.issuer, header.place) == ("Văn phòng UBND tỉnh Bình Mẫu", "Bình Mẫu")
    assert (str(header.date), header.type) == ("2033-04-14", DocumentType.DISPATCH)


def test_columns_are_known_by_their_words():
    table = (
        "TT\tTên nhiệm vụ\tSở, ngành chủ trì tham mưu\tĐơn vị phối hợp thực hiện\tThời gian trình\n"
        "1\tLập quy hoạch chợ\tSở Công Thương\tCác huyện\tQuý II/2033\n"
    )
    [directive] = read_text(f"III. NHIỆM VỤ\n\n{table}").directives
    assert (directive.agencies, directive.deadline) == (("Sở Công Thương",), "2033-Q2")


def test_what_falls_short_is_a_limit_though_it_stands_among_results():
    [one] = read_text(results("Giải ngân vốn của huyện đạt thấp so với yêu cầu.")).assessments
    assert one.kind is AssessmentKind.LIMIT


def test_what_was_asked_for_in_the_past_is_told():
    assert read_text(results("- Có 30 nhà đã được các huyện kiểm tra và đề nghị tỉnh hỗ trợ.")).directives == ()
