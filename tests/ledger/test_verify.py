"""`verify` finds what was changed behind the ledger's back, in the store and in an export without it."""

import json

import pytest

from tests.factories import copied, drop_trigger, raw
from vedich.cli import main
from vedich.ledger.command import verify_export, verify_store
from vedich.ledger.models import Entry, Head
from vedich.ledger.queries import fact_models, verify
from vedich.plans.models import TargetVersion
from vedich.reporting.models import Observation
from vedich.tasks.models import TaskNote
from vedich.values.errors import Refused


@pytest.fixture
def an_observation(db):
    return Observation.objects.select_related("entry").order_by("pk")[40]


@pytest.fixture
def export(db, tmp_path):
    path = tmp_path / "ledger.jsonl"
    assert verify_store(path, "en", lambda _: None) == 0
    return path


def faults():
    return [(fault.sequence, fault.what) for fault in verify().faults]


def test_the_sample_is_as_it_was_written(db):
    proof = verify()
    assert proof.faults == []
    assert proof.entries == Entry.objects.count()
    assert proof.rows == sum(model.objects.count() for model in fact_models()) > 600
    assert proof.head == Head.objects.get().hash


@pytest.mark.parametrize(
    "change",
    [
        "steps = steps + 1",
        "note = 'x'",
        "approved_by_id = NULL",
        "period = '2023-Q1'",
        "kind = 'final'",
        "last = last + 1",
    ],
)
def test_a_fact_changed_behind_its_back_is_found(an_observation, change):
    drop_trigger("reporting_observation_no_update")
    raw(f"UPDATE reporting_observation SET {change} WHERE id = %s", an_observation.pk)
    ((sequence, what),) = faults()
    assert sequence == an_observation.entry_id
    assert "was changed" in what


@pytest.mark.parametrize(
    ("model", "change"),
    [(TargetVersion, "steps = 1"), (TargetVersion, "second_by_id = recorded_by_id"), (TaskNote, "text = 'x'")],
)
def test_every_kind_of_fact_is_proved(db, model, change):
    table, row = model._meta.db_table, model.objects.order_by("pk").first()
    drop_trigger(f"{table}_no_update")
    raw(f"UPDATE {table} SET {change} WHERE id = %s", row.pk)
    assert [sequence for sequence, _ in faults()] == [row.entry_id]


def test_a_fact_removed_is_found(an_observation):
    drop_trigger("reporting_observation_no_delete")
    raw("DELETE FROM reporting_observation WHERE id = %s", an_observation.pk)
    ((sequence, what),) = faults()
    assert sequence == an_observation.entry_id
    assert "are there" in what


def test_a_fact_slipped_in_is_found(an_observation):
    """As an insert of one's own, under an entry that is there."""
    copied(an_observation, first='"first" + 2400', last='"last" + 2400')
    assert [sequence for sequence, _ in faults()] == [an_observation.entry_id]


def test_an_entry_changed_is_found(db):
    drop_trigger("ledger_entry_no_update")
    raw("UPDATE ledger_entry SET actor = 'somebody' WHERE sequence = 5")
    assert faults() == [(5, "was changed after it was written")]


def test_a_cut_tail_is_found_against_the_head(db):
    drop_trigger("ledger_entry_no_delete")
    last = Entry.objects.filter(count=0).order_by("-sequence").first().sequence
    raw("DELETE FROM ledger_entry WHERE sequence = %s", last)
    assert faults()


def test_a_head_set_back_is_found(db):
    raw("UPDATE ledger_head SET sequence = sequence - 1")
    assert [what.split()[0] for _, what in faults()] == ["the"]


def told(path):
    said = []
    return verify_export(path, "en", said.append), said


def test_an_export_proves_itself(export):
    code, said = told(export)
    assert code == 0
    assert str(Entry.objects.count()) in said[0]


def test_an_export_is_proved_without_any_database(export, capsys):
    assert main(["--lang", "en", "verify", str(export)]) == 0
    assert "unbroken chain" in capsys.readouterr().out


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def spoil(path, how):
    rows = lines(path)
    how(rows)
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def _alter(rows):
    entry = json.loads(rows[7])
    entry["actor"] = "somebody"
    rows[7] = json.dumps(entry, ensure_ascii=False)


def _number(rows):
    entry = json.loads(rows[7])
    entry["facts"]["more"] = 1.5
    rows[7] = json.dumps(entry, ensure_ascii=False)


@pytest.mark.parametrize(
    "how",
    [_alter, _number, lambda rows: rows.pop(3), lambda rows: rows.pop(-2), lambda rows: rows.insert(4, rows[4]),
     lambda rows: rows.__setitem__(slice(2, 4), [rows[3], rows[2]]), lambda rows: rows.pop()],
    ids=["altered", "a float", "removed", "tail cut", "doubled", "swapped", "head cut"],
)  # fmt: skip
def test_a_tampered_export_is_found(export, how):
    spoil(export, how)
    code, said = told(export)
    assert code == 1
    assert "faults found" in said[0]


@pytest.mark.parametrize(
    "line", ["{", "5", "[1]", "null", "{}", '{"sequence": 1, "hash": "x"}', '{"head": {"hash": "x"}}', '{"head": 5}']
)
def test_what_is_no_export_is_told_in_one_sentence(tmp_path, line):
    path = tmp_path / "no.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        told(path)
    assert refusal.value.code == "not-an-export"


def test_bytes_that_are_no_text_are_no_export(tmp_path, capsys):
    path = tmp_path / "no.jsonl"
    path.write_bytes(b"\xff\xfe\x00PK")
    assert main(["--lang", "en", "verify", str(path)]) == 2
    assert "not of a ledger's export" in capsys.readouterr().err


def test_a_missing_export_is_told(tmp_path):
    with pytest.raises(Refused):
        told(tmp_path / "none.jsonl")
