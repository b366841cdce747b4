"""What every page shows around its content."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static

from vedich import __version__
from vedich.organisations.access import Act

from .moment import moments

STYLESHEETS = ("base", "board", "reading", "forms", "print")


def page(request: HttpRequest) -> dict[str, Any]:
    """The installation, the moment, what the person may do, the version that static files are asked for by."""
    found = getattr(request, "installation", None)
    rights = getattr(request, "rights", None)
    signed_in = getattr(request, "user", None) is not None and request.user.is_authenticated
    now = getattr(request, "now", None)
    return {
        "user": getattr(request, "user", None),
        "stylesheets": [static(f"vedich/css/{name}.css") for name in STYLESHEETS],
        "installation": found,
        "sample": bool(found and found.is_sample),
        "now": now,
        "moments": [moment for moment in moments(found) if now and moment.date() != now.date()],
        "may": {act.value: act in rights.acts for act in Act} if signed_in and rights is not None else {},
        "version": __version__,
    }
