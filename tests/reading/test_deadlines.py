"""Until when, and how often."""

import pytest

from vedich.reading import read_text

from .texts import plan, tasks


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("Gửi danh sách trước ngày 15/6/2033.", "2033-06-15"),
        ("Gửi danh sách chậm nhất ngày 15 tháng 6 năm 2033.", "2033-06-15"),
        ("Hoàn thành kè trong tháng 9/2033.", "2033-09"),
        ("Hoàn thành kè trong quý III/2033.", "2033-Q3"),
        ("Hoàn thành kè trong quí 3 năm 2033.", "2033-Q3"),
        ("Hoàn thành kè trước năm 2035.", "2035"),
        ("Đến năm 2035, hoàn thành kè.", "2035"),
        ("Báo cáo trước 17 giờ ngày 15/6/2033.", "2033-06-15"),
        ("Kết thúc hoạt động của tổ từ ngày 01/7/2033.", "2033-07-01"),
        ("Hoàn thành kè, thời hạn: 30/9/2033.", "2033-09-30"),
        ("Hoàn thành kè trước ngày 10/6/2033, báo cáo trước ngày 15/6/2033.", "2033-06-10"),
        # none of its own
        ("Thực hiện Kế hoạch năm 2033 của tỉnh.", None),
        ("Rà soát quy hoạch giai đoạn 2031 - 2035.", None),
        ("Triển khai Kế hoạch số 9/KH-UBND ngày 02/5/2033.", None),
        ("Lập dự toán khi có hướng dẫn của cấp trên.", None),
        ("Gửi báo cáo trước ngày 20 tháng 12 hằng năm.", None),
        ("Xem xét việc cháy chợ ngày 12/2/2033.", None),
    ],
)
def test_deadline(sentence, deadline):
    assert [d.deadline for d in read_text(tasks(f"1. {sentence}")).directives] == [deadline]


@pytest.mark.parametrize(
    ("sentence", "recurrence"),
    [
        ("Định kỳ hằng tháng báo cáo kết quả.", "monthly"),
        ("Hằng quý tổ chức đối thoại.", "quarterly"),
        ("Định kỳ 6 tháng, hằng năm sơ kết.", "yearly"),
        ("Báo cáo hằng tuần.", "weekly"),
        ("Mỗi ngày vệ sinh chợ.", "daily"),
        ("Gửi báo cáo trước ngày 20 tháng 12 hằng năm.", "yearly"),
        ("Thường xuyên kiểm tra các chợ.", "continuous"),
        ("Bố trí kinh phí trong dự toán hằng năm.", None),
        ("Rà soát các khoản chi thường xuyên.", None),
        ("Kiểm tra các chợ.", None),
    ],
)
def test_recurrence(sentence, recurrence):
    assert [d.recurrence for d in read_text(tasks(f"1. {sentence}")).directives] == [recurrence]


def test_a_day_of_the_past_is_no_deadline():
    assert [d.deadline for d in read_text(plan("II. NHIỆM VỤ\n\n1. Gửi danh sách trước ngày 01/02.\n")).directives] == [
        None
    ]
