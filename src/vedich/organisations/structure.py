"""Who stood under whom on any day, for computations that ask about many days."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property

from .models import Body, Superior
from .vocabulary import Line

Link = tuple[int, int, date | None, date | None]
Standing = tuple[int, date | None, date | None]


def superiors_of(body: int, links: dict[int, int]) -> list[int]:
    """The chain above a body, nearest first, in a mapping of superiors; a circle is walked once."""
    found: list[int] = []
    while body in links and links[body] not in found:
        body = links[body]
        found.append(body)
    return found


class Structure:
    """The territorial structure on every day: two queries however many days are asked.

    Between two changes it is the same, so each stretch without a change is worked out once.
    """

    def __init__(self) -> None:
        self._found: dict[tuple[str, int], dict[int, frozenset[int]]] = {}

    @cached_property
    def _links(self) -> list[Link]:
        rows = Superior.objects.filter(line=Line.TERRITORIAL)
        return list(rows.values_list("body_id", "superior_id", "valid_from", "valid_to"))

    @cached_property
    def _bodies(self) -> dict[str, list[Standing]]:
        found: dict[str, list[Standing]] = {}
        rows = Body.objects.filter(organ_of=None).values_list("pk", "level", "system", "founded_on", "dissolved_on")
        for key, level, system, founded, dissolved in rows:
            found.setdefault(f"{level}:{system}", []).append((key, founded, dissolved))
        return found

    @cached_property
    def _changes(self) -> list[date]:
        """The first days on which something was otherwise than the day before."""

        def days() -> Iterator[date | None]:
            for _body, _superior, first, last in self._links:
                yield first
                yield last + timedelta(days=1) if last else None
            for standing in self._bodies.values():
                for _key, founded, dissolved in standing:
                    yield founded
                    yield dissolved

        return sorted({day for day in days() if day is not None})

    def under(self, tier: str, parent: int, day: date) -> frozenset[int]:
        """The keys of the bodies of a tier (`commune:party`) that stood under a parent on a day, territorially."""
        stretch = (tier, bisect_right(self._changes, day))
        if stretch not in self._found:
            self._found[stretch] = self._all(tier, day)
        return self._found[stretch].get(parent, frozenset())

    def _all(self, tier: str, day: date) -> dict[int, frozenset[int]]:
        links = {
            body: superior
            for body, superior, first, last in self._links
            if (first is None or first <= day) and (last is None or last >= day)
        }
        under: dict[int, set[int]] = {}
        for key, founded, dissolved in self._bodies.get(tier, []):
            if (founded is None or founded <= day) and (dissolved is None or dissolved > day):
                for superior in superiors_of(key, links):
                    under.setdefault(superior, set()).add(key)
        return {parent: frozenset(keys) for parent, keys in under.items()}
