"""Full text: numbers as people type them, words without diacritics, filters, and the index in the same transaction."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import a_document, body
from vedich.documents import listing, search
from vedich.documents.clauses import LONGEST, cut
from vedich.documents.models import Clause, Document
from vedich.documents.numbering import as_number, has_sign, number_key, number_year
from vedich.documents.search import Filters
from vedich.documents.search_postgresql import vector
from vedich.documents.snippets import snippet
from vedich.sample.build import YEARS_END
from vedich.values.text import fold, levelled, word_places, words

pytestmark = pytest.mark.django_db
LATE = YEARS_END


def found(typed, at=LATE, **narrowed):
    return [row.document.code for row in listing.page(typed, Filters(at, **narrowed)).rows]


KEYS = [
    ("05-CT/TW", "5 ct tw"), ("5 - CT/TƯ", "5 ct tw"), ("05 ct tw", "5 ct tw"), ("12-NQ/TU", "12 nq tu"),
    ("42/2014/QĐ-TTg", "42 qd ttg"), ("42/QĐ-TTg", "42 qd ttg"), ("83/NQ- HĐND", "83 nq hdnd"),
    ("202/2025/QH15", "202 qh 15"), ("96", "96"), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("number", "key"), KEYS)
def test_a_number_has_one_key_however_it_is_written(number, key):
    assert number_key(number) == key


def test_what_a_number_says():
    assert number_year("42/2014/QĐ-TTg") == 2014
    assert number_year("05-CT/TW") is None
    assert has_sign("5 ct tw")
    assert not has_sign("96")
    assert as_number("05-CT/TW") == "5 ct tw"
    assert as_number("chi thi 05") is None
    assert as_number("15/10") is None


@pytest.mark.parametrize(
    "typed", ["102-NQ/MAU", "102 nq mau", "102-nq/mau", "nghi quyet 102", "nghị quyết 102", "NGHỊ QUYẾT SỐ 102"]
)
def test_a_document_is_first_however_its_number_is_typed(typed):
    assert found(typed)[0] == "102-nq-mau-2022"


def test_a_leading_zero_may_be_left_out_or_added(office, now):
    made = a_document(by=office, now=now, number="05-CT/TW", plan="")
    for typed in ("05-CT/TW", "5-CT/TW", "05 ct tw", "05-ct/tư"):
        assert found(typed)[0] == made.code, typed


def test_a_number_finds_those_that_cite_it_and_no_others():
    assert found("101-NQ/MAU")[0] == "101-nq-mau-2020"
    for code in found("101-NQ/MAU"):
        assert "101-NQ/MAU" in Document.objects.get(code=code).text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_consecutive_words_of_a_text_find_the_document(data):
    document = data.draw(st.sampled_from(list(Document.objects.order_by("pk"))))
    folded = fold(document.text).split()
    start = data.draw(st.integers(0, len(folded) - 3))
    typed = " ".join(folded[start : start + data.draw(st.integers(1, 3))])
    if words(typed):
        keys = search.find(typed, Filters(LATE), limit=search.MOST_FOUND).keys
        assert document.pk in keys, typed


def test_filters_narrow_together():
    assert found("", type="notice") == ["103-tb-mau-2023"]
    assert "103-tb-mau-2023" in found("", since=date(2023, 1, 1), until=date(2023, 12, 31))
    assert "102-nq-mau-2022" not in found("", since=date(2023, 1, 1), until=date(2023, 12, 31))
    assert found("nghị quyết", type="notice") == ["103-tb-mau-2023"]
    first = Document.objects.get(code="101-nq-mau-2020").pk
    assert found("", refers_to=first) == found("", reference="101 NQ/MAU")
    assert "102-nq-mau-2022" in found("", reference="101-NQ/MAU")
    assert "101-nq-mau-2020" not in found("", reference="101-NQ/MAU")
    assert "102-nq-mau-2022" in found("", body=body("tu").pk)
    assert found("", body=body("cuc-tk").pk) == []
    assert "102-nq-mau-2022" in found("", issuer="tinh uy")
    assert found("", issuer="khong co ai") == []


def test_what_holds_no_word_finds_nothing():
    assert found("– …") == []
    assert found("từ này không đâu có zzyzx") == []


def test_the_place_is_quoted_with_its_diacritics():
    (row, *_) = listing.page("thu ngan sach", Filters(LATE)).rows
    assert "".join(p.text for p in row.snippet.pieces) == row.document.text[row.snippet.start : row.snippet.end]
    assert {p.text.lower() for p in row.snippet.pieces if p.hit} >= {"thu", "ngân", "sách"}


def test_a_snippet_holds_the_words_where_they_stand_together():
    text = "Thu chi. " * 80 + "Tổng thu ngân sách đạt 5 tỷ đồng.\nDòng khác."
    shown = snippet(text, ["thu", "ngan", "sach"])
    assert "thu ngân sách" in text[shown.start : shown.end]
    assert snippet(text, ["zzz"]) is None


def test_the_index_goes_and_comes_with_the_transaction(office, now):
    from django.db import transaction

    before = found("xyzzyquat", at=now)

    class Broken(Exception):
        pass

    def register_and_break():
        with transaction.atomic():
            a_document(by=office, now=now, plan="", replace={"Căn cứ": "Xyzzyquat căn cứ"})
            assert len(found("xyzzyquat", at=now)) == 1
            raise Broken

    with pytest.raises(Broken):
        register_and_break()
    assert found("xyzzyquat", at=now) == before == []


def test_the_index_can_be_made_again():
    before = [found(typed) for typed in ("nghị quyết", "102-NQ/MAU", "giải ngân")]
    search.rebuild()
    assert [found(typed) for typed in ("nghị quyết", "102-NQ/MAU", "giải ngân")] == before
    assert any(before)


TEXTS = st.text(st.sampled_from("ab đĐế.;\n 12-/ ỹ"), max_size=400) | st.text(max_size=60)


@given(TEXTS)
def test_levelled_text_is_as_long_as_the_text(text):
    assert len(levelled(text)) == len(text)
    for _word, start, end in word_places(text):
        assert text[start:end].strip()


@given(TEXTS, st.integers(1, 4))
def test_clauses_hold_all_of_a_text_in_order(text, times):
    text = (text + " ") * times * 5
    spans = cut(text, [])
    assert all(0 < s.end - s.start <= LONGEST for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    held = "".join("".join(text[s.start : s.end].split()) for s in spans)
    assert held == "".join(text.split())


def test_a_clause_stands_in_one_section():
    for clause in Clause.objects.filter(document__code="102-nq-mau-2022").select_related("section"):
        assert clause.section is None or clause.section.start <= clause.start < clause.section.end
    assert Clause.objects.filter(document__code="102-nq-mau-2022", section__isnull=False).exists()


def test_a_vector_gives_up_positions_before_words():
    assert vector([("A", ["chi", "thi"]), ("D", ["chi"])]) == "'chi':1A,3D 'thi':2A"
    many = [f"w{n}" for n in range(70_000)]
    assert len(vector([("D", many * 3)]).split(" ")) == len(many)
