"""Plain text and Markdown: decoded, otherwise exactly as it is, for offsets point into it."""

from vedich.reading.errors import UnknownFormat

from .encodings import decode

_CONTROL = frozenset(map(chr, (*range(9), 11, *range(14, 32), 127)))


def extract_plain(data: bytes) -> str:
    """The decoded text. Raises UnknownFormat where the bytes are no text."""
    text = decode(data)
    sample = text[:20000]
    if sum(char in _CONTROL or char == "\ufffd" for char in sample) * 200 > len(sample):
        raise UnknownFormat
    return text
