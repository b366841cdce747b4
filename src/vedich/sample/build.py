"""The sample province, built event by event in the order of time, through the same actions as people's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from vedich.documents.models import Document
from vedich.ledger.actions import System
from vedich.organisations.models import Person
from vedich.plans.actions import add_programme, add_project, announce, create_plan
from vedich.plans.models import Indicator, Plan, Target, TargetSet
from vedich.reporting.actions import accept
from vedich.reporting.models import Submission
from vedich.reviews.actions import publish
from vedich.tasks.actions import answer, finish, take_on
from vedich.tasks.models import Task
from vedich.values.errors import N_

from . import decisions, figures, rounds, workbook
from .bodies import Province, make_bodies
from .indicators import make_indicators
from .people import make_people
from .reading import decide, evidence, put_on_register

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
Progress = Callable[[str], None]


def at(year: int, month: int, day: int, hour: int = 9) -> datetime:
    return datetime(year, month, day, hour, tzinfo=ZONE)


#: the moments of the sample's clock; it opens at the first
CLOCK = [at(2023, 7, 5, 14), at(2023, 11, 28, 14)]
#: when the last of what the sample holds is known; too little of 2024 was published to make it worth a jump
YEARS_END = at(2024, 12, 31, 14)


@dataclass
class Sample:
    """What has been built so far."""

    province: Province
    indicators: dict[str, Indicator]
    people: dict[str, Person]
    kept: workbook.Kept
    months: dict[str, dict[tuple[int, int], list[Decimal]]]
    plans: dict[str, Plan] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)

    @property
    def office(self) -> Person:
        return self.people["chuyenvien"]


@dataclass(frozen=True)
class Event:
    """Something that happened on a day; `name` lets a test leave it out."""

    name: str
    when: datetime
    act: Callable[[Sample, datetime], None]


def build(
    *,
    until: date = date(2024, 12, 31),
    leave_out: tuple[str, ...] = (),
    clock: Sequence[datetime] = CLOCK,
    progress: Progress = lambda step: None,
) -> Sample:
    """Build the sample up to a day, in one transaction: it is there whole, or not at all."""
    with transaction.atomic():
        progress(_("bodies, people and indicators"))
        sample = _start(list(clock))
        for event in events():
            if event.when.date() > until or event.name in leave_out:
                continue
            progress(f"{event.when:%d/%m/%Y} {_(event.name)}")
            event.act(sample, event.when)
    return sample


def _start(clock: list[datetime]) -> Sample:
    now = at(2020, 10, 1)
    province = make_bodies(by=System(), now=now, clock=clock)
    people = make_people(province, by=System(), now=now)
    indicators = make_indicators(province, by=System(), now=now)
    months = _months(len(province.districts))
    return Sample(province, indicators, people, workbook.keep(months, province.districts), months)


def _months(units: int) -> dict[str, dict[tuple[int, int], list[Decimal]]]:
    revenue = figures.monthly(figures.REVENUE_H1, figures.REVENUE_SHAPE, units, 3, seed=11)
    revenue |= figures.after_june(figures.REVENUE_H1[2023], units, 3, seed=11)
    clearance = figures.monthly(figures.CLEARANCE_H1, figures.CLEARANCE_SHAPE, units, 2, seed=13)
    clearance |= figures.after_june(figures.CLEARANCE_H1[2023], units, 2, seed=13)
    return {"budget-revenue": revenue, "clearance": clearance}


def events() -> list[Event]:
    found = [
        Event(N_("congress resolution"), at(2020, 10, 20), _congress),
        Event(N_("months of 2022"), at(2022, 7, 8), _months_of_2022),
        Event(N_("resolution of 2023"), at(2022, 12, 5), _resolution_2023),
        Event(N_("tasks of the first quarter"), at(2023, 4, 20), _first_tasks),
        Event(N_("round opened"), at(2023, 6, 5), _open_round),
        Event(N_("reports"), at(2023, 6, 26), _reports),
        Event(N_("the office accepts the districts' reports"), at(2023, 7, 3), _accept),
        Event(N_("tasks before the conference"), at(2023, 6, 27), _second_tasks),
        Event(N_("notice of the conference"), at(2023, 7, 5, 8), _notice),
        Event(N_("late reports"), at(2023, 7, 12), _late_reports),
        Event(N_("tasks of the second half"), at(2023, 9, 28), _third_tasks),
        Event(N_("resolution of 2024"), at(2023, 11, 28, 8), _resolution_2024),
        Event(N_("report of 2024"), at(2024, 12, 20), _report_2024),
    ]
    for month in (*range(1, 6), *range(7, 11)):
        when = at(2023, month + 1, 8)
        found.append(Event(N_("the month's figures"), when, _month(month)))
    return sorted(found, key=lambda event: event.when)


def _congress(sample: Sample, now: datetime) -> None:
    document = put_on_register(
        "nghi-quyet-dai-hoi-xi.docx", title_en="Resolution of the 11th provincial party congress, term 2020–2025",
        by=sample.office, now=now,
    )  # fmt: skip
    plan = create_plan(
        code="la-2021-2025", name="Nghị quyết Đại hội XI, nhiệm kỳ 2020 - 2025", period="2021/2025",
        name_en="Resolution of the 11th congress, term 2020–2025", body=sample.province.root, document=document,
        by=sample.office, now=now,
    )  # fmt: skip
    sample.plans["term"], sample.documents["term"] = plan, document
    decide(document=document, plan=plan.code, body="tu", edits=decisions.TERM, by=sample.office, now=now)
    _announce(plan, document, 17, ANNOUNCED, sample, now, economy=6, society=7, environment=2, politics=2)
    for order, (name, name_en, words) in enumerate(PROGRAMMES, 1):
        add_programme(
            plan=plan,
            name=name,
            name_en=name_en,
            source=evidence(document, words),
            order=order,
            by=sample.office,
            now=now,
        )
    for order, (name, name_en, words) in enumerate(PROJECTS, 1):
        add_project(
            plan=plan,
            name=name,
            name_en=name_en,
            source=evidence(document, words),
            order=order,
            by=sample.office,
            now=now,
        )
    publish(plan=plan, by=sample.office, now=now)


ANNOUNCED = (
    "17 chỉ tiêu chủ yếu, gồm 06 chỉ tiêu về kinh tế, 07 chỉ tiêu về văn hóa - xã hội, 02 chỉ tiêu về môi trường "
    "và 02 chỉ tiêu về xây dựng Đảng"
)
PROGRAMMES = (
    (
        "Phát triển nông nghiệp ứng dụng công nghệ cao",
        "High-technology farming",
        "nông nghiệp ứng dụng công nghệ cao gắn với",
    ),
    (
        "Hạ tầng giao thông phục vụ công nghiệp, đô thị",
        "Transport for industry and towns",
        "huy động nguồn lực xây dựng hạ tầng giao thông",
    ),
    ("Đào tạo nguồn nhân lực", "Training the workforce", "đào tạo nguồn nhân lực phục vụ"),
)
PROJECTS = (
    ("Đường Vành đai thành phố Tân An", "Tan An ring road", "Đường Vành đai thành phố Tân An"),
    ("Đường tỉnh 830E", "Provincial road 830E", "Đường tỉnh 830E"),
    ("Đường tỉnh 827E", "Provincial road 827E", "Đường tỉnh 827E"),
)


def _announce(
    plan: Plan, document: Document, count: int, words: str, sample: Sample, now: datetime, **parts: int
) -> None:
    """How many targets the resolution announces: more than it lists, as with the real one."""
    for target_set in TargetSet.objects.filter(plan=plan):
        source = evidence(document, words)
        announce(target_set=target_set, count=count, parts=parts, source=source, by=sample.office, now=now)


def _months_of_2022(sample: Sample, now: datetime) -> None:
    for month in range(1, 7):
        _record(sample, 2022, month, now)


def _month(month: int) -> Callable[[Sample, datetime], None]:
    return lambda sample, now: _record(sample, 2023, month, now)


def _record(sample: Sample, year: int, month: int, now: datetime) -> None:
    rounds.record_month(
        sample.indicators, sample.province, sample.months, sample.kept, year, month, by=sample.people["donvi"], now=now
    )


def _yearly(
    sample: Sample, year: int, name: str, title_en: str, edits: tuple[decisions.Edit, ...], now: datetime
) -> Document:
    document = put_on_register(name, title_en=title_en, by=sample.office, now=now)
    plan = create_plan(
        code=f"la-{year}", name=f"Nghị quyết năm {year}", name_en=f"Resolution of {year}", period=str(year),
        body=sample.province.root, document=document, parent=sample.plans.get("term"), by=sample.office,
        now=now,
    )  # fmt: skip
    sample.plans[str(year)], sample.documents[str(year)] = plan, document
    decide(document=document, plan=plan.code, body="tu", edits=edits, by=sample.office, now=now)
    publish(plan=plan, by=sample.office, now=now)
    return document


def _resolution_2023(sample: Sample, now: datetime) -> None:
    _yearly(sample, 2023, "nghi-quyet-nam-2023.docx", "Resolution on the tasks of 2023", decisions.YEAR_2023, now)
    _bind(BOUND_2022, sample, now)


#: which tasks serve which target, by words of the task
BOUND_2022 = (
    ("nợ đọng thuế", "budget-revenue"), ("chậm giải ngân", "disbursement"), ("kế hoạch sử dụng đất", "clearance"),
    ("xúc tiến thương mại", "grdp"), ("tạo nguồn, kết nạp", "members-admitted"),
)  # fmt: skip
BOUND_2023 = (
    ("chống thất thu", "budget-revenue"), ("giải ngân từng dự án", "disbursement"), ("vướng mắc mặt bằng", "clearance"),
)  # fmt: skip


def _bind(pairs: tuple[tuple[str, str], ...], sample: Sample, now: datetime) -> None:
    for words, indicator in pairs:
        target = Target.objects.filter(indicator__code=indicator, target_set__plan__code="la-2023").first()
        for task in Task.objects.filter(title__contains=words, withdrawn_on=None, target=None):
            answer(task=task, target=target, by=sample.office, now=now)


def _resolution_2024(sample: Sample, now: datetime) -> None:
    _yearly(sample, 2024, "nghi-quyet-nam-2024.docx", "Resolution on the tasks of 2024", decisions.YEAR_2024, now)
    _announce(sample.plans["2024"], sample.documents["2024"], 18, "18 chỉ tiêu chủ yếu năm 2024", sample, now)
    news = put_on_register(
        "tin-hoi-nghi-2023-11.html", title_en="News of the conference of 28 November 2023", by=sample.office, now=now
    )
    decide(
        document=news, plan=sample.plans["2024"].code, body="tu", edits=decisions.NEWS_2023, by=sample.office, now=now
    )


def _open_round(sample: Sample, now: datetime) -> None:
    if "2023" in sample.plans:
        rounds.open_half_year(sample.plans["2023"], by=sample.office, now=now)


def _reports(sample: Sample, now: datetime) -> None:
    """Every unit but the late ones, over three days."""
    _fill(sample, now, skip={body.pk for body in rounds.late_bodies(sample.province)})


def _accept(sample: Sample, now: datetime) -> None:
    """The office closes the districts' reports, on which the conference's land and revenue rest."""
    waiting = Submission.objects.filter(round__code="la-2023-h1", state="approved", body__level="district")
    for submission in waiting.select_related("round__plan", "body").order_by("pk"):
        accept(submission=submission, by=sample.office, now=now)


def _late_reports(sample: Sample, now: datetime) -> None:
    _fill(sample, now, only={body.pk for body in rounds.late_bodies(sample.province)})


def _fill(sample: Sample, now: datetime, skip: set[int] | None = None, only: set[int] | None = None) -> None:
    submissions = list(
        Submission.objects.filter(round__code="la-2023-h1").select_related("round__plan", "body").order_by("pk")
    )
    if not submissions:
        return
    values = rounds.values_of(submissions[0].round, sample.province, sample.months)
    for number, submission in enumerate(submissions):
        if submission.body_id in (skip or set()) or (only is not None and submission.body_id not in only):
            continue
        rounds.fill(
            submission, values[submission.body], officer=sample.people["donvi"], head=sample.people["truongdonvi"],
            now=now + timedelta(minutes=3 * number),
        )  # fmt: skip


def _notice(sample: Sample, now: datetime) -> None:
    document = put_on_register(
        "thong-bao-6-thang-2023.pdf", title_en="Notice of the six-month conference of 2023", by=sample.office, now=now
    )
    sample.documents["notice"] = document
    plan = sample.plans["2023"] if "2023" in sample.plans else sample.plans["term"]
    # who enters a figure does not approve it: one registers the notice, another takes what it states
    decide(
        document=document,
        plan=plan.code,
        body="tu",
        edits=decisions.NOTICE_2023,
        by=sample.people["truongphong"],
        now=now,
    )
    _bind(BOUND_2023, sample, now)


def _report_2024(sample: Sample, now: datetime) -> None:
    document = put_on_register("bao-cao-nam-2024.txt", title_en="Figures of 2024", by=sample.office, now=now)
    decide(document=document, plan="la-2024", body="tu", edits=(), by=sample.office, now=now)


def _done(words: str, on: date, sample: Sample) -> None:
    for task in Task.objects.filter(title__contains=words, withdrawn_on=None, done_on=None):
        moment = datetime(on.year, on.month, on.day, 15, tzinfo=ZONE)
        finish(task=task, text="Đã hoàn thành, có báo cáo gửi kèm (mẫu).", on=on, by=sample.people["donvi"], now=moment)


def _taken(words: str, sample: Sample, now: datetime) -> None:
    for task in Task.objects.filter(title__contains=words, withdrawn_on=None, accepted_on=None):
        take_on(task=task, by=sample.people["donvi"], now=now)


def _first_tasks(sample: Sample, now: datetime) -> None:
    _done("Chương trình hành động", date(2020, 12, 25), sample)
    _done("tạo nguồn, kết nạp", date(2023, 2, 20), sample)
    _done("kế hoạch sử dụng đất", date(2023, 4, 20), sample)
    _taken("nợ đọng thuế", sample, now)
    _taken("chậm giải ngân", sample, now)


def _second_tasks(sample: Sample, now: datetime) -> None:
    _done("xúc tiến thương mại", date(2023, 6, 25), sample)


def _third_tasks(sample: Sample, now: datetime) -> None:
    _done("chậm giải ngân", date(2023, 7, 28), sample)
    _done("nợ đọng thuế", date(2023, 7, 14), sample)
    _done("chống thất thu", date(2023, 9, 12), sample)
    _taken("phân luồng", sample, now)
