"""`vedich init`: a real, empty installation; and what may not be done to it."""

import re

import pytest

from .conftest import one_sentence


@pytest.fixture
def tay_ninh(vedich):
    done = vedich("init", "--province", "Tây Ninh")
    assert done.returncode == 0, done.stderr
    return done


def test_holds_the_96_communes_and_an_administrator_and_no_sample(vedich, tay_ninh, tmp_path):
    import sqlite3

    assert "96" in tay_ninh.stdout
    with sqlite3.connect(tmp_path / "data" / "vedich.sqlite3") as store:

        def count(table: str, where: str = "1") -> int:
            return store.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0]

        assert count("organisations_territory", "level = 'commune'") == 96
        assert count("organisations_body", "level = 'commune' AND system = 'government'") == 96
        assert count("organisations_body", "level = 'commune' AND system = 'party'") == 96
        assert count("organisations_person") == 1
        assert count("organisations_installation", "is_sample") == 0
        assert count("organisations_body", "is_sample") == 0
        for table in ("plans_plan", "plans_indicator", "reporting_observation", "documents_document", "tasks_task"):
            assert count(table) == 0


def test_its_ledger_is_whole(vedich, tay_ninh):
    assert vedich("verify").returncode == 0


def test_the_password_is_told_once_and_kept_as_a_hash(tay_ninh, tmp_path):
    password = re.search(r"mật khẩu (\S+)", tay_ninh.stdout)[1]
    assert len(password) >= 12
    assert password.encode() not in (tmp_path / "data" / "vedich.sqlite3").read_bytes()


def test_it_is_not_made_twice(vedich, tay_ninh):
    assert "already holds" in one_sentence(vedich("init", "--province", "Tây Ninh", lang="en"))


def test_a_sample_is_never_made_over_it(vedich, tay_ninh):
    assert "real installation" in one_sentence(vedich("demo", "--no-serve", lang="en"))
    assert "96" in tay_ninh.stdout
    assert vedich("verify").returncode == 0


def test_a_province_that_is_none_names_those_that_there_are(vedich):
    said = one_sentence(vedich("init", "--province", "Long An", lang="en"))
    assert "Tây Ninh" in said


@pytest.mark.parametrize("name", ["tây ninh", "Tay Ninh", "TỈNH TÂY NINH"])
def test_a_province_is_found_however_it_is_written(name):
    from vedich.organisations.set_up import listed_province

    assert len(listed_province(name).communes) == 96


def test_all_34_provinces_and_3321_communes_are_listed():
    from vietnam_provinces import Province

    from vedich.organisations.set_up import listed_province

    found = [listed_province(province.name) for province in Province.iter_all()]
    assert (len(found), sum(len(province.communes) for province in found)) == (34, 3321)
