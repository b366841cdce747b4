"""Building the sample: the same each time, whole or not at all, quick, and never over something real."""

import json

import pytest

from tests.commands.conftest import one_sentence
from tests.commands.conftest import vedich as vedich  # noqa: PLC0414 the fixture


def _facts(folder) -> list[tuple]:
    import sqlite3

    with sqlite3.connect(folder / "vedich.sqlite3") as store:
        return store.execute(
            "SELECT indicator_id, body_id, period, steps, measure, recorded_on FROM reporting_observation ORDER BY id"
        ).fetchall()


def test_twice_the_same_and_proved(vedich, tmp_path):
    for name in ("one", "two"):
        done = vedich("demo", "--no-serve", data=name)
        assert done.returncode == 0, done.stderr
        assert "05/12/2022 nghị quyết năm 2023" in done.stdout
    assert _facts(tmp_path / "one") == _facts(tmp_path / "two") != []
    assert vedich("verify", data="one").returncode == 0

    # kept while the program that made it is the same
    again = vedich("demo", "--no-serve", data="one")
    assert "05/12/2022" not in again.stdout
    # an older one is made anew
    stamp = tmp_path / "one" / "sample.json"
    stamp.write_text(json.dumps(json.loads(stamp.read_text()) | {"made": "older"}))
    assert "05/12/2022" in vedich("demo", "--no-serve", data="one").stdout


def test_figures_are_split_exactly():
    from decimal import Decimal

    from hypothesis import given
    from hypothesis import strategies as st

    from vedich.sample.figures import split

    @given(st.integers(0, 10**7), st.lists(st.integers(1, 200), min_size=1, max_size=40), st.integers(0, 3))
    def check(steps, weights, decimals):
        total = Decimal(steps).scaleb(-decimals)
        parts = split(total, weights, decimals)
        assert sum(parts) == total
        assert all(part >= 0 for part in parts)

    check()


class TestDocumentsAsTheyCome:
    """`vedich demo --documents DIR` on the raw texts of the shared corpus, and on files that are none."""

    @pytest.fixture
    def made(self, vedich, shared, tmp_path):
        folder = tmp_path / "documents"
        folder.mkdir()
        for path in (shared / "corpus" / "docs").iterdir():
            (folder / path.name).write_bytes(path.read_bytes())
        (folder / "a-picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
        (folder / "empty.docx").write_bytes(b"")
        done = vedich("demo", "--no-serve", "--documents", str(folder), lang="en")
        assert done.returncode == 0, done.stderr
        return done

    def test_register_plans_tasks_and_what_was_not_understood(self, made, vedich, tmp_path):
        import sqlite3

        said = made.stdout
        assert "a-picture.png: The file is none of docx" in said
        assert "empty.docx: The file is empty." in said
        assert "Who leads?" in said
        with sqlite3.connect(tmp_path / "data" / "vedich.sqlite3") as store:

            def count(table):
                return store.execute(f"SELECT count(*) FROM {table}").fetchone()[0]

            assert count("documents_document") >= 10
            assert count("documents_proposal") > 500
            assert count("plans_plan") >= 4
            assert count("plans_target") > 20
            assert count("tasks_task") > 5
            assert count("reporting_observation") > 50
        assert vedich("verify").returncode == 0
        assert len(vedich("plans").stdout.splitlines()) >= 4


def test_a_folder_of_documents_that_is_not_there(vedich):
    assert "nowhere" in one_sentence(vedich("demo", "--no-serve", "--documents", "nowhere", lang="en"))
