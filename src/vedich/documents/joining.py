"""Which neighbouring sentences make one task, and what is done with many directives at once."""

from collections.abc import Sequence
from datetime import datetime

from vedich.ledger.actions import action
from vedich.ledger.scope import current
from vedich.organisations.models import Person
from vedich.values.errors import N_, Refused
from vedich.values.vocabulary import ItemKind, Triage

from .holding import ask_again, locked, must_be_open, remember
from .models import Proposal
from .snapshots import of_proposal
from .vocabulary import ProposalState


@action("documents.join")
def join(*, proposal: Proposal, by: Person, now: datetime) -> Proposal:
    """Make a directive one task with the directive before it; it takes that one's triage and asks nothing itself."""
    (held,) = locked([proposal])
    must_be_open(held)
    first = _head(held)
    before = [of_proposal(held)]
    held.joined_to = first
    held.edited = {**held.edited, "triage": str(first.data.get("triage") or Triage.ORIENTATION)}
    held.save(update_fields=["joined_to", "edited"])
    ask_again(held)
    remember(held.document, "join", before, by, now)
    current().about(f"document:{held.document.code}", proposal=held.code, joined_to=first.code)
    return held


def _head(held: Proposal) -> Proposal:
    """The directive that begins the task of the one before."""
    if held.kind != ItemKind.DIRECTIVE:
        raise Refused("only-directives", N_("Only sentences that order something make one task."))
    if held.joined.exclude(state=ProposalState.REJECTED).exists():
        raise Refused("begins-a-task", N_("Another sentence joins this one; part that first."))
    earlier = Proposal.objects.filter(document=held.document_id, kind=ItemKind.DIRECTIVE, start__lt=held.start)
    standing = earlier.exclude(state__in=(ProposalState.REJECTED, ProposalState.WITHDRAWN))
    before = standing.select_related("joined_to").order_by("-start").first()
    if before is None:
        raise Refused("nothing-before", N_("There is no task before this one to join."))
    return before.joined_to or before


@action("documents.part")
def part(*, proposal: Proposal, by: Person, now: datetime) -> Proposal:
    """Make a joined directive a task of its own again; what its text does not say is asked."""
    (held,) = locked([proposal])
    must_be_open(held)
    if held.joined_to_id is None:
        raise Refused("not-joined", N_("This sentence is a task of its own."))
    before = [of_proposal(held)]
    held.joined_to = None
    held.save(update_fields=["joined_to"])
    ask_again(held)
    remember(held.document, "part", before, by, now)
    current().about(f"document:{held.document.code}", proposal=held.code, joined_to=None)
    return held


@action("documents.triage")
def retriage(*, proposals: Sequence[Proposal], triage: str, by: Person, now: datetime) -> list[Proposal]:
    """Give many open directives one triage, without accepting them; what that asks is asked."""
    held = [p for p in locked(proposals) if p.kind == ItemKind.DIRECTIVE and p.state == ProposalState.OPEN]
    if not held:
        raise Refused("nothing-chosen", N_("Nothing is chosen."))
    before = [of_proposal(proposal) for proposal in held]
    for proposal in held:
        proposal.edited = {**proposal.edited, "triage": str(Triage(triage))}
        proposal.save(update_fields=["edited"])
        ask_again(proposal)
    remember(held[0].document, "triage", before, by, now)
    current().about(f"document:{held[0].document.code}", triage=triage, items=[p.code for p in held])
    return held
