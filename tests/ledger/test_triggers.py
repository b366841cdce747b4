"""The locks that hold in storage: each declared trigger is there, and refuses raw SQL."""

from datetime import date, datetime, timedelta

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction

from tests.factories import a_verdict, copied, drop_trigger, raw
from vedich.ledger import triggers
from vedich.ledger.apps import check_triggers
from vedich.reporting.models import Observation

pytestmark = pytest.mark.django_db

MODELS = {model._meta.db_table: model for model in apps.get_models()}
#: what may go once from nothing to a value
MAY_SET = {
    "reporting_observation": {"superseded_on", "closed_on"},
    "plans_targetversion": {"superseded_on"},
    "scorecards_verdict": {"superseded_on"},
}
APPEND_ONLY = sorted(name.removesuffix("_no_update") for name in triggers.REGISTRY if name.endswith("_no_update"))
COLUMNS = [
    (table, field.name)
    for table in APPEND_ONLY
    for field in MODELS[table]._meta.concrete_fields
    if field.name not in MAY_SET.get(table, ())
]
FIXED = [
    ("documents_document_text_fixed", "documents_document", "text"),
    ("documents_document_text_fixed", "documents_document", "file_digest"),
    ("documents_proposal_read_fixed", "documents_proposal", "read"),
]


@pytest.fixture(autouse=True)
def verdict(person, now):
    """The one fact that the sample has none of."""
    return a_verdict(by=person("lanhdao"), now=now)


def a_row(table):
    row = MODELS[table].objects.order_by("pk").first()
    assert row is not None, f"no row to try on in {table}"
    return row


def altered(value):
    """Another value of the same type."""
    match value:
        case datetime():
            return value + timedelta(days=1)
        case date():
            return value + timedelta(days=1)
        case bool():
            return not value
        case int():
            return value + 1
        case str():
            return f"{value[:-1]}~"
        case dict() | list():
            return {"kind": "rumour"}
    return None


def another(field: models.Field, row):
    """What an attacker would write into a field: another value, or one where there was none."""
    value = altered(field.value_from_object(row))
    if value is None:
        value = {"BigIntegerField": 1, "DateField": date(2020, 1, 1), "ForeignKey": 1}.get(field.get_internal_type(), 1)
    return field.get_db_prep_save(value, connection)


def refuses(sql, *params):
    with pytest.raises(IntegrityError), transaction.atomic():
        raw(sql, *params)


@pytest.mark.parametrize("name", sorted(triggers.REGISTRY))
def test_every_declared_trigger_is_in_the_database(name):
    assert name not in triggers.missing(connection)
    assert triggers.REGISTRY[name].table in MODELS
    assert len(name) <= 63  # PostgreSQL cuts longer names


@pytest.mark.parametrize("table", sorted(t.table for t in triggers.REGISTRY.values() if t.event == "DELETE"))
def test_no_row_is_deleted(table):
    refuses(f"DELETE FROM {table} WHERE {MODELS[table]._meta.pk.column} = %s", a_row(table).pk)


@pytest.mark.parametrize(("table", "name"), COLUMNS)
def test_no_column_of_a_fact_is_altered(table, name):
    row, field = a_row(table), MODELS[table]._meta.get_field(name)
    key = MODELS[table]._meta.pk.column
    refuses(f'UPDATE {table} SET "{field.column}" = %s WHERE {key} = %s', another(field, row), row.pk)


@pytest.mark.parametrize(
    ("table", "name"), [(table, name) for table, names in MAY_SET.items() for name in sorted(names)]
)
def test_what_may_be_set_is_set_once(table, name, now):
    model = MODELS[table]
    row = model.objects.filter(**{name: None}).order_by("pk").first()
    moment = model._meta.get_field(name).get_db_prep_save(now, connection)
    raw(f'UPDATE {table} SET "{name}" = %s WHERE id = %s', moment, row.pk)
    later = model._meta.get_field(name).get_db_prep_save(now + timedelta(days=1), connection)
    refuses(f'UPDATE {table} SET "{name}" = %s WHERE id = %s', later, row.pk)
    refuses(f'UPDATE {table} SET "{name}" = NULL WHERE id = %s', row.pk)


@pytest.mark.parametrize(("name", "table", "column"), FIXED)
def test_evidence_never_changes(name, table, column):
    assert name in triggers.REGISTRY
    row, field = a_row(table), MODELS[table]._meta.get_field(column)
    refuses(f'UPDATE {table} SET "{column}" = %s WHERE id = %s', another(field, row), row.pk)


def test_every_trigger_is_tried_by_a_test_here_or_in_reporting():
    """The lock on closed cells has its own tests, in tests/reporting/test_closed_cells.py."""
    tried = {f"{table}_no_update" for table in APPEND_ONLY} | {name for name, *_ in FIXED}
    tried |= {t.name for t in triggers.REGISTRY.values() if t.event == "DELETE"} | {"reporting_observation_closed"}
    assert tried == set(triggers.REGISTRY)


def test_a_missing_trigger_is_told_and_the_next_migrate_mends_it():
    drop_trigger("reporting_observation_no_delete")
    assert [error.id for error in check_triggers(["default"])] == ["vedich.E001"]
    call_command("migrate", verbosity=0)
    assert check_triggers(["default"]) == []


def test_a_row_that_breaks_no_lock_goes_in():
    """The locks refuse what they should and no more: a new fact beside the others is taken."""
    row = Observation.objects.filter(closed_on=None).order_by("pk").first()
    assert copied(row, first='"first" + 2400', last='"last" + 2400') == 1


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_a_row_is_neither_replaced_nor_overwritten_by_an_insert(table):
    row, model = a_row(table), MODELS[table]
    columns = [field.column for field in model._meta.concrete_fields]
    listed, key = ", ".join(f'"{column}"' for column in columns), model._meta.pk.column
    chosen = f"({listed}) SELECT {listed} FROM {table} WHERE {key} = %s"
    name = next(name for held, name in COLUMNS if held == table and name != model._meta.pk.name)
    field = model._meta.get_field(name)
    overwrite = f'INSERT INTO {table} {chosen} ON CONFLICT ({key}) DO UPDATE SET "{field.column}" = %s'
    refuses(overwrite, row.pk, another(field, row))
    if connection.vendor == "sqlite":
        refuses(f"INSERT OR REPLACE INTO {table} {chosen}", row.pk)
