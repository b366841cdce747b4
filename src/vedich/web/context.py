"""What every page shows around its content."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.http import url_has_allowed_host_and_scheme

from vedich import __version__
from vedich.organisations.access import Act

from .moment import moments

STYLESHEETS = ("base", "board", "reading", "register", "forms", "print")


def _return_to(request: HttpRequest) -> str:
    """Where a change of language or moment comes back to: this page, or the one that a sent form stood on."""
    if request.method == "GET":
        return request.get_full_path()
    return local_path(request, request.META.get("HTTP_REFERER", ""))


def local_path(request: HttpRequest, url: str) -> str:
    """The path of an address of this site, else the start."""
    allowed = url_has_allowed_host_and_scheme(url, allowed_hosts={request.get_host()})
    parts = urlsplit(url) if allowed else urlsplit("/")
    return f"{parts.path}?{parts.query}" if parts.query else parts.path or "/"


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
        "return_to": _return_to(request),
    }
