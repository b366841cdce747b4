"""Fields of governance, and what else the words of a stretch tell: what stays on the register, what is handed over."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from .blocks import Block
from .lexicon.fields import FIELD_WORDS, PRODUCTS, REGISTERED
from .view import View

_FIELD_OF: dict[str, str] = {word: field for field, words in FIELD_WORDS.items() for word in words}
_MAKERS = frozenset(
    ("ban hành", "xây dựng", "tham mưu", "trình", "lập", "hoàn chỉnh", "hoàn thiện", "soạn thảo", "gửi", "báo cáo")
)
_TELLING = frozenset((*_FIELD_OF, *REGISTERED, *PRODUCTS, *_MAKERS))
_FIRSTS = frozenset(phrase.split(" ")[0] for phrase in _TELLING if " " in phrase)
_SIGNS = ".,;:()“”\"'"
#: a field must lead the next one by this many words to be sure
LEAD = 1


@lru_cache(maxsize=16)
def _pairs(low: str) -> list[str]:
    """The pairs of words, then the words, that the lists know; asked several times of one stretch."""
    for sign in _SIGNS:
        low = low.replace(sign, " ")
    tokens = low.split()
    firsts, telling = _FIRSTS, _TELLING
    pairs = [f"{one} {other}" for one, other in pairwise(tokens) if one in firsts]
    return [words for words in pairs if words in telling] + [word for word in tokens if word in telling]


def field_of(low: str) -> str | None:
    """The field that most of the words belong to; None where none leads. "kinh tế - xã hội" belongs to none."""
    plain = low.replace("kinh tế - xã hội", " ").replace("kinh tế-xã hội", " ")
    fields = [_FIELD_OF[pair] for pair in _pairs(plain) if pair in _FIELD_OF]
    if len(set(fields)) < 2:
        return fields[0] if fields else None
    first, second = Counter(fields).most_common(2)
    return first[0] if first[1] - second[1] >= LEAD else None


class FieldAbove(NamedTuple):
    """The field that stands above a block. A heading holds for what stands under it; one that a line of its own only
    carries on from block to block may be long past, so words of the block's own go first (`sure` is False)."""

    field: str | None
    sure: bool


def fields_of_blocks(view: View, blocks: Sequence[Block]) -> list[FieldAbove]:
    """The field of the nearest heading above each block, or of the heading itself."""
    found: list[FieldAbove] = []
    last_heading: dict[int, str | None] = {}
    for block in blocks:
        inherited = found[block.parent] if block.parent >= 0 else FieldAbove(None, False)
        if block.parent in last_heading:
            inherited = FieldAbove(last_heading[block.parent], False)
        own = None
        if block.heading or block.leads:
            own = field_of(view.low[block.body : min(block.end, block.body + 300)])
        else:
            colon = view.low.find(":", block.body, min(block.end, block.body + 90))
            own = field_of(view.low[block.body : colon]) if colon > 0 else None
        found.append(FieldAbove(own, True) if own else inherited)
        if block.heading and block.mark is None:
            last_heading[block.parent] = found[-1].field
    return found


def stays_on_register(low: str) -> bool:
    """Whether the words are about ideology, public opinion, defence or security."""
    return not REGISTERED.isdisjoint(_pairs(low))


def names_product(low: str) -> bool:
    """Whether an action makes or hands over a document: "xây dựng kế hoạch", "trình đề án"."""
    pairs = _pairs(low[:160])
    return not PRODUCTS.isdisjoint(pairs) and not _MAKERS.isdisjoint(pairs)
