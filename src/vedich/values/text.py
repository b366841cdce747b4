"""Vietnamese text folded for comparison: no case, no diacritics, đ as d, single spaces; and the words of a text."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
#: runs of digits and runs of letters: `05-CT/TW`, `05 ct tw` and `5CT/TW` are the same three words
_WORD = re.compile(r"\d+|[^\W\d_]+")


def nfc(text: str) -> str:
    """The composed form that every stored text has."""
    return unicodedata.normalize("NFC", text)


class _Folding(dict[int, str]):
    """Each character's folded form, worked out when it is first met: a table is many times faster than a loop."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFD", chr(code).casefold()).replace("đ", "d").replace("ð", "d")
        self[code] = "".join(c for c in decomposed if not unicodedata.combining(c))
        return self[code]


class _Levelling(dict[int, str]):
    """The same, where the folded form is one character; else the character itself, so that offsets stay."""

    def __missing__(self, code: int) -> str:
        folded = _FOLDING[code]
        self[code] = folded if len(folded) == 1 else chr(code)
        return self[code]


_FOLDING = _Folding()
_LEVELLING = _Levelling()


def fold(text: str) -> str:
    """`Đường  tỉnh` → `duong tinh`. Lengths may differ from the original's."""
    return _SPACES.sub(" ", text.translate(_FOLDING)).strip()


def levelled(text: str) -> str:
    """Folded character by character: `Đường  tỉnh` → `duong  tinh`, as long as the original, for finding places."""
    return text.translate(_LEVELLING)


def words(text: str) -> list[str]:
    """The folded words, for the register's index and for what is asked of it: `Số 05-CT/TW` → so, 5, ct, tw.

    Numbers lose leading zeros; digits and letters part, since people leave out what stands between them.
    """
    return [bare(word) for word in _WORD.findall(fold(text))]


def bare(word: str) -> str:
    """`05` → `5`, `000` → `0`."""
    return word.lstrip("0") or "0"


def word_places(text: str) -> list[tuple[str, int, int]]:
    """Each word with its stretch of the text: `[("so", 0, 2), …]`."""
    return [(bare(match[0]), match.start(), match.end()) for match in _WORD.finditer(levelled(text))]


#: the tones in the order of Vietnamese dictionaries: none, huyền, hỏi, ngã, sắc, nặng
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
#: letters of their own, each after the one that it is made from: breve, circumflex, horn
_MARKS = {"\u0306": 1, "\u0302": 2, "\u031b": 3}


def collation_key(text: str) -> tuple[list[tuple[str, int]], list[int], str]:
    """By which names are sorted as Vietnamese dictionaries do: by letters (a ă â b c d đ …), then by tones, then as
    written. `An Điền` stands before `An Hải`, `An Hải` before `An Hiệp`."""
    letters: list[tuple[str, int]] = []
    tones: list[int] = []
    for character in unicodedata.normalize("NFD", text.casefold()):
        if tone := _TONES.get(character):
            tones[-1:] = [tone]
        elif mark := _MARKS.get(character):
            letters[-1:] = [(letters[-1][0], mark)] if letters else []
        elif not unicodedata.combining(character):
            letters.append(("d", 1) if character == "đ" else (character, 0))
            tones.append(0)
    return letters, tones, text


def slug(text: str) -> str:
    """A code made of a name: `Thu ngân sách nhà nước` → `thu-ngan-sach-nha-nuoc`."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-")
