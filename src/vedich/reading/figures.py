"""Figures and targets: the numbers of the text, each with what it says of which indicator."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from vedich.values.vocabulary import Comparator

from .aims import is_aim, is_quoted_plan
from .binding import comparator_of
from .blocks import Block
from .directives import Found
from .following import Name
from .indicators import name_of
from .lexicon.aims import OWN_COUNTS
from .measures import Stated, state_all
from .naming import HEAD, clean
from .periods import find_period, period_of_heading, term_of
from .quantities import Quantity
from .sentences import Sentence
from .series import names_in_series
from .times import Clock, Kind, Time
from .units import Sort
from .view import View

# "đề ra 24 chỉ tiêu, trong đó …"
_ANNOUNCED = re.compile(
    r"(?:đề ra|đặt ra|xác định|thống nhất|thông qua)[^.;]{0,80}(?:chỉ tiêu|mục tiêu)"
    r"[^.;]{0,160}(?:trong đó|gồm|như|cụ thể|:)"
    r"|(?:một số|các|những) (?:chỉ tiêu|mục tiêu)(?! đạt| vượt| chưa)[^.;]{0,80}:"
)
# "kế hoạch đầu tư công trung hạn 2021 - 2025": the years are of a plan's name
_NAMES_PLAN = re.compile(
    r"(?:kế hoạch|chương trình|đề án|quy hoạch|nghị quyết|chiến lược) (?!năm )[^,;:.()\d]{3,70}"
    r"(?: giai đoạn| trung hạn| nhiệm kỳ|,)?(?: giai đoạn)? $|(?:định hướng|tầm nhìn)(?: đến| tới)? $"
)
_BOUNDS = frozenset((Comparator.GE, Comparator.GT, Comparator.LE, Comparator.LT, Comparator.ABOUT))
_LISTED = re.compile(
    r"(?:(?! (?:đạt|là|còn|tăng|giảm|có|xuống|lên|được) )(?:[^,;:.()\d]|\d(?![\d.,]{0,6} ?%))){0,60}(?:, |,? và )"
)
_BY_PLAN = re.compile(r"theo kế hoạch(?: đề ra)?,")
_IN_DETAIL = re.compile(r"(?:cụ thể|theo đó|trong đó|gồm)(?: là)?[,:]? ")
_SET_BEFORE = re.compile(
    r"(?:đặt mục tiêu|đặt ra (?:các )?(?:mục tiêu|chỉ tiêu)|đề ra (?:các )?(?:mục tiêu|chỉ tiêu)|phấn đấu)"
    r"[^.\n]*[.:]?\s*$"
)
_OF_YEARS = frozenset((Kind.YEAR, Kind.SPAN, Kind.DATE))
#: nothing is more than all of it
WHOLE = 100
#: how far before a number its aims may have been announced
ANNOUNCED = 400


@dataclass(slots=True)
class Counted:
    """A figure, or with a comparator a target, in the view's offsets."""

    said: Stated
    indicator: str | None
    block: int
    comparator: Comparator | None
    period: str | None
    stretch: Decimal | None = None


class _Finder:
    """What is the same for all sentences of a text."""

    def __init__(self, view: View, blocks: Sequence[Block], times: Sequence[Time], today: date | None) -> None:
        self.view, self.blocks, self.times = view, blocks, times
        self.clock = Clock(times, [time.start for time in times])
        self.term = term_of(times, view.low)
        # a text without any date was written in the first year of the latest term that it names
        terms = [time.year for time in times if time.kind is Kind.SPAN and view.low.startswith("nhiệm kỳ", time.start)]
        self.year = today.year if today else max((year for year in terms if year), default=None)
        self.aiming_block = -1
        """The block whose latest number is an aim."""
        self.said_last: tuple[int, Name | None] = (-1, None)
        """Where the latest number stands, and its name."""
        self.stated: Stated | None = None
        """What the latest number says."""
        self.inherited: dict[int, str | None] = {-1: None}
        """What period the headings above a block set."""

    def in_sentence(
        self, sentence: Sentence, stop: int, quantities: Sequence[Quantity], *, ordered: bool
    ) -> Iterator[Counted]:
        """The numbers of one sentence, which ends before `stop`."""
        view, mode = self.view, self.blocks[sentence.block].mode
        name: Name | None = None
        outer: Name | None = None
        last: Counted | None = None
        stated = state_all(view, sentence.start, stop, quantities, self.stated)
        self.stated = stated[-1] if stated else None
        series = names_in_series(view, sentence.start, stated)
        for index, said in enumerate(stated):
            start = sentence.start
            carried = mode is None and (self.aiming_block == sentence.block or self._to_come(sentence, said, stop))
            aimed = is_aim(view, start, stop, said, last.said if last else None, mode, ordered=ordered, carried=carried)
            if _is_bracketed(view.low, start, said.quantity.start):
                outer = outer or name
            elif outer:
                # "2,84% (112 hộ), giảm 0,9%" goes on with what stood before the bracket
                name, outer = Name(outer.words, name.end if name else outer.end), None
            if index in series:
                name = Name(series[index], said.quantity.end)
            else:
                name = name_of(view, start, stop, said, name, self.clock, aimed=aimed) or self._named_above(sentence)
            if aimed and last and _is_stretch(view, last, said):
                last.stretch = said.quantity.value
                continue
            counted = Counted(said, name.words if name else None, sentence.block, None, None)
            if aimed:
                counted.comparator = comparator_of(view, stop, said)
                if last and counted.comparator is Comparator.EQ and _shares_bound(view, last, said):
                    counted.comparator = last.comparator
                counted.period = self._period(sentence, said, stop)
            quoted = said.quantity.is_plan or is_quoted_plan(view.low, start, said.quantity.start)
            if not (said.quantity.unit or "").startswith(OWN_COUNTS):
                self.aiming_block = sentence.block if aimed and not quoted else -1
            self.said_last = sentence.block, name
            last = counted
            yield counted

    def _named_above(self, sentence: Sentence) -> Name | None:
        """For a number without any name: its heading's, "1. Về diện tích", or that of the sentence before."""
        parent = self.blocks[sentence.block].parent
        if parent >= 0 and self.blocks[parent].heading:
            heading = self.blocks[parent]
            words = clean(self.view.text[heading.body : heading.end])
            if words and HEAD.match(words.lower()):
                return Name(words, sentence.start)
        block, name = self.said_last
        near = block in (sentence.block, sentence.block - 1) and self.blocks[block].parent == parent
        return Name(name.words, sentence.start) if near and name else None

    def _period(self, sentence: Sentence, said: Stated, stop: int) -> str | None:
        at = said.quantity.start
        inherited = self._inherited(self.blocks[sentence.block].parent)
        clause = sentence.clause_at(at)
        return find_period(self.view, (sentence.start, stop), clause, at, self.clock, inherited, self.term)

    def _inherited(self, index: int) -> str | None:
        """The period that a heading or lead-in sets, or the nearest one above it."""
        if index not in self.inherited:
            block = self.blocks[index]
            own = None
            if block.heading or block.leads:
                own = period_of_heading(self.view.low, block.body, block.end, self.clock)
            self.inherited[index] = own or self._inherited(block.parent)
        return self.inherited[index]

    def _to_come(self, sentence: Sentence, said: Stated, stop: int) -> bool:
        """Whether running text has announced aims, or speaks of a year after the document's own."""
        at = said.quantity.start
        low = self.view.low
        if _ANNOUNCED.search(low, max(sentence.start, at - ANNOUNCED), at) or _BY_PLAN.match(low, sentence.start, at):
            return True
        # "… đặt mục tiêu tăng trưởng cao. Cụ thể, …"
        before = max(0, sentence.start - ANNOUNCED), sentence.start
        if _IN_DETAIL.match(low, sentence.start, at) and _SET_BEFORE.search(low, *before):
            return True
        begin = max(sentence.start, said.left, at - ANNOUNCED)
        said_years = [time for time in self.clock.within(begin, min(stop, at + 60)) if time.kind in _OF_YEARS]
        said_years = [t for t in said_years if not _NAMES_PLAN.search(self.view.low, max(0, t.start - 90), t.start)]
        years = [time.last or time.year for time in said_years if time.start < at or len(said_years) == 1]
        return self.year is not None and bool(years) and (years[-1] or 0) > self.year


def find_figures(
    view: View,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    quantities: Sequence[Quantity],
    times: Sequence[Time],
    directives: Sequence[Found],
    today: date | None,
) -> list[Counted]:
    """All figures and targets in order. `today` is the document's own date: what it says of later years is aimed at."""
    finder = _Finder(view, blocks, times, today)
    starts = [quantity.start for quantity in quantities]
    orders = {found.sentence for found in directives}
    found: list[Counted] = []
    for index, sentence in enumerate(sentences):
        if sentence.inner:
            continue
        stop = _sentence_stop(sentences, index, blocks[sentence.block].end)
        here = quantities[bisect_left(starts, sentence.start) : bisect_left(starts, stop)]
        found += finder.in_sentence(sentence, stop, here, ordered=index in orders)
    return found


def _sentence_stop(sentences: Sequence[Sentence], index: int, end: int) -> int:
    """Up to the next sentence of the same paragraph: closing brackets belong to the sentence before."""
    following = index + 1
    while following < len(sentences) and sentences[following].inner:
        following += 1
    if following < len(sentences) and sentences[following].block == sentences[index].block:
        return sentences[following].start
    return end


def _is_bracketed(low: str, start: int, at: int) -> bool:
    return low.rfind("(", start, at) > low.rfind(")", start, at)


def _shares_bound(view: View, last: Counted, said: Stated) -> bool:
    """ "ít nhất 55% học sinh lớp 5, 65% học sinh lớp 9": one bound for the numbers of one list."""
    if last.comparator not in _BOUNDS or last.said.quantity.sort is not said.quantity.sort or said.hedges:
        return False
    if said.quantity.sort is Sort.PERCENT and said.quantity.value == WHOLE:
        return False
    return bool(_LISTED.fullmatch(view.low, last.said.quantity.end, said.quantity.start))


def _is_stretch(view: View, last: Counted, said: Stated) -> bool:
    """ "9 - 9,5%, phấn đấu trên 10%": the second is the first one's stretch."""
    if last.comparator is None or last.said.quantity.unit != said.quantity.unit:
        return False
    between = view.low[last.said.quantity.end : said.quantity.start].strip(" ,(")
    return between.startswith(("phấn đấu", "phần đấu")) and len(between) < 34
