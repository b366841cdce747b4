"""Who may open and do what, drawn as tables: each role on each page, each role at each act.

200 opens; 302 done; 403 seen but not allowed; 404 not there for this person. An act that is allowed but has nothing
to work on is refused with 4xx other than 403 and 404, which is what the tables write as `in`.
"""

import pytest

ROLES = ("chuyenvien", "lanhdao", "danhgia", "kiemtra", "quantri", "baocao", "thutruong", "baocaoxa")
ALL = dict.fromkeys(ROLES, 200)
#: page → what each role gets, where it is not 200
READ = {
    "/": {},
    "/plans/la-2023/board/": {},
    "/targets/la-2023-grdp/": {},
    "/documents/": {},
    "/documents/102-nq-mau-2022/": {},
    "/documents/102-nq-mau-2022/file/": {},
    "/documents/102-nq-mau-2022/checks/": {},
    "/documents/102-nq-mau-2022/relations/": {},
    "/documents/102-nq-mau-2022/compare/": {},
    "/documents/ask/": {},
    "/documents/awaited/": {},
    "/documents/not-concretised/": {},
    "/documents/by-hand/": dict.fromkeys(set(ROLES) - {"chuyenvien"}, 403),
    "/plans/": {},
    "/plans/la-2023/": {},
    "/tasks/": {},
    "/rounds/": {},
    "/rounds/la-2023-h1/": {},
    "/rounds/open/": dict.fromkeys(set(ROLES) - {"chuyenvien"}, 403),
    # a form is its unit's own, and of those who stand above it
    "/rounds/la-2023-h1/cuc-tk/": {"quantri": 404, "baocaoxa": 404},
    "/rounds/la-2023-h1/so-khdt/": {
        "quantri": 404, "baocaoxa": 404, "baocao": 404, "thutruong": 404,
    },
    "/rounds/la-2023-h1/du-x001/": {
        "quantri": 404, "baocao": 404, "thutruong": 404,
    },
    "/rounds/la-2023-h1/du-x001/workbook/": {
        "quantri": 404, "baocao": 404, "thutruong": 404,
    },
    "/ledger/": dict.fromkeys(set(ROLES) - {"kiemtra"}, 403),
    "/organisation/": dict.fromkeys(set(ROLES) - {"quantri"}, 403),
}  # fmt: skip
#: act → (address, fields, who may); everybody else is turned away and nothing changes
ACTS = {
    "upload": ("/documents/upload/", {}, {"chuyenvien"}),
    "by hand": ("/documents/by-hand/", {}, {"chuyenvien"}),
    "accept": ("/documents/102-nq-mau-2022/accept/", {}, {"chuyenvien"}),
    "reject": ("/documents/102-nq-mau-2022/reject/", {}, {"chuyenvien"}),
    "undo": ("/documents/103-tb-mau-2023/undo/", {}, {"chuyenvien"}),
    "answer": ("/documents/102-nq-mau-2022/answer/", {"question": "0"}, {"chuyenvien"}),
    "confirm leads": ("/documents/102-nq-mau-2022/leads/", {"section": "0"}, {"chuyenvien"}),
    "triage": ("/documents/102-nq-mau-2022/triage/", {"section": "0", "triage": "assign"}, {"chuyenvien"}),
    "join": ("/documents/102-nq-mau-2022/join/", {}, {"chuyenvien"}),
    "propose": ("/documents/102-nq-mau-2022/propose/", {"kind": "figure"}, {"chuyenvien"}),
    "publish": ("/plans/la-2023/publication/", {}, {"chuyenvien"}),
    "open round": ("/rounds/open/", {"plan": "la-2023"}, {"chuyenvien"}),
    "new task": ("/tasks/new/", {}, {"chuyenvien"}),
    "verdict": ("/targets/la-2023-grdp/verdict/", {"decided": "x"}, {"lanhdao"}),
    "cells": ("/rounds/la-2023-h1/cuc-tk/cells/", {}, {"baocao", "thutruong"}),
    "workbook": ("/rounds/la-2023-h1/cuc-tk/workbook/upload/", {}, {"baocao", "thutruong"}),
    "approve": ("/rounds/la-2023-h1/cuc-tk/move/", {"move": "approve"}, {"thutruong"}),
    "accept figures": ("/rounds/la-2023-h1/du-x001/move/", {"move": "accept"}, {"chuyenvien"}),
    "appoint": ("/organisation/appoint/", {}, {"quantri"}),
    "new body": ("/organisation/bodies/", {}, {"quantri"}),
    "new password": ("/organisation/people/nobody/password/", {}, {"quantri"}),
}


@pytest.mark.parametrize("path", READ)
@pytest.mark.parametrize("role", ROLES)
def test_reading(desk, role, path):
    assert desk(role).get(path).status_code == {**ALL, **READ[path]}[role]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("role", ROLES)
def test_doing(desk, role, act):
    from vedich.ledger.models import Entry

    path, fields, may = ACTS[act]
    before = Entry.objects.count()
    answer = desk(role).post(path, fields)
    if role in may:
        assert answer.status_code != 403
    else:
        assert answer.status_code in (403, 404)
        assert Entry.objects.count() == before


def test_a_task_is_its_leads_and_the_offices(desk):
    from vedich.tasks.models import Task

    own = Task.objects.filter(lead__code="so-khdt", withdrawn_on=None).order_by("pk")[0]
    expected = {"chuyenvien": 200, "lanhdao": 200, "kiemtra": 200, "baocao2": 200, "baocao": 404, "baocaoxa": 404}
    assert {role: desk(role).get(f"/tasks/{own.code}/").status_code for role in expected} == expected


def test_a_unit_sees_itself_alone_in_a_round(desk):
    shown = desk("baocaoxa").get("/rounds/la-2023-h1/").context["page"].object_list
    assert [submission.body.code for submission in shown] == ["du-x001"]
    assert len(desk("chuyenvien").get("/rounds/la-2023-h1/").context["page"].paginator.object_list) > 200


def test_only_the_lead_reports_on_a_task(desk):
    from vedich.tasks.models import Task

    task = Task.objects.filter(lead__code="so-khdt", done_on=None, withdrawn_on=None).order_by("pk")[0]
    step = {"step": "report", "text": "x"}
    assert desk("chuyenvien").post(f"/tasks/{task.code}/step/", step).status_code == 403
    assert desk("baocao2").post(f"/tasks/{task.code}/step/", step).status_code == 302


def test_the_portal_shows_published_plans_only_and_no_person(client, db, desk):
    from vedich.plans.models import Indicator, TargetVersion
    from vedich.reporting.models import Observation

    shown = Observation.objects.filter(indicator__code="disbursement", period="2023-H1", superseded_on=None)[0]
    addresses = [
        "/public/plans/la-2023/", "/public/targets/la-2023-disbursement/",
        f"/public/sources/observations/{shown.pk}/",
        f"/public/sources/targets/{TargetVersion.objects.get(target__code='la-2023-disbursement').pk}/",
    ]  # fmt: skip
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200
        assert "Chuyên viên" not in answer.content.decode()
    hidden = Observation.objects.filter(indicator__in=Indicator.objects.filter(targets=None)).first()
    assert client.get(f"/public/sources/observations/{hidden.pk}/").status_code == 404
    desk("chuyenvien").post("/plans/la-2023/publication/")
    client.logout()
    assert [client.get(address).status_code for address in addresses[:2]] == [404, 404]


def test_an_appointment_that_ended_gives_no_right(desk, person, now):
    from datetime import date

    from vedich.organisations.actions import end_appointment

    appointment = person("baocao").appointments.get()
    end_appointment(appointment=appointment, on=date(2023, 7, 4), by=person("quantri"), now=now)
    assert desk("baocao").get("/").status_code == 403
    assert desk("baocao").get("/rounds/la-2023-h1/cuc-tk/").status_code == 403
