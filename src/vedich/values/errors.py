"""What the product refuses, told in one sentence.

An error carries a machine code, an English message with named places, and the data for them; words are put into
the reader's language at the edge (`values.messages.sentence`), never here.
"""

from typing import Any


def N_(message: str) -> str:  # noqa: N802 the usual marker
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message


class Refused(Exception):
    """Input or an act that is refused. Nothing has changed.

    `code` is stable and English; `message` is the English sentence with `%(name)s` places; `data` fills them.
    """

    def __init__(self, code: str, message: str, **data: Any) -> None:
        super().__init__(message % data if data else message)
        self.code = code
        self.message = message
        self.data = data


class Conflict(Refused):
    """Somebody else changed the same thing first; the data say who and when."""


class NotAllowed(Refused):
    """The person may see the object but not do this to it, or not in its present state."""
