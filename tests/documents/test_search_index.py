"""The index behind the search: every search goes through it, and how it is parted changes no answer."""

import json
import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import body, raw
from vedich.documents import listing, search, search_postgresql
from vedich.documents.asking import ask
from vedich.documents.models import Document
from vedich.documents.search import Filters
from vedich.sample.build import YEARS_END

pytestmark = pytest.mark.django_db
INDEX = re.compile(r"documents_(heads|words|clause_words)\b")


def keys(typed, **narrowed):
    found = search.find(typed, Filters(YEARS_END, **narrowed), limit=search.MOST_FOUND)
    assert len(found.keys) == min(found.count, search.MOST_FOUND)
    return found.keys


def key(code):
    return Document.objects.get(code=code).pk


def asked():
    answers = ask("Thu ngân sách nhà nước năm 2023 là bao nhiêu?", YEARS_END)
    return [(answer.document.pk, answer.start) for answer in answers]


SEARCHES = {
    "number": lambda: keys("102-NQ/MAU"),
    "number typed apart": lambda: keys("102 nq mau"),
    "number that is nowhere": lambda: keys("999-QĐ/MAU"),
    "words": lambda: keys("thu ngân sách"),
    "word everywhere": lambda: keys("tỉnh"),
    "word nowhere": lambda: keys("zzyzx"),
    "type": lambda: keys("nghị quyết", type="notice"),
    "days": lambda: keys("nghị quyết", since=date(2022, 1, 1), until=date(2023, 6, 30)),
    "issuer": lambda: keys("ngân sách", issuer="tinh uy"),
    "issuer alone": lambda: keys("", issuer="tinh uy"),
    "body": lambda: keys("ngân sách", body=body("tu").pk),
    "relation": lambda: keys("nghị quyết", refers_to=key("101-nq-mau-2020")),
    "reference": lambda: keys("nghị quyết", reference="101-NQ/MAU"),
    "question": asked,
}


@pytest.fixture
def large():
    """An index as large as makes a database weigh its ways; the documents of its rows, all older, are nowhere."""
    text, made = ["grown", *(f"w{n}" for n in range(60))], range(-10_000, 0)
    for number in made:
        search.put(number, type="plan", number="", title="", issuer="", signed_on=None, text=text)
    search.put_clauses((number, " ".join(text)) for number in made)
    raw("ANALYZE")


def test_every_search_goes_through_the_index(large):
    crowd = {"word of all": lambda: keys("grown"), "question of all": lambda: ask("grown", YEARS_END)}
    for name, run in {**SEARCHES, **crowd}.items():
        with CaptureQueriesContext(connection) as captured:
            run()
        queries = [query["sql"] for query in captured if INDEX.search(query["sql"])]
        assert queries, name
        for query in queries:
            assert not past_the_index(query), (name, query)


def past_the_index(query):
    """The steps of a query's plan that read the index's tables otherwise than by a word or by known keys."""
    steps = plan_of(query)
    if connection.vendor == "sqlite":
        return [step for step in steps if INDEX.search(step) and not re.search(r"VIRTUAL TABLE INDEX \d+:M", step)]
    return [step for step in steps if INDEX.search(step.get("Relation Name", "")) and not by_word_or_key(step)]


def plan_of(query):
    """The steps of a query's plan: sentences on SQLite, nodes on PostgreSQL."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"EXPLAIN QUERY PLAN {query}")
            return [row[3] for row in cursor.fetchall()]
        cursor.execute(f"EXPLAIN (FORMAT JSON) {query}")
        (plan,) = cursor.fetchone()
    return list(within((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]))


def within(step):
    yield step
    for below in step.get("Plans", ()):
        yield from within(below)


def by_word_or_key(step):
    """A vector is unpacked for a key only where the key is known."""
    met, filtered = step.get("Index Cond", ""), step.get("Filter", "")
    return step["Node Type"] == "Bitmap Heap Scan" or (" = " in met if "@@" in filtered else bool(met))


def test_the_newest_are_read_off_an_index_in_their_order():
    with CaptureQueriesContext(connection) as captured:
        listing.page("", Filters(YEARS_END))
    (query,) = [query["sql"] for query in captured if "NULLS LAST" in query["sql"]]
    if connection.vendor == "postgresql":
        raw("SET LOCAL enable_sort = off")  # a small table is sorted sooner than walked through
        raw("SET LOCAL enable_seqscan = off")
    assert "document_newest" in str(plan_of(query))
    assert not re.search("'Sort'|TEMP B-TREE", str(plan_of(query)))


def test_shelves_change_no_answer(monkeypatch):
    before = {name: run() for name, run in SEARCHES.items()}
    monkeypatch.setattr(search_postgresql, "SHELVES", (1, 2, 4))
    monkeypatch.setattr(search_postgresql, "FEWEST", 1)
    search.rebuild()
    assert {name: run() for name, run in SEARCHES.items()} == before
    assert [name for name, found in before.items() if not found] == ["number that is nowhere", "word nowhere"]


@pytest.fixture
def crowded(monkeypatch):
    """A register where more than two are too many to be ranked and counted."""
    monkeypatch.setattr(search, "MOST_FOUND", 2)
    monkeypatch.setattr(search.engine(), "RANKED", 2)
    monkeypatch.setattr(search_postgresql, "FEW", 2)


def test_of_too_many_the_named_come_first_and_then_the_newest(crowded):
    found = search.find("103-TB/MAU", Filters(YEARS_END), limit=2)
    assert found.keys[0] == key("103-tb-mau-2023")
    found = search.find("tỉnh", Filters(YEARS_END, issuer="tinh uy"), limit=2)
    assert (found.count, found.keys) == (3, [key("105-bc-mau-2024"), key("104-nq-mau-2023")])


def test_a_body_with_too_many_documents_narrows_a_search(crowded):
    assert keys("tỉnh", body=body("tu").pk) == keys("tỉnh")
    assert search.find("tỉnh", Filters(YEARS_END, body=body("tu").pk), limit=2).count == 3


DAYS = [
    (None, date(2022, 12, 2)), (date(2022, 12, 3), None), (date(2023, 7, 5), date(2023, 11, 27)),
    (date(1800, 1, 1), date(3000, 1, 1)), (date(2024, 1, 1), date(2020, 1, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("since", "until"), DAYS)
def test_a_search_between_days_finds_what_was_signed_between_them(since, until):
    signed = Document.objects.filter(pk__in=keys("tỉnh"))
    between = signed.filter(signed_on__range=(since or date.min, until or date.max))
    assert sorted(keys("tỉnh", since=since, until=until)) == sorted(between.values_list("pk", flat=True))


@pytest.mark.parametrize("year", [1802, 1950, 1999, 2049, 3000])
def test_a_year_out_of_the_ordinary_is_found(year):
    raw("UPDATE documents_document SET signed_on = %s WHERE code = '105-bc-mau-2024'", date(year, 5, 1))
    search.rebuild()
    assert keys("tỉnh", since=date(year, 1, 1), until=date(year, 12, 31)) == [key("105-bc-mau-2024")]


def test_a_type_that_is_none_finds_nothing():
    assert keys("nghị quyết", type="no'ne\\") == []
