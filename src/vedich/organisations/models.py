"""Bodies and persons. A body is not a territory; names and superiors have dates, so that history stays as it was."""

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import check_password
from django.db import models
from django.utils.translation import get_language

from vedich.ledger import scope
from vedich.ledger.models import Guarded, GuardedQuerySet

from .vocabulary import Level, Line, OrganKind, Role, System

#: stands behind the name of every unit that the sample invents
SAMPLE_MARK = "(mẫu)"


def in_language(vietnamese: str, english: str) -> str:
    """The English name where the reader's language is English and there is one, else the Vietnamese."""
    return english if english and (get_language() or "vi").startswith("en") else vietnamese


class Field(Guarded):
    """A field of work (lĩnh vực) by which targets, tasks and assessments are grouped."""

    code = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("order", "code")

    def __str__(self) -> str:
        return in_language(self.name, self.name_en)


class Territory(Guarded):
    """An administrative unit on the map, with its official code and its days."""

    code = models.CharField(max_length=32, unique=True)
    level = models.CharField(max_length=16, choices=Level.choices)
    kind = models.CharField(max_length=24)  # tỉnh, thành phố, huyện, xã, phường, đặc khu, thị trấn
    name = models.CharField(max_length=120)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Body(Guarded):
    """An organisation that acts: a committee, a department, a people's committee, a union, or an organ of one."""

    code = models.CharField(max_length=64, unique=True)
    system = models.CharField(max_length=16, choices=System.choices)
    level = models.CharField(max_length=16, choices=Level.choices)
    territory = models.ForeignKey(Territory, null=True, blank=True, on_delete=models.PROTECT, related_name="bodies")
    organ_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="organs")
    organ_kind = models.CharField(max_length=24, choices=OrganKind.choices, blank=True)
    founded_on = models.DateField(null=True, blank=True)
    dissolved_on = models.DateField(null=True, blank=True)
    phone = models.CharField(max_length=32, blank=True)
    is_sample = models.BooleanField(default=False)
    # the name now, kept beside BodyName so that lists need no join; actions write both
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    short_name = models.CharField(max_length=80, blank=True)

    class Meta:
        verbose_name_plural = "bodies"
        ordering = ("code",)

    def __str__(self) -> str:
        return in_language(self.name, self.name_en)

    @property
    def tier(self) -> str:
        """Level and system in one word (`commune:party`): whose figures add up. An organ is of no tier."""
        return "" if self.organ_of_id else f"{self.level}:{self.system}"

    @property
    def brief(self) -> str:
        """The short name, for lists; an invented unit keeps its mark."""
        mark = f" {SAMPLE_MARK}" if self.is_sample and self.short_name else ""
        return in_language((self.short_name or self.name) + mark, self.name_en)


class BodyName(Guarded):
    """A name, full or short, that a body had from one day to another."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, db_index=True)
    is_short = models.BooleanField(default=False)
    name_en = models.CharField(max_length=200, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Superior(Guarded):
    """That a body stands under another, by which line, from one day to another. A body may have several."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="superiors")
    superior = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="subordinates")
    line = models.CharField(max_length=16, choices=Line.choices, default=Line.TERRITORIAL)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(body=models.F("superior")), name="superior_is_another"),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} < {self.superior_id}"


class Post(Guarded):
    """A dated post of a body (bí thư, chánh văn phòng); it may be vacant."""

    code = models.CharField(max_length=80, unique=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="posts")
    title = models.CharField(max_length=120)
    title_en = models.CharField(max_length=120, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return in_language(self.title, self.title_en)


class Responsibility(Guarded):
    """Which body leads a field, from one day to another: the table that proposes leads; a person confirms them."""

    field = models.ForeignKey(Field, on_delete=models.PROTECT, related_name="responsibilities")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="responsibilities")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "responsibilities"

    def __str__(self) -> str:
        return f"{self.field_id} → {self.body_id}"


class PersonManager(BaseUserManager["Person"]):
    def get_queryset(self) -> GuardedQuerySet["Person"]:
        return GuardedQuerySet(self.model, using=self._db)

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(username=username)


class Person(AbstractBaseUser):
    """Someone who signs in. What they read is not recorded, so there is no last sign-in either."""

    last_login = None
    code = models.CharField(max_length=64, unique=True)
    username = models.CharField(max_length=64, unique=True)
    full_name = models.CharField(max_length=120)
    full_name_en = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    is_sample = models.BooleanField(default=False)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]
    objects: ClassVar[PersonManager] = PersonManager()

    def __str__(self) -> str:
        return in_language(self.full_name, self.full_name_en)

    def save(self, *args: Any, **kwargs: Any) -> None:
        scope.require(type(self))
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        scope.require(type(self))
        return super().delete(*args, **kwargs)

    def check_password(self, raw_password: str | None) -> bool:
        """As Django has it; a hash that has become too weak is renewed, which changes nothing about the person."""

        def renew(raw: str) -> None:
            self.set_password(raw)
            models.QuerySet(type(self)).filter(pk=self.pk).update(password=self.password)

        return check_password(raw_password, self.password, renew)


class Appointment(Guarded):
    """That a person has a role for a body from one day to another; a post may stand behind it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="appointments")
    role = models.CharField(max_length=16, choices=Role.choices)
    post = models.ForeignKey(Post, null=True, blank=True, on_delete=models.PROTECT, related_name="appointments")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.person_id} {self.role} {self.body_id}"

    def holds_on(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


class Installation(Guarded):
    """The one row that says whose installation this is, and whether it is a sample with a clock of its own."""

    root = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    is_sample = models.BooleanField(default=False)
    # the sample's moments, first the one it opens at: aware ISO texts
    clock = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return self.root.code
