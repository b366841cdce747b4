"""Text that was typed for the old fonts and came into a Unicode file as it was: `KÕ ho¹ch`, `Keá hoaïch`.

Where a run's font is known, its name says what the run is: `.VnTime` holds TCVN3, `.VnTimeH` TCVN3 in capitals,
`VNI-Times` VNI. Elsewhere a line is taken for old where its letters are none of Vietnamese and would be in TCVN3 or
VNI; what may be both goes with the lines around it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from .charsets import VIETNAMESE, is_syllable, tcvn3, vni

Converter = Callable[[str], str]

# ".VnTimeH", ".VnArial NarrowH"; a PDF adds a tag before the name and its style after it
_FONT = re.compile(
    r"(?:[A-Z]{6}\+)?(?:(?P<vni>VNI[ -])|\.vn|(?-i:Vn(?=[A-Z]))).*?(?P<high>H)?"
    r"(?:[ ,-]{0,2}(?:bold|italic|oblique|regular|normal|mt|ps))*$",
    re.IGNORECASE,
)
#: whether a file may name such a font at all
NAMED = re.compile(rb"[\"'+:;,&=\s](?:\.vn|vni[ -])", re.IGNORECASE)
# a word of Latin-1; degrees and powers are signs in the old fonts too
_WORD = re.compile(r"[A-Za-z\u00a1-\u00af\u00b5-\u00b9\u00bb-\u00be\u00c0-\u00ff]+")
#: letters of Vietnamese, and its tones, that only Unicode has
_UNICODE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0300-\u0323]"
)
_HIGH = re.compile("[\u00a1-\u00ff]")
#: a line is old by itself where so many of its words beyond ASCII have so many letters ("µm" is a unit), and this share
#: of its words would be syllables …
FEWEST, LEAST_LETTERS, LEAST_SHARE = 2, 3, 0.8
#: … and no more than this share is now
MOST_NOW = 0.5


class Verdict(NamedTuple):
    """What a line may be in: one converter where it is sure, none where it is Unicode for sure or says nothing.

    `strange` is what Vietnamese has no letters for.
    """

    sure: bool
    converters: tuple[Converter, ...] = ()
    strange: bool = False


def converter_of(font: str) -> Converter | None:
    """What turns the text of an old font into Unicode; None for other fonts."""
    match = _FONT.match(font.strip().strip("\"'"))
    if match is None:
        return None
    if match["vni"]:
        return vni
    return _capital if match["high"] == "H" else tcvn3


def _capital(text: str) -> str:
    return tcvn3(text).upper()


def is_unicode(text: str) -> bool:
    """Whether the text holds a letter of Vietnamese that the old fonts have no place for."""
    return bool(_UNICODE.search(text))


def is_old(text: str) -> bool:
    """Whether the text is old for sure, taken by itself."""
    verdict = _judged(text)
    return verdict.sure and bool(verdict.converters)


def in_unicode(text: str) -> str:
    """The text with its old lines converted; a line of a table cell by cell."""
    if not _HIGH.search(text):
        return text
    parts = re.split(r"([\t\n])", text)
    parts[::2] = [
        convert(part) if convert else part for part, convert in zip(parts[::2], told(parts[::2]), strict=True)
    ]
    return "".join(parts)


def told(lines: Sequence[str]) -> list[Converter | None]:
    """For each line what turns it into Unicode, None where it is no old text."""
    verdicts = [_judged(line) for line in lines]
    if not any(verdict.sure and verdict.converters for verdict in verdicts):
        return [None] * len(lines)
    before, after = list(_nearest(verdicts)), list(_nearest(reversed(verdicts)))[::-1]
    return [_settled(*around) for around in zip(verdicts, before, after, strict=True)]


def _judged(line: str) -> Verdict:
    if is_unicode(line):
        return Verdict(sure=True)
    spoken = [word for word in _WORD.findall(line) if not word.isascii()]
    if not spoken:
        return Verdict(sure=False)
    shares = {convert: _share([convert(word) for word in spoken]) for convert in (tcvn3, vni)}
    best = max(shares, key=lambda convert: shares[convert])
    strange = any(char not in VIETNAMESE for word in spoken for char in word if char > "\x7f")
    telling = sum(len(word) >= LEAST_LETTERS for word in spoken)
    if (strange or _share(spoken) <= MOST_NOW) and telling >= FEWEST and shares[best] >= LEAST_SHARE:
        return Verdict(sure=True, converters=(best,))
    may_be = tuple(convert for convert in shares if shares[convert] >= LEAST_SHARE)
    return Verdict(sure=False, converters=may_be, strange=strange)


def _share(spoken: Sequence[str]) -> float:
    return sum(is_syllable(word.lower()) for word in spoken) / len(spoken)


def _nearest(verdicts: Iterable[Verdict]) -> Iterator[Verdict | None]:
    """For each verdict the last sure one up to it."""
    last = None
    for verdict in verdicts:
        last = verdict if verdict.sure else last
        yield last


def _settled(verdict: Verdict, before: Verdict | None, after: Verdict | None) -> Converter | None:
    """A line's converter; an unsure line wants what its neighbours want, a strange one what either of them wants."""
    around = [near.converters for near in (before, after) if near is not None]
    if not verdict.strange and len(set(around)) != 1:
        return None
    return next((convert for near in around for convert in near if convert in verdict.converters), None)
