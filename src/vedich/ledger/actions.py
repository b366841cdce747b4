"""`@action`: what a write is. Atomic, by a person, at a moment, leaving exactly one entry in the same transaction."""

import copy
import functools
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, ParamSpec, Protocol, TypeVar

from django.db import transaction

from vedich.values.canonical import canonical_json

from . import scope
from .chain import entry_hash, rows_digest
from .models import Entry, Fact, Guarded, Head

P = ParamSpec("P")
R = TypeVar("R")


class Actor(Protocol):
    """Whoever acts: anything with a stable code."""

    @property
    def code(self) -> Any: ...


@dataclass(frozen=True)
class System:
    """The product itself, where no person acts (set-up, imports of a sample)."""

    code: str = "system"


@dataclass
class OpenEntry:
    """The entry that the running action will leave."""

    sequence: int
    previous: str
    actor: str
    action: str
    now: datetime
    object: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    digests: list[str] = field(default_factory=list)
    waiting: dict[Any, Callable[[], None]] = field(default_factory=dict)
    depth: int = 0

    def about(self, object: str, **facts: Any) -> None:
        """Name the object; a nested action's object and facts are listed under `also`, whenever it speaks."""
        if self.depth or self.object:
            self.also(object, **facts)
        else:
            self.object = object
            self.facts.update(facts)

    def also(self, object: str, **facts: Any) -> None:
        """Name something that the action moved besides its own object."""
        self.facts.setdefault("also", []).append({"object": object, **facts})

    @contextmanager
    def nested(self) -> Iterator[None]:
        """An action inside the action."""
        self.depth += 1
        try:
            yield
        finally:
            self.depth -= 1

    def add(self, *rows: Guarded) -> None:
        """Save rows; facts are bound to this entry and digested."""
        for row in rows:
            if isinstance(row, Fact):
                row.entry_id = self.sequence
                self.digests.append(row.row_digest())
            row.save(force_insert=True)

    def add_many(self, model: type[Guarded], rows: Iterable[Any]) -> list[Any]:
        """Save rows of one model with one statement."""
        made = list(rows)
        for row in made:
            if isinstance(row, Fact):
                row.entry_id = self.sequence
                self.digests.append(row.row_digest())
        return list(model.objects.bulk_create(made))

    def before_close(self, key: Any, act: Callable[[], None]) -> None:
        """Do something once, when all of the action's own writes are done; the same key waits once."""
        self.waiting.setdefault(key, act)

    def settle(self) -> None:
        """Do what waits, and what that makes wait in turn."""
        while self.waiting:
            key = next(iter(self.waiting))
            self.waiting.pop(key)()

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """A part that may be refused without the whole: what it wrote is undone, in the store and in the entry."""
        digests, waiting, facts = list(self.digests), dict(self.waiting), copy.deepcopy(self.facts)
        named = self.object
        try:
            with transaction.atomic():
                yield
        except Exception:
            self.digests, self.waiting, self.facts, self.object = digests, waiting, facts, named
            raise

    def close(self) -> None:
        if not self.object:
            raise scope.OutsideAction(f"the action {self.action} named no object")
        values: dict[str, Any] = {
            "sequence": self.sequence,
            "recorded_at": self.now.astimezone(UTC).isoformat(),
            "actor": self.actor,
            "action": self.action,
            "object": self.object,
            "facts": json.loads(canonical_json(self.facts)),
            "rows": rows_digest(self.digests),
            "count": len(self.digests),
            "previous": self.previous,
        }
        values["hash"] = entry_hash(values)
        Entry.objects.create(**{**values, "recorded_at": self.now})
        Head.objects.filter(pk=1).update(sequence=self.sequence, hash=values["hash"])


def _open(code: str, by: Actor, now: datetime) -> OpenEntry:
    head = Head.objects.select_for_update().get(pk=1)
    return OpenEntry(head.sequence + 1, head.hash, str(by.code), code, now)


def action(code: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function an action. It takes keywords only, `by` and `now` among them.

    The outermost action opens the entry (locking the chain's head), inner ones join it: one act, one entry. The
    function says what it is about with `current().about(…)`. An exception leaves neither facts nor entry.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            if args:
                raise TypeError(f"{function.__name__} takes keywords only")
            outer = scope._open.get()
            if outer is not None:
                with outer.nested():
                    return function(*args, **kwargs)
            with transaction.atomic():
                entry = _open(code, kwargs["by"], kwargs["now"])  # type: ignore[arg-type]
                token = scope._open.set(entry)
                try:
                    result = function(*args, **kwargs)
                    entry.settle()
                    entry.close()
                finally:
                    scope._open.reset(token)
                return result

        run.action_code = code  # type: ignore[attr-defined]
        return run

    return decorate


@contextmanager
def drafting() -> Iterator[None]:
    """Write drafts: atomic, but no facts and so no entry."""
    token = scope._drafting.set(True)
    try:
        with transaction.atomic():
            yield
    finally:
        scope._drafting.reset(token)
