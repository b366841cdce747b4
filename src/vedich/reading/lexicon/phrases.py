"""How the lexicon is written down: phrases in running text, parted by commas."""

import re
from collections.abc import Iterable


def words(text: str) -> frozenset[str]:
    """The comma-separated phrases of a text; line breaks are spaces."""
    return frozenset(phrase for part in text.split(",") if (phrase := " ".join(part.split())))


def any_of(phrases: Iterable[str]) -> str:
    """A pattern's source for one of the phrases, the longest first."""
    return f"(?:{'|'.join(sorted(map(re.escape, phrases), key=lambda phrase: (-len(phrase), phrase)))})"


def opening(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for one of the phrases as whole words, to match where they begin."""
    return re.compile(rf"{any_of(phrases)}(?!\w)")


def anywhere(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for one of the phrases as whole words, to search for."""
    return re.compile(rf"(?<!\w){any_of(phrases)}(?!\w)")
