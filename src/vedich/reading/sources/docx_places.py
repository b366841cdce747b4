"""Where in a Word document the characters of its extracted text stand: in which of its text elements, how far in.

The document is read twice, the second time with the first letter of each text element exchanged for a sign of its own:
where the signs come out tells which stretch came from which element. Blanks that extraction takes out or puts in are
passed over by counting letters.
"""

import io
import zipfile
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import combining

from lxml import etree

from .xml import local, parse_xml

#: the private planes of Unicode: a sign for each element, one character long like the letter whose place it takes
_FIRST, _LAST = 0xF0000, 0x10FFFD
_PART = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the document: the index of a `w:t` of its main part, in order, and an offset in that one's text."""

    element: int
    offset: int


class Places:
    """The places of a text's characters; `exact` is False where the second reading does not give the same text."""

    def __init__(self, data: bytes, text: str) -> None:
        """`text` is what `sources.extract` made of `data`."""
        from . import extract

        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            root = parse_xml(archive.read(_PART))
            elements = [element for element in root.iter() if local(element) == "t"]
            self._texts = [element.text or "" for element in elements]
            for index, element in enumerate(elements[: _LAST - _FIRST]):
                element.text = _signed(element.text or "", chr(_FIRST + index))
            marked = extract(_with(archive, etree.tostring(root)), "marked.docx")[0]
        self._text = text
        signs = [(at, ord(char) - _FIRST) for at, char in enumerate(marked) if ord(char) >= _FIRST]
        self._starts = [at for at, _ in signs]
        self._elements = [element for _, element in signs]
        self.exact = len(marked) == len(text) and all(
            ord(sign) >= _FIRST or sign == char for sign, char in zip(marked, text, strict=True)
        )

    def at(self, start: int, end: int) -> tuple[Place, Place] | None:
        """The places of a stretch's first letter and behind its last one; None where it stands in no element.

        Text of footnotes, and numbers that Word draws before a list's items, stand in none.
        """
        letters = [at for at in range(start, end) if not self._text[at].isspace()]
        places = [place for at in letters if (place := self._place(at))] if self.exact else []
        return (places[0][0], places[-1][1]) if places else None

    def _place(self, position: int) -> tuple[Place, Place] | None:
        """Where a letter begins and ends."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return None
        element = self._elements[index]
        told = sum(not char.isspace() for char in self._text[self._starts[index] : position])
        for count, (start, end) in enumerate(_letters(self._texts[element])):
            if count == told:
                return Place(element, start), Place(element, end)
        return None


def _letters(text: str) -> Iterator[tuple[int, int]]:
    """The letters of a text that are no blanks, each with the marks that combine with it."""
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and combining(text[end]):
            end += 1
        if not text[at].isspace():
            yield at, end
        at = end


def _signed(text: str, sign: str) -> str:
    """The text with its first letter exchanged for the sign."""
    start, end = next(_letters(text), (0, 0))
    return text[:start] + sign + text[end:] if end else text


def _with(archive: zipfile.ZipFile, content: bytes) -> bytes:
    """The archive with its main part exchanged."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
        for member in archive.infolist():
            kept = content if member.filename == _PART else archive.read(member.filename)
            changed.writestr(member.filename, kept)
    return out.getvalue()
