"""Sentences that judge: results, limits, causes, lessons, proposals. The section tells, a turn inside it overrides."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vedich.values.vocabulary import AssessmentKind

from .blocks import Block
from .lexicon.assessments import DONE, NOT_YET, PAST, SUCCEEDING, WANTING
from .lexicon.headings import Mode
from .lexicon.phrases import any_of
from .sentences import Sentence
from .view import View

_BY_MODE = {
    Mode.RESULT: AssessmentKind.RESULT,
    Mode.LIMIT: AssessmentKind.LIMIT,
    Mode.CAUSE: AssessmentKind.CAUSE,
    Mode.LESSON: AssessmentKind.LESSON,
    Mode.PROPOSAL: AssessmentKind.PROPOSAL,
}
_LIMITS = re.compile(
    rf"(?<!\w)(?:còn (?:nhiều |một số |những )?{any_of(WANTING)}|chưa {any_of(NOT_YET)}|gặp (?:nhiều )?khó khăn"
    r"|chậm (?:so|được|tiến|đổi)|không đạt|giảm mạnh|hạn chế, )"
)
_FALLS_SHORT = re.compile(
    r"(?<!\w)(?:đạt thấp|thấp so với (?:yêu cầu|kế hoạch)|chưa đạt (?:yêu cầu|kế hoạch|chỉ tiêu)|không đạt )"
)
_TURNING = ("tuy nhiên", "bên cạnh đó", "song", "riêng")
_CAUSES = re.compile(r"(?:những )?nguyên nhân|(?:kết quả|hạn chế)[^.;]{0,40} là do")
_RESULTS = re.compile(
    rf"(?<!\w)(?:đạt (?:nhiều )?(?:kết quả|được)|được {any_of(DONE)}|{any_of(SUCCEEDING)}|tăng \d|đã {any_of(PAST)})"
)
_PROPOSES = re.compile(r"(?:kiến nghị|đề xuất|kính đề nghị|trân trọng đề nghị)(?!\w)")
#: a sentence shorter than this judges nothing
SHORTEST = 18


@dataclass(slots=True)
class Judged:
    """An assessment in the view's offsets."""

    start: int
    end: int
    block: int
    kind: AssessmentKind
    sure: bool
    """Its section says what it is."""


def find_assessments(
    view: View, blocks: Sequence[Block], sentences: Sequence[Sentence], ordering: frozenset[int]
) -> list[Judged]:
    """The assessments among the sentences whose index is not in `ordering`: those hold directives, and judge nothing.

    A proposal does both: it asks.
    """
    found: list[Judged] = []
    for index, sentence in enumerate(sentences):
        block = blocks[sentence.block]
        ordered = index in ordering and block.mode is not Mode.PROPOSAL
        if sentence.inner or block.heading or ordered or sentence.end - sentence.start < SHORTEST:
            continue
        if view.text[sentence.start] == "(" and view.text[sentence.end - 1] == ")":
            # a note in brackets
            continue
        judged = _kind(view.low[sentence.start : sentence.end], block.mode)
        if judged:
            found.append(Judged(sentence.start, sentence.end, sentence.block, *judged))
    return found


def _kind(low: str, mode: Mode | None) -> tuple[AssessmentKind, bool] | None:
    if _CAUSES.match(low):
        return AssessmentKind.CAUSE, True
    if mode is Mode.RESULT:
        # "giải ngân đạt thấp so với yêu cầu" judges by itself
        turned = _FALLS_SHORT.search(low) or (low.startswith(_TURNING) and _LIMITS.search(low))
        return (AssessmentKind.LIMIT if turned else AssessmentKind.RESULT), not turned
    if mode in _BY_MODE:
        return _BY_MODE[mode], True
    if mode is not None:
        return None
    if _PROPOSES.match(low):
        return AssessmentKind.PROPOSAL, False
    if _LIMITS.search(low):
        return AssessmentKind.LIMIT, False
    return (AssessmentKind.RESULT, False) if _RESULTS.search(low) else None


def judges(low: str) -> bool:
    """Whether words of a sentence judge, whatever heading it stands under."""
    return any(pattern.search(low) for pattern in (_CAUSES, _PROPOSES, _LIMITS, _RESULTS))
