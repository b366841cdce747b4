"""`vedich demo`: the sample made once, kept while the program that made it is the same, and served."""

import hashlib
import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from vedich import __version__
from vedich.values.errors import N_, Refused

STAMP = "sample.json"
Say = Callable[[str], None]


def fingerprint(size: str, documents: Path | None) -> str:
    """What a made sample depends on: the program, the sample's documents, the size, the folder of documents."""
    found = hashlib.sha256(f"{__version__} {size}".encode())
    package = Path(__file__).resolve().parent.parent
    files = sorted(package.rglob("*.py"))
    if documents is None:
        from .reading import sample_folder

        files += sorted(path for path in sample_folder().glob("*.*") if path.is_file())
    else:
        files += sorted(path for path in documents.iterdir() if path.is_file())
    for path in files:
        found.update(path.name.encode())
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def documents_folder(name: str | None) -> Path | None:
    """The folder of documents to make it of, if one was named. Raises Refused when it holds nothing."""
    if name is None:
        return None
    folder = Path(name)
    if not folder.is_dir() or not any(path.is_file() for path in folder.iterdir()):
        raise Refused("no-documents", N_("There is no folder %(folder)s with documents in it."), folder=name)
    return folder


def check_folder(data: Path) -> None:
    """Raise Refused when the folder holds a real installation: a sample is never made over one."""
    if (data / "vedich.sqlite3").exists() and not (data / STAMP).exists():
        raise Refused(
            "real-data",
            N_("%(folder)s holds a real installation; choose another folder for the sample."),
            folder=str(data),
        )


def is_made(data: Path, mark: str) -> bool:
    try:
        return bool(json.loads((data / STAMP).read_text(encoding="utf-8"))["made"] == mark)
    except (OSError, ValueError, KeyError):
        return False


def make(size: str, documents: Path | None, say: Say) -> float:
    """Make the sample in the data folder unless it is there; returns the seconds it took."""
    from vedich.web.serving import migrate

    started = time.monotonic()
    data: Path = settings.DATA
    mark = fingerprint(size, documents)
    if is_made(data, mark):
        migrate()
        return time.monotonic() - started
    _clear(data)
    (data / STAMP).write_text(json.dumps({"made": ""}), encoding="utf-8")
    migrate()
    _build(size, documents, say)
    (data / STAMP).write_text(json.dumps({"made": mark, "size": size, "version": __version__}), encoding="utf-8")
    return time.monotonic() - started


def _clear(data: Path) -> None:
    """Take an older sample away; its own folder, marked by its stamp, and nothing else."""
    from django.db import connection

    connection.close()
    if connection.vendor != "sqlite":
        _empty_database()
        return
    for path in data.glob("vedich.sqlite3*"):
        path.unlink()
    for name in ("files", "charts", "tables"):
        shutil.rmtree(data / name, ignore_errors=True)


def _empty_database() -> None:
    """On a database server the sample takes an empty database, or one that holds a sample."""
    from django.db import connection

    from vedich.organisations.models import Installation

    tables = connection.introspection.table_names()
    if "organisations_installation" not in tables:
        return
    found = Installation.objects.first()
    if found is not None and not found.is_sample:
        raise Refused(
            "real-data",
            N_("%(folder)s holds a real installation; choose another folder for the sample."),
            folder="VEDICH_DATABASE_URL",
        )
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE")
        cursor.execute("CREATE SCHEMA public")


def _build(size: str, documents: Path | None, say: Say) -> None:
    if documents is not None:
        from .documents import build_from

        build_from(documents, say)
    elif size == "province":
        from .province import build_province

        build_province(say)
    else:
        from .build import build

        build(progress=say)


def tell_sign_ins(port: int, language: str, say: Say) -> None:
    """The address and the sample's sign-ins, one a role."""
    from django.utils import translation

    from vedich.organisations.queries import sample_persons

    from .people import PASSWORD

    with translation.override(language):
        say("")
        say(f"  http://localhost:{port}/          http://localhost:{port}/public/")
        say("")
        for person in sample_persons():
            for appointment in person.appointments.all():
                say(f"  {person.username:<14} {PASSWORD}   {appointment.get_role_display()} · {appointment.body}")
        say("")
        say(translation.gettext("Ctrl+C stops it."))
