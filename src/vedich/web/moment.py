"""The moment of a request: the system's, or the one that the reader of a sample has jumped to."""

from datetime import datetime

from django.http import HttpRequest

from vedich.ledger.clock import system_now
from vedich.organisations.models import Installation

COOKIE = "vedich_moment"


def moments(installation: Installation | None) -> list[datetime]:
    """The sample's own moments, first the one it opens at; none in a real installation."""
    return [datetime.fromisoformat(text) for text in installation.clock] if installation else []


def moment_of(request: HttpRequest, installation: Installation | None) -> datetime:
    """`now` for this request. A sample's moment runs on with the day's own time, so that acts keep their order."""
    known = moments(installation)
    if not known:
        return system_now()
    chosen = request.COOKIES.get(COOKIE, "")
    day = next((moment for moment in known if moment.date().isoformat() == chosen), known[0])
    clock = system_now().astimezone(day.tzinfo)
    return day.replace(hour=clock.hour, minute=clock.minute, second=clock.second, microsecond=clock.microsecond)
