"""Many at once and neighbours together: a section accepted, triaged, answered; sentences joined, parted, made."""

import pytest

from tests.factories import a_document, body, proposal
from tests.long_document import conclusion
from vedich.documents import actions, by_hand, joining, queries, undoing
from vedich.documents.leads import lead_of
from vedich.documents.vocabulary import ProposalState
from vedich.ledger.models import Entry
from vedich.reading.homes import Place
from vedich.tasks.models import Directive, Task
from vedich.values.errors import Conflict, Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(office, now):
    return a_document(by=office, now=now, text=conclusion(3), name="ket-luan.txt")


def directives(document, words):
    found = document.proposals.filter(kind="directive").order_by("start")
    return [p for p in found if words in p.evidence]


def asked(one):
    return sorted(one.questions.filter(answered_at=None).values_list("asked", flat=True))


def test_a_joined_sentence_asks_nothing_and_parted_it_asks_again(document, office, now):
    joined = directives(document, "Đồng thời, tiếp tục kiểm tra")[0]
    assert joined.joined_to is not None
    assert asked(joined) == []
    joining.part(proposal=joined, by=office, now=now)
    actions.edit(proposal=joined, changes={"triage": "assign"}, by=office, now=now)
    assert asked(joined) == ["deadline", "lead"]
    joining.join(proposal=joined, by=office, now=now)
    assert asked(joined) == []
    undoing.undo(document=document, by=office, now=now)
    joined.refresh_from_db()
    assert joined.joined_to is None
    assert asked(joined) == ["deadline", "lead"]


def test_joined_sentences_become_one_task(document, office, now):
    second = directives(document, "Tăng cường tuyên truyền")[0]
    first = joining.join(proposal=second, by=office, now=now).joined_to
    joining.retriage(proposals=[first, second], triage="assign", by=office, now=now)
    actions.accept(proposals=[second, first], by=office, now=now)
    tasks = set(Directive.objects.filter(code__in=[first.code, second.code]).values_list("task", flat=True))
    assert len(tasks) == 1
    assert Task.objects.filter(pk__in=tasks).count() == 1


@pytest.mark.parametrize(
    ("act", "pick", "code"),
    [
        (joining.join, lambda d: d.proposals.filter(kind="directive").order_by("start")[0], "nothing-before"),
        (joining.join, lambda d: d.proposals.filter(kind="figure")[0], "only-directives"),
        (joining.part, lambda d: d.proposals.filter(kind="directive", joined_to=None)[0], "not-joined"),
        (joining.join, lambda d: d.proposals.exclude(joined_to=None)[0].joined_to, "begins-a-task"),
    ],
)
def test_what_cannot_be_joined_or_parted_is_refused(document, office, now, act, pick, code):
    with pytest.raises(Refused) as refusal:
        act(proposal=pick(document), by=office, now=now)
    assert refusal.value.code == code


def test_a_section_has_one_triage_in_one_act(document, office, now):
    some = directives(document, "Tăng cường tuyên truyền")
    before = Entry.objects.count()
    joining.retriage(proposals=some, triage="assign", by=office, now=now)
    assert Entry.objects.count() == before + 1
    assert all(asked(one) == ["deadline", "lead"] for one in some)
    undoing.undo(document=document, by=office, now=now)
    assert all(asked(one) == [] for one in some)


def test_leads_are_answered_each_by_its_field_and_undone_in_one(document, office, now):
    some = directives(document, "Tăng cường tuyên truyền")
    joining.retriage(proposals=some, triage="assign", by=office, now=now)
    questions = list(document.questions.filter(asked="lead", proposal__in=some).order_by("pk"))
    codes = ["so-tc", "so-yt", "so-tc"]
    actions.answer_each(document=document, answers=dict(zip(questions, codes, strict=True)), by=office, now=now)
    named = [lead_of(p.data["agencies"], document).one.code for p in directives(document, "Tăng cường tuyên truyền")]
    assert sorted(named) == sorted(codes)
    undoing.undo(document=document, by=office, now=now)
    assert document.questions.filter(pk__in=[q.pk for q in questions], answered_at=None).count() == 3


def test_nobody_proposed_is_no_answer(document, office, now):
    with pytest.raises(Refused) as refusal:
        actions.answer_each(document=document, answers={}, by=office, now=now)
    assert refusal.value.code == "nothing-to-propose"


def test_a_section_is_taken_and_what_is_refused_stays_with_its_sentence(document, office, now):
    target = next(p for p in document.proposals.filter(kind="target") if "2500" in p.evidence or "2.500" in p.evidence)
    actions.edit(proposal=target, changes={"indicator": ""}, by=office, now=now)
    section = list(queries.of_section(document, target.section_id))
    left = actions.accept_section(document=document, proposals=section, by=office, now=now)
    assert list(left) == [target.code]
    assert left[target.code]
    assert [p.pk for p in queries.of_section(document, target.section_id)] == [target.pk]
    with pytest.raises(Refused) as refusal:
        actions.accept_section(document=document, proposals=[target], by=office, now=now)
    assert refusal.value.code == "none-taken"


@pytest.mark.parametrize("written", ["15/9/2023", "2023-09-15", "15/09/2023"])
def test_a_day_is_understood_as_people_write_it(document, office, now, written):
    question = document.questions.filter(asked="deadline").first()
    actions.answer(questions=[question], value=written, by=office, now=now)
    question.refresh_from_db()
    assert question.answer == {"value": "2023-09-15"}


def test_a_day_that_is_none_is_refused(document, office, now):
    question = document.questions.filter(asked="deadline").first()
    with pytest.raises(Refused):
        actions.answer(questions=[question], value="khi rảnh", by=office, now=now)
    question.refresh_from_db()
    assert question.is_open


def test_a_name_that_may_be_several_is_asked_with_its_candidates(office, now):
    text = conclusion(1, number="778").replace("Sở Công Thương chủ trì", "UBND huyện Thuận Tiến và Huyện ủy chủ trì")
    text = text.replace("UBND huyện Thuận Tiến và Huyện ủy chủ trì", "Ủy ban nhân dân chủ trì")
    document = a_document(by=office, now=now, text=text, name="nhieu.txt")
    (one,) = directives(document, "Ủy ban nhân dân chủ trì")
    assert asked(one) == ["lead"]
    match = lead_of(one.data["agencies"], document)
    assert match.one is None
    assert body("ubnd").pk in {candidate.pk for candidate in match.bodies}
    actions.answer(questions=list(one.questions.filter(asked="lead")), value="ubnd", by=office, now=now)
    actions.accept(proposals=[one], by=office, now=now)
    assert Task.objects.get(directives__code=one.code).lead == body("ubnd")


def homeless(document):
    homes = by_hand.homes(document, queries.marks(document))
    return [home for home in homes if home.place is Place.HOMELESS]


@pytest.mark.parametrize("kind", ["directive", "target", "figure", "assessment"])
def test_a_sentence_is_proposed_by_hand_and_taken_back(document, office, now, kind):
    rejected = document.proposals.filter(kind="figure").first()
    actions.reject(proposals=[rejected], by=office, now=now)
    start, end = rejected.start - 30, rejected.end
    before = Entry.objects.count()
    made = by_hand.propose(document=document, kind=kind, start=start, end=end, by=office, now=now)
    assert Entry.objects.count() == before + 1
    assert (made.evidence, made.section) == (document.text[start:end], rejected.section)
    marks = queries.marks(document)
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    with pytest.raises(Refused) as refusal:
        by_hand.propose(document=document, kind=kind, start=start, end=end, by=office, now=now)
    assert refusal.value.code == "proposed-already"
    undoing.undo(document=document, by=office, now=now)
    made.refresh_from_db()
    assert made.state == ProposalState.WITHDRAWN
    assert not made.questions.filter(answered_at=None).exists()
    assert made.pk not in {mark.pk for mark in queries.marks(document)}
    with pytest.raises(Conflict):
        actions.accept(proposals=[made], by=office, now=now)


def test_a_hand_made_task_becomes_one(document, office, now):
    found = proposal(document, "UBND các huyện, thị xã, thành phố hướng dẫn các xã thực hiện việc bảo vệ cụm")
    made = by_hand.propose(
        document=document, kind="directive", start=found.start + 5, end=found.end, by=office, now=now
    )
    actions.answer(questions=list(made.questions.filter(asked="lead")), value="so-tc", by=office, now=now)
    actions.accept(proposals=[made], by=office, now=now)
    assert Task.objects.get(directives__code=made.code).lead == body("so-tc")


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (0, 10**7), (9, 3), (0, 3500)])
def test_what_is_no_sentence_is_refused(document, office, now, start, end):
    with pytest.raises(Refused):
        by_hand.propose(document=document, kind="figure", start=start, end=end, by=office, now=now)


def test_what_is_no_kind_is_refused(document, office, now):
    with pytest.raises(Refused) as refusal:
        by_hand.propose(document=document, kind="poem", start=0, end=9, by=office, now=now)
    assert refusal.value.code == "no-such-kind"


def test_a_hand_made_target_without_words_cannot_be_taken(document, office, now):
    made = by_hand.propose(document=document, kind="target", start=0, end=9, by=office, now=now)
    with pytest.raises(Refused):
        actions.accept(proposals=[made], by=office, now=now)
