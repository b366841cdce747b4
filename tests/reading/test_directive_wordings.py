"""The 32 ways in which documents give an order (gathered from published documents), each in a sentence of our own."""

import pytest

from vedich.reading import read_text

Expected = list[tuple[tuple[str, ...], str | None, str | None]]

# (number in the list, sentence, [(agencies, deadline, recurrence)])
WORDINGS: list[tuple[str, str, Expected]] = [
    (
        "1",
        "Hội nghị thống nhất và giao Văn phòng Huyện ủy tổng hợp các ý kiến góp ý.",
        [(("Văn phòng Huyện ủy",), None, None)],
    ),
    (
        "2",
        "Các cấp, các ngành, nòng cốt là Ban Chỉ huy Phòng thủ dân sự tỉnh thường xuyên theo dõi mực nước các hồ chứa.",
        [(("Các cấp", "các ngành", "Ban Chỉ huy Phòng thủ dân sự tỉnh"), None, "continuous")],
    ),
    ("3", "Khẩn trương hoàn chỉnh đồ án quy hoạch chung để sớm được phê duyệt.", [((), None, None)]),
    (
        "4",
        "Đẩy mạnh xây dựng xã hội số trên toàn tỉnh (Thành phố Suối Mơ, thị xã Bàu Sen cần làm trước một bước).",
        [((), None, None), (("Thành phố Suối Mơ", "thị xã Bàu Sen"), None, None)],
    ),
    (
        "5",
        "Riêng huyện Đồi Chè, Ủy ban nhân dân tỉnh cần hỗ trợ thêm nguồn lực, "
        "huyện phải hoàn thành các tiêu chí còn lại trong năm 2033.",
        [(("huyện Đồi Chè", "Ủy ban nhân dân tỉnh"), "2033", None)],
    ),
    (
        "6",
        "Kiên quyết điều chuyển vốn ở các dự án giải ngân chậm sang các dự án có khả năng hấp thụ vốn.",
        [((), None, None)],
    ),
    ("7", "Tổ chức thăm hỏi gia đình chính sách nhân kỷ niệm ngày Thương binh - Liệt sĩ (27/7).", [((), None, None)]),
    (
        "8",
        "Chuẩn bị các điều kiện tổ chức lấy phiếu tín nhiệm (Khi có hướng dẫn của cấp trên về thời gian).",
        [((), None, None)],
    ),
    (
        "9",
        "Ban Thường vụ giao Ban Tuyên giáo Tỉnh ủy tiếp thu ý kiến, đề xuất Ban Thường vụ xem xét.",
        [(("Ban Tuyên giáo Tỉnh ủy",), None, None)],
    ),
    ("10", "Báo cáo kết quả 01 năm thực hiện kết luận thanh tra đúng thời gian quy định.", [((), None, None)]),
    (
        "11",
        "Thời gian học tập từ ngày nhận được tài liệu đến 20/5/2033, gửi báo cáo về Ban Tuyên giáo Huyện ủy.",
        [((), "2033-05-20", None)],
    ),
    (
        "12",
        "Trong quý II năm 2033, Tỉnh ủy tổ chức sơ kết 02 năm thực hiện Đề án số 04-ĐA/TU.",
        [(("Tỉnh ủy",), "2033-Q2", None)],
    ),
    ("13", "Song song đó, phải đưa vào sử dụng các công trình trọng điểm của nhiệm kỳ.", [((), None, None)]),
    ("14", "Đề nghị các đơn vị báo cáo bằng văn bản trước ngày 18.6.2033.", [(("các đơn vị",), "2033-06-18", None)]),
    (
        "15",
        "Các huyện, thị xã gửi số liệu về Sở Tài chính trước ngày 01/10/2033; "
        "Sở Tài chính tổng hợp, trình Ủy ban nhân dân tỉnh trước ngày 15/10/2033.",
        [(("Các huyện, thị xã",), "2033-10-01", None), (("Sở Tài chính",), "2033-10-15", None)],
    ),
    ("17", "Gửi danh sách đại biểu về Văn phòng Tỉnh ủy trước 14 giờ, ngày 05/9/2033.", [((), "2033-09-05", None)]),
    (
        "19",
        "Chủ tịch UBND các huyện có tuyến đường đi qua bàn giao mặt bằng trước ngày 10/8/2033.",
        [(("Chủ tịch UBND các huyện",), "2033-08-10", None)],
    ),
    ("21", "Sở Xây dựng hoàn thành hồ sơ chậm nhất trước ngày 10/3/2033.", [(("Sở Xây dựng",), "2033-03-10", None)]),
    (
        "22",
        "Gửi báo cáo trước ngày 15/4/2033: 01 bản về Văn phòng Tỉnh ủy, 01 bản về Ban Tổ chức Tỉnh ủy.",
        [((), "2033-04-15", None)],
    ),
    (
        "23",
        "Số liệu tính từ ngày 01/01/2033 đến ngày 10/11/2033, gửi về Sở Nội vụ trước ngày 15/11/2033.",
        [((), "2033-11-15", None)],
    ),
    (
        "24",
        "Từ ngày 1 đến ngày 5 hằng tháng, các đơn vị cập nhật tiến độ; "
        "Văn phòng kiểm tra từ ngày 5 đến ngày 10 hằng tháng.",
        [(("các đơn vị",), None, "monthly"), (("Văn phòng",), None, "monthly")],
    ),
    ("25", "Tổ công tác kiểm tra tiến độ từ ngày 12 đến ngày 20 hằng tháng.", [(("Tổ công tác",), None, "monthly")]),
    ("26", "Phân bổ hết kế hoạch vốn năm 2033 trước ngày 31/3/2033.", [((), "2033-03-31", None)]),
    (
        "27",
        "Sở Khoa học và Công nghệ hoàn thành kết nối dữ liệu trước tháng 9/2033.",
        [(("Sở Khoa học và Công nghệ",), "2033-09", None)],
    ),
    (
        "28",
        "Ủy ban nhân dân các xã lập phương án, hoàn thành trước ngày 30/6/2033.",
        [(("Ủy ban nhân dân các xã",), "2033-06-30", None)],
    ),
    ("29", "Các tổ báo cáo tiến độ trước ngày 30 hàng tháng.", [(("Các tổ",), None, "monthly")]),
    (
        "30",
        "Các địa phương báo cáo Ủy ban nhân dân tỉnh (qua Sở Y tế) khi có việc phát sinh ngoài phạm vi được giao.",
        [(("Các địa phương",), None, None)],
    ),
    ("31", "Văn phòng cập nhật nhiệm vụ mới vào hệ thống chậm nhất 02 ngày làm việc.", [(("Văn phòng",), None, None)]),
    (
        "32",
        "Huyện Đồi Chè bàn giao mặt bằng đoạn qua xã chậm nhất vào ngày 30/9/2033.",
        [(("Huyện Đồi Chè",), "2033-09-30", None)],
    ),
]

#: a day without its year takes the year of the document's own date, when it is still to come
DATED: list[tuple[str, str, str]] = [
    ("18", "Các đơn vị gửi dự thảo chậm nhất ngày 30-6.", "2033-06-30"),
    ("20", "Sở Tài chính trình giá đất chậm nhất đến ngày 15/11.", "2033-11-15"),
]


def directives(text: str) -> Expected:
    return [(d.agencies, d.deadline, d.recurrence) for d in read_text(text).directives]


@pytest.mark.parametrize(("number", "sentence", "expected"), WORDINGS, ids=[number for number, _, _ in WORDINGS])
def test_directive_wording(number: str, sentence: str, expected: Expected) -> None:
    del number
    assert directives(f"III. NHIỆM VỤ, GIẢI PHÁP\n\n1. {sentence}\n") == expected


@pytest.mark.parametrize(("number", "sentence", "deadline"), DATED, ids=[number for number, _, _ in DATED])
def test_a_day_without_its_year(number: str, sentence: str, deadline: str) -> None:
    del number
    letterhead = "UBND TỈNH MẪU\n\nSố: 12/KH-UBND\n\nBình Mẫu, ngày 05 tháng 3 năm 2033\n\nKẾ HOẠCH\nVề việc mẫu\n\n"
    assert [d.deadline for d in read_text(f"{letterhead}III. NHIỆM VỤ\n\n- {sentence}\n").directives] == [deadline]
    assert [d.deadline for d in read_text(f"III. NHIỆM VỤ\n\n- {sentence}\n").directives] == [None]
