"""Paragraphs as a tree of parts, numbered items, bullets and text, each with what its sentences do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .lexicon.headings import Mode
from .marks import Mark, Rank, find_mark
from .modes import ANYWHERE, FIRST, NEAR, looks_back, mode_after, mode_of_heading, mode_of_opening
from .view import View

_CLOSED = re.compile(r"[.;:!?…,][”\"’)]{0,2}$")
_SENTENCE_INSIDE = re.compile(r"[.;?!] ")
#: headings are not longer than this
HEADING_LENGTH = 320
#: and a line ending in a colon speaks like a heading when it is no longer than this
SHORT = 90
#: a label before a colon ends within this many letters
LABEL = 110
#: and without a mark it is a heading when it is no longer than this, and calls on nobody
SHORT_LEAD = 60
_CALLS = ("giao ", "đề nghị ", "yêu cầu ", "phân công ")
_CALLING = ("yêu cầu:", "đề nghị:", "chỉ đạo:", "giao:")
_FIRST_LABELS = frozenset(("1", "a", "i", "A", "I"))


@dataclass(slots=True)
class Block:
    """A paragraph: `start`–`end` in the view, its words from `body` after the mark."""

    start: int
    end: int
    body: int
    mark: Mark | None
    capital: bool
    closed: bool
    leads: bool
    """It ends in a colon."""
    parent: int = -1
    marked_child: bool = False
    heading: bool = False
    mode: Mode | None = None
    label: str = ""
    """The path of marks of the section it opens or stands in."""


def find_blocks(view: View, titled: int, *, headed: bool, minutes: bool = False) -> list[Block]:
    """All paragraphs of the view; the first `titled` are the document's title.

    `headed` says that headings rule what stands under them, as in documents; those of a news article do not.
    """
    blocks = [_block(view, start, end) for start, end in view.paragraphs]
    _nest(blocks, titled)
    for index in range(titled, len(blocks)):
        blocks[index].heading = _is_heading(view, blocks, index)
    for block in blocks[:titled]:
        block.mode = Mode.TITLE
    if headed:
        _set_modes(view, blocks, titled, minutes=minutes)
    return blocks


def _block(view: View, start: int, end: int) -> Block:
    mark = find_mark(view.text, start)
    body = min(start + mark.length, end) if mark else start
    tail = view.text[max(body, end - 4) : end]
    words = view.text[start:end] if end - body <= HEADING_LENGTH else ""
    return Block(start, end, body, mark, words.isupper(), bool(_CLOSED.search(tail)), tail.rstrip('”" ').endswith(":"))


def _nest(blocks: list[Block], titled: int) -> None:
    """Give each block its parent: the nearest earlier block whose mark ranks above its own."""
    stack: list[int] = []
    for index in range(titled, len(blocks)):
        block = blocks[index]
        rank = _rank(block)
        if rank is not None:
            before = blocks[index - 1] if index else None
            leads = before is not None and before.leads
            if leads and before is not None and _rank(before) is None:
                # running text that leads in stands beside the bullets before it, not inside the last of them
                while stack and (_rank(blocks[stack[-1]]) or 0) >= Rank.DASH:
                    stack.pop()
            _unwind(stack, blocks, block, rank, leads=leads)
        block.parent = stack[-1] if stack else -1
        if rank is not None:
            stack.append(index)
        if block.parent >= 0:
            blocks[block.parent].marked_child |= block.mark is not None
        block.label = _label(block, blocks)


def _unwind(stack: list[int], blocks: Sequence[Block], block: Block, rank: int, *, leads: bool) -> None:
    """Close the parts that end where `block` begins."""
    known = next((place for place in reversed(range(len(stack))) if _same_kind(blocks[stack[place]], block)), None)
    if known is not None:
        del stack[known:]
        return
    if block.mark and block.mark.label in _FIRST_LABELS:
        # a list of a new style opens inside what stands above it, after a colon even inside a bullet
        while stack and not leads and (_rank(blocks[stack[-1]]) or 0) >= max(rank, Rank.DASH):
            stack.pop()
        if not (stack and (_rank(blocks[stack[-1]]) or 0) >= rank and not leads and not block.mark.style):
            return
    while stack and not leads and (_rank(blocks[stack[-1]]) or 0) >= rank:
        stack.pop()


def _rank(block: Block) -> int | None:
    if block.mark:
        return block.mark.rank
    return Rank.PART if block.capital and block.end - block.start > 3 else None


def _same_kind(one: Block, other: Block) -> bool:
    if one.mark is None or other.mark is None:
        return one.mark is None and other.mark is None and one.capital and other.capital
    return one.mark.rank == other.mark.rank and one.mark.style == other.mark.style


def _label(block: Block, blocks: Sequence[Block]) -> str:
    above = blocks[block.parent].label if block.parent >= 0 else ""
    if not block.mark or not block.mark.counted:
        return above
    label = block.mark.label
    parent = blocks[block.parent] if block.parent >= 0 else None
    # "1.2" under "1" of part II is II.1.2, not II.1.1.2
    while parent and parent.mark and label.startswith(parent.mark.label + "."):
        parent = blocks[parent.parent] if parent.parent >= 0 else None
    above = parent.label if parent else ""
    return f"{above}.{label}" if above else label


def _is_heading(view: View, blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    length = block.end - block.body
    if block.capital:
        return True
    if length > HEADING_LENGTH:
        return False
    if not length:
        return block.mark is not None and block.mark.counted
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    inside = following is not None and following.parent == index
    if block.mark is None:
        return _is_unmarked_heading(view, block, following)
    if block.mark.rank <= Rank.ROMAN:
        # "Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này."
        says = length > SHORT_LEAD and (not inside or view.low.startswith(_CALLS, block.body))
        return not (block.closed and (says or _SENTENCE_INSIDE.search(view.text, block.body, block.end)))
    if not block.closed:
        if block.mark.counted:
            return inside or following is None or not _same_kind(following, block)
        before = blocks[index - 1] if index else None
        return inside and not (before and before.mark and _same_kind(before, block) and not before.heading)
    if block.mark.counted and not block.leads and view.text.find(": ", block.body, block.end) < 0:
        return block.marked_child and not _SENTENCE_INSIDE.search(view.text, block.body, block.end - 1)
    return False


def _is_unmarked_heading(view: View, block: Block, following: Block | None) -> bool:
    length = block.end - block.body
    if length > 140 or following is None or view.text[block.body] in '“"(':
        return False
    if block.leads:
        calls = view.low.startswith(_CALLS, block.body) or view.low.endswith(_CALLING, block.body, block.end)
        return length < SHORT_LEAD and not calls
    return not block.closed and view.text[block.body].isupper()


def _set_modes(view: View, blocks: list[Block], titled: int, *, minutes: bool) -> None:
    """Modes run down the tree, and along running text from one turn to the next heading."""
    running: dict[int, Mode | None] = {-1: None}
    for index in range(titled, len(blocks)):
        block = blocks[index]
        low = view.low[block.body : block.end]
        turn = None if block.heading else mode_of_opening(low)
        mode = turn or _own_mode(block, low, running.get(block.parent), minutes=minutes)
        block.mode = Mode.RESULT if not block.heading and looks_back(low) else mode
        after = None
        if block.leads and not block.heading:
            listed = index + 1 < len(blocks) and blocks[index + 1].mark is not None
            after = mode_after(low, listed=listed)
        running[index] = after or mode
        if block.mark is None and (after or turn or block.heading):
            # text and unmarked headings speak for what follows them in the same part
            running[block.parent] = after or mode
            for part in _parts_above(blocks, block.parent) if after or turn else ():
                running[part] = after or mode
        if block.heading and block.mark is None and block.parent < 0:
            running[-1] = mode


def _own_mode(block: Block, low: str, above: Mode | None, *, minutes: bool) -> Mode | None:
    """What a block's heading, lead-in or label sets, else what stands above it."""
    if block.heading or (block.leads and block.end - block.body <= SHORT):
        # a part begins anew; "I. CÔNG TÁC CHỈ ĐẠO" inside a part of results still tells of results
        anew = block.capital and not (block.mark and above is Mode.RESULT)
        return mode_of_heading(low, None if anew else above, _reach(block), minutes=minutes)
    colon = low.find(":", 0, LABEL)
    if block.leads or colon <= 0:
        return above
    return mode_of_heading(low[:colon], above, NEAR if block.mark is None or block.mark.counted else FIRST)


def _parts_above(blocks: Sequence[Block], part: int) -> Iterator[int]:
    """The blocks without a heading or label of their own that running text stands in, from the inside out."""
    while part >= 0 and not blocks[part].heading and blocks[part].label == _above(blocks, part):
        part = blocks[part].parent
        yield part


def _reach(block: Block) -> int:
    if block.capital or block.parent < 0 or (block.mark and block.mark.rank <= Rank.ROMAN):
        return ANYWHERE
    return NEAR if block.mark is None or block.mark.counted else FIRST


def _above(blocks: Sequence[Block], index: int) -> str:
    parent = blocks[index].parent
    return blocks[parent].label if parent >= 0 else ""
