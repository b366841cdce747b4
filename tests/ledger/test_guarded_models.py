"""The side doors are closed: every guarded model is written inside an action only, on every way Django has."""

import pytest
from django.apps import apps

from vedich.ledger.models import Fact, Guarded
from vedich.ledger.scope import OutsideAction
from vedich.organisations.models import Person

GUARDED = [model for model in apps.get_models() if issubclass(model, Guarded)]
WAYS = {
    "save": lambda model: model().save(),
    "create": lambda model: model.objects.create(),
    "bulk_create": lambda model: model.objects.bulk_create([model()]),
    "get_or_create": lambda model: model.objects.get_or_create(pk=-1),
    "update_or_create": lambda model: model.objects.update_or_create(pk=-1, defaults={}),
    "update": lambda model: model.objects.filter(pk=-1).update(pk=-2),
    "bulk_update": lambda model: model.objects.bulk_update([model(pk=-1)], [_some_field(model)]),
    "delete": lambda model: model(pk=-1).delete(),
    "delete many": lambda model: model.objects.filter(pk=-1).delete(),
}


def _some_field(model):
    return next(field.name for field in model._meta.concrete_fields if not field.primary_key)


@pytest.mark.django_db
@pytest.mark.parametrize("way", sorted(WAYS))
@pytest.mark.parametrize("model", [*GUARDED, Person], ids=lambda model: model._meta.label_lower)
def test_a_guarded_model_is_written_inside_an_action_only(model, way):
    with pytest.raises(OutsideAction):
        WAYS[way](model)


def test_every_model_of_the_rooms_is_guarded():
    unguarded = {
        model._meta.label_lower
        for model in apps.get_models()
        if model.__module__.startswith("vedich.") and not issubclass(model, Guarded)
    }
    assert unguarded == {"ledger.entry", "ledger.head", "organisations.person"}


@pytest.mark.parametrize("model", [m for m in GUARDED if issubclass(m, Fact)], ids=lambda m: m._meta.label_lower)
def test_a_fact_digests_what_it_says(model):
    """What may change later is left out, and so are keys that a restore may renumber in the entry's own table."""
    names = {field.name for field in model._meta.concrete_fields} | {
        field.attname for field in model._meta.concrete_fields
    }
    assert model.digested
    for name in model.digested:
        assert name in names or isinstance(getattr(model, name), property)
    assert not {"superseded_on", "closed_on", "id", "entry_id"} & set(model.digested)
