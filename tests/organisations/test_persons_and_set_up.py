"""Persons who sign in, the installation's clock, and what a real installation starts from."""

from datetime import timedelta

import pytest
from django.contrib.auth import authenticate

from vedich.ledger.actions import System
from vedich.ledger.clock import system_now
from vedich.ledger.models import Entry
from vedich.organisations.actions import create_person
from vedich.organisations.models import Body, Person
from vedich.organisations.queries import installation, sample_persons
from vedich.organisations.queries import now as installation_now
from vedich.organisations.set_up import bare, listed_province, set_up
from vedich.sample.build import CLOCK
from vedich.values.errors import Refused


@pytest.mark.django_db
def test_a_password_is_kept_as_a_hash_and_never_in_the_ledger(now):
    create_person(username="moi", full_name="Người mới", password="mật khẩu dài", by=System(), now=now)
    assert "mật khẩu dài" not in Person.objects.get(username="moi").password
    assert "mật khẩu" not in str(list(Entry.objects.order_by("-sequence").values_list("facts", flat=True)[:1]))
    assert authenticate(username="moi", password="mật khẩu dài") == Person.objects.get(username="moi")
    assert authenticate(username="moi", password="sai") is None


@pytest.mark.django_db
def test_who_has_no_password_cannot_sign_in(now):
    create_person(username="moi", full_name="Người mới", password=None, by=System(), now=now)
    assert authenticate(username="moi", password="") is None


@pytest.mark.django_db
def test_a_hash_that_has_become_weak_is_renewed_at_sign_in(now, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    create_person(username="moi", full_name="Người mới", password="mật khẩu dài", by=System(), now=now)
    entries = Entry.objects.count()
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.ScryptPasswordHasher",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]
    assert authenticate(username="moi", password="mật khẩu dài")
    assert Person.objects.get(username="moi").password.startswith("scrypt")
    assert authenticate(username="moi", password="mật khẩu dài")
    assert Entry.objects.count() == entries


@pytest.mark.django_db
def test_the_sample_has_a_sign_in_for_every_role():
    roles = {a.role for person in sample_persons() for a in person.appointments.all()}
    assert roles == {"specialist", "reporter", "head", "leader", "evaluator", "inspector", "administrator"}


def test_the_systems_day_is_vietnams_day():
    assert system_now().utcoffset() == timedelta(hours=7)


@pytest.mark.django_db
def test_a_sample_runs_on_its_own_clock():
    assert installation().is_sample
    assert installation_now() == CLOCK[0]


@pytest.mark.parametrize("name", ["Tây Ninh", "tây ninh", "tay ninh", "Tỉnh Tây Ninh", "TINH TAY NINH"])
def test_a_province_is_found_by_its_name_however_written(name):
    found = listed_province(name)
    assert (found.code, bare(found.name), len(found.communes)) == ("80", "tay ninh", 96)
    assert len({code for code, _name, _kind in found.communes}) == 96


def test_a_city_under_the_central_government_is_a_province_too():
    assert "thành phố" in listed_province("Hà Nội").kind


@pytest.mark.parametrize("name", ["Long An", "", "tỉnh", "Tây"])
def test_an_unknown_province_is_refused_with_the_names_that_there_are(name):
    with pytest.raises(Refused) as refusal:
        listed_province(name)
    assert refusal.value.code == "no-such-province"
    assert "Tây Ninh" in refusal.value.data["known"]
    assert refusal.value.data["known"].count(",") == 33


@pytest.mark.django_db
def test_setting_up_refuses_where_something_is_there(now):
    bodies = Body.objects.count()
    with pytest.raises(Refused) as refusal:
        set_up(province=listed_province("Tây Ninh"), password="mật khẩu dài", by=System(), now=now)
    assert refusal.value.code == "not-empty"
    assert Body.objects.count() == bodies
