"""How far scanned pages are recognised: by whom they are awaited, and how long that may take."""

from collections.abc import Callable
from dataclasses import dataclass


def _untold(page: int, pages: int) -> None:
    """Nobody is told how far it is."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """At most `pages` scanned pages, `seconds` for each; `tell` hears of each page done, and of how many there are."""

    pages: int = 300
    seconds: float = 60.0
    tell: Callable[[int, int], None] = _untold


#: for a person who waits at a browser: half a minute on one core, a second or two a page as a rule
AT_ONCE = Recognition(pages=4, seconds=8.0)
