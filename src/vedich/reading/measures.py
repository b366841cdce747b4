"""What the numbers of a sentence say, each with its verb and its own words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vedich.values.vocabulary import Comparison, Direction, Measure

from .bases import basis_of, share_bases
from .kinds import FALLS, RISES, Cue, kind_of
from .lexicon.measures import HEDGES, VERBS
from .lexicon.phrases import any_of, anywhere
from .quantities import Quantity
from .view import View


@dataclass(slots=True)
class Stated:
    """A quantity with what it says; `verb` is where its verb begins, `left` where its own words begin."""

    quantity: Quantity
    kind: Measure
    direction: Direction | None
    basis: Comparison | None
    left: int
    verb: int
    hedges: str
    """The words between verb and number: khoảng, trên, ít nhất …"""
    inherits: bool
    """It says the same thing as the quantity before it, of another part."""


_HEDGE = re.compile(rf"(?<!\w)(?:(?<!chứng )chỉ|{any_of(HEDGES)})[ :]{{1,4}}$")
_VERBS = anywhere(VERBS)
_LISTED = re.compile(r"^(?:(?! so với | kế hoạch)[^,]){0,60}, $")
# "giải ngân mới đạt 25%", but "nông thôn mới đạt 19 tiêu chí"
_OTHER_VERB = re.compile(
    r"(?:(?<!nông thôn )(?<!thành lập )(?<!việc làm )(?<!đảng viên )(?<!cấp )mới )?"
    r"(?:đạt|bằng|chiếm|gấp|thêm|vượt|đứng|xếp)$"
)
# "với vốn tăng thêm 500 tỷ đồng": the verb belongs to the name
_MORE_CAPITAL = re.compile(
    r"(?:vốn|đầu tư|giá trị)(?: đăng ký| điều chỉnh)? tăng thêm (?:đạt |là |trên |hơn |khoảng |gần ){0,3}$"
)
#: how far before a number its verb and subject may stand, and its hedges, and how far after it its comparison
REACH, HEDGED, AFTER = 400, 60, 90


def state_all(
    view: View, start: int, end: int, quantities: Sequence[Quantity], earlier: Stated | None = None
) -> list[Stated]:
    """What the quantities of one sentence say, in order; `earlier` is what the sentence before told last.

    "GRDP tăng 6,9%. Trong đó: khu vực công nghiệp ước đạt 9,3%" goes on with its kind.
    """
    said: list[Stated] = []
    before = earlier if view.low.startswith("trong đó", start) else None
    for quantity in quantities:
        said.append(_state(view, start, end, quantity, said[-1] if said else before))
    share_bases(said)
    return said


def _state(view: View, start: int, end: int, quantity: Quantity, before: Stated | None) -> Stated:
    low = view.low
    left = max(start, before.quantity.end) if before else start
    left = low.rfind(";", left, quantity.start) + 1 or left
    words = low[max(left, quantity.start - REACH) : quantity.start]
    hedged = _hedges(words)
    rest = words[:hedged].rstrip()
    inherits = before is not None and not (")" in words or ";" in words) and _goes_on(words)
    cue = Cue(
        quantity,
        words,
        rest,
        low[quantity.end : min(end, quantity.end + AFTER)],
        before.quantity if before else None,
        before.kind if before else None,
        before.direction if before else None,
        inherits=inherits,
        more_capital=bool(_MORE_CAPITAL.search(words)),
    )
    kind, direction = kind_of(cue)
    basis = basis_of(kind, rest, cue.after)
    verb = quantity.start - 1 if cue.more_capital else quantity.start - len(words) + _verb(rest)
    return Stated(quantity, kind, direction, basis, left, verb, words[hedged:].strip(), inherits)


def _goes_on(words: str) -> bool:
    """Whether the words only name the next item of a list: no verb, or a clause closed by a comma."""
    return bool(_LISTED.search(words)) or not _VERBS.search(words)


def _hedges(words: str) -> int:
    """Where the hedges before the number begin."""
    end, first = len(words), max(0, len(words) - HEDGED)
    while match := _HEDGE.search(words, first, end):
        end = match.start()
    return end


def _verb(rest: str) -> int:
    """Where the verb begins that ends the words; their end where none does."""
    match = RISES.search(rest) or FALLS.search(rest) or _OTHER_VERB.search(rest)
    return match.start() if match else len(rest)
