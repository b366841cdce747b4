"""The items that a paragraph leads in: bullets or numbers of one kind, whatever stands under each of them."""

from collections.abc import Sequence

from vedich.reading.blocks import Block

from .passages import Draft


def items_after(draft: Draft, index: int) -> list[int]:
    """The blocks of the list that begins right after a paragraph; none where something else follows."""
    blocks = draft.blocks
    if index + 1 >= len(blocks) or not _is_below(blocks[index], blocks[index + 1]):
        return []
    first = blocks[index + 1].mark
    assert first is not None
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


def _is_below(lead: Block, following: Block) -> bool:
    mark = following.mark
    return mark is not None and (lead.mark is None or lead.mark.rank < mark.rank or lead.mark.style != mark.style)


def leaves(draft: Draft, items: Sequence[int]) -> int:
    """How many paragraphs with a mark stand under the items at the lowest level."""
    if not items:
        return 0
    last = items[-1]
    end = last + 1
    own = draft.blocks[last].mark
    while end < len(draft.blocks):
        mark = draft.blocks[end].mark
        if mark is None or (own is not None and mark.rank <= own.rank):
            break
        end += 1
    marked = [at for at in range(items[0], end) if draft.blocks[at].mark is not None]
    ranks = [draft.blocks[at].mark.rank for at in marked]  # type: ignore[union-attr]
    return sum(1 for at, rank in enumerate(ranks) if at + 1 == len(ranks) or ranks[at + 1] <= rank)


def starts_alike(draft: Draft, items: Sequence[int]) -> bool:
    """Whether all items open with the same word."""
    words = {draft.view.low[draft.blocks[at].body : draft.blocks[at].end].split(" ", 1)[0] for at in items}
    return len(words) == 1
