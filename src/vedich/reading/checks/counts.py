"""How many things a text announces against how many items it then lists: paragraphs, or "(1) … (2) …" in one."""

import re
from collections.abc import Iterator, Sequence

from .finding import Finding, Rule
from .items import counts_up, is_numbered, items_after, leaves, starts_alike
from .passages import Draft

_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_NOUN = (
    r"(?:nhóm )?(?:nhiệm vụ|giải pháp|chỉ tiêu|mục tiêu|nội dung|chương trình|công trình|dự án|khâu đột phá|đột phá|"
    r"vấn đề|việc|lĩnh vực|kiến nghị|đề xuất|tiêu chí|bài học|nguyên nhân|hạn chế|quan điểm|yêu cầu|định hướng|đề án|"
    r"nhóm|trụ cột|phần việc|kết quả|hội nghị|cuộc|trường hợp|đơn vị|sở|ngành|văn bản|nghị quyết|quyết định|điểm)"
)
_COUNT = re.compile(rf"(?<![\w/.,-])(\d{{1,3}}|{'|'.join(_WORDS)}) ({_NOUN})(?!\w)")
_COMPLETE = re.compile(r"(?:gồm|gồm có|bao gồm|như sau|sau đây|sau|là|cụ thể)\s*+(?::\s*+)?$|:\s*$")
_SOME = re.compile(
    r"(?<!\w)(?:trong đó|trong số|chính|điển hình|tiêu biểu|nổi bật|nhất là|tập trung vào|chủ yếu là|"
    r"trước hết|như:)(?!\w)"
    r"|lưu ý|so với|kết quả|\d{1,3} \w"
)
_MARK = re.compile(r"\((\d{1,2})\)")
_ORDINALS = ("một là", "hai là", "ba là", "bốn là", "năm là", "sáu là", "bảy là", "tám là", "chín là", "mười là")
_OF_OTHERS = ("trên", "của", "các")
#: a heading that counts, and the words between a count and its list, are no longer than this
HEADING = 120
#: how far before the first mark of a list its count may stand, and how much of an item is shown
REACH, SHOWN = 160, 60


def check(draft: Draft) -> Iterator[Finding]:
    for index in range(len(draft.blocks) - 1):
        yield from _listed(draft, index)
    for index in range(len(draft.blocks)):
        yield from _inline(draft, index)


def number_of(word: str) -> int:
    """`03` → 3, `ba` → 3."""
    return _WORDS.get(word) or int(word)


def _listed(draft: Draft, index: int) -> Iterator[Finding]:
    """ "… 3 nhiệm vụ trọng tâm sau:" and the items under it; a heading "Ba công trình trọng điểm"."""
    count = _announced(draft, index)
    items = (items_after(draft, index) or _ordinal_blocks(draft, index)) if count else []
    if count is None or len(items) < 2:
        return
    announced = number_of(count[1])
    spoken = draft.blocks[items[0]].mark is None
    if announced in (len(items), *(() if spoken else (leaves(draft, items), *_told(draft, items, count[2])))):
        return
    whole = spoken or (counts_up(draft, items) if is_numbered(draft, items) else _is_list(draft, index, items))
    if whole:
        spans = [(draft.blocks[at].start, min(draft.blocks[at].end, draft.blocks[at].start + SHOWN)) for at in items]
        yield found_count(draft, count.span(), announced, len(items), spans)


def _ordinal_blocks(draft: Draft, index: int) -> list[int]:
    """The paragraphs right behind one that open with "Một là", "Hai là" …"""
    found = []
    for at, word in zip(range(index + 1, len(draft.blocks)), _ORDINALS, strict=False):
        if not draft.view.low.startswith(word, draft.blocks[at].body):
            break
        found.append(at)
    return found


def _announced(draft: Draft, index: int) -> re.Match[str] | None:
    """The count that a lead-in ends with or a heading opens with; None where it does not claim to list them all."""
    block, low = draft.blocks[index], draft.view.low
    passages = list(draft.of_block(index))
    start = passages[-1].start if passages else block.body
    counts = list(_COUNT.finditer(low, start, block.end))
    if not counts:
        return None
    count = counts[-1]
    tail = low[count.end() : block.end]
    if _SOME.search(tail) or len(tail) > HEADING or low[start : count.start()].rstrip().endswith(_OF_OTHERS):
        return None
    opens = block.heading and count.start() - block.body < 3 and block.end - block.body < HEADING
    return count if opens or _COMPLETE.search(tail) else None


def _is_list(draft: Draft, index: int, items: Sequence[int]) -> bool:
    """Whether bullets are what is counted: right under a lead-in, or all opening with one word under a heading."""
    return bool(_COMPLETE.search(draft.view.low, draft.blocks[index].body, draft.blocks[index].end)) or starts_alike(
        draft, items
    )


def _told(draft: Draft, items: Sequence[int], noun: str) -> list[int]:
    """How many targets the items may hold, where targets are what is counted: one item may hold several."""
    if "chỉ tiêu" not in noun and "mục tiêu" not in noun:
        return []
    start, end = draft.view.span(draft.blocks[items[0]].start, draft.blocks[items[-1]].end)
    targets = sum(start <= target.start < end for target in draft.reading.targets)
    clauses = sum(draft.view.low.count(";", draft.blocks[at].body, draft.blocks[at].end - 1) + 1 for at in items)
    return list(range(len(items), max(targets, clauses) + 1))


def found_count(
    draft: Draft, span: tuple[int, int], announced: int, listed: int, marks: Sequence[tuple[int, int]]
) -> Finding:
    """The finding on a count, with the things listed as evidence; all in the view's offsets."""
    own = draft.view.span(*span)
    evidence = (own, *(draft.view.span(start, end) for start, end in marks))
    data = {"made": str(listed), "stated": str(announced)}
    return Finding(*own, Rule.COUNT, f"{listed} ≠ {announced}", evidence, data)


def _inline(draft: Draft, index: int) -> Iterator[Finding]:
    """ "3 nhiệm vụ: (1) …; (2) …; (3) …", "Một là … Hai là …"."""
    low, block = draft.view.low, draft.blocks[index]
    marks = [(int(mark[1]), mark.start()) for mark in _MARK.finditer(low, block.body, block.end)]
    if not marks or marks[0][0] != 1:
        marks = _ordinals(low, block.body, block.end)
    run = [at for place, (number, at) in enumerate(marks, 1) if number == place]
    if len(run) < 2 or len(run) != len(marks):
        return
    counts = list(_COUNT.finditer(low, max(block.body, run[0] - REACH), run[0]))
    if not counts:
        return
    tail = low[counts[-1].end() : run[0]]
    announced = number_of(counts[-1][1])
    if announced != len(run) and "." not in tail and _COMPLETE.search(tail.rstrip(" -")) and not _SOME.search(tail):
        spans = [(at, min(at + SHOWN // 2, block.end)) for at in run]
        yield found_count(draft, counts[-1].span(), announced, len(run), spans)


def _ordinals(low: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for place, word in enumerate(_ORDINALS, 1):
        at = low.find(word, start, end)
        if at < 0:
            break
        found.append((place, at))
        start = at
    return found
