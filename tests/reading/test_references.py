"""Mentions of other documents, and numbers that only look like them."""

import datetime

import pytest

from vedich.reading import read_text
from vedich.values.vocabulary import DocumentType as T

from .texts import plan, tasks


def references(text: str) -> list[tuple[T, str | None, datetime.date | None, str]]:
    read = read_text(text)
    return [(r.type, r.number, r.date, read.text[r.start : r.end]) for r in read.references]


@pytest.mark.parametrize(
    ("sentence", "kind", "number", "evidence"),
    [
        # full numbers of the state
        ("Thực hiện Nghị định số 77/2031/NĐ-CP.", T.DECREE, "77/2031/NĐ-CP", "Nghị định số 77/2031/NĐ-CP"),
        ("Theo Nghị quyết 66.7/2033/NQ-CP.", T.RESOLUTION, "66.7/2033/NQ-CP", "Nghị quyết 66.7/2033/NQ-CP"),
        ("Căn cứ Luật số 99/2030/QH17.", T.LAW, "99/2030/QH17", "Luật số 99/2030/QH17"),
        ("Theo Thông tư số 5/2032/TT-BYT.", T.CIRCULAR, "5/2032/TT-BYT", "Thông tư số 5/2032/TT-BYT"),
        ("Theo Công văn số 310/UBND-VX.", T.DISPATCH, "310/UBND-VX", "Công văn số 310/UBND-VX"),
        ("Theo Tờ trình số 8/TTr-SNV.", T.SUBMISSION, "8/TTr-SNV", "Tờ trình số 8/TTr-SNV"),
        # full numbers of the party
        ("Thực hiện Nghị quyết số 18-NQ/TW.", T.RESOLUTION, "18-NQ/TW", "Nghị quyết số 18-NQ/TW"),
        ("Theo Quy định 41-QĐ/TU.", T.REGULATION, "41-QĐ/TU", "Quy định 41-QĐ/TU"),
        ("Theo Kết luận số 5-KL/HU.", T.CONCLUSION, "5-KL/HU", "Kết luận số 5-KL/HU"),
        # faults of typing and recognition
        ("Theo Nghị quyết số 83/NQ- HĐND.", T.RESOLUTION, "83/NQ-HĐND", "Nghị quyết số 83/NQ- HĐND"),
        ("Theo Quyết định sô 61/QÐ-UBND.", T.DECISION, "61/QĐ-UBND", "61/QÐ-UBND"),
        # the sign alone tells the type
        ("Theo số 14/KH-SYT.", T.PLAN, "14/KH-SYT", "số 14/KH-SYT"),
        ("Văn bản số 87/HĐND-KTNS.", T.OTHER, "87/HĐND-KTNS", "Văn bản số 87/HĐND-KTNS"),
        # a type's name and a bare number
        ("Quán triệt Chỉ thị 05.", T.DIRECTIVE, "05", "Chỉ thị 05"),
        ("Theo Quy định số 75 của Bộ Chính trị.", T.REGULATION, "75", "Quy định số 75"),
        ("Theo NQ 18 của Trung ương.", T.RESOLUTION, "18", "NQ 18"),
        # sessions
        ("Thực hiện Nghị quyết Trung ương 4 (khóa XII).", T.RESOLUTION, None, "Nghị quyết Trung ương 4 (khóa XII)"),
        ("Học tập văn kiện Đại hội XV của Đảng.", T.OTHER, None, "văn kiện Đại hội XV của Đảng"),
        (
            "Cụ thể hóa Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX.",
            T.RESOLUTION,
            None,
            "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX",
        ),
        ("Theo Kết luận Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng.", T.CONCLUSION, None, None),
    ],
)  # fmt: skip
def test_mention(sentence, kind, number, evidence):
    found = references(tasks(f"1. {sentence}"))
    assert [(found[0][0], found[0][1])] == [(kind, number)]
    assert len(found) == 1
    assert evidence is None or found[0][3] == evidence


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Theo Kế hoạch số 14/KH-SYT ngày 02/5/2032 của Sở Y tế.", datetime.date(2032, 5, 2)),
        ("Theo Kế hoạch số 14/KH-SYT, ngày 2-5-2032.", datetime.date(2032, 5, 2)),
        ("Theo Kế hoạch số 14/KH-SYT ngày 02 tháng 5 năm 2032.", datetime.date(2032, 5, 2)),
        ("Theo Kế hoạch số 14/KH-SYT của Sở Y tế trình ngày 02/5/2032.", None),
        ("Theo Kế hoạch số 14/KH-SYT năm 2032.", None),
    ],
)
def test_only_a_date_that_follows_directly_is_the_document_date(sentence, date):
    assert [found[2] for found in references(tasks(f"1. {sentence}"))] == [date]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện Luật Đất đai năm 2030.",
        "Theo nghị quyết của Hội đồng nhân dân tỉnh.",
        "Ban hành 03 nghị quyết, 12 quyết định.",
        "Quy định 05 trường hợp được miễn.",
        "Kế hoạch 5 năm phát triển nghề hoa.",
        "Chương trình 100 ngày nói không với rác.",
        "Kế hoạch 2026 - 2030 được thông qua.",
        "Đón 1.200/1.000 lượt khách.",
        "Nghị quyết năm 2033 nêu rõ việc này.",
    ],
)
def test_no_mention(sentence):
    assert references(tasks(f"1. {sentence}")) == []


def test_numbers_of_a_list_take_the_type_that_opened_it():
    text = tasks("1. Bãi bỏ các Quyết định số 11/QĐ-UBND, số 12/QĐ-UBND và số 13/UBND-TH.")
    assert [(found[0], found[1]) for found in references(text)] == [
        (T.DECISION, "11/QĐ-UBND"),
        (T.DECISION, "12/QĐ-UBND"),
        (T.DECISION, "13/UBND-TH"),
    ]


def test_congresses_in_one_breath_are_two_mentions():
    text = tasks("1. Thực hiện Nghị quyết Đại hội XV của Đảng và Đại hội Đảng bộ tỉnh lần thứ XX.")
    assert [found[0] for found in references(text)] == [T.RESOLUTION, T.RESOLUTION]


def test_a_document_naming_itself_is_no_mention():
    assert references(plan("1. Ban hành kèm theo Kế hoạch số 45/KH-UBND này danh mục cây.")) == []
