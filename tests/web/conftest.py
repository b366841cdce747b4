"""Every page of the desk and the portal, with sample objects in its address."""

from dataclasses import dataclass

import pytest

ROUND, UNIT = "la-2023-h1", "cuc-tk"


@dataclass(frozen=True)
class Page:
    """A page: its address, who opens it, and how many queries it may take."""

    path: str
    person: str
    queries: int


def pages() -> dict[str, Page]:
    from vedich.ledger.models import Entry
    from vedich.plans.models import TargetVersion
    from vedich.reporting.models import Observation
    from vedich.tasks.models import Task

    document = "102-nq-mau-2022"
    task = Task.objects.filter(lead__code="vp-tu", withdrawn_on=None).order_by("pk")[0]
    figure = Observation.objects.filter(indicator__code="grdp", superseded_on=None).order_by("pk")[0]
    version = TargetVersion.objects.get(target__code="la-2023-grdp")
    found = [
        ("board", "/", "chuyenvien", 16),
        ("plan board", "/plans/la-2023/board/?period=2023-H1", "lanhdao", 16),
        ("target", "/targets/la-2023-budget-revenue/?period=2023-H1", "lanhdao", 21),
        ("score source", "/targets/la-2023-budget-revenue/scores/value/?period=2023-H1", "lanhdao", 14),
        ("figure source", f"/sources/observations/{figure.pk}/", "lanhdao", 12),
        ("target source", f"/sources/targets/{version.pk}/", "lanhdao", 12),
        ("clause source", f"/sources/clauses/{document}/500/560/", "lanhdao", 10),
        ("register", "/documents/", "chuyenvien", 11),
        ("register searched", "/documents/?q=ngan+sach&type=resolution&since=2020", "chuyenvien", 14),
        ("register without a find", "/documents/?q=zzyzx&until=nonsense", "chuyenvien", 9),
        ("ask", "/documents/ask/?q=thu+ng%C3%A2n+s%C3%A1ch+n%C4%83m+2023", "lanhdao", 13),
        ("awaited", "/documents/awaited/", "chuyenvien", 8),
        ("not concretised", "/documents/not-concretised/", "chuyenvien", 10),
        ("by hand", "/documents/by-hand/", "chuyenvien", 6),
        ("relations", f"/documents/{document}/relations/", "lanhdao", 10),
        ("compare", f"/documents/{document}/compare/?with=101-nq-mau-2020", "lanhdao", 12),
        ("reading", f"/documents/{document}/", "chuyenvien", 17),
        ("checks", f"/documents/{document}/checks/", "chuyenvien", 9),
        ("plans", "/plans/", "chuyenvien", 6),
        ("plan", "/plans/la-2021-2025/", "chuyenvien", 13),
        ("tasks", "/tasks/", "chuyenvien", 12),
        ("task", f"/tasks/{task.code}/", "chuyenvien", 12),
        ("rounds", "/rounds/", "baocao", 8),
        ("round", f"/rounds/{ROUND}/", "chuyenvien", 12),
        ("open a round", "/rounds/open/", "chuyenvien", 8),
        ("form", f"/rounds/{ROUND}/{UNIT}/", "baocao", 12),
        ("ledger", "/ledger/", "kiemtra", 18),
        ("ledger entry", f"/ledger/{Entry.objects.earliest('pk').pk}/", "kiemtra", 10),
        ("organisation", "/organisation/", "quantri", 12),
        ("portal", "/public/", "", 10),
        ("portal target", "/public/targets/la-2023-budget-revenue/?period=2023-H1", "", 17),
        ("portal figure", f"/public/sources/observations/{figure.pk}/", "", 10),
        ("portal aim", f"/public/sources/targets/{version.pk}/", "", 10),
        ("sign in", "/sign-in/", "", 6),
    ]
    return {name: Page(path, person, queries) for name, path, person, queries in found}


NAMES = (
    "register searched", "register without a find", "ask", "awaited", "not concretised", "by hand", "relations",
    "compare", "board", "plan board", "target", "score source", "figure source", "target source", "clause source",
    "register", "reading", "checks", "plans", "plan", "tasks", "task", "rounds", "round", "open a round", "form",
    "ledger", "ledger entry", "organisation", "portal", "portal target", "portal figure", "portal aim", "sign in",
)  # fmt: skip


@pytest.fixture(params=NAMES)
def page(request: pytest.FixtureRequest, db: None) -> Page:
    return pages()[request.param]


@pytest.fixture
def opened(client, person):
    """Open a page as its own person, in a language: `opened(page, "en")`."""
    here: list[str] = []

    def get(page: Page, language: str = "vi"):
        if page.person and here != [page.person]:
            client.force_login(person(page.person))
            here[:] = [page.person]
        return client.get(page.path, headers={"accept-language": language})

    return get
