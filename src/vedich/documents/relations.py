"""What a mention of another document says of the two: basis, replacement, amendment. Pure.

Law 64/2025/QH15 on legal documents and Decree 30/2020/NĐ-CP, Appendix I: the bases stand in lines of their own that
begin with "Căn cứ"; a closing article says what is replaced, repealed or amended.
"""

import re
from collections.abc import Iterable, Sequence

from vedich.values.text import levelled

from .vocabulary import Relation

_BASIS = re.compile(r"\s*+(?:[-–+•*]\s*+)?(?:can cu|chieu theo|xet de nghi|thuc hien|trien khai|theo)\b")
#: what stands right before the mention, in its own clause; "được thay thế bởi" would turn it round
_BEFORE = (
    (Relation.REPLACES, re.compile(r"\bthay the\b(?! (?:bang|boi)\b)[^.;]{0,90}$")),
    (Relation.REPEALS, re.compile(r"\bbai bo\b[^.;]{0,160}$")),
    (Relation.AMENDS, re.compile(r"\b(?:sua doi|dieu chinh|bo sung)\b(?!,? (?:bang|boi|tai)\b)[^.;]{0,110}$")),
)
_PASSIVE = re.compile(r"\b(?:duoc|bi|da)(?: duoc)? (?:sua doi|bo sung|thay the|bai bo|dieu chinh)\b")
_LAPSES = re.compile(r"[^.;\n]{0,240}?\b(?:het hieu luc|ngung hieu luc|duoc thay the|bi bai bo)\b")
_OF = re.compile(r"(?:,? (?:ngay|khoa|nhiem ky)[^,;.\n]{0,40}?)? cua (?=\S)")
_SAID = re.compile(r"[^,;.()\n]{2,80}?(?=$|[,;.()\n]| (?:về|ban hành|quy định|hướng dẫn|và|khóa|ngày|nhiệm kỳ|số)\b)")


def relations_of(text: str, spans: Sequence[tuple[int, int]]) -> list[Relation]:
    """What each mention says, the mentions given in the order of the text; a list carries its verb on."""
    level = levelled(text)
    found: list[Relation] = []
    for index, (start, end) in enumerate(spans):
        said = _relation(level, start, end)
        if said == Relation.MENTIONS and index and _carries_on(level, spans[index - 1][1], start):
            said = found[-1] if found[-1] != Relation.BASIS else said
        found.append(said)
    return found


def _relation(level: str, start: int, end: int) -> Relation:
    line = level.rfind("\n", 0, start) + 1
    if _BASIS.match(level, line, start + 1):
        return Relation.BASIS
    before = level[max(line, start - 200) : start]
    if not _PASSIVE.search(before):
        for relation, pattern in _BEFORE:
            if pattern.search(before):
                return relation
    if _LAPSES.match(level, end) and not re.search(r"\b(?:ngay|khi|tu)\b[^.;]{0,40}$", before):
        return Relation.REPEALS
    return Relation.MENTIONS


def _carries_on(level: str, end: int, start: int) -> bool:
    """Whether only a day, a comma or "và" stands between two mentions."""
    return bool(re.fullmatch(r"(?: ngay [\d/ thangnm]{4,30})?\s*(?:,|;|va|,? va)\s*", level[end:start]))


def issuer_said(text: str, end: int) -> str:
    """The issuer that the words after a mention name: "… số 12-NQ/TU của Tỉnh ủy về …" → `Tỉnh ủy`; else empty."""
    level = levelled(text[end : end + 90])
    of = _OF.match(level)
    said = _SAID.match(text, end + of.end(), end + of.end() + 90) if of else None
    return said[0].strip() if said and said[0][:1].isupper() else ""


def same_issuer(said: str, known: Iterable[str]) -> bool:
    """Whether a loosely named issuer ("Tỉnh ủy") may be one of these names ("Tỉnh ủy Long An")."""
    short = " ".join(levelled(said).split())
    return any(name and (short in name or name in short) for name in (" ".join(levelled(k).split()) for k in known))
