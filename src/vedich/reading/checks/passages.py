"""A document's sentences with their numbers, and its paragraphs as a tree: what the rules look through."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vedich.reading.blocks import Block, find_blocks
from vedich.reading.header import read_frame
from vedich.reading.lines import Line, paragraphs, split_lines
from vedich.reading.model import Reading
from vedich.reading.references import find_mentions
from vedich.reading.sentences import Sentence, find_sentences
from vedich.reading.times import Time, find_times
from vedich.reading.view import View, build
from vedich.values.vocabulary import DocumentType

from .numbers import Number, Taken, scan

_GOES_ON = re.compile(r"(?:trong đó|trong số đó|cụ thể|bao gồm|gồm)(?!\w)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, `start`–`stop` in the view with the brackets that follow it, and its numbers."""

    start: int
    stop: int
    block: int
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as the rules see it."""

    reading: Reading
    view: View
    blocks: Sequence[Block]
    passages: Sequence[Passage]
    times: Sequence[Time]
    rows: Sequence[tuple[int, int]]
    """The lines of the source that are rows of tables."""

    def of_block(self, index: int) -> Iterator[Passage]:
        """The sentences of a paragraph."""
        at = bisect_right(self.passages, index - 1, key=lambda passage: passage.block)
        while at < len(self.passages) and self.passages[at].block == index:
            yield self.passages[at]
            at += 1

    def neighbours(self) -> Iterator[tuple[Passage | None, Passage]]:
        """Each sentence with the one before it in its paragraph, if any."""
        for before, passage in pairwise((None, *self.passages)):
            if passage is not None:
                same = before is not None and before.block == passage.block
                yield (before if same else None), passage

    def block_at(self, position: int) -> int:
        """The paragraph that holds a place of the source; -1 where none does."""
        index = bisect_right(self.blocks, position, key=lambda block: self.view.origin(block.start)) - 1
        return index if index >= 0 else -1

    def continued(self) -> Iterator[Passage]:
        """The sentences that open with "Trong đó, …", each with the first amount of the sentence before it."""
        for before, passage in pairwise(self.passages):
            if before.block == passage.block and _GOES_ON.match(self.view.low, passage.start):
                whole = next((n for n in before.numbers if n.amount and n.level and n.unit and not n.depth), None)
                if whole is not None:
                    yield Passage(before.start, passage.stop, passage.block, (whole, *passage.numbers))

    def children(self, index: int) -> list[int]:
        """The marked paragraphs right under one, in order."""
        found = []
        for at in range(index + 1, len(self.blocks)):
            block = self.blocks[at]
            if block.parent == index and block.mark is not None:
                found.append(at)
            elif block.parent < index:
                break
        return found

    def span(self, first: Number, last: Number | None = None) -> tuple[int, int]:
        """The source's stretch from one number to another."""
        return self.view.span(first.start, (last or first).end)


def draft(reading: Reading) -> Draft:
    """Read a text once more for its numbers; `reading` is of the same text."""
    source = reading.text
    frame = read_frame(source, split_lines(source))
    title = list(paragraphs(frame.title))
    prose = [line for line in frame.body if not is_row(source, line)]
    rows = [(line.start, line.end) for line in frame.body if is_row(source, line)]
    view = build(source, [*title, *paragraphs(prose)])
    blocks = find_blocks(view, len(title), headed=reading.header.type is not DocumentType.NEWS)
    sentences = [sentence for sentence in find_sentences(view, blocks) if not sentence.inner]
    times = find_times(view)
    mentions = find_mentions(view, times, reading.header.number)
    taken = Taken([(time.start, time.end) for time in times] + [(m.start, m.end) for m in mentions])
    passages = [_passage(view, blocks, sentences, index, taken) for index in range(len(sentences))]
    return Draft(reading, view, blocks, passages, times, rows)


def is_row(source: str, line: Line) -> bool:
    """Whether a line is a row of a table: cells parted by tabs or pipes."""
    if source.startswith("|", line.start):
        return True
    cells = source[line.start : line.end].split("\t")
    return len(cells) > 2 or (len(cells) == 2 and any(cell.strip()[:1].isdigit() for cell in cells[1:]))


def _passage(view: View, blocks: Sequence[Block], sentences: Sequence[Sentence], index: int, taken: Taken) -> Passage:
    sentence = sentences[index]
    following = sentences[index + 1] if index + 1 < len(sentences) else None
    same = following is not None and following.block == sentence.block
    stop = following.start if same and following else blocks[sentence.block].end
    return Passage(sentence.start, stop, sentence.block, tuple(scan(view, sentence.start, stop, taken)))
