from django.apps import AppConfig
from django.db.backends.signals import connection_created


class OrganisationsConfig(AppConfig):
    name = "vedich.organisations"

    def ready(self) -> None:
        from .collation import give_to_sqlite

        connection_created.connect(give_to_sqlite)
