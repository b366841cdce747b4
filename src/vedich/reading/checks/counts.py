"""How many things a text announces against how many it then lists: items, "(1) … (2) …", names of places."""

import re
from collections.abc import Iterator

from .finding import Finding, Rule
from .items import items_after, leaves, starts_alike
from .passages import Draft

_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_NOUN = (
    r"(?:nhóm )?(?:nhiệm vụ|giải pháp|chỉ tiêu|mục tiêu|nội dung|chương trình|công trình|dự án|khâu đột phá|đột phá|vấn đề|"
    r"việc|lĩnh vực|kiến nghị|đề xuất|tiêu chí|bài học|nguyên nhân|hạn chế|quan điểm|yêu cầu|định hướng|đề án|nhóm|trụ cột|phần việc|kết quả|"
    r"hội nghị|cuộc|trường hợp|đơn vị|sở|ngành|văn bản|nghị quyết|quyết định|điểm)"
)
_COUNT = re.compile(rf"(?<![\w/.,-])(\d{{1,3}}|{'|'.join(_WORDS)}) ({_NOUN})(?!\w)")
_COMPLETE = re.compile(r"(?:gồm|gồm có|bao gồm|như sau|sau đây|sau|là|cụ thể)\s*:?\s*$|:\s*$")
_SOME = re.compile(
    r"(?<!\w)(?:trong đó|trong số|chính|điển hình|tiêu biểu|nổi bật|nhất là|tập trung vào|chủ yếu là|trước hết|như:)(?!\w)|lưu ý|so với|kết quả|"
    r"\d{1,3} \w"
)
_MARK = re.compile(r"\((\d{1,2})\)")
_ORDINALS = ("một là", "hai là", "ba là", "bốn là", "năm là", "sáu là", "bảy là", "tám là", "chín là", "mười là")
_THINGS = re.compile(
    r"(?<![\w/.,-])(\d{1,3}) (xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh|quận|địa phương|đảng bộ|đơn vị)(?!\w)"
    r"([^,;:().\d]{0,60}?) ?(?:\((?:gồm:?|là:?)?|,? gồm(?: có)?:?|:)\s*"
)
_CLASS = re.compile(
    r"(?:các |và )?(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh|quận|tp\.?|tx\.?|đảng bộ|đảng ủy|ubnd|sở|ban|công an)(?: huyện| xã| thành phố| thị xã| phường| tỉnh)? ",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[^\W\d_]+|\d{1,2}")
_AND_MORE = re.compile(r"\)?,? (?:riêng|và|cùng|ngoài ra)(?!\w)")
_PLACES = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "thị xã", "thành phố", "tỉnh", "quận", "địa phương")
#: the name of a body has fewer words than this
LONGEST_NAME = 12
#: a heading that counts is no longer than this
HEADING = 120


def check(draft: Draft) -> Iterator[Finding]:
    yield from _leads(draft)
    yield from _inline(draft)
    yield from _places(draft)


def _number(word: str) -> int:
    return _WORDS.get(word) or int(word)


def _leads(draft: Draft) -> Iterator[Finding]:
    """ "… 3 nhiệm vụ trọng tâm sau:" and the items under it; a heading "Ba công trình trọng điểm"."""
    low = draft.view.low
    for index, block in enumerate(draft.blocks[:-1]):
        passages = list(draft.of_block(index))
        start = passages[-1].start if passages else block.body
        counts = list(_COUNT.finditer(low, start, block.end))
        if not counts:
            continue
        count = counts[-1]
        tail = low[count.end() : block.end]
        leads = (block.leads or _COMPLETE.search(tail)) and _COMPLETE.search(tail) and not _SOME.search(tail)
        opens = (
            block.heading
            and count.start() - block.body < 3
            and block.end - block.body < HEADING
            and not _SOME.search(tail)
        )
        if (
            not (leads or opens)
            or len(tail) > HEADING
            or low[start : count.start()].rstrip().endswith(("trên", "của", "các"))
        ):
            continue
        items = items_after(draft, index)
        announced = _number(count[1])
        numbered = bool(items) and draft.blocks[items[0]].mark is not None and draft.blocks[items[0]].mark.counted  # type: ignore[union-attr]
        if len(items) < 2 or announced in (len(items), leaves(draft, items), *_told(draft, items, count[2])):
            continue
        if (numbered and not _counts_up(draft, items)) or (
            not numbered and (opens and not leads) and not starts_alike(draft, items)
        ):
            continue
        yield _found(draft, count.start(), count.end(), announced, len(items), [draft.blocks[at].start for at in items])


def _told(draft: Draft, items: list[int], noun: str) -> list[int]:
    """How many targets the items hold, where targets are what is counted."""
    if "chỉ tiêu" not in noun and "mục tiêu" not in noun:
        return []
    start, end = draft.view.span(draft.blocks[items[0]].start, draft.blocks[items[-1]].end)
    targets = [t for t in draft.reading.targets if start <= t.start < end]
    clauses = sum(draft.view.low.count(";", draft.blocks[at].body, draft.blocks[at].end - 1) + 1 for at in items)
    return [*range(len(items), len(targets) + 1), *range(len(items), clauses + 1)]


def _counts_up(draft: Draft, items: list[int]) -> bool:
    """Whether the numbers of the items run from the first on without a gap."""
    labels = [draft.blocks[at].mark.label for at in items]  # type: ignore[union-attr]
    last = [label.rsplit(".", 1)[-1] for label in labels]
    if all(label.isdigit() for label in last):
        return [int(label) for label in last] == list(range(1, len(last) + 1))
    return last[0] in ("a", "I", "A", "i")


def _found(draft: Draft, start: int, end: int, announced: int, listed: int, marks: list[int]) -> Finding:
    span = draft.view.span(start, end)
    evidence = [span, *(draft.view.span(at, at + 1) for at in marks)]
    sum_ = f"{listed} ≠ {announced}"
    data = {"made": str(listed), "stated": str(announced)}
    return Finding(*span, Rule.COUNT, sum_, tuple(evidence), data)


def _inline(draft: Draft) -> Iterator[Finding]:
    """ "3 nhiệm vụ: (1) …; (2) …; (3) …", "Một là … Hai là …"."""
    low = draft.view.low
    for block in draft.blocks:
        marks = [(int(m[1]), m.start()) for m in _MARK.finditer(low, block.body, block.end)]
        if not marks or marks[0][0] != 1:
            marks = _ordinals(low, block.body, block.end)
        run = [at for place, (number, at) in enumerate(marks) if number == place + 1]
        if len(run) < 2 or len(run) != len(marks):
            continue
        counts = list(_COUNT.finditer(low, max(block.body, run[0] - 160), run[0]))
        if not counts:
            continue
        tail = low[counts[-1].end() : run[0]]
        listed, announced = len(run), _number(counts[-1][1])
        if announced != listed and ("." not in tail) and _COMPLETE.search(tail.rstrip(" -")) and not _SOME.search(tail):
            yield _found(draft, counts[-1].start(), counts[-1].end(), announced, listed, run)


def _ordinals(low: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for place, word in enumerate(_ORDINALS, 1):
        at = low.find(word, start, end)
        if at < 0:
            break
        found.append((place, at))
        start = at
    return found


def _places(draft: Draft) -> Iterator[Finding]:
    """ "3 huyện (Bến Lức, Đức Hòa và Cần Giuộc)": as many names as announced."""
    text, low = draft.view.text, draft.view.low
    for match in _THINGS.finditer(low):
        stop = _list_end(low, match)
        if stop is None:
            continue
        listed = text[match.end() : stop].strip(" *.")
        commas = [part for part in re.split(r"[,;]", listed) if part.strip()]
        parts = [name for part in commas for name in re.split(r"(?:^| )và ", part) if name.strip()]
        places = match[2] in _PLACES
        if _AND_MORE.match(low, stop):
            continue
        if len(parts) < 2 or not all(_is_name(part, match[2]) for part in parts):
            continue
        announced = int(match[1])
        if not (len(parts) if places else len(commas)) <= announced <= len(parts):
            span = (match.end(), match.end() + len(text[match.end() : stop].rstrip()))
            yield _found(draft, match.start(1), match.end(2), announced, len(parts), [span[0], span[1] - 1])


def _list_end(low: str, match: re.Match[str]) -> int | None:
    """Where the list of names closes: its bracket, else the end of its clause."""
    if match[0].rstrip().endswith(("(", "(gồm", "(gồm:", "(là", "(là:")):
        stop = low.find(")", match.end(), match.end() + 1500)
        return stop if stop > 0 and "(" not in low[match.end() : stop] else None
    ends = [at for sign in (". ", "\n", ";", "./.") if (at := low.find(sign, match.end(), match.end() + 1500)) > 0]
    stop = min(ends, default=len(low))
    return stop if "(" not in low[match.end() : stop] else None


def _is_name(part: str, kind: str) -> bool:
    part = part.strip(" *")
    head = _CLASS.match(part)
    if head and kind in ("xã", "phường", "thị trấn") and "huyện" in head[0].lower():
        return False
    if kind not in _PLACES:
        return part[:1].isupper() and len(part.split()) < LONGEST_NAME
    words = re.split(r"[ '’-]", part[head.end() :] if head else part)
    return all(_NAME_WORD.fullmatch(word) and (word[0].isupper() or word.isdigit()) for word in words)
