"""A document entered by hand goes the way of every other, and says who typed it."""

from datetime import date

import pytest

from tests.factories import body
from vedich.documents.actions import accept, answer, edit
from vedich.documents.entering import Typed, enter_by_hand, entered, target_lines
from vedich.documents.models import Proposal
from vedich.plans.models import Target
from vedich.values.errors import Refused
from vedich.values.vocabulary import DocumentType

pytestmark = pytest.mark.django_db
PASTED = """STT\tChỉ tiêu\tĐơn vị\tKế hoạch
1\tSố trạm quan trắc mới\ttrạm\t12
2\tTỷ lệ hộ dùng nước sạch (%)\t≥ 95

3. Tỷ lệ hộ nghèo dưới 1%
- Giữ vững an ninh trật tự"""


def typed(targets=PASTED, announced=None):
    return Typed(
        DocumentType.RESOLUTION,
        "77-NQ/MAU",
        "Tỉnh ủy Long An",
        date(2022, 12, 1),
        "về nhiệm vụ 2023",
        targets,
        announced,
    )


def test_rows_of_a_workbook_become_sentences():
    assert target_lines(PASTED) == [
        "Số trạm quan trắc mới: 12 trạm", "Tỷ lệ hộ dùng nước sạch: ít nhất 95%", "Tỷ lệ hộ nghèo dưới 1%",
        "Giữ vững an ninh trật tự",
    ]  # fmt: skip


def test_every_line_is_proposed_with_itself_as_evidence(office, now):
    made = enter_by_hand(typed=typed(announced=5), by=office, now=now)
    assert (made.by_hand, made.registered_by, made.number, made.signed_on) == (
        True,
        office,
        "77-NQ/MAU",
        date(2022, 12, 1),
    )
    assert (made.announced, entered(made)) == (5, 4)
    assert str(office) in made.text
    proposals = list(made.proposals.order_by("order"))
    assert [p.kind for p in proposals] == ["target"] * 4
    for proposal, line in zip(proposals, target_lines(PASTED), strict=True):
        assert proposal.evidence in line
        assert proposal.section.title == line
    assert proposals[1].read["comparator"] == "ge"


def test_what_was_typed_is_accepted_like_what_was_read(office, now):
    made = enter_by_hand(typed=typed(), by=office, now=now)
    answer(questions=list(made.questions.filter(asked="plan")), value="la-2023", by=office, now=now)
    first = Proposal.objects.get(document=made, order=0)
    accept(proposals=[first], by=office, now=now)
    first.refresh_from_db()
    target = Target.objects.get(code=first.result.partition(":")[2])
    assert target.versions.get().source["document"] == made.code
    assert target.body == body("tu")
    unread = Proposal.objects.get(document=made, order=3)
    edit(proposal=unread, changes={"comparator": "zero"}, by=office, now=now)


@pytest.mark.parametrize("targets", ["", "  \n\t", "STT\tChỉ tiêu"])
def test_without_a_target_nothing_is_registered(office, now, targets):
    with pytest.raises(Refused):
        enter_by_hand(typed=typed(targets), by=office, now=now)


def test_too_many_lines_are_refused(office, now):
    with pytest.raises(Refused):
        enter_by_hand(typed=typed("một chỉ tiêu\n" * 501), by=office, now=now)
