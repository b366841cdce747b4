"""The main job from end to end, in a browser, as its people do it.

1. A specialist uploads the resolution of 2023 and its reading opens.
2. Evidence and proposals are linked both ways; edit, reject, undo, accept a section; the plan question is answered.
3. Accepted targets are a plan, directives are tasks, what the text did not say stays asked.
4. The round is opened; one body enters on the web, another in its workbook; two heads approve at once.
5. The board and a target's page show it, live.
6. Every number on both opens its source.
7. The review is written from the same figures.
"""

import pathlib
import re
import zipfile

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
RESOLUTION = ROOT / "samples" / "nghi-quyet-nam-2023.docx"


def jump(visitor, day: str) -> None:
    """Go to another of the sample's moments."""
    visitor.page.get_by_role("button", name=f"sang {day}").click()
    expect(visitor.page.locator(".sample-band")).to_contain_text(f"dừng ở {day}")


def test_the_walk(installation, visit, tmp_path):
    office = visit("chuyenvien")
    upload_the_resolution(office)
    decide_on_the_reading(office)
    look_at_plan_and_tasks(office)
    open_the_round(office)
    enter_on_the_web(visit)
    fill_the_workbook(visit, tmp_path)
    approve_at_once(visit)
    look_at_the_board(office)
    open_every_source(office, "/plans/tu-2023/board/?period=2023-H1")
    open_every_source(office, "/targets/tu-2023-grdp/?period=2023-H1")
    write_the_review(installation, tmp_path)
    proved = installation.run("verify")
    assert proved.returncode == 0, proved.stdout


def upload_the_resolution(office) -> None:
    page = office.go("/documents/")
    page.set_input_files("#id_file", RESOLUTION)
    page.get_by_role("button", name="Đọc văn bản").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Về phương hướng, nhiệm vụ năm 2023")
    expect(page.locator("#paper mark.is-target")).not_to_have_count(0)
    expect(page.locator(".proposal.is-directive")).not_to_have_count(0)
    expect(page.locator("#which-plan")).to_be_visible()


def card(page, kind: str, words: str):
    return page.locator(f".proposal.is-{kind}", has_text=words).first


def decide_on_the_reading(office) -> None:
    page = office.page
    target = card(page, "target", "20.145")
    target.click()
    expect(page.locator("#paper mark.selected").first).to_contain_text("20.145")
    page.locator("#paper mark.is-target", has_text="927,7").first.click()
    expect(page.locator(".proposal.selected")).to_contain_text("927,7")

    # before the plan is named, a target cannot be taken: the page says so and nothing changes
    target.get_by_role("button", name="Nhận", exact=True).click()
    expect(page.locator("#messages")).to_contain_text("thuộc kế hoạch nào")
    page.select_option("#which-plan select", "new")
    page.fill("#new-plan-name", "Nghị quyết năm 2023")
    page.fill("#new-plan-period", "2023")
    page.locator("#which-plan").get_by_role("button", name="Trả lời").click()
    expect(page.locator("#which-plan")).to_have_count(0)

    # by keyboard: edit a target's words, reject an assessment and take that back, accept
    card(page, "target", "100%").click()
    page.keyboard.press("e")
    field = page.locator(".edit input[name$=indicator]")
    expect(field).to_be_focused()
    field.fill("Giải ngân vốn đầu tư công")
    page.locator(".edit button.primary").click()
    expect(page.locator(".proposal.selected .edit")).to_have_count(0)
    assessment = page.locator(".proposal.is-assessment").first
    assessment.click()
    page.keyboard.press("x")
    expect(assessment).to_have_class(re.compile("rejected"))
    page.keyboard.press("u")
    expect(assessment).to_have_class(re.compile("open"))
    card(page, "target", "20.145").click()
    page.keyboard.press("Enter")
    expect(card(page, "target", "20.145")).to_have_class(re.compile("accepted"))

    # a whole section at once; then the rest, each by its triage
    section = page.locator(".group", has=page.locator("mark, .proposal.is-target")).first
    while page.locator("[data-accept-section]:visible").count():
        before = page.locator(".proposal.open").count()
        page.locator("[data-accept-section]:visible").first.click()
        expect(page.locator(".proposal.open")).not_to_have_count(before)
        page.reload()
    while before := page.locator(".proposal.open").count():
        page.locator(".proposal.open").first.locator("[data-act=accept]").first.click()
        expect(page.locator(".proposal.open")).not_to_have_count(before)
    page.reload()
    expect(page.locator(".proposal.open")).to_have_count(0)
    expect(section).not_to_be_empty()


def look_at_plan_and_tasks(office) -> None:
    page = office.go("/plans/tu-2023/")
    for aim in ("8 – 8,5%", "20.145 tỷ đồng", "100%", "927,7 ha", "1.550 đảng viên"):
        expect(page.get_by_role("link", name=aim, exact=True)).to_be_visible()
    page = office.go("/tasks/?plan=tu-2023")
    first = page.locator("tbody tr").first
    expect(first).to_contain_text("quá hạn")
    expect(page.locator("tbody")).to_contain_text("chưa có cơ quan chủ trì")
    # an open question is answered on the task itself
    page.goto(office.url + "/tasks/?plan=tu-2023&only=question")
    page.locator("tbody a").first.click()
    page.get_by_text("Trả lời hoặc thay đổi").click()
    page.fill("#id_lead", "Văn phòng Tỉnh ủy")
    page.fill("#id_due_on", "15/9/2023")
    page.locator("form[action$='/answer/'] button").click()
    expect(page.locator("dl.facts").first).to_contain_text("15/9/2023")


def open_the_round(office) -> None:
    page = office.go("/rounds/open/")
    page.select_option("#id_plan", "tu-2023")
    page.select_option("#id_period", "2023-H1")
    page.fill("#id_due_on", "2023-06-28")
    page.fill("#id_as_of", "2023-06-25")
    page.get_by_role("button", name="Mở", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Báo cáo 6 tháng đầu năm 2023")
    expect(page.locator(".subtitle")).to_contain_text("0/")


def enter_on_the_web(visit) -> None:
    officer = visit("baocao")
    jump(officer, "26/6/2023")
    page = officer.go("/rounds/")
    page.get_by_role("link", name="Báo cáo 6 tháng đầu năm 2023").first.click()
    rows = page.locator("tr[data-line]")
    names = rows.locator("td:first-child").all_inner_texts()
    amounts = page.locator(".amount")
    amounts.first.fill("ba phẩy bốn")
    expect(rows.first.locator(".field-error")).to_contain_text("không phải số")
    amounts.first.fill("3,43")
    expect(rows.first.locator(".field-error")).to_have_text("")
    # the keyboard moves down the grid; a column copied from Excel fills it
    amounts.first.press("Enter")
    expect(amounts.nth(1)).to_be_focused()
    column = ["3,71", "3,4", "4,06", "6,7", "16", "3,38", "3,36", "11,6", "3,3", "2,1"][: len(names) - 1]
    page.evaluate("text => navigator.clipboard.writeText(text)", "\n".join(column))
    page.keyboard.press("Control+V")
    expect(amounts.nth(len(names) - 1)).to_have_value(column[-1])
    expect(page.locator("#saving")).to_have_text("đã lưu")
    page.reload()
    expect(amounts.nth(1)).to_have_value("3,71")
    page.get_by_role("button", name="Gửi thủ trưởng duyệt").click()
    expect(page.locator(".subtitle")).to_contain_text("chờ thủ trưởng duyệt")


def fill_the_workbook(visit, tmp_path: pathlib.Path) -> None:
    officer = visit("baocao2")
    jump(officer, "26/6/2023")
    page = officer.go("/rounds/")
    page.get_by_role("link", name="Báo cáo 6 tháng đầu năm 2023").first.click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Tệp Excel").click()
    book = tmp_path / "bieu.xlsx"
    download.value.save_as(book)
    write_cells(book, {"F8": "không rõ"})
    page.set_input_files("input[type=file]", book)
    page.get_by_role("button", name="Tải lên").click()
    expect(page.locator(".faults")).to_contain_text("Bieu!F8")
    expect(page.locator(".faults")).to_contain_text("không phải số")
    values = {"Giải ngân": 48.6, "doanh nghiệp": 801, "Số dự án": 39, "Vốn FDI": 408.5}
    cells = {}
    for number, name in enumerate(page.locator("tr[data-line] td:first-child").all_inner_texts()):
        cells[f"F{8 + number}"] = next(value for words, value in values.items() if words in name)
    write_cells(book, cells)
    page.set_input_files("input[type=file]", book)
    page.get_by_role("button", name="Tải lên").click()
    expect(page.locator(".amount").first).to_have_value("48,6")
    page.get_by_role("button", name="Gửi thủ trưởng duyệt").click()
    expect(page.locator(".subtitle")).to_contain_text("chờ thủ trưởng duyệt")
    head = visit("thutruong2")
    jump(head, "26/6/2023")
    head.page.goto(page.url)
    head.page.get_by_role("button", name="Duyệt", exact=True).click()
    expect(head.page.locator(".subtitle")).to_contain_text("thủ trưởng đã duyệt")


def write_cells(book: pathlib.Path, cells: dict[str, object]) -> None:
    """Type into a workbook as a spreadsheet would, the rest left as it is."""
    sheet = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(book) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts[sheet].decode()
    for cell, value in cells.items():
        kind = ' t="inlineStr"' if isinstance(value, str) else ""
        body = f"<is><t>{value}</t></is>" if isinstance(value, str) else f"<v>{value}</v>"
        style = re.search(rf'<c r="{cell}" s="(\d+)"', text)[1]
        text = re.sub(rf'<c r="{cell}"[^>]*?(/>|>.*?</c>)', f'<c r="{cell}" s="{style}"{kind}>{body}</c>', text)
    parts[sheet] = text.encode()
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def approve_at_once(visit) -> None:
    """Two heads have the same page open; one approves, the other is told who did."""
    first, second = visit("thutruong"), visit("phothutruong")
    for head in (first, second):
        jump(head, "26/6/2023")
        head.go("/rounds/")
        head.page.get_by_role("link", name="Báo cáo 6 tháng đầu năm 2023").first.click()
    first.page.get_by_role("button", name="Duyệt", exact=True).click()
    expect(first.page.locator(".subtitle")).to_contain_text("thủ trưởng đã duyệt")
    second.page.get_by_role("button", name="Duyệt", exact=True).click()
    expect(second.page.locator(".message.error")).to_contain_text("Thủ trưởng Cục Thống kê (mẫu) đã chuyển báo cáo này")


def look_at_the_board(office) -> None:
    office.go("/")
    jump(office, "05/7/2023")
    page = office.go("/plans/tu-2023/board/?period=2023-H1")
    row = page.locator("#board-table tr", has_text="Tốc độ tăng")
    expect(row).to_contain_text("3,43%")
    expect(row).to_contain_text("8 – 8,5%")
    expect(row).to_contain_text("chậm")
    disbursed = page.locator("#board-table tr", has_text="Giải ngân")
    expect(disbursed).to_contain_text("48,6%")
    expect(page.get_by_role("heading", name=re.compile("Đơn vị chưa gửi"))).to_be_visible()
    page.locator("[data-filter=behind]").click()
    expect(disbursed).to_be_hidden()
    page.locator("[data-filter=behind]").click()
    row.get_by_role("link").first.click()
    expect(page.locator("figure.chart .wide svg")).to_be_visible()
    expect(page.locator(".card", has_text="Mục tiêu").first).to_contain_text("102-NQ/MAU")


def open_every_source(office, path: str) -> None:
    page = office.go(path)
    # the working lies folded up, and its inputs are numbers too
    page.evaluate("document.querySelectorAll('main details:not(.menu)').forEach((part) => { part.open = true; })")
    links = page.locator("main a.source")
    total = links.count()
    assert total > 5
    for number in range(total):
        shown = links.nth(number).inner_text()
        links.nth(number).click()
        drawer = page.locator("#drawer[open]")
        expect(drawer.locator("h3").first).to_be_visible()
        heading = drawer.locator("h3").first.inner_text()
        assert heading in ("Được nêu trong", "Nhập trên biểu", "Từ ô của tệp Excel", "Cách tính"), (shown, heading)
        page.keyboard.press("Escape")
        expect(drawer).to_have_count(0)


def write_the_review(installation, tmp_path: pathlib.Path) -> None:
    out = tmp_path / "review.docx"
    asked = ("--plan", "tu-2023", "--period", "2023-H1", "--as-of", "2023-07-06")
    done = installation.run("review", *asked, "--out", str(out))
    assert done.returncode == 0, done.stderr
    import docx

    document = docx.Document(str(out))
    text = "\n".join(p.text for p in document.paragraphs)
    cells = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "3,43%" in text
    assert "20.145 tỷ đồng" in cells
    assert "MẪU" in document.sections[0].header.paragraphs[0].text
