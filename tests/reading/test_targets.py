"""Targets beyond their 71 wordings: how they bind, over which period, with which stretch, and where they stand."""

import pytest

from vedich.reading import Target, read_text
from vedich.values.vocabulary import Comparator

from .texts import objectives, plan, results, tasks, under


def targets(text: str) -> tuple[Target, ...]:
    return read_text(text).targets


@pytest.mark.parametrize(
    ("sentence", "comparator"),
    [
        ("Tỷ lệ hộ dùng nước sạch đạt 90%.", Comparator.EQ),
        ("Tỷ lệ hộ dùng nước sạch đạt 90% trở lên.", Comparator.GE),
        ("Có 5 mỏ đá đủ giấy phép khai thác trở lên.", Comparator.GE),
        ("Ít nhất 90% hộ dùng nước sạch.", Comparator.GE),
        ("Không dưới 90% hộ dùng nước sạch.", Comparator.GE),
        ("Trên 90% hộ dùng nước sạch.", Comparator.GT),
        ("Không quá 5% hộ thiếu nước.", Comparator.LE),
        ("Tối đa 5% hộ thiếu nước.", Comparator.LE),
        ("Tỷ lệ hộ thiếu nước dưới 5%.", Comparator.LT),
        ("Tỷ lệ hộ thiếu nước giảm xuống còn dưới 5%.", Comparator.LT),
        ("Khoảng 90% hộ dùng nước sạch.", Comparator.ABOUT),
        ("Tỷ lệ hộ dùng nước sạch đạt 85 - 90%.", Comparator.RANGE),
        ("Tỷ lệ hộ dùng nước sạch đạt khoảng 85 - 90%.", Comparator.ABOUT),
        ("Giảm 30% số hộ thiếu nước.", Comparator.CUT),
        ("Có thêm 8 xã dùng nước sạch.", Comparator.ADD),
        ("Duy trì 100% hộ dùng nước sạch.", Comparator.MAINTAIN),
        ("Chỉ số cải cách nằm trong nhóm 10 tỉnh dẫn đầu.", Comparator.LE),
        ("Chỉ số cải cách đứng thứ 10.", Comparator.EQ),
    ],
)
def test_how_an_aim_binds(sentence, comparator):
    assert [t.comparator for t in targets(objectives(f"- {sentence}"))] == [comparator]


@pytest.mark.parametrize(
    ("heading", "sentence", "period"),
    [
        ("II. MỤC TIÊU", "Đến năm 2034 trồng 500 cây.", "2034"),
        ("II. MỤC TIÊU", "Giai đoạn 2031 - 2035 trồng 500 cây.", "2031/2035"),
        ("II. MỤC TIÊU", "Bình quân mỗi năm giai đoạn 2031 - 2035 trồng 500 cây.", "2031/2035:yearly"),
        ("II. MỤC TIÊU", "6 tháng đầu năm 2034 trồng 500 cây.", "2034-H1"),
        ("II. MỤC TIÊU", "Quý III/2034 trồng 500 cây.", "2034-Q3"),
        ("II. MỤC TIÊU ĐẾN NĂM 2034", "Trồng 500 cây.", "2034"),
        ("II. MỤC TIÊU NHIỆM KỲ 2030 - 2035", "Trồng 500 cây.", "2030/2035"),
        ("II. MỤC TIÊU", "Trồng 500 cây.", None),
        ("II. MỤC TIÊU", "Tăng 20% so với năm 2030.", None),
    ],
)
def test_the_period_is_said_in_the_clause_the_sentence_or_the_heading(heading, sentence, period):
    assert [t.period for t in targets(under(heading, f"- {sentence}"))] == [period]


def test_a_stretch_belongs_to_the_target_before_it():
    (target,) = targets(objectives("- Tốc độ tăng trưởng đạt 8%, phấn đấu trên 9%."))
    assert (target.value, target.comparator, target.stretch) == (8, Comparator.EQ, 9)


def test_targets_know_their_section_and_field():
    text = plan("II. MỤC TIÊU\n\n1. Về môi trường\n\n- Tỷ lệ che phủ rừng đạt 45%.\n")
    assert [(t.section, t.field, t.indicator) for t in targets(text)] == [
        ("II.1", "environment", "Tỷ lệ che phủ rừng"),
    ]


def test_under_results_a_number_is_a_figure_but_a_quoted_plan_is_a_target():
    read = read_text(results("- Trồng được 450 cây, chỉ tiêu phấn đấu là 500 cây.", "- Giải ngân đạt 88% mục tiêu."))
    assert [float(t.value) for t in read.targets] == [500]
    assert [float(f.value) for f in read.figures] == [450, 88]


def test_under_tasks_a_number_of_the_action_is_a_target_and_one_of_a_place_is_not():
    read = read_text(tasks("- Trồng mới 500 cây tại 12 xã ven sông."))
    assert [float(t.value) for t in read.targets] == [500]
    assert [float(f.value) for f in read.figures] == [12]


def test_what_stands_already_is_no_aim():
    read = read_text(tasks("- Chăm sóc 22 cây còn lại trong chương trình."))
    assert (len(read.targets), len(read.figures)) == (0, 1)


def test_running_text_aims_after_it_announced_aims():
    news = (
        "Chợ hoa mở cửa\n"
        "Đại hội đề ra 12 chỉ tiêu, trong đó doanh thu đạt 300 tỷ đồng, đón 2 triệu lượt khách. "
        "Năm qua, chợ đã đón 1,2 triệu lượt khách.\n"
    )
    read = read_text(news)
    assert [float(t.value) for t in read.targets] == [300, 2]
    assert [float(f.value) for f in read.figures] == [12, 1.2]


def test_running_text_aims_at_years_after_its_own_date():
    read = read_text("14/03/2033\nChợ hoa mở cửa\nĐến năm 2036, doanh thu đạt 300 tỷ đồng.\n")
    assert [(float(t.value), t.period) for t in read.targets] == [(300, "2036")]


def test_a_result_with_its_plan_is_a_figure_and_a_target():
    read = read_text(results("- Trồng cây đạt 620/500 ha."))
    assert ([float(f.value) for f in read.figures], [float(t.value) for t in read.targets]) == ([620], [500])


def test_the_lines_of_a_budget_are_targets_and_no_orders():
    read = read_text(
        under("II. DỰ TOÁN THU NGÂN SÁCH NĂM 2034", "1. Thu nội địa: 1.250 tỷ đồng.", "- Thu phí: 30 tỷ đồng.")
    )
    assert [(t.indicator, float(t.value), t.period) for t in read.targets] == [
        ("Thu nội địa", 1250, "2034"),
        ("Thu phí", 30, "2034"),
    ]
    assert read.directives == ()


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        # under tasks: those who are served, a share that opens its clause, a range
        ("- Tạo việc làm cho 500 lao động.", [500]),
        ("- 100% chợ ký cam kết.", [100]),
        ("- Thu hút từ 10 - 15 doanh nghiệp.", [10]),
        ("- Mở rộng chợ hoa (75 ha).", []),
        ("- Rà soát từ 12 xã.", []),
    ],
)
def test_which_numbers_of_a_task_are_aimed_at(sentence, values):
    assert [float(t.value) for t in targets(tasks(sentence))] == values


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("- Xóa 100% nhà tạm.", ["nhà tạm"]),
        ("- Tinh gọn bộ máy, giảm 5% biên chế.", ["biên chế"]),
        ("- Nâng cao tay nghề, bảo đảm ít nhất 70% lao động được đào tạo.", ["lao động được đào tạo"]),
        ("- Đến hết niên độ giải ngân đạt 100% kế hoạch.", ["giải ngân"]),
        ("- Tổng thu đạt 600 tỷ đồng, đóng góp từ 8 - 10% GRDP.", ["Tổng thu", "Tổng thu"]),
        ("- Tỷ lệ che phủ rừng ổn định ở mức 52%.", ["Tỷ lệ che phủ rừng"]),
        ("- Diện tích nhà ở bình quân đạt 30 m2 sàn/người.", ["Diện tích nhà ở"]),
    ],
)
def test_names_of_aims(sentence, names):
    assert [t.indicator for t in targets(objectives(sentence))] == names


def test_plans_in_brackets_and_below_the_plan():
    read = read_text(
        results("- Giải ngân đạt 45% (kịch bản 50%), thấp hơn mục tiêu 5 điểm %; trồng rừng tăng 8% (Nghị quyết 9%).")
    )
    assert [float(t.value) for t in read.targets] == [50, 9]
    assert [float(f.value) for f in read.figures] == [45, 5, 8]
