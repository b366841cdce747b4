"""Signing in and out, the language, and a sample's moments."""

from allauth.account.views import LoginView
from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme

from vedich.organisations.models import Person
from vedich.organisations.queries import sample_persons
from vedich.web.moment import COOKIE

from .shared import DeskRequest, found, posted_from


@method_decorator(login_not_required, name="dispatch")
class SignIn(LoginView):
    """The sign-in page; a sample offers its persons, one click each."""

    template_name = "account/sign_in.html"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        context: dict[str, object] = super().get_context_data(**kwargs)
        installation = getattr(self.request, "installation", None)
        context["persons"] = sample_persons() if installation and installation.is_sample else []
        context["area"] = "sign-in"
        return context


def _next(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else "/"


@login_not_required
@posted_from("sign-in")
def sample_sign_in(request: DeskRequest) -> HttpResponse:
    """One click, one role; only in a sample, only for its own persons."""
    found(request.installation if request.installation and request.installation.is_sample else None)
    person = Person.objects.filter(code=request.POST.get("person", ""), is_sample=True, is_active=True).first()
    login(request, found(person), backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect(_next(request))


@posted_from("board")
def sign_out(request: DeskRequest) -> HttpResponse:
    logout(request)
    return redirect("/")


@login_not_required
@posted_from("board")
def choose_moment(request: DeskRequest) -> HttpResponse:
    """Jump to another of the sample's moments; a cookie of this browser, nobody else's clock moves."""
    answer = HttpResponseRedirect(_next(request))
    answer.set_cookie(COOKIE, request.POST.get("day", "")[:10], max_age=7 * 86400, samesite="Lax", httponly=True)
    return answer
