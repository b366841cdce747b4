"""Closed lists of the documents room."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedich.values.vocabulary import AssessmentKind, Comparator, DocumentType, ItemKind, Measure, Triage

TYPE_WORDS = {
    DocumentType.RESOLUTION: _("resolution"),
    DocumentType.DIRECTIVE: _("directive"),
    DocumentType.CONCLUSION: _("conclusion"),
    DocumentType.REGULATION: _("regulation"),
    DocumentType.DECISION: _("decision"),
    DocumentType.STATUTE: _("statute"),
    DocumentType.PLAN: _("plan"),
    DocumentType.PROGRAMME: _("programme"),
    DocumentType.SCHEME: _("scheme"),
    DocumentType.NOTICE: _("notice"),
    DocumentType.REPORT: _("report"),
    DocumentType.GUIDANCE: _("guidance"),
    DocumentType.SUBMISSION: _("submission"),
    DocumentType.DISPATCH: _("official letter"),
    DocumentType.MINUTES: _("minutes"),
    DocumentType.LAW: _("law"),
    DocumentType.DECREE: _("decree"),
    DocumentType.CIRCULAR: _("circular"),
    DocumentType.NEWS: _("news"),
    DocumentType.OTHER: _("other document"),
}
ITEM_WORDS = {
    ItemKind.FIGURE: _("figure"),
    ItemKind.TARGET: _("target"),
    ItemKind.DIRECTIVE: _("task"),
    ItemKind.ASSESSMENT: _("assessment"),
}
TRIAGE_WORDS = {
    Triage.ASSIGN: _("assign"),
    Triage.ORIENTATION: _("orientation"),
    Triage.REGISTER: _("register only"),
}
#: how often a directive comes back
RECURRENCE_WORDS = {
    "daily": _("every day"), "weekly": _("every week"), "monthly": _("every month"), "quarterly": _("every quarter"),
    "yearly": _("every year"), "continuous": _("all the time"),
}  # fmt: skip
ASSESSMENT_WORDS = {
    AssessmentKind.RESULT: _("result"),
    AssessmentKind.LIMIT: _("limit"),
    AssessmentKind.CAUSE: _("cause"),
    AssessmentKind.LESSON: _("lesson"),
    AssessmentKind.PROPOSAL: _("proposal"),
}

MEASURE_WORDS = {
    Measure.LEVEL: _("level"),
    Measure.GROWTH: _("growth"),
    Measure.CHANGE: _("change"),
    Measure.ATTAINMENT: _("share of plan"),
    Measure.RANK: _("rank"),
    Measure.MULTIPLE: _("multiple"),
}
COMPARATOR_WORDS = {
    Comparator.EQ: _("equal to"),
    Comparator.GE: _("at least"),
    Comparator.GT: _("over"),
    Comparator.LE: _("at most"),
    Comparator.LT: _("under"),
    Comparator.RANGE: _("from … to"),
    Comparator.ABOUT: _("about"),
    Comparator.CUT: _("cut by"),
    Comparator.ADD: _("add"),
    Comparator.ZERO: _("none left"),
    Comparator.MAINTAIN: _("keep"),
}


class ProposalState(models.TextChoices):
    OPEN = "open", _("open")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("rejected")
    # made by hand, and taken back by who made it
    WITHDRAWN = "withdrawn", _("taken back")


class Asked(models.TextChoices):
    """What a text did not say and a person must."""

    PLAN = "plan", _("Which plan does this belong to?")
    LEAD = "lead", _("Who leads?")
    DEADLINE = "deadline", _("By when?")
    PERIOD = "period", _("For which period?")
    BODY = "body", _("Whose figures are these?")


class Relation(models.TextChoices):
    """What a mention says of the document that it names."""

    BASIS = "basis", _("based on")
    REPLACES = "replaces", _("replaces")
    REPEALS = "repeals", _("repeals")
    AMENDS = "amends", _("amends")
    MENTIONS = "mentions", _("mentions")
