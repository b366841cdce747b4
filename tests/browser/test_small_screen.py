"""On a phone nothing leaves the screen: no page scrolls sideways, no field is cut off, the menu leads everywhere."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PAGES = (
    "/", "/documents/", "/plans/", "/plans/la-2021-2025/", "/tasks/", "/rounds/", "/rounds/open/", "/public/",
    "/targets/la-2021-2025-grdp/", "/sign-in/",
)  # fmt: skip
#: what is seen and lies beyond the right edge, and how far the page itself scrolls
BEYOND = """() => {
  const out = [...document.querySelectorAll("main input, main select, main button, main a, main td, header *")]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
    .map(e => e.outerHTML.slice(0, 80));
  const page = document.documentElement;
  return [page.scrollWidth - page.clientWidth, ...out];
}"""


@pytest.mark.parametrize("language", ["vi-VN", "en-GB"])
def test_nothing_leaves_the_screen(visit, language):
    office = visit("chuyenvien", width=390, language=language)
    for path in PAGES:
        page = office.go(path)
        assert (path, page.evaluate(BEYOND)) == (path, [0])

    page = office.go("/rounds/open/")
    page.select_option("#id_plan", "la-2021-2025")
    page.select_option("#id_period", "2023-H1")
    assert page.input_value("#id_due_on") == "2023-06-28"
    page.locator("main form button.primary").click()
    address = page.url + "cuc-tk/"

    officer = visit("baocao", width=390, language=language)
    officer.page.goto(address)
    expect(officer.page.locator(".amount").first).to_be_visible()
    assert officer.page.evaluate(BEYOND) == [0]


def test_the_menu_leads_everywhere(visit):
    page = visit("kiemtra", width=390).page
    expect(page.locator(".top > .nav")).to_be_hidden()
    page.locator(".places > summary").click()
    page.locator(".places").get_by_role("link", name="Sổ cái").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sổ cái")
