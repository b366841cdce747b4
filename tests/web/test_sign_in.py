"""Login by default: whatever has an address asks who is there, but what is public on purpose."""

import pytest
from django.db import connection
from django.urls import URLPattern, URLResolver, get_resolver

OPEN = {"board", "sign-in", "account_login", "sample-sign-in", "set_language", "moment"}
VALUES = {
    "code": "x", "body": "x", "key": "1", "name": "value", "sequence": "1", "start": "0", "end": "5", "section": "0",
    "part": "0",
}  # fmt: skip


def _addresses(patterns, prefix=""):
    for pattern in patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _addresses(pattern.url_patterns, path)
        elif isinstance(pattern, URLPattern):
            yield pattern.name, path


def _filled(path: str) -> str:
    import re

    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: VALUES[found[1]], path)


ADDRESSES = [(name, _filled(path)) for name, path in _addresses(get_resolver().url_patterns)]
CLOSED = [(n, p) for n, p in ADDRESSES if n not in OPEN and not p.startswith(("/public/", "/accounts/"))]


def test_there_are_addresses():
    assert len(CLOSED) > 35


@pytest.mark.parametrize(("name", "path"), CLOSED, ids=[name for name, _ in CLOSED])
@pytest.mark.parametrize("method", ["get", "post"])
def test_asks_who_is_there(client, db, name, path, method):
    answer = getattr(client, method)(path)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/sign-in/")


def test_the_front_door_leads_a_passer_by_to_the_public_board(client, db):
    assert client.get("/").headers["Location"] == "/public/"


def test_a_password_signs_in_and_a_wrong_one_does_not(client, db):
    from vedich.sample.people import PASSWORD

    wrong = client.post("/sign-in/", {"login": "lanhdao", "password": "khong-phai"})
    assert wrong.status_code == 200
    assert wrong.context["form"].errors
    right = client.post("/sign-in/", {"login": "lanhdao", "password": PASSWORD})
    assert right.status_code == 302
    assert client.get("/").status_code == 200


def test_one_click_signs_in_only_a_samples_own_persons(client, db, person):
    assert client.post("/sign-in/sample/", {"person": "chuyenvien"}).status_code == 302
    client.logout()
    assert client.post("/sign-in/sample/", {"person": "donvi"}).status_code == 404
    assert client.post("/sign-in/sample/", {"person": "nobody"}).status_code == 404


def test_a_real_installation_has_no_one_click(client, db):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE organisations_installation SET is_sample = %s", [False])
    assert client.post("/sign-in/sample/", {"person": "chuyenvien"}).status_code == 404
    assert client.get("/sign-in/").context["persons"] == []


def test_the_next_address_stays_inside(client, db):
    answer = client.post("/sign-in/sample/", {"person": "chuyenvien", "next": "https://elsewhere.example/"})
    assert answer.headers["Location"] == "/"
