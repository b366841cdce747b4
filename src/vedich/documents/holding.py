"""What every act on a reading shares: proposals held for the act, what stood before it, questions that follow."""

from collections.abc import Sequence
from datetime import datetime

from vedich.ledger.scope import current
from vedich.organisations.models import Person
from vedich.values.errors import N_, Conflict

from .leads import is_lead_open
from .models import Decision, Document, Proposal, Question
from .rules import asked_of
from .snapshots import Snapshot, standing
from .vocabulary import ProposalState


def locked(proposals: Sequence[Proposal]) -> list[Proposal]:
    """The proposals as they stand now, held until the transaction ends, in the order of the text."""
    keys = [proposal.pk for proposal in proposals]
    held = list(Proposal.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("start", "order"))
    # one document for all of them: its text is long
    documents = Document.objects.select_related("issuer_body").in_bulk({p.document_id for p in held})
    for proposal in held:
        proposal.document = documents[proposal.document_id]
    return held


def must_be_open(proposal: Proposal) -> None:
    if proposal.state != ProposalState.OPEN:
        who = str(proposal.decided_by) if proposal.decided_by else "–"
        raise Conflict("already-decided", N_("%(who)s has already decided this one."), who=who)


def remember(document: Document, act: str, before: Sequence[Snapshot], by: Person, now: datetime) -> None:
    """Keep what stood before an act and what stands after it, so that it can be undone while nobody built on it."""
    after = standing(before)
    current().add(Decision(document=document, act=act, before=list(before), after=after, decided_by=by, decided_at=now))


def ask_again(proposal: Proposal) -> None:
    """Questions follow what stands: an edit may answer one (it is dropped) or raise another."""
    joined, data = proposal.joined_to_id is not None, proposal.data
    lead_open = is_lead_open(data.get("agencies") or [], proposal.document)
    wanted = set(asked_of(proposal.kind, data, joined=joined, lead_open=lead_open))
    if proposal.state == ProposalState.WITHDRAWN:
        wanted = set()
    standing = {question.asked: question for question in proposal.questions.all()}
    for asked, question in standing.items():
        if asked not in wanted and question.is_open:
            question.delete()
    for asked in wanted - set(standing):
        current().add(Question(document=proposal.document, proposal=proposal, asked=asked))
