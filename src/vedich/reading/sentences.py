"""Sentences and their clauses: where a statement or an order begins and ends.

A sentence ends at a full stop, an ellipsis before a capital, or the end of its paragraph; it is cut into clauses at
semicolons outside brackets and quotations.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .blocks import Block
from .view import View

_SIGN = re.compile(r"[.!?…;:()“”\"]")
_ABBREVIATIONS = frozenset(
    (
        "tp",
        "tx",
        "tt",
        "p",
        "q",
        "h",
        "x",
        "ths",
        "ts",
        "gs",
        "pgs",
        "bs",
        "ks",
        "cn",
        "đc",
        "vv",
        "st",
        "stt",
        "tr",
        "nxb",
    )
)
_WORD_BEFORE = re.compile(r"[^\W\d]{1,6}$|\d{1,3}$")
_STUCK = re.compile(r"(?:[12]\d{3}|[^\W\d_]{3}[a-zà-ỹđ]|[\d,]\d ?%)\.[A-ZĐÀ-Ỹ][a-zà-ỹđ]+ ")
_QUOTES = ("“", '"')
#: a quotation longer than this is a speech: it has sentences of its own
LONGEST_QUOTATION = 320
#: a bracket at least this long may hold a statement
STATEMENT = 24


@dataclass(slots=True)
class Sentence:
    """`start`–`end` in the view, final stop left out; clauses, long brackets and colons in order."""

    start: int
    end: int
    block: int
    clauses: list[tuple[int, int]] = field(default_factory=list)
    brackets: list[tuple[int, int]] = field(default_factory=list)
    colons: list[int] = field(default_factory=list)
    inner: bool = False
    """It stands inside a bracket of the sentence before it."""

    def clause_at(self, position: int) -> tuple[int, int]:
        """The clause that holds the position; the whole sentence where none does."""
        index = bisect_right(self.clauses, (position, self.end + 1)) - 1
        if index >= 0 and position < self.clauses[index][1]:
            return self.clauses[index]
        return self.start, self.end


def find_sentences(view: View, blocks: Sequence[Block]) -> list[Sentence]:
    """The sentences of all blocks, each followed by those inside its long brackets."""
    found: list[Sentence] = []
    for index, block in enumerate(blocks):
        for sentence in _split(view.text, block.body, block.end, index):
            found.append(sentence)
            for start, end in sentence.brackets:
                if end - start >= STATEMENT:
                    for inside in _split(view.text, start, end, index):
                        inside.inner = True
                        found.append(inside)
    return found


def _split(text: str, begin: int, end: int, block: int) -> Iterator[Sentence]:
    start = clause = begin
    depth, opened, quoted_until = 0, begin, begin
    sentence = Sentence(start, end, block)
    for sign in _SIGN.finditer(text, begin, end):
        at, char = sign.start(), sign[0]
        if char == "(":
            depth += 1
            opened = at if depth == 1 else opened
        elif char == ")":
            if depth == 1:
                sentence.brackets.append((opened + 1, at))
            depth = max(0, depth - 1)
        elif at < quoted_until:
            continue
        elif char in '“"':
            close = text.find("”" if char == "“" else '"', at + 1, min(end, at + LONGEST_QUOTATION))
            quoted_until = close if close > 0 else at
        elif depth and not _unclosed(text, at, end):
            continue
        elif char == ":":
            sentence.colons.append(at)
        elif char == ";":
            _add_clause(sentence, text, clause, at)
            clause = at + 1
        elif char in ".!?…" and _ends(text, start, at, end):
            _add_clause(sentence, text, clause, at)
            yield from _finished(sentence, text, start, at)
            start = clause = at + 1
            depth = 0
            sentence = Sentence(start, end, block)
    _add_clause(sentence, text, clause, end)
    yield from _finished(sentence, text, start, end)


def _unclosed(text: str, at: int, end: int) -> bool:
    """A bracket that never closes must not swallow the rest of the paragraph."""
    return text.find(")", at, min(end, at + 2500)) < 0


def _ends(text: str, start: int, at: int, end: int) -> bool:
    after = text[at + 1 : at + 2]
    if after and after not in ' ”")/':
        # "… giai đoạn 2016 - 2019.Vốn đầu tư": the space is left out
        return bool(_STUCK.match(text, at - 4))
    following = text[at + 1 : at + 4].lstrip(' ”")')
    if text[at] == "…" or text[at - 1 : at] == ".":
        return not following or not following[0].islower()
    word = _WORD_BEFORE.search(text, max(start, at - 7), at)
    if word is None:
        return True
    if word[0].isdigit():
        return word.start() > start + 1 and not (following and following[0].islower())
    if len(word[0]) == 1 and following and following[0].islower():
        # "v.v. và …"
        return False
    return word[0].lower() not in _ABBREVIATIONS and (len(word[0]) > 1 or not word[0].isupper())


def _add_clause(sentence: Sentence, text: str, start: int, end: int) -> None:
    while start < end and text[start] in " .,;–-”)…":
        start += 1
    # a speech opens here and closes sentences later
    if text[start : start + 1] in _QUOTES and text.find("”" if text[start] == "“" else '"', start + 1, end) < 0:
        start += 1
    while end > start and text[end - 1] in " .,;:…/\\–-":
        end -= 1
    if start < end:
        sentence.clauses.append((start, end))


def _finished(sentence: Sentence, text: str, start: int, end: int) -> Iterator[Sentence]:
    if sentence.clauses:
        sentence.start, sentence.end = sentence.clauses[0][0], sentence.clauses[-1][1]
        yield sentence
