"""Sentences that judge, what becomes of a directive, and the field of each."""

import pytest

from vedich.reading import read_text
from vedich.values.vocabulary import AssessmentKind as K
from vedich.values.vocabulary import Triage

from .texts import tasks, under


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("I. KẾT QUẢ ĐẠT ĐƯỢC", K.RESULT),
        ("2. Hạn chế, khuyết điểm", K.LIMIT),
        ("3. Nguyên nhân", K.CAUSE),
        ("V. BÀI HỌC KINH NGHIỆM", K.LESSON),
        ("VI. KIẾN NGHỊ, ĐỀ XUẤT", K.PROPOSAL),
    ],
)
def test_the_heading_says_how_its_sentences_judge(heading, kind):
    read = read_text(under(heading, "- Chợ hoa Bình Mẫu có nhiều gian hàng đẹp mắt."))
    assert [(a.kind, a.confidence) for a in read.assessments] == [(kind, 0.85)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Công tác trồng hoa được quan tâm chỉ đạo.", K.RESULT),
        ("Chợ hoa đã hoàn thành mái che.", K.RESULT),
        ("Việc bán hoa còn nhiều khó khăn.", K.LIMIT),
        ("Mái che chưa đáp ứng yêu cầu của người bán.", K.LIMIT),
        ("Nguyên nhân là do thiếu vốn đầu tư.", K.CAUSE),
        ("Kiến nghị tỉnh bổ sung vốn cho chợ.", K.PROPOSAL),
    ],
)
def test_running_text_judges_by_its_words(sentence, kind):
    read = read_text(f"Chợ hoa đông khách từ sáng sớm.\n\n{sentence}\n")
    assert [a.kind for a in read.assessments][-1] == kind


def test_a_turn_inside_results_is_a_limit():
    read = read_text(under("I. KẾT QUẢ", "Chợ đông khách quanh năm. Tuy nhiên, mái che còn nhiều hạn chế."))
    assert [a.kind for a in read.assessments] == [K.RESULT, K.LIMIT]


def test_orders_and_headings_judge_nothing():
    read = read_text(under("I. KẾT QUẢ", "1. Công tác trồng hoa", "Giao Sở Y tế kiểm tra chợ hoa."))
    assert read.assessments == ()


@pytest.mark.parametrize(
    ("sentence", "triage"),
    [
        ("Giao Sở Y tế kiểm tra các chợ.", Triage.ASSIGN),
        ("Hoàn thành kè trước ngày 15/6/2033.", Triage.ASSIGN),
        ("Xây dựng kế hoạch chống hạn.", Triage.ASSIGN),
        ("Nâng cao chất lượng gian hàng.", Triage.ORIENTATION),
        ("Toàn dân giữ gìn vệ sinh.", Triage.ORIENTATION),
        ("Nắm chắc tình hình tư tưởng, dư luận.", Triage.REGISTER),
        ("Giao Công an tỉnh bảo đảm an ninh trật tự.", Triage.REGISTER),
        ("Củng cố quốc phòng.", Triage.REGISTER),
    ],
)
def test_what_becomes_of_a_directive(sentence, triage):
    assert [d.triage for d in read_text(tasks(f"1. {sentence}")).directives] == [triage]


def test_sentences_that_only_go_on_join_the_directive_before_them():
    read = read_text(
        tasks("1. Sở Y tế kiểm tra các chợ. Trong đó, chú trọng chợ hoa. Tập huấn người bán.", "2. Báo cáo kết quả.")
    )
    assert [d.joins for d in read.directives] == [None, 0, None, None]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (tasks("1. Thúc đẩy sản xuất công nghiệp."), "economy"),
        (tasks("1. Xây thêm trường học, bệnh viện."), "society"),
        (tasks("1. Thu gom rác thải, chống ô nhiễm."), "environment"),
        (tasks("1. Phòng ngừa tội phạm."), "defence"),
        (tasks("1. Kết nạp đảng viên, củng cố chi bộ."), "politics"),
        (tasks("1. Làm tốt hơn nữa."), None),
        (tasks("1. Về kinh tế:", "- Làm tốt hơn nữa."), "economy"),
        (under("III. NHIỆM VỤ VĂN HÓA - XÃ HỘI", "1. Phòng ngừa tội phạm."), "society"),
    ],
)
def test_the_field_is_the_headings_else_of_the_words(text, field):
    assert [d.field for d in read_text(text).directives] == [field]
