"""The alphabets of old Vietnamese fonts, TCVN3 (ABC) and VNI, whose letters stand in the places of Latin-1's.

Whether a text is Vietnamese in an alphabet is told by what it would mean there: all its letters are, and its words are
syllables that Vietnamese can have.
"""

import re
import unicodedata

from vedich.reading.lexicon.phrases import words

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
VIETNAMESE = frozenset(
    letter
    for base in f"{_VOWELS}đ"
    for tone in _TONES
    for letter in (unicodedata.normalize("NFC", base + tone), unicodedata.normalize("NFC", base.upper() + tone))
) | frozenset("Đđ“”‘’–—…•·§°²³½×%‰\u00a0\u00ad")
_SYLLABLE = re.compile(rf"[bcdđghklmnpqrstvx]{{0,3}}([{_VOWELS}]{{1,4}})(?:ch|ng|nh|[cmnpt])?")
#: clusters of vowels without their tones
_RHYMES = words("""
a, ă, â, e, ê, i, o, ô, ơ, u, ư, y, ai, ao, au, ay, âu, ây, eo, êu, ia, iê, iu, oa, oă, oe, oi, oo, ôi, ơi, ua, uâ, uă,
uê, ui, uô, uơ, uy, ue, uo, ưa, ưi, ươ, ưu, iêu, yê, yêu, oai, oay, oao, oeo, uây, uôi, uya, uyê, ươi, ươu, uyu, uai,
uao, uau, uay, ueo, uêu, io, iơ, iô, iư, ie, iâ, iă, iai, iao, iươ, iưa, iôi, iơi, iê
""")

# TCVN 5712:1993, as the .Vn fonts use it, byte by byte
_TCVN3 = {
    ord(place): letter
    for place, letter in zip(
        bytes.fromhex(
            "b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cbaeccd0cecfd1aad2d5d3d4d6d7ddd8dcdedfe3e1e2e4abe5e8e6e7e9aceaedebec"
            "eeeff3f1f2f4adf5f8f6f7f9fafdfbfcfea1a2a7a3a4a5a6"
        ).decode("latin-1"),
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
}
# VNI: a base letter and a second sign for its mark; lower case here, capitals are made from it
_VNI_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_BASES = {"a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ô": "ơ", "ö": "ư"}
_VNI_ROUND = {"â": "", "à": "\u0300", "á": "\u0301", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVE = {"ê": "ă", "è": "ằ", "é": "ắ", "ú": "ẳ", "ü": "ẵ", "ë": "ặ"}
_VNI_SINGLE = {"ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ì": "ì", "í": "í", "ô": "ơ", "ö": "ư"}


def tcvn3(text: str) -> str:
    """`KÕ ho¹ch` → `Kế hoạch`."""
    return text.translate(_TCVN3)


def vni(text: str) -> str:
    """`Keá hoaïch` → `Kế hoạch`."""
    return _VNI_LETTERS.sub(lambda match: _VNI[match[0]], text)


def is_syllable(word: str) -> bool:
    """Whether a word in small letters has a cluster of vowels that Vietnamese has, with one tone at most."""
    decomposed = unicodedata.normalize("NFD", word)
    plain = unicodedata.normalize("NFC", "".join(char for char in decomposed if char not in _TONES[1:]))
    syllable = _SYLLABLE.fullmatch(plain)
    if syllable is None or syllable[1] not in _RHYMES:
        return False
    return sum(char in _TONES[1:] for char in decomposed) <= 1


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
    # a capital may bear the small sign
    table.update({pair.capitalize(): letter.upper() for pair, letter in list(table.items()) if len(pair) > 1})
    return table


_VNI = _vni_table()
_VNI_LETTERS = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
