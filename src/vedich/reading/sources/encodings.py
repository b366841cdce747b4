"""Vietnamese text in any encoding still met: UTF-8, UTF-16, Windows-1258, TCVN3 (ABC), VNI.

The last three are told by what they would mean: the decoding whose foreign letters are all Vietnamese is the right one.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable

from vedich.reading.errors import UnknownFormat

from .charsets import VIETNAMESE, is_syllable, tcvn3, vni
from .oldfonts import NAMED

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"charset\s*=\s*+(?:[\"']\s*+)?([\w-]{3,20})", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{1,12}")
_WINDOWS = {code: sign for code in range(0x80, 0xA0) if (sign := bytes([code]).decode("cp1252", "ignore"))}
#: how much of a text tells its encoding
SAMPLE = 60_000


def decode(data: bytes, *, markup: bool = False) -> str:
    """The text of the bytes; with `markup` an HTML charset is believed first. Raises UnknownFormat."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    head = data[:4096]
    if head.count(0) * 5 > len(head):
        return _strictly(data, "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be")
    declared = _CHARSET.search(data[:2048]) if markup else None
    if declared and declared[1].lower() not in (b"utf-8", b"iso-8859-1", b"windows-1252"):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    if markup and NAMED.search(data):
        # the fonts that its pieces are set in say what they are
        return _latin(data)
    return _likeliest(data)


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        raise UnknownFormat from None


def _likeliest(data: bytes) -> str:
    sample = data[:SAMPLE]
    readers: tuple[Callable[[bytes], str], ...] = (_cp1258, _tcvn3, _vni)
    scored = [(_score(reader(sample)), -index) for index, reader in enumerate(readers)]
    best, index = max(scored)
    if best < 0.6:
        raise UnknownFormat
    return readers[-index](data)


def _score(text: str) -> float:
    """The share of letters beyond ASCII that Vietnamese has, times the share of words that are Vietnamese syllables."""
    foreign = [char for char in text if char > "\x7f"]
    spoken = [word for word in _WORD.findall(text.lower()) if not word.isascii()]
    if not foreign or not spoken:
        return 0.0
    letters = sum(char in VIETNAMESE for char in foreign) / len(foreign)
    return letters * sum(is_syllable(word) for word in spoken) / len(spoken)


def _cp1258(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))


def _tcvn3(data: bytes) -> str:
    return tcvn3(_latin(data))


def _vni(data: bytes) -> str:
    return vni(_latin(data))


def _latin(data: bytes) -> str:
    """Latin-1 with the quotes and dashes that Windows has in the places of control signs."""
    return data.decode("latin-1").translate(_WINDOWS)
