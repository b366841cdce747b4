"""The one place that reads the system's clock; everything else is told `now`."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

#: the country's one zone: a day begins at its midnight, so that `now.date()` is the day on the wall
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def system_now() -> datetime:
    """The present moment, aware, on Vietnam's clock."""
    return datetime.now(UTC).astimezone(ZONE)
