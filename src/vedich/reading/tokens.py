"""Words and signs of a stretch of the view, by index."""

import re
from functools import cache
from itertools import islice

from .view import View

_TOKEN = re.compile(r"[^\W_]+(?:[-/&][^\W_]+)*|[^\s\w]")


@cache
def _lengths(phrases: frozenset[str]) -> dict[str, tuple[int, ...]]:
    """By first word: how many words the phrases that begin with it have, the most first."""
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        tokens = _TOKEN.findall(phrase)
        found.setdefault(tokens[0], set()).add(len(tokens))
    return {first: tuple(sorted(counts, reverse=True)) for first, counts in found.items()}


class Words:
    """The first `most` words and signs of `start`–`end`, each found when it is first asked for.

    An index past the last gives an empty word.
    """

    def __init__(self, view: View, start: int, end: int, most: int) -> None:
        self._text, self._low = view.text, view.low
        self._further = islice(_TOKEN.finditer(view.low, start, end), most)
        self.spans: list[tuple[int, int]] = []
        self._words: list[str] = []

    def reaches(self, index: int) -> bool:
        """Whether there is a word at `index`."""
        while len(self.spans) <= index:
            token = next(self._further, None)
            if token is None:
                return False
            self.spans.append(token.span())
            self._words.append(token[0])
        return True

    def word(self, index: int) -> str:
        """The word in comparable letters."""
        if index < 0 or (index >= len(self._words) and not self.reaches(index)):
            return ""
        return self._words[index]

    def capital(self, index: int) -> bool:
        """Whether the word is written with a capital."""
        return self.reaches(index) and self._text[self.spans[index][0]].isupper()

    def acronym(self, index: int) -> bool:
        """Whether the word is two capitals or more."""
        if index < 0 or not self.reaches(index):
            return False
        start, end = self.spans[index]
        return end - start >= 2 and self._text[start:end].isupper()

    def phrase(self, index: int, count: int) -> str:
        """`count` words from `index`; empty where there are not so many."""
        if index < 0 or not self.reaches(index + count - 1):
            return ""
        return self._low[self.spans[index][0] : self.spans[index + count - 1][1]]

    def longest(self, index: int, phrases: frozenset[str], most: int = 4) -> int:
        """How many words from `index`, at most `most`, make one of the phrases; 0 for none."""
        for count in _lengths(phrases).get(self.word(index), ()):
            if count <= most and self.phrase(index, count) in phrases:
                return count
        return 0
