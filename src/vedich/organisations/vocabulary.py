"""Closed lists of the organisations room. Codes are stored; words are in the catalogues."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class System(models.TextChoices):
    """To which part of the political system a body belongs."""

    PARTY = "party", _("party")
    COUNCIL = "council", _("people's council")
    GOVERNMENT = "government", _("government")
    FRONT = "front", _("Front and unions")
    FORCES = "forces", _("armed forces")
    ENTERPRISE = "enterprise", _("enterprise")


class Level(models.TextChoices):
    """The level at which a body works; districts ended on 1 July 2025 (Resolution 202/2025/QH15)."""

    NATION = "nation", _("nation")
    PROVINCE = "province", _("province")
    DEPARTMENT = "department", _("provincial department")
    DISTRICT = "district", _("district")
    COMMUNE = "commune", _("commune")


class OrganKind(models.TextChoices):
    """What an organ is of its body."""

    CONGRESS = "congress", _("congress")
    EXECUTIVE_COMMITTEE = "executive_committee", _("executive committee")
    STANDING_COMMITTEE = "standing_committee", _("standing committee")
    OFFICE = "office", _("office")
    BOARD = "board", _("advisory board")
    STEERING = "steering", _("steering committee")


class Line(models.TextChoices):
    """By which line a superior is one: territorial, or the branch's own (ngành dọc)."""

    TERRITORIAL = "territorial", _("territorial")
    BRANCH = "branch", _("branch line")


class Role(models.TextChoices):
    """What a person is appointed to do for a body."""

    ADMINISTRATOR = "administrator", _("administrator")
    SPECIALIST = "specialist", _("specialist of the office")
    REPORTER = "reporter", _("reporting officer")
    HEAD = "head", _("head of the unit")
    LEADER = "leader", _("leader")
    EVALUATOR = "evaluator", _("evaluator")
    INSPECTOR = "inspector", _("inspector")
