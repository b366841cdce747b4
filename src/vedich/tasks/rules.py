"""A task's status and a deadline's last day: pure, from dates."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from .vocabulary import TaskStatus

SOON = timedelta(days=7)
_CODE = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])))?")


@dataclass(frozen=True)
class Dates:
    """What a task's status depends on."""

    due_on: date | None
    done_on: date | None
    accepted: bool
    has_lead: bool
    no_deadline: bool


def status(dates: Dates, today: date) -> TaskStatus:
    """What a task stands at. Done late is not done in time; a missing lead or date is said, not hidden.

    Decision 42/2014/QĐ-TTg's four (done on time, done late, in term, overdue), with what the law's count leaves out.
    """
    if dates.done_on is not None:
        late = dates.due_on is not None and dates.done_on > dates.due_on
        return TaskStatus.DONE_LATE if late else TaskStatus.DONE
    if dates.due_on is not None and today > dates.due_on:
        return TaskStatus.OVERDUE
    if not dates.has_lead:
        return TaskStatus.NO_LEAD
    if dates.due_on is not None and dates.due_on - today <= SOON:
        return TaskStatus.DUE_SOON
    if not dates.accepted:
        return TaskStatus.NOT_ACCEPTED
    if dates.due_on is None:
        return TaskStatus.CONTINUOUS if dates.no_deadline else TaskStatus.NO_DATE
    return TaskStatus.IN_TERM


def days_over(dates: Dates, today: date) -> int:
    """How many days past its deadline an undone task is; 0 when it is not."""
    if dates.due_on is None or dates.done_on is not None:
        return 0
    return max(0, (today - dates.due_on).days)


def last_day(code: str | None) -> date | None:
    """The last day of a deadline as the reader gives it: `2021-04-15`, `2025-09`, `2021-Q1`, `2023`."""
    match = _CODE.fullmatch(code or "")
    if not match:
        return None
    year = int(match[1])
    month = int(match[2]) if match[2] else 3 * int(match[4]) if match[4] else 12
    try:
        return date(year, month, int(match[3]) if match[3] else calendar.monthrange(year, month)[1])
    except ValueError:
        return None


@dataclass(frozen=True)
class Rates:
    """Two honest rates on one denominator: all tasks that were due.

    The usual headline leaves late work out of sight (domain: 98,62% headline, 86,4% on time).
    """

    due: int
    done: int
    on_time: int

    @property
    def done_rate(self) -> float | None:
        return 100 * self.done / self.due if self.due else None

    @property
    def on_time_rate(self) -> float | None:
        return 100 * self.on_time / self.due if self.due else None
