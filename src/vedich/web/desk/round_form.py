"""The form that opens a round: a plan, a period to choose, and two days with what is usual already filled in."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vedich.organisations.forms import DayField
from vedich.plans.models import Plan
from vedich.plans.queries import plan_at, plans
from vedich.reporting.models import Round
from vedich.values.periods import Period, period_words

PARTS = ("Q1", "Q2", "H1", "Q3", "9M", "Q4", "")
#: when a leadership is reported to
USUAL = ("Q1", "H1", "9M", "")
#: before the end of the period's last month: figures up to, and due; reports go in as estimates before it is over
_UP_TO, _DUE = 25, 28


class DayInput(forms.DateInput):
    """The browser's own calendar; it sends ISO days."""

    input_type = "date"

    def format_value(self, value: Any) -> Any:
        return value.isoformat() if isinstance(value, date) else value


class PeriodSelect(forms.Select):
    """Each period carries its usual days, which the page fills in when another one is chosen."""

    #: what was sent and is no choice; it stays, so that the person sees what was refused
    unknown: str | None = None

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(*args, **kwargs)
        if option["value"] != self.unknown:
            up_to, due = usual_days(Period.parse(str(option["value"])))
            option["attrs"] |= {"data-as-of": up_to.isoformat(), "data-due": due.isoformat()}
        return option


def usual_days(period: Period) -> tuple[date, date]:
    """Figures up to, and due: the 25th and the 28th of the period's last month."""
    last = period.bounds()[1]
    return last.replace(day=_UP_TO), last.replace(day=_DUE)


def periods_around(day: date) -> list[tuple[str, list[tuple[str, str]]]]:
    """The periods of this year and of those beside it, a group a year, the usual ones before the months."""
    language = get_language() or "vi"
    groups = []
    for year in (day.year, day.year - 1, day.year + 1):
        codes = [f"{year}-{part}".rstrip("-") for part in PARTS] + [f"{year}-{month:02d}" for month in range(1, 13)]
        words = ((code, period_words(Period.parse(code), language)) for code in codes)
        groups.append((str(year), [(code, text[:1].upper() + text[1:]) for code, text in words]))
    return groups


def next_period(plan: Plan | None, day: date) -> str:
    """The first usual period of this year that is not over a month ago and has no round of the plan yet."""
    opened = set(Round.objects.filter(plan=plan).values_list("period", flat=True))
    codes = [f"{day.year}-{part}".rstrip("-") for part in USUAL]
    over = day - timedelta(days=31)
    waiting = [code for code in codes if code not in opened and Period.parse(code).bounds()[1] >= over]
    return waiting[0] if waiting else codes[-1]


class OpenRoundForm(forms.Form):
    plan = forms.ModelChoiceField(label=_("Plan"), queryset=Plan.objects.none(), to_field_name="code", empty_label=None)
    period = forms.CharField(label=_("Period"), max_length=16, widget=PeriodSelect)
    as_of = DayField(label=_("Figures up to"), required=False, widget=DayInput)
    due_on = DayField(label=_("Due on"), widget=DayInput)

    def __init__(self, now: datetime, data: Any = None) -> None:
        plan = plan_at(now)
        period = next_period(plan, now.date())
        as_of, due_on = usual_days(Period.parse(period))
        usual = {"plan": plan.code if plan else None, "period": period, "as_of": as_of, "due_on": due_on}
        super().__init__(data, initial=usual)
        self.fields["plan"].queryset = plans(now)  # type: ignore[attr-defined]
        choices = periods_around(now.date())
        select: PeriodSelect = self.fields["period"].widget
        sent = data.get("period", "") if data else ""
        if sent and not any(sent == code for _year, group in choices for code, _words in group):
            select.unknown = sent
            choices.insert(0, ("?", [(sent, sent)]))
        select.choices = choices
