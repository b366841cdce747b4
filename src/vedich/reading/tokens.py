"""Words and signs of a stretch of the view, by index."""

import re
from collections.abc import Set

from .view import View

_TOKEN = re.compile(r"[^\W_]+(?:[-/&][^\W_]+)*|[^\s\w]")


class Words:
    """The first `most` words and signs of `start`–`end`; an index past the last gives an empty word."""

    def __init__(self, view: View, start: int, end: int, most: int) -> None:
        self._text, self._low = view.text, view.low
        self.spans: list[tuple[int, int]] = []
        for token in _TOKEN.finditer(view.low, start, end):
            self.spans.append(token.span())
            if len(self.spans) >= most:
                break

    def __len__(self) -> int:
        return len(self.spans)

    def word(self, index: int) -> str:
        """The word in comparable letters."""
        if index >= len(self.spans):
            return ""
        start, end = self.spans[index]
        return self._low[start:end]

    def capital(self, index: int) -> bool:
        """Whether the word is written with a capital."""
        return index < len(self.spans) and self._text[self.spans[index][0]].isupper()

    def acronym(self, index: int) -> bool:
        """Whether the word is two capitals or more."""
        if not 0 <= index < len(self.spans):
            return False
        start, end = self.spans[index]
        return end - start >= 2 and self._text[start:end].isupper()

    def phrase(self, index: int, count: int) -> str:
        """`count` words from `index`; empty where there are not so many."""
        if index < 0 or index + count > len(self.spans):
            return ""
        return self._low[self.spans[index][0] : self.spans[index + count - 1][1]]

    def longest(self, index: int, phrases: Set[str], most: int = 4) -> int:
        """How many words from `index`, at most `most`, make one of the phrases; 0 for none."""
        for count in range(min(most, len(self.spans) - index), 0, -1):
            if self.phrase(index, count) in phrases:
                return count
        return 0
