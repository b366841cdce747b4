"""What the desk's views share: the typed request, the right that a view needs, pages of a list."""

import functools
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect

from vedich.organisations.access import Act, Missing, Rights
from vedich.organisations.models import Installation, Person

T = TypeVar("T")


class DeskRequest(HttpRequest):
    """A request of somebody signed in, as the middleware has furnished it."""

    user: Person
    rights: Rights
    now: datetime
    installation: Installation


View = Callable[..., HttpResponse]


def needs(act: Act) -> Callable[[View], View]:
    """The right that a view needs, whatever the object; rights on the object are checked beside it."""

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def checked(request: DeskRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            request.rights.check(act)
            return view(request, *args, **kwargs)

        return checked

    return decorate


def posted_from(page: str, *kept: str) -> Callable[[View], View]:
    """A view that only takes what is sent to it. Read (after a change of language, a reload, a sign-in) it leads to the
    page that its form stands on; `kept` are the parts of the address that the page has too."""

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def taken(request: DeskRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "POST":
                return view(request, *args, **kwargs)
            if request.method in ("GET", "HEAD"):
                back: HttpResponse = redirect(page, **{name: kwargs[name] for name in kept})
                return back
            return HttpResponseNotAllowed(["POST"])

        return taken

    return decorate


def found(thing: T | None) -> T:
    """The thing, or Missing (404): what is not there and what is not yours look the same."""
    if thing is None:
        raise Missing
    return thing


def page_of(request: HttpRequest, things: Any, size: int = 50) -> Page[Any]:
    return Paginator(things, size).get_page(request.GET.get("page"))
