"""Every link that a person sees opens: the desk of each role is walked from its start, on each day of the sample."""

import re
from collections import Counter

import pytest

HREF = re.compile(r'<a[^>]*?\shref="(/[^"#]*)')
#: so many addresses of one shape are opened, and so many in all
OF_A_SHAPE, IN_ALL = 12, 260
DAYS = ("2023-07-05", "2023-11-28")


def _shape(path: str) -> str:
    return re.sub(r"[\w%|.-]*\d[\w%|.:-]*", "N", path.split("?", maxsplit=1)[0])


def _walk(client, start: str) -> dict[str, int]:
    """Each address that was opened with its status."""
    opened: dict[str, int] = {}
    shapes: Counter[str] = Counter()
    waiting = [start]
    while waiting and len(opened) < IN_ALL:
        path = waiting.pop(0).replace("&amp;", "&")
        if path in opened or shapes[_shape(path)] >= OF_A_SHAPE:
            continue
        shapes[_shape(path)] += 1
        answer = client.get(path)
        opened[path] = answer.status_code
        if answer.status_code == 200 and "html" in answer.headers["Content-Type"]:
            waiting += HREF.findall(answer.content.decode())
    return opened


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(
    "who", ["chuyenvien", "baocao", "baocaoxa", "thutruong", "lanhdao", "danhgia", "kiemtra", "quantri"]
)
def test_every_link_on_the_desk_opens(desk, who, day):
    client = desk(who)
    client.cookies["vedich_moment"] = day
    opened = _walk(client, "/")
    assert len(opened) > 10
    assert {path: status for path, status in opened.items() if status not in (200, 302)} == {}


def test_every_link_on_the_portal_opens(client, db):
    opened = _walk(client, "/public/")
    assert len(opened) > 10
    assert {path: status for path, status in opened.items() if status not in (200, 302)} == {}


def test_every_document_plan_and_unit_opens(desk):
    """Also those that no link on the first pages leads to, such as a unit that has entered nothing."""
    from vedich.documents.models import Document
    from vedich.plans.models import Plan
    from vedich.reporting.models import Submission

    client = desk("chuyenvien")
    client.cookies["vedich_moment"] = day = DAYS[-1]
    paths = [
        f"/documents/{code}/"
        for code in Document.objects.filter(registered_on__date__lte=day).values_list("code", flat=True)
    ]
    paths += [f"/plans/{code}/" for code in Plan.objects.values_list("code", flat=True)]
    empty = Submission.objects.filter(cells=None).values_list("round__code", "body__code")[:5]
    paths += [f"/rounds/{round_}/{body}/" for round_, body in empty]
    assert {path for path in paths if client.get(path).status_code != 200} == set()
