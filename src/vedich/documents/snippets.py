"""Where a text says what was searched for, as pieces that a page can mark. Pure."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vedich.values.text import word_places

#: characters of a snippet, and how far into a text a place is looked for
WIDTH, FARTHEST = 260, 400_000
#: words with no more characters than this between them stand together: "Nghị quyết số 18"
_APART = 4


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of text; `hit` where it is one of the words."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """The place: its stretch of the text, and the pieces to show."""

    start: int
    end: int
    pieces: tuple[Marked, ...]
    cut_before: bool = False
    cut_after: bool = False


def snippet(text: str, wanted: Sequence[str]) -> Snippet | None:
    """The stretch in which most of the words stand closest together, in their order where that is there; None if none.

    `wanted` are folded words (`values.text.words`).
    """
    text = text[:FARTHEST]
    places = word_places(text)
    best = _closest(places, wanted)
    if best is None:
        return None
    start, end = _widened(text, *best)
    pieces = marked(text[start:end], set(wanted))
    return Snippet(start, end, pieces, start > 0, end < len(text))


def marked(text: str, wanted: Collection[str]) -> tuple[Marked, ...]:
    """The text cut at the words that were asked for."""
    found, at = [], 0
    for word, start, end in word_places(text):
        if word in wanted:
            if start > at:
                found.append(Marked(text[at:start]))
            found.append(Marked(text[start:end], hit=True))
            at = end
    if at < len(text):
        found.append(Marked(text[at:]))
    return tuple(found)


def _closest(places: Sequence[tuple[str, int, int]], wanted: Sequence[str]) -> tuple[int, int] | None:
    """The stretch that holds most different words, then most consecutive ones; the shortest of these, the earliest."""
    asked = set(wanted)
    hits = [(word, start, end) for word, start, end in places if word in asked]
    if not hits:
        return None
    starts = [start for _, start, _ in hits]
    following = {(one, other) for one, other in pairwise(wanted)}
    best, score = (hits[0][1], hits[0][2]), (0, 0, -WIDTH)
    for first, (_, start, _) in enumerate(hits):
        window = _core(hits[first : bisect_left(starts, start + WIDTH)])
        end = window[-1][2]
        runs = sum((a[0], b[0]) in following and b[1] - a[2] <= _APART for a, b in pairwise(window))
        worth = (len({word for word, _, _ in window}), runs, start - end)
        if worth > score:
            best, score = (start, end), worth
            if len(window) == len(asked) == worth[0] and runs == len(following):
                break
    return best


def _core(window: Sequence[tuple[str, int, int]]) -> Sequence[tuple[str, int, int]]:
    """The window up to the place where the last of its different words is first met."""
    first: dict[str, int] = {}
    for index, (word, _, _) in enumerate(window):
        first.setdefault(word, index)
    return window[: max(first.values()) + 1]


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch filled up to the width on both sides, inside its paragraphs, at word borders."""
    room = max(0, WIDTH - (end - start)) // 2
    left, right = max(0, start - room), min(len(text), end + room)
    line = text.rfind("\n", left, start)
    if line >= 0:
        left = line + 1
    elif left:
        left = max(text.find(" ", left, start) + 1, left)
    line = text.find("\n", end, right)
    if line >= 0:
        right = line
    elif right < len(text):
        space = text.rfind(" ", end, right)
        right = space if space > 0 else right
    return left, right
