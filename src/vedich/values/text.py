"""Vietnamese text folded for comparison: no case, no diacritics, đ as d, single spaces."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def nfc(text: str) -> str:
    """The composed form that every stored text has."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """`Đường  tỉnh` → `duong tinh`. Lengths may differ from the original's."""
    decomposed = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d").replace("ð", "d")
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _SPACES.sub(" ", plain).strip()


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
