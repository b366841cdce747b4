"""Vietnamese text in any encoding still met: UTF-8, UTF-16, Windows-1258, TCVN3 (ABC), VNI.

The last three are told by what they would mean: the decoding whose foreign letters are all Vietnamese is the right one.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable

from vedich.reading.errors import UnknownFormat
from vedich.reading.lexicon.phrases import words

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"charset\s*=\s*+(?:[\"']\s*+)?([\w-]{3,20})", re.IGNORECASE)
_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
VIETNAMESE = frozenset(
    letter
    for base in f"{_VOWELS}đ"
    for tone in _TONES
    for letter in (unicodedata.normalize("NFC", base + tone), unicodedata.normalize("NFC", base.upper() + tone))
) | frozenset("Đđ“”‘’–—…•·§°²³½×%‰\u00a0\u00ad")
_WORD = re.compile(r"[^\W\d_]{1,12}")
_SYLLABLE = re.compile(rf"[bcdđghklmnpqrstvx]{{0,3}}([{_VOWELS}]{{1,4}})(?:ch|ng|nh|[cmnpt])?")
#: clusters of vowels without their tones
_RHYMES = words("""
a, ă, â, e, ê, i, o, ô, ơ, u, ư, y, ai, ao, au, ay, âu, ây, eo, êu, ia, iê, iu, oa, oă, oe, oi, oo, ôi, ơi, ua, uâ, uă,
uê, ui, uô, uơ, uy, ue, uo, ưa, ưi, ươ, ưu, iêu, yê, yêu, oai, oay, oao, oeo, uây, uôi, uya, uyê, ươi, ươu, uyu, uai,
uao, uau, uay, ueo, uêu, io, iơ, iô, iư, ie, iâ, iă, iai, iao, iươ, iưa, iôi, iơi, iê
""")
#: how much of a text tells its encoding
SAMPLE = 60_000

# TCVN 5712:1993, as the .Vn fonts use it, byte by byte
_TCVN3 = dict(
    zip(
        bytes.fromhex(
            "b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cbaeccd0cecfd1aad2d5d3d4d6d7ddd8dcdedfe3e1e2e4abe5e8e6e7e9aceaedebec"
            "eeeff3f1f2f4adf5f8f6f7f9fafdfbfcfea1a2a7a3a4a5a6"
        ).decode("latin-1"),
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
# VNI: a base letter and a second sign for its mark; lower case here, capitals are made from it
_VNI_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_BASES = {"a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ô": "ơ", "ö": "ư"}
_VNI_ROUND = {"â": "", "à": "\u0300", "á": "\u0301", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVE = {"ê": "ă", "è": "ằ", "é": "ắ", "ú": "ẳ", "ü": "ẵ", "ë": "ặ"}
_VNI_SINGLE = {"ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ì": "ì", "í": "í", "ô": "ơ", "ö": "ư"}


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
    return letters * sum(_is_syllable(word) for word in spoken) / len(spoken)


def _is_syllable(word: str) -> bool:
    """Whether the word has a cluster of vowels that Vietnamese has, with one tone at most."""
    decomposed = unicodedata.normalize("NFD", word)
    plain = unicodedata.normalize("NFC", "".join(char for char in decomposed if char not in _TONES[1:]))
    syllable = _SYLLABLE.fullmatch(plain)
    if syllable is None or syllable[1] not in _RHYMES:
        return False
    return sum(char in _TONES[1:] for char in decomposed) <= 1


def _cp1258(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))


def _tcvn3(data: bytes) -> str:
    return data.decode("latin-1").translate({ord(char): letter for char, letter in _TCVN3.items()})


def _vni_table() -> dict[str, str]:
    table = dict(_VNI_SINGLE)
    for base, letter in _VNI_BASES.items():
        for sign, tone in _VNI_TONES.items():
            table[base + sign] = unicodedata.normalize("NFC", letter + tone)
    for base, round_letter in (("a", "â"), ("e", "ê"), ("o", "ô")):
        for sign, tone in _VNI_ROUND.items():
            table[base + sign] = unicodedata.normalize("NFC", round_letter + tone)
    table.update({"a" + sign: letter for sign, letter in _VNI_BREVE.items()})
    table.update({pair.upper(): letter.upper() for pair, letter in list(table.items())})
    return table


def _vni(data: bytes) -> str:
    table = _vni_table()
    pattern = re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    return pattern.sub(lambda match: table[match[0]], data.decode("latin-1"))
