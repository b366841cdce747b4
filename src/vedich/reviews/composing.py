"""A first review from the same figures as the board: results by field, limits, causes, tasks, the table of targets.

No number stands in it without a score; each paragraph names the figures that its numbers come from.
"""

import re
from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vedich.organisations.queries import is_sample
from vedich.plans.models import Plan
from vedich.plans.wording import aim_words, in_unit, target_unit
from vedich.reporting.queries import latest_round, progress
from vedich.scorecards.queries import Board, Row, board
from vedich.scorecards.wording import status_word
from vedich.tasks.queries import burning, counts
from vedich.values.dates import format_date, format_date_words
from vedich.values.numbers import format_number
from vedich.values.periods import Period, period_words
from vedich.values.vocabulary import AssessmentKind, Status
from vedich.writing.blocks import Block, Heading, Letterhead, Paragraph, Report, Table

from .models import Assessment
from .queries import assessments


def compose(plan: Plan, period: Period, at: datetime) -> Report:
    """The review of a plan for a period, as the figures stood at a moment, in the active language."""
    found = board(plan, at, period)
    words = period_words(period, get_language() or "vi")
    title = _("Report on carrying out “%(plan)s”, %(period)s") % {"plan": plan, "period": words}
    blocks = [
        _letterhead(plan, at),
        Paragraph(_("REPORT"), bold=True, centred=True),
        Paragraph(title, bold=True, centred=True),
        *_opening(found, words),
        *_results(found, at),
        *_judged(found, at, AssessmentKind.LIMIT, _("II. Limits"), _behind(found)),
        *_judged(found, at, AssessmentKind.CAUSE, _("III. Causes"), []),
        *_tasks(plan, at),
        *_annex(found),
        *_missing(plan, period, at),
    ]
    stamp = _("SAMPLE – of no validity") if is_sample() else ""
    return Report(title, tuple(blocks), at, get_language() or "vi", stamp)


def _letterhead(plan: Plan, at: datetime) -> Letterhead:
    place = plan.body.territory.name if plan.body.territory else ""
    day = format_date_words(at.date())
    return Letterhead(
        (plan.body.name.upper(), "*", _("No.") + "      -BC/TU"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "", f"{place}, {day}" if place else day),
    )


def _opening(found: Board, words: str) -> list[Block]:
    counted = [(status_word(status), n) for status, n in found.counts.items() if n]
    parts = ", ".join(f"{n} {word}" for word, n in counted)
    text = _("Of %(n)s targets, %(parts)s.") % {"n": len(found.rows), "parts": parts}
    if found.latest:
        text += " " + _("Figures up to %(day)s.") % {"day": format_date(found.latest)}
    return [Paragraph(f"{words[:1].upper()}{words[1:]}. {text}")]


def _results(found: Board, at: datetime) -> Iterator[Block]:
    yield Heading(_("I. Results"), 1)
    for number, (field, rows) in enumerate(found.groups, 1):
        yield Heading(f"{number}. {field or _('Other targets')}", 2)
        for row in rows:
            yield Paragraph(sentence(row), bullet=True, sources=sources(row))
        said = {text for row in rows for text in numbers_of(row)}
        for told in assessments(found.plan, found.period, at, field) if field else []:
            if told.kind == AssessmentKind.RESULT and says_more(told.text, said):
                yield _stated(told)


_NUMBER = re.compile(r"\d[\d.,/]*\d|\d")
_TIME = re.compile(
    r"\b(?:ngày|tháng|quý|năm|giai đoạn)\s+[\d/]+(?:\s*-\s*\d+)?|(?<!\d)\d+ tháng(?: đầu| cuối)?|\d{1,2}/\d{1,2}/\d{4}",
    re.IGNORECASE,
)


def numbers_of(row: Row) -> set[str]:
    """The numbers that a row's own sentence says."""
    found = (row.value, row.attainment, row.growth, row.plan)
    return {format_number(abs(round(number, 2))) for number in found if number is not None}


def says_more(text: str, said: set[str]) -> bool:
    """Whether a judgement has a number, or words without one, that the targets' own sentences do not say."""
    numbers = set(_NUMBER.findall(_TIME.sub(" ", text)))
    return not numbers or not numbers <= said


def sentence(row: Row) -> str:
    """`Thu ngân sách nhà nước ước đạt 10.032 tỷ đồng, bằng 49,8% kế hoạch, giảm 18,2% so với cùng kỳ.`"""
    title = str(row.target)
    if row.value is None:
        return _("%(title)s: there is no figure yet (plan: %(plan)s).") % {
            "title": title,
            "plan": aim_words(row.version),
        }
    estimate = row.score is not None and row.score.kind == "estimate"
    verb = _("is estimated at") if estimate else _("reached")
    parts = [f"{title} {verb} {in_unit(row.value, target_unit(row.target))}"]
    if row.partial and row.coverage:
        parts[0] += " " + _("(%(n)s of %(m)s units)") % {"n": row.coverage["reported"], "m": row.coverage["expected"]}
    if row.attainment is not None:
        share = f"{format_number(round(row.attainment, 2))}%"
        if row.target.measure != "attainment":
            parts.append(_("%(share)s of the plan (%(plan)s)") % {"share": share, "plan": aim_words(row.version)})
        else:
            parts[0] = _("%(told)s of the plan") % {"told": parts[0]}
    else:
        parts.append(_compared(row))
    if growth := _growth(row):
        parts.append(growth)
    return ", ".join(parts) + "."


def _compared(row: Row) -> str:
    """How the result stands to a plan that is no whole to have a share of."""
    plan = {"plan": aim_words(row.version)}
    if row.status in (Status.BEHIND, Status.AT_RISK):
        return _("short of the plan (%(plan)s)") % plan
    if row.status == Status.EXCEEDED:
        return _("beyond the plan (%(plan)s)") % plan
    return _("as the plan asks (%(plan)s)") % plan


def _growth(row: Row) -> str:
    if row.growth is None:
        return ""
    unit = _("percentage points") if row.growth_in_points else "%"
    size = format_number(abs(round(row.growth, 2)))
    amount = f"{size} {unit}" if unit != "%" else f"{size}%"
    if row.growth == 0:
        return _("as in the same period")
    words = _("up %(amount)s on the same period") if row.growth > 0 else _("down %(amount)s on the same period")
    return words % {"amount": amount}


def sources(row: Row) -> tuple[str, ...]:
    """The keys of what a row's numbers come from: the target, the figures, and of a total its computation."""
    keys = [f"target:{row.target.code}"]
    if row.score is not None:
        keys += [key for step in row.score.result.get("trace", []) for key in step["inputs"]]
    if row.coverage:
        keys.append(f"score:{row.target.code}|{row.period.code}")
    return tuple(dict.fromkeys(keys))


def _behind(found: Board) -> list[Block]:
    behind = [row for row in found.rows if row.status in (Status.BEHIND, Status.AT_RISK)]
    if not behind:
        return []
    names = "; ".join(f"{row.target} ({status_word(row.status)})" for row in behind)
    return [Paragraph(_("Targets that lag: %(names)s.") % {"names": names}, bullet=True)]


def _judged(found: Board, at: datetime, kind: AssessmentKind, title: str, first: list[Block]) -> list[Block]:
    """What documents judged of the period, by kind; nothing is composed where nobody has said anything."""
    told = [a for a in assessments(found.plan, found.period, at) if a.kind == kind]
    body: list[Block] = [*first, *map(_stated, told)]
    return [Heading(title, 1), *(body or [Paragraph(_("Nothing has been stated."), italic=True)])]


def _stated(told: Assessment) -> Paragraph:
    """What a document judged, in its own words: its numbers are the clause's."""
    text = " ".join(told.text.split())
    text = text if text.endswith((".", ";", ":")) else f"{text}."
    return Paragraph(text, bullet=True, sources=(f"assessment:{told.code}",))


def _tasks(plan: Plan, at: datetime) -> Iterator[Block]:
    numbers = counts(at.date(), plan)
    yield Heading(_("IV. Tasks"), 1)
    words = _(
        "Of %(total)s tasks, %(on_time)s were done in time, %(late)s late, "
        "%(in_term)s are in term, %(overdue)s overdue."
    )
    yield Paragraph(words % vars(numbers))
    for row in burning(at.date(), plan, limit=10):
        due = format_date(row.task.due_on) if row.task.due_on else "–"
        lead = str(row.task.lead) if row.task.lead else _("nobody leads yet")
        yield Paragraph(f"{row.task} ({lead}; {_('due')} {due}; {row.status.label}).", bullet=True)


def _annex(found: Board) -> Iterator[Block]:
    yield Heading(_("Annex 1. Targets"), 1)
    rows = []
    for number, row in enumerate((r for _field, group in found.groups for r in group), 1):
        unit = target_unit(row.target)
        attained = "–" if row.attainment is None else f"{format_number(round(row.attainment, 2))}%"
        rows.append(
            (
                str(number),
                str(row.target),
                aim_words(row.version),
                in_unit(row.value, unit),
                attained,
                status_word(row.status),
            )
        )
    heads = (_("#"), _("Target"), _("Plan"), _("Result"), _("Of plan"), _("Status"))
    yield Table(heads, tuple(rows), numbers=(2, 3, 4), widths=(10, 49, 32, 30, 18, 26))


def _missing(plan: Plan, period: Period, at: datetime) -> Iterator[Block]:
    round_ = latest_round(plan, at, period)
    late = progress(round_, at).late if round_ else []
    if late:
        yield Heading(_("Annex 2. Units that have not reported"), 1)
        yield Paragraph("; ".join(str(submission.body) for submission in late) + ".")
