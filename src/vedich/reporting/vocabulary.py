"""Closed lists of the reporting room."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedich.values.vocabulary import FigureKind

FIGURE_KIND_WORDS = {
    FigureKind.ESTIMATE: _("estimate"),
    FigureKind.PRELIMINARY: _("preliminary"),
    FigureKind.FINAL: _("final"),
}


class SubmissionState(models.TextChoices):
    """Each state names its owner: draft and returned the unit's officer, sent its head, approved the office."""

    DRAFT = "draft", _("being entered")
    SENT = "sent", _("waiting for the head")
    RETURNED = "returned", _("returned")
    APPROVED = "approved", _("approved by the head")
    ACCEPTED = "accepted", _("accepted by the office")


class Blank(models.TextChoices):
    """Why a cell holds no number: three different things, none of them zero."""

    MISSING = "", _("no figure yet")
    NONE = "none", _("nothing arose")
    NOT_DUE = "not_due", _("not due yet")
