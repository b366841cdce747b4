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


def slug(text: str) -> str:
    """A code made of a name: `Thu ngân sách nhà nước` → `thu-ngan-sach-nha-nuoc`."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-")
