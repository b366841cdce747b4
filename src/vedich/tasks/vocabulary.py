"""Closed lists of the tasks room."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TaskStep(models.TextChoices):
    ACCEPTED = "accepted", _("taken on")
    PROGRESS = "progress", _("progress")
    DONE = "done", _("done")
    RETURNED = "returned", _("returned")


class TaskStatus(models.TextChoices):
    """Computed from dates, never typed. Order is the order of lists: what burns comes first."""

    OVERDUE = "overdue", _("overdue")
    DUE_SOON = "due_soon", _("due within a week")
    NOT_ACCEPTED = "not_accepted", _("not taken on")
    IN_TERM = "in_term", _("in term")
    NO_LEAD = "no_lead", _("nobody leads yet")
    NO_DATE = "no_date", _("no date yet")
    CONTINUOUS = "continuous", _("continuous")
    DONE_LATE = "done_late", _("done late")
    DONE = "done", _("done in time")
