"""No address is a dead end: every result opens, what is only sent to leads back to its page, faults look like ours."""

import pytest
from django.urls import reverse

from vedich.web.sources import result_link

FORM = {"code": "la-2023-h1", "body": "cuc-tk"}
#: an address that is only sent to → the page that it belongs to
SENT_TO = [
    ("upload", {}, "/documents/"),
    ("choose-plan", {"code": "102-nq-mau-2022"}, "/documents/102-nq-mau-2022/"),
    ("choose-body", {"code": "102-nq-mau-2022"}, "/documents/102-nq-mau-2022/"),
    ("accept", {"code": "102-nq-mau-2022"}, "/documents/102-nq-mau-2022/"),
    ("undo", {"code": "102-nq-mau-2022"}, "/documents/102-nq-mau-2022/"),
    ("answer", {"code": "102-nq-mau-2022"}, "/documents/102-nq-mau-2022/"),
    ("plan-publication", {"code": "la-2023"}, "/plans/la-2023/"),
    ("indicator-declare", {"code": "grdp"}, "/plans/"),
    ("verdict", {"code": "la-2023-grdp"}, "/targets/la-2023-grdp/"),
    ("task-new", {}, "/tasks/"),
    ("task-answer", {"code": "102-nq-mau-2022-18"}, "/tasks/102-nq-mau-2022-18/"),
    ("task-step", {"code": "102-nq-mau-2022-18"}, "/tasks/102-nq-mau-2022-18/"),
    ("cells", FORM, "/rounds/la-2023-h1/cuc-tk/"),
    ("move", FORM, "/rounds/la-2023-h1/cuc-tk/"),
    ("workbook-upload", FORM, "/rounds/la-2023-h1/cuc-tk/"),
    ("appoint", {}, "/organisation/"),
    ("body-new", {}, "/organisation/"),
    ("appointment-end", {"key": 1}, "/organisation/"),
    ("password-renew", {"code": "x"}, "/organisation/"),
    ("sample-sign-in", {}, "/sign-in/"),
    ("sign-out", {}, "/"),
    ("moment", {}, "/"),
]


@pytest.mark.parametrize(("name", "address", "page"), SENT_TO)
def test_what_is_only_sent_to_leads_back_to_its_page(desk, name, address, page):
    client = desk("chuyenvien")
    there = reverse(name, kwargs=address)
    answer = client.get(there)
    assert (answer.status_code, answer.headers["Location"]) == (302, page)
    assert client.put(there).status_code == 405


def test_a_refused_upload_can_be_read_in_the_other_language(desk):
    client = desk("chuyenvien")
    assert client.post("/documents/upload/", {}).status_code == 422
    answer = client.post("/language/", {"language": "en", "next": "/documents/upload/"}, follow=True)
    assert answer.status_code == 200
    assert answer.request["PATH_INFO"] == "/documents/"


def test_every_result_of_every_document_opens(desk):
    """A term's figure has a slash in its period (2016/2020)."""
    from vedich.documents.models import Proposal

    client = desk("chuyenvien")
    client.cookies["vedich_moment"] = "2023-11-28"
    results = {p.result for p in Proposal.objects.exclude(result="") if "2024|" not in p.result}
    links = {link for result in results if (link := result_link(result))}
    assert any("2016/2020" in link for link in links)
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)


@pytest.mark.parametrize("day", ["2023-07-05", "2023-11-28"])
@pytest.mark.parametrize("role", ["chuyenvien", "lanhdao", "baocao", "kiemtra", "quantri"])
def test_every_document_on_the_register_opens(desk, role, day):
    from vedich.documents.models import Document

    client = desk(role)
    client.cookies["vedich_moment"] = day
    codes = [row.document.code for row in client.get("/documents/").context["page"].rows]
    assert len(codes) == Document.objects.filter(registered_on__date__lte=day).count()
    assert {client.get(f"/documents/{code}/").status_code for code in codes} == {200}


@pytest.mark.parametrize("role", ["chuyenvien", "lanhdao", "baocao", "kiemtra", "quantri", "baocaoxa"])
@pytest.mark.parametrize(
    "start", ["/", "/tasks/", "/rounds/", "/rounds/la-2023-h1/", "/targets/la-2023-grdp/", "/plans/"]
)
def test_no_link_leads_where_a_person_may_not_go(desk, role, start):
    from lxml import html

    client = desk(role)
    found = html.fromstring(client.get(start).content).xpath("//main//a/@href")
    links = {link for link in found if link.startswith("/")}
    assert {link: status for link in links if (status := client.get(link).status_code) not in (200, 302)} == {}
