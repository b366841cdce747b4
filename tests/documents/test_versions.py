"""A later file of the same number is another version; what stood before stays as it was."""

import pytest

from tests.factories import a_document, a_text
from vedich.documents import listing
from vedich.documents.comparisons import comparison, others
from vedich.documents.models import Document
from vedich.documents.search import Filters
from vedich.documents.versions import versions_of

pytestmark = pytest.mark.django_db


def another(by, now, **changes):
    return a_document(by=by, now=now, plan="", text=a_text(**changes) + "\nĐã chỉnh sửa câu chữ.\n")


def test_a_later_file_of_the_same_number_is_another_version(office, now):
    first = a_document(by=office, now=now, plan="")
    text, reading = first.text, list(first.proposals.values_list("code", "read"))
    second = another(office, now)
    first.refresh_from_db()
    assert (second.version, second.version_of, first.superseded_on, second.superseded_on) == (2, first, now, None)
    assert (first.text, list(first.proposals.values_list("code", "read"))) == (text, reading)
    third = a_document(by=office, now=now, plan="", text=a_text() + "\nLần ba.\n")
    assert (third.version, third.version_of) == (3, first)
    assert list(versions_of(second, now)) == [first, second, third]


def test_the_list_shows_the_version_that_stands(office, now):
    first = a_document(by=office, now=now, plan="")
    second = another(office, now)
    shown = [row.document.code for row in listing.page("109-NQ/MAU", Filters(now)).rows]
    assert second.code in shown
    assert first.code not in shown


@pytest.mark.parametrize(
    "changes", [{"number": "110-NQ/MAU"}, {"replace": {"TỈNH ỦY LONG AN": "TỈNH ỦY XA LẠ"}}, {"before": "2026"}]
)
def test_another_number_issuer_or_year_is_another_document(office, now, changes):
    a_document(by=office, now=now, plan="")
    assert another(office, now, **changes).version == 1


def test_a_mention_of_any_version_is_bound_to_the_first(office, now):
    first = a_document(by=office, now=now, plan="", number="888-NQ/MAU")
    another(office, now, number="888-NQ/MAU")
    said = {"101-NQ/MAU": "888-NQ/MAU", "ngày 15/10/2020": "ngày 02/12/2024"}
    citing = a_document(by=office, now=now, plan="", replace=said)
    assert citing.references.get(number="888-NQ/MAU").refers_to == first


def test_two_versions_are_compared_clause_by_clause(office, now):
    first = a_document(by=office, now=now, plan="")
    second = another(office, now)
    found = comparison(first, second)
    assert found.counts["same"] > 10
    assert sum(found.counts[kind] for kind in ("added", "changed")) == 1
    assert found.counts["removed"] == 0
    assert others(second, now)[0] == Document.objects.get(pk=first.pk)
