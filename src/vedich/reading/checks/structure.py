"""Shares that the text gives as the whole and that do not make 100%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from vedich.values.vocabulary import Measure

from .cues import ELSEWHERE, found, percent, total, written
from .divisions import divides
from .finding import Finding, Rule, signed
from .intervals import decimals_of, exact
from .items import items_after
from .numbers import Number
from .passages import Draft, Passage

_WHOLE = exact(Decimal(100))
_STRUCTURE = re.compile(r"(?<!\w)cơ cấu(?!\w)(?! lại)|tỷ trọng (?:các|lần lượt)|chiếm (?:tỷ trọng )?lần lượt")
_SECTORS = (
    re.compile(r"nông|khu vực (?:i|1|một)(?!\w)|kv ?(?:i|1)(?!\w)"),
    re.compile(r"công nghiệp|khu vực (?:ii|2|hai)(?!\w)|kv ?(?:ii|2)(?!\w)"),
    re.compile(r"dịch vụ|khu vực (?:iii|3|ba)(?!\w)|kv ?(?:iii|3)(?!\w)"),
)
_TAX = re.compile(r"thuế")
_GRADES = re.compile(r"^(?=.*xuất sắc).*không hoàn thành", re.DOTALL)
_MOVES = re.compile(r"(?<!\w)(?:tăng|giảm|tăng lên|giảm còn|lên|xuống|từ|đạt \d|so với)(?!\w)")
#: what shares of sectors may lack where taxes less subsidies are not named, in points
UNNAMED_TAX = (Decimal(2), Decimal(16))
#: by how much shares may fall short and still be meant as the whole
SLIP = Decimal(2)
#: a whole is told in no more shares than this
MOST = 30


def check(draft: Draft) -> Iterator[Finding]:
    for passage in draft.passages:
        for group in _groups(draft, passage):
            yield from _summed(draft, draft.view.low[passage.start : passage.stop], group)
    for index, block in enumerate(draft.blocks[:-1]):
        if block.leads and _STRUCTURE.search(draft.view.low, block.body, block.end):
            group = [share for item in items_after(draft, index) for share in _only_share(draft, item)]
            if len(group) == len(items_after(draft, index)):
                yield from _summed(draft, draft.view.low[block.body : block.end], group)


def _only_share(draft: Draft, item: int) -> list[Number]:
    """The one percentage of an item, where it has just one outside of brackets."""
    shares = [n for passage in draft.of_block(item) for n in passage.numbers if n.percent and not n.depth]
    return [n for n in shares if _is_share(n)] if len(shares) == 1 else []


def _groups(draft: Draft, passage: Passage) -> Iterator[list[Number]]:
    """Runs of shares in one bracket or outside of all."""
    low = draft.view.low
    runs: dict[int, list[Number]] = {}
    cue = _STRUCTURE.search(low, passage.start, passage.stop)
    for number in passage.numbers:
        if not _is_share(number):
            continue
        run = runs.setdefault(number.bracket, [])
        if run and (_MOVES.search(number.words) or _other_year(number)):
            if _MOVES.search(number.words):
                continue
            yield run
            run = runs[number.bracket] = []
        if (cue and number.start > cue.start()) or _chained(number):
            run.append(number)
    yield from runs.values()


def _other_year(number: Number) -> bool:
    return bool(ELSEWHERE.search(number.words))


def _chained(number: Number) -> bool:
    """A share outside of a named structure: "chiếm 20%", "hoàn thành xuất sắc 18%"."""
    return number.kind is Measure.LEVEL


def _is_share(number: Number) -> bool:
    return (
        number.percent
        and number.kind in (Measure.LEVEL, Measure.ATTAINMENT)
        and not number.bound
        and "/" not in number.shown
    )


def _summed(draft: Draft, text: str, group: Sequence[Number]) -> Iterator[Finding]:
    if not 2 <= len(group) <= MOST or _is_range(group):
        return
    for count in range(len(group), 1, -1):
        for first in range(len(group) - count + 1):
            if total(n.span for n in group[first : first + count]).meets(_WHOLE):
                return
    if not _is_whole(text, group):
        return
    value = sum((number.value for number in group), start=Decimal(0))
    made = percent(value, max(group, key=lambda number: decimals_of(number.value)))
    sum_ = f"{signed(written(number) for number in group)} = {made} ≠ 100%"
    yield found(draft, Rule.STRUCTURE, group, sum_, made=made, stated="100%")


def _is_range(group: Sequence[Number]) -> bool:
    """Ranges aim; "15% - 52% - 33%" is a chain of three."""
    ranged = sum(number.ranged for number in group)
    return bool(ranged) and (len(group) != 3 or any(n.sort is None for n in group))


def _is_whole(text: str, group: Sequence[Number]) -> bool:
    """Whether these shares are given as all there are."""
    labels = [f"{number.words} {re.split(r'[,;.(]', number.after, maxsplit=1)[0]}" for number in group]
    lacking = Decimal(100) - sum((number.value for number in group), start=Decimal(0))
    rest = divides([number.words for number in group]) or bool(_GRADES.search(" | ".join(labels)))
    if not _STRUCTURE.search(text):
        return (
            rest
            and _unbroken(text, group)
            and all(re.search(r"chiếm|còn lại|hoàn thành|tán thành|đồng ý|hài lòng|:", n.words) for n in group)
        )
    if len(group) < 3:
        return rest
    if lacking < 0:
        return True
    named = " | ".join(labels)
    sectors = all(pattern.search(text) for pattern in _SECTORS)
    if sectors and not _TAX.search(named):
        return not UNNAMED_TAX[0] <= lacking <= UNNAMED_TAX[1] and lacking < 40
    return rest or sectors or lacking <= SLIP


def _unbroken(text: str, group: Sequence[Number]) -> bool:
    """Whether the group holds all percentages of its stretch, none compared with or counted on something else."""
    return text.count("%") == len(group) and not any(re.match(r"\s*(?:tổng số|so với|trên)", n.after) for n in group)
