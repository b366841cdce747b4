"""A person's hands at a page: every click and key is counted. A typed word counts its keys, a paste two (Ctrl+V)."""

from playwright.sync_api import expect


class Hands:
    """Acts on one page as a person does, and counts."""

    #: a person who reads before acting takes so long for each click or key, in seconds
    PACE = 5

    def __init__(self, page) -> None:
        self.page = page
        self.clicks = 0
        self.keys = 0

    @property
    def count(self) -> int:
        return self.clicks + self.keys

    @property
    def minutes(self) -> float:
        """What the acts take at a human pace."""
        return self.count * self.PACE / 60

    def click(self, locator) -> None:
        locator.click()
        self.clicks += 1

    def choose(self, select, value: str) -> None:
        """Open a list and pick: two clicks."""
        select.select_option(value)
        self.clicks += 2

    def pick_file(self, field, path) -> None:
        """Open the file dialogue, pick, confirm: three clicks."""
        field.set_input_files(path)
        self.clicks += 3

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.keys += 1
        self.settle()

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.keys += len(text)

    def paste(self, text: str) -> None:
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.page.keyboard.press("Control+V")
        self.keys += 2

    def settle(self) -> None:
        """Wait until the act is answered: a person waits too, but that is no click."""
        expect(self.page.locator("[data-reading][aria-busy]")).to_have_count(0)
        expect(self.page.locator(".proposal.place.selected")).to_have_count(0)
