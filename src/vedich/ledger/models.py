"""The chain's entries, its head, and the base classes of every model that the actions write."""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar, TypeVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from vedich.values.canonical import digest

from . import scope

M_co = TypeVar("M_co", bound=models.Model, covariant=True)


class Entry(models.Model):
    """One action. It names person and object by stable code, never by key."""

    sequence = models.BigIntegerField(primary_key=True)
    recorded_at = models.DateTimeField()
    actor = models.CharField(max_length=64)
    action = models.CharField(max_length=64, db_index=True)
    object = models.CharField(max_length=200, db_index=True)
    facts = models.JSONField(encoder=DjangoJSONEncoder)
    rows = models.CharField(max_length=64, blank=True)
    count = models.IntegerField(default=0)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ("sequence",)

    def __str__(self) -> str:
        return f"{self.sequence} {self.action} {self.object}"


class Head(models.Model):
    """The chain's last entry; writers queue on this one row."""

    sequence = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.sequence} {self.hash[:12]}"


class GuardedQuerySet(models.QuerySet[M_co]):
    """Closes the side doors: bulk writes work inside an action only."""

    def update(self, **kwargs: Any) -> int:
        scope.require(self.model)
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        scope.require(self.model)
        return super().delete()

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> Any:
        scope.require(self.model)
        return super().bulk_create(objs, *args, **kwargs)


class Guarded(models.Model):
    """A model that only an action writes (`ledger.actions.action`), so that every change leaves its entry."""

    class Meta:
        abstract = True

    objects = models.Manager.from_queryset(GuardedQuerySet)()

    #: drafts are autosaved and are no facts: they may be written inside `ledger.actions.drafting` too
    is_draft: ClassVar[bool] = False

    def save(self, *args: Any, **kwargs: Any) -> None:
        scope.require(type(self))
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        scope.require(type(self))
        return super().delete(*args, **kwargs)


class Fact(Guarded):
    """A row that is never altered: it belongs to the entry that wrote it, and the entry holds its digest."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+", db_index=True)

    class Meta:
        abstract = True

    #: the fields that the digest covers; what may change later (`superseded_on`) is left out
    digested: ClassVar[tuple[str, ...]] = ()

    def row_digest(self, code_of: "CodeOf | None" = None) -> str:
        """The digest of the row. What it points to is named by stable code, never by key."""
        return digest([self._meta.label_lower, *self._said(code_of or own_code)])

    def _said(self, code_of: "CodeOf") -> Iterator[Any]:
        for name in self.digested:
            yield code_of(self, name) if self._meta.get_field(name).is_relation else getattr(self, name)


CodeOf = Callable[[Fact, str], str | None]


def own_code(row: Fact, name: str) -> str | None:
    """The code of what a row's field points to."""
    related = getattr(row, name)
    return None if related is None else str(related.code)
