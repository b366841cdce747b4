"""The name of a document's type and the subject under it."""

import re
from collections.abc import Sequence

from vedich.values.text import fold
from vedich.values.vocabulary import DocumentType

from .letterhead import opens_organisation
from .letters import alike, tidy
from .lexicon.types import TITLES, TYPE_NAMES
from .lines import Line
from .marks import starts_item

_BODY_OPENS = re.compile(
    r"(?:kính gửi|căn cứ|thực hiện (?:nghị|kế|chỉ|quyết|kết|công|chương|thông|quy|luật)|theo (?:đề nghị|quyết|nghị)"
    r"|xét |sau khi|trong (?:thời gian|những năm|năm|tháng|\d)|ngày \d|hội nghị lần thứ|trên cơ sở|nhằm |để )"
)
_TITLED = re.compile(r" (?:v/v|về|của|phê duyệt|ban hành|quy định)(?!\w)")
_ABOUT = re.compile(r"\s*(?:v/v|về việc)\s*:?\s*", re.IGNORECASE)
#: type names without spaces and marks: recognition tears "K ÉT LUẬN" apart
_SQUEEZED = {fold(name).replace(" ", ""): name for name in TITLES}
_END = " .:*_-"
#: a subject is no longer than this many lines
MOST_LINES = 8


def find_title(lines: Sequence[Line]) -> tuple[int, str] | None:
    """The index of the line that names the type, and the type's name."""
    for index, line in enumerate(lines):
        low = alike(tidy(line.words)).strip(_END)
        if line.capital and len(low) < 40 and (name := _SQUEEZED.get(fold(low).replace(" ", ""))):
            return index, name
        for name in TITLES:
            if not low.startswith(name):
                continue
            exact = len(low) == len(name)
            if line.capital and (exact or low[len(name)] == " ") and len(low) < 160:
                return index, name
            if exact and line.opens_bold:
                return index, name
            if index and _opens_line(line, low, name):
                return index, name
            if index == 0 and len(low) < 300 and not low.endswith((".", ":")) and _opens_bare(lines, low[len(name) :]):
                return index, name
    return None


def _opens_line(line: Line, low: str, name: str) -> bool:
    """A flattened title with its subject: "KẾ HOẠCH Trồng hoa ven sông"."""
    opening, rest = line.words[: len(name)], low[len(name) :]
    return opening.isupper() and rest[:1] == " " and len(low) < 160 and line.words[-1] not in ".:;"


def _opens_bare(lines: Sequence[Line], rest: str) -> bool:
    """A text published without its letterhead: "Chỉ thị về việc …", or a title right above its issuer or its basis."""
    following = alike(lines[1].words) if len(lines) > 1 else ""
    return bool(_TITLED.match(rest)) or (rest[:1] == " " and following.startswith("căn cứ"))


def type_of(name: str) -> DocumentType:
    """The type that a title's words name."""
    for known in sorted(TYPE_NAMES, key=len, reverse=True):
        if name.startswith(known):
            return TYPE_NAMES[known]
    return DocumentType.OTHER


def find_subject(lines: Sequence[Line], title: int, name: str) -> tuple[str | None, int]:
    """The subject, and the index of the first line after it."""
    words = tidy(lines[title].words)
    head = words[len(name) :].strip(_END) if alike(words).startswith(name) else ""
    taken = [head] if head else []
    index = title + 1
    while index < min(len(lines), title + 1 + MOST_LINES) and _belongs(lines[index], lines[index - 1], taken):
        taken.append(lines[index].words)
        index += 1
    subject = _about(tidy(" ".join(taken))).strip(_END + ",;")
    return subject or None, index


def _about(subject: str) -> str:
    """The subject without the "Về việc" that opens it."""
    opening = _ABOUT.match(subject)
    return subject[opening.end() :] if opening else subject


def _belongs(line: Line, before: Line, taken: list[str]) -> bool:
    low = alike(line.words)
    if low.startswith(("kính gửi", "căn cứ")) or len(line.words) > 600:
        return False
    if not taken:
        return True
    if before.capital and low.startswith("về ") and not line.after_blank:
        return True
    if (line.after_blank and not line.words[0].islower()) or line.capital != before.capital or starts_item(line.words):
        return False
    if is_issuer_line(line) and not alike(taken[-1]).startswith("hội nghị"):
        return False
    return not _BODY_OPENS.match(low) and len(line.words) <= 160 and not before.words.endswith((".", ":"))


def is_issuer_line(line: Line) -> bool:
    """Whether a line under the title names who issues: `Hội đồng nhân dân tỉnh … khóa X, kỳ họp thứ 5`."""
    return len(line.words) < 110 and line.words[-1:] not in ".,;:" and opens_organisation(line.words)


def find_regarding(lines: Sequence[Line]) -> tuple[int, str] | None:
    """The `V/v …` of an official letter: the index of its first line, and the subject."""
    for index, line in enumerate(lines):
        if not alike(line.words).startswith(("v/v", "về việc")):
            continue
        taken = [line.words]
        for after in lines[index + 1 : index + MOST_LINES]:
            low = alike(after.words)
            if after.after_blank or after.capital or low.startswith("kính gửi") or ", ngày" in low or len(low) > 90:
                break
            taken.append(after.words)
        return index, _about(tidy(" ".join(taken))).strip(_END)
    return None
