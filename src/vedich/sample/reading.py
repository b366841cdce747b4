"""How the sample's documents come into the register and are decided on, through the same acts as a person's."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from vedich.documents import actions
from vedich.documents.models import Document, Proposal
from vedich.documents.registration import register
from vedich.documents.vocabulary import Asked
from vedich.ledger.actions import action
from vedich.ledger.scope import current
from vedich.organisations.models import Person
from vedich.values.errors import Refused
from vedich.values.vocabulary import ItemKind

from .decisions import Edit


def sample_folder() -> Path:
    """Where the sample's documents lie: in the installed package, or in the checkout."""
    inside = Path(__file__).resolve().parent / "documents"
    return inside if inside.exists() else Path(__file__).resolve().parents[3] / "samples"


def put_on_register(name: str, *, title_en: str, by: Person, now: datetime) -> Document:
    data = (sample_folder() / name).read_bytes()
    return register(data=data, name=name, title_en=title_en, by=by, now=now)


@action("sample.decide")
def decide(
    *, document: Document, plan: str, body: str, edits: Sequence[Edit], by: Person, now: datetime
) -> list[Proposal]:
    """Say the plan, make the edits, accept what can be accepted; returns what was left open.

    A directive with an open question is accepted all the same: its task carries the question.
    """
    current().about(f"document:{document.code}", edits=len(edits))
    for question in document.questions.filter(asked__in=(Asked.PLAN, Asked.BODY)):
        actions.answer(questions=[question], value=plan if question.asked == Asked.PLAN else body, by=by, now=now)
    proposals = list(document.proposals.order_by("order"))
    for proposal in proposals:
        for edit in edits:
            if proposal.kind == edit.kind and edit.words in " ".join(proposal.evidence.split()):
                actions.edit(proposal=proposal, changes=edit.changes, by=by, now=now)
                break
    left = []
    # how many targets there are is said of the set, not a figure of the province
    counts = [p for p in proposals if p.kind == ItemKind.FIGURE and p.data.get("unit") == "chỉ tiêu"]
    if counts:
        actions.reject(proposals=counts, by=by, now=now)
        proposals = [p for p in proposals if p not in counts]
    for proposal in sorted(proposals, key=lambda p: (p.joined_to_id is not None, p.order)):
        try:
            with current().attempt():
                actions.accept(proposals=[proposal], by=by, now=now)
        except Refused:
            left.append(proposal)
    return left


def evidence(document: Document, words: str) -> dict[str, object]:
    """The stored source of a stretch of a document's text."""
    start = document.text.index(words)
    return {"kind": "clause", "document": document.code, "start": start, "end": start + len(words)}
