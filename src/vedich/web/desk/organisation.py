"""The organisation: bodies and people of the installation, kept by its administrator."""

import secrets
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from vedich.organisations import actions, queries
from vedich.organisations.access import Act
from vedich.organisations.forms import AppointForm, BodyForm
from vedich.organisations.models import Appointment, Body, Person
from vedich.plans.actions import free_code
from vedich.values.text import slug

from .shared import DeskRequest, found, needs, page_of, posted_from


def _page(request: DeskRequest, status: int = 200, **more: Any) -> HttpResponse:
    today, search = request.now.date(), request.GET.get("q", "").strip()
    bodies = queries.search_bodies(search, today)
    context = {
        "area": "organisation", "people": queries.people(today), "page": page_of(request, bodies, 40),
        "search": search, "bodies": queries.lead_choices(today), "appoint_form": AppointForm(),
        "body_form": BodyForm(request.now), **more,
    }  # fmt: skip
    return render(request, "desk/organisation.html", context, status=status)


@needs(Act.MANAGE_PEOPLE)
def organisation(request: DeskRequest) -> HttpResponse:
    return _page(request)


@posted_from("organisation")
@needs(Act.MANAGE_PEOPLE)
def appoint(request: DeskRequest) -> HttpResponse:
    """Appoint a person, made on the way if need be; a new person's first password is shown once."""
    form = AppointForm(request.POST)
    if not form.is_valid():
        return _page(request, 422, appoint_form=form)
    data = form.cleaned_data
    request.rights.check(Act.MANAGE_PEOPLE, data["body"])
    person, password = data["person"], ""
    if person is None:
        password = secrets.token_urlsafe(9)
        person = actions.create_person(
            username=data["username"], full_name=data["full_name"], password=password, by=request.user, now=request.now
        )
    actions.appoint(
        person=person, body=data["body"], role=data["role"], since=request.now.date(), by=request.user, now=request.now
    )
    return _page(request, told=person, password=password) if password else redirect("organisation")


@posted_from("organisation")
@needs(Act.MANAGE_PEOPLE)
def end_appointment(request: DeskRequest, key: int) -> HttpResponse:
    held = found(Appointment.objects.select_related("person", "body").filter(pk=key).first())
    request.rights.check(Act.MANAGE_PEOPLE, held.body)
    actions.end_appointment(appointment=held, on=request.now.date(), by=request.user, now=request.now)
    return redirect("organisation")


@posted_from("organisation")
@needs(Act.MANAGE_PEOPLE)
def renew_password(request: DeskRequest, code: str) -> HttpResponse:
    person = found(Person.objects.filter(code=code, is_active=True).first())
    for appointment in person.appointments.select_related("body"):
        request.rights.check(Act.MANAGE_PEOPLE, appointment.body)
    password = secrets.token_urlsafe(9)
    actions.renew_password(person=person, password=password, by=request.user, now=request.now)
    return _page(request, told=person, password=password)


@posted_from("organisation")
@needs(Act.MANAGE_PEOPLE)
def create_body(request: DeskRequest) -> HttpResponse:
    form = BodyForm(request.now, request.POST)
    if not form.is_valid():
        return _page(request, 422, body_form=form)
    request.rights.check(Act.MANAGE_PEOPLE, form.cleaned_data["under"])
    code = free_code(Body, slug(form.cleaned_data["short_name"] or form.cleaned_data["name"])[:40])
    actions.create_body(**form.cleaned_data, code=code, since=request.now.date(), by=request.user, now=request.now)
    return redirect("organisation")
