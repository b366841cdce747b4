"""A sample's clock holds on every page: nobody sees, or follows, what came after the moment shown."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

LATER = [
    "/documents/104-nq-mau-2023/", "/documents/104-nq-mau-2023/file/", "/plans/la-2024/", "/plans/la-2024/board/",
    "/targets/la-2024-grdp/", "/public/targets/la-2024-grdp/", "/public/plans/la-2024/",
    "/documents/104-nq-mau-2023/relations/", "/documents/104-nq-mau-2023/compare/",
    "/documents/102-nq-mau-2022/compare/?with=104-nq-mau-2023",
]  # fmt: skip


@pytest.mark.parametrize("path", LATER)
def test_what_comes_later_is_not_there_yet(desk, path):
    client = desk("chuyenvien")
    assert client.get(path).status_code == 404
    client.cookies["vedich_moment"] = "2023-11-28"
    assert client.get(path).status_code == 200


def test_a_late_form_is_as_it_was(desk, now):
    from vedich.reporting.models import Observation, Submission

    late = Submission.objects.filter(round__code="la-2023-h1", approved_at__gt=now).select_related("body").first()
    answer = desk("chuyenvien").get(f"/rounds/la-2023-h1/{late.body.code}/", headers={"accept-language": "en"})
    text = answer.content.decode()
    assert "being entered" in text
    assert "12/7/2023" not in text
    assert [row.recorded for row in answer.context["rows"]] == [None]
    assert [row.written for row in answer.context["rows"]] == [""]
    figure = Observation.objects.get(body=late.body, period="2023-H1")
    assert desk("chuyenvien").get(f"/sources/observations/{figure.pk}/").status_code == 404


def test_the_ledger_ends_at_the_moment(desk, now):
    from vedich.ledger.models import Entry

    answer = desk("kiemtra").get("/ledger/")
    assert max(row.recorded_at for row in answer.context["page"]) <= answer.wsgi_request.now
    later = Entry.objects.filter(recorded_at__year=2024).first()
    assert desk("kiemtra").get(f"/ledger/{later.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("name", "status", "words"),
    [("nghi-quyet-nam-2023.docx", 302, "102-NQ/MAU"), ("nghi-quyet-nam-2024.docx", 409, "28/11/2023")],
)
def test_a_file_that_is_known_already_is_said_to_be(desk, name, status, words):
    from vedich.sample.reading import sample_folder

    data = (sample_folder() / name).read_bytes()
    client = desk("chuyenvien")
    answer = client.post("/documents/upload/", {"file": SimpleUploadedFile("khac.docx", data)})
    assert answer.status_code == status
    page = client.get(answer.headers["Location"]) if status == 302 else answer
    told = [str(m) for m in page.context["messages"]] if status == 302 else [page.context["refusal"]]
    assert len(told) == 1
    assert words in told[0]


@pytest.fixture
def nine_months(person, now):
    """On 5 July the specialist opens the round of nine months; one unit reports and its head approves."""
    from datetime import date

    from tests.factories import plan_2023
    from vedich.reporting import actions, queries

    plan = plan_2023()
    lines = queries.lines_from_plan(plan, now, date(2023, 9, 30))
    return actions.open_round(
        code="la-2023-9m", name="Báo cáo 9 tháng", plan=plan, period="2023-9M", due_on=date(2023, 9, 25),
        lines=lines, by=person("chuyenvien"), now=now,
    )  # fmt: skip


def _report(round_, code, text, person, now):
    from vedich.reporting import actions

    submission = round_.submissions.get(body__code=code)
    lines = round_.lines.filter(body__code=code)
    cells = [actions.Typed(line.pk, text) for line in lines]
    actions.save_cells(submission=submission, cells=cells, seen=0, by=person("baocao"), now=now)
    actions.send(submission=submission, by=person("baocao"), now=now)
    actions.approve(submission=submission, by=person("thutruong"), now=now)
    return submission


def test_the_board_stays_with_the_half_year_and_its_round(desk, nine_months, person, now):
    """A later round changes nothing before its period is nearly over and the office has accepted a report of it."""
    board = desk("lanhdao").get("/").context
    assert (board["board"].period.code, board["progress"].reported, len(board["progress"].late)) == ("2023-H1", 204, 6)
    _report(nine_months, "cuc-tk", "5", person, now)
    assert desk("lanhdao").get("/").context["board"].period.code == "2023-H1"
    assert desk("lanhdao").get("/public/").context["board"].period.code == "2023-H1"
    shown = desk("lanhdao").get("/plans/la-2023/board/?period=2023-9M").context
    assert (shown["round"].code, shown["progress"].reported) == ("la-2023-9m", 1)


def test_the_board_goes_on_when_the_period_is_nearly_over_and_the_office_has_accepted(nine_months, person, now):
    from datetime import timedelta

    from tests.factories import plan_2023
    from vedich.reporting.actions import accept
    from vedich.sample.build import at
    from vedich.scorecards.queries import board

    submission = _report(nine_months, "cuc-tk", "5", person, now)
    assert board(plan_2023(), at(2023, 10, 2)).period.code == "2023-H1"
    accept(submission=submission, by=person("chuyenvien"), now=now + timedelta(minutes=1))
    assert board(plan_2023(), at(2023, 8, 31)).period.code == "2023-H1"
    assert board(plan_2023(), at(2023, 10, 2)).period.code == "2023-9M"


def test_a_form_that_nobody_has_filled_opens_for_those_who_read_it(desk, nine_months):
    for role in ("chuyenvien", "lanhdao", "kiemtra"):
        assert desk(role).get("/rounds/la-2023-9m/so-khdt/").status_code == 200


def test_what_has_not_changed_in_a_week_is_not_new(desk):
    client = desk("lanhdao")
    client.cookies["vedich_moment"] = "2023-11-28"
    answer = client.get("/plans/la-2023/board/?period=2023-H1", headers={"accept-language": "en"})
    rows = [row for row in answer.context["board"].rows if row.score]
    assert rows
    assert all(row.before == row.score for row in rows)
    assert "188/188" in answer.content.decode()


def test_a_figure_far_from_the_one_before_is_asked_about_until_a_note_says_why(nine_months, person, now):
    from vedich.reporting import actions

    line = nine_months.lines.get(indicator__code="exports")
    submission = nine_months.submissions.get(body=line.body)

    def typed(text, note=""):
        cells = [actions.Typed(line.pk, text, note=note)]
        return actions.save_cells(submission=submission, cells=cells, seen=0, by=person("baocao"), now=now).faults

    assert typed("12.345.678")[line.pk].code == "odd-figure"
    assert typed("5,1") == {}
    assert typed("12.345.678", note="đổi đơn vị tính") == {}


def test_the_head_sees_a_number_as_vietnamese_writes_it(desk, nine_months, person, now):
    from vedich.reporting import actions

    line = nine_months.lines.get(indicator__code="grdp", body__code="cuc-tk")
    submission = nine_months.submissions.get(body=line.body)
    actions.save_cells(
        submission=submission, cells=[actions.Typed(line.pk, "8.5%")], seen=0, by=person("baocao"), now=now
    )
    answer = desk("lanhdao").get("/rounds/la-2023-9m/cuc-tk/")
    assert [row.written for row in answer.context["rows"] if row.line == line] == ["8,5"]
    assert ">8,5<" in answer.content.decode()


@pytest.mark.parametrize("hour", [0, 6, 12, 23])
def test_the_samples_moment_runs_on_within_its_day_and_never_before_it(rf, db, monkeypatch, now, hour):
    """At night too: what the morning of 5 July brought must be there."""
    from datetime import timedelta

    from vedich.organisations.queries import installation
    from vedich.web import moment

    clock = now.replace(year=2026, hour=hour, minute=59)
    monkeypatch.setattr(moment, "system_now", lambda: clock)
    seen = moment.moment_of(rf.get("/"), installation())
    monkeypatch.setattr(moment, "system_now", lambda: clock + timedelta(seconds=1))
    assert now <= seen < moment.moment_of(rf.get("/"), installation())
    assert seen.date() == now.date()
