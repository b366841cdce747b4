"""Taking back a person's last act on a reading, in the rooms below too."""

from datetime import datetime

from vedich.ledger.actions import action
from vedich.ledger.scope import current
from vedich.organisations.models import Person
from vedich.values.errors import N_, Conflict, Refused

from . import hooks
from .holding import ask_again, locked
from .models import Decision, Document, Proposal, Question
from .snapshots import Snapshot, same, standing
from .vocabulary import Asked, ProposalState


@action("documents.undo")
def undo(*, document: Document, by: Person, now: datetime) -> Decision:
    """Undo the person's newest act that can be undone; one that others have built on stays, and stands in no one's way.

    Raises Refused when there is none, with the reason of the newest.
    """
    acts = Decision.objects.select_for_update(of=("self",)).filter(document=document, decided_by=by, undone_at=None)
    first: Refused | None = None
    for decision in acts.order_by("-pk"):
        try:
            with current().attempt():
                _take_back(document, decision, by, now)
        except Refused as error:
            first = first or error
            continue
        decision.undone_at = now
        decision.save(update_fields=["undone_at"])
        current().about(f"document:{document.code}", undone=decision.act)
        return decision
    raise first or Refused("nothing-to-undo", N_("There is nothing of yours to undo here."))


def _take_back(document: Document, decision: Decision, by: Person, now: datetime) -> None:
    if not all(map(same, standing(decision.after), decision.after)):
        raise Conflict("changed-since", N_("What this act left has been changed since; it stays."))
    for snapshot in reversed(decision.before):
        if "question" in snapshot:
            _reopen(document, snapshot)
        if "proposal" in snapshot:
            _restore(snapshot, by, now)


def _reopen(document: Document, snapshot: Snapshot) -> None:
    question = Question.objects.get(pk=snapshot["question"])
    if question.asked == Asked.PLAN:
        Document.objects.filter(pk=document.pk).update(plan=snapshot["plan"])
    if question.asked == Asked.BODY:
        Document.objects.filter(pk=document.pk).update(subject_body=snapshot["body"])
    question.answer, question.answered_by_id = snapshot["answer"], snapshot["answered_by"]
    question.answered_at = _moment(snapshot["answered_at"])
    question.save(update_fields=["answer", "answered_by", "answered_at"])


def _restore(snapshot: Snapshot, by: Person, now: datetime) -> None:
    (proposal,) = locked([Proposal(pk=snapshot["proposal"])])
    if proposal.state == ProposalState.ACCEPTED and snapshot["state"] != ProposalState.ACCEPTED:
        hooks.proposal_undone(proposal, by, now)
    proposal.state, proposal.edited, proposal.result = snapshot["state"], snapshot["edited"], snapshot["result"]
    proposal.decided_by_id, proposal.decided_at = snapshot["decided_by"], _moment(snapshot["decided_at"])
    proposal.joined_to_id = snapshot.get("joined_to", proposal.joined_to_id)
    proposal.save(update_fields=["state", "edited", "result", "decided_by", "decided_at", "joined_to"])
    ask_again(proposal)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
