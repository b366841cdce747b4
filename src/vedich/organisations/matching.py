"""Names in a text → bodies of the register as of a day: one, a group with its members, or an open question. Pure.

It never guesses: where several bodies could be meant, or only one that is near, the candidates are given and a person
says which.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from .groups import Group, group_of
from .wording import key, without_post

#: no more candidates than a person looks through
MOST_CANDIDATES = 12
_LEVEL_WORDS = ("tinh", "thanh pho", "cap tinh")
_EACH = ("các ", "những ")


class Kind(StrEnum):
    ONE = "one"
    GROUP = "group"
    EVERYBODY = "everybody"
    SEVERAL = "several"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Standing:
    """A body that is active on the day, with the little that matching needs; `kind` and `place` of its territory."""

    pk: int
    code: str
    name: str
    level: str
    system: str
    organ_kind: str = ""
    kind: str = ""
    place: str = ""


@dataclass(frozen=True)
class Named:
    """A name, full or short, that a body had from one day to another."""

    body: int
    name: str
    first: date | None = None
    last: date | None = None

    def holds_on(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Match:
    """What a name means: `bodies` is the one, the members of the group, or the candidates."""

    words: str
    kind: Kind
    bodies: tuple[Standing, ...] = ()

    @property
    def one(self) -> Standing | None:
        return self.bodies[0] if self.kind is Kind.ONE else None

    @property
    def counted(self) -> str:
        """`15 huyện, thị xã, thành phố`: the group in the text's own words, with how many it was on that day."""
        low = self.words.lower()
        at = max((low.find(each) + len(each) for each in _EACH if each in low), default=0)
        return f"{len(self.bodies)} {self.words[at:].strip()}"


class Directory:
    """The bodies of one day by the names that they had on that day."""

    def __init__(self, day: date, bodies: Iterable[Standing], names: Iterable[Named]) -> None:
        self.day = day
        self._bodies = {body.pk: body for body in bodies}
        self._codes = {body.code: body.pk for body in self._bodies.values()}
        #: by key: the names that hold on the day, and those that the same bodies had before or have later
        self._held: dict[str, set[int]] = {}
        self._other: dict[str, set[int]] = {}
        for named in names:
            if named.body in self._bodies:
                where = self._held if named.holds_on(day) else self._other
                where.setdefault(key(named.name), set()).add(named.body)

    def match(self, name: str) -> Match:
        """What a name, or a body's code, means on the day."""
        if name in self._codes:
            return self._found(name, Kind.ONE, [self._codes[name]])
        words = key(name)
        group = group_of(words) if words else None
        if group is not None:
            return self._group(name, group)
        for asked in dict.fromkeys((words, without_post(words))):
            if asked and (found := self._single(name, asked)):
                return found
        return Match(name, Kind.UNKNOWN)

    def match_all(self, names: Iterable[str]) -> list[Match]:
        return [self.match(name) for name in names]

    def _single(self, name: str, words: str) -> Match | None:
        bare = self._without_place(words)
        without_level = next(
            (bare.removesuffix(f" {level}") for level in _LEVEL_WORDS if bare.endswith(f" {level}")), ""
        )
        if exact := self._held.get(words) or self._held.get(bare) or self._held.get(without_level):
            return self._found(name, Kind.ONE if len(exact) == 1 else Kind.SEVERAL, exact)
        if " " not in bare:
            return None
        # "Liên đoàn Lao động" in a province's document, where no other level has one
        whole = {pk for level in _LEVEL_WORDS for pk in self._held.get(f"{bare} {level}", ())}
        longer = {pk for known, keys in self._held.items() if known.startswith(bare + " ") for pk in keys}
        if whole and whole == longer:
            return self._found(name, Kind.ONE if len(whole) == 1 else Kind.SEVERAL, whole)
        # "huyện Thuận Tiến" may be its people's committee or its party committee
        near = longer or self._places.get(words) or self._other.get(words) or self._other.get(bare)
        return self._found(name, Kind.SEVERAL, near) if near else None

    @cached_property
    def _places(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for pk, body in self._bodies.items():
            if body.place:
                found.setdefault(key(f"{body.kind} {body.place}"), set()).add(pk)
        return found

    @cached_property
    def _provinces(self) -> set[str]:
        return {key(body.place) for body in self._bodies.values() if body.level == "province" and body.place}

    def _without_place(self, words: str) -> str:
        """`uy ban nhan dan tinh long an` → `uy ban nhan dan tinh`, in the province of that name."""
        for place in self._provinces:
            if words.endswith(f" {place}"):
                return words.removesuffix(f" {place}")
        return words

    def _group(self, name: str, group: Group) -> Match:
        if group.everybody:
            return Match(name, Kind.EVERYBODY)
        members = [pk for pk, body in self._bodies.items() if self._belongs(body, group)]
        return self._found(name, Kind.GROUP if members else Kind.UNKNOWN, members)

    @staticmethod
    def _belongs(body: Standing, group: Group) -> bool:
        if (body.level, body.system, body.organ_kind) != (group.level, group.system, group.organ):
            return False
        named = key(body.name)
        return named.startswith(group.opens) and not (group.not_opens and named.startswith(group.not_opens))

    def _found(self, name: str, kind: Kind, keys: Iterable[int]) -> Match:
        bodies = sorted((self._bodies[pk] for pk in keys), key=lambda body: (body.level != "province", body.pk))
        return Match(name, kind, tuple(bodies if kind is Kind.GROUP else bodies[:MOST_CANDIDATES]))
