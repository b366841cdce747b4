"""How an aim binds: at least, at most, about, a range, a cut, an addition."""

import re

from vedich.values.vocabulary import Comparator, Direction, Measure

from .lexicon.aims import AT_LEAST, AT_MOST, KEEPING
from .lexicon.measures import PLANS
from .lexicon.phrases import any_of, anywhere
from .measures import Stated
from .units import Sort
from .view import View

_GE = re.compile(any_of(AT_LEAST))
_LE = re.compile(any_of(AT_MOST))
_AND_MORE = re.compile(rf" ?(?:{any_of(PLANS)}(?: [^,;.()\d]{{1,24}})? )?trở lên(?!\w)")
# "5 mỏ đá đủ giấy phép trở lên", but not "5 chi bộ hoàn thành tốt nhiệm vụ trở lên"
_NOUN_AND_MORE = re.compile(r"(?:(?![\d,;.()]|nhiệm vụ trở|khá trở).){0,80}trở lên(?!\w)")
_GT = re.compile(r"(?:trên|hơn|vượt|cao hơn|quá)(?: mức)?$")
_LT = re.compile(r"(?:dưới|thấp hơn)$")
_ABOUT = re.compile(r"(?:khoảng|xấp xỉ|gần|trên dưới)$")
_KEEPS = anywhere(KEEPING)
_AMONG = re.compile(r"(?:nhóm|tốp|top) ?$")
# "vượt mục tiêu được giao (10%)" aims above the plan
_OVER_PLAN = re.compile(r"vượt [^,;()]{0,60}\($")
# "giảm tai nạn giao thông từ 5 - 10%", but "giảm tỷ lệ hộ nghèo xuống còn 2%"
_CUTS = re.compile(r"[ ,;(-]{0,4}(?:phấn đấu )?(?:kéo )?giảm (?!.{0,60}(?:xuống|còn|dưới))")
_CUTS_RATE = re.compile(r"(?<!\w)giảm (?:tỷ lệ|tỉ lệ) [^,;()]{3,90}$")
_SIGNS = {"≥": Comparator.GE, "≤": Comparator.LE, ">": Comparator.GT, "<": Comparator.LT}
#: how far before its number a bound may stand
REACH = 60


def comparator_of(view: View, end: int, said: Stated) -> Comparator:
    """The comparator of an aim, from the words around its number; `end` is where its sentence ends."""
    low, quantity = view.low, said.quantity
    words = low[max(said.left, quantity.start - REACH) : quantity.start]
    tail = words.rstrip()
    if sign := _SIGNS.get(tail[-1:]):
        return sign
    if quantity.rank:
        return Comparator.LE if _AMONG.search(words) else Comparator.EQ
    more = _NOUN_AND_MORE if quantity.sort is Sort.COUNT else _AND_MORE
    from_there = quantity.value_to is None and tail.endswith(" từ") and _NOUN_AND_MORE.match(low, quantity.end, end)
    if from_there or more.match(low, quantity.end, end) or _GE.search(words):
        return Comparator.GE
    if low.startswith("trở xuống", quantity.end + 1) or _LE.search(words[-30:]):
        return Comparator.LE
    if _LT.search(tail):
        return Comparator.LT
    if said.direction is Direction.DOWN and said.kind in (Measure.GROWTH, Measure.CHANGE):
        return Comparator.CUT
    if quantity.sort is Sort.PERCENT and (_CUTS.match(words) or _cuts_yearly(low, said)):
        return Comparator.CUT
    if _GT.search(tail):
        return Comparator.GT
    if _ABOUT.search(tail):
        return Comparator.ABOUT
    return _plain_comparator(said, words)


def _cuts_yearly(low: str, said: Stated) -> bool:
    """ "giảm tỷ lệ hộ nghèo toàn tỉnh bình quân 2 - 3%/năm": so much each year."""
    at = said.quantity.start
    return "/năm" in (said.quantity.unit or "") and bool(_CUTS_RATE.search(low, max(said.left, at - 120), at))


def _plain_comparator(said: Stated, words: str) -> Comparator:
    """Without a bound: a range, kept, added, else exactly so much."""
    tail = words.rstrip()
    if said.quantity.value_to is not None:
        return Comparator.RANGE
    if _KEEPS.search(words):
        return Comparator.MAINTAIN
    if said.kind is Measure.CHANGE and (said.inherits or tail.endswith(("thêm", "bổ sung"))):
        return Comparator.ADD
    return Comparator.GT if _OVER_PLAN.search(tail) else Comparator.EQ
