"""Open questions: answered by a person or left open, never guessed."""

import pytest

from tests.factories import a_document, body, proposal
from vedich.documents import actions, undoing
from vedich.documents.vocabulary import ProposalState
from vedich.ledger.models import Entry
from vedich.plans.models import Target
from vedich.reporting.models import Observation
from vedich.tasks.models import Task
from vedich.values.errors import Conflict, Refused

pytestmark = pytest.mark.django_db
UNDATED = "tham mưu tổ chức hội nghị sơ kết"


@pytest.fixture
def document(office, now):
    return a_document(by=office, now=now)


def question(document, asked, words=None):
    found = document.questions.filter(asked=asked)
    return found.get(proposal=proposal(document, words)) if words else found.get(proposal=None)


def test_a_target_cannot_be_accepted_before_somebody_says_to_which_plan_it_belongs(office, now):
    document = a_document(by=office, now=now, plan="")
    with pytest.raises(Refused) as refusal:
        actions.accept(proposals=[proposal(document, "927,7 ha", "target")], by=office, now=now)
    assert refusal.value.code == "which-plan"
    assert not Target.objects.filter(target_set__document=document).exists()


def test_a_figure_cannot_be_accepted_before_somebody_says_whose_it_is(office, now):
    document = a_document(by=office, now=now, plan="", replace={"TỈNH ỦY LONG AN": "TỈNH ỦY XA LẠ"})
    figure = proposal(document, "12.264", "figure")
    with pytest.raises(Refused) as refusal:
        actions.accept(proposals=[figure], by=office, now=now)
    assert refusal.value.code == "whose-figures"
    actions.answer(questions=[question(document, "body")], value="tu", by=office, now=now)
    actions.accept(proposals=[figure], by=office, now=now)
    assert Observation.objects.get(document=document).body.code == "tu"


@pytest.mark.parametrize(
    ("asked", "value", "code"), [("plan", "no-plan", "no-such-plan"), ("plan", None, "no-such-plan")]
)
def test_an_answer_that_names_nothing_is_refused(office, now, asked, value, code):
    document = a_document(by=office, now=now, plan="")
    with pytest.raises(Refused) as refusal:
        actions.answer(questions=[question(document, asked)], value=value, by=office, now=now)
    assert refusal.value.code == code
    assert question(document, asked).is_open


def test_an_unknown_body_is_refused(office, now):
    document = a_document(by=office, now=now, plan="", replace={"TỈNH ỦY LONG AN": "TỈNH ỦY XA LẠ"})
    with pytest.raises(Refused) as refusal:
        actions.answer(questions=[question(document, "body")], value="no-body", by=office, now=now)
    assert refusal.value.code == "no-such-body"


def test_an_answered_deadline_becomes_the_tasks(document, office, now):
    actions.answer(questions=[question(document, "deadline", UNDATED)], value="2025-05-31", by=office, now=now)
    actions.accept(proposals=[proposal(document, UNDATED)], by=office, now=now)
    task = Task.objects.get(directives__document=document)
    assert (task.due_on.isoformat(), task.no_deadline) == ("2025-05-31", False)


def test_that_there_is_no_deadline_is_an_answer_too(document, office, now):
    actions.answer(questions=[question(document, "deadline", UNDATED)], value=None, by=office, now=now)
    held = question(document, "deadline", UNDATED)
    assert (held.is_open, held.answer, held.answered_by) == (False, {"value": None}, office)
    actions.accept(proposals=[proposal(document, UNDATED)], by=office, now=now)
    task = Task.objects.get(directives__document=document)
    assert (task.due_on, task.no_deadline) == (None, True)


def test_an_unanswered_deadline_stays_open_on_the_task(document, office, now):
    actions.accept(proposals=[proposal(document, UNDATED)], by=office, now=now)
    task = Task.objects.get(directives__document=document)
    assert (task.due_on, task.no_deadline) == (None, False)


def test_one_answer_may_serve_many_questions(document, office, now):
    undated = list(document.questions.filter(asked="deadline"))
    assert len(undated) > 1
    before = Entry.objects.count()
    actions.answer(questions=undated, value="2025-06", by=office, now=now)
    assert Entry.objects.count() == before + 1
    assert not document.questions.filter(asked="deadline", answered_at=None).exists()
    for asked in undated:
        asked.proposal.refresh_from_db()
        assert asked.proposal.data["deadline"] == "2025-06"


def test_an_answer_can_be_undone(document, office, now):
    actions.answer(questions=[question(document, "deadline", UNDATED)], value="2025-05-31", by=office, now=now)
    undoing.undo(document=document, by=office, now=now)
    held = question(document, "deadline", UNDATED)
    assert (held.is_open, held.answer, held.answered_by) == (True, None, None)
    assert proposal(document, UNDATED).data.get("deadline") is None


def test_the_plan_can_be_undone(document, office, now):
    undoing.undo(document=document, by=office, now=now)
    document.refresh_from_db()
    assert document.plan == ""
    assert question(document, "plan").is_open


def test_a_decided_item_takes_no_answer(document, person, office, now):
    asked = question(document, "deadline", UNDATED)
    actions.accept(proposals=[proposal(document, UNDATED)], by=office, now=now)
    with pytest.raises(Conflict):
        actions.answer(questions=[asked], value="2025-05-31", by=person("lanhdao"), now=now)
    assert question(document, "deadline", UNDATED).is_open


def test_questions_follow_what_stands(document, office, now):
    found = proposal(document, "rà soát các khoản nợ đọng thuế")
    assert not found.questions.exists()
    actions.edit(proposal=found, changes={"agencies": [], "deadline": None}, by=office, now=now)
    assert set(found.questions.values_list("asked", flat=True)) == {"lead", "deadline"}
    actions.edit(proposal=found, changes={"agencies": ["Cục Thuế"]}, by=office, now=now)
    assert set(found.questions.values_list("asked", flat=True)) == {"deadline"}
    actions.edit(proposal=found, changes={"triage": "orientation"}, by=office, now=now)
    assert not found.questions.exists()


def test_a_lead_named_by_code_or_name_leads(document, office, now):
    found = proposal(document, "rà soát các khoản nợ đọng thuế")
    actions.edit(proposal=found, changes={"agencies": []}, by=office, now=now)
    actions.answer(questions=list(found.questions.filter(asked="lead")), value="so-tc", by=office, now=now)
    actions.accept(proposals=[found], by=office, now=now)
    assert Task.objects.get(directives__document=document).lead == body("so-tc")


def test_all_that_is_answered_is_taken_and_what_is_asked_stays_open(document, office, now):
    left = actions.accept_answered(document=document, by=office, now=now)
    asked = {q.proposal.code for q in document.questions.filter(answered_at=None, proposal__isnull=False)}
    assert asked
    assert asked <= set(left)
    states = {p.code: p.state for p in document.proposals.all()}
    assert {code for code, state in states.items() if state == ProposalState.OPEN} == set(left)
    assert all(left.values())
    assert Entry.objects.order_by("-sequence").first().object == f"document:{document.code}"


def test_what_a_room_below_refuses_stays_open_with_its_sentence(document, office, now):
    found = proposal(document, "927,7 ha", "target")
    actions.edit(proposal=found, changes={"unit": "tỷ đồng"}, by=office, now=now)
    left = actions.accept_answered(document=document, by=office, now=now)
    assert "tỷ đồng" in left[found.code]
    assert not Target.objects.filter(target_set__document=document, indicator__code="clearance").exists()
    assert proposal(document, "20.145", "target").state == ProposalState.ACCEPTED


def test_taking_all_can_be_undone_in_one(document, office, now):
    before = Observation.objects.filter(superseded_on=None).count()
    actions.accept_answered(document=document, by=office, now=now)
    undoing.undo(document=document, by=office, now=now)
    assert not document.proposals.exclude(state=ProposalState.OPEN).exists()
    assert Observation.objects.filter(superseded_on=None).count() == before
    assert not Target.objects.filter(target_set__document=document, withdrawn_on=None).exists()
