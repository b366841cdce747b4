"""Where each sentence of a document is at home, and which are homeless.

A home is what was made of a sentence: header (and foot), heading, directive, target, figure, assessment or reference;
else it is plain context. A sentence is homeless where nothing was made of it although something speaks for it: a number
with its unit, a word that binds or judges, or a heading of tasks or aims above it. Those a person looks at.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vedich.values.vocabulary import DocumentType

from .assessments import judges
from .blocks import Block, find_blocks
from .header import read_frame
from .lexicon.headings import Mode
from .lines import Line, paragraphs, split_lines
from .model import Reading
from .quantities import find_quantities
from .sentences import Sentence, find_sentences
from .tables import take_tables
from .times import find_times
from .view import View, build


class Place(StrEnum):
    """What a sentence is; where it is several, the first of these."""

    DIRECTIVE = "directive"
    TARGET = "target"
    FIGURE = "figure"
    ASSESSMENT = "assessment"
    HEADER = "header"
    HEADING = "heading"
    REFERENCE = "reference"
    CONTEXT = "context"
    HOMELESS = "homeless"


@dataclass(frozen=True, slots=True)
class Home:
    """A sentence, a line of the header or foot, or a row of a table: `text[start:end]`."""

    start: int
    end: int
    place: Place


Item = tuple[int, int, Place]
_ORDER = {place: order for order, place in enumerate(Place)}
_BINDS = re.compile(r"(?<!\w)(?:phải|cần(?! thiết| cù| kiệm| thơ)|yêu cầu|đề nghị|phân công|phấn đấu)(?!\w)")
_PROMISING = frozenset((Mode.TASK, Mode.OBJECTIVE))
_QUIET = frozenset((Mode.TITLE, Mode.BASIS, Mode.CONTEXT))
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"(?<!\W)\W*+(?:\d{1,3}|[IVX]{1,5}|[a-zđ])\W")
#: a sentence shorter than this says nothing on its own
SHORTEST = 18


def homes_of(reading: Reading) -> list[Home]:
    """The homes of a reading's sentences, in order; computed when asked for, for it walks the text again."""
    items: list[Item] = []
    for place, found in (
        (Place.DIRECTIVE, reading.directives), (Place.TARGET, reading.targets), (Place.FIGURE, reading.figures),
        (Place.ASSESSMENT, reading.assessments), (Place.REFERENCE, reading.references),
    ):  # fmt: skip
        items += [(item.start, item.end, place) for item in found]
    return find_homes(reading.text, items)


def counted(homes: Iterable[Home]) -> dict[Place, int]:
    """How many sentences have each home, every kind named."""
    counts = Counter(home.place for home in homes)
    return {place: counts[place] for place in Place}


def find_homes(source: str, items: Sequence[Item]) -> list[Home]:
    """The home of every sentence of an NFC text, given what was made of it (offsets of the text)."""
    lines = split_lines(source)
    frame = read_frame(source, lines)
    title = list(paragraphs(frame.title))
    _tables, body = take_tables(source, frame.body)
    view = build(source, [*title, *paragraphs(body)])
    blocks = find_blocks(view, len(title), headed=frame.header.type is not DocumentType.NEWS)
    homes = [*_of_sentences(view, blocks, items), *_of_lines(source, lines, [*frame.title, *frame.body], body)]
    return _settled(sorted(homes, key=lambda home: home.start), items)


def _of_sentences(view: View, blocks: Sequence[Block], items: Sequence[Item]) -> Iterator[Home]:
    sentences = [sentence for sentence in find_sentences(view, blocks) if not sentence.inner]
    numbers = _numbers(view, items)
    begun = -1
    for sentence in sentences:
        block = blocks[sentence.block]
        start, end = view.span(sentence.start, sentence.end)
        if sentence.block != begun:
            start, begun = view.origin(block.start), sentence.block
        yield Home(start, end, _unread(view, block, sentence, numbers))
    spoken = {sentence.block for sentence in sentences}
    for index, block in enumerate(blocks):
        if index not in spoken:
            yield Home(*view.span(block.start, block.end), Place.HEADING if block.heading else Place.CONTEXT)


def _numbers(view: View, items: Sequence[Item]) -> list[int]:
    """Where in the view numbers with units begin; those of documents and days are none."""
    mentioned = sorted((start, end) for start, end, place in items if place is Place.REFERENCE)
    starts = [start for start, _end in mentioned]

    def cited(at: int) -> bool:
        index = bisect_right(starts, at) - 1
        return index >= 0 and at < mentioned[index][1]

    times = [(time.start, time.end) for time in find_times(view)]
    quantities = find_quantities(view, times, [end for _, end in view.paragraphs])
    return [quantity.start for quantity in quantities if not cited(view.origin(quantity.start))]


def _unread(view: View, block: Block, sentence: Sentence, numbers: Sequence[int]) -> Place:
    """What a sentence is where nothing was made of it."""
    if block.heading or block.mode is Mode.TITLE:
        return Place.HEADING
    low = view.low[sentence.start : sentence.end]
    if block.mode in _QUIET or block.leads or len(low) < SHORTEST:
        return Place.CONTEXT
    counts = bisect_right(numbers, sentence.end) > bisect_right(numbers, sentence.start - 1)
    if counts or block.mode in _PROMISING or _BINDS.search(low) or judges(low):
        return Place.HOMELESS
    return Place.CONTEXT


def _of_lines(source: str, lines: Sequence[Line], inside: Sequence[Line], prose: Sequence[Line]) -> Iterator[Home]:
    """Lines that are no sentences: those of header and foot, and the rows of tables."""
    framed, told = {line.start for line in inside}, {line.start for line in prose}
    titled = {line.start for line in inside} - told
    for line in lines:
        if line.start not in framed:
            yield Home(line.start, line.end, Place.HEADER)
        elif line.start in titled and _is_row(source, line):
            words = _NUMBERED.sub("", line.words, count=1)
            yield Home(line.start, line.end, Place.HOMELESS if _DIGIT.search(words) else Place.HEADING)


def _is_row(source: str, line: Line) -> bool:
    first, last = source.rfind("\n", 0, line.start) + 1, source.find("\n", line.end)
    return source.startswith("|", line.start) or "\t" in source[first : last if last >= 0 else len(source)]


def _settled(homes: Sequence[Home], items: Sequence[Item]) -> list[Home]:
    """The homes with what was made of them: each item settles every stretch that it touches."""
    starts = [home.start for home in homes]
    places = [home.place for home in homes]
    for start, end, place in items:
        at = max(bisect_right(starts, start) - 1, 0)
        while at < len(homes) and homes[at].start < end:
            if homes[at].end > start and _ORDER[place] < _ORDER[places[at]]:
                places[at] = place
            at += 1
    return [Home(home.start, home.end, place) for home, place in zip(homes, places, strict=True)]
