"""Two texts clause by clause: aligned by the labels of their outline and by likeness, and word by word inside. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

#: two clauses below this share of common words are not the same clause changed
ALIKE = 0.5
#: more pairs than this are not all measured against each other; labels decide alone
_MOST_PAIRS = 40_000
_WORDS = re.compile(r"\s+|[^\W_]+(?:[.,/-][^\W_]+)*|[^\w\s]|_")


class Change(StrEnum):
    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Part:
    """A clause of one of the two: the label of its section, its text, and where it stands."""

    label: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words that both have, or only one of them."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One clause of either text, or of both, side by side."""

    change: Change
    old: Part | None
    new: Part | None
    words: tuple[Words, ...] = ()

    @property
    def label(self) -> str:
        part = self.new or self.old
        return part.label if part else ""


def compare(old: Sequence[Part], new: Sequence[Part]) -> list[Line]:
    """Every clause of both, in the order of the new text; what is gone stands where it stood."""
    lines: list[Line] = []
    matcher = SequenceMatcher(None, [_plain(p) for p in old], [_plain(p) for p in new], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            lines += [_same(one, other) for one, other in zip(old[a:b], new[c:d], strict=True)]
        else:
            lines += _aligned(old[a:b], new[c:d])
    return lines


def _plain(part: Part) -> str:
    return " ".join(part.text.split())


def _same(old: Part, new: Part) -> Line:
    return Line(Change.SAME, old, new, (Words(Change.SAME, new.text),))


def _aligned(old: Sequence[Part], new: Sequence[Part]) -> Iterator[Line]:
    """Two stretches that differ: pairs in their order, and what has no partner."""
    pairs = _pairs(old, new)
    at = 0
    for index, part in enumerate(new):
        partner = pairs.get(index)
        if partner is None:
            yield Line(Change.ADDED, None, part, (Words(Change.ADDED, part.text),))
            continue
        yield from (_gone(one) for one in old[at:partner])
        yield _pair(old[partner], part)
        at = partner + 1
    yield from (_gone(one) for one in old[at:])


def _gone(part: Part) -> Line:
    return Line(Change.REMOVED, part, None, (Words(Change.REMOVED, part.text),))


def _pair(old: Part, new: Part) -> Line:
    if _plain(old) == _plain(new):
        return _same(old, new)
    return Line(Change.CHANGED, old, new, tuple(changed_words(old.text, new.text)))


def _pairs(old: Sequence[Part], new: Sequence[Part]) -> dict[int, int]:
    """For clauses of the new stretch their partners in the old one, both in order."""
    if len(old) * len(new) > _MOST_PAIRS:
        return _pairs_by_label(old, new)
    bags = [_bag(part) for part in old]
    best = [[0.0] * (len(old) + 1) for _ in range(len(new) + 1)]
    for n, part in enumerate(new):
        bag = _bag(part)
        for o, other in enumerate(old):
            worth = _worth(part, bag, other, bags[o])
            best[n + 1][o + 1] = max(best[n][o + 1], best[n + 1][o], best[n][o] + worth)
    return dict(_heaviest(best))


def _heaviest(best: Sequence[Sequence[float]]) -> Iterator[tuple[int, int]]:
    """The pairs of the heaviest pairing, from its table of sums."""
    n, o = len(best) - 1, len(best[0]) - 1
    while n and o:
        if best[n][o] == best[n - 1][o]:
            n -= 1
        elif best[n][o] == best[n][o - 1]:
            o -= 1
        else:
            n, o = n - 1, o - 1
            yield n, o


def _bag(part: Part) -> set[str]:
    return set(part.text.lower().split())


def _worth(part: Part, bag: set[str], other: Part, there: set[str]) -> float:
    """How alike two clauses are; the same label counts for some of the words. Nothing where they are too unlike."""
    labelled = bool(part.label) and part.label == other.label
    common = len(bag & there) / max(1, len(bag), len(there))
    if common < (ALIKE / 2 if labelled else ALIKE):
        return 0.0
    return common + (0.3 if labelled else 0.0)


def _pairs_by_label(old: Sequence[Part], new: Sequence[Part]) -> dict[int, int]:
    """The next clause of the same label that is at all alike: for stretches too long to measure every pair."""
    places: dict[str, list[int]] = {}
    for index, part in enumerate(old):
        places.setdefault(part.label, []).append(index)
    found: dict[int, int] = {}
    last = -1
    for index, part in enumerate(new):
        candidates = [o for o in places.get(part.label, []) if o > last][:20]
        worths = {o: _worth(part, _bag(part), old[o], _bag(old[o])) for o in candidates}
        chosen = max(worths, key=lambda o: worths[o], default=None)
        if chosen is not None and worths[chosen]:
            found[index] = last = chosen
    return found


def changed_words(old: str, new: str) -> Iterator[Words]:
    """Runs of words: the same, removed, added; a single word between two changes is taken with them."""
    one, other = _WORDS.findall(old), _WORDS.findall(new)
    runs: list[Words] = []
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Words(Change.SAME, "".join(other[c:d])))
            continue
        if a < b:
            runs.append(Words(Change.REMOVED, "".join(one[a:b])))
        if c < d:
            runs.append(Words(Change.ADDED, "".join(other[c:d])))
    return _joined(runs)


def _joined(runs: Sequence[Words]) -> Iterator[Words]:
    """ "8,5 đến 9" against "9 đến 10" reads better whole: a space alone between two changes belongs to both."""
    removed = added = ""
    for index, run in enumerate(runs):
        last = index + 1 == len(runs)
        if run.change == Change.REMOVED:
            removed += run.text
        elif run.change == Change.ADDED:
            added += run.text
        elif (removed or added) and not last and not run.text.strip():
            removed, added = removed + run.text, added + run.text
        else:
            yield from _flushed(removed, added)
            removed = added = ""
            yield run
    yield from _flushed(removed, added)


def _flushed(removed: str, added: str) -> Iterator[Words]:
    if removed:
        yield Words(Change.REMOVED, removed)
    if added:
        yield Words(Change.ADDED, added)
