"""What a check finds: a stretch that does not add up, with the arithmetic and the numbers that it leans on."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from vedich.values.errors import N_
from vedich.values.numbers import MINUS, format_number

from .intervals import decimals_of


class Rule(StrEnum):
    """The rules by the code that findings carry."""

    SUM = "parts-and-whole"
    SHARE = "share"
    ATTAINMENT = "attainment"
    GROWTH = "growth"
    STRUCTURE = "structure"
    PLAN = "implied-plan"
    COUNT = "announced-count"
    REPEAT = "told-twice"
    DATE = "date"
    REGISTER = "register"


#: what each rule tells a person; `%(name)s` places are filled with the finding's data
MESSAGES = {
    Rule.SUM: N_("The parts and the whole do not agree: %(made)s by the sum, %(stated)s as given."),
    Rule.SHARE: N_("The share comes to %(made)s, it is given as %(stated)s."),
    Rule.ATTAINMENT: N_("Against this plan the result comes to %(made)s, it is given as %(stated)s."),
    Rule.GROWTH: N_("By the other figures this should be %(made)s, it is given as %(stated)s."),
    Rule.STRUCTURE: N_("The shares of the whole make %(made)s, not 100%%."),
    Rule.PLAN: N_("The percentage implies a plan of %(made)s; elsewhere the document gives %(stated)s."),
    Rule.COUNT: N_("%(stated)s are announced, %(made)s are listed."),
    Rule.REPEAT: N_("The same figure is given as %(stated)s here and as %(made)s elsewhere in the document."),
    Rule.DATE: N_("There is no such date, or the period ends before it begins: %(stated)s."),
    Rule.REGISTER: N_("An approved figure of the register is %(made)s; the document gives %(stated)s."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """`start`–`end` covers the stretch that is wrong; `evidence` are the numbers that the arithmetic uses, in order."""

    start: int
    end: int
    rule: Rule
    arithmetic: str
    evidence: tuple[tuple[int, int], ...]
    data: dict[str, Any] = field(default_factory=dict)
    source: str = ""
    """The code of the register's figure that it contradicts."""

    @property
    def message(self) -> str:
        """The English message with its places; words are put into the reader's language at the edge."""
        return MESSAGES[self.rule]


def as_json(finding: Finding, message: str) -> dict[str, Any]:
    """A finding as `vedich check --format json` prints it; `message` in the reader's language."""
    return {
        "start": finding.start,
        "end": finding.end,
        "rule": str(finding.rule),
        "message": message,
        "arithmetic": finding.arithmetic,
        "evidence": [{"start": start, "end": end} for start, end in finding.evidence],
    }


def told(value: Decimal, like: Decimal | None = None, unit: str = "") -> str:
    """A number as it is shown: with two decimals more than the stated one at most, and its unit."""
    decimals = 2 if like is None else decimals_of(like) + 1
    number = format_number(value.quantize(Decimal(1).scaleb(-decimals), rounding="ROUND_HALF_UP"))
    return f"{number}{unit}" if unit.startswith("%") else f"{number} {unit}".strip()


def signed(terms: Iterable[str]) -> str:
    """`5 + 118`; a negative term takes its own sign."""
    text = ""
    for term in terms:
        text = f"{text} {MINUS} {term[1:]}" if text and term.startswith(MINUS) else f"{text} + {term}" if text else term
    return text
