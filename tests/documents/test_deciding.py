"""Accepting, rejecting, editing, answering and undoing: each reaches the rooms below and back."""

from decimal import Decimal

import pytest

from tests.factories import a_document, proposal, target_of
from vedich.documents import actions, undoing
from vedich.documents.models import Decision
from vedich.documents.vocabulary import ProposalState
from vedich.ledger.models import Entry
from vedich.ledger.queries import verify
from vedich.plans.models import Target
from vedich.reporting.models import Observation
from vedich.reviews.models import Assessment
from vedich.tasks.models import Directive, Task
from vedich.values.errors import Conflict, Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(office, now):
    return a_document(by=office, now=now)


@pytest.fixture
def take(document, office, now):
    """Accept the proposal of these words; returns it as it stands then."""

    def act(words, kind=None, **details):
        actions.accept(proposals=[proposal(document, words, kind)], by=office, now=now, **details)
        return proposal(document, words, kind)

    return act


FIGURE = ("12.264", "figure")
TARGET = ("927,7 ha", "target")
TASK = ("rà soát các khoản nợ đọng thuế", "directive")
LIMIT = ("giải phóng mặt bằng còn chậm", "assessment")
ITEMS = [FIGURE, TARGET, TASK, LIMIT]


def below(document):
    """What the rooms below hold of a document."""
    return {
        "figure": Observation.objects.filter(document=document, superseded_on=None).count(),
        "target": Target.objects.filter(target_set__document=document, withdrawn_on=None).count(),
        "directive": Directive.objects.filter(document=document, withdrawn_on=None).count(),
        "assessment": Assessment.objects.filter(document=document, withdrawn_on=None).count(),
    }


@pytest.mark.parametrize(("words", "kind"), ITEMS)
def test_accepting_makes_the_thing_and_undoing_takes_it_back(document, office, now, take, words, kind):
    before = Entry.objects.count()
    taken = take(words, kind)
    assert (taken.state, taken.decided_by, bool(taken.result)) == (ProposalState.ACCEPTED, office, True)
    assert below(document) == {**dict.fromkeys(below(document), 0), kind: 1}
    assert Entry.objects.count() == before + 1
    undoing.undo(document=document, by=office, now=now)
    again = proposal(document, words, kind)
    assert (again.state, again.decided_by, again.decided_at, again.result) == (ProposalState.OPEN, None, None, "")
    assert below(document) == dict.fromkeys(below(document), 0)
    take(words, kind)
    assert below(document)[kind] == 1
    assert verify().faults == []


@pytest.mark.parametrize(("words", "kind"), ITEMS)
def test_the_entry_of_a_decision_names_the_document(document, take, words, kind):
    take(words, kind)
    assert Entry.objects.order_by("-sequence").first().object == f"document:{document.code}"


@pytest.mark.parametrize(("words", "kind"), ITEMS)
def test_the_entry_of_an_undoing_names_the_document(document, office, now, take, words, kind):
    take(words, kind)
    undoing.undo(document=document, by=office, now=now)
    entry = Entry.objects.order_by("-sequence").first()
    assert (entry.object, entry.facts["undone"]) == (f"document:{document.code}", "accept")


def test_a_figure_becomes_an_observation_with_its_clause(document, take):
    taken = take(*FIGURE)
    row = Observation.objects.select_related("indicator").get(document=document)
    assert (row.value, row.period, row.measure, row.body.code) == (Decimal(12264), "2024-H1", "level", "tu")
    assert row.source == {"kind": "clause", "document": document.code, "start": taken.start, "end": taken.end}
    assert (row.entered_by.username, row.approved_by.username) == ("chuyenvien", "chuyenvien")


def test_a_target_becomes_the_plans_with_its_clause(document, take):
    taken = take(*TARGET)
    target = Target.objects.get(target_set__document=document)
    version = target.versions.get()
    assert (target.target_set.plan.code, target.indicator.code, version.value()) == (
        "la-2025",
        "clearance",
        Decimal("927.7"),
    )
    assert (version.source["start"], version.decided_on) == (taken.start, document.signed_on)


def test_a_directive_becomes_a_task_with_lead_and_day(document, take):
    take(*TASK)
    task = Task.objects.get(directives__document=document)
    assert (task.lead.code, task.due_on.isoformat(), task.plan.code) == ("cuc-thue", "2025-06-30", "la-2025")


@pytest.mark.parametrize(("triage", "tasks"), [("assign", 1), ("orientation", 0), ("register", 0)])
def test_a_person_decides_what_becomes_of_a_directive(document, take, triage, tasks):
    take(*TASK, triage=triage)
    directive = Directive.objects.get(document=document)
    assert directive.triage == triage
    assert Task.objects.filter(directives__document=document).count() == tasks


def test_joined_sentences_make_one_task_and_are_undone_together(document, office, now):
    first, second = proposal(document, "Đẩy nhanh tiến độ bồi thường"), proposal(document, "Ưu tiên bố trí vốn")
    join(first, second, by=office, now=now)
    actions.accept(proposals=[second, first], triage="assign", by=office, now=now)
    task = Task.objects.get(directives__code=first.code)
    assert {d.code for d in task.directives.all()} == {first.code, second.code}
    assert task.title.startswith("Đẩy nhanh")
    undoing.undo(document=document, by=office, now=now)
    task.refresh_from_db()
    assert task.withdrawn_on == now


def test_a_joined_sentence_whose_first_was_rejected_is_a_task_of_its_own(document, office, now):
    first, second = proposal(document, "Đẩy nhanh tiến độ bồi thường"), proposal(document, "Ưu tiên bố trí vốn")
    join(first, second, by=office, now=now)
    actions.reject(proposals=[first], by=office, now=now)
    actions.accept(proposals=[second], triage="assign", by=office, now=now)
    assert Task.objects.get(directives__code=second.code).title.startswith("Ưu tiên")


def join(first, second, *, by, now):
    from vedich.documents.models import Proposal
    from vedich.ledger.actions import action
    from vedich.ledger.scope import current

    @action("test.join")
    def act(*, by, now):
        current().about("test:join")
        Proposal.objects.filter(pk=second.pk).update(joined_to=first)

    act(by=by, now=now)


@pytest.mark.parametrize("act", [actions.accept, actions.reject])
def test_who_decides_second_is_told_who_was_first(document, person, now, take, act):
    taken = take(*TARGET)
    before = (Entry.objects.count(), Decision.objects.count())
    with pytest.raises(Conflict) as conflict:
        act(proposals=[taken], by=person("lanhdao"), now=now)
    assert conflict.value.data["who"] == str(person("chuyenvien"))
    assert (Entry.objects.count(), Decision.objects.count()) == before


def test_of_many_none_is_taken_when_one_is_decided_already(document, office, now, take):
    taken = take(*TARGET)
    other = proposal(document, "1.550 đảng viên", "target")
    with pytest.raises(Conflict):
        actions.accept(proposals=[other, taken], by=office, now=now)
    assert proposal(document, "1.550 đảng viên", "target").state == ProposalState.OPEN
    assert below(document)["target"] == 1


def test_rejecting_makes_nothing_and_can_be_undone(document, office, now):
    actions.reject(proposals=[proposal(document, *TARGET)], by=office, now=now)
    assert proposal(document, *TARGET).state == ProposalState.REJECTED
    assert below(document)["target"] == 0
    undoing.undo(document=document, by=office, now=now)
    assert proposal(document, *TARGET).state == ProposalState.OPEN


@pytest.mark.parametrize("act", [actions.accept, actions.reject])
def test_nothing_chosen_is_nothing_done(office, now, act):
    with pytest.raises(Refused) as refusal:
        act(proposals=[], by=office, now=now)
    assert refusal.value.code == "nothing-chosen"


def test_what_a_person_changes_stands_beside_what_was_read(document, office, now, take):
    found = proposal(document, *TARGET)
    actions.edit(proposal=found, changes={"value": "900", "comparator": "ge", "start": 0}, by=office, now=now)
    edited = proposal(document, *TARGET)
    assert (edited.read["value"], edited.data["value"], edited.edited) == (
        "927.7",
        "900",
        {"value": "900", "comparator": "ge"},
    )
    take(*TARGET)
    version = Target.objects.get(target_set__document=document).versions.get()
    assert (version.value(), version.comparator) == (Decimal(900), "ge")


def test_numbers_that_make_no_target_leave_the_proposal_open(document, office, now):
    actions.edit(proposal=proposal(document, *TARGET), changes={"value": None}, by=office, now=now)
    with pytest.raises(Refused) as refusal:
        actions.accept(proposals=[proposal(document, *TARGET)], by=office, now=now)
    assert refusal.value.code == "unfit-numbers"
    assert proposal(document, *TARGET).state == ProposalState.OPEN
    assert below(document)["target"] == 0


def test_a_second_document_that_asks_for_less_is_refused_without_a_second_person(document, office, now, take):
    take(*TARGET)
    lower = a_document(by=office, now=now, number="110-NQ/MAU", replace={"927,7": "800"})
    with pytest.raises(Refused) as refusal:
        actions.accept(proposals=[proposal(lower, "800 ha", "target")], by=office, now=now)
    assert refusal.value.code == "lowered"
    raised = a_document(by=office, now=now, number="111-NQ/MAU", replace={"927,7": "950"})
    actions.accept(proposals=[proposal(raised, "950 ha", "target")], by=office, now=now)
    assert [v.value() for v in target_of("clearance", "la-2025").versions.order_by("number")] == [Decimal("927.7"), 950]


@pytest.mark.parametrize("which", ["first", "second"])
def test_a_target_that_was_revised_since_is_not_undone(document, office, person, now, take, which):
    take(*TARGET)
    raised = a_document(by=office, now=now, number="111-NQ/MAU", replace={"927,7": "950"})
    actions.accept(proposals=[proposal(raised, "950 ha", "target")], by=office, now=now)
    of, words = {"first": (document, "927,7 ha"), "second": (raised, "950 ha")}[which]
    taken = proposal(of, words, "target")
    undone = undoing.undo(document=of, by=office, now=now)
    assert taken.pk not in {before.get("proposal") for before in undone.before}
    assert proposal(of, words, "target").state == "accepted"
    assert target_of("clearance", "la-2025").versions.count() == 2


def test_where_nothing_can_be_undone_the_reason_is_said(document, office, now, take):
    take(*TARGET)
    raised = a_document(by=office, now=now, number="111-NQ/MAU", replace={"927,7": "950"})
    actions.accept(proposals=[proposal(raised, "950 ha", "target")], by=office, now=now)

    def undo_all():
        for _ in range(20):
            undoing.undo(document=document, by=office, now=now)

    with pytest.raises(Refused) as refusal:
        undo_all()
    assert refusal.value.code == "revised"


def test_a_figure_that_replaced_another_gives_way_to_it_when_undone(document, office, now, take):
    take(*FIGURE)
    other = a_document(by=office, now=now, number="110-NQ/MAU", replace={"đạt 12.264": "đạt 12.300"})
    actions.accept(proposals=[proposal(other, "12.300", "figure")], by=office, now=now)

    def stands():
        found = Observation.objects.get(
            indicator__code="budget-revenue", body__code="tu", period="2024-H1", superseded_on=None
        )
        return found.value, found.source["document"]

    assert stands() == (Decimal(12300), other.code)
    undoing.undo(document=other, by=office, now=now)
    assert stands() == (Decimal(12264), document.code)
    undoing.undo(document=document, by=office, now=now)
    assert not Observation.objects.filter(
        body__code="tu", indicator__code="budget-revenue", period="2024-H1", superseded_on=None
    ).exists()
    assert verify().faults == []


def test_a_figure_that_nobody_stands_by_any_more_does_not_come_back(document, office, now, take):
    take(*FIGURE)
    other = a_document(by=office, now=now, number="110-NQ/MAU", replace={"đạt 12.264": "đạt 12.300"})
    actions.accept(proposals=[proposal(other, "12.300", "figure")], by=office, now=now)
    for undone in (document, other):
        undoing.undo(document=undone, by=office, now=now)
    assert not Observation.objects.filter(document__in=[document, other], superseded_on=None).exists()


def test_there_is_nothing_of_anothers_to_undo(document, person, now, take):
    take(*TARGET)
    with pytest.raises(Refused) as refusal:
        undoing.undo(document=document, by=person("lanhdao"), now=now)
    assert refusal.value.code == "nothing-to-undo"
    assert proposal(document, *TARGET).state == ProposalState.ACCEPTED


def test_undoing_goes_back_act_by_act(document, office, now, take):
    take(*TARGET)
    take(*FIGURE)
    for words in (FIGURE, TARGET):
        undoing.undo(document=document, by=office, now=now)
        assert proposal(document, *words).state == ProposalState.OPEN
    assert below(document) == dict.fromkeys(below(document), 0)
