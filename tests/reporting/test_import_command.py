"""`vedich import`: workbooks by name, each whole or not at all."""

import pytest

from tests.factories import a_form
from tests.reporting.filled import fill
from vedich.reporting.command import import_workbooks
from vedich.reporting.models import DraftCell
from vedich.reporting.workbooks import form_workbook
from vedich.values.errors import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def form(person, now):
    return a_form(by=person("chuyenvien"), now=now)


@pytest.fixture
def file(form, tmp_path):
    def make(name, cells):
        path = tmp_path / name
        path.write_bytes(fill(form_workbook(form[0]), cells))
        return path

    return make


def run(*paths, by="baocao", code="thu-2023-h1", language="en"):
    said = []
    return import_workbooks(list(paths), code, by, language, said.append), said


def test_a_good_workbook_is_taken(file, form):
    code, said = run(file("a.xlsx", {"F8": 12.5, "F9": 7}))
    assert (code, said) == (0, ["a.xlsx: ✓"])
    assert DraftCell.objects.filter(submission=form[0]).count() == 2


def test_errors_are_said_by_cell_and_the_next_file_is_still_tried(file, form):
    code, said = run(file("a.xlsx", {"F8": "x", "F9": 7}), file("b.xlsx", {"F8": 1, "F9": 7}))
    assert code == 1
    assert said[0].startswith("a.xlsx: Cells that need mending: 1;")
    assert said[1].strip().startswith("Bieu!F8: “x” is not a number")
    assert said[2] == "b.xlsx: ✓"


def test_a_missing_file_is_said(tmp_path, form):
    code, said = run(tmp_path / "none.xlsx")
    assert (code, len(said)) == (1, 1)


@pytest.mark.parametrize(
    ("by", "taken"),
    [("baocao", True), ("thutruong", True), ("chuyenvien", True), ("baocao2", False), ("lanhdao", False)],
)
def test_only_the_unit_and_the_office_may_import(file, form, by, taken):
    code, _ = run(file("a.xlsx", {"F8": 12.5, "F9": 7}), by=by)
    assert code == (0 if taken else 1)
    assert DraftCell.objects.filter(submission=form[0]).exists() == taken


@pytest.mark.parametrize(
    ("by", "code", "error"), [("nobody", "thu-2023-h1", "no-such-person"), ("baocao", "no", "no-such-round")]
)
def test_an_unknown_person_or_round_is_refused(file, form, by, code, error):
    with pytest.raises(Refused) as refusal:
        run(file("a.xlsx", {"F8": 1}), by=by, code=code)
    assert refusal.value.code == error
