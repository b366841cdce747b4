"""Small makers of what tests start from: through the product's own actions, on the sample that the database holds."""

from datetime import date, timedelta
from decimal import Decimal

from django.db import connection

from vedich.documents import actions as deciding
from vedich.documents.models import Document
from vedich.documents.registration import register
from vedich.ledger import triggers
from vedich.organisations.models import Body
from vedich.plans.actions import create_indicator, create_plan, create_target_set, set_target
from vedich.plans.models import Plan, Target, source_of
from vedich.reporting import actions as reporting
from vedich.reporting.actions import Line, Typed, open_round, record_figures, save_cells
from vedich.reporting.recording import Figure
from vedich.scorecards.actions import decide
from vedich.values.periods import Period
from vedich.values.vocabulary import Comparator, IndicatorKind, Measure


def raw(sql, *params):
    """Run SQL past the ORM; returns the number of rows."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.rowcount


def drop_trigger(name):
    """Take a lock away; the test's transaction brings it back."""
    table = triggers.REGISTRY[name].table
    raw(f"DROP TRIGGER {name}" if connection.vendor == "sqlite" else f"DROP TRIGGER {name} ON {table}")


def copied(row, **changes):
    """Insert a copy of a row by SQL, some columns given as SQL, past the ORM and its checks; returns how many rows."""
    fields = [field for field in row._meta.concrete_fields if not field.primary_key]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    values = ", ".join(changes.get(field.name, f'"{field.column}"') for field in fields)
    table = row._meta.db_table
    return raw(f"INSERT INTO {table} ({columns}) SELECT {values} FROM {table} WHERE id = %s", row.pk)


def a_clause(plan):
    """A source in the plan's own document."""
    return source_of(plan.document, 0, 10)


def body(code):
    return Body.objects.get(code=code)


def plan_2023():
    return Plan.objects.select_related("document", "body").get(code="la-2023")


def target_of(indicator, plan="la-2023"):
    return Target.objects.get(indicator__code=indicator, target_set__plan__code=plan, withdrawn_on=None)


def an_indicator(*, by, now, name="Diện tích rừng", unit="ha", kind=IndicatorKind.FLOW, **details):
    return create_indicator(name=name, unit=unit, kind=kind, by=by, now=now, **details)


def a_plan(*, by, now, code="la-thu", period="2023", **details):
    return create_plan(
        code=code,
        name="Kế hoạch thử",
        period=period,
        body=body("tu"),
        document=plan_2023().document,
        by=by,
        now=now,
        **details,
    )


def a_target(
    *, by, now, plan=None, indicator=None, value="100", comparator=Comparator.GE, measure=Measure.LEVEL, period=None,
    comparison="", of=None, **details,
):  # fmt: skip
    """A target of a plan, by default "at least 100" for the province."""
    plan = plan or plan_2023()
    sets = list(plan.target_sets.order_by("pk"))
    target_set = (
        sets[0] if sets else create_target_set(plan=plan, name="Bộ chỉ tiêu", document=plan.document, by=by, now=now)
    )
    indicator = indicator or an_indicator(by=by, now=now)
    return set_target(
        target_set=target_set, indicator=indicator, body=of or plan.body, title=indicator.name, measure=measure,
        comparison=comparison, period=period or plan.period, comparator=comparator,
        value=None if value is None else Decimal(value), source=a_clause(plan), by=by, now=now, **details,
    )  # fmt: skip


def figure(indicator, of, period, value, **details):
    """A figure to be recorded, by default an estimate from an entry."""
    amount = None if value is None else Decimal(value)
    source = {"kind": "entry", "round": "thu", "body": of.code}
    return Figure(
        indicator=indicator, body=of, period=Period.parse(period), value=amount, **{"source": source, **details}
    )


def recorded(figures, *, by, now, approved_by=None):
    return record_figures(figures=figures, about="test:figures", by=by, approved_by=approved_by, now=now)


def a_round(lines, *, by, now, code="thu-2023-h1", period="2023-H1", plan=None, **details):
    """A round in which each (reporting body, subject, indicator, measure) is asked for."""
    asked = [Line(*line) for line in lines]
    return open_round(
        code=code, name="Kỳ thử", plan=plan or plan_2023(), period=period, due_on=now.date() + timedelta(days=9),
        lines=asked, by=by, now=now, **details,
    )  # fmt: skip


def a_verdict(*, by, now, target=None, period="2023-H1", decided="behind", reason="Chậm hơn kế hoạch"):
    target = target or target_of("grdp")
    return decide(target=target, period=period, decided=decided, reason=reason, body=body("btv-tu"), by=by, now=now)


def day(text):
    return date.fromisoformat(text)


def a_form(
    *, by, now, names=("Diện tích rừng", "Số cây trồng"), to="cuc-tk", code="thu-2023-h1", period="2023-H1", **details
):
    """A unit's form in a round of its own that asks for new indicators; returns (submission, lines by name)."""
    made = {name: an_indicator(name=name, by=by, now=now, **details) for name in names}
    round_ = a_round([(body(to), body("tu"), one) for one in made.values()], by=by, now=now, code=code, period=period)
    submission = round_.submissions.select_related("round__plan", "body").get()
    lines = {line.indicator.name: line for line in round_.lines.select_related("indicator").order_by("order")}
    return submission, lines


def typed(submission, written, *, by, now, seen=None, **details):
    """Save cells as typed: a mapping of line to text."""
    cells = [Typed(line.pk, text, **details) for line, text in written.items()]
    submission.refresh_from_db()
    return save_cells(
        submission=submission, cells=cells, seen=submission.edition if seen is None else seen, by=by, now=now
    )


def moved_to(state, submission, lines, *, by, now, values=("12,5", "7")):
    """The submission, filled and moved on through its states until this one; the same person does all."""
    typed(submission, dict(zip(lines.values(), values, strict=True)), by=by, now=now)
    steps = {
        "draft": [], "sent": [reporting.send], "approved": [reporting.send, reporting.approve],
        "accepted": [reporting.send, reporting.approve, reporting.accept],
    }  # fmt: skip
    if state == "returned":
        reporting.send(submission=submission, by=by, now=now)
        reporting.send_back(submission=submission, remarks="Xem lại", by=by, now=now)
    for step in steps.get(state, []):
        step(submission=submission, by=by, now=now)
    submission.refresh_from_db()
    return submission


def a_text(number="109-NQ/MAU", year="2025", before="2024", **changes):
    """The text of the sample's resolution of 2023 as one of another year and number."""
    text = Document.objects.get(code="102-nq-mau-2022").text
    text = text.replace("102-NQ/MAU", number).replace("2022", before).replace("2023", year)
    for old, new in changes.get("replace", {}).items():
        assert old in text
        text = text.replace(old, new)
    return text


def a_document(*, by, now, text=None, name="nghi-quyet.txt", plan="la-2025", **changes):
    """That text on the register; with `plan`, as belonging to a plan of 2025 that is made for it."""
    document = register(data=(text or a_text(**changes)).encode(), name=name, by=by, now=now)
    if plan:
        if not Plan.objects.filter(code=plan).exists():
            a_plan(by=by, now=now, code=plan, period="2025")
        for question in document.questions.filter(asked="plan"):
            deciding.answer(questions=[question], value=plan, by=by, now=now)
        document.refresh_from_db()
    return document


def proposal(document, words, kind=None):
    """The one proposal whose evidence holds these words."""
    found = [p for p in document.proposals.all() if words in p.evidence and kind in (None, p.kind)]
    assert len(found) == 1, f"{len(found)} proposals hold “{words}”"
    return found[0]
