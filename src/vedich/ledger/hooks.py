"""Hooks: how an upper room's write causes a lower room's, without importing it.

The upper room owns a `Hook` in its `hooks.py`; lower rooms connect in `AppConfig.ready()`. Receivers run inside the
caller's transaction and in the order in which the rooms are installed, so a fault in one undoes the whole act.
"""

from collections.abc import Callable
from typing import Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

ALL: dict[str, "Hook[..., Any]"] = {}


class Hook(Generic[P, R]):
    """A named point at which lower rooms act. `calls` returns what each receiver returned, in order."""

    def __init__(self, name: str) -> None:
        if name in ALL:
            raise ValueError(f"two hooks named {name}")
        self.name = name
        self.receivers: list[Callable[P, R]] = []
        ALL[name] = self

    def connect(self, receiver: Callable[P, R]) -> None:
        if receiver not in self.receivers:
            self.receivers.append(receiver)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> list[R]:
        return [receiver(*args, **kwargs) for receiver in self.receivers]
