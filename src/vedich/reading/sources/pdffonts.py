"""Words of a PDF that are set in the old fonts, put into Unicode: by the fonts' names, else line by line."""

from collections.abc import Sequence
from itertools import groupby

from .charsets import VIETNAMESE
from .oldfonts import Converter, converter_of, is_unicode, told


def may_be_old(text: str) -> bool:
    """Whether a page's text has letters of Latin-1 that Vietnamese has not."""
    return any("\xa0" < char < "\u0100" and char not in VIETNAMESE for char in set(text))


def in_unicode(words: Sequence[str], lines: Sequence[int], fonts: Sequence[str]) -> list[str]:
    """The words, each with its line and the name of its font; a font whose words hold Unicode is mapped already."""
    spoken: dict[str, list[str]] = {}
    for word, font in zip(words, fonts, strict=True):
        spoken.setdefault(font, []).append(word)
    named = {font: converter_of(font) for font, texts in spoken.items() if not is_unicode("".join(texts))}
    by_line = _by_line(words, lines)
    return [
        convert(word) if (convert := named.get(font) or by_line[line]) else word
        for word, line, font in zip(words, lines, fonts, strict=True)
    ]


def _by_line(words: Sequence[str], lines: Sequence[int]) -> dict[int, Converter | None]:
    grouped = {
        line: " ".join(word for _, word in group)
        for line, group in groupby(zip(lines, words, strict=True), key=lambda pair: pair[0])
    }
    return dict(zip(grouped, told(list(grouped.values())), strict=True))
