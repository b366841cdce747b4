"""Mentions of other documents: by number, by type and bare number, by congress or plenum.

A number is anchored at its digits: state `29/2008/NĐ-CP`, `87/HĐND-KTNS`; party `18-NQ/TW`; bare after a type's name
(`Quy định số 96`, `NQ 18`). Decree 30/2020/NĐ-CP, Appendix I, part II.3 and Appendix III.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vedich.values.vocabulary import DocumentType

from .confidence import confidence, of_reference
from .letters import alike
from .lexicon.types import TYPE_NAMES, TYPE_SHORTS, TYPE_SIGNS
from .model import Reference
from .sessions import find_sessions
from .times import Kind, Time
from .units import starts_counted
from .view import View

_SIGN = r"[A-ZĐÐ][A-Za-z0-9ĐÐđƯƠÂ&.]{0,14}"
_NUMBERED = re.compile(
    rf"(?<![\w/.,-])\d{{1,5}}(?:\.\d{{1,3}})?[a-zđ]?\s?"
    rf"(?:/\s?(?:(?:19|20)\d\d\s?/\s?)?{_SIGN}(?:(?<!\.)\s?-\s?{_SIGN}){{0,4}}(?:/{_SIGN})?"
    rf"|-\s?{_SIGN}(?:-{_SIGN})?/\s?{_SIGN}(?:-{_SIGN})?)"
)
_CODE = re.compile(r"[A-ZĐÐ]{2}")
_BARE = re.compile(r"(?<![\w/.,-])\d{1,4}(?![\w%]|[.,/]\d|\s?-\s?\d)")
_SAID = re.compile(r"(?<!\w)s[ốó] ?[:,.]? ?\Z")
#: "số : " before a number
LONGEST_SAID = 5
_WORDS = re.compile(r"(?<![^\W\d])[^\W\d]+(?: [^\W\d]+){0,3}\Z")
_LAST_WORDS = tuple({name.rpartition(" ")[2] for name in (*TYPE_NAMES, *TYPE_SHORTS)})
_COUNTED = re.compile(
    r" (?:năm|tháng|ngày|tuần|giờ|tỷ|triệu|nghìn|ha|km|%|mục|chương|điều|lần|trang|cấp|bên|loại|vùng)(?!\w)"
)
_DATED = re.compile(r"\s?[,;]?\s?(?:được ban hành )?\s?\Z")


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference in the view's offsets."""

    start: int
    end: int
    type: DocumentType
    number: str | None
    date: date | None


def find_mentions(view: View, times: Sequence[Time], own_number: str | None) -> list[Mention]:
    """All mentions in order; a document naming itself is none."""
    starts = [time.start for time in times]
    own = alike(own_number or "").replace(" ", "")
    found = [m for m in _numbered(view, times, starts) if alike(m.number or "") != own or not own]
    taken = [(mention.start, mention.end) for mention in found]
    for start, end, kind in find_sessions(view):
        if not any(start < there_end and there < end for there, there_end in _near(taken, start)):
            found.append(Mention(start, end, kind, None, None))
    found.sort(key=lambda mention: mention.start)
    return found


def as_references(view: View, mentions: Sequence[Mention]) -> tuple[Reference, ...]:
    """The mentions with offsets of the source."""
    return tuple(
        Reference(*view.span(m.start, m.end), m.type, m.number, m.date, confidence(of_reference(m.number)))
        for m in mentions
    )


def _near(taken: Sequence[tuple[int, int]], position: int) -> Sequence[tuple[int, int]]:
    index = bisect_left(taken, (position, 0))
    return taken[max(0, index - 1) : index + 3]


def _numbered(view: View, times: Sequence[Time], starts: Sequence[int]) -> Iterator[Mention]:
    """Mentions by number; a number in a list without its own type takes the type that opened the list."""
    last_type, last_end = None, -1
    for token in _DIGIT.finditer(view.text):
        at = token.start()
        if at < last_end:
            continue
        match = _NUMBERED.match(view.text, at)
        if match and not _CODE.search(match[0]):
            match = None
        start, kind, said = _type_before(view.low, at)
        number: str
        if match:
            number = _tidy_number(match[0])
            end = match.start() + len(match[0].rstrip("."))
            kind = kind or type_by_sign(number) or (last_type if at - last_end < 400 else None) or DocumentType.OTHER
        elif kind and (bare := _BARE.match(view.text, at)) and _is_bare(view.low, bare, times, starts, said):
            number, end = bare[0], bare.end()
        else:
            continue
        yield Mention(start, end, kind, number, _date_after(view.low, end, times, starts))
        last_type, last_end = kind, end


_DIGIT = re.compile(r"\d(?<![\w/.,].)")


def _type_before(low: str, at: int) -> tuple[int, DocumentType | None, bool]:
    """Where the mention starts, the type named before the digits, and whether "số" stands between."""
    window = low[max(0, at - 48) : at]
    offset = at - len(window)
    said = _SAID.search(window, max(0, len(window) - LONGEST_SAID))
    head = (window[: said.start()] if said else window).rstrip(" ")
    match = _WORDS.search(head) if head.endswith(_LAST_WORDS) else None
    words = match[0].split(" ") if match else []
    for count in range(len(words), 0, -1):
        name = " ".join(words[-count:])
        kind = TYPE_NAMES.get(name) or (TYPE_SHORTS.get(name) if count == 1 else None)
        if kind:
            return offset + len(head) - len(name), kind, bool(said)
    return offset + said.start() if said else at, None, bool(said)


def _is_bare(low: str, bare: re.Match[str], times: Sequence[Time], starts: Sequence[int], said: bool) -> bool:
    index = bisect_left(starts, bare.start() + 1) - 1
    if index >= 0 and times[index].end > bare.start():
        return False
    return said or (len(bare[0]) <= 3 and not _COUNTED.match(low, bare.end()) and not starts_counted(low, bare.end()))


def type_by_sign(number: str) -> DocumentType | None:
    """The type that a number's sign stands for: `186/KH-UBND` is a plan; None for a letter's `12/UBND-TH`."""
    for sign in re.split(r"[/-]", alike(number))[1:]:
        if sign in TYPE_SIGNS:
            return TYPE_SIGNS[sign]
    return DocumentType.LAW if re.search(r"/qh\d", alike(number)) else None


def _date_after(low: str, end: int, times: Sequence[Time], starts: Sequence[int]) -> date | None:
    index = bisect_left(starts, end)
    if index < len(times) and times[index].kind is Kind.DATE and times[index].code:
        time = times[index]
        if time.start - end <= 4 and _DATED.fullmatch(low[end : time.start]):
            return date.fromisoformat(time.code or "")
    return None


def _tidy_number(text: str) -> str:
    """`83/NQ- HĐND` → `83/NQ-HĐND`; recognition doubles Đ (`HĐÐĐND`)."""
    return re.sub(r"(?<!Đ)Đ{2,}(?=ND|TV|QT)", "Đ", re.sub(r"\s+", "", text).replace("Ð", "Đ")).rstrip(".")
