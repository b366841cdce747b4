"""Who signed: the name under the signing post.

Decree 30/2020/NĐ-CP, Appendix I, part II.7. Minutes are signed by their secretary and their chair, joint documents by
the heads of each body side by side: the chair's name counts, or the first body's.
"""

import re
from collections.abc import Sequence

from .letterhead import cells
from .letters import alike
from .lexicon.signers import BESIDE, CHAIRS, POSTS, SURNAMES
from .lines import Line
from .marks import find_mark

_FOR = re.compile(r"(?:tm|kt|tl|tuq|q|t/m|k/t|t/l|t/u|ký thay|thừa lệnh)[. ]", re.IGNORECASE)
_SIGNING = re.compile(r"(?<!\s)\s+(?:(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)[. ] {0,2}[A-ZĐÀ-Ỹ].*|[A-ZĐÀ-Ỹ. ]{8,})$")
# "(Đã ký)", "[đã ký]", "Đã ký:"
_SIGNED = re.compile(r"[(\[]?(?:đã )?ký(?: tên)?(?:, (?:đóng dấu|ghi rõ họ tên))*[)\]:]\s?", re.IGNORECASE)
# "PGS.TS. …", "Đại tá …", "Đồng chí …"
_FORM = re.compile(
    r"(?:(?:(?:pgs|gs|ts|ths|bs|bscki{1,2}|ks|cn|ls|nsnd|nsưt)\.\s?|đ/c\s)+"
    r"|(?:ông|bà|đồng chí|bác sĩ|luật sư|tiến sĩ|thạc sĩ|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy))\s)",
    re.IGNORECASE,
)
_LEADS = ("chủ", "người chủ")
# roles in small letters: a word more would be a sentence
_ROLE = re.compile(
    r"(?:(?:người )?chủ trì|chủ tọa|thư ký|người (?:ghi|lập)(?: biên bản)?)(?: (?:cuộc|buổi|phiên) họp| hội nghị)?"
)
_APOSTROPHE = re.compile(r"['’]\s?")
#: no item and no post is longer, nor is what says a role in minutes
LONGEST, LONGEST_ROLE = 300, 60
#: a signature stands within so many lines, and its name within as many after its post
MOST_LINES = 90
MOST_SIGNING = 16
#: minutes are signed in so many of their last lines, or from where two roles stand side by side
FOOT = 30


def is_post(words: str) -> bool:
    """Whether the words are a signing post, or for whom it signs."""
    low = alike(words)
    return bool(_FOR.match(low)) or (words.isupper() and low.startswith(POSTS))


def without_signing(words: str) -> str:
    """An item without the post that a flattened table put behind it."""
    return _SIGNING.sub("", words)


def name_in(cell: str) -> str | None:
    """The person's name that a cell of the foot holds, without degree, rank and "(Đã ký)"."""
    bare = _FORM.sub("", _SIGNED.sub("", cell).strip(" ,.:"), count=1)
    if bare.isupper():
        return bare.title() if len(bare.split()) > 2 and _is_surname(bare) and is_name(bare.title()) else None
    return bare if is_name(bare) else None


def _is_surname(words: str) -> bool:
    return alike(words.split(maxsplit=1)[0]) in SURNAMES and not is_post(words)


def is_name(words: str) -> bool:
    """Whether the words look like a person's name: two to five capitalised words, `H'Yim Kđoh` too."""
    parts = words.split()
    return 2 <= len(parts) <= 5 and all(
        piece[:1].isupper() and piece.isalpha() and (piece[1:].islower() or len(piece) == 1)
        for part in parts
        for piece in _APOSTROPHE.split(part)
    )


def find_signature(
    source: str, lines: Sequence[Line], start: int, stop: int | None = None
) -> tuple[str | None, int, int]:
    """The name under the signing post, the index of that post's line, and the index after the name's."""
    post, since = None, 0
    columns: list[bool] = []
    for index in range(start, min(len(lines), start + MOST_LINES) if stop is None else stop):
        parts = cells(source, lines[index])
        posts = [is_post(cell) for cell in parts if len(cell) < LONGEST]
        if any(posts) or any(_SIGNING.search(cell) for cell in parts if len(cell) < LONGEST):
            post, since = index if post is None else post, 0
            columns = posts if len(parts) > 1 else columns
        elif post is not None and not find_mark(lines[index].words):
            since += 1
        names = [name_in(cell) for cell in parts] if post is not None else []
        if names and names[-1]:
            # heads of several bodies side by side: the first of them
            joint = len(names) > 1 and names[0] and len(columns) == len(names) and columns[0]
            return names[0 if joint else -1], post or 0, index + 1
        if since > MOST_SIGNING or (post is not None and len(lines[index].words) > 160):
            break
    return None, start, start


def find_chair(source: str, lines: Sequence[Line]) -> tuple[str, int, int] | None:
    """Of minutes the chair's name, the index of the first role's line, and the index after the last name's.

    Roles and names come in one order, beside each other or below: `THƯ KÝ`, `CHỦ TRÌ`, and then their names.
    """
    roles: list[bool] = []
    names: list[str] = []
    first = after = len(lines)
    beside = (index for index, line in enumerate(lines) if len(_roles(cells(source, line))) > 1)
    start = next(beside, max(0, len(lines) - FOOT))
    for index in range(start, min(len(lines), start + FOOT)):
        parts = cells(source, lines[index])
        said = _roles(parts)
        first = index if said and not roles else first
        roles += said
        found = [name for cell in parts if roles and (name := name_in(cell))]
        names += found
        after = index + 1 if found else after
    at = roles.index(True) if True in roles else 0
    return (names[at], first, after) if at < len(names) else None


def _roles(parts: Sequence[str]) -> list[bool]:
    """For each cell that names a role whether it is the chair's."""
    return [chairs for cell in parts if (chairs := _chairs(cell)) is not None]


def _chairs(cell: str) -> bool | None:
    """Whether a cell says that its column is the chair's; None where it names no role."""
    low = alike(cell).strip(" .()")
    if len(cell) > LONGEST_ROLE or ":" in cell or find_mark(cell):
        return None
    if not cell.isupper():
        role = _ROLE.fullmatch(low)
        return low.startswith(_LEADS) if role else None
    return True if low.startswith(CHAIRS) else False if low.startswith(BESIDE) else None
