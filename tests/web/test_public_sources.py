"""The public's drawers: which office entered and approved a figure, when, in which entry; no person is named."""

import pytest

from tests.factories import target_of
from vedich.reporting.models import Observation


def figure(**wanted):
    return Observation.objects.get(superseded_on=None, **wanted)


def test_a_figure_of_a_form_says_which_office_approved_it_and_when(client, db):
    row = Observation.objects.filter(
        indicator__code="grdp", period="2023-H1", measure="growth", source__kind="entry"
    ).first()
    answer = client.get(f"/public/sources/observations/{row.pk}/", headers={"accept-language": "en"})
    text = answer.content.decode()
    assert "Head of unit" in text or answer.context["answered"].approved_by.endswith("Statistics Office (sample)")
    assert "26/6/2023" in text
    assert str(row.entry_id) in text
    assert str(row.approved_by) not in text
    assert "thutruong" not in text


def test_who_took_the_notices_figures_did_not_enter_them(db):
    rows = Observation.objects.filter(document__code="103-tb-mau-2023")
    assert rows
    assert all(row.entered_by != row.approved_by for row in rows)


@pytest.mark.parametrize("portal", [False, True])
def test_the_figure_of_the_year_before_opens_its_source(desk, client, portal):
    before = figure(indicator__code="disbursement", period="2022-H1")
    at = ("/public" if portal else "") + f"/sources/observations/{before.pk}/"
    reader = client if portal else desk("lanhdao")
    root = "/public/targets/" if portal else "/targets/"
    for path in (f"{root}{target_of('disbursement').code}/", f"{root}{target_of('disbursement').code}/scores/growth/"):
        text = reader.get(f"{path}?period=2023-H1").content.decode()
        assert f'<a class="source" href="{at}">29,6' in text
    assert "102-NQ/MAU" in reader.get(at).content.decode()


def test_last_years_one_point_is_drawn_with_its_number(desk):
    answer = desk("lanhdao").get(f"/targets/{target_of('disbursement').code}/?period=2023-H1")
    assert "29,6" in answer.context["chart"]


def test_two_numbers_in_one_line_are_one_announced_target(desk):
    answer = desk("lanhdao").get("/plans/la-2021-2025/")
    parts = {
        part.field.code: (part.count, part.listed) for found in answer.context["announced"].values() for part in found
    }
    assert parts == {"economy": (6, 3), "society": (7, 5), "environment": (2, 1), "politics": (2, 2)}


def test_tasks_in_term_say_how_many_nobody_has_taken_on(desk):
    counts = desk("lanhdao").get("/tasks/").context["counts"]
    assert 0 < counts.waiting <= counts.in_term
    assert f"({counts.waiting} chưa tiếp nhận)" in desk("lanhdao").get("/tasks/").content.decode()
