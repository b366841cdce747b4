"""A text cut into clauses: paragraph-sized pieces that stand inside one section each. Pure.

What is searched, quoted and compared is a clause. Together they hold every character that is not a space, in order.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

#: a paragraph longer than this is cut at its sentences; shorter lines than that are joined with the next
LONGEST, SHORTEST = 1200, 90
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SENTENCE_END = re.compile(r"[.;!?…]['\")”]?\s+")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, and the index of the innermost section around it; None before the first heading."""

    start: int
    end: int
    section: int | None


def cut(text: str, sections: Sequence[tuple[int, int]]) -> list[Span]:
    """The clauses of a text whose sections are given as stretches in the order of the text, parents first."""
    found: list[Span] = []
    for start, end, section in _lines(text, sections):
        last = found[-1] if found else None
        joins = last and last.section == section and last.end - last.start < SHORTEST and end - start < SHORTEST
        if last and joins:
            found[-1] = Span(last.start, end, section)
        else:
            found += [Span(a, b, section) for a, b in _sentences(text, start, end)]
    return found


def _lines(text: str, sections: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int | None]]:
    """Lines without their outer spaces, with the section that each begins in."""
    open_: list[int] = []
    coming = 0
    for match in _LINE.finditer(text):
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        while coming < len(sections) and sections[coming][0] <= start:
            open_.append(coming)
            coming += 1
        while open_ and sections[open_[-1]][1] <= start:
            open_.pop()
        yield start, end, open_[-1] if open_ else None


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch whole, or cut after a sentence (else at a space) before it grows too long."""
    while end - start > LONGEST:
        stop = start + LONGEST
        ends = [match.end() for match in _SENTENCE_END.finditer(text, start + SHORTEST, stop)]
        space = text.rfind(" ", start + SHORTEST, stop)
        at = ends[-1] if ends else space + 1 if space > 0 else stop
        yield start, start + len(text[start:at].rstrip())
        start = at + len(text[at:end]) - len(text[at:end].lstrip())
    if end > start:
        yield start, end
