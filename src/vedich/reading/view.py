"""A clean view of a text, one paragraph a line, that knows where each of its characters stands in the source.

All patterns run on the view; spans are carried back to the source in one place, here. Taken off: markdown's asterisks
and escapes, table pipes, link addresses, Word's bookmark notes, doubled spaces, the breaks of wrapped lines. Letters
that recognition left for digits are read as digits.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .letters import alike
from .lines import Line
from .numerals import digits_read

if TYPE_CHECKING:
    from .agencies import Bodies

_NOISE = re.compile(
    r"\*+"
    r"|\\(?=\W|$)"
    r"|\|"
    r"|!?\[(?=[^\[\]\n]{1,400}\]\()"  # the opening of a markdown link
    r"|\]\([^()\s]{1,600}(?:\s\"[^\"\n]{0,400}\")?\)"  # its address
    r"|\[(?:bookmark: [^\]\n]{1,60}|:[a-z_]{1,20}:)\]"
    # what Markdown sets in italics; each alternative opens with its sign, so that the search may skip to one
    r"|_(?<!\w_)_{0,2}(?=[^\W_])|_(?<=[^\W_]_)_{0,2}(?!\w)"
    r"|<br\s?/?>"
    r"|[ \t\u00a0]{2,}|\t"
)
#: without one of these a line has no noise
_NOISY = ("  ", "*", "|", "_", "<br", "\\", "](", "[bookmark", "[:", "\t", "\u00a0")
#: the right edge of a table's row
_EDGES = " |\t\u00a0"


@dataclass(frozen=True, slots=True)
class View:
    """`text` and, letter for letter, `low` for comparing; `paragraphs` are spans of `text` without their "\n"."""

    source: str
    text: str
    low: str
    paragraphs: list[tuple[int, int]]
    starts: list[int]
    """Where in `text` each unbroken piece of the source begins …"""
    origins: list[int]
    """… and where that piece begins in the source."""
    bodies: "dict[tuple[int, int], Bodies]" = field(default_factory=dict, compare=False, repr=False)
    """The bodies last read at a place."""

    def origin(self, position: int) -> int:
        """The source offset of the character at `position`."""
        piece = bisect_right(self.starts, position) - 1
        return self.origins[piece] + position - self.starts[piece]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source that a non-empty stretch of the view shows."""
        return self.origin(start), self.origin(end - 1) + 1


class _Builder:
    """Gathers pieces of the source into a view's text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.starts: list[int] = []
        self.origins: list[int] = []
        self.length = 0
        self.last = "\n"

    def piece(self, start: int, end: int) -> None:
        if self.last in " \n" and self.source[start : start + 1] == " ":
            start += 1
        if start < end:
            self._add(self.source[start:end], start)

    def space(self, origin: int) -> None:
        if self.last not in " \n":
            self._add(" ", origin)

    def line(self, line: Line) -> None:
        """One source line with its noise taken off."""
        at, end = line.start, line.end
        while end > at and self.source[end - 1] in _EDGES:
            end -= 1
        words = self.source[at:end]
        noises = _NOISE.finditer(self.source, at, end) if any(sign in words for sign in _NOISY) else ()
        for noise in noises:
            self.piece(at, noise.start())
            if noise[0][0] in " \t\u00a0|<":
                self.space(noise.start())
            at = noise.end()
        self.piece(at, end)

    def close(self, origin: int) -> None:
        self._add("\n", origin)

    def _add(self, text: str, origin: int) -> None:
        if not self.starts or self.origins[-1] + self.length - self.starts[-1] != origin:
            self.starts.append(self.length)
            self.origins.append(origin)
        self.parts.append(text)
        self.length += len(text)
        self.last = text[-1]


def build(source: str, groups: Iterable[list[Line]]) -> View:
    """The view of the paragraphs given as groups of lines."""
    builder = _Builder(source)
    spans = []
    for group in groups:
        start = builder.length
        for line in group:
            builder.space(max(line.start - 1, 0))
            builder.line(line)
        if builder.length > start:
            spans.append((start, builder.length))
            builder.close(group[-1].end)
    text = digits_read("".join(builder.parts))
    return View(source, text, alike(text), spans, builder.starts, builder.origins)
