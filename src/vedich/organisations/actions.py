"""Writes of bodies and persons."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from vedich.ledger.actions import Actor, action
from vedich.ledger.scope import current
from vedich.values.errors import N_, Refused
from vedich.values.text import fold

from . import hooks
from .models import (
    Appointment,
    Body,
    BodyName,
    Field,
    Installation,
    Person,
    Post,
    Responsibility,
    Superior,
    Territory,
)
from .vocabulary import Line, Role


@action("organisations.create_field")
def create_field(*, code: str, name: str, name_en: str, order: int, by: Actor, now: datetime) -> Field:
    current().about(f"field:{code}", name=name)
    field = Field(code=code, name=name, name_en=name_en, order=order)
    current().add(field)
    return field


@action("organisations.create_territory")
def create_territory(
    *, code: str, level: str, kind: str, name: str, parent: Territory | None = None, by: Actor, now: datetime
) -> Territory:
    current().about(f"territory:{code}", name=name)
    territory = Territory(code=code, level=level, kind=kind, name=name, parent=parent)
    current().add(territory)
    return territory


@action("organisations.create_body")
def create_body(
    *, code: str, name: str, system: str, level: str, by: Actor, now: datetime, under: Body | None = None,
    line: str = Line.TERRITORIAL, since: date | None = None, **details: Any,
) -> Body:  # fmt: skip
    """A body with its first name and, with `under`, its first superior."""
    current().about(f"body:{code}", name=name, under=under.code if under else None)
    body = Body(code=code, name=name, system=system, level=level, founded_on=since, **details)
    current().add(body)
    current().add(BodyName(body=body, name=name, folded=fold(name), name_en=body.name_en, valid_from=since))
    if body.short_name:
        short = body.short_name
        current().add(BodyName(body=body, name=short, folded=fold(short), is_short=True, valid_from=since))
    if under is not None:
        current().add(Superior(body=body, superior=under, line=line, valid_from=since))
        hooks.structure_changed(now)
    return body


@action("organisations.place_under")
def place_under(
    *, body: Body, superior: Body, line: str, by: Actor, now: datetime, since: date | None = None
) -> Superior:
    current().about(f"body:{body.code}", superior=superior.code, line=line)
    link = Superior(body=body, superior=superior, line=line, valid_from=since)
    current().add(link)
    hooks.structure_changed(now)
    return link


@action("organisations.create_post")
def create_post(*, code: str, body: Body, title: str, title_en: str, by: Actor, now: datetime) -> Post:
    current().about(f"post:{code}", body=body.code, title=title)
    post = Post(code=code, body=body, title=title, title_en=title_en)
    current().add(post)
    return post


@action("organisations.make_responsible")
def make_responsible(*, field: Field, body: Body, by: Actor, now: datetime) -> Responsibility:
    current().about(f"field:{field.code}", body=body.code)
    row = Responsibility(field=field, body=body)
    current().add(row)
    return row


@action("organisations.create_person")
def create_person(
    *, username: str, full_name: str, password: str | None, by: Actor, now: datetime, full_name_en: str = "",
    email: str = "", is_sample: bool = False,
) -> Person:  # fmt: skip
    """A person who signs in; without a password, one that is set later."""
    current().about(f"person:{username}")
    person = Person(
        code=username, username=username, full_name=full_name, full_name_en=full_name_en, email=email,
        is_sample=is_sample,
    )  # fmt: skip
    person.set_password(password)
    person.save()
    return person


@action("organisations.appoint")
def appoint(
    *, person: Person, body: Body, role: Role, by: Actor, now: datetime, post: Post | None = None,
    since: date | None = None, until: date | None = None,
) -> Appointment:  # fmt: skip
    current().about(f"person:{person.code}", body=body.code, role=str(role), since=since, until=until)
    appointment = Appointment(person=person, body=body, role=role, post=post, valid_from=since, valid_to=until)
    current().add(appointment)
    return appointment


@action("organisations.end_appointment")
def end_appointment(*, appointment: Appointment, on: date, by: Actor, now: datetime) -> Appointment:
    """The last day of an appointment; what was done under it stays."""
    current().about(f"person:{appointment.person.code}", body=appointment.body.code, role=appointment.role, until=on)
    appointment.valid_to = on
    appointment.save(update_fields=["valid_to"])
    return appointment


@action("organisations.renew_password")
def renew_password(*, person: Person, password: str, by: Actor, now: datetime) -> Person:
    """A new first password, told once; the ledger keeps that it was renewed and by whom, not the password."""
    current().about(f"person:{person.code}")
    person.set_password(password)
    person.save(update_fields=["password"])
    return person


@action("organisations.set_clock")
def set_clock(*, moments: Sequence[datetime], by: Actor, now: datetime) -> Installation:
    """The moments of a sample's clock; a real installation has none. Raises Refused for one."""
    row = Installation.objects.get()
    if not row.is_sample:
        raise Refused("real-clock", N_("Only a sample has a clock of its own."))
    current().about(f"installation:{row.root.code}", clock=[moment.isoformat() for moment in moments])
    row.clock = [moment.isoformat() for moment in moments]
    row.save(update_fields=["clock"])
    return row


@action("organisations.open_installation")
def open_installation(
    *, root: Body, by: Actor, now: datetime, is_sample: bool = False, clock: Sequence[datetime] = ()
) -> Installation:
    """Say whose installation this is; a sample carries the moments of its own clock."""
    current().about(f"installation:{root.code}", sample=is_sample)
    row = Installation(root=root, is_sample=is_sample, clock=[moment.isoformat() for moment in clock])
    current().add(row)
    return row
