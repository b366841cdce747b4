"""The foot of a document: who receives it and who signed it.

Decree 30/2020/NĐ-CP, Appendix I, part II.7 and II.9; party documents end the list with "Lưu Văn phòng …" and sign
T/M, K/T, T/L. Both stand side by side in a table, so that published texts mix their lines.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .letterhead import cells
from .letters import alike, tidy
from .lines import Line
from .marks import find_mark
from .signing import LONGEST, find_chair, find_signature, is_post, name_in, without_signing

_RECEIVES = re.compile(r"nơi nhận\s*[:;.]?\s*")
_RECEIVES_FIRST = ("n", "N")
#: an address list is no longer than this many lines
MOST_LINES = 90
#: a text without a list is signed in so many of its last lines; with one no more lines before it
LAST, BEFORE = 25, 8


@dataclass(frozen=True, slots=True)
class Closing:
    """What the foot says, and the lines it takes: `first` to before `after`."""

    recipients: tuple[str, ...]
    signatory: str | None
    first: int
    after: int


def find_closing(source: str, lines: Sequence[Line], *, minutes: bool = False) -> Closing | None:
    """The first foot of the text; annexes after it are body again."""
    closing = _closing(source, lines)
    chair = find_chair(source, lines) if minutes else None
    if chair is None:
        return closing
    name, first, after = chair
    received = closing.recipients if closing else ()
    return Closing(received, name, min(first, closing.first if received and closing else first), after)


def _closing(source: str, lines: Sequence[Line]) -> Closing | None:
    for index, line in enumerate(lines):
        if line.words[:1] in _RECEIVES_FIRST and _RECEIVES.match(alike(line.words)):
            return _with_recipients(source, lines, index)
    for index in range(max(0, len(lines) - LAST), len(lines)):
        columns = cells(source, lines[index])
        if is_post(lines[index].words) or is_post(columns[-1] if columns else ""):
            name, _, after = find_signature(source, lines, index)
            return Closing((), name, index, after) if name else None
    return None


def _with_recipients(source: str, lines: Sequence[Line], first: int) -> Closing:
    items: list[str] = []
    dashed = False
    index = first
    for index in range(first, min(len(lines), first + MOST_LINES)):
        columns = cells(source, lines[index])
        words = _RECEIVES.sub("", columns[0], count=1) if index == first and columns else columns[0] if columns else ""
        if index == first:
            words = words if alike(words) != alike(columns[0]) else ""
        words = without_signing(words) if len(words) < LONGEST else words
        if not words or (index == first and words.isupper()):
            continue
        mark = find_mark(words)
        if mark and not mark.counted:
            dashed = True
            items.append(words[mark.length :])
        elif is_post(words) or (words.isupper() and len(words) > 12):
            break
        elif dashed and items:
            if not _goes_on(items[-1], words) or alike(items[-1]).startswith("lưu"):
                break
            items[-1] += " " + words
        elif name_in(words) or len(words) > 120:
            break
        else:
            items.append(words)
    else:
        index += 1
    name, _, after = find_signature(source, lines, first)
    if name is None and first:
        name, signing, _ = find_signature(source, lines, max(0, first - BEFORE), first)
        first = signing if name else first
    kept = (tidy(_to_last_semicolon(item)).strip(" ;,.") for item in items)
    return Closing(tuple(item for item in kept if item), name, first, max(index, after))


def _goes_on(item: str, words: str) -> bool:
    return not item.rstrip().endswith((";", ".")) or words[0].islower()


def _to_last_semicolon(item: str) -> str:
    # recognition leaves specks of the signature after an item's semicolon
    head, mark, tail = item.rpartition(";")
    return head if mark and len(tail.strip()) <= 12 and not tail.strip().isalpha() else item
