"""Documents' numbers as people write them, brought to one key. Pure.

Decree 30/2020/NĐ-CP writes `42/2014/QĐ-TTg`, the party `05-CT/TW` (Guidance 36-HD/VPTW); people leave out zeros, years,
hyphens and diacritics, and write TƯ for TW.
"""

import re

from vedich.values.text import words

_CENTRAL = re.compile(r"(?<![^\W\d_])TƯ(?![^\W\d_])")
_YEAR = re.compile(r"(?:19|20)\d\d")
#: a number with its sign, as somebody would type it into a search
_TYPED = re.compile(r"\s*\d{1,5}[a-zđ]?\s*[-/]\s*+[\w\s/.&-]{1,40}\s*")


def number_key(number: str | None) -> str:
    """`05-CT/TƯ` and `5 CT/TW` → `5 ct tw`; `42/2014/QĐ-TTg` → `42 qd ttg`: the year is compared beside it."""
    found = words(_CENTRAL.sub("TW", number or ""))
    if len(found) > 2 and _YEAR.fullmatch(found[1]):
        del found[1]
    return " ".join(found)[:64].strip()


def number_year(number: str | None) -> int | None:
    """The year inside a state number: `42/2014/QĐ-TTg` → 2014."""
    found = words(number or "")
    return int(found[1]) if len(found) > 2 and _YEAR.fullmatch(found[1]) else None


def has_sign(key: str) -> bool:
    """Whether a key says more than a bare count: `96` alone names no document of the register."""
    return any(not word.isdigit() for word in key.split())


def as_number(typed: str) -> str | None:
    """The key of what was typed, where the whole of it looks like a document's number; else None."""
    if not _TYPED.fullmatch(typed) or not re.search(r"[^\W\d_]{2}", typed):
        return None
    return number_key(typed)
