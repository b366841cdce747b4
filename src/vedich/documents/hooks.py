"""What accepting and undoing a proposal causes in the rooms below."""

from datetime import datetime
from typing import Any

from vedich.ledger.hooks import Hook
from vedich.organisations.models import Person

from .models import Document, Proposal

#: (proposal, by, now) → the code of what it became, or None from a room that has nothing to do with its kind
proposal_accepted: Hook[[Proposal, Person, datetime], str | None] = Hook("documents.proposal_accepted")
#: (proposal, by, now): take back what the proposal became
proposal_undone: Hook[[Proposal, Person, datetime], None] = Hook("documents.proposal_undone")
#: (proposal) → what the room below would make of it: shown beside the proposal before it is accepted
proposal_previewed: Hook[[list[Proposal]], dict[int, dict[str, Any]]] = Hook("documents.proposal_previewed")
#: (document, code): whether a plan of that code is there to belong to; raises Refused where not
plan_chosen: Hook[[Document, str], None] = Hook("documents.plan_chosen")
