"""What a number is named by: a sentence, and the indicator of each of its numbers in order."""

import pytest

from vedich.reading import read_text

from .texts import objectives, results


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # a bare count is named by what stands right before it …
        ("Học sinh bỏ học 6 em, giảm 5 em.", ["Học sinh bỏ học", "Học sinh bỏ học"]),
        ("Khám chữa bệnh 3.418 lượt người.", ["Khám chữa bệnh"]),
        ("Trâu 890 con, bò 1.124 con, lợn 2.342 con.", ["Trâu", "bò", "lợn"]),
        ("Tiếp nhận 20 đơn thư; giao quân 55 thanh niên.", ["tiếp nhận đơn thư", "giao quân thanh niên"]),
        ("Tổng số trường được công nhận lên 325/589 trường.", ["Tổng số trường được công nhận"]),
        # … or by what is said of it, up to the comma
        ("Có 7 xã được công nhận đạt chuẩn.", ["xã được công nhận đạt chuẩn"]),
        ("Còn 15 thôn chưa có đường nhựa, giảm 3 thôn.", ["thôn chưa có đường nhựa", "thôn chưa có đường nhựa"]),
        ("36 doanh nghiệp bỏ nơi đã đăng ký, tăng 39,6%.", ["doanh nghiệp bỏ nơi"] * 2),
        ("Có 11 xã đạt và cơ bản đạt tiêu chí môi trường.", ["xã đạt và cơ bản đạt tiêu chí môi trường"]),
        # a verb is shared by the counts of its list, and several verbs go together
        ("Kỷ luật 5 tổ chức đảng và 20 đảng viên.", ["kỷ luật tổ chức đảng", "kỷ luật đảng viên"]),
        ("Đã phát hiện, bắt giữ và xử lý 109 vụ.", ["phát hiện, bắt giữ và xử lý"]),
        # who does it is no part of the name, nor where
        ("Sở Công Thương đóng góp số thuế 5.192 tỷ đồng.", ["số thuế"]),
        ("Thu ngân sách tại Chi cục Thuế Suối Mơ là 577 tỷ đồng.", ["Thu ngân sách"]),
        # a remark in brackets is none either, a short name is
        ("Tỷ lệ hộ nghèo (theo chuẩn đa chiều mới) còn 3%.", ["Tỷ lệ hộ nghèo"]),
        ("Chỉ số giá tiêu dùng (CPI) tăng 3%.", ["Chỉ số giá tiêu dùng (CPI)"]),
        # what leads in names nothing
        ("Tuy nhiên, do mưa bão, kết quả thu ngân sách chỉ đạt 452 tỷ đồng.", ["thu ngân sách"]),
        ("Cụ thể đá ốp lát tăng 158%.", ["đá ốp lát"]),
        ("Giá heo hơi xuống thấp (có thời điểm 18.000 đồng/kg).", ["Giá heo hơi"]),
        # a share of one kind, told without its noun, is of what came before
        ("Có 168/211 trường tiểu học, đạt tỉ lệ 79,6%.", ["trường tiểu học"] * 2),
        ("Khu vực nông, lâm nghiệp chiếm tỷ trọng 20,8%.", ["Khu vực nông, lâm nghiệp"]),
        ("Doanh thu thương mại đạt 47 tỷ đồng, chiếm 89% tổng mức, tăng 13%.", ["Doanh thu thương mại"] * 3),
        # a label of its own, and a label before a share
        ("Về y tế: 95% dân số có thẻ bảo hiểm.", ["dân số có thẻ bảo hiểm"]),
        ("Hạ tầng ổn định, thông suốt, 100% thôn được phủ sóng.", ["thôn được phủ sóng"]),
        ("Dự án khu dân cư A, phường B, thành phố C: 195 tỷ đồng.", ["Dự án khu dân cư A, phường B, thành phố C"]),
        # verbs that belong to a name
        ("Vốn đầu tư thực hiện ước đạt 39.712 tỷ đồng.", ["Vốn đầu tư thực hiện"]),
        # one item of a list, its number in a bracket
        ("Các ngành tăng so với tháng trước là: sản xuất dệt (tăng 2%); sản xuất da (tăng 3%).", [
            "sản xuất dệt", "sản xuất da",
        ]),
        # numbers in the order of their names
        ("Cơ cấu kinh tế: công nghiệp - dịch vụ - nông nghiệp với tỷ trọng tương ứng là 64% - 26% - 10%.", [
            "công nghiệp", "dịch vụ", "nông nghiệp",
        ]),
        ("Chè, cà phê và hồ tiêu lần lượt đạt 12 tấn, 30 tấn và 7 tấn.", ["Chè", "cà phê", "hồ tiêu"]),
    ],
)  # fmt: skip
def test_names(sentence, names):
    assert [figure.indicator for figure in read_text(results(sentence)).figures] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Hoàn thành chỉ tiêu thu ngân sách 1.735 tỷ đồng.", ["thu ngân sách"]),
        ("Số bác sĩ trên 1 vạn dân đạt 15,3 bác sĩ.", ["Số bác sĩ trên 1 vạn dân"]),
        ("Tiêu úng cho lúa, gieo trồng lại 600 ha.", ["gieo trồng lại"]),
        ("Tỷ lệ nữ giám đốc, chủ hợp tác xã đạt 27%.", ["Tỷ lệ nữ giám đốc, chủ hợp tác xã"]),
        ("Kết nạp 120 đảng viên, riêng năm 2033 không dưới 130 đảng viên.", ["kết nạp đảng viên"] * 2),
        ("Tốc độ tăng trưởng 3%.", ["Tốc độ tăng trưởng"]),
    ],
)
def test_names_of_aims(sentence, names):
    assert [target.indicator for target in read_text(objectives(sentence)).targets] == names
