"""Status words and shapes: colour is never alone."""

from vedich.scorecards.wording import status_word
from vedich.tasks.vocabulary import TaskStatus
from vedich.values.vocabulary import Status

SHAPES: dict[str, str] = {
    Status.EXCEEDED: "▲", Status.ON_TRACK: "●", Status.AT_RISK: "◆", Status.BEHIND: "■", Status.NO_DATA: "◌",
    Status.NOT_DUE: "○",
    TaskStatus.OVERDUE: "■", TaskStatus.DUE_SOON: "◆", TaskStatus.NOT_ACCEPTED: "◆", TaskStatus.IN_TERM: "●",
    TaskStatus.NO_LEAD: "?", TaskStatus.NO_DATE: "?", TaskStatus.CONTINUOUS: "↻", TaskStatus.DONE_LATE: "✓",
    TaskStatus.DONE: "✓",
}  # fmt: skip


def shape(code: str) -> str:
    """The shape that stands beside the word, so that colour is never alone."""
    return next((found for known, found in SHAPES.items() if known == code), "◌")


def word(code: str) -> str:
    if code in TaskStatus.values:
        return str(TaskStatus(code).label)
    return status_word(code)
