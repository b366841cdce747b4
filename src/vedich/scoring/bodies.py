"""The bodies under a body at a date. Facts stay where they were reported; the tree is asked for as it stood."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from vedich.values.periods import Period

from .known import Totals
from .model import Body

#: how many steps down a tree the engines follow: nation, province, (district,) commune, hamlet, with one to spare
DEPTH = 5


class Tree:
    """Bodies with their dated parents, and the totals over them that are known already."""

    def __init__(self, bodies: Iterable[Body], totals: Totals | None = None) -> None:
        self.totals: Totals = totals or {}
        self._under: dict[str, list[Body]] = defaultdict(list)
        self._levels: dict[str, set[str]] = defaultdict(set)
        for body in bodies:
            self._under[body.parent].append(body)
            self._levels[body.code].add(body.level)

    def levels_of(self, code: str) -> set[str]:
        return self._levels.get(code, set())

    def under(self, code: str, level: str, day: date) -> list[str]:
        """The codes of the bodies of a level that stood under `code` on a day, each once, in order."""
        found: set[str] = set()
        front = {code}
        for _ in range(DEPTH):
            below = [body for parent in front for body in self._under.get(parent, []) if body.stands_at(day)]
            found.update(body.code for body in below if body.level == level)
            front = {body.code for body in below}
        return sorted(found)


def last_day(period: Period) -> date:
    """The day at which coverage is counted: the last calendar day of the period."""
    return period.bounds()[1]
