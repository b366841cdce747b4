"""The working of a score in words that a leader reads: one line a step, with its result and its inputs as links.

The engines write a trace in short formulas ("927.7 by 6 / 12"), the same for every engine and language; here each kind
of formula becomes a sentence of the reader's language.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from vedich.plans.wording import in_unit, target_unit
from vedich.reporting.models import Observation
from vedich.scorecards.queries import Row
from vedich.scoring.result import Reason
from vedich.values.numbers import format_number
from vedich.values.vocabulary import Direction
from vedich.web import scored, statuses

_SUM = re.compile(r"(?P<how>sum|mean) over (?P<reported>\d+) of (?P<expected>\d+)")
_DUE = re.compile(r"(?P<ends>.+) by (?P<part>\S+) / (?P<whole>\S+)")
_RULES = re.compile(r"(?P<code>\S+): (?P<ahead>\S+), (?P<on_track>\S+), (?P<at_risk>[^;\s]+)(?:; (?P<reason>\w+))?")
_WAY = re.compile(r" \((up|down|band)\)$")


@dataclass(frozen=True)
class Step:
    """One step of the working; `inputs` are (words, link), `status` the code where the step is the verdict."""

    code: str
    name: str
    words: str
    result: str
    inputs: list[tuple[str, str]]
    status: str = ""


def steps(row: Row, before: Observation | None = None, *, portal: bool = False) -> list[Step]:
    """The working of a score, in order; inputs that are figures open their own sources.

    `before` is the figure of the year before that the growth compares with.
    """
    if row.score is None:
        return []
    return [_step(row, raw, before, portal) for raw in row.score.result.get("trace", [])]


def _step(row: Row, raw: dict[str, object], before: Observation | None, portal: bool) -> Step:
    name, formula, result = str(raw["name"]), str(raw["formula"]), str(raw["result"] or "")
    keys = [str(key) for key in raw["inputs"]]  # type: ignore[attr-defined]
    terms = formula.split(" + ")
    if name == "months" and len(terms) == len(keys):
        # each month's number is itself the link to its source
        inputs = [
            (format_number(Decimal(term)), _link(row, key, portal)) for term, key in zip(terms, keys, strict=True)
        ]
        return Step(name, _name(name), _("the months added up"), _result(row, name, result), inputs)
    words = _WORDS.get(name, _as_it_is)(row, formula)
    status = result if name == "status" else ""
    inputs = _inputs(row, keys, portal)
    if name == "growth" and before is not None and before.value is not None:
        inputs.append((in_unit(before.value, target_unit(row.target)), _link(row, str(before.pk), portal)))
    return Step(name, _name(name), words, _result(row, name, result), inputs, status)


def _inputs(row: Row, keys: list[str], portal: bool) -> list[tuple[str, str]]:
    linked = [(key, link) for key in keys if (link := _link(row, key, portal))]
    if len(linked) == 1:
        key, link = linked[0]
        return [(_("open the figure") if key.isdigit() else _("open the clause"), link)]
    return [(format_number(number), link) for number, (_key, link) in enumerate(linked, 1)]


def _link(row: Row, key: str, portal: bool) -> str:
    if key.isdigit():
        return reverse("portal-observation" if portal else "observation", args=[int(key)])
    version = "portal-version" if portal else "target-version"
    return reverse(version, args=[row.version.pk]) if key.startswith("target:") else ""


def _result(row: Row, name: str, result: str) -> str:
    if name == "status":
        return statuses.word(result)
    try:
        value = Decimal(result)
    except ArithmeticError:
        return result
    if name in ("attainment", "growth", "gap", "expected", "needed"):
        return scored.text(row, row.score, name, full=True)
    if name == "ratio":
        return f"{format_number(round(value * 100, 1))}%"
    return in_unit(round(value, 4), target_unit(row.target))


def _name(name: str) -> str:
    words = {
        "stated": _("stated value"), "months": _("sum of months"), "bodies": _("over the units"),
        "levels": _("from levels"), "attainment": _("share of plan"), "growth": _("against the same period"),
        "expected": _("expected by now"), "status": _("status"), "needed": _("needed a month"), "plan": _("plan"),
        "gap": _("gap"), "ratio": _("result to expected"),
    }  # fmt: skip
    return words.get(name, name)


def _as_it_is(row: Row, formula: str) -> str:
    return scored.vietnamese(_WAY.sub("", formula)).replace(" … ", " – ").replace(" - ", " − ")


def _stated(row: Row, formula: str) -> str:
    return _("as it was reported")


def _bodies(row: Row, formula: str) -> str:
    match = _SUM.fullmatch(formula)
    if match is None:
        return _as_it_is(row, formula)
    words = (
        _("sum of %(reported)s of %(expected)s units")
        if match["how"] == "sum"
        else _("mean of %(reported)s of %(expected)s units")
    )
    return words % {"reported": match["reported"], "expected": match["expected"]}


def _levels(row: Row, formula: str) -> str:
    return _("computed from the level now and the level it is compared with")


def _plan(row: Row, formula: str) -> str:
    ways = {
        Direction.UP: _("%(plan)s or more"),
        Direction.DOWN: _("%(plan)s or less"),
        Direction.BAND: _("within %(plan)s"),
    }
    way = _WAY.search(formula)
    return ways[Direction(way[1]) if way else Direction.UP] % {"plan": _as_it_is(row, formula)}


def _growth(row: Row, formula: str) -> str:
    now, _against, before = formula.partition(" against ")
    return _("%(now)s now, %(before)s in the same period") % {
        "now": scored.vietnamese(now), "before": scored.vietnamese(before)
    }  # fmt: skip


def _expected(row: Row, formula: str) -> str:
    match = _DUE.fullmatch(formula)
    if match is None:
        return _as_it_is(row, formula)
    data = {name: _as_it_is(row, match[name]) for name in ("ends", "part", "whole")}
    if match["whole"] != str(row.target.span.length):
        return _("%(ends)s, in step with last year: %(part)s of %(whole)s had come by then") % data
    if row.expected is not None and row.plan is not None and row.expected == row.plan:
        return _("%(ends)s, due in full at any time of the year") % data
    return _("%(part)s of the %(whole)s months for %(ends)s have passed") % data


def _ratio(row: Row, formula: str) -> str:
    value, _to, expected = _WAY.sub("", formula).partition(" to ")
    return _("%(value)s reached, %(expected)s expected") % {
        "value": scored.vietnamese(value), "expected": scored.vietnamese(expected)
    }  # fmt: skip


def _needed(row: Row, formula: str) -> str:
    rest, _over, months = formula.rpartition(" / ")
    return _("%(rest)s over the %(months)s months left") % {"rest": _as_it_is(row, rest), "months": months}


def _status(row: Row, formula: str) -> str:
    match = _RULES.fullmatch(formula)
    if match is None:
        return _as_it_is(row, formula)
    share = {name: f"{format_number(Decimal(match[name]) * 100)}%" for name in ("ahead", "on_track", "at_risk")}
    words = _(
        "Of what is expected by now: from %(ahead)s ahead, from %(on_track)s on track, from %(at_risk)s at risk, "
        "below that behind. At the end of the plan's time what counts is whether the plan is reached."
    )
    reason = reason_words(match["reason"] or "")
    return f"{words % share} {reason}".strip()


def reason_words(code: str) -> str:
    """Why there is no value or no verdict, as a sentence."""
    words = {
        Reason.NOT_STARTED: _("The target's time has not begun."),
        Reason.NO_FIGURE: _("No figure has come."),
        Reason.PARTIAL_MONTHS: _("Some months have no figure yet."),
        Reason.PARTIAL_COVERAGE: _("Some units have not reported: the value is what the others make."),
        Reason.NO_BASELINE: _("The level that it started from is not known, so nothing can be expected on the way."),
    }
    return words.get(Reason(code), "")


def rule_set(code: str) -> str:
    """A rule set's name in words, its code beside it."""
    names = {"default-1": _("the product's own first rule set")}
    return f"{names[code]} ({code})" if code in names else code


_WORDS: dict[str, Callable[[Row, str], str]] = {
    "stated": _stated, "bodies": _bodies, "levels": _levels, "plan": _plan, "growth": _growth,
    "expected": _expected, "ratio": _ratio, "needed": _needed, "status": _status,
}  # fmt: skip
