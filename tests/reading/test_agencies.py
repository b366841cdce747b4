"""Where a body's name begins and ends."""

import pytest

from vedich.reading import read_text

from .texts import tasks

# sentence → bodies
BODIES = [
    ("Sở Giáo dục và Đào tạo rà soát biên chế.", ["Sở Giáo dục và Đào tạo"]),
    ("Sở Văn hóa, Thể thao và Du lịch mở hội hoa.", ["Sở Văn hóa, Thể thao và Du lịch"]),
    ("Sở Y tế, Sở Nội vụ và Công an tỉnh kiểm tra.", ["Sở Y tế", "Sở Nội vụ", "Công an tỉnh"]),
    ("Các sở, ban, ngành, đoàn thể tỉnh triển khai.", ["Các sở, ban, ngành, đoàn thể tỉnh"]),
    ("Giám đốc các sở; Chủ tịch các xã; chủ rừng báo cáo.", ["Giám đốc các sở", "Chủ tịch các xã", "chủ rừng"]),
    ("Ủy ban nhân dân các huyện, thị xã, thành phố báo cáo.", ["Ủy ban nhân dân các huyện, thị xã, thành phố"]),
    (
        "Ủy ban nhân dân các huyện, thành phố Suối Mơ báo cáo.",
        ["Ủy ban nhân dân các huyện, thành phố Suối Mơ"],
    ),
    ("Huyện Đồi Chè, thành phố Suối Mơ báo cáo.", ["Huyện Đồi Chè", "thành phố Suối Mơ"]),
    ("Giao các Sở: Tài chính, Nội vụ, Y tế rà soát.", ["các Sở: Tài chính, Nội vụ, Y tế"]),
    ("Các Bộ Tài chính, Nội vụ sớm bố trí vốn.", ["Các Bộ Tài chính, Nội vụ"]),
    ("Mặt trận Tổ quốc và các tổ chức chính trị - xã hội vận động.", None),
    ("Người đứng đầu cấp ủy, chính quyền nêu gương.", ["Người đứng đầu cấp ủy, chính quyền"]),
    ("Thủ trưởng các cơ quan, đơn vị chịu trách nhiệm.", ["Thủ trưởng các cơ quan, đơn vị"]),
    ("Cơ quan quản lý nhà nước về giá kiểm tra.", None),
    ("Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn theo dõi mực nước.", [
        "Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn"
    ]),
    ("Viện Nghiên cứu Cây & Hoa khảo sát.", ["Viện Nghiên cứu Cây & Hoa"]),
    ("Trường Trung cấp Tp. Suối Mơ tuyển sinh.", ["Trường Trung cấp Tp. Suối Mơ"]),
    ("Công đoàn cấp trên trực tiếp cơ sở tập huấn.", ["Công đoàn cấp trên trực tiếp cơ sở"]),
    ("UBND tỉnh, HĐND tỉnh giám sát.", ["UBND tỉnh", "HĐND tỉnh"]),
    ("Các cơ quan trong hệ thống chính trị gương mẫu.", ["Các cơ quan trong hệ thống chính trị"]),
    ("Hội Nông dân (cơ quan thường trực) tổng hợp.", ["Hội Nông dân"]),
    ("Tổng Giám đốc các doanh nghiệp nhà nước báo cáo.", ["Tổng Giám đốc các doanh nghiệp nhà nước"]),
    ("Ủy ban nhân dân cấp tỉnh quyết định mức thu.", ["Ủy ban nhân dân cấp tỉnh"]),
    ("Ngành ngân hàng hạ lãi suất.", ["Ngành ngân hàng"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "bodies"), BODIES, ids=[sentence for sentence, _ in BODIES])
def test_bodies(sentence, bodies):
    found = [d.agencies for d in read_text(tasks(f"1. {sentence}")).directives]
    assert found
    if bodies is not None:
        assert list(found[0]) == bodies


@pytest.mark.parametrize(
    "sentence",
    [
        "Phòng ngừa cháy rừng.",
        "Tổ chức hội nghị đầu bờ.",
        "Bộ máy phải tinh gọn.",
        "Cơ sở vật chất cần được nâng cấp.",
        "Hội nghị phải ngắn gọn.",
        "Báo cáo kết quả hằng quý.",
    ],
)
def test_words_that_only_look_like_bodies(sentence):
    assert [d.agencies for d in read_text(tasks(f"1. {sentence}")).directives] == [()]
