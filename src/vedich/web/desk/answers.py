"""Questions of a reading: answered one by one, or for all tasks under a heading at once."""

from django.http import HttpResponse

from vedich.documents import actions, queries
from vedich.documents.models import Document, Question
from vedich.documents.vocabulary import Asked
from vedich.organisations.access import Act

from .reading import changed, held_document
from .reading_view import proposed_leads
from .shared import DeskRequest, found, needs, posted_from


@posted_from("document", "code")
@needs(Act.DECIDE_READINGS)
def answer(request: DeskRequest, code: str) -> HttpResponse:
    """Answer one question, or the same one for a whole section's open items; no value says that there is none."""
    held = held_document(request, code)
    questions = _questions(request, held)
    value = request.POST.get("value", "").strip() or None
    actions.answer(questions=questions, value=value, by=request.user, now=request.now)
    return changed(request, held, [question.proposal_id for question in questions if question.proposal_id])


def _questions(request: DeskRequest, held: Document) -> list[Question]:
    if key := request.POST.get("question"):
        return [found(held.questions.filter(pk=key).first() if key.isdecimal() else None)]
    asked, section = request.POST.get("asked", Asked.LEAD), request.POST.get("section", "")
    wanted = [q.key for q in queries.asking(held, {int(section)}) if q.asked == asked] if section.isdecimal() else []
    return list(held.questions.filter(pk__in=wanted))


@posted_from("document", "code")
@needs(Act.DECIDE_READINGS)
def confirm_leads(request: DeskRequest, code: str) -> HttpResponse:
    """Confirm for the tasks under a heading, each by its field, whom the table of fields proposes."""
    held = held_document(request, code)
    section = request.POST.get("section", "")
    leading = proposed_leads(request.now.date())
    asking = queries.asking(held, {int(section)}) if section.isdecimal() else []
    by_key = {q.key: leading[q.field].body.code for q in asking if q.asked == Asked.LEAD and q.field in leading}
    questions = held.questions.filter(pk__in=by_key)
    answers: dict[Question, str | None] = {question: by_key[question.pk] for question in questions}
    actions.answer_each(document=held, answers=answers, by=request.user, now=request.now)
    return changed(request, held, [q.proposal_id for q in answers if q.proposal_id])
