"""The reading page of a document of a hundred pages: queries, size, and the time of a page and of an act."""

import re
import sys
import time

import pytest

from tests.factories import a_document
from tests.long_document import hundred_pages

pytestmark = pytest.mark.django_db
#: milliseconds in which the server answers, on a slow machine; the measured times are printed
PAGE_MS, ACT_MS = 1500, 400


@pytest.fixture
def long(person, now):
    return a_document(by=person("chuyenvien"), now=now, text=hundred_pages(), name="dai.txt")


def timed(act):
    begun = time.perf_counter()
    answer = act()
    return answer, 1000 * (time.perf_counter() - begun)


def test_a_hundred_pages_are_served_and_decided_on(long, desk, django_assert_max_num_queries):
    client, address = desk("chuyenvien"), f"/documents/{long.code}/"
    size = len(long.text.encode())
    assert size > 240_000
    assert long.proposals.count() > 1000
    client.get(address)
    with django_assert_max_num_queries(24):
        page, page_ms = timed(lambda: client.get(address))
    html = page.content.decode()
    assert page.status_code == 200
    assert html.count('<li id="p') == long.proposals.count()
    assert html.count("proposal place") > 900
    open_ = re.search(r'id="p(\d+)" class="proposal is-assessment open"', html)[1]
    with django_assert_max_num_queries(60):
        taken, act_ms = timed(
            lambda: client.post(f"{address}accept/", {"proposal": open_}, headers={"HX-Request": "1"})
        )
    assert taken.status_code == 200
    assert taken.content.decode().count('<li id="p') == 1
    waiting = re.search(r'data-group="([^"]+)" data-section="\d+" data-waiting', html)[1]
    with django_assert_max_num_queries(20):
        group, group_ms = timed(lambda: client.get(waiting))
    assert "proposal place" not in group.content.decode()
    sys.stdout.write(
        f"\n{size} bytes of text, {long.proposals.count()} proposals: page {page_ms:.0f} ms, {len(html)} characters; "
        f"accept {act_ms:.0f} ms; group {group_ms:.0f} ms\n"
    )
    assert page_ms < PAGE_MS
    assert act_ms < ACT_MS
    assert group_ms < ACT_MS
