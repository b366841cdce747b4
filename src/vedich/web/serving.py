"""Serving: the database brought up to date, the locks checked, the port taken."""

import socket
from pathlib import Path

from vedich.values.errors import N_, Refused


def check_port(port: int) -> None:
    """Raise Refused when the port is taken, before anything is built for it."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise Refused(
                "port-taken",
                N_("Port %(port)s is taken by another program; stop that one or choose another: PORT=%(other)s."),
                port=port,
                other=port + 1,
            ) from None


def migrate() -> None:
    """Bring the database to this version, triggers included. Raises Refused when a lock is missing afterwards."""
    from django.core.management import call_command
    from django.db import connection

    from vedich.ledger import triggers

    call_command("migrate", interactive=False, verbosity=0)
    if missing := triggers.missing(connection):
        raise Refused("locks-missing", N_("Locks are missing in the database: %(names)s."), names=", ".join(missing))


def serve(port: int, data: Path) -> None:
    """Serve until stopped, with one worker a core, at most four."""
    import os

    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vedich.settings")
    os.environ["VEDICH_DATA"] = str(data)
    workers = max(1, min(4, os.cpu_count() or 1))
    Granian(
        "vedich.web.wsgi:application", address="127.0.0.1", port=port, interface=Interfaces.WSGI, workers=workers,
        blocking_threads=4, log_level=LogLevels.warning, websockets=False,
    ).serve()  # fmt: skip
