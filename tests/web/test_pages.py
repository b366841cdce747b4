"""Every page, in both languages: it opens, within its budget of queries, safe, and in one language."""

import re

import pytest
from lxml import html

VIETNAMESE = re.compile(
    "[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE
)  # fmt: skip
#: words that stay Vietnamese on an English page
NAMES = re.compile("Về Đích|Số liệu|VI")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_opens_in_both_languages(page, opened, language):
    answer = opened(page, language)
    assert answer.status_code == 200
    assert html.fromstring(answer.content).get("lang") == language


def test_takes_no_more_queries_than_its_budget(page, opened, django_assert_max_num_queries):
    opened(page)  # what is loaded once a process
    with django_assert_max_num_queries(page.queries):
        opened(page)


def _texts(node):
    """The text of a page that is not marked as Vietnamese."""
    if not isinstance(node.tag, str) or node.tag in ("script", "style") or node.get("lang") == "vi":
        return
    if node.text:
        yield node.text
    for child in node:
        yield from _texts(child)
        if child.tail:
            yield child.tail


def test_an_english_page_has_no_vietnamese_that_is_not_marked(page, opened):
    tree = html.fromstring(opened(page, "en").content)
    left = {text.strip() for text in _texts(tree) if VIETNAMESE.search(NAMES.sub("", text))}
    assert left == set()


def test_nothing_runs_inline_and_nothing_comes_from_elsewhere(page, opened):
    answer = opened(page)
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    tree = html.fromstring(answer.content)
    assert tree.xpath("//@style") == []
    assert tree.xpath("//*/@*[starts-with(name(), 'on')]") == []
    assert tree.xpath("//script[not(@src)]") == []
    addresses = tree.xpath("//script/@src | //link/@href | //img/@src")
    assert [address for address in addresses if address.startswith(("http", "//"))] == []


def test_every_field_has_a_name_that_can_be_heard(page, opened):
    """WCAG 2.2, 1.3.1 and 4.1.2: each control has a label; each image says what it shows."""
    tree = html.fromstring(opened(page).content)
    labelled = set(tree.xpath("//label/@for"))
    silent = [
        html.tostring(field)[:120]
        for field in tree.xpath("//input[not(@type='hidden')] | //select | //textarea")
        if not (field.get("aria-label") or field.get("id") in labelled or field.xpath("ancestor::label"))
    ]
    assert silent == []
    assert tree.xpath("//img[not(@alt)]") == []
    assert tree.xpath("//button[not(normalize-space(.)) and not(@aria-label)]") == []
    ids = tree.xpath("//@id")
    assert sorted(ids) == sorted(set(ids))


def test_an_address_that_is_nowhere_says_so_kindly(desk):
    answer = desk("chuyenvien").get("/plans/no-such-plan/")
    assert answer.status_code == 404
    assert "không có gì" in answer.content.decode().lower() or "không phải" in answer.content.decode().lower()


def test_the_language_can_be_switched_and_stays(desk):
    client = desk("lanhdao")
    client.post("/language/", {"language": "en", "next": "/"})
    assert b'<html lang="en">' in client.get("/", headers={"accept-language": "vi"}).content


def test_the_figure_of_the_year_before_leads_to_its_source(desk):
    """48,6% against 29,6%: the working of the growth names both, and the second opens the clause that states it."""
    from vedich.reporting.models import Observation

    before = Observation.objects.get(
        indicator__code="disbursement",
        body__code="tu",
        first=24264,
        last=24269,
        superseded_on=None,
        measure="attainment",
    )
    page = desk("lanhdao").get("/targets/la-2023-disbursement/scores/growth/?period=2023-H1").content.decode()
    assert f"/sources/observations/{before.pk}/" in page
    assert before.source["kind"] == "clause"
