"""The 71 ways in which published resolutions write a target, each in a sentence of our own."""

import pytest

from vedich.reading import read_text

Expected = list[tuple[str, float, float | None, str]]

# (number in the list, sentence, [(comparator, value, value_to, unit)])
WORDINGS: list[tuple[str, str, Expected]] = [
    ("1", "Tốc độ tăng trưởng GRDP bình quân 5 năm 2031 - 2035 đạt 8,6-9,4%.", [("range", 8.6, 9.4, "%")]),
    ("2", "GRDP bình quân đầu người đến năm 2035 đạt 210-225 triệu đồng.", [("range", 210, 225, "triệu đồng")]),
    ("3", "Thu ngân sách nhà nước tăng bình quân 11%/năm.", [("eq", 11, None, "%/năm")]),
    ("4", "Phấn đấu tăng tỷ lệ chi cho khoa học hằng năm trong tổng chi ngân sách.", []),
    ("5", "Tỷ lệ thôn đạt chuẩn văn hóa đạt 86%.", [("eq", 86, None, "%")]),
    (
        "6",
        "Đến năm 2035 có 7/12 huyện, thị xã về đích nông thôn mới hoặc xong các tiêu chí được giao.",
        [("eq", 7, None, "huyện, thị xã")],
    ),
    ("7", "Tỷ lệ dân số tham gia bảo hiểm y tế đạt 96%.", [("eq", 96, None, "%")]),
    (
        "8",
        "Tỷ lệ lao động qua đào tạo đến năm 2035 đạt 78%; trong đó có bằng cấp, chứng chỉ 38%.",
        [("eq", 78, None, "%"), ("eq", 38, None, "%")],
    ),
    ("9", "Giảm 40% số hộ nghèo so với đầu nhiệm kỳ.", [("cut", 40, None, "%")]),
    ("10", "Tỷ lệ hộ dân dùng nước sạch đạt 72% trở lên.", [("ge", 72, None, "%")]),
    ("11", "Hằng năm, chi bộ và đảng viên được xếp loại tốt trở lên đạt 88%.", [("eq", 88, None, "%")]),
    ("12", "Phần đầu trong nhiệm kỳ kết nạp 4.200 đảng viên.", [("eq", 4200, None, "đảng viên")]),
    ("13", "Thành lập một khu công nghiệp chuyên ngành dược liệu.", []),
    (
        "14",
        "Trong nhiệm kỳ phấn đấu 100% cụm công nghiệp được thành lập có nhà máy vận hành.",
        [("eq", 100, None, "%")],
    ),
    (
        "15",
        "Năm 2033 xây dựng 5 xã nông thôn mới, 9 xã nông thôn mới nâng cao, 1 huyện nông thôn mới (huyện Suối Mơ).",
        [("eq", 5, None, "xã"), ("eq", 9, None, "xã"), ("eq", 1, None, "huyện")],
    ),
    ("16", "Bảo đảm giải ngân vốn đầu tư công đạt 100% kế hoạch.", [("eq", 100, None, "%")]),
    ("17", "Tốc độ tăng GRDP năm 2033 từ 7 - 7,5%.", [("range", 7, 7.5, "%")]),
    ("18", "GRDP tăng 7,0% - 7,5% theo giá so sánh 2010.", [("range", 7, 7.5, "%")]),
    ("19", "Thu ngân sách trên địa bàn tăng 9% so với năm 2032.", [("eq", 9, None, "%")]),
    ("20", "Thu nhập bình quân đầu người từ 95 - 98 triệu đồng.", [("range", 95, 98, "triệu đồng")]),
    ("21", "Tỷ lệ vốn đầu tư toàn xã hội trên GRDP bình quân 29-30%.", [("range", 29, 30, "%")]),
    (
        "22",
        "Có thêm 6 xã đạt chuẩn, 10 xã nâng cao, 3 xã kiểu mẫu, 2 huyện nông thôn mới.",
        [("add", 6, None, "xã"), ("add", 10, None, "xã"), ("add", 3, None, "xã"), ("add", 2, None, "huyện")],
    ),
    ("23", "Bao phủ bảo hiểm y tế 93,5% dân số.", [("eq", 93.5, None, "%")]),
    ("24", "Tốc độ tăng trưởng 8-8,5%, phấn đấu trên 9%.", [("range", 8, 8.5, "%")]),
    ("25", "Tốc độ tăng thu ngân sách so với năm 2032 đạt 15-18%.", [("range", 15, 18, "%")]),
    ("26", "Vốn đầu tư toàn xã hội trên GRDP 33-34%.", [("range", 33, 34, "%")]),
    ("27", "GRDP năm 2034 tăng 9 - 9,5%.", [("range", 9, 9.5, "%")]),
    ("28", "Tăng trưởng bình quân giai đoạn 2031 - 2035 trên 9%.", [("gt", 9, None, "%")]),
    ("29", "Thu nhập bình quân đầu người năm 2035 trên 120 triệu đồng.", [("gt", 120, None, "triệu đồng")]),
    ("30", "Thu ngân sách nhà nước tăng 45%.", [("eq", 45, None, "%")]),
    ("31", "Đến năm 2035 cơ bản không còn hộ nghèo.", []),
    ("32", "Giảm 11,5% hộ nghèo.", [("cut", 11.5, None, "%")]),
    ("33", "Tốc độ tăng trưởng bình quân 9,5%/năm giai đoạn 2031 - 2035.", [("eq", 9.5, None, "%/năm")]),
    ("34", "GRDP bình quân đầu người đạt 105 triệu đồng/người.", [("eq", 105, None, "triệu đồng/người")]),
    ("35", "Kinh tế số chiếm tối thiểu 18% GRDP.", [("ge", 18, None, "%")]),
    ("36", "Thu ngân sách phấn đấu đạt 9.500 tỷ.", [("eq", 9500, None, "tỷ")]),
    ("37", "Vốn đầu tư toàn xã hội trên 62.000 tỷ.", [("gt", 62000, None, "tỷ")]),
    (
        "38",
        "Quy mô GRDP đạt 180.000 tỷ đồng, tốc độ tăng trưởng trên 9%/năm.",
        [("eq", 180000, None, "tỷ đồng"), ("gt", 9, None, "%/năm")],
    ),
    ("39", "Tỷ lệ che phủ rừng duy trì 58%.", [("maintain", 58, None, "%")]),
    ("40", "Chỉ số hạnh phúc của người dân đạt 70%.", [("eq", 70, None, "%")]),
    (
        "41",
        "Đón 12 triệu lượt khách, doanh thu du lịch đạt 45.000 tỷ đồng.",
        [("eq", 12, None, "triệu lượt khách"), ("eq", 45000, None, "tỷ đồng")],
    ),
    ("42", "Tỷ lệ kết nạp đảng viên tối thiểu 2,5%/năm.", [("ge", 2.5, None, "%/năm")]),
    ("43", "Trên 85% tổ chức đảng và đảng viên hoàn thành tốt nhiệm vụ.", [("gt", 85, None, "%")]),
    ("44", "Tăng trưởng GRDP bình quân 10%/năm.", [("eq", 10, None, "%/năm")]),
    ("45", "Mỗi năm kết nạp đảng viên mới đạt 3-3.5% so với tổng số đảng viên.", [("range", 3, 3.5, "%")]),
    ("46", "GRDP bình quân đầu người đạt 15.500 USD.", [("eq", 15500, None, "USD")]),
    ("47", "Công nghiệp chế biến, chế tạo chiếm trên 16% GRDP.", [("gt", 16, None, "%")]),
    ("48", "Tốc độ tăng trưởng GRDP bình quân 9–10%/năm.", [("range", 9, 10, "%/năm")]),
    ("49", "GRDP bình quân đầu người đạt 11.000–12.500 USD.", [("range", 11000, 12500, "USD")]),
    ("50", "Vốn đầu tư toàn xã hội chiếm 30 - 34% GRDP trong 5 năm.", [("range", 30, 34, "%")]),
    ("51", "Ít nhất 3–4% tổng chi ngân sách hằng năm cho đổi mới sáng tạo.", [("ge", 3, 4, "%")]),
    ("52", "Chỉ số phát triển con người vượt 0,78 điểm.", [("gt", 0.78, None, "điểm")]),
    (
        "53",
        "Đạt 34 giường bệnh/10.000 dân, 19 bác sĩ/10.000 dân, 30 điều dưỡng/10.000 dân.",
        [
            ("eq", 34, None, "giường bệnh/10.000 dân"),
            ("eq", 19, None, "bác sĩ/10.000 dân"),
            ("eq", 30, None, "điều dưỡng/10.000 dân"),
        ],
    ),
    ("54", "Đứng trong nhóm 100 thành phố thông minh của thế giới.", [("le", 100, None, "")]),
    (
        "55",
        "Cơ cấu kinh tế: dịch vụ 50,0-51,0%; công nghiệp 35,5-36,0%; nông nghiệp 13,4-13,9%.",
        [("range", 50, 51, "%"), ("range", 35.5, 36, "%"), ("range", 13.4, 13.9, "%")],
    ),
    ("56", "Tỷ trọng kinh tế số trong GRDP khoảng 25%.", [("about", 25, None, "%")]),
    ("57", "Tỷ lệ thất nghiệp khu vực thành thị dưới 2,8%.", [("lt", 2.8, None, "%")]),
    (
        "58",
        "Tỷ lệ tổ dân phố giữ vững danh hiệu văn hóa 70%; tỷ lệ gia đình văn hóa 84-86%.",
        [("maintain", 70, None, "%"), ("range", 84, 86, "%")],
    ),
    ("59", "Không còn hộ nghèo, hộ cận nghèo tính theo chuẩn riêng của thành phố.", []),
    ("60", "Thu ngân sách nhà nước hơn 51.300 tỷ đồng.", [("gt", 51300, None, "tỷ đồng")]),
    ("61", "Hoàn thành 5.420 căn nhà ở xã hội.", [("eq", 5420, None, "căn")]),
    ("62", "Tỷ suất sinh thô giảm 0,25%0/năm.", [("cut", 0.25, None, "%0/năm")]),
    ("63", "Kết nạp từ 8 đảng viên trở lên/năm.", [("ge", 8, None, "đảng viên")]),
    ("64", "Thu ngân sách phường tăng từ 2 – 4%/năm.", [("range", 2, 4, "%/năm")]),
    (
        "65",
        "Bê tông hóa từ 05 đến 07 đường hẻm (1,8 km).",
        [("range", 5, 7, "đường hẻm"), ("eq", 1.8, None, "km")],
    ),
    ("66", "Lắp đặt từ 40 bóng trở lên.", [("ge", 40, None, "bóng")]),
    ("67", "Hộ nghèo giảm dưới 1,5%.", [("lt", 1.5, None, "%")]),
    (
        "68",
        "Tỷ lệ hộ nghèo dưới 0,3%; giá trị sản xuất tăng tối thiểu 10%.",
        [("lt", 0.3, None, "%"), ("ge", 10, None, "%")],
    ),
    ("69", "Giữ vững danh hiệu xã văn hóa và đạt chuẩn nông thôn mới nâng cao vào cuối năm 2034.", []),
    (
        "70",
        "Có 150 sản phẩm OCOP, trong đó 80 sản phẩm 3 sao.",
        [("eq", 150, None, "sản phẩm"), ("eq", 80, None, "sản phẩm")],
    ),
    # a result and its plan: only the plan is a target
    (
        "71",
        "Giải quyết việc làm 7.912/6.000 lao động; lao động qua đào tạo 79,4%/60%.",
        [("eq", 6000, None, "lao động"), ("eq", 60, None, "%")],
    ),
]


def targets(sentence: str) -> Expected:
    text = f"II. CÁC CHỈ TIÊU CHỦ YẾU\n\n- {sentence}\n"
    return [
        (t.comparator.value, float(t.value), None if t.value_to is None else float(t.value_to), t.unit or "")
        for t in read_text(text).targets
    ]


@pytest.mark.parametrize(("number", "sentence", "expected"), WORDINGS, ids=[number for number, _, _ in WORDINGS])
def test_target_wording(number: str, sentence: str, expected: Expected) -> None:
    del number
    assert targets(sentence) == expected
