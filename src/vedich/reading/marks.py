"""The marks that open an item: `Phần thứ nhất`, `Điều 5.`, `II.`, `1.2.`, `a)`, `-`, `+`, `(1)`.

Decree 30/2020/NĐ-CP, Appendix I, part II.5: part, chapter, section, article, clause (1.), point (a), đ)), dash; party
documents and unions add `I-`, `1-`, `+`, `*` and bullets.
"""

import re
from dataclasses import dataclass
from enum import IntEnum


class Rank(IntEnum):
    """How a mark nests where nothing else says so; a smaller rank holds a larger one."""

    PART = 1
    CHAPTER = 2
    ARTICLE = 3
    CAPITAL = 4
    ROMAN = 5
    NUMBER = 6
    """1., 1.2., 1.2.3.: the depth of the number is added to the rank."""
    LETTER = 10
    DASH = 11
    PLUS = 12
    DOT = 13


@dataclass(frozen=True, slots=True)
class Mark:
    """`label` names the item (`II`, `1.2`, `a`, empty for dashes); the item's words begin at `length`.

    `style` is the sign that sets it off: a list keeps one style, and `1-` opens a list inside `1.`.
    """

    rank: int
    label: str
    length: int
    style: str = ""

    @property
    def counted(self) -> bool:
        """A number, letter or name, and not a dash or bullet."""
        return bool(self.label)


_ORDINAL = r"(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\d{1,2})"
_NAMED = re.compile(
    rf"(phần|chương|chuyên đề|phụ lục)\s{{1,3}}(?:thứ\s{{1,3}})?"
    rf"((?:[ivxlc]{{1,6}}|\d{{1,3}}|{_ORDINAL})(?!\w))[ .:\-–)]{{0,3}}",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(điều|mục)\s{1,3}(\d{1,3}[a-zđ]?)\s{0,2}[.:]\s{0,3}", re.IGNORECASE)
_ROMAN = re.compile(r"([IVXL]{1,6})\s?(?:[.)]\s{0,3}|[-–/]\s{0,3}(?=[^\W\d]))")
_ROMAN_ONLY = re.compile(r"[IVXLC]+")
_CAPITAL = re.compile(r"([A-ZĐ])\s?[.)\-–]\s{1,3}(?=\S)")
# "1- Tập trung", "2/ Rà soát", but not "18-NQ/TW"
_NUMBER = re.compile(
    r"(\d{1,3}(?:\.\d{1,3}){0,4})"
    r"(?:\s?[.)](?!\d)\s{0,3}|\s{0,2}[-–/](?:\s{1,3}(?=[^\W\d])|(?=[^\W\d_][^\W\d_A-ZĐ]))|\s{1,3}\.\s{1,3})"
)
_BARE = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})\s{1,3}(?=[A-ZÀ-Ỹ][^A-Z])")
_LETTER = re.compile(r"([a-zđ]\d?)\s?[.)]\s{1,3}(?=\S)|([a-zđ])\)\s{0,3}(?=\S)|([a-eđ])[-–]\s{1,3}(?=[^\W\d])")
_BRACKET = re.compile(r"\((\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s{0,3}(?=\S)")
_DASH = re.compile(
    r"(?:[-–—−]\s{0,3}|\+\s{0,3}|[•·●▪■◦○➢►\uf0b7\uf0d8\uf0a7✓*]\s{0,3})(?=[^\s\d\-–]|\d{1,3}(?:[^\d.]|\.\D))"
)
_FIRST = frozenset("0123456789IVXLABCDEFGHKMĐabcdefghiklmnopqrstuvxyđ(-–—−+•·●▪■◦○➢►✓*\uf0b7\uf0d8\uf0a7pPcCĐđM")


def find_mark(text: str, at: int = 0) -> Mark | None:
    """The mark that opens `text` at `at`, if any."""
    first = text[at : at + 1]
    if first not in _FIRST or not first:
        return None
    if first.isdigit():
        if match := _NUMBER.match(text, at) or _BARE.match(text, at):
            style = text[match.end(1) : match.end()].strip()[:1] or "."
            return Mark(Rank.NUMBER + match[1].count("."), match[1], match.end() - at, style)
        return None
    if first == "(":
        match = _BRACKET.match(text, at)
        return Mark(Rank.LETTER, match[1], match.end() - at, "(") if match else None
    if not first.isalpha():
        match = _DASH.match(text, at)
        if not match:
            return None
        rank = Rank.PLUS if first == "+" else Rank.DASH if first in "-–—−" else Rank.DOT
        return Mark(rank, "", match.end() - at, first)
    return _lettered(text, at)


def _lettered(text: str, at: int) -> Mark | None:
    if text[at].isupper():
        if match := _ROMAN.match(text, at):
            return Mark(Rank.ROMAN, match[1], match.end() - at)
        if match := _CAPITAL.match(text, at):
            return Mark(Rank.CAPITAL, match[1], match.end() - at)
    elif match := _LETTER.match(text, at):
        label = match[1] or match[2] or match[3]
        return Mark(Rank.LETTER, label, match.end() - at, text[at + len(label)])
    if match := _NAMED.match(text, at):
        rank = Rank.CHAPTER if match[1].lower() == "chương" else Rank.PART
        number = match[2] if match[2].isdigit() else match[2].upper()
        name = number if match[2].isdigit() or _ROMAN_ONLY.fullmatch(number) else f"thứ {match[2].lower()}"
        return Mark(rank, f"{match[1].capitalize()} {name}", match.end() - at)
    if match := _ARTICLE.match(text, at):
        rank = Rank.ARTICLE if match[1].lower() == "điều" else Rank.CHAPTER
        return Mark(rank, f"{match[1].capitalize()} {match[2]}", match.end() - at)
    return None


def starts_item(text: str) -> bool:
    """Whether the text opens with a mark."""
    return find_mark(text) is not None
