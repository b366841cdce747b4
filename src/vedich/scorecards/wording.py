"""A target's status in words."""

from django.utils.translation import gettext_lazy as _

from vedich.values.vocabulary import Status

STATUS_WORDS = {
    Status.EXCEEDED: _("ahead"),
    Status.ON_TRACK: _("on track"),
    Status.AT_RISK: _("at risk"),
    Status.BEHIND: _("behind"),
    Status.NO_DATA: _("no figure yet"),
    Status.NOT_DUE: _("not due yet"),
}


def status_word(code: str) -> str:
    return str(STATUS_WORDS[Status(code)])
