"""A form as a workbook and back: what is filled in comes in exactly, and what is wrong is told by its cell."""

from decimal import Decimal

import pytest
from django.utils import translation

from tests.factories import a_form, typed
from tests.reporting.filled import fill, without_sheet
from vedich.documents import files
from vedich.reading.errors import Unreadable
from vedich.reporting import actions
from vedich.reporting.models import DraftCell, Observation
from vedich.reporting.rules import FaultyCells
from vedich.reporting.workbooks import ForeignWorkbook, form_workbook, import_form
from vedich.values.errors import Conflict

pytestmark = pytest.mark.django_db
FOREST, TREES = "Diện tích rừng", "Số cây trồng"


@pytest.fixture
def form(person, now):
    return a_form(by=person("chuyenvien"), now=now, decimals=3)


@pytest.fixture
def take(form, person, now):
    submission, _ = form

    def act(cells=None, data=None, by="baocao", into=None, sheet=1):
        submission.refresh_from_db()
        data = data or form_workbook(submission)
        data = fill(data, cells, sheet) if cells else data
        of = into or submission
        return import_form(data=data, name="biểu.xlsx", submission=of, by=person(by), now=now)

    return act


def written(form):
    submission, lines = form
    cells = {c.line_id: c.written for c in DraftCell.objects.filter(submission=submission)}
    return [cells.get(line.pk) for line in lines.values()]


NUMBERS = [
    (12.5, "12,5"),
    (0, "0"),
    (0.1, "0,1"),
    (10032.5, "10.032,5"),
    (-18.2, "−18,2"),
    (123456789.012, "123.456.789,012"),
    ("10.032,5", "10.032,5"),
    ("12 264 ha", "12 264 ha"),
    ("không phát sinh", "không phát sinh"),
]


@pytest.mark.parametrize(("value", "text"), NUMBERS)
def test_what_is_filled_in_comes_in_exactly(take, form, value, text):
    take({"F8": value, "F9": 7})
    assert written(form) == [text, "7"]


@pytest.mark.parametrize("text", ["0,1", "10.032,5", "1.234.567.890.123,456", "123.456.789.012.345,678", "−0,001"])
def test_a_form_that_comes_back_unchanged_says_what_stood(take, form, person, now, text):
    submission, lines = form
    typed(submission, {lines[FOREST]: text, lines[TREES]: "chưa đến kỳ"}, by=person("baocao"), now=now)
    take()
    assert written(form) == [text, "chưa đến kỳ"]


def test_a_figure_from_a_workbook_leads_to_its_cell_in_the_kept_file(take, form, person, now):
    submission, lines = form
    data = fill(form_workbook(submission), {"F8": 12.5, "F9": 7, "H9": "theo kiểm kê"})
    take(data=data)
    submission.refresh_from_db()
    assert submission.workbook_name == "biểu.xlsx"
    assert files.get(submission.workbook) == data
    actions.send(submission=submission, by=person("baocao"), now=now)
    actions.approve(submission=submission, by=person("thutruong"), now=now)
    row = Observation.objects.get(indicator=lines[TREES].indicator)
    assert row.source == {"kind": "cell", "workbook": submission.workbook, "sheet": "Bieu", "cell": "F9"}
    assert (row.value, row.note) == (Decimal(7), "theo kiểm kê")


def test_a_cell_typed_over_afterwards_is_an_entry_again(take, form, person, now):
    submission, lines = form
    take({"F8": 12.5, "F9": 7})
    typed(submission, {lines[FOREST]: "13"}, by=person("baocao"), now=now)
    for act, who in ((actions.send, "baocao"), (actions.approve, "thutruong")):
        act(submission=submission, by=person(who), now=now)
    kinds = [Observation.objects.get(indicator=lines[name].indicator).source["kind"] for name in (FOREST, TREES)]
    assert kinds == ["entry", "cell"]


FAULTS = [
    ({"F8": "mười hai", "F9": 7}, {"Bieu!F8": "not-a-number"}),
    ({"F8": 1.2345, "F9": "x"}, {"Bieu!F8": "too-precise", "Bieu!F9": "not-a-number"}),
    ({"F8": True, "F9": 7}, {"Bieu!F8": "not-a-number-cell"}),
    ({"F8": 12.5, "F9": 7, "G9": "tin đồn"}, {"Bieu!F9": "unknown-kind"}),
    ({"F8": 1e18, "F9": 7}, {"Bieu!F8": "too-large"}),
]


@pytest.mark.parametrize(("cells", "faults"), FAULTS)
def test_what_is_wrong_is_told_by_its_cell_and_nothing_is_saved(take, form, cells, faults):
    with pytest.raises(FaultyCells) as refusal:
        take(cells)
    assert {fault.where: fault.error.code for fault in refusal.value.faults} == faults
    assert written(form) == [None, None]
    assert form[0].workbook == ""


@pytest.mark.parametrize(
    ("cells", "sheet", "code"),
    [
        ({"B2": "ky-khac"}, 2, "other-round"),
        ({"B3": "so-tc"}, 2, "other-body"),
        ({"B1": "form-0"}, 2, "old-form"),
        ({"B6": "chi-tieu-khac|tu|level"}, 2, "changed-form"),
        ({"B8": "Tên khác"}, 1, "changed-form"),
        ({"B8": TREES, "B9": FOREST}, 1, "changed-form"),
        ({"B9": None}, 1, "changed-form"),
        ({"F7": "Cùng kỳ"}, 1, "changed-form"),
    ],
)
def test_a_workbook_that_is_not_this_form_is_refused(take, form, cells, sheet, code):
    with pytest.raises(ForeignWorkbook) as refusal:
        take(cells, sheet=sheet)
    assert refusal.value.code == code
    assert written(form) == [None, None]


@pytest.mark.parametrize("name", ["vedich", "Bieu"])
def test_a_workbook_without_our_sheets_is_no_form(take, form, name):
    with pytest.raises(ForeignWorkbook) as refusal:
        take(data=without_sheet(form_workbook(form[0]), name))
    assert refusal.value.code == "not-our-form"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a workbook", b"\xd0\xcf\x11\xe0" + bytes(600)])
def test_what_is_no_workbook_is_refused(take, form, data):
    with pytest.raises(Unreadable):
        import_form(data=data, name="x.xlsx", submission=form[0], by=None, now=None)


def test_the_form_of_another_round_is_refused(take, form, person, now):
    other, _ = a_form(names=("Chỉ tiêu khác",), code="thu-2023-q2", period="2023-Q2", by=person("chuyenvien"), now=now)
    with pytest.raises(ForeignWorkbook) as refusal:
        take(into=other)
    assert refusal.value.code == "other-round"


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "sơ bộ"), ("vi", "Chính thức"), ("en", "preliminary"), ("vi", "final")]
)
def test_the_kind_is_understood_in_both_languages(take, form, language, words):
    kinds = {"sơ bộ": "preliminary", "Chính thức": "final", "preliminary": "preliminary", "final": "final"}
    with translation.override(language):
        take({"F8": 1, "F9": 2, "G8": words})
    cell = DraftCell.objects.get(submission=form[0], line=form[1][FOREST])
    assert cell.kind == kinds[words]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_form_in_either_language_comes_back_in_either(form, take, language):
    other = {"vi": "en", "en": "vi"}[language]
    with translation.override(language):
        data = form_workbook(form[0])
    with translation.override(other):
        take({"F8": 12.5, "F9": 7}, data=data)
    assert written(form) == ["12,5", "7"]


def test_what_another_typed_since_the_workbook_was_made_is_told_by_its_cell_and_nothing_is_saved(
    take, form, person, now
):
    submission, lines = form
    data = fill(form_workbook(submission), {"F8": 12.5, "F9": 7})
    typed(submission, {lines[FOREST]: "99"}, by=person("thutruong"), now=now)
    with pytest.raises(FaultyCells) as refusal:
        take(data=data)
    assert [(fault.where, fault.error.data["written"]) for fault in refusal.value.faults] == [("Bieu!F8", "99")]
    assert written(form) == ["99", None]


def test_a_form_that_has_moved_on_takes_no_workbook(take, form, person, now):
    data = fill(form_workbook(form[0]), {"F8": 12.5, "F9": 7})
    take(data=data)
    actions.send(submission=form[0], by=person("baocao"), now=now)
    with pytest.raises(Conflict):
        take({"F8": 99}, data=data)
    assert written(form) == ["12,5", "7"]
