"""The moment of a request: the system's, or the one that the reader of a sample has jumped to."""

from datetime import datetime, timedelta

from django.http import HttpRequest

from vedich.ledger.clock import system_now
from vedich.organisations.models import Installation

COOKIE = "vedich_moment"


def moments(installation: Installation | None) -> list[datetime]:
    """The sample's own moments, first the one it opens at; none in a real installation."""
    return [datetime.fromisoformat(text) for text in installation.clock] if installation else []


def moment_of(request: HttpRequest, installation: Installation | None) -> datetime:
    """`now` for this request. A sample's moment runs on from its hour to the evening while a real day passes: acts keep
    their order, and nobody sees the day before the hour at which the sample opens."""
    known = moments(installation)
    if not known:
        return system_now()
    chosen = request.COOKIES.get(COOKIE, "")
    day = next((moment for moment in known if moment.date().isoformat() == chosen), known[0])
    return day + _since_midnight(system_now().astimezone(day.tzinfo)) * _left_of(day)


def _since_midnight(moment: datetime) -> timedelta:
    return moment - moment.replace(hour=0, minute=0, second=0, microsecond=0)


def _left_of(day: datetime) -> float:
    """How much of its day is left at a moment, from 0 to 1."""
    return 1 - _since_midnight(day) / timedelta(days=1)
