"""From a file to a registered document: sections, references, proposals and open questions."""

import hashlib

import pytest

from tests.factories import a_document, a_text, proposal
from vedich.documents import files, listing, queries
from vedich.documents.models import Document, Proposal, Question, Reference
from vedich.documents.registration import AlreadyRegistered, register, whole
from vedich.documents.rules import as_stored, asked_of, code_stem, free_code
from vedich.documents.search import Filters
from vedich.ledger.models import Entry
from vedich.sample.build import YEARS_END, at
from vedich.values.errors import Conflict

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["101-nq-mau-2020", "102-nq-mau-2022", "103-tb-mau-2023", "104-nq-mau-2023", "105-bc-mau-2024"])
def document(request):
    return Document.objects.get(code=request.param)


def test_every_proposal_stands_on_evidence_of_the_text(document):
    proposals = list(document.proposals.order_by("order"))
    assert proposals
    assert [p.order for p in proposals] == list(range(len(proposals)))
    for found in proposals:
        assert 0 <= found.start < found.end <= len(document.text)
        assert found.evidence.strip()
        assert found.code == f"{document.code}:{found.order}"
        assert found.section is None or found.section.start <= found.start < found.section.end


def test_sections_stand_inside_their_parents_in_the_order_of_the_text(document):
    sections = list(document.sections.select_related("parent").order_by("order"))
    starts = [section.start for section in sections]
    assert starts == sorted(starts)
    for section in sections:
        if section.parent:
            assert section.parent.start <= section.start
            assert section.end <= section.parent.end


def test_the_reading_is_shown_whole_and_in_order(document):
    cut = queries.pieces(document.text, queries.marks(document))
    assert "".join(piece.text for piece in cut) == document.text
    marked = {p.pk for piece in cut for p in piece.proposals}
    assert marked == set(document.proposals.values_list("pk", flat=True))


def test_the_file_is_kept_by_its_digest(document):
    data = files.get(document.file_digest)
    assert hashlib.sha256(data).hexdigest() == document.file_digest
    assert len(data) == document.file_size


@pytest.mark.parametrize(
    ("citing", "cited"), [("103-tb-mau-2023", "102-nq-mau-2022"), ("102-nq-mau-2022", "101-nq-mau-2020")]
)
def test_the_samples_documents_cite_each_other(citing, cited):
    assert Reference.objects.filter(document__code=citing, refers_to__code=cited).exists()


def test_a_reference_is_bound_when_the_document_that_it_names_comes(office, now):
    dated = {"101-NQ/MAU": "888-NQ/MAU", "ngày 15/10/2020": "ngày 02/12/2024"}
    citing = a_document(by=office, now=now, replace=dated, plan="")
    assert citing.references.get(number="888-NQ/MAU").refers_to is None
    cited = a_document(by=office, now=now, number="888-NQ/MAU", plan="")
    assert citing.references.get(number="888-NQ/MAU").refers_to == cited
    assert not cited.references.filter(refers_to=cited).exists()


def test_the_same_file_is_registered_once(office, now):
    text = a_text()
    first = register(data=text.encode(), name="a.txt", by=office, now=now)
    before = (Document.objects.count(), Proposal.objects.count(), Entry.objects.count())
    with pytest.raises(AlreadyRegistered) as refusal:
        register(data=text.encode(), name="b.txt", by=office, now=now)
    assert refusal.value.document == first
    assert isinstance(refusal.value, Conflict)
    assert (Document.objects.count(), Proposal.objects.count(), Entry.objects.count()) == before


def test_registration_is_one_act(office, now):
    before = Entry.objects.count()
    made = a_document(by=office, now=now, plan="")
    entry = Entry.objects.order_by("-sequence").first()
    assert Entry.objects.count() == before + 1
    assert (entry.object, entry.facts["number"]) == (f"document:{made.code}", "109-NQ/MAU")
    assert entry.facts["digest"] == made.file_digest


def test_the_header_is_kept(office, now):
    made = a_document(by=office, now=now, plan="")
    assert (made.type, made.number, made.signed_on.isoformat()) == ("resolution", "109-NQ/MAU", "2024-12-02")
    assert (made.issuer_body.code, made.subject_body.code, made.registered_on) == ("tu", "tu", now)


def test_what_the_text_does_not_say_is_asked(office, now):
    made = a_document(by=office, now=now, plan="")
    assert set(made.questions.filter(proposal=None).values_list("asked", flat=True)) == {"plan"}
    undated = proposal(made, "tham mưu tổ chức hội nghị sơ kết")
    assert [q.asked for q in undated.questions.all()] == ["deadline"]
    assert all(q.is_open for q in made.questions.all())


def test_a_document_of_an_unknown_issuer_is_asked_whose_figures_it_states(office, now):
    made = a_document(by=office, now=now, plan="", replace={"TỈNH ỦY LONG AN": "TỈNH ỦY XA LẠ"})
    assert made.subject_body is None
    assert "body" in made.questions.values_list("asked", flat=True)


def test_an_organ_speaks_of_its_whole_body():
    from tests.factories import body

    assert whole(body("btv-tu")) == body("tu")
    assert whole(body("cuc-tk")) == body("cuc-tk")
    assert whole(None) is None


CODES = [
    ("resolution", "12-NQ/TU", "2023-05-01", (), "12-nq-tu-2023"),
    ("resolution", "12-NQ/TU", "2023-05-01", ("12-nq-tu-2023",), "12-nq-tu-2023-2"),
    ("decision", "42/2014/QĐ-TTg", "2014-07-27", (), "42-2014-qd-ttg"),
    ("resolution", "12-NQ/TU", None, (), "12-nq-tu"),
    ("news", None, None, (), "news-0a1b2c3d"),
]


@pytest.mark.parametrize(("type", "number", "day", "taken", "code"), CODES)
def test_a_document_has_a_readable_code(type, number, day, taken, code):
    from datetime import date

    signed = date.fromisoformat(day) if day else None
    assert free_code(code_stem(type, number, signed, "0a1b2c3d4e5f"), taken) == code


ASKED = [
    ("directive", {"triage": "assign"}, ["lead", "deadline"]),
    ("directive", {"triage": "assign", "agencies": ["Cục Thuế"]}, ["deadline"]),
    ("directive", {"triage": "assign", "agencies": ["Cục Thuế"], "deadline": "2023"}, []),
    ("directive", {"triage": "assign", "agencies": ["Cục Thuế"], "recurrence": "monthly"}, []),
    ("directive", {"triage": "orientation"}, []),
    ("directive", {"triage": "register"}, []),
    ("figure", {}, ["period"]),
    ("figure", {"period": "2023"}, []),
    ("target", {}, []),
    ("assessment", {}, []),
]


@pytest.mark.parametrize(("kind", "data", "asked"), ASKED)
def test_a_question_is_asked_where_the_text_is_silent(kind, data, asked):
    assert asked_of(kind, data) == asked


def test_what_was_read_is_stored_exactly():
    from datetime import date
    from decimal import Decimal

    from vedich.values.vocabulary import Comparator

    assert as_stored([Decimal("10032.50"), date(2023, 7, 5), Comparator.GE, None, "x", 3]) == [
        "10032.50", "2023-07-05", "ge", None, "x", 3,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("search", "code"),
    [
        ("102", "102-nq-mau-2022"),
        ("nghi quyet 102", "102-nq-mau-2022"),
        ("nghi quyet 9102", None),
        ("PHƯƠNG HƯỚNG", "102-nq-mau-2022"),
        ("so ket", "103-tb-mau-2023"),
        ("tinh uy", "103-tb-mau-2023"),
    ],
)
def test_the_register_is_searched_without_case_or_diacritics(search, code):
    codes = {row.document.code for row in listing.page(search, Filters(YEARS_END)).rows}
    assert (code in codes) if code else not codes


def test_the_register_is_as_it_was_at_a_moment():
    assert {row.document.code for row in listing.page("", Filters(at(2023, 1, 1))).rows} == {
        "101-nq-mau-2020",
        "102-nq-mau-2022",
    }
    newest = listing.page("", Filters(YEARS_END, type="notice")).rows[0]
    assert newest.document.code == "103-tb-mau-2023"
    assert newest.items == newest.document.proposals.count() >= newest.open


def test_a_reading_is_loaded_in_few_queries(django_assert_max_num_queries):
    held = Document.objects.get(code="103-tb-mau-2023")
    with django_assert_max_num_queries(8):
        marks = queries.marks(held)
        shown = queries.cards(held, [mark.pk for mark in marks])
        _ = [(p.evidence, p.decided_by, p.joined_to, list(p.questions.all())) for p in shown]
        asking = queries.asking(held)
    assert [p.pk for p in shown] == [mark.pk for mark in marks]
    assert len(marks) == Proposal.objects.filter(document=held).count()
    open_ = Question.objects.filter(document=held, answered_at=None, proposal__state="open")
    assert {question.key for question in asking} == set(open_.values_list("pk", flat=True))


def test_a_clause_is_quoted_with_what_stands_around_it():
    held = Document.objects.get(code="103-tb-mau-2023")
    start = held.text.index("750 đảng viên")
    before, quoted, after = queries.clause(held, start, start + len("750 đảng viên"), around=40)
    assert quoted == "750 đảng viên"
    assert before.startswith("…")
    assert after.endswith("…")
    assert queries.section_label(held, start)
