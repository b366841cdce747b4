"""A checked .docx given back with a comment at each finding: what was read meets what is written."""

from pathlib import Path

from vedich.reading.checks.command import Checked, message_of
from vedich.reading.sources.docx_places import Places
from vedich.values.errors import N_, Refused
from vedich.writing.comments import Note, with_comments


def write_comments(checked: Checked, out: Path, language: str) -> None:
    """Write the commented copy. Raises Refused for what is no Word document, or cannot be written to."""
    if not checked.data.startswith(b"PK"):
        raise Refused("comments-need-docx", N_("Comments can be written into a .docx only."))
    places = Places(checked.data, checked.reading.text)
    if not places.exact:
        raise Refused(
            "comments-no-place",
            N_("This document's text cannot be traced back into the file, so no comment was written."),
        )
    notes = []
    for finding in checked.findings:
        place = places.at(finding.start, finding.end)
        if place is None:
            # in a footnote, where Word takes no comments
            continue
        first, last = ((one.element, one.offset) for one in place)
        notes.append(Note(first, last, f"{message_of(finding, language)}\n{finding.arithmetic}"))
    try:
        out.write_bytes(with_comments(checked.data, notes))
    except OSError as error:
        raise Refused(
            "cannot-write", N_("%(path)s cannot be written: %(why)s"), path=str(out), why=error.strerror
        ) from None
