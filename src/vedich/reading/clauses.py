"""What a clause opens with: connectives, circumstances, and the verbs of its main action."""

import re
from dataclasses import dataclass

from .lexicon.openings import CIRCUMSTANCES, CONNECTIVES
from .lexicon.phrases import any_of
from .lexicon.phrases import opening as opening_pattern
from .lexicon.verbs import ACTIONS, DECISIONS, MANNERS, MODALS, NOUNS_LIKE_ACTIONS
from .view import View

_ORDINAL = re.compile(
    r"(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là)\s?[,:]?\s"
)
_ITEM = re.compile(r"\(\w{1,3}\)\s?")
# "trong năm 2025", "từ nay đến cuối quý I/2026"
_WHEN = (
    r"(?:(?:trong|đến|từ|hằng|hàng|mỗi|vào)(?: hết| cuối| đầu| nay đến| nay đến cuối)? ?"
    r"(?:nhiệm kỳ|năm|quý|tháng|tuần|ngày|giai đoạn)(?: này| tới)?"
    r"|(?:(?:đầu|giữa|cuối|hết) )?(?:giai đoạn|năm|quý|tháng)(?= [\divx]))"
    r"(?: \d{1,2}| [ivx]{1,4})?(?:/| năm )?(?: ?\(?\d{4}(?: ?- ?\d{4})?\)?)?"
)
# "cụ thể hóa" is an action
_CONNECTIVE = re.compile(rf"(?:(?!cụ thể hóa){any_of(CONNECTIVES)}|{_WHEN})\s?[,:]?\s")
_CIRCUMSTANCE = opening_pattern(CIRCUMSTANCES)
#: how many connectives may stand in a row
MOST_CONNECTIVES = 4


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a clause begins, its ordinal left out, and where its core begins after the connectives."""

    start: int
    core: int


def opening(view: View, start: int, end: int) -> Opening:
    """Skip the ordinal (left out of the clause) and the connectives (kept in it)."""
    if match := _ORDINAL.match(view.low, start, end):
        start = match.end()
    item = _ITEM.match(view.low, start, end)
    core = item.end() if item else start
    for _ in range(MOST_CONNECTIVES):
        match = _CONNECTIVE.match(view.low, core, end)
        if not match:
            break
        core = match.end()
    return Opening(start, core)


def is_circumstance(view: View, start: int, end: int) -> bool:
    """Whether the core opens with a circumstance: "Trong quý I, …", "Căn cứ …, …"."""
    return bool(_CIRCUMSTANCE.match(view.low, start, end))


def opens_with_action(low: str, start: int, end: int) -> bool:
    """Whether an order's verb opens the stretch."""
    words = [word.strip(",.:;()") for word in low[start : min(end, start + 48)].split(" ", 4)[:4]]
    if " ".join(words[:3]) in NOUNS_LIKE_ACTIONS or " ".join(words[:2]) in NOUNS_LIKE_ACTIONS:
        return False
    for count in (3, 2, 1):
        if len(words) >= count and " ".join(words[:count]) in ACTIONS:
            return not opens_with_decision(low, start)
    return False


def opens_with_decision(low: str, start: int) -> bool:
    """Whether the stretch opens with what a body decides for itself."""
    return low.startswith(DECISIONS, start)


def opens_with_manner_or_modal(low: str, start: int, end: int) -> bool:
    """Whether "cần", "phải", "tiếp tục", "khẩn trương" … open the stretch."""
    words = low[start : min(end, start + 36)].split(" ", 3)[:3]
    return any(len(words) >= n and " ".join(words[:n]) in MANNERS for n in (2, 1)) or low.startswith(MODALS, start)
