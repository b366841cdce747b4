"""How a proposal and a question stood before an act, and how they stand now."""

from collections.abc import Sequence
from typing import Any

from .models import Proposal, Question

Snapshot = dict[str, Any]


def of_proposal(proposal: Proposal) -> Snapshot:
    return {
        "proposal": proposal.pk,
        "state": proposal.state,
        "edited": proposal.edited,
        "result": proposal.result,
        "joined_to": proposal.joined_to_id,
        "decided_by": proposal.decided_by_id,
        "decided_at": proposal.decided_at.isoformat() if proposal.decided_at else None,
    }


def of_question(question: Question) -> Snapshot:
    """A question with its document's plan and body, and the proposal that it is about."""
    document = question.document
    return {
        "question": question.pk,
        "answer": question.answer,
        "answered_by": question.answered_by_id,
        "answered_at": question.answered_at.isoformat() if question.answered_at else None,
        "plan": document.plan,
        "body": document.subject_body_id,
        **(of_proposal(question.proposal) if question.proposal else {}),
    }


def standing(snapshots: Sequence[Snapshot]) -> list[Snapshot]:
    """The same things as they stand now; two queries, however many they are."""
    asked = Question.objects.select_related("document", "proposal")
    questions = asked.in_bulk([s["question"] for s in snapshots if "question" in s])
    proposals = Proposal.objects.in_bulk([s["proposal"] for s in snapshots if "question" not in s])
    return [
        of_question(questions[s["question"]]) if "question" in s else of_proposal(proposals[s["proposal"]])
        for s in snapshots
    ]


def same(now: Snapshot, kept: Snapshot) -> bool:
    """Whether what stands says what was kept; moments aside, which databases keep to their own precision."""
    return all(now.get(key) == value for key, value in kept.items() if key not in ("decided_at", "answered_at"))
