"""Reading: a document's bytes → its header, outline, references, figures, targets, directives and assessments.

Pure: no Django, no network, no clock. What is read is a proposal until a person accepts it; what the document does not
say is None.
"""

from .model import (
    Assessment,
    Directive,
    Figure,
    Header,
    Reading,
    Reference,
    Section,
    Target,
)
from .recognition import Recognition

__all__ = [
    "Assessment",
    "Directive",
    "Figure",
    "Header",
    "Reading",
    "Recognition",
    "Reference",
    "Section",
    "Target",
    "extract",
    "read",
    "read_text",
]


def extract(data: bytes, name: str) -> str:
    """The text of a .docx, .pdf (with a text layer), .html, .txt or .md file: NFC, newlines as "\n".

    The format is told by the content first, by the name second. Raises a subclass of `errors.Unreadable`.
    """
    from .sources import extract as _extract

    return _extract(data, name).text


def read_text(text: str) -> Reading:
    """The reading of a text, offsets counted in `Reading.text`. Raises errors.StampedSecret."""
    from .reader import read_text as _read_text

    return _read_text(text)


def read(data: bytes, name: str, recognition: Recognition | None = None) -> Reading:
    """The reading of a file's bytes; scanned pages are recognised as `recognition` allows, and refused without it.

    Raises a subclass of `errors.Unreadable`.
    """
    from dataclasses import replace

    from .reader import read_text as _read_text
    from .sources import extract as _extract

    found = _extract(data, name, recognition)
    reading = _read_text(found.text, plain=found.plain)
    return replace(reading, recognised=found.recognised, unread=found.unread) if found[2:] != ((), ()) else reading
