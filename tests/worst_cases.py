"""Texts that make a regular expression work hard, drawn from its own parsed form, and the time it takes over them.

Whatever a repeat accepts is repeated; so is what leads to it, since a search begins anew at each; so is a run behind
a beginning that matches, and a whole match without its end.
"""

import re
import signal
import time
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

#: characters that a piece of a pattern is tried with, the likeliest first
ALPHABET = "a1 ,A\n(đ.-)Ư;:/“”\"'*|_+%=<>[]{}&\\–…?!#@\t\u00a0\u0301"
#: texts that every pattern is tried with
COMMON = (" ", "\n", " \n", "a", "đ ", "A", "1", "1.", ",", ", ", "(", "- ", "|")
#: a repeat that may go on so long counts as one without end
LONG = 10
#: what seldom goes on with a match
STOP = "\x00"

#: a text and one of `TIMES` its length are compared
LENGTH, TIMES = 4_000, 4
#: a time below this, in seconds, tells nothing of growth; a step for each pair of 16,000 characters takes far longer
FLOOR = 0.002
#: how much longer one text may take than 4 short ones together: 1 where it is linear, 4 where it is quadratic
GROWTH = 2.25
#: how often a growth is measured before it is believed
ATTEMPTS = 3
#: what no text of 16,000 characters may take
BOUND = 0.5


class TooSlow(AssertionError):
    """A pattern takes too long, or ever longer."""


class Case(NamedTuple):
    """A text: a beginning, and a piece as often as the length needs."""

    before: str
    piece: str

    def text(self, length: int) -> str:
        return self.before + self.piece * (length // len(self.piece)) + STOP


class Drawn:
    """A pattern's parsed form, and texts drawn from it."""

    def __init__(self, pattern: "re.Pattern[Any]") -> None:
        source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
        self.flags = pattern.flags
        self.tree = _parser.parse(source, pattern.flags)

    def cases(self) -> list[Case]:
        cases = [Case("", piece) for piece in COMMON]
        for before, piece in self.repeats(self.tree, ""):
            cases += [Case("", piece), Case(before, piece), Case("", before + piece), Case("", before)]
            # as words of their own
            cases += [Case("", f"{before} "), Case("", f"{before}{piece} ")]
        for longest in (False, True):
            whole = self.example(self.tree, longest=longest)
            cases += [Case("", text) for text in (whole, whole[:-1], whole[1:], f"{whole[:-1]} ", f"{whole[:-1]}\n")]
        return [case for case in dict.fromkeys(cases) if case.piece]

    def repeats(self, nodes: Sequence[Any], before: str) -> Iterator[tuple[str, str]]:
        """Each long repeat of the pattern: what stands before it in a match, and what it may repeat."""
        for node in nodes:
            op, data = node
            name = str(op)
            if name.endswith("_REPEAT"):
                _, most, body = data
                if most >= LONG:
                    for piece in self.pieces(body):
                        yield before, piece
                yield from self.repeats(body, before)
            elif name == "BRANCH":
                for branch in data[1]:
                    yield from self.repeats(branch, before)
            elif name in ("SUBPATTERN", "ATOMIC_GROUP", "ASSERT", "ASSERT_NOT"):
                yield from self.repeats(data if name == "ATOMIC_GROUP" else data[-1], before)
            before += self.example([node], longest=True)

    def pieces(self, body: Sequence[Any]) -> list[str]:
        """What a repeat may repeat: some of the characters that it accepts, or the shortest and a longer text."""
        if len(body) == 1 and str(body[0][0]) in ("IN", "ANY", "NOT_LITERAL"):
            return self.accepted(body[0])[:5]
        return [self.example(body, longest=longest) for longest in (False, True)]

    def accepted(self, node: Any) -> list[str]:
        """The characters of the alphabet that a class accepts; what it begins with where there are none."""
        one = _compiler.compile(_parser.SubPattern(self.tree.state, [node]), self.flags)
        found = [char for char in ALPHABET if one.fullmatch(char)]
        if found or node[0] is not _constants.IN:
            return found
        firsts = [data[0] if op is _constants.RANGE else data for op, data in node[1] if isinstance(data, int | tuple)]
        return [chr(first) for first in firsts if one.fullmatch(chr(first))]

    def example(self, nodes: Sequence[Any], *, longest: bool) -> str:
        """A text that these nodes match, by their first branches or, the longer way, by their last."""
        return "".join(self._example(str(op), data, longest) for op, data in nodes)

    def _example(self, op: str, data: Any, longest: bool) -> str:
        if op == "LITERAL":
            return chr(data)
        if op in ("IN", "ANY", "NOT_LITERAL"):
            return next(iter(self.accepted((getattr(_constants, op), data))), "")
        if op == "BRANCH":
            return self.example(data[1][-1 if longest else 0], longest=longest)
        if op.endswith("_REPEAT"):
            least, most, body = data
            return self.example(body, longest=longest) * min(most, max(least, int(longest)))
        if op == "SUBPATTERN" or (op == "ASSERT" and data[0] < 0):
            return self.example(data[-1], longest=longest)
        return self.example(data, longest=longest) if op == "ATOMIC_GROUP" else ""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Stop what takes longer than this, in the processor's own time: `re` looks for signals while it works."""

    def stop(number: int, frame: object) -> None:
        raise TooSlow(f"takes more than {seconds} s")

    kept = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, kept)


def seconds(pattern: "re.Pattern[Any]", uses: Collection[str], texts: Sequence[str]) -> float:
    """To find every match of the texts where they are searched, and to match their beginning or the whole of them."""
    subjects: Sequence[Any] = texts if isinstance(pattern.pattern, str) else [text.encode("utf-8") for text in texts]
    # the thread's own time: it does not run while the machine does other things
    start = time.thread_time()
    with limited(BOUND):
        for subject in subjects:
            if "search" in uses:
                deque(pattern.finditer(subject), maxlen=0)
            if "match" in uses:
                pattern.match(subject)
            if "fullmatch" in uses:
                pattern.fullmatch(subject)
    return time.thread_time() - start


def measure(pattern: "re.Pattern[Any]", uses: Collection[str] = ("search",), longest: int | None = None) -> float:
    """The longest time over 16,000 characters, used in these ways; raises TooSlow with the text that shows it.

    A pattern whose texts are never longer than `longest` must take as little over so many of those.
    """
    worst = 0.0
    for case in Drawn(pattern).cases():
        try:
            if longest:
                worst = max(worst, seconds(pattern, uses, [case.text(longest)] * (LENGTH * TIMES // longest)))
            else:
                worst = max(worst, compared(pattern, uses, case))
        except TooSlow as slow:
            raise TooSlow(f"{slow} over {case.before!r} + {case.piece!r} * n: {pattern.pattern[:200]!r}") from None
    return worst


def compared(pattern: "re.Pattern[Any]", uses: Collection[str], case: Case) -> float:
    """The time for a long text, which must not be much more than for as much in short ones; the best of several."""
    long, short = BOUND, BOUND
    for _ in range(ATTEMPTS):
        long = min(long, seconds(pattern, uses, [case.text(LENGTH * TIMES)]))
        if long <= FLOOR:
            return long
        short = min(short, seconds(pattern, uses, [case.text(LENGTH)] * TIMES))
        if long <= GROWTH * short:
            return long
    raise TooSlow(f"takes {long / short:.1f} times as long for one text as for {TIMES} of a quarter its length")
