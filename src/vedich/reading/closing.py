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

_RECEIVES = re.compile(r"nơi nhận\s*[:;.]?\s*")
_RECEIVES_FIRST = ("n", "N")
_FOR = re.compile(r"(?:tm|kt|tl|tuq|q|t/m|k/t|t/l|t/u|ký thay|thừa lệnh)[. ]", re.IGNORECASE)
_SIGNING = re.compile(r"(?<!\s)\s+(?:(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)[. ] {0,2}[A-ZĐÀ-Ỹ].*|[A-ZĐÀ-Ỹ. ]{8,})$")
_POSTS = (
    "chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "tổng bí thư", "chánh văn phòng", "phó chánh văn phòng",
    "giám đốc", "phó giám đốc", "bộ trưởng", "thứ trưởng", "thủ tướng", "phó thủ tướng", "trưởng ban", "phó trưởng ban",
    "cục trưởng", "chủ nhiệm", "phó chủ nhiệm", "tổng giám đốc", "hiệu trưởng", "trưởng phòng", "ủy viên",
)  # fmt: skip
_FORMS = ("ông ", "bà ", "đồng chí ", "đ/c ")
#: no item and no post is longer
LONGEST = 300
#: an address list is no longer than this many lines, and a signature stands within as many lines after it
MOST_LINES = 90
MOST_SIGNING = 16


@dataclass(frozen=True, slots=True)
class Closing:
    """What the foot says, and the lines it takes: `first` to before `after`."""

    recipients: tuple[str, ...]
    signatory: str | None
    first: int
    after: int


def find_closing(source: str, lines: Sequence[Line]) -> Closing | None:
    """The first foot of the text; annexes after it are body again."""
    for index, line in enumerate(lines):
        if line.words[:1] in _RECEIVES_FIRST and _RECEIVES.match(alike(line.words)):
            return _with_recipients(source, lines, index)
    for index in range(max(0, len(lines) - 25), len(lines)):
        if _is_post(lines[index].words):
            name, after = _find_name(source, lines, index)
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
        words = _SIGNING.sub("", words) if len(words) < LONGEST else words
        if not words or (index == first and words.isupper()):
            continue
        mark = find_mark(words)
        if mark and not mark.counted:
            dashed = True
            items.append(words[mark.length :])
        elif _is_post(words) or (words.isupper() and len(words) > 12):
            break
        elif dashed and items:
            if not _goes_on(items[-1], words) or alike(items[-1]).startswith("lưu"):
                break
            items[-1] += " " + words
        elif is_name(words) or len(words) > 120:
            break
        else:
            items.append(words)
    else:
        index += 1
    name, after = _find_name(source, lines, first)
    if name is None and first:
        name, _ = _find_name(source, lines, max(0, first - 8), first)
    kept = (tidy(_to_last_semicolon(item)).strip(" ;,.") for item in items)
    return Closing(tuple(item for item in kept if item), name, first, max(index, after))


def _goes_on(item: str, words: str) -> bool:
    return not item.rstrip().endswith((";", ".")) or words[0].islower()


def _to_last_semicolon(item: str) -> str:
    # recognition leaves specks of the signature after an item's semicolon
    head, mark, tail = item.rpartition(";")
    return head if mark and len(tail.strip()) <= 12 and not tail.strip().isalpha() else item


def _is_post(words: str) -> bool:
    low = alike(words)
    return bool(_FOR.match(low)) or (words.isupper() and low.startswith(_POSTS))


def is_name(words: str) -> bool:
    """Whether the words look like a person's name: two to five capitalised words."""
    parts = words.split()
    return 2 <= len(parts) <= 5 and all(
        part[0].isupper() and part.isalpha() and (part[1:].islower() or len(part) == 1) for part in parts
    )


def _find_name(source: str, lines: Sequence[Line], start: int, stop: int | None = None) -> tuple[str | None, int]:
    """The name under the signing post, and the index after its line."""
    signing = False
    since = 0
    for index in range(start, min(len(lines), start + MOST_LINES) if stop is None else stop):
        columns = [_without_form(cell) for cell in cells(source, lines[index])]
        if any(_is_post(cell) or _SIGNING.search(cell) for cell in columns if len(cell) < LONGEST):
            signing, since = True, 0
        elif signing and not find_mark(lines[index].words):
            since += 1
        if signing and columns and is_name(columns[-1]):
            return columns[-1], index + 1
        if since > MOST_SIGNING or (signing and len(lines[index].words) > 160):
            break
    return None, start


def _without_form(cell: str) -> str:
    low = alike(cell)
    return next((cell[len(form) :] for form in _FORMS if low.startswith(form)), cell)
