"""Running text without headings: which numbers are aimed at, what they say, and who orders whom."""

from decimal import Decimal

import pytest

from vedich.reading import read_text
from vedich.values.vocabulary import Comparator, Measure

ARTICLE = "Trồng hoa trong thành phố\n\nNgày 05/3/2033, các phường bàn việc trồng hoa ở nơi công cộng.\n\n{}\n"


def read(sentence: str):
    return read_text(ARTICLE.format(sentence))


@pytest.mark.parametrize(
    ("sentence", "aims", "figures"),
    [
        # aims that are announced, bounded or still to come …
        ("Tỉnh đặt mục tiêu tăng trưởng cao. Cụ thể, GRDP tăng 8,5 - 8,7% so với năm 2032.", ["8.5"], []),
        ("Theo kế hoạch, tổng nguồn vốn trong 5 năm hơn 278 tỷ đồng.", ["278"], []),
        ("Mỗi thôn có ít nhất 15% hộ tham gia trồng hoa.", ["15"], []),
        ("Các phường phải hoàn thành trồng 70% diện tích.", ["70"], []),
        ("Huyện tập trung nhân lực để giải ngân đạt trên 95%.", ["95"], []),
        ("Kế hoạch vốn đầu tư công năm 2033 của tỉnh là 9.156 tỷ đồng.", ["9156"], []),
        ("Tháng tới, Sở sẽ ban hành 4 thông tư.", ["4"], []),
        # … and what is foreseen, quoted, or only bears a plan's years
        ("Dự kiến sản lượng chè năm nay sẽ đạt 12 tấn.", [], ["12"]),
        (
            "Giải ngân đạt 44% kế hoạch được giao (4.800 tỷ đồng), thấp hơn cùng kỳ năm 2032 (51%).",
            ["4800"],
            ["44", "51"],
        ),
        ("Về kế hoạch đầu tư công trung hạn 2031 - 2035: 31/33 đại biểu tán thành.", [], ["31"]),
        ("Xét kết quả thu so với chỉ tiêu, có 6/9 huyện đạt yêu cầu.", [], ["6"]),
        ("Ngành triển khai 2 kết luận của cấp trên.", [], ["2"]),
    ],
)
def test_aims_and_figures(sentence, aims, figures):
    reading = read(sentence)
    assert [target.value for target in reading.targets] == [Decimal(value) for value in aims]
    assert [figure.value for figure in reading.figures] == [Decimal(value) for value in figures]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Giải ngân vốn đầu tư công được 33,8%.", [Measure.ATTAINMENT]),
        ("Thu ngân sách 71.234 tỷ đồng, tăng 10% dự toán.", [Measure.LEVEL, Measure.ATTAINMENT]),
        ("Tăng trưởng quý III đạt 7,3%, quý II đạt 6,3%.", [Measure.GROWTH] * 2),
        ("GRDP 9 tháng đạt 7,7%.", [Measure.GROWTH]),
        ("Dịch vụ tăng 8,6%, đóng góp 61% vào mức tăng chung.", [Measure.GROWTH, Measure.LEVEL]),
        ("Lưu trú tăng cao nhất 11,7%.", [Measure.GROWTH]),
        ("Tỷ lệ góp vốn giảm (từ 35,4% xuống 24,7%).", [Measure.LEVEL] * 2),
        ("Tai nạn giao thông giảm 3 tiêu chí.", [Measure.LEVEL]),
        ("Thu nhập xếp 4/63 tỉnh.", [Measure.RANK]),
        ("Sản xuất kính đạt 705/770 triệu m2.", [Measure.LEVEL]),
    ],
)
def test_kinds(sentence, kinds):
    assert [figure.kind for figure in read(sentence).figures] == kinds


@pytest.mark.parametrize(
    ("sentence", "comparators"),
    [
        ("Phấn đấu ít nhất 55% học sinh lớp 5, 65% học sinh lớp 9 biết bơi.", [Comparator.GE] * 2),
        ("Phấn đấu giảm tỷ lệ hộ nghèo toàn tỉnh bình quân từ 2,5 - 3%/năm.", [Comparator.CUT]),
        ("Phấn đấu có 30 giường bệnh/1 vạn dân.", [Comparator.EQ]),
    ],
)
def test_comparators(sentence, comparators):
    assert [target.comparator for target in read(sentence).targets] == comparators


@pytest.mark.parametrize(
    ("sentence", "agencies"),
    [
        # whoever asks, whoever directs
        ("Phó Chủ tịch Trần Văn Mẫu yêu cầu Sở Xây dựng rà soát các vườn hoa.", [("Sở Xây dựng",)]),
        ("Ông Mẫu cũng lưu ý các địa phương tập trung chăm sóc cây.", [("các địa phương",)]),
        ("Chủ tịch UBND thành phố vừa chỉ đạo các sở ngành đẩy mạnh trồng hoa.", [("các sở ngành",)]),
        ("Giám đốc Sở yêu cầu trong ba tháng tới, các phòng phải trồng xong.", [("các phòng",)]),
        ("Thủ tướng yêu cầu hoàn thành việc trồng cây trước ngày 30/6/2033.", [()]),
        # and none of these
        ("Hoa đáp ứng yêu cầu người dân thành phố.", []),
        ("Huyện giao ban với các xã về trồng hoa.", []),
        # running speech goes on ordering
        ("Chủ tịch yêu cầu Sở Y tế kiểm tra vườn. Sở Công Thương chỉ đạo các huyện trồng hoa.", [
            ("Sở Y tế",), ("Sở Công Thương", "các huyện"),
        ]),
    ],
)  # fmt: skip
def test_orders(sentence, agencies):
    assert [directive.agencies for directive in read(sentence).directives] == agencies
