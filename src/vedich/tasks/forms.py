"""Forms of tasks."""

from django import forms
from django.utils.translation import gettext_lazy as _

from vedich.organisations.forms import BodyField, DayField
from vedich.plans.models import Target


class AnswerForm(forms.Form):
    """What the text left open: who leads, by when."""

    lead = BodyField(label=_("Who leads?"), required=False)
    due_on = DayField(label=_("By when?"), required=False)
    no_deadline = forms.BooleanField(label=_("there is no deadline"), required=False)
    target = forms.ModelChoiceField(
        label=_("Which target does it serve?"), required=False, to_field_name="code",
        queryset=Target.objects.filter(withdrawn_on=None),
    )  # fmt: skip


class NoteForm(forms.Form):
    text = forms.CharField(label=_("What has been done"), widget=forms.Textarea, max_length=4000, required=False)


class NewTaskForm(forms.Form):
    """A task that stands in no document: typed in."""

    title = forms.CharField(label=_("What is to be done"), widget=forms.Textarea, max_length=2000)
    lead = BodyField(label=_("Who leads?"), required=False)
    due_on = DayField(label=_("By when?"), required=False)
