"""Reads of bodies and persons."""

from datetime import date, datetime

from django.db import connection
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from vedich.ledger.clock import system_now
from vedich.values.text import fold

from .collation import in_order
from .matching import Directory, Named, Standing
from .models import Appointment, Body, BodyName, Field, Installation, Person, Responsibility, Superior
from .vocabulary import Level, Line, OrganKind

_LEADING = (OrganKind.EXECUTIVE_COMMITTEE, OrganKind.STANDING_COMMITTEE, OrganKind.OFFICE)
# an organ stands under its body as a unit under its superior; a root's own organs reach what the root reaches
_UP = """
WITH RECURSIVE up(id) AS (
    SELECT CAST(%s AS bigint)
    UNION
    SELECT links.upper FROM up JOIN (
        SELECT body_id AS lower, superior_id AS upper FROM organisations_superior
        WHERE (valid_from IS NULL OR valid_from <= %s) AND (valid_to IS NULL OR valid_to >= %s)
        UNION
        SELECT id AS lower, organ_of_id AS upper FROM organisations_body WHERE organ_of_id IS NOT NULL
    ) links ON links.lower = up.id
)
SELECT id FROM up
"""


def installation() -> Installation | None:
    return Installation.objects.select_related("root").first()


def is_sample() -> bool:
    """Whether everything here is a sample: then each file says so too."""
    found = installation()
    return bool(found and found.is_sample)


def now() -> datetime:
    """The installation's moment: the sample's own clock where it has one, else the system's."""
    found = installation()
    return datetime.fromisoformat(found.clock[0]) if found and found.clock else system_now()


def ancestors(body: int, day: date) -> set[int]:
    """The keys of all bodies that a body stands under on a day, by any line, with their leading organs; not itself.

    An advisory board is an organ too, but what its body reaches is not the board's to reach.
    """
    with connection.cursor() as cursor:
        cursor.execute(_UP, [body, day.isoformat(), day.isoformat()])
        up = {row[0] for row in cursor.fetchall()} - {body}
    # a body's own office reaches it as it reaches what stands below
    leading = Body.objects.filter(organ_of__in=up | {body}, organ_kind__in=_LEADING).values_list("pk", flat=True)
    return (up | set(leading)) - {body}


def territorial_superiors(day: date) -> dict[int, int]:
    """Each body's territorial superior on a day, by key."""
    links = Superior.objects.filter(_on(day), line=Line.TERRITORIAL).values_list("body_id", "superior_id")
    return dict(links)


def _on(day: date, prefix: str = "") -> Q:
    return (Q(**{f"{prefix}valid_from": None}) | Q(**{f"{prefix}valid_from__lte": day})) & (
        Q(**{f"{prefix}valid_to": None}) | Q(**{f"{prefix}valid_to__gte": day})
    )


def active_bodies(day: date) -> QuerySet[Body]:
    return Body.objects.filter(Q(founded_on=None) | Q(founded_on__lte=day)).filter(
        Q(dissolved_on=None) | Q(dissolved_on__gt=day)
    )


def bodies_of_tier(tier: str, day: date) -> QuerySet[Body]:
    """The active bodies of a tier (`commune:party`), organs left out."""
    level, _colon, system = tier.partition(":")
    return active_bodies(day).filter(level=level, system=system, organ_of=None).order_by("code")


def fields() -> list[Field]:
    return list(Field.objects.all())


def leads_of(field: Field, day: date) -> list[Body]:
    """The bodies that the table of responsibilities proposes for a field."""
    found = Responsibility.objects.filter(_on(day), field=field).select_related("body").order_by("pk")
    return [row.body for row in found]


def sample_persons() -> list[Person]:
    """The sample's sign-ins, one per role; none in a real installation."""
    return list(
        Person.objects.filter(is_sample=True, is_active=True).prefetch_related("appointments__body").order_by("pk")
    )


def body_by_code(code: str) -> Body | None:
    return Body.objects.filter(code=code).first()


def body_named(name: str, day: date | None = None) -> Body | None:
    """The body of a full or short name, whatever its case and diacritics; None when none or several have it."""
    wanted = fold(name)
    if not wanted:
        return None
    names = BodyName.objects.filter(folded=wanted)
    found = set((names.filter(_on(day)) if day else names).values_list("body_id", flat=True)[:3])
    return Body.objects.get(pk=found.pop()) if len(found) == 1 else None


def directory(day: date) -> Directory:
    """The bodies of a day by the names that they had then, for matching what a document writes; two queries."""
    rows = active_bodies(day).order_by("pk").values_list(
        "pk", "code", "name", "level", "system", "organ_kind", "territory__kind", "territory__name"
    )  # fmt: skip
    bodies = [Standing(*row[:6], kind=row[6] or "", place=row[7] or "") for row in rows]
    names = BodyName.objects.values_list("body_id", "name", "valid_from", "valid_to")
    return Directory(day, bodies, (Named(*row) for row in names))


def responsibilities(day: date) -> dict[str, list[Responsibility]]:
    """By field code, whom the table of responsibilities names on a day."""
    found: dict[str, list[Responsibility]] = {}
    for row in Responsibility.objects.filter(_on(day)).select_related("body", "field").order_by("pk"):
        found.setdefault(row.field.code, []).append(row)
    return found


def bodies_by_name() -> dict[str, int | None]:
    """Every folded name with its body's key, None where several share it; for matching many names at once."""
    found: dict[str, int | None] = {}
    for folded, body in BodyName.objects.values_list("folded", "body_id"):
        found[folded] = body if found.get(folded, body) == body else None
    return found


def search_bodies(words: str, day: date) -> QuerySet[Body]:
    """The bodies of a day whose name holds all these words, whatever their case and diacritics, with superiors."""
    found = active_bodies(day).prefetch_related(
        Prefetch("superiors", Superior.objects.filter(_on(day)).select_related("superior"), to_attr="above")
    )
    for word in fold(words).split():
        found = found.filter(Exists(BodyName.objects.filter(body=OuterRef("pk"), folded__contains=word)))
    return found.order_by("level", in_order("name"))


def people(day: date) -> QuerySet[Person]:
    """Who signs in, with the appointments that hold on a day as `holding`."""
    holding = Appointment.objects.filter(_on(day)).select_related("body").order_by("pk")
    found = Person.objects.filter(is_active=True).order_by(in_order("full_name"), "pk")
    return found.prefetch_related(Prefetch("appointments", queryset=holding, to_attr="holding"))


def lead_choices(day: date) -> QuerySet[Body]:
    """The bodies that a task may be led by, for a list to choose from: the province's own, and the districts."""
    levels = (Level.PROVINCE, Level.DEPARTMENT, Level.DISTRICT)
    found = active_bodies(day).filter(level__in=levels)
    return found.only("code", "name", "name_en", "level").order_by("level", in_order("name"))
