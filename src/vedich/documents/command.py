"""`vedich ingest`: files into the register with their proposals."""

from collections.abc import Callable
from pathlib import Path

from vedich.organisations.models import Person
from vedich.organisations.queries import now
from vedich.reading import Recognition
from vedich.reading.command import tell_pages
from vedich.reading.errors import NoSuchFile
from vedich.values.errors import N_, Refused
from vedich.values.messages import sentence

from .actions import accept_answered
from .registration import register


def person_named(username: str) -> Person:
    person = Person.objects.filter(username=username, is_active=True).first()
    if person is None:
        raise Refused("no-such-person", N_("There is nobody who signs in as “%(name)s”."), name=username)
    return person


def ingest(paths: list[Path], by: str, accept: bool, language: str, say: Callable[[str], None]) -> int:
    """Register each file; what is refused is said and does not stop the others. Exit 1 when some were refused."""
    person, moment = person_named(by), now()
    scans, refused = Recognition(tell=tell_pages), 0
    for path in paths:
        try:
            if not path.is_file():
                raise NoSuchFile
            document = register(data=path.read_bytes(), name=path.name, by=person, now=moment, recognition=scans)
        except Refused as error:
            refused += 1
            say(f"{path.name}: {sentence(error, language)}")
            continue
        say(f"{path.name}: {document.code} ({document.proposals.count()})")
        if accept:
            for code, why in accept_answered(document=document, by=person, now=moment).items():
                say(f"  ? {code}: {why}")
    return 1 if refused else 0
