"""A file's bytes → its text, one module a format. The content decides the format, the name only where it is silent."""

from typing import NamedTuple

from vedich.reading.errors import CorruptFile, EmptyFile, NotADocx, OldWord, Protected, TooLarge, UnknownFormat
from vedich.reading.letters import normal
from vedich.reading.recognition import Recognition

#: what an upload may be, and what it may unpack to
MOST_BYTES = 50 * 1024 * 1024
MOST_UNPACKED = 200 * 1024 * 1024

_ZIP = b"PK\x03\x04"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_OTHERS = (
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"BM",
    b"\x7fELF",
    b"MZ",
    b"<?xml",
)
_TAGS = (b"<html", b"<!doctype html", b"<body", b"<head", b"<div", b"<p>", b"<p ", b"<table")


class Extracted(NamedTuple):
    """The text; whether the file was plain text already; pages recognised from pictures, and pictures left unread."""

    text: str
    plain: bool = False
    recognised: tuple[int, ...] = ()
    unread: tuple[int, ...] = ()


def extract(data: bytes, name: str, recognition: Recognition | None = None) -> Extracted:
    """What a file holds; without `recognition` scans are not recognised. Raises a subclass of `errors.Unreadable`."""
    if len(data) > MOST_BYTES:
        raise TooLarge
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise EmptyFile
    found = _by_content(data, name.lower(), recognition)
    text = _storable(normal(found.text))
    if not text.strip():
        raise EmptyFile
    return found._replace(text=text)


def _storable(text: str) -> str:
    """The text without what no database keeps: NUL, and halves of surrogate pairs that some PDFs hold."""
    if "\0" in text:
        text = text.replace("\0", " ")
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _by_content(data: bytes, name: str, recognition: Recognition | None) -> Extracted:
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    lowered = head.lower()
    if data.startswith(_ZIP):
        from .docx import extract_docx

        return Extracted(extract_docx(data, named=name.endswith(".docx")))
    if b"%PDF-" in data[:1024]:
        from .pdf import extract_pdf

        return Extracted(*extract_pdf(data, recognition))
    if data.startswith(_OLE):
        raise Protected if _is_encrypted(data) or name.endswith(".docx") else OldWord
    if head.startswith(b"<") and (any(tag in lowered for tag in _TAGS) or name.endswith((".html", ".htm"))):
        from .html import extract_html

        return Extracted(extract_html(data))
    if name.endswith((".docx", ".docm")):
        raise NotADocx
    if name.endswith(".pdf"):
        raise CorruptFile
    if head.startswith(_OTHERS):
        raise UnknownFormat
    if name.endswith((".html", ".htm")):
        from .html import extract_html

        return Extracted(extract_html(data))
    from .oldfonts import in_unicode
    from .plain import extract_plain

    text = extract_plain(data)
    readable = in_unicode(text)
    # a text of old fonts is no more the text that was given: its reading brings its own
    return Extracted(readable, plain=readable == text)


def _is_encrypted(data: bytes) -> bool:
    """An encrypted .docx is an OLE container with a stream of this name."""
    return "EncryptedPackage".encode("utf-16-le") in data
