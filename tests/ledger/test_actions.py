"""What an action is: atomic, by a person, at a moment, one entry."""

import pytest

from vedich.ledger.actions import System, action, drafting
from vedich.ledger.models import Entry
from vedich.ledger.queries import head, history, verify
from vedich.ledger.scope import OutsideAction, current
from vedich.organisations.models import Field
from vedich.plans.models import TargetVersion
from vedich.reporting.models import DraftCell

pytestmark = pytest.mark.django_db


@action("test.make_field")
def make_field(*, code, by, now, then=lambda: None, **facts):
    current().about(f"field:{code}", **facts)
    current().add(Field(code=code, name=code))
    then()


@action("test.outer")
def outer(*, codes, by, now, names_first=True):
    if names_first:
        current().about("outer:one", codes=list(codes))
    for code in codes:
        make_field(code=code, by=by, now=now)
    if not names_first:
        current().about("outer:one", codes=list(codes))


def entries():
    return Entry.objects.count()


def last():
    return Entry.objects.order_by("-sequence").first()


def test_an_action_leaves_exactly_one_entry(person, now):
    before = entries()
    make_field(code="a", why="tried", by=person("chuyenvien"), now=now)
    entry = last()
    assert entries() == before + 1
    assert (entry.actor, entry.action, entry.object, entry.facts) == (
        "chuyenvien", "test.make_field", "field:a", {"why": "tried"},
    )  # fmt: skip
    assert entry.recorded_at == now
    assert head() == {"sequence": entry.sequence, "hash": entry.hash}
    assert history("field:a").get() == entry


@pytest.mark.parametrize("names_first", [True, False])
def test_nested_actions_join_the_outermost_whose_object_the_entry_names(now, names_first):
    before = entries()
    outer(codes=["a", "b"], by=System(), now=now, names_first=names_first)
    assert entries() == before + 1
    assert last().object == "outer:one"
    assert last().facts == {"also": [{"object": "field:a"}, {"object": "field:b"}], "codes": ["a", "b"]}


def test_an_exception_leaves_neither_rows_nor_entry(now):
    def fail():
        raise RuntimeError("halfway")

    before, top = entries(), head()
    with pytest.raises(RuntimeError, match="halfway"):
        make_field(code="a", by=System(), now=now, then=fail)
    assert (entries(), head()) == (before, top)
    assert not Field.objects.filter(code="a").exists()
    with pytest.raises(OutsideAction):
        current()


def test_an_entry_that_cannot_be_written_takes_the_rows_with_it(now):
    with pytest.raises(TypeError, match="float"):
        make_field(code="a", by=System(), now=now, share=0.5)
    assert not Field.objects.filter(code="a").exists()


def test_an_action_must_name_what_it_is_about(now):
    @action("test.silent")
    def silent(*, by, now):
        current().add(Field(code="silent", name="silent"))

    with pytest.raises(OutsideAction, match="named no object"):
        silent(by=System(), now=now)
    assert not Field.objects.filter(code="silent").exists()


def test_an_action_takes_keywords_only(now):
    with pytest.raises(TypeError, match="keywords only"):
        make_field("a", System(), now)


@pytest.mark.parametrize("missing", ["by", "now"])
def test_an_action_needs_a_person_and_a_moment(now, missing):
    given = {"code": "a", "by": System(), "now": now}
    del given[missing]
    with pytest.raises((TypeError, KeyError)):
        make_field(**given)
    assert not Field.objects.filter(code="a").exists()


def test_what_waits_for_the_close_is_done_once_and_inside(now):
    done = []

    def wait():
        for _ in range(3):
            current().before_close("key", lambda: done.append(current().sequence))

    before = entries()
    make_field(code="a", by=System(), now=now, then=wait)
    assert done == [last().sequence]
    assert entries() == before + 1


def test_what_waits_may_make_more_wait(now):
    done = []

    def wait():
        current().before_close("one", lambda: (done.append("one"), current().before_close("two", later)))

    def later():
        done.append("two")

    make_field(code="a", by=System(), now=now, then=wait)
    assert done == ["one", "two"]


def test_a_fault_in_what_waits_undoes_the_action(now):
    def fail():
        raise RuntimeError("at the close")

    with pytest.raises(RuntimeError):
        make_field(code="a", by=System(), now=now, then=lambda: current().before_close("key", fail))
    assert not Field.objects.filter(code="a").exists()


def test_a_refused_attempt_leaves_no_row_no_digest_no_fact_and_nothing_waiting(now):
    done = []

    @action("test.attempting")
    def attempting(*, by, now):
        entry = current()
        entry.about("outer:one")
        with pytest.raises(RuntimeError):
            fails(entry, by, now)
        make_field(code="kept", by=by, now=now)

    def fails(entry, by, now):
        with entry.attempt():
            make_field(code="lost", by=by, now=now)
            entry.add(a_version_of_something())
            entry.before_close("key", lambda: done.append("lost"))
            raise RuntimeError

    attempting(by=System(), now=now)
    assert list(Field.objects.filter(code__in=["lost", "kept"]).values_list("code", flat=True)) == ["kept"]
    assert (last().facts, last().count, last().rows, done) == ({"also": [{"object": "field:kept"}]}, 0, "", [])
    assert verify().faults == []


def a_version_of_something():
    """The next version of some target: a fact that is digested."""
    standing = TargetVersion.objects.filter(superseded_on=None).select_related("target").order_by("pk").first()
    TargetVersion.objects.filter(pk=standing.pk).update(superseded_on=standing.recorded_on)
    return TargetVersion(
        target=standing.target, number=standing.number + 1, comparator=standing.comparator, steps=1,
        source=standing.source, recorded_on=standing.recorded_on,
    )  # fmt: skip


def test_a_refused_attempt_does_not_name_the_entry(now):
    @action("test.attempting")
    def attempting(*, by, now):
        with pytest.raises(RuntimeError):
            fails()
        current().about("right:one")

    def fails():
        with current().attempt():
            current().about("wrong:one")
            raise RuntimeError

    attempting(by=System(), now=now)
    assert (last().object, last().facts) == ("right:one", {})


def test_drafts_leave_no_entry_and_nothing_else_may_be_drafted():
    before = entries()
    cell = DraftCell.objects.order_by("pk").first()
    with drafting():
        cell.note = "ghi chú"
        cell.save(update_fields=["note"])
        with pytest.raises(OutsideAction):
            Field(code="a", name="a").save()
    assert entries() == before
    with pytest.raises(OutsideAction):
        cell.save()
