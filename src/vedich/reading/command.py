"""`vedich read FILE`: one file's reading, as JSON for machines or as text for people."""

import json
import sys
from pathlib import Path

from vedich.values.messages import chosen_language

from . import Recognition, read
from .errors import NoSuchFile, TooLarge, Unreadable
from .sources import MOST_BYTES


def read_file(path: Path, format: str, *, homes: bool = False) -> str:
    """The reading of the file at `path`: `json` as corpus tools expect it, `text` as a summary in the user's language.

    `homes` adds where each sentence is at home; the summary always counts them. Raises a subclass of
    `errors.Unreadable`.
    """
    reading = read(load(path), path.name, Recognition(tell=tell_pages))
    if format == "json":
        return json.dumps(reading.to_json(homes=homes), ensure_ascii=False)
    from .summary import summary

    return summary(reading, chosen_language(None))


def tell_pages(page: int, pages: int) -> None:
    """Recognising takes seconds a page: who waits for it sees how far it is, beside the reading itself."""
    sys.stderr.write(f"OCR {page}/{pages}\n")
    sys.stderr.flush()


def load(path: Path) -> bytes:
    """The bytes of a file that exists and is not over the limit. Raises NoSuchFile, TooLarge, Unreadable."""
    if not path.is_file():
        raise NoSuchFile
    try:
        if path.stat().st_size > MOST_BYTES:
            raise TooLarge
        return path.read_bytes()
    except OSError:
        raise Unreadable from None
