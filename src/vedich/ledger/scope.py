"""The action that is open in this thread: what it writes is collected for its one entry."""

from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .actions import OpenEntry

_open: ContextVar["OpenEntry | None"] = ContextVar("open_entry", default=None)
_drafting: ContextVar[bool] = ContextVar("drafting", default=False)


class OutsideAction(RuntimeError):
    """A guarded model was written outside an action: a fault in the program, never a user's."""


def current() -> "OpenEntry":
    """The open entry; raises OutsideAction when no action is running."""
    entry = _open.get()
    if entry is None:
        raise OutsideAction("no action is open; write through actions")
    return entry


def require(model: Any) -> None:
    if _open.get() is None and not (_drafting.get() and model.is_draft):
        raise OutsideAction(f"{model.__name__} is written only inside an action")
