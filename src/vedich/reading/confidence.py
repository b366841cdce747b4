"""How sure an item is: what it stands on, and of how many such items out of a hundred a careful reader accepts.

The shares are counted by `tools/calibrate.py` on documents with a gold reading, every kind of item pooled, and shrunk
towards their kind's own share where there are few of a ground. Assessments have no gold: theirs are an estimate.
"""

from enum import StrEnum

from .explicit import Force
from .lexicon.headings import Mode
from .units import Sort


class Ground(StrEnum):
    """What an item stands on; the name begins with the item's kind."""

    REFERENCE_NUMBERED = "reference numbered"
    REFERENCE_BARE = "reference by a bare number"
    REFERENCE_SESSION = "reference by a session"
    FIGURE_MEASURED = "figure with a unit of measure"
    FIGURE_COUNTED = "figure that counts"
    FIGURE_ASIDE = "figure outside an assessment"
    FIGURE_INHERITING = "figure with its neighbour's unit or verb"
    FIGURE_UNNAMED = "figure without an indicator"
    TARGET_OBJECTIVE = "target under a heading of objectives"
    TARGET_ELSEWHERE = "target elsewhere"
    TARGET_UNNAMED = "target without an indicator"
    CELL = "number in a table"
    DIRECTIVE_ORDER = "directive by an ordering verb"
    DIRECTIVE_DUTY = "directive by a duty"
    DIRECTIVE_CHARGE = "directive to a named body"
    DIRECTIVE_ACTION = "directive by an action's verb"
    DIRECTIVE_NEED = "directive by a need"
    DIRECTIVE_LIKELY = "directive by its heading only"
    DIRECTIVE_UNHEADED = "directive under no heading of tasks"
    ASSESSMENT_SURE = "assessment by its words"
    ASSESSMENT_LIKELY = "assessment by its heading only"


#: counted over 101 documents and 5,015 items, 8 of the documents never read before; a name must be right too
SHARES: dict[Ground, float] = {
    Ground.REFERENCE_NUMBERED: 0.99,
    Ground.REFERENCE_BARE: 0.97,
    Ground.REFERENCE_SESSION: 0.95,
    Ground.FIGURE_MEASURED: 0.95,
    Ground.FIGURE_COUNTED: 0.89,
    Ground.FIGURE_ASIDE: 0.81,
    Ground.FIGURE_INHERITING: 0.82,
    Ground.FIGURE_UNNAMED: 0.6,
    Ground.TARGET_OBJECTIVE: 0.93,
    Ground.TARGET_ELSEWHERE: 0.78,
    Ground.TARGET_UNNAMED: 0.6,
    Ground.CELL: 0.92,
    Ground.DIRECTIVE_ORDER: 0.97,
    Ground.DIRECTIVE_DUTY: 0.91,
    Ground.DIRECTIVE_CHARGE: 0.98,
    Ground.DIRECTIVE_ACTION: 0.98,
    Ground.DIRECTIVE_NEED: 0.97,
    Ground.DIRECTIVE_LIKELY: 0.76,
    Ground.DIRECTIVE_UNHEADED: 0.92,
    Ground.ASSESSMENT_SURE: 0.85,
    Ground.ASSESSMENT_LIKELY: 0.65,
}

_COUNTING = frozenset((Sort.COUNT, Sort.RATE, None))
_ASSESSING = frozenset((Mode.RESULT, Mode.LIMIT, Mode.CAUSE, Mode.LESSON))
_BY_FORCE = {
    Force.ORDER: Ground.DIRECTIVE_ORDER,
    Force.DUTY: Ground.DIRECTIVE_DUTY,
    Force.CHARGE: Ground.DIRECTIVE_CHARGE,
    Force.ACTION: Ground.DIRECTIVE_ACTION,
    Force.NEED: Ground.DIRECTIVE_NEED,
    Force.LIKELY: Ground.DIRECTIVE_LIKELY,
}


def confidence(ground: Ground) -> float:
    """The share of such items that a careful reader accepts, from 0 to 1."""
    return SHARES[ground]


def of_reference(number: str | None) -> Ground:
    """By its whole number, a bare one, or a session."""
    if number is None:
        return Ground.REFERENCE_SESSION
    return Ground.REFERENCE_BARE if number.isdigit() else Ground.REFERENCE_NUMBERED


def of_figure(sort: Sort | None, mode: Mode | None, *, inherits: bool, named: bool) -> Ground:
    """By the weakest of what it stands on."""
    if not named:
        return Ground.FIGURE_UNNAMED
    if inherits:
        return Ground.FIGURE_INHERITING
    if mode not in _ASSESSING:
        return Ground.FIGURE_ASIDE
    return Ground.FIGURE_COUNTED if sort in _COUNTING else Ground.FIGURE_MEASURED


def of_target(mode: Mode | None, *, named: bool) -> Ground:
    """By whether it is named and stands among objectives."""
    if not named:
        return Ground.TARGET_UNNAMED
    return Ground.TARGET_OBJECTIVE if mode is Mode.OBJECTIVE else Ground.TARGET_ELSEWHERE


def of_directive(force: Force, mode: Mode | None) -> Ground:
    """By how plainly it orders; under no heading only an order or a duty is plain."""
    if mode is None and force < Force.DUTY:
        return Ground.DIRECTIVE_UNHEADED
    return _BY_FORCE[force]
