"""What documents say of each other, how mentions find their document, and what still waits."""

import pytest

from tests.factories import a_document
from vedich.documents import linking
from vedich.documents.relations import issuer_said, relations_of, same_issuer
from vedich.documents.rules import is_central
from vedich.organisations.queries import installation
from vedich.sample.build import YEARS_END

pytestmark = pytest.mark.django_db


SAID = [
    ("Căn cứ Nghị quyết số 12-NQ/TU ngày 01/5/2023;", "12-NQ/TU", "basis"),
    ("- Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị,", "05-CT/TW", "basis"),
    ("Quyết định này thay thế Quyết định số 12/QĐ-UBND.", "12/QĐ-UBND", "replaces"),
    ("Bãi bỏ Kế hoạch số 7/KH-UBND.", "7/KH-UBND", "repeals"),
    ("Quyết định số 9/QĐ-UBND hết hiệu lực kể từ ngày ký.", "9/QĐ-UBND", "repeals"),
    ("Sửa đổi, bổ sung một số điều của Quy định số 3-QĐ/TU.", "3-QĐ/TU", "amends"),
    ("Quyết định số 8/QĐ-UBND đã được thay thế bởi Quyết định số 9/QĐ-UBND.", "9/QĐ-UBND", "mentions"),
    ("Kết quả theo Báo cáo số 15-BC/TU cho thấy", "15-BC/TU", "mentions"),
]


@pytest.mark.parametrize(("text", "number", "relation"), SAID)
def test_what_a_mention_says(text, number, relation):
    start = text.index(number)
    assert relations_of(text, [(start, start + len(number))]) == [relation]


def test_a_list_carries_its_verb_on():
    text = "Quyết định này thay thế Quyết định số 12/QĐ-UBND và Quyết định số 13/QĐ-UBND."
    spans = [(text.index("Quyết định số 12"), text.index(" và")), (text.index("Quyết định số 13"), len(text) - 1)]
    assert relations_of(text, spans) == ["replaces", "replaces"]


def test_the_issuer_behind_a_number():
    text = "Nghị quyết số 12-NQ/TU, ngày 01/5/2023 của Tỉnh ủy về kinh tế"
    assert issuer_said(text, text.index(",")) == "Tỉnh ủy"
    assert issuer_said("Chỉ thị 05-CT/TW về học tập", 17) == ""
    assert same_issuer("Tỉnh ủy", ["Tỉnh ủy Long An"])
    assert not same_issuer("Bộ Chính trị", ["Tỉnh ủy Long An"])


CITE = {"101-NQ/MAU": "05-CT/TW", "Nghị quyết số": "Chỉ thị số", "ngày 15/10/2020": "ngày 02/12/2024"}


@pytest.mark.parametrize("spelling", ["5-CT/TW", "05-CT/TƯ", "05 -CT/TW"])
def test_a_mention_waits_and_is_joined_under_another_spelling(office, now, spelling):
    citing = a_document(by=office, now=now, plan="", replace={"101-NQ/MAU": "05-NQ/TW", "ngày 15/10/2020": ""})
    waiting = citing.references.get(number="05-NQ/TW")
    assert waiting.refers_to is None
    assert "5 nq tw" in {row["number_key"] for row in linking.awaited(now)}
    cited = a_document(by=office, now=now, plan="", number=spelling.replace("CT", "NQ"))
    waiting.refresh_from_db()
    assert waiting.refers_to == cited
    assert "5 nq tw" not in {row["number_key"] for row in linking.awaited(now)}
    assert [link.document for link in linking.relations(cited, now).named_by] == [citing]
    assert cited in [link.document for link in linking.relations(citing, now).based_on]


def test_a_document_of_another_year_is_another_document(office, now):
    citing = a_document(by=office, now=now, plan="", replace={"101-NQ/MAU": "888-NQ/MAU"})  # dated 2020
    a_document(by=office, now=now, plan="", number="888-NQ/MAU")  # of 2024
    assert citing.references.get(number="888-NQ/MAU").refers_to is None


CITING = """ỦY BAN NHÂN DÂN TỈNH MẪU
Số: 7/2023/QĐ-UBND
Mẫu, ngày 05 tháng 6 năm 2023

QUYẾT ĐỊNH
Về giá đất

Căn cứ Quyết định số 12/2014/QĐ-UBND về bảng giá;
1. Tiếp tục thực hiện Quyết định 12 đã ban hành.
2. Báo cáo kết quả theo Quyết định nêu trên.
"""


def test_a_bare_number_and_a_mention_again_wait_for_the_year_that_the_whole_number_says(office, now):
    def decision(year):
        text = CITING.replace("7/2023", f"12/{year}").replace("năm 2023", f"năm {year}").partition("Căn cứ")[0]
        return a_document(by=office, now=now, plan="", text=text + "Điều 1. Ban hành bảng giá.\n")

    citing = a_document(by=office, now=now, plan="", text=CITING)
    decision(2019)
    assert set(citing.references.values_list("number", "refers_to")) == {("12/2014/QĐ-UBND", None)}
    meant = decision(2014)
    assert list(citing.references.values_list("refers_to", flat=True)) == [meant.pk] * 3


def test_relations_are_shown_both_ways():
    from vedich.documents.models import Document

    citing, cited = (Document.objects.get(code=code) for code in ("102-nq-mau-2022", "101-nq-mau-2020"))
    assert cited in [link.document for link in linking.relations(citing, YEARS_END).based_on]
    assert citing in [link.document for link in linking.relations(cited, YEARS_END).named_by]


def test_a_document_that_says_so_ends_another(office, now):
    old = a_document(by=office, now=now, plan="", number="700-NQ/MAU")
    new = a_document(
        by=office,
        now=now,
        plan="",
        number="701-NQ/MAU",
        replace={"Căn cứ": "Thay thế Nghị quyết số 700-NQ/MAU.\nCăn cứ"},
    )
    assert linking.replacements([old.pk], now) == {old.pk: [new]}


@pytest.mark.parametrize(
    ("number", "issuer", "central"),
    [
        ("05-CT/TW", "", True), ("18/NQ-CP", "", True), ("42/2014/QĐ-TTg", "", True), ("202/2025/QH15", "", True),
        ("12-NQ/TU", "Tỉnh ủy Long An", False), ("", "Bộ Chính trị", True), ("12/KH-UBND", "Bộ Chỉ huy quân sự", False),
    ],
)  # fmt: skip
def test_what_comes_from_the_centre(number, issuer, central):
    assert is_central(number, issuer) is central


def test_a_higher_document_waits_until_a_resolution_of_ours_refers_to_it(office, now):
    strange = {"TỈNH ỦY LONG AN": "BAN CHẤP HÀNH TRUNG ƯƠNG", "101-NQ/MAU": "999-NQ/MAU"}
    higher = a_document(by=office, now=now, plan="", number="60-NQ/TW", replace=strange)
    waiting = {row.document.pk: row for row in linking.not_concretised(installation(), now)}
    assert waiting[higher.pk].days == (now.date() - higher.signed_on).days
    said = {"101-NQ/MAU": "60-NQ/TW", "ngày 15/10/2020": "ngày 02/12/2024"}
    a_document(by=office, now=now, plan="", number="61-NQ/MAU", replace=said)
    assert higher.pk not in {row.document.pk for row in linking.not_concretised(installation(), now)}
