"""Proposals made by hand of a sentence that the reader passed over: the sentence is their evidence."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from vedich.ledger.actions import action
from vedich.ledger.scope import current
from vedich.organisations.models import Person
from vedich.reading import read_text
from vedich.reading.figure_periods import FigurePeriods
from vedich.reading.homes import Home, Place, find_homes
from vedich.values.errors import N_, Refused
from vedich.values.vocabulary import AssessmentKind, Comparator, ItemKind, Measure, Triage

from .holding import ask_again, remember
from .models import Document, Proposal
from .queries import Mark
from .registration import section_at
from .rules import as_stored
from .snapshots import of_proposal
from .vocabulary import ProposalState

#: what a proposal of each kind holds before a person has said more; what nobody said is None
_EMPTY: dict[str, dict[str, Any]] = {
    ItemKind.FIGURE: {"indicator": None, "kind": Measure.LEVEL, "value": None, "unit": None},
    ItemKind.TARGET: {"indicator": None, "comparator": Comparator.EQ, "value": None, "unit": None, "period": None},
    ItemKind.DIRECTIVE: {"agencies": [], "deadline": None, "recurrence": None, "triage": Triage.ASSIGN},
    ItemKind.ASSESSMENT: {"kind": AssessmentKind.RESULT},
}
_GONE = (ProposalState.WITHDRAWN, ProposalState.REJECTED)
#: a longer stretch is no sentence
LONGEST = 3000
#: what the reader makes of the sentence alone serves a hand-made proposal of the same kind
_READ = {ItemKind.FIGURE: "figures", ItemKind.TARGET: "targets", ItemKind.ASSESSMENT: "assessments"}


def homes(document: Document, proposals: Sequence[Mark]) -> list[Home]:
    """Where each sentence of a registered document is at home, with what people made of it and rejected."""
    items = [(p.start, p.end, Place(p.kind)) for p in proposals if p.state not in _GONE]
    items += [(cited.start, cited.end, Place.REFERENCE) for cited in document.references.all()]
    return find_homes(document.text, items)


@action("documents.propose")
def propose(*, document: Document, kind: str, start: int, end: int, by: Person, now: datetime) -> Proposal:
    """Propose what a person sees in a sentence. Raises Refused where the stretch is no sentence, or is that already."""
    text = document.text[start:end]
    if not 0 <= start < end <= len(document.text) or not text.strip() or len(text) > LONGEST:
        raise Refused("no-sentence", N_("That is no sentence of this document."))
    if kind not in _EMPTY:
        raise Refused("no-such-kind", N_("Say what it is: a figure, a target, a task or an assessment."))
    same = document.proposals.filter(kind=kind, start=start, end=end).exclude(state__in=_GONE)
    if same.exists():
        raise Refused("proposed-already", N_("This sentence is proposed as that already."))
    last = document.proposals.order_by("-order").values_list("order", flat=True).first()
    order = 0 if last is None else last + 1
    proposal = Proposal(
        code=f"{document.code}:{order}", document=document, section=section_at(list(document.sections.all()), start),
        order=order, kind=kind, start=start, end=end, read=_read(document, kind, start, text),
    )  # fmt: skip
    current().add(proposal)
    ask_again(proposal)
    # taken back, it is no proposal any more
    remember(document, "propose", [{**of_proposal(proposal), "state": ProposalState.WITHDRAWN}], by, now)
    current().about(f"document:{document.code}", proposal=proposal.code, kind=kind, start=start, end=end)
    return proposal


def _read(document: Document, kind: str, start: int, text: str) -> dict[str, Any]:
    """What the sentence says by itself, as far as the reader can tell; a person edits the rest."""
    found: tuple[Any, ...] = getattr(read_text(text), _READ[ItemKind(kind)]) if kind in _READ else ()
    said = as_stored(found[0]) if len(found) == 1 else {}
    empty = {key: as_stored(value) for key, value in _EMPTY[kind].items()}
    data = {**empty, **{key: value for key, value in said.items() if key in empty}}
    if kind == ItemKind.FIGURE:
        period = FigurePeriods(document.text, document.title).at(start)
        data["period"] = str(period) if period else None
    return {**data, "by_hand": True}
