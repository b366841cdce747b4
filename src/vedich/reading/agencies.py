"""The bodies named at one place of a clause: `các sở, ban, ngành, Ủy ban nhân dân các xã`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from .bodynames import head_length, read_name
from .letters import tidy
from .lexicon.agencies import ADDITIONS, DETERMINERS, GROUP_HEADS, NAMED_HEADS, NO_BODIES
from .tokens import Words
from .view import View

_FIRST = re.compile(r"[\s,“\"]{0,3}([^\W_]{1,20})")
_OPENERS = frozenset(phrase.split(" ")[0] for phrase in (*NAMED_HEADS, *GROUP_HEADS, *DETERMINERS))
_BETWEEN = frozenset((",", "và", "cùng", "-"))
#: names are read no further than this many words
MOST_WORDS = 90
#: one clause asks for the same names several times; those of so many places are remembered
MOST_KNOWN = 64


class Bodies(NamedTuple):
    """The names as spans of the view, and where the text goes on after them."""

    spans: tuple[tuple[int, int], ...]
    stop: int


def parse_bodies(view: View, start: int, end: int) -> Bodies:
    """The bodies named from `start` on, up to the verb or circumstance after them."""
    first = _FIRST.match(view.low, start, end)
    if first is None or first[1] not in _OPENERS:
        return Bodies((), start)
    known = view.bodies.get((start, end))
    if known is None:
        if len(view.bodies) >= MOST_KNOWN:
            view.bodies.clear()
        known = view.bodies[start, end] = _parse(view, start, end)
    return known


def _parse(view: View, start: int, end: int) -> Bodies:
    words = Words(view, start, end, MOST_WORDS)
    spans: list[tuple[int, int]] = []
    index = 0
    while words.reaches(index) and (name := read_name(words, index)):
        span = words.spans[name.first][0], words.spans[name.last][1]
        if tidy(view.low[span[0] : span[1]]) not in NO_BODIES:
            spans.append(span)
        following = _next(words, name.index)
        index = name.index if following is None else following
        if following is None:
            break
    if words.reaches(index):
        return Bodies(tuple(spans), words.spans[index][0])
    return Bodies(tuple(spans), words.spans[-1][1] if words.spans else start)


def names_of(view: View, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """The names as written, each once."""
    return tuple(dict.fromkeys(tidy(view.text[start:end]).strip(' ,“”"') for start, end in spans))


def _next(words: Words, index: int) -> int | None:
    """The index of the next name after a comma, "và", "cùng" or "nhất là"."""
    start = index
    if words.word(index) == "-" and not words.capital(index + 1):
        # "Sở Tài chính - thường trực tổ công tác" says what the department is
        return None
    while words.word(index) in _BETWEEN:
        index += 1
    index += words.longest(index, ADDITIONS, 3)
    if index == start or not words.reaches(index):
        return None
    return index if words.longest(index, DETERMINERS) or head_length(words, index, determined=False) else None
