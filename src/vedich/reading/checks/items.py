"""The items that a paragraph leads in: bullets or numbers of one kind, whatever stands under each of them."""

from collections.abc import Sequence

from vedich.reading.blocks import Block
from vedich.reading.marks import Mark

from .passages import Draft

_FIRST = ("a", "A", "i", "I")


def items_after(draft: Draft, index: int) -> list[int]:
    """The blocks of the list that begins right after a paragraph; none where something else follows."""
    blocks = draft.blocks
    first = blocks[index + 1].mark if index + 1 < len(blocks) else None
    if first is None or not _is_below(blocks[index], first):
        return []
    found = []
    for at in range(index + 1, len(blocks)):
        mark = blocks[at].mark
        if mark is None or mark.rank < first.rank:
            break
        if mark.rank == first.rank and mark.style == first.style and mark.counted == first.counted:
            found.append(at)
        elif mark.rank == first.rank:
            break
    return found


def _is_below(lead: Block, mark: Mark) -> bool:
    return lead.mark is None or lead.mark.rank < mark.rank or lead.mark.style != mark.style


def _marks(draft: Draft, indices: Sequence[int]) -> list[Mark]:
    return [mark for at in indices if (mark := draft.blocks[at].mark) is not None]


def leaves(draft: Draft, items: Sequence[int]) -> int:
    """How many paragraphs with a mark stand under the items at the lowest level."""
    rank = _marks(draft, items)[0].rank
    end = items[-1] + 1
    while end < len(draft.blocks) and (mark := draft.blocks[end].mark) is not None and mark.rank > rank:
        end += 1
    ranks = [mark.rank for mark in _marks(draft, range(items[0], end))]
    return sum(at + 1 == len(ranks) or ranks[at + 1] <= rank for at, rank in enumerate(ranks))


def is_numbered(draft: Draft, items: Sequence[int]) -> bool:
    """Whether the items have numbers or letters, and no bullets."""
    return _marks(draft, items)[0].counted


def counts_up(draft: Draft, items: Sequence[int]) -> bool:
    """Whether the numbers of the items run from the first on without a gap."""
    last = [mark.label.rsplit(".", 1)[-1] for mark in _marks(draft, items)]
    if all(label.isdigit() for label in last):
        return [int(label) for label in last] == list(range(1, len(last) + 1))
    return last[0] in _FIRST


def starts_alike(draft: Draft, items: Sequence[int]) -> bool:
    """Whether all items open with the same word."""
    words = {draft.view.low[draft.blocks[at].body : draft.blocks[at].end].split(" ", 1)[0] for at in items}
    return len(words) == 1
