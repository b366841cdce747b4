"""The reading page's check of figures: findings with both pieces of evidence, and the register's contradiction."""

import pytest
from lxml import html

from tests.factories import a_document

FAULTS = """
Thu ngân sách nhà nước 6 tháng đầu năm 2023 ước đạt 10.320 tỷ đồng.

Có 45/50 xã đạt chuẩn nông thôn mới, chiếm 95%.
"""


@pytest.fixture
def panel(desk, person, now):
    """The panel of a document of the province with two faults."""
    from tests.factories import a_text

    text = a_text(number="301-NQ/MAU").replace("\nNơi nhận", f"{FAULTS}\nNơi nhận")
    held = a_document(by=person("chuyenvien"), now=now, text=text, name="sai.txt")

    def get(language: str = "vi"):
        client = desk("chuyenvien")
        return held, client.get(
            f"/documents/{held.code}/checks/", headers={"accept-language": language, "HX-Request": "true"}
        )

    return get


@pytest.mark.django_db
def test_each_finding_links_to_its_evidence(panel):
    held, answer = panel()
    tree = html.fromstring(answer.content)
    assert len(tree.xpath("//section[@class='finding']")) == 2
    share = tree.xpath("//section[@class='finding']")[1]
    links = share.xpath(".//a[@class='evidence']")
    assert [held.text[int(a.get("data-start")) : int(a.get("data-end"))] for a in links] == ["45/50 xã", "95%"]
    assert (
        links[0].get("href") == f"/sources/clauses/{held.code}/{links[0].get('data-start')}/{links[0].get('data-end')}/"
    )


@pytest.mark.django_db
def test_the_register_s_figure_is_linked_to_its_source(panel, desk):
    _, answer = panel()
    link = html.fromstring(answer.content).xpath("//a[@class='source']")[0]
    assert desk("chuyenvien").get(link.get("href")).status_code == 200


@pytest.mark.django_db
def test_words_follow_the_reader_s_language(panel):
    assert "it is given as 95%" in panel("en")[1].content.decode()
    assert "văn bản ghi 95%" in panel("vi")[1].content.decode()


@pytest.mark.django_db
def test_a_document_that_is_not_there_is_not_found(desk):
    assert desk("chuyenvien").get("/documents/no-such/checks/").status_code == 404
