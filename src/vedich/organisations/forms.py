"""Forms of bodies and people, and the fields that the forms of every room share: a day, a body."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from vedich.values.dates import format_date, parse_date
from vedich.values.errors import Refused

from .models import Body, Person
from .queries import body_by_code, body_named
from .vocabulary import Level, Role, System


class DayField(forms.CharField):
    """A day as Vietnamese writes it."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        try:
            return parse_date(text)
        except Refused as error:
            raise ValidationError(_(error.message) % error.data) from None

    def prepare_value(self, value: Any) -> Any:
        if getattr(self.widget, "input_type", "") == "date":  # the browser's calendar has its own form
            return value
        return format_date(value) if hasattr(value, "year") else value


class BodyField(forms.CharField):
    """A body by its name or code, from the list that the page holds."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return super().widget_attrs(widget) | {"list": "bodies", "autocomplete": "off"}

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        body = body_by_code(text) or body_named(text)
        if body is None:
            raise ValidationError(_("No single body has that name; choose one of the list."))
        return body

    def prepare_value(self, value: Any) -> Any:
        return value.name if isinstance(value, Body) else value


_SIGN_IN_NAME = RegexValidator(
    r"^[a-z0-9][a-z0-9._-]{1,63}\Z", _("Small letters without marks, digits, dots and dashes; at least two.")
)


class AppointForm(forms.Form):
    """A person and what they do for a body; who is not known yet by the sign-in name is made."""

    username = forms.CharField(label=_("Sign-in name"), max_length=64, validators=[_SIGN_IN_NAME])
    full_name = forms.CharField(label=_("Full name"), max_length=120, required=False)
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    body = BodyField(label=_("Of which body"), max_length=200)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        data["person"] = Person.objects.filter(username=data.get("username", "")).first()
        if data["person"] is None and not data.get("full_name"):
            self.add_error("full_name", _("Nobody signs in by that name yet: write the full name."))
        return data


class BodyForm(forms.Form):
    """A body that the public list does not know: a department, a board, a union."""

    name = forms.CharField(label=_("Name"), max_length=200)
    short_name = forms.CharField(label=_("Short name"), max_length=80, required=False)
    name_en = forms.CharField(label=_("English name"), max_length=200, required=False)
    system = forms.ChoiceField(label=_("System"), choices=System.choices, initial=System.GOVERNMENT)
    level = forms.ChoiceField(label=_("Level"), choices=Level.choices, initial=Level.DEPARTMENT)
    under = BodyField(label=_("Under which body"), max_length=200)

    def __init__(self, now: datetime, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"].strip()
        if body_named(name, self.now.date()) is not None:
            raise ValidationError(_("There is a body of that name already."))
        return name
