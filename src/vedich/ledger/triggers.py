"""Triggers: the locks that hold in storage, on SQLite and PostgreSQL from one declaration.

SQLite remakes a table in some migrations and drops its triggers silently, so they are installed after every migrate
and their presence is checked at start and in `make check`.
"""

from dataclasses import dataclass
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

REGISTRY: dict[str, "Trigger"] = {}


@dataclass(frozen=True)
class Trigger:
    """Refuse `event` on `table` when `when` holds. `when` is SQL over OLD and NEW that both databases read."""

    name: str
    table: str
    event: str  # INSERT, UPDATE or DELETE
    when: str
    message: str


def declare(*triggers: Trigger) -> None:
    for trigger in triggers:
        REGISTRY[trigger.name] = trigger


def append_only(table: str, columns: tuple[str, ...] = (), may_set: tuple[str, ...] = ()) -> None:
    """No row is deleted or altered, but that a column of `may_set` may go once from null to a value.

    `columns` lists every column of the table; it is needed only where some may be set.
    """
    held = [f'NEW."{name}" IS DISTINCT FROM OLD."{name}"' for name in columns if name not in may_set]
    once = [f'(OLD."{name}" IS NOT NULL AND NEW."{name}" IS DISTINCT FROM OLD."{name}")' for name in may_set]
    declare(
        Trigger(f"{table}_no_delete", table, "DELETE", "1 = 1", f"{table} is append-only"),
        Trigger(f"{table}_no_update", table, "UPDATE", " OR ".join(held + once) or "1 = 1", f"{table} is append-only"),
    )


def append_only_model(model: type[Model], may_set: tuple[str, ...] = ()) -> None:
    """`append_only` for a model's table, its columns taken from the model."""
    columns = tuple(field.column for field in model._meta.concrete_fields if field.column)
    append_only(model._meta.db_table, columns if may_set else (), may_set)


def _statements(trigger: Trigger, vendor: str) -> list[str]:
    quoted = trigger.message.replace("'", "''")
    if vendor == "sqlite":
        # SQLite before 3.39 has no IS DISTINCT FROM; IS NOT says the same there
        when = trigger.when.replace("IS DISTINCT FROM", "IS NOT")
        return [
            f"DROP TRIGGER IF EXISTS {trigger.name}",
            f"CREATE TRIGGER {trigger.name} BEFORE {trigger.event} ON {trigger.table} WHEN {when} "
            f"BEGIN SELECT RAISE(ABORT, '{quoted}'); END",
        ]
    row = "OLD" if trigger.event == "DELETE" else "NEW"
    return [
        f"CREATE OR REPLACE FUNCTION {trigger.name}() RETURNS trigger AS $$ BEGIN IF {trigger.when} THEN "
        f"RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = '{quoted}'; "
        f"END IF; RETURN {row}; END $$ LANGUAGE plpgsql",
        f"DROP TRIGGER IF EXISTS {trigger.name} ON {trigger.table}",
        f"CREATE TRIGGER {trigger.name} BEFORE {trigger.event} ON {trigger.table} "
        f"FOR EACH ROW EXECUTE FUNCTION {trigger.name}()",
    ]


def install(connection: BaseDatabaseWrapper) -> None:
    """(Re)install every declared trigger whose table exists."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        for trigger in REGISTRY.values():
            if trigger.table in tables:
                for statement in _statements(trigger, connection.vendor):
                    cursor.execute(statement)


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The declared triggers that the database does not have."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        present = {row[0] for row in cursor.fetchall()}
    return sorted(set(REGISTRY) - present)


def keep_in_replacements(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """SQLite's `INSERT OR REPLACE` deletes the row in its way, past the triggers unless it is told otherwise."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA recursive_triggers = ON")


def install_after_migrate(using: str = "default", **_: Any) -> None:
    from django.db import connections

    install(connections[using])
