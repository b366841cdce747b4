"""What every request carries, and how the domain's refusals become answers."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext

from vedich.organisations.access import Missing, Rights
from vedich.organisations.queries import installation
from vedich.values.errors import Conflict, NotAllowed, Refused

from .context import local_path
from .moment import moment_of

Answer = Callable[[HttpRequest], HttpResponse]

POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)


def content_security(get_response: Answer) -> Answer:
    """No inline script, no eval, nothing from elsewhere."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response

    return middleware


def moment_and_rights(get_response: Answer) -> Answer:
    """Give each request its installation, its `now`, and the person's rights on that day."""

    def middleware(request: HttpRequest) -> HttpResponse:
        found: Any = installation()
        request.installation = found  # type: ignore[attr-defined]
        request.now = moment_of(request, found)  # type: ignore[attr-defined]
        request.rights = SimpleLazyObject(  # type: ignore[attr-defined]
            lambda: Rights(request.user, request.now.date())  # type: ignore[arg-type, attr-defined]
        )
        return get_response(request)

    return middleware


def status_of(error: Refused) -> int:
    if isinstance(error, Missing):
        return 404
    if isinstance(error, NotAllowed):
        return 403
    return 409 if isinstance(error, Conflict) else 422


class DomainErrors:
    """Translate a refusal to HTTP in one place: a sentence in the person's language, and nothing changed."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and request.method == "GET":
            # the address of a form, opened again from the history or by a reload
            back = local_path(request, request.META.get("HTTP_REFERER", ""))
            return render(request, "405.html", {"back": back}, status=HTTPStatus.METHOD_NOT_ALLOWED)
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Refused):
            return None
        context = {"sentence": words(error), "error": error}
        if request.headers.get("HX-Request"):
            answer = render(request, "_parts/refusal.html", context, status=status_of(error))
            answer.headers["HX-Retarget"] = "#messages"
            answer.headers["HX-Reswap"] = "innerHTML"
            return answer
        return render(request, "refused.html", context, status=status_of(error))


def words(error: Refused) -> str:
    """A refusal's sentence in the language of the request."""
    sentence = gettext(error.message)
    data = {key: gettext(value) if isinstance(value, str) and value else value for key, value in error.data.items()}
    return sentence % data if data else sentence
