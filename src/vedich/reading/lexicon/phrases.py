"""How the lexicon is written down: phrases in running text, parted by commas; and patterns made of them."""

import re
from collections.abc import Iterable


def words(text: str) -> frozenset[str]:
    """The comma-separated phrases of a text; line breaks are spaces."""
    return frozenset(phrase for part in text.split(",") if (phrase := " ".join(part.split())))


def any_of(phrases: Iterable[str]) -> str:
    """A pattern's source for one of the phrases, the longest first.

    Phrases with one beginning share it, so that a place where none stands is left after a letter or two.
    """
    return _tree(sorted(set(phrases)), "")


def opening(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for one of the phrases as whole words, to match where they begin."""
    return re.compile(rf"{any_of(phrases)}(?!\w)")


def anywhere(phrases: Iterable[str], not_after: Iterable[str] = ()) -> re.Pattern[str]:
    """A pattern for one of the phrases as whole words, to search for, where none of `not_after` stands before it."""
    return re.compile(rf"{word_of(phrases, not_after)}(?!\w)")


def word_of(phrases: Iterable[str], not_after: Iterable[str] = ()) -> str:
    """The source of a pattern for one of the phrases where a word begins.

    What must not stand before is looked at after the phrase's first letter: a search then runs from first letter to
    first letter instead of looking back at every place.
    """
    barred = [r"\w", *map(re.escape, not_after)]
    return _tree(sorted(set(phrases)), "", barred)


def _tree(phrases: list[str], before: str, barred: Iterable[str] = ()) -> str:
    """The phrases, sorted and without what all of them begin with (`before`), as one group of alternatives."""
    by_letter: dict[str, list[str]] = {}
    for phrase in phrases:
        by_letter.setdefault(phrase[len(before) :][:1], []).append(phrase)
    ends = by_letter.pop("", [])
    branches = []
    for letter, group in by_letter.items():
        shared = _shared(group[0], group[-1])
        looks = "".join(f"(?<!{sign}{re.escape(letter)})" for sign in barred)
        rest = re.escape(shared[len(before) + 1 :])
        further = _tree(group, shared) if len(group) > 1 else ""
        branches.append(f"{re.escape(letter)}{looks}{rest}{further}")
    return f"(?:{'|'.join(branches)}{'|' if ends else ''})"


def _shared(one: str, other: str) -> str:
    """What both begin with."""
    length = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:length]
