"""The sample's reporting: months from a workbook, and the round of the first half of 2023 form by form."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from vedich.organisations.models import Body, Person
from vedich.plans.models import Indicator, Plan
from vedich.reporting import actions
from vedich.reporting.models import FormLine, Round, Submission
from vedich.reporting.queries import lines_from_plan
from vedich.reporting.recording import Figure
from vedich.values.numbers import format_number
from vedich.values.periods import Period
from vedich.values.vocabulary import FigureKind

from . import figures
from .bodies import Province
from .workbook import Kept

LATE = 6
#: what the departments report for the first half of 2023: indicator → published figure
DEPARTMENTS: dict[str, str] = {
    "grdp": "3,43", "grdp-i": "3,71", "grdp-ii": "3,4", "grdp-iii": "4,06", "rice": "6,7", "fish": "16",
    "industry": "3,38", "manufacturing": "3,36", "retail": "11,6", "exports": "3,3", "imports": "2,1",
    "disbursement": "48,6", "new-firms": "801", "fdi-projects": "39", "fdi-capital": "408,5",
}  # fmt: skip


def record_month(
    indicators: dict[str, Indicator], province: Province, months: dict[str, dict[tuple[int, int], list[Decimal]]],
    kept: Kept, year: int, month: int, *, by: Person, now: datetime,
) -> None:  # fmt: skip
    """One month of the district's figures, from the workbook's cells."""
    period = Period.months(year, month, year, month)
    wanted = []
    for name, found in months.items():
        if (year, month) not in found:
            continue
        order = sorted(found).index((year, month))
        for unit, value in enumerate(found[(year, month)]):
            wanted.append(
                Figure(
                    indicator=indicators[name], body=province.districts[unit], period=period, value=value,
                    source=kept.source(name, order, unit), kind=FigureKind.ESTIMATE, as_of=period.bounds()[1],
                )
            )  # fmt: skip
    if wanted:
        actions.record_figures(figures=wanted, about=f"workbook:{kept.digest[:12]}", by=by, now=now)


def open_half_year(plan: Plan, *, by: Person, now: datetime) -> Round:
    """The round of the first half of 2023, as the specialist opens it."""
    lines = lines_from_plan(plan, now, date(2023, 6, 30))
    return actions.open_round(
        code="la-2023-h1", name="Báo cáo 6 tháng đầu năm 2023", name_en="Report for the first half of 2023", plan=plan,
        period="2023-H1", due_on=date(2023, 6, 28), as_of=date(2023, 6, 25), lines=lines, by=by, now=now,
    )  # fmt: skip


def fill(submission: Submission, values: dict[int, str], *, officer: Person, head: Person, now: datetime) -> None:
    """Enter, send and approve a form: an officer one day, the head the next."""
    cells = [actions.Typed(line, text) for line, text in values.items()]
    actions.save_cells(submission=submission, cells=cells, seen=submission.edition, by=officer, now=now)
    actions.send(submission=submission, by=officer, now=now)
    actions.approve(submission=submission, by=head, now=now + timedelta(hours=3))


def values_of(
    round_: Round, province: Province, months: dict[str, dict[tuple[int, int], list[Decimal]]]
) -> dict[Body, dict[int, str]]:
    """Each body's figures of the round: published ones from departments, generated ones from units."""
    admitted = dict(
        zip((b.pk for b in province.commune_parties), figures.members(len(province.commune_parties), 7), strict=True)
    )
    place = {body.pk: unit for unit, body in enumerate(province.districts)}
    found: dict[Body, dict[int, str]] = {}
    for line in FormLine.objects.filter(round=round_).select_related("indicator", "body"):
        code = line.indicator.code
        if line.body_id in admitted and code == "members-admitted":
            text = str(admitted[line.body_id])
        elif line.body_id in place and code in months:
            unit = place[line.body_id]
            text = format_number(sum((months[code][(2023, month)][unit] for month in range(1, 7)), Decimal(0)))
        else:
            text = DEPARTMENTS.get(code, "chưa đến kỳ")
        found.setdefault(line.body, {})[line.pk] = text
    return found


def late_bodies(province: Province) -> list[Body]:
    """The units that have not reported when the conference meets: communes, spread over the districts."""
    return [body for number, body in enumerate(province.commune_parties) if number % 32 == 17][:LATE]
