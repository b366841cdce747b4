"""Directives beyond their 32 wordings: what orders, whom it charges, and what orders nothing."""

import pytest

from vedich.reading import Directive, read_text

from .texts import objectives, results, tasks, under


def directives(text: str) -> list[tuple[str, tuple[str, ...]]]:
    read = read_text(text)
    return [(read.text[d.start : d.end], d.agencies) for d in read.directives]


def one(sentence: str) -> Directive:
    (directive,) = read_text(tasks(f"1. {sentence}")).directives
    return directive


@pytest.mark.parametrize(
    ("sentence", "agencies"),
    [
        # an ordering verb and its bodies
        ("Giao Sở Nội vụ chủ trì tham mưu đề án.", ("Sở Nội vụ",)),
        ("Đề nghị Ban Tổ chức Tỉnh ủy rà soát biên chế.", ("Ban Tổ chức Tỉnh ủy",)),
        ("Yêu cầu các cấp ủy, chính quyền nêu gương.", ("các cấp ủy", "chính quyền")),
        ("Ban Thường vụ giao Ủy ban nhân dân tỉnh trình đề án.", ("Ủy ban nhân dân tỉnh",)),
        ("Phân công Trường Chính trị biên soạn tài liệu.", ("Trường Chính trị",)),
        # a body and its duty
        ("Sở Y tế có trách nhiệm kiểm tra các chợ.", ("Sở Y tế",)),
        ("Các địa phương phải báo cáo đúng hạn.", ("Các địa phương",)),
        ("Sở Y tế kiểm tra các chợ.", ("Sở Y tế",)),
        ("Công an tỉnh phối hợp với Sở Y tế tuần tra.", ("Công an tỉnh",)),
        ("Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm trước tỉnh.", ("Chủ tịch Ủy ban nhân dân các xã",)),
        # an action's verb
        ("Đẩy nhanh tiến độ xây kè.", ()),
        ("Cụ thể hóa chủ trương của tỉnh.", ()),
        ("Không để xảy ra cháy rừng.", ()),
        # after a circumstance
        ("Căn cứ tình hình thực tế, các xã xây dựng phương án.", ("các xã",)),
        ("Trong quý II, khẩn trương hoàn thành kè.", ()),
        ("Đối với các dự án chậm, kiên quyết thu hồi.", ()),
        # a need
        ("Việc trồng rừng cần gắn với sinh kế.", ()),
        # through whom
        (
            "Sở Y tế chỉ đạo các bệnh viện chuẩn bị giường.",
            ("Sở Y tế", "các bệnh viện"),
        ),
        ("Thứ nhất, rà soát quy hoạch.", ()),
        ("Cơ quan thực hiện: Sở Y tế kiểm tra các chợ.", ("Sở Y tế",)),
    ],
)
def test_what_orders_and_whom(sentence, agencies):
    assert one(sentence).agencies == agencies


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng ý chủ trương đầu tư kè.",
        "Thống nhất nội dung tờ trình.",
        "Ghi nhận kết quả của các xã.",
        "Cấp phê duyệt: Chủ tịch Ủy ban nhân dân tỉnh.",
        "Cơ quan chủ trì: Sở Y tế.",
        "Chi thường xuyên: 890 tỷ đồng.",
        "Báo cáo số 12/BC-UBND của Ủy ban nhân dân tỉnh.",
        "Thực hiện Nghị quyết số 18-NQ/TU, Ủy ban nhân dân tỉnh ban hành Kế hoạch với nội dung như sau:",
        "Sở Y tế đã kiểm tra các chợ.",
        "Kè sông là công trình trọng điểm.",
    ],
)
def test_what_orders_nothing(sentence):
    assert directives(tasks(f"1. {sentence}")) == []


@pytest.mark.parametrize(
    "text",
    [
        results("- Đẩy nhanh tiến độ xây kè."),
        objectives("- Nâng cao đời sống người dân."),
        under("I. QUAN ĐIỂM", "1. Phát huy vai trò của người dân."),
        under("V. BÀI HỌC KINH NGHIỆM", "1. Giữ vững đoàn kết trong nội bộ."),
        under("IV. NGUYÊN NHÂN", "1. Sở Y tế chậm kiểm tra."),
    ],
    ids=["results", "objectives", "views", "lessons", "causes"],
)
def test_other_sections_order_nothing_by_themselves(text):
    assert directives(text) == []


def test_an_order_in_so_many_words_orders_under_any_heading():
    assert directives(results("- Giao Sở Y tế kiểm tra các chợ.")) == [("Giao Sở Y tế kiểm tra các chợ", ("Sở Y tế",))]


def test_clauses_with_their_own_verb_are_entries_of_their_own():
    found = directives(tasks("1. Sở Y tế kiểm tra các chợ; báo cáo kết quả; trong đó nêu rõ vi phạm."))
    assert found == [
        ("Sở Y tế kiểm tra các chợ", ("Sở Y tế",)),
        ("báo cáo kết quả; trong đó nêu rõ vi phạm", ("Sở Y tế",)),
    ]


def test_items_of_a_list_inside_a_sentence_are_one_entry():
    assert len(directives(tasks("1. Tập trung các việc như: rà soát quy hoạch; cắm mốc; thu hồi đất."))) == 1


def test_a_bracket_that_orders_is_an_entry_and_one_that_states_is_not():
    assert len(directives(tasks("1. Sắp xếp lại các chợ (xã Đồi Chè phải xong trước)."))) == 2
    assert len(directives(tasks("1. Sắp xếp lại các chợ (gồm chợ Đồi Chè và chợ Suối Mơ)."))) == 1


def test_a_heading_of_bodies_addresses_the_items_under_it():
    text = tasks("1. Sở Y tế:", "a) Kiểm tra các chợ.", "b) Tập huấn người bán.", "2. Rà soát quy hoạch.")
    assert [agencies for _, agencies in directives(text)] == [("Sở Y tế",), ("Sở Y tế",), ()]


def test_a_lead_in_that_names_one_body_carries_and_one_that_names_many_does_not():
    single = tasks("Giao Sở Y tế thực hiện các việc sau:", "- Kiểm tra các chợ.")
    several = tasks("Yêu cầu các sở, ngành, các địa phương thực hiện các nhiệm vụ sau:", "- Kiểm tra các chợ.")
    assert directives(single)[-1] == ("Kiểm tra các chợ", ("Sở Y tế",))
    assert directives(several)[-1] == ("Kiểm tra các chợ", ())


def test_a_subject_carries_over_inside_its_sentence_and_not_to_the_next():
    text = tasks("1. Sở Y tế kiểm tra các chợ; tập huấn người bán. Rà soát quy hoạch.")
    assert [agencies for _, agencies in directives(text)] == [("Sở Y tế",), ("Sở Y tế",), ()]


def test_running_speech_goes_on_ordering_until_it_states():
    speech = (
        "Phát biểu tại hội nghị\n\n"
        "Đề nghị các xã tập trung chống hạn. Tiếp tục nạo vét kênh mương. Năm qua là một năm khó khăn. "
        "Kênh mương được nạo vét.\n"
    )
    assert [text for text, _ in directives(speech)] == [
        "Đề nghị các xã tập trung chống hạn",
        "Tiếp tục nạo vét kênh mương",
    ]


def test_final_punctuation_and_item_marks_stay_outside():
    assert directives(tasks("**a)** *Kiểm tra* các chợ;")) == [("Kiểm tra* các chợ", ())]


def test_what_a_decision_adopts_is_a_list_and_no_order():
    text = tasks("1. Thống nhất các nội dung sau:", "a) Mở rộng chợ hoa.", "b) Xây kè sông.")
    assert directives(text) == []


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        # a label of bodies charges, a label of time says when, "Đối với …:" addresses
        (tasks("- Ban Phong trào: Tổng hợp kết quả."), ("Ban Phong trào",)),
        (tasks("1. Đối với Sở Y tế:", "- Kiểm tra các chợ."), ("Sở Y tế",)),
        (tasks("1. Ban Dân vận lãnh đạo, chỉ đạo:", "- Nắm tình hình các chợ."), ("Ban Dân vận",)),
        (under("III. KIẾN NGHỊ", "1. Đối với Sở Y tế", "- Kiểm tra các chợ."), ("Sở Y tế",)),
        (tasks("1. Sở Y tế là cơ quan đầu mối, theo dõi việc thực hiện."), ("Sở Y tế",)),
        # what a body sets itself is no order, a whole lead-in of calling neither
        (
            tasks("1. Chánh Văn phòng; Giám đốc các sở chịu trách nhiệm thi hành."),
            ("Chánh Văn phòng", "Giám đốc các sở"),
        ),
    ],
)
def test_who_is_charged_by_labels_and_lead_ins(text, agencies):
    assert directives(text)[-1][1] == agencies


def test_a_lead_in_that_only_calls_is_no_entry_and_makes_orders_of_its_list():
    text = (
        "Chợ búa còn bẩn.\n\nĐể khắc phục tình trạng trên, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n\n"
        "1. Kiểm tra các chợ.\n\n2. Thu gom rác.\n"
    )
    assert [text for text, _ in directives(text)] == ["Kiểm tra các chợ", "Thu gom rác"]


def test_a_conclusion_may_look_back_before_it_orders():
    text = "Ban Thường vụ Huyện ủy kết luận:\n\n1. Sau 3 năm thực hiện, nâng cao ý thức.\n\n2. Thu gom rác.\n"
    assert [text for text, _ in directives(text)] == ["Thu gom rác"]


def test_a_label_of_time_belongs_to_what_is_due():
    (directive,) = read_text(tasks("- Trước ngày 20/02/2033: Ban hành hướng dẫn.")).directives
    assert directive.deadline == "2033-02-20"


def test_items_in_brackets_after_a_colon_are_a_list_when_they_hold_no_verb():
    listed = tasks("1. Phát triển các nghề theo thứ tự: (1) Nghề hoa; (2) Nghề cá; (3) Khai thác đá.")
    ordered = tasks("1. Sở Y tế thực hiện: (1) Kiểm tra các chợ; (2) Tập huấn người bán.")
    assert (len(directives(listed)), len(directives(ordered))) == (1, 2)


def test_a_short_heading_of_scope_sets_no_tasks():
    assert directives(tasks("1. Đối tượng, phạm vi", "Cán bộ, công chức cấp xã.")) == []


def test_directives_stand_in_the_order_of_the_text():
    read = read_text(tasks("1. (Sở Y tế phải làm trước một bước); riêng Sở Nội vụ phải làm sau."))
    assert [directive.agencies for directive in read.directives] == [("Sở Y tế",), ("Sở Nội vụ",)]
