"""What reviews do when an assessment that was read is accepted or undone."""

from datetime import datetime

from vedich.documents.models import Proposal
from vedich.ledger.scope import current
from vedich.organisations.models import Field, Person
from vedich.plans.models import Plan
from vedich.reading.figure_periods import FigurePeriods
from vedich.values.vocabulary import ItemKind

from .models import Assessment


def accepted(proposal: Proposal, by: Person, now: datetime) -> str | None:
    if proposal.kind != ItemKind.ASSESSMENT:
        return None
    document, data = proposal.document, proposal.data
    period = FigurePeriods(document.text, document.title).document
    current().add(
        Assessment(
            code=proposal.code, document=document, start=proposal.start, end=proposal.end, kind=data["kind"],
            text=" ".join(proposal.evidence.split()), field=Field.objects.filter(code=data.get("field") or "").first(),
            body=document.subject_body, plan=Plan.objects.filter(code=document.plan).first() if document.plan else None,
            period=str(period) if period else "", recorded_on=now,
        )
    )  # fmt: skip
    return f"assessment:{proposal.code}"


def undone(proposal: Proposal, by: Person, now: datetime) -> None:
    if proposal.kind == ItemKind.ASSESSMENT:
        Assessment.objects.filter(code=proposal.code, withdrawn_on=None).update(withdrawn_on=now)
        current().also(f"assessment:{proposal.code}", withdrawn=True)
