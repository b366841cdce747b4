"""`vedich init`: a real, empty installation in a folder."""

import secrets
from collections.abc import Callable
from pathlib import Path

from vedich.ledger.actions import System
from vedich.ledger.clock import system_now
from vedich.organisations.set_up import listed_province, set_up
from vedich.values.errors import N_
from vedich.values.messages import translator

from .serving import migrate


def install(province: str, data: Path, language: str, say: Callable[[str], None]) -> None:
    """Make the bodies and an administrator; the password is shown once and stored only as a hash."""
    listed = listed_province(province)
    migrate()
    password = secrets.token_urlsafe(12)
    set_up(province=listed, password=password, by=System(), now=system_now())
    words = translator(language)
    say(words(N_("%(name)s: %(count)s communes, no plan yet.")) % {"name": listed.name, "count": len(listed.communes)})
    say(
        words(N_("Sign in as %(name)s with the password %(password)s (shown only now)."))
        % {"name": "admin", "password": password}
    )
    say(f"vedich serve --data {data}")
