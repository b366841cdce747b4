"""The outline as sections: parts, articles, numbered and lettered items, and headings in capitals."""

import re
from collections.abc import Sequence

from .blocks import Block
from .lexicon.headings import Mode
from .marks import Rank
from .model import Section
from .view import View

#: a section's title is its first sentence, no longer than this
LONGEST_TITLE = 240


def build_outline(view: View, blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The sections of the document, with offsets of the source."""
    children: dict[int, list[int]] = {}
    titles: dict[int, str] = {}
    for index, block in enumerate(blocks):
        if block.mode is Mode.TITLE:
            continue
        above = index - 1
        if block.heading and block.mark is None and above >= 0 and _is_bare(blocks[above]):
            # "PHẦN THỨ NHẤT", and its title on the next line
            titles[above] = view.text[block.body : block.end]
        elif _opens(view, block):
            children.setdefault(_holder(view, blocks, block.parent), []).append(index)
    ends = _ends(blocks)
    return tuple(_section(view, blocks, index, children, titles, ends) for index in children.get(-1, ()))


def _is_bare(block: Block) -> bool:
    return block.mark is not None and block.mark.rank <= Rank.CHAPTER and block.end - block.body < 3


#: by whom a document is signed for whom: a line in capitals that opens no part
_SIGNED_FOR = re.compile(r"(?:T/M|TM\.?|T/L|TL\.?|K/T|KT\.?|Q\.)\s")


def _opens(view: View, block: Block) -> bool:
    if block.mark is None:
        return block.heading and block.capital and not _SIGNED_FOR.match(view.text, block.body)
    return block.mark.counted or block.heading


def _holder(view: View, blocks: Sequence[Block], parent: int) -> int:
    """The nearest block above that is a section itself."""
    while parent >= 0 and not _opens(view, blocks[parent]):
        parent = blocks[parent].parent
    return parent


def _ends(blocks: Sequence[Block]) -> list[int]:
    """Where each block's last descendant ends."""
    ends = [block.end for block in blocks]
    for index in range(len(blocks) - 1, -1, -1):
        parent = blocks[index].parent
        if parent >= 0:
            ends[parent] = max(ends[parent], ends[index])
    return ends


def _section(
    view: View,
    blocks: Sequence[Block],
    index: int,
    children: dict[int, list[int]],
    titles: dict[int, str],
    ends: Sequence[int],
) -> Section:
    block = blocks[index]
    start, end = view.span(block.start, ends[index])
    return Section(
        label=block.label,
        title=titles.get(index) or _title(view, block),
        start=start,
        end=end,
        children=tuple(_section(view, blocks, child, children, titles, ends) for child in children.get(index, ())),
    )


def _title(view: View, block: Block) -> str:
    text = view.text[block.body : block.end]
    if block.heading and len(text) <= LONGEST_TITLE:
        return text.strip(" .;:,") or view.text[block.start : block.end].strip(" .:")
    stop = min((at for at in (text.find(". "), text.find("; ")) if at > 0), default=len(text))
    return text[: min(stop, LONGEST_TITLE)].strip(" .;:,") or view.text[block.start : block.end].strip(" .:")
