"""The way of a submission as a table, and the check of a written cell. Pure."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from vedich.organisations.access import Act
from vedich.values.amounts import to_steps
from vedich.values.errors import N_, Refused
from vedich.values.numbers import parse_number
from vedich.values.text import fold
from vedich.values.vocabulary import FigureKind

from .vocabulary import Blank, SubmissionState

S = SubmissionState


class Move(StrEnum):
    SEND = "send"
    RETURN = "return"
    APPROVE = "approve"
    ACCEPT = "accept"


#: from which state which move leads where
TRANSITIONS: dict[tuple[str, Move], str] = {
    (S.DRAFT, Move.SEND): S.SENT,
    (S.RETURNED, Move.SEND): S.SENT,
    (S.SENT, Move.RETURN): S.RETURNED,
    (S.SENT, Move.APPROVE): S.APPROVED,
    (S.APPROVED, Move.RETURN): S.RETURNED,
    (S.APPROVED, Move.ACCEPT): S.ACCEPTED,
}
#: what a person needs the right to, for each move from each state
NEEDED: dict[tuple[str, Move], Act] = {
    (S.DRAFT, Move.SEND): Act.ENTER_FIGURES,
    (S.RETURNED, Move.SEND): Act.ENTER_FIGURES,
    (S.SENT, Move.RETURN): Act.APPROVE_FIGURES,
    (S.SENT, Move.APPROVE): Act.APPROVE_FIGURES,
    (S.APPROVED, Move.RETURN): Act.ACCEPT_FIGURES,
    (S.APPROVED, Move.ACCEPT): Act.ACCEPT_FIGURES,
}
OPEN_TO_ENTRY = (S.DRAFT, S.RETURNED)
#: who must act next in each state; accepted is the end
OWNERS: dict[str, Act | None] = {
    S.DRAFT: Act.ENTER_FIGURES,
    S.RETURNED: Act.ENTER_FIGURES,
    S.SENT: Act.APPROVE_FIGURES,
    S.APPROVED: Act.ACCEPT_FIGURES,
    S.ACCEPTED: None,
}
_NOTHING = {"khong phat sinh", "khong co", "kps", "none", "nothing arose"}
_NOT_DUE = {"chua den ky", "not due", "not due yet"}
_NUMBER = re.compile(r"[-−–+]?[\d.,\s]*\d\s*")
RANK = {FigureKind.ESTIMATE: 1, FigureKind.PRELIMINARY: 2, FigureKind.FINAL: 3}


@dataclass(frozen=True)
class Written:
    """What a cell says: a number of steps, or why there is none."""

    steps: int | None
    blank: str


def understand(text: str, decimals: int, unit: str = "") -> Written:
    """A cell's text as a figure. Empty is missing, never zero; raises NotANumber or AmountRefused.

    The unit may stand behind the number ("3,43%", "750 đảng viên"); "không phát sinh" and "chưa đến kỳ" are
    understood with or without diacritics.
    """
    body = text.strip()
    folded = fold(body)
    if not folded:
        return Written(None, Blank.MISSING)
    if folded in _NOTHING:
        return Written(None, Blank.NONE)
    if folded in _NOT_DUE:
        return Written(None, Blank.NOT_DUE)
    number = _NUMBER.match(body)
    if number and fold(body[number.end() :]) == fold(unit):
        body = number[0].strip()
    return Written(to_steps(parse_number(body), decimals), Blank.MISSING)


@dataclass(frozen=True)
class CellFault:
    """What is wrong with one cell: where, and the sentence."""

    where: str
    error: Refused


class FaultyCells(Refused):
    """Some cells cannot be taken; nothing was."""

    SENTENCE = N_("Cells that need mending: %(count)s; nothing was taken from the workbook.")

    def __init__(self, faults: list[CellFault], **data: Any) -> None:
        super().__init__("faulty-cells", self.SENTENCE, count=len(faults), **data)
        self.faults = faults


class Unfinished(FaultyCells):
    """A form that is to go on has cells that are empty or cannot be read; what was typed is kept."""

    SENTENCE = N_(
        "Cells without a figure, or to be mended: %(count)s; the report was not sent. What was typed is kept."
    )


#: so many times more, or less, than what was reported before is asked about: most such figures are in the wrong unit
ODD, FAR_ODD = 20, 100


@dataclass(frozen=True)
class Before:
    """A figure that stood in the same place before; `alike` says whether it is of a period as long."""

    value: Decimal
    alike: bool


def odd(value: Decimal, before: list[Before]) -> Decimal | None:
    """The earlier figure that makes this one strange, or None: a question for explanation, never a refusal.

    Periods of other lengths are compared upwards only, and more loosely: half a year is six months long.
    """
    for old in (b for b in before if b.value > 0 and value > 0):
        bound = ODD if old.alike else FAR_ODD
        if value > old.value * bound or (old.alike and value * bound < old.value):
            return old.value
    return None


def replaces(new: str, old: str) -> bool:
    """Whether a figure of kind `new` may stand in the place of one of kind `old`: never an earlier kind a later."""
    return RANK[FigureKind(new)] >= RANK[FigureKind(old)]


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    return None if not whole else 100 * part / whole
