"""The ledger in words: who, which action, about what, and the facts. The codes stay beside them: they are the proof."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _gettext
from django.utils.translation import gettext_lazy as _

from vedich.documents.models import Document
from vedich.ledger.models import Entry
from vedich.organisations.models import Body, Field, Person, Post, Territory
from vedich.organisations.vocabulary import Role
from vedich.plans.models import Indicator, Plan, Programme, Project, Target, TargetSet
from vedich.reporting.models import Round
from vedich.reporting.vocabulary import SubmissionState
from vedich.scorecards.wording import STATUS_WORDS
from vedich.tasks.models import Task
from vedich.tasks.vocabulary import TaskStep
from vedich.values.dates import format_date
from vedich.values.errors import Refused
from vedich.values.numbers import format_number
from vedich.values.periods import Period
from vedich.web.templatetags.vedich import period as period_in_words

#: every action's code in words; a test looks that none is missing
ACTIONS = {
    "documents.accept": _("Accepted what was read"), "documents.accept_answered": _("Accepted what had waited"),
    "documents.accept_section": _("Accepted a section of what was read"),
    "documents.answer_each": _("Answered open questions of a section"),
    "documents.join": _("Joined sentences into one"),
    "documents.part": _("Parted joined sentences"), "documents.propose": _("Proposed by hand what was passed over"),
    "documents.triage": _("Said how directives are followed"),
    "documents.answer": _("Answered an open question"), "documents.edit": _("Edited what was read"),
    "documents.register": _("Registered a document"), "documents.reject": _("Rejected what was read"),
    "documents.undo": _("Took back a decision"),
    "organisations.appoint": _("Appointed a person"), "organisations.create_body": _("Added a body"),
    "organisations.create_field": _("Added a field of work"), "organisations.create_person": _("Added a person"),
    "organisations.create_post": _("Added a post"), "organisations.create_territory": _("Added a territory"),
    "organisations.end_appointment": _("Ended an appointment"),
    "organisations.make_responsible": _("Made a body responsible for a field"),
    "organisations.open_installation": _("Opened the installation"),
    "organisations.place_under": _("Placed a body under another"),
    "organisations.renew_password": _("Gave a new password"), "organisations.set_clock": _("Set the sample's clock"),
    "organisations.set_up": _("Set up the province"),
    "plans.add_programme": _("Added a breakthrough programme"), "plans.add_project": _("Added a key project"),
    "plans.announce": _("Noted how many targets are announced"), "plans.create_indicator": _("Added an indicator"),
    "plans.create_plan": _("Made a plan"), "plans.create_target_set": _("Made a set of targets"),
    "plans.declare_indicator": _("Declared how an indicator behaves"), "plans.revise_target": _("Changed a target"),
    "plans.set_target": _("Set a target"), "plans.withdraw_target": _("Withdrew a target"),
    "reporting.accept": _("Accepted a unit's report"), "reporting.approve": _("Approved a unit's report"),
    "reporting.open_round": _("Opened a reporting round"), "reporting.record": _("Recorded figures"),
    "reporting.reopen": _("Reopened a closed figure"), "reporting.return": _("Returned a unit's report"),
    "reporting.send": _("Sent a unit's report to its head"),
    "reviews.publish": _("Published a plan's board"), "reviews.unpublish": _("Withdrew a plan's board"),
    "sample.decide": _("Decided on a reading (sample)"), "sample.month": _("Recorded a month (sample)"),
    "sample.plan": _("Made a plan (sample)"), "scorecards.decide": _("Decided a verdict"),
    "tasks.answer": _("Answered a task's question"), "tasks.assign": _("Assigned a task"),
    "tasks.finish": _("Reported a task done"), "tasks.report": _("Reported on a task"),
    "tasks.return": _("Returned a task"), "tasks.take_on": _("Took a task on"),
}  # fmt: skip
#: what an object's code begins with: its word, and the model that knows its name
KINDS: dict[str, tuple[Any, type[Model] | None]] = {
    "body": (_("body"), Body), "document": (_("document"), Document), "field": (_("field"), Field),
    "indicator": (_("indicator"), Indicator), "installation": (_("installation"), Body), "month": (_("month"), None),
    "person": (_("person"), Person), "plan": (_("plan"), Plan), "post": (_("post"), Post),
    "programme": (_("programme"), Programme), "project": (_("project"), Project), "round": (_("round"), Round),
    "submission": (_("report"), None), "target-set": (_("set of targets"), TargetSet), "target": (_("target"), Target),
    "task": (_("task"), Task), "territory": (_("territory"), Territory), "workbook": (_("workbook"), None),
    "assessment": (_("assessment"), None), "directive": (_("directive"), None), "figures": (_("figures"), None),
}  # fmt: skip
#: an entry's facts by their keys
FACTS = {
    "name": _("name"), "title": _("title"), "number": _("number"), "file": _("file"), "plan": _("plan"),
    "period": _("period"), "due_on": _("due"), "lines": _("lines of the form"), "figures": _("figures"),
    "move": _("step"), "state": _("state"), "step": _("step"), "text": _("text"), "on": _("on"), "role": _("role"),
    "body": _("body"), "since": _("from"), "until": _("until"), "under": _("under"), "lead": _("lead"),
    "target": _("target"), "no_deadline": _("no deadline"), "published": _("published"), "reason": _("reason"),
    "version": _("version"), "proposed": _("proposed"), "decided": _("decided"), "announced": _("announced"),
    "accepted": _("accepted"), "rejected": _("rejected"), "undone": _("taken back"), "asked": _("asked"),
    "answer": _("answer"), "left": _("left open"), "unit": _("unit"), "kind": _("kind"), "decimals": _("decimals"),
    "direction": _("direction"), "indicator": _("indicator"), "document": _("document"), "sample": _("sample"),
    "withdrawn": _("withdrawn"), "communes": _("communes"), "province": _("province"), "targets": _("targets"),
    "superior": _("superior"), "line": _("line"), "edits": _("edits"), "items": _("items"), "also": _("moved besides"),
}  # fmt: skip
_DAYS = ("due_on", "on", "since", "until")
_VALUES: dict[Any, Any] = {
    **dict(SubmissionState.choices), **dict(TaskStep.choices), **dict(Role.choices), **STATUS_WORDS,
    "approve": _("approve"), "send": _("send"), "accept": _("accept"), "return": _("return"),
}  # fmt: skip
_MOST = 8


@dataclass(frozen=True)
class Told:
    """An entry in words; `kind` and `name` say what it is about."""

    entry: Entry
    who: str
    action: str
    kind: str
    name: str


def told(entries: Iterable[Entry]) -> list[Told]:
    """The entries with names in place of codes: one query for the persons, one for each kind of object."""
    rows = list(entries)
    persons = _named(Person, {row.actor for row in rows})
    names = _names([row.object for row in rows])
    return [
        Told(row, _who(row.actor, persons), action_words(row.action), kind_words(row.object), names[row.object])
        for row in rows
    ]


def action_words(code: str) -> str:
    return str(ACTIONS.get(code, code))


def kind_words(object_: str) -> str:
    kind = object_.partition(":")[0]
    return str(KINDS[kind][0]) if kind in KINDS else kind


def _who(code: str, persons: dict[str, str]) -> str:
    return _gettext("the product itself") if code == "system" else persons.get(code, code)


def _named(model: Any, codes: set[str]) -> dict[str, str]:
    return {row.code: str(row) for row in model.objects.filter(code__in=codes)} if codes else {}


def _names(objects: list[str]) -> dict[str, str]:
    wanted: dict[Any, set[str]] = defaultdict(set)
    for kind, code in (one.split(":", 1) for one in objects if ":" in one):
        if kind == "submission":
            round_, _slash, body = code.partition("/")
            wanted[Round].add(round_)
            wanted[Body].add(body)
        elif kind in KINDS and KINDS[kind][1]:
            wanted[KINDS[kind][1]].add(code)
    known = {model: _named(model, codes) for model, codes in wanted.items()}
    return {one: _name(one, known) for one in objects}


def _name(object_: str, known: dict[Any, dict[str, str]]) -> str:
    kind, _colon, code = object_.partition(":")
    if kind == "submission":
        round_, _slash, body = code.partition("/")
        return f"{known[Body].get(body, body)} · {known[Round].get(round_, round_)}"
    if kind == "month":
        return period_in_words(code)
    model = KINDS[kind][1] if kind in KINDS else None
    return known[model].get(code, code) if model else code


def facts(entry: Entry) -> list[tuple[str, str]]:
    """An entry's facts as words beside words; what is long is counted, the raw form has it whole."""
    return [(str(FACTS.get(key, key)), _value(key, value)) for key, value in sorted(entry.facts.items()) if value != ""]


def _value(key: str, value: Any) -> str:
    match value:
        case None:
            return "–"
        case bool():
            return _gettext("yes") if value else _gettext("no")
        case int():
            return format_number(value)
        case list() if key == "also" or len(value) > _MOST:
            return format_number(len(value))
        case list():
            return ", ".join(_value("", one) for one in value)
        case dict():
            return "; ".join(f"{FACTS.get(name, name)} {_value(name, one)}" for name, one in value.items())
    if key in _DAYS:
        return format_date(date.fromisoformat(str(value)[:10]))
    if key == "period":
        return _period(str(value))
    return str(_VALUES.get(value, value))


def _period(code: str) -> str:
    try:
        return period_in_words(Period.parse(code))
    except Refused:
        return code
