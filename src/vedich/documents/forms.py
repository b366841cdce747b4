"""Forms of the register and of readings."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vedich.values.dates import parse_date
from vedich.values.errors import Refused
from vedich.values.numbers import format_number, parse_number
from vedich.values.periods import Period
from vedich.values.vocabulary import AssessmentKind, ItemKind, Triage

from .models import Proposal
from .vocabulary import ASSESSMENT_WORDS, COMPARATOR_WORDS, MEASURE_WORDS, TRIAGE_WORDS


class NumberField(forms.CharField):
    """A number as Vietnamese writes it; kept as exact text."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        try:
            return f"{parse_number(text):f}"
        except Refused as error:
            raise ValidationError(_(error.message) % error.data) from None

    def prepare_value(self, value: Any) -> Any:
        try:
            return format_number(Decimal(str(value))) if value not in (None, "") else ""
        except ArithmeticError:
            return value


class PeriodField(forms.CharField):
    """A period's code; `2021/2025:yearly` keeps its suffix."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        code, colon, each = text.partition(":")
        try:
            return Period.parse(code).code + colon + each
        except Refused as error:
            raise ValidationError(_(error.message) % error.data) from None


class DeadlineField(forms.CharField):
    """A day as Vietnamese writes it, or a month, quarter or year by its code; kept as the code."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        try:
            return parse_date(text).isoformat()
        except Refused:
            pass
        try:
            return Period.parse(text).code
        except Refused:
            raise ValidationError(_("Write a day like 05/7/2023, or 2023-07, 2023-Q3, 2023.")) from None


class UploadForm(forms.Form):
    file = forms.FileField(label=_("Document"), allow_empty_file=True)


class FigureForm(forms.Form):
    indicator = forms.CharField(label=_("What is measured"), max_length=200)
    value = NumberField(label=_("Value"))
    unit = forms.CharField(label=_("Unit"), required=False, max_length=40)
    kind = forms.ChoiceField(label=_("It states"), choices=[(m.value, w) for m, w in MEASURE_WORDS.items()])
    period = PeriodField(label=_("Period"))


class TargetForm(forms.Form):
    indicator = forms.CharField(label=_("What is measured"), max_length=200)
    comparator = forms.ChoiceField(label=_("It must be"), choices=[(c.value, w) for c, w in COMPARATOR_WORDS.items()])
    value = NumberField(label=_("Value"), required=False)
    value_to = NumberField(label=_("up to"), required=False)
    unit = forms.CharField(label=_("Unit"), required=False, max_length=40)
    period = PeriodField(label=_("Period"), required=False)


class DirectiveForm(forms.Form):
    triage = forms.ChoiceField(label=_("Triage"), choices=[(k.value, v) for k, v in TRIAGE_WORDS.items()])
    title = forms.CharField(label=_("What is to be done"), widget=forms.Textarea, required=False, max_length=2000)
    agencies = forms.CharField(label=_("Who leads"), required=False, max_length=300)
    deadline = DeadlineField(label=_("By when"), required=False)

    def clean_agencies(self) -> list[str]:
        return [name.strip() for name in self.cleaned_data["agencies"].split(";") if name.strip()]

    def clean_triage(self) -> str:
        return Triage(self.cleaned_data["triage"]).value


class AssessmentForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=[(k.value, v) for k, v in ASSESSMENT_WORDS.items()])

    def clean_kind(self) -> str:
        return AssessmentKind(self.cleaned_data["kind"]).value


FORMS: dict[str, type[forms.Form]] = {
    ItemKind.FIGURE: FigureForm,
    ItemKind.TARGET: TargetForm,
    ItemKind.DIRECTIVE: DirectiveForm,
    ItemKind.ASSESSMENT: AssessmentForm,
}


def edit_form(proposal: Proposal, data: Any = None) -> forms.Form:
    """The form in which a proposal is edited, filled with what stands."""
    initial = dict(proposal.data)
    if isinstance(initial.get("agencies"), list):
        initial["agencies"] = "; ".join(initial["agencies"])
    if proposal.kind == ItemKind.DIRECTIVE and not initial.get("title"):
        initial["title"] = " ".join(proposal.evidence.split())
    return FORMS[proposal.kind](data, initial=initial, prefix=f"p{proposal.pk}")


def day_or_none(text: str | None) -> date | None:
    return parse_date(text) if text else None
