"""Bad input is met kindly: one clear sentence in the reader's language, and nothing has changed."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from tests.reading.files import OLE, archive, docx, p, pdf

SECRET = docx(p("TỈNH ỦY MẪU") + p("MẬT") + p("Số 1-NQ/MAU") + p("NGHỊ QUYẾT") + p("Năm 2023 thu đạt 5 tỷ đồng."))
#: what is uploaded → its name, the sentence in Vietnamese and in English
DOCUMENTS = {
    "empty": (b"", "a.docx", "Tệp này trống", "empty"),
    "60 MB": (b"a" * (60 * 2**20), "a.txt", "50 MB", "50 MB"),
    "pictures only": (pdf([[]]), "a.pdf", "không có chữ", "pictures of pages"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "mật khẩu", "password"),
    "zip bomb": (archive({"word/document.xml": b"\x00" * 2**26}), "a.docx", "lớn bất thường", "unpacks"),
    "stamped": (SECRET, "a.docx", "dấu mật", "stamped secret"),
    "no document": (b"\x89PNG\r\n\x1a\n" + bytes(256), "a.png", "docx, pdf, html, txt", "docx, pdf, html, txt"),
}


def _state() -> tuple[int, int, int]:
    from vedich.documents.models import Document, Proposal
    from vedich.ledger.models import Entry

    return Entry.objects.count(), Document.objects.count(), Proposal.objects.count()


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_document_that_cannot_be_taken(desk, data_folder, kind, language):
    data, name, vietnamese, english = DOCUMENTS[kind]
    before, files = _state(), sorted((data_folder / "files").rglob("*"))
    client = desk("chuyenvien")
    answer = client.post(
        "/documents/upload/", {"file": SimpleUploadedFile(name, data)}, headers={"accept-language": language}
    )
    assert answer.status_code == 422
    told = answer.context["refusal"]
    assert (vietnamese if language == "vi" else english) in told
    assert told.count(".") <= 2
    assert told in answer.content.decode()
    assert (_state(), sorted((data_folder / "files").rglob("*"))) == (before, files)


def test_no_file_at_all(desk):
    answer = desk("chuyenvien").post("/documents/upload/", {})
    assert answer.status_code == 422
    assert answer.context["refusal"] == "Hãy chọn tệp trước."


def test_the_same_file_twice_leads_to_the_first(desk):
    from vedich.sample.reading import sample_folder

    data = (sample_folder() / "nghi-quyet-nam-2023.docx").read_bytes()
    before = _state()
    answer = desk("chuyenvien").post("/documents/upload/", {"file": SimpleUploadedFile("b.docx", data)})
    assert answer.headers["Location"] == "/documents/102-nq-mau-2022/"
    assert _state() == before


@pytest.fixture
def returned(person, now):
    """The submission of planning, sent back to its unit, so that a workbook can be taken."""
    from vedich.reporting.actions import send_back
    from vedich.reporting.models import Submission

    submission = Submission.objects.get(round__code="la-2023-h1", body__code="so-khdt")
    send_back(submission=submission, remarks="xem lại", by=person("chuyenvien"), now=now)
    return Submission.objects.get(pk=submission.pk)


def _workbook(round_code: str, body: str) -> bytes:
    from vedich.reporting.models import Submission
    from vedich.reporting.workbooks import form_workbook

    with translation.override("vi"):
        return form_workbook(Submission.objects.get(round__code=round_code, body__code=body))


def _empty_workbook() -> bytes:
    import xlsxwriter

    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        book.add_worksheet("x").write(0, 0, 1)
    return made.getvalue()


WORKBOOKS = {
    "another unit's": (lambda: _workbook("la-2023-h1", "cuc-tk"), "đơn vị khác", "another unit"),
    "none of ours": (_empty_workbook, "không phải biểu", "not a form of this system"),
    "no workbook": (lambda: b"hello", ".xlsx", ".xlsx"),
    "a bomb": (lambda: archive({"xl/workbook.xml": b"\x00" * 2**26}), "", ""),
}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", WORKBOOKS)
def test_a_workbook_that_cannot_be_taken(desk, returned, kind, language):
    from vedich.reporting.models import DraftCell

    make, vietnamese, english = WORKBOOKS[kind]
    cells = list(DraftCell.objects.filter(submission=returned).values_list("pk", "written"))
    before = _state()
    answer = desk("baocao2").post(
        "/rounds/la-2023-h1/so-khdt/workbook/upload/",
        {"file": SimpleUploadedFile("bieu.xlsx", make())},
        headers={"accept-language": language},
    )
    assert answer.status_code in (409, 422)
    assert (vietnamese if language == "vi" else english) in answer.context["refusal"]
    assert answer.context["refusal"]
    assert _state() == before
    assert list(DraftCell.objects.filter(submission=returned).values_list("pk", "written")) == cells


def test_a_workbook_of_another_round(desk, returned, person, now):
    from datetime import date

    from vedich.plans.models import Plan
    from vedich.reporting import queries
    from vedich.reporting.actions import open_round

    plan = Plan.objects.get(code="la-2023")
    common = {"by": person("chuyenvien"), "now": now}
    lines = queries.lines_from_plan(plan, now, date(2023, 9, 30))
    open_round(
        code="la-2023-9m", name="Báo cáo 9 tháng", plan=plan, period="2023-9M", due_on=date(2023, 9, 25),
        as_of=date(2023, 9, 20), lines=lines, **common,
    )  # fmt: skip
    data = _workbook("la-2023-9m", "so-khdt")
    answer = desk("baocao2").post(
        "/rounds/la-2023-h1/so-khdt/workbook/upload/", {"file": SimpleUploadedFile("bieu.xlsx", data)}
    )
    assert answer.status_code == 422
    assert "kỳ báo cáo khác" in answer.context["refusal"]


@pytest.mark.parametrize("sent", [b"", b"[]", b"{}", b'{"edition": "x", "cells": []}', b'{"edition": 1, "cells": [1]}'])
def test_what_is_no_grid(desk, returned, sent):
    answer = desk("baocao2").post("/rounds/la-2023-h1/so-khdt/cells/", sent, content_type="application/json")
    assert answer.status_code == 422
    assert answer.json()["error"]


@pytest.mark.parametrize("period", ["x", "2023-13", "2023-H3", "99999", "", "2023-H1'--"])
@pytest.mark.parametrize("path", ["/plans/la-2023/board/", "/targets/la-2023-grdp/", "/public/plans/la-2023/"])
def test_a_period_that_is_none(desk, path, period):
    answer = desk("lanhdao").get(path, {"period": period})
    assert answer.status_code in (200, 404, 422)


@pytest.mark.parametrize("name", ["status", "trace", "coverage", "rules", "x"])
@pytest.mark.parametrize("path", ["/targets/la-2023-grdp/scores/{}/", "/public/targets/la-2023-grdp/scores/{}/"])
def test_a_number_that_no_score_has(desk, path, name):
    assert desk("lanhdao").get(path.format(name)).status_code == 404


def test_a_round_of_nonsense_keeps_what_was_typed(desk):
    answer = desk("chuyenvien").post(
        "/rounds/open/", {"plan": "la-2023", "period": "nửa năm", "due_on": "31/2/2023", "as_of": ""}
    )
    assert answer.status_code == 422
    text = answer.content.decode()
    assert 'value="nửa năm"' in text
    assert 'value="31/2/2023"' in text


@pytest.mark.parametrize(("language", "said"), [("vi", "Không có ở đây"), ("en", "Not here")])
def test_what_is_not_there_is_said_in_the_products_own_words(desk, language, said):
    answer = desk("chuyenvien").get("/documents/no-such-document/", headers={"accept-language": language})
    assert answer.status_code == 404
    missing = desk("chuyenvien").get("/no/such/address/", headers={"accept-language": language})
    assert (missing.status_code, said in missing.content.decode()) == (404, True)


def test_the_address_of_a_form_opened_again_leads_back(desk):
    answer = desk("chuyenvien").get("/documents/upload/", headers={"referer": "http://testserver/documents/"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/documents/")


@pytest.mark.parametrize("address", ["/language/", "/moment/"])
def test_after_a_refusal_language_and_day_change_on_a_page_that_opens(desk, address):
    client = desk("chuyenvien")
    refused = client.post(
        "/documents/upload/",
        {"file": SimpleUploadedFile("a.docx", b"")},
        headers={"referer": "http://testserver/documents/"},
    )
    assert refused.status_code == 422
    assert 'name="next" value="/documents/"' in refused.content.decode()
    answer = client.post(address, {"next": "/documents/", "language": "en", "day": "2023-11-28"}, follow=True)
    assert answer.status_code == 200
