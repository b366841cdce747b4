from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class LedgerConfig(AppConfig):
    name = "vedich.ledger"

    def ready(self) -> None:
        from . import triggers

        triggers.append_only("ledger_entry")
        connection_created.connect(triggers.keep_in_replacements, dispatch_uid="vedich-replacements")
        post_migrate.connect(triggers.install_after_migrate, dispatch_uid="vedich-triggers")
        # migrate runs the ordinary checks first, and it is migrate that mends this one
        register(check_triggers, Tags.database, deploy=True)


def check_triggers(databases: Any = None, **_: Any) -> list[CheckMessage]:
    """vedich.E001: a lock that should hold in storage is not there."""
    from . import triggers

    return [
        Error(
            f"the trigger {name} is missing in database {alias!r}",
            hint="run `vedich serve` or `migrate` again: triggers are installed after every migrate",
            id="vedich.E001",
        )
        for alias in databases or ()
        for name in triggers.missing(connections[alias])
    ]
