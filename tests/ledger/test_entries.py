"""What stands in the entries of the whole sample."""

import pytest

from vedich.documents.models import Document
from vedich.ledger.models import Entry
from vedich.ledger.queries import as_exported, exported, head, history
from vedich.organisations.models import Body, Field, Person, Post, Territory
from vedich.plans.models import Indicator, Plan, Programme, Project, Target, TargetSet
from vedich.reporting.models import Round, Submission
from vedich.tasks.models import Task
from vedich.values.canonical import canonical_json

pytestmark = pytest.mark.django_db

CODED = {
    "body": Body, "document": Document, "field": Field, "indicator": Indicator, "person": Person, "plan": Plan,
    "post": Post, "programme": Programme, "project": Project, "round": Round, "target": Target,
    "target-set": TargetSet, "task": Task, "territory": Territory,
}  # fmt: skip


def test_no_entry_holds_a_float():
    for entry in exported():
        canonical_json(entry["facts"])


def test_an_entry_names_its_actor_by_code():
    actors = set(Entry.objects.order_by().values_list("actor", flat=True).distinct())
    assert actors <= {"system", *Person.objects.values_list("code", flat=True)}
    assert "chuyenvien" in actors


@pytest.mark.parametrize("kind", sorted(CODED))
def test_an_entry_names_its_object_by_a_code_that_is_there(kind):
    named = set(Entry.objects.filter(object__startswith=f"{kind}:").values_list("object", flat=True))
    codes = {f"{kind}:{code}" for code in CODED[kind].objects.values_list("code", flat=True)}
    assert named <= codes
    assert named or kind in ("target", "target-set", "task", "programme", "project", "post")


def test_every_other_object_is_of_a_known_kind():
    kinds = {name.partition(":")[0] for name in Entry.objects.values_list("object", flat=True)}
    assert kinds <= {*CODED, "submission", "installation", "workbook"}


def test_a_submission_is_named_by_round_and_body():
    code = Entry.objects.filter(action="reporting.approve").order_by("sequence").first().object
    _, _, name = code.partition(":")
    round_, body = name.split("/")
    assert Submission.objects.filter(round__code=round_, body__code=body).exists()
    assert [entry.action for entry in history(code)] == ["reporting.approve", "reporting.send"]


def test_the_export_is_the_chain_in_order_and_ends_at_the_head():
    entries = list(exported())
    assert [entry["sequence"] for entry in entries] == list(range(1, Entry.objects.count() + 1))
    assert head() == {"sequence": entries[-1]["sequence"], "hash": entries[-1]["hash"]}
    assert entries[0] == as_exported(Entry.objects.get(sequence=1))
