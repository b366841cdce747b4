"""Entering figures: nothing typed is lost, and who comes second to a cell is told."""

import pytest

from tests.factories import a_form, body, typed
from vedich.ledger.models import Entry
from vedich.reporting.actions import Typed, save_cells
from vedich.reporting.models import DraftCell, Observation
from vedich.values.errors import Refused

pytestmark = pytest.mark.django_db
FOREST, TREES = "Diện tích rừng", "Số cây trồng"


@pytest.fixture
def form(person, now):
    return a_form(by=person("chuyenvien"), now=now)


def cell(of):
    return DraftCell.objects.select_related("entered_by").get(line=of)


def test_a_draft_is_kept_and_is_no_fact(form, person, now):
    submission, lines = form
    before = (Entry.objects.count(), Observation.objects.count())
    saved = typed(submission, {lines[FOREST]: "12,5"}, by=person("baocao"), now=now)
    assert (saved.faults, saved.conflicts) == ({}, {})
    assert (cell(lines[FOREST]).written, cell(lines[FOREST]).entered_by) == ("12,5", person("baocao"))
    assert (Entry.objects.count(), Observation.objects.count()) == before


def test_what_is_no_number_is_kept_as_written_and_told_of(form, person, now):
    submission, lines = form
    saved = typed(submission, {lines[FOREST]: "mười hai", lines[TREES]: "7"}, by=person("baocao"), now=now)
    assert {key: error.code for key, error in saved.faults.items()} == {lines[FOREST].pk: "not-a-number"}
    assert (cell(lines[FOREST]).written, cell(lines[TREES]).written) == ("mười hai", "7")


@pytest.mark.parametrize(("written", "blank"), [("không phát sinh", "none"), ("chưa đến kỳ", "not_due"), ("", "")])
def test_why_a_cell_is_blank_is_kept(form, person, now, written, blank):
    submission, lines = form
    typed(submission, {lines[FOREST]: written}, by=person("baocao"), now=now)
    assert cell(lines[FOREST]).blank == blank


def test_a_percent_sign_is_understood_on_a_growth(person, now):
    submission = a_growth_form(person("chuyenvien"), now)
    line = submission.round.lines.get()
    saved = typed(submission, {line: "3,43%"}, by=person("baocao"), now=now)
    assert saved.faults == {}
    saved = typed(submission, {line: "3,43 tỷ đồng"}, by=person("baocao"), now=now)
    assert [error.code for error in saved.faults.values()] == ["not-a-number"]


def a_growth_form(by, now):
    from tests.factories import a_round, an_indicator

    indicator = an_indicator(unit="tỷ đồng", by=by, now=now)
    asked = [(body("cuc-tk"), body("tu"), indicator, "growth", "same_period")]
    return a_round(asked, by=by, now=now).submissions.select_related("round", "body").get()


def test_a_cell_that_another_wrote_meanwhile_is_left_and_told_of(form, person, now):
    submission, lines = form
    seen = submission.edition
    typed(submission, {lines[FOREST]: "12"}, by=person("baocao"), now=now)
    saved = typed(submission, {lines[FOREST]: "99", lines[TREES]: "7"}, seen=seen, by=person("thutruong"), now=now)
    assert {key: found.entered_by.username for key, found in saved.conflicts.items()} == {lines[FOREST].pk: "baocao"}
    assert (cell(lines[FOREST]).written, cell(lines[TREES]).written) == ("12", "7")


def test_who_has_seen_a_cell_may_change_it(form, person, now):
    submission, lines = form
    saved = typed(submission, {lines[FOREST]: "12"}, by=person("baocao"), now=now)
    again = typed(submission, {lines[FOREST]: "13"}, seen=saved.edition, by=person("thutruong"), now=now)
    assert again.conflicts == {}
    assert (cell(lines[FOREST]).written, cell(lines[FOREST]).entered_by.username) == ("13", "thutruong")


def test_ones_own_earlier_writing_is_no_conflict(form, person, now):
    submission, lines = form
    typed(submission, {lines[FOREST]: "12"}, by=person("baocao"), now=now)
    saved = typed(submission, {lines[FOREST]: "13"}, seen=0, by=person("baocao"), now=now)
    assert (saved.conflicts, cell(lines[FOREST]).written) == ({}, "13")


def test_saving_a_form_unchanged_leaves_who_wrote_it(form, person, now):
    submission, lines = form
    first = typed(submission, {lines[FOREST]: "12"}, by=person("baocao"), now=now)
    edition = cell(lines[FOREST]).edition
    again = typed(submission, {lines[FOREST]: "12"}, seen=0, by=person("thutruong"), now=now)
    assert again.conflicts == {}
    assert (cell(lines[FOREST]).entered_by.username, cell(lines[FOREST]).edition) == ("baocao", edition)
    assert again.edition > first.edition


def test_the_same_text_twice_is_told_of_twice_when_it_is_no_number(form, person, now):
    submission, lines = form
    typed(submission, {lines[FOREST]: "x"}, by=person("baocao"), now=now)
    again = typed(submission, {lines[FOREST]: "x"}, by=person("baocao"), now=now)
    assert set(again.faults) == {lines[FOREST].pk}


def test_a_line_of_another_form_is_refused(form, person, now):
    submission, lines = form
    other, foreign = a_form(
        names=("Chỉ tiêu khác", "Chỉ tiêu nữa"), code="khac", to="so-tc", by=person("chuyenvien"), now=now
    )
    with pytest.raises(Refused) as refusal:
        typed(submission, {lines[FOREST]: "1", next(iter(foreign.values())): "1"}, by=person("baocao"), now=now)
    assert refusal.value.code == "no-such-line"
    assert not submission.cells.exists()
    assert not other.cells.exists()


def test_an_unknown_kind_is_refused(form, person, now):
    submission, lines = form
    with pytest.raises(Refused) as refusal:
        save_cells(
            submission=submission, cells=[Typed(lines[FOREST].pk, "1", kind="rumour")], seen=0, by=person("baocao"),
            now=now,
        )  # fmt: skip
    assert refusal.value.code == "unknown-kind"
