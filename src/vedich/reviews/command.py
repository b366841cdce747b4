"""`vedich review`: the review of a plan and period as a file."""

from datetime import date, datetime, time
from pathlib import Path

from django.utils import translation
from django.utils.timezone import get_default_timezone

from vedich.organisations.queries import now
from vedich.plans.queries import plan as plan_by_code
from vedich.values.errors import N_, Refused
from vedich.values.periods import Period
from vedich.writing.docx import write_docx
from vedich.writing.html import write_html

from .composing import compose

WRITERS = {"docx": write_docx, "html": write_html}


def _moment(day: date | None) -> datetime:
    return now() if day is None else datetime.combine(day, time.max, get_default_timezone())


def write_review(code: str, period: str, form: str, out: Path, language: str, as_of: date | None = None) -> str:
    """Write the file and return its name. Raises Refused on an unknown plan or a period outside it."""
    plan = plan_by_code(code)
    if plan is None:
        raise Refused("no-such-plan", N_("There is no plan with the code “%(name)s”."), name=code)
    span = Period.parse(period)
    if not plan.span.holds(span):
        raise Refused(
            "outside-plan",
            N_("%(period)s does not lie within the plan's %(span)s."),
            period=span.code,
            span=plan.period,
        )
    with translation.override(language):
        report = compose(plan, span, _moment(as_of))
    if not out.parent.is_dir():
        raise Refused("no-such-folder-out", N_("There is no folder %(folder)s to write into."), folder=str(out.parent))
    out.write_bytes(WRITERS[form](report))
    return str(out)
