"""Forms of the register: what it is searched by, and a document entered by hand."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vedich.organisations.models import Body
from vedich.values.dates import format_date, parse_date
from vedich.values.errors import Refused
from vedich.values.vocabulary import DocumentType

from .entering import Typed
from .listing import listed_bodies
from .models import Document
from .search import Filters
from .vocabulary import TYPE_WORDS


class DayField(forms.CharField):
    """A day as Vietnamese writes it, or a year alone, which means its first or its last day."""

    def __init__(self, *, closing: bool = False, **options: Any) -> None:
        super().__init__(required=False, **options)
        self.closing = closing

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        if text.isdigit() and len(text) == 4 and text != "0000":
            return date(int(text), 12, 31) if self.closing else date(int(text), 1, 1)
        try:
            return parse_date(text[:40])
        except Refused as error:
            raise ValidationError(_(error.message) % error.data) from None

    def prepare_value(self, value: Any) -> Any:
        return format_date(value) if isinstance(value, date) else value


def type_choices(first: Any) -> list[tuple[str, Any]]:
    return [("", first), *((code.value, word) for code, word in TYPE_WORDS.items())]


class RegisterForm(forms.Form):
    """The search of the register. What is wrong is said beside it and narrows nothing."""

    q = forms.CharField(label=_("Search"), required=False, max_length=300, strip=False)
    type = forms.ChoiceField(label=_("Type"), required=False, choices=type_choices(_("every type")))
    issuer = forms.CharField(label=_("Issuer"), required=False, max_length=200)
    since = DayField(label=_("Signed from"))
    until = DayField(label=_("Signed to"), closing=True)
    body = forms.ModelChoiceField(
        label=_("Body"), required=False, queryset=Body.objects.none(), to_field_name="code", empty_label=_("every body")
    )
    reference = forms.CharField(label=_("Refers to"), required=False, max_length=80)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["body"].queryset = listed_bodies()  # type: ignore[attr-defined]
        self.fields["q"].widget.attrs["placeholder"] = _("Number, words of the text")
        self.fields["since"].widget.attrs["placeholder"] = self.fields["until"].widget.attrs["placeholder"] = (
            "05/7/2023"
        )
        self.fields["reference"].widget.attrs["placeholder"] = "05-CT/TW"

    def filters(self, at: Any) -> tuple[str, Filters]:
        """What was typed, and what else narrows the register."""
        self.is_valid()
        asked = self.cleaned_data
        named = asked.get("reference") or ""
        bound = Document.objects.filter(code=named).only("pk", "version_of").first() if named else None
        body = asked.get("body")
        filters = Filters(
            at, type=asked.get("type") or "", issuer=asked.get("issuer") or "", since=asked.get("since"),
            until=asked.get("until"), body=body.pk if body else None,
            refers_to=bound.first_version if bound else None, reference=named,
        )  # fmt: skip
        return asked.get("q") or "", filters

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked for."""
        return any(self.data.get(name) for name in self.fields)

    @property
    def more_open(self) -> bool:
        """Whether one of the filters that are folded away narrows the list."""
        return any(self.data.get(name) for name in ("issuer", "since", "until", "body", "reference"))


class ByHandForm(forms.Form):
    """A document whose targets exist only as a picture."""

    type = forms.ChoiceField(label=_("Type"), choices=type_choices("–")[1:], initial=DocumentType.RESOLUTION)
    number = forms.CharField(label=_("Number"), max_length=64)
    issuer = forms.CharField(label=_("Issuer"), max_length=200)
    signed_on = DayField(label=_("Signed on"))
    subject = forms.CharField(label=_("Subject"), max_length=400)
    announced = forms.IntegerField(
        label=_("Targets that the document announces"), required=False, min_value=1, max_value=999
    )
    targets = forms.CharField(
        label=_("Targets, one a line"), widget=forms.Textarea(attrs={"rows": 14}), max_length=60_000,
        help_text=_("Rows can be pasted from Excel: name, unit, number."),
    )  # fmt: skip

    def typed(self) -> Typed:
        found = self.cleaned_data
        return Typed(**{**found, "type": DocumentType(found["type"])})
