#!/usr/bin/env python3
"""Bring the message catalogue up to date with the source, or (`--check`) say what is missing.

English stands in the source; `locale/vi` holds the Vietnamese. Babel extracts from Python, Django's own `templatize`
turns templates into something that it reads; Debian's gettext is not needed.
"""

import datetime
import io
import os
import pathlib
import sys

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po, write_po

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "vedich"
CATALOGUE = SOURCE / "web" / "locale" / "vi" / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    "_": None, "N_": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None,
    "ngettext": (1, 2), "ngettext_lazy": (1, 2), "pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip


def extracted() -> Catalog:
    """Every message of the source, with where it stands."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vedich.settings")
    os.environ.setdefault("VEDICH_SECRET_KEY", "messages")
    from django.utils.translation import templatize

    catalogue = Catalog()
    for path in sorted([*SOURCE.rglob("*.py"), *(SOURCE / "web" / "templates").rglob("*.html")]):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".html":
            # what comes out is no program: its lines are read one by one, so their indentation goes
            text = "\n".join(line.strip() for line in templatize(text, origin=str(path)).split("\n"))
        place = path.relative_to(SOURCE).as_posix()
        for _line, function, message, _comments in extract_python(io.BytesIO(text.encode()), list(KEYWORDS), (), {}):
            add(catalogue, function, message, place)
    return catalogue


def add(catalogue: Catalog, function: str, message: object, place: str) -> None:
    parts = list(message) if isinstance(message, tuple) else [message]
    context = None
    if function.startswith(("pgettext", "npgettext")):
        context, parts = parts[0], parts[1:]
    if not isinstance(parts[0], str) or not parts[0]:
        return
    identity = tuple(parts[:2]) if function.startswith(("ngettext", "npgettext")) else parts[0]
    catalogue.add(identity, None, [(place, 0)], context=context)


def known() -> Catalog:
    if not CATALOGUE.exists():
        return Catalog(locale="vi")
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="vi")


def is_empty(string: object) -> bool:
    return not any(string) if isinstance(string, (tuple, list)) else not string


def missing() -> list[str]:
    """Messages of the source without a Vietnamese wording, and wordings whose places do not fit."""
    have = known()
    found = []
    for message in extracted():
        if not message.id:
            continue
        held = have.get(message.id, context=message.context)
        if held is None or is_empty(held.string) or held.fuzzy:
            found.append(f"{message.locations[0][0]}: {message.id!r} is not translated")
        else:
            found += [f"{message.id!r}: {error}" for error in held.check(have)]
    return found


def update() -> None:
    """Write the catalogue anew: what is in the source, with the wordings that there are."""
    # dates in the header would change with every run
    day = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    have, fresh = known(), Catalog(
        locale="vi", project="Về Đích", version="1", fuzzy=False, header_comment="# Về Đích, tiếng Việt.",
        creation_date=day, revision_date=day, last_translator="Về Đích", language_team="vi",
        msgid_bugs_address="", copyright_holder="Về Đích",
    )  # fmt: skip
    for message in sorted(extracted(), key=lambda m: (m.locations[0][0] if m.locations else "", str(m.id))):
        if not message.id:
            continue
        held = have.get(message.id, context=message.context)
        places = [(place, None) for place in sorted({place for place, _ in message.locations})]
        fresh.add(message.id, held.string if held else None, places, context=message.context, flags=message.flags)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        write_po(file, fresh, width=100, omit_header=False, sort_by_file=True, include_lineno=False)


def main() -> int:
    if "--check" in sys.argv:
        found = missing()
        print("\n".join(found))
        return 1 if found else 0
    update()
    print(f"{CATALOGUE.relative_to(ROOT)}: {len(missing())} to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
