"""The register's pages: search to reading page, comparison, entry by hand, and ten thousand documents."""

from datetime import timedelta

import pytest
from lxml import html

from tests.factories import a_document, a_text
from vedich.documents.models import Document
from vedich.documents.queries import Mark
from vedich.ledger.actions import action
from vedich.ledger.scope import current
from vedich.web.desk.reading_view import paper

pytestmark = pytest.mark.django_db
ENTRY = {
    "type": "resolution", "number": "77-NQ/MAU", "issuer": "Tỉnh ủy Long An", "signed_on": "01/12/2022",
    "subject": "về nhiệm vụ", "announced": "3", "targets": "Tỷ lệ hộ nghèo dưới 1%\nTrồng mới 5 ha rừng",
}  # fmt: skip


@action("test.fill")
def fill(*, by, now, count):
    rows = [
        Document(
            code=f"t-{n}", type="plan", number=f"{n}/KH-UBND", title=f"Kế hoạch {n}", file_name="t.txt",
            file_digest=f"{n:064d}", file_size=1, text="Nội dung", registered_on=now,
            signed_on=now.date() - timedelta(days=n % 3000), registered_by=by,
        )
        for n in range(count)
    ]  # fmt: skip
    current().add_many(Document, rows)
    current().about("test:fill", count=count)


def test_ten_thousand_documents_take_no_more_queries(desk, person, now, django_assert_max_num_queries):
    fill(count=10_000, by=person("chuyenvien"), now=now)
    client = desk("chuyenvien")
    client.get("/documents/")
    for address in ("/documents/", "/documents/?page=200", "/documents/?type=plan&since=2020"):
        with django_assert_max_num_queries(11):
            assert len(client.get(address).context["page"].rows) == 40
    assert client.get("/documents/").context["page"].count > 10_000


def test_a_find_opens_the_reading_page_at_its_place(desk):
    tree = html.fromstring(desk("chuyenvien").get("/documents/?q=ng%C3%A2n+s%C3%A1ch").content)
    link = tree.xpath("//a[@class='snippet']/@href")[0]
    assert link.endswith("#here")
    shown = html.fromstring(desk("chuyenvien").get(link.partition("#")[0]).content)
    here = "".join(shown.xpath("//span[@class='here']//text()"))
    assert "ngân sách" in here.lower()
    assert len(shown.xpath("//*[@id='here']")) == 1


def test_a_place_cuts_the_evidence_that_it_meets_and_loses_nothing():
    text = "Thu ngân sách 1 < 2 tỷ đồng"
    shown = html.fragment_fromstring(paper(text, [Mark(7, "figure", "open", 0, 4, 17)], (14, 22)), create_parent="p")
    assert shown.text_content() == text
    assert [mark.text for mark in shown.xpath(".//mark[@data-p='7']")] == ["ngân sách ", "1 <"]
    assert "".join(shown.xpath(".//*[@class='here']//text()")) == text[14:22]
    assert [mark.text_content() for mark in shown.xpath(".//*[@id='here']")] == ["1 <"]


@pytest.mark.parametrize("place", ["", "x", "9-2", "0-0", "5-99999999999999", "-1-4", "999999998-999999999"])
def test_an_odd_place_opens_the_page_without_one(desk, place):
    answer = desk("chuyenvien").get(f"/documents/102-nq-mau-2022/?place={place}")
    assert answer.status_code == 200
    assert b'id="here"' not in answer.content


def test_a_wrong_day_is_told_and_narrows_nothing(desk):
    answer = desk("chuyenvien").get("/documents/?since=hom+qua")
    assert answer.status_code == 200
    assert "hom qua" in html.fromstring(answer.content).xpath("string(//ul[@class='errorlist'])")
    assert answer.context["page"].rows


@pytest.mark.parametrize(
    "query", ["page=0", "page=-3", "page=999999999", "page=x", "q=%00", "q=%22*+AND", "body=nobody", "type=x"]
)
def test_odd_searches_are_answered(desk, query):
    assert desk("chuyenvien").get(f"/documents/?{query}").status_code == 200


def test_entering_by_hand_tells_the_difference(desk):
    client = desk("chuyenvien")
    answer = client.post("/documents/by-hand/", ENTRY, follow=True)
    made = Document.objects.get(number="77-NQ/MAU")
    assert answer.redirect_chain[-1][0] == f"/documents/{made.code}/"
    assert "3" in (told := html.fromstring(answer.content).xpath("string(//p[@role='status'])"))
    assert "2" in told
    assert "Chuyên viên" in html.fromstring(answer.content).xpath("string(//p[contains(@class, 'register-beside')])")


def test_what_is_missing_from_an_entry_is_told_and_nothing_is_kept(desk):
    before = Document.objects.count()
    answer = desk("chuyenvien").post("/documents/by-hand/", {**ENTRY, "signed_on": "32/1/2022", "targets": ""})
    assert answer.status_code == 422
    assert len(html.fromstring(answer.content).xpath("//ul[@class='errorlist']")) == 2
    assert Document.objects.count() == before


@pytest.mark.parametrize("role", ["lanhdao", "baocao", "kiemtra", "quantri"])
def test_only_who_registers_enters_by_hand(desk, role):
    assert desk(role).get("/documents/by-hand/").status_code == 403
    assert desk(role).post("/documents/by-hand/", ENTRY).status_code == 403


@pytest.mark.parametrize("page", ["relations/", "compare/", "compare/?with=nothing"])
def test_what_is_not_there_is_404(desk, page):
    assert desk("lanhdao").get(f"/documents/nothing/{page}").status_code == 404
    if "with" in page:
        assert desk("lanhdao").get(f"/documents/102-nq-mau-2022/{page}").status_code == 404


def test_changes_are_said_in_words_and_marks(desk, person, now):
    office = person("chuyenvien")
    a_document(by=office, now=now, plan="")
    text = a_text(replace={"nghị sơ kết": "nghị tổng kết"})
    second = a_document(by=office, now=now, plan="", text=text)
    first = Document.objects.get(pk=second.first_version)
    tree = html.fromstring(desk("chuyenvien").get(f"/documents/{second.code}/compare/?with={first.code}").content)
    assert "sơ" in tree.xpath("string(//li[contains(@class,'is-changed')]//del)")
    assert "tổng" in tree.xpath("string(//li[contains(@class,'is-changed')]//ins)")
    assert "sửa" in (told := tree.xpath("string(//li[contains(@class,'is-changed')]/p)"))
    assert "mở đoạn này" in told
    page = html.fromstring(desk("chuyenvien").get(f"/documents/{first.code}/").content)
    assert page.xpath(f"//p[contains(@class,'warning')]/a[@href='/documents/{second.code}/']")
