"""A scripted specialist turns a conclusion into a triaged plan, a section at a time; clicks and keys are counted."""

import re
import sys

import pytest
from playwright.sync_api import expect

from tests.long_document import conclusion, hundred_pages

from .hands import Hands

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
#: issue 3: at most so many clicks and keys, in less than so many minutes
MOST, MINUTES = 120, 10
#: who gets what the table of fields proposes nobody for
OFFICE = "Văn phòng Tỉnh ủy"


def specialist(visit, path, period: str) -> Hands:
    """Upload, and say that the document makes a plan of its own."""
    office = visit("chuyenvien")
    hands = Hands(office.go("/documents/"))
    page = hands.page
    hands.pick_file(page.locator("#id_file"), path)
    hands.click(page.get_by_role("button", name="Đọc văn bản"))
    hands.choose(page.locator("#which-plan select"), "new")
    hands.click(page.locator("#new-plan-period"))
    hands.type(period)
    hands.press("Enter")
    expect(page.locator("#which-plan")).to_have_count(0)
    expect(page.locator(".proposal.selected")).to_have_count(1)
    return hands


def section_here(page) -> str:
    group = page.locator(".proposal.selected").locator("xpath=ancestor::section[@data-section]")
    return group.get_attribute("data-section")


def head_here(page):
    return page.locator(f"#h{section_here(page)}")


def answer_section(hands: Hands) -> None:
    """Leads by the table of fields, the rest to the office; no deadline where the text names none; accept."""
    head = head_here(hands.page)
    if head.locator("[data-section-act=leads]").count():
        hands.press("l")
    if head.locator("[name=asked][value=lead]").count():
        hands.click(head.locator("input[list=bodies]"))
        hands.paste(OFFICE)
        hands.press("Enter")
        expect(head.locator("[name=asked][value=lead]")).to_have_count(0)
        hands.page.keyboard.press("Escape")
        hands.keys += 1
    if head.locator("[data-section-act=deadlines]").count():
        hands.press("d")
        expect(head.locator("[data-section-act=deadlines]")).to_have_count(0)
    hands.press("s")


def disagree(hands: Hands) -> None:
    """What a careful reader corrects in a section: a task that is only an orientation, a sentence that stands alone."""
    group = hands.page.locator(f".group[data-section='{section_here(hands.page)}']")
    joined = group.locator(".proposal.open.joined").first
    if joined.count():
        hands.click(joined.locator(".what"))
        hands.press("g")
        expect(hands.page.locator(".proposal.selected.joined")).to_have_count(0)
    task = group.locator(".proposal.open.is-directive").last
    if task.count() and group.locator(".proposal.open").count() > 1:
        hands.click(task.locator(".what"))
        hands.press("2")
        hands.click(group.locator(".proposal.open").first.locator(".what"))


def settle_all(hands: Hands) -> None:
    page = hands.page
    corrected = set()
    while page.locator(".proposal.selected.open").count():
        head = head_here(page).get_attribute("id")
        if head not in corrected:
            corrected.add(head)
            disagree(hands)
        before = page.locator(".proposal.open").count()
        answer_section(hands)
        if page.locator(".proposal.open").count() == before:
            # what the register refuses stays open with its reason, which the specialist reads, and gives it up
            expect(page.locator("#messages")).not_to_be_empty()
            hands.press("x")
        assert page.locator(".proposal.open").count() < before
    assert len(corrected) > 5


def all_is_triaged(hands: Hands) -> None:
    page = hands.page
    page.reload()
    expect(page.locator(".proposal.open")).to_have_count(0)
    expect(page.locator("#counts")).to_contain_text(re.compile(r"\b0/\d+ chưa quyết định · 0 câu hỏi"))


def tasks_of_plan(installation, page) -> list[str]:
    """The rows of the plan's tasks, each with who leads and by when."""
    plan = page.locator(".subtitle a[href^='/plans/']").get_attribute("href").strip("/").split("/")[1]
    rows: list[str] = []
    for number in range(1, 9):
        page.goto(f"{installation.url}/tasks/?plan={plan}&page={number}")
        rows += page.locator("tbody tr").all_inner_texts()
        if not page.locator(f"a[href*='page={number + 1}']").count():
            break
    return rows


def report(hands: Hands, name: str, tasks: int) -> None:
    told = f"{hands.clicks} clicks + {hands.keys} keys = {hands.count}, {hands.minutes:.1f} min, {tasks} tasks"
    sys.stdout.write(f"\n{name}: {told}\n")


def test_the_conclusion_of_55_directives(installation, visit, shared):
    hands = specialist(visit, shared / "corpus" / "docs" / "tien-giang-2023-h1-conclusion.txt", "2023")
    page = hands.page
    directives = page.locator(".proposal.is-directive")
    assert directives.count() >= 50
    settle_all(hands)
    all_is_triaged(hands)
    tasks = tasks_of_plan(installation, page)
    report(hands, "tien-giang-2023-h1-conclusion", len(tasks))
    assert len(tasks) >= 10
    # each says who leads, a body of the register or whom the text names, and a day, a recurrence or that there is none
    assert not [row for row in tasks if "chưa có thời hạn" in row]
    assert not [row for row in tasks if "chưa có cơ quan chủ trì" in row and "“" not in row]
    assert hands.count <= MOST
    assert hands.minutes < MINUTES


def test_a_conclusion_of_our_own(installation, visit, tmp_path):
    path = tmp_path / "ket-luan.txt"
    path.write_text(conclusion(7), encoding="utf-8")
    hands = specialist(visit, path, "2023")
    assert hands.page.locator(".proposal.is-directive").count() >= 35
    settle_all(hands)
    all_is_triaged(hands)
    tasks = tasks_of_plan(installation, hands.page)
    report(hands, "own conclusion", len(tasks))
    assert len(tasks) >= 7
    assert hands.count <= MOST
    assert hands.minutes < MINUTES


#: issue 3: a key is answered within so many milliseconds on a document of a hundred pages
QUICK = 100
TIMED = """async key => {
  const begun = performance.now();
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  await new Promise(requestAnimationFrame);
  while (document.querySelector("[data-reading][aria-busy]")) await new Promise(requestAnimationFrame);
  return performance.now() - begun;
}"""


def usual(page, key: str, times: int = 12) -> float:
    """The lower quartile: what else runs on the machine is not the page's."""
    return sorted(page.evaluate(TIMED, key) for _ in range(times))[times // 4]


def test_a_hundred_pages_are_worked_on_without_lag(installation, visit, tmp_path):
    path = tmp_path / "dai.txt"
    path.write_text(hundred_pages("901"), encoding="utf-8")
    hands = specialist(visit, path, "2024")
    page = hands.page
    assert page.locator(".proposal").count() > 1000
    begun = page.evaluate("performance.timeOrigin")
    page.reload()
    page.locator(".proposal.selected").wait_for()
    ready = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert page.evaluate("performance.timeOrigin") > begun
    took = {"j": usual(page, "j"), "k": usual(page, "k"), "Enter": usual(page, "Enter")}
    told = ", ".join(f"{key} {ms:.0f} ms" for key, ms in took.items())
    sys.stdout.write(f"\n{page.locator('.proposal').count()} proposals: interactive after {ready:.0f} ms; {told}\n")
    assert ready < 3000
    assert max(took.values()) < QUICK
    # far down, where nothing is drawn yet, a mark in the text still finds its proposal
    page.locator("#paper mark.is-target").last.click()
    expect(page.locator(".proposal.selected.is-target:not(.place)")).to_have_count(1)


def test_passed_over_sentences_conflicts_and_help(installation, visit, tmp_path):
    path = tmp_path / "ket-luan.txt"
    path.write_text(conclusion(3, number="902"), encoding="utf-8")
    hands = specialist(visit, path, "2025")
    page = hands.page
    # two at once: the second is told who was first, and sees how it stands
    other = visit("chuyenvien").go(page.url.replace(installation.url, ""))
    first = other.locator(".proposal.open").first
    first.click()
    chosen = page.locator(f"#{first.get_attribute('id')}")
    chosen.click()
    hands.press("x")
    expect(chosen).to_have_class(re.compile("rejected"))
    other.keyboard.press("Enter")
    expect(other.locator("#messages")).to_contain_text("đã quyết định")
    expect(other.locator(f"#{chosen.get_attribute('id')}")).to_have_class(re.compile("rejected"))
    # the sentence of a rejected figure is passed over now: it is found by key, and proposed by hand
    page.keyboard.press("u")
    for figure in page.locator(".proposal.open.is-assessment, .proposal.open.is-figure").all()[:3]:
        figure.locator(".what").click()
        hands.press("x")
    hands.press("h")
    here = page.locator(".homeless-one:visible")
    expect(here).to_have_count(1)
    hands.press("4")
    expect(page.locator(".proposal.selected.is-assessment.open")).to_contain_text("đề nghị thủ công")
    made = page.locator(".proposal.selected").get_attribute("id")
    hands.press("u")
    expect(page.locator(f"#{made}")).to_have_count(0)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
