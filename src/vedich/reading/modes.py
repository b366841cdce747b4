"""Which mode a heading, a lead-in or a turn of the text sets."""

import re

from .lexicon.headings import MODE_WORDS, WEAK_WORDS, Mode
from .lexicon.phrases import anywhere
from .lexicon.turns import LEADS, TURNS

_MODE_OF = {word: mode for mode, words in MODE_WORDS.items() for word in words}
_WORD = anywhere(_MODE_OF)
_LEADS = tuple((re.compile(pattern), mode) for pattern, mode in LEADS)
_TURNS = tuple((re.compile(pattern), mode) for pattern, mode in TURNS)
_ANSWERED = re.compile(r"(?:về|giải quyết|xử lý|trả lời|đối với)(?: một số| các| những)? (?:kiến nghị|đề xuất)")
# "A. Thực hiện nhiệm vụ công tác tháng 02 năm 2010" looks back
_CARRIED_OUT = re.compile(
    r"(?:việc |về )?thực hiện (?:các )?(?:nhiệm vụ|chỉ tiêu|công tác)[^:;.]{0,50}"
    r"(?:tháng|quý|năm|nhiệm kỳ) (?:\d|qua|trước)"
)
_BUDGETED = re.compile(
    r"(?:\S{1,12} ){0,3}"
    r"(?:dự toán (?:thu|chi|ngân sách|cân đối)|tổng (?:thu|chi) (?:ngân sách|cân đối)|chỉ tiêu kinh tế)"
)
_ACTIVITY = re.compile(
    r"(?:về )?(?:các |những )?hoạt động (?!trọng tâm|cụ thể|chủ yếu|chính|triển khai|tuyên truyền|truyền thông)[^\W\d]"
)
_LEADING = re.compile(
    r"(?:ngay|dưới đây|trước mắt"
    r"|sau|sau đây|như sau|gồm|như|là|việc|cụ thể|vấn đề|nội dung|nhiệm vụ|yêu cầu|đề nghị|chỉ đạo|giao|nhấn mạnh"
    r"|lưu ý|kết luận|quyết nghị|chỉ thị)\s?[:.]$"
)
_CONCLUDES = re.compile(r"(?:(?:kết luận|chỉ đạo|ý kiến)[^.;:]{0,60}(?:như sau|sau đây|sau)|kết luận|quyết nghị)\s?:$")
_LOOKS_BACK = re.compile(
    r"(?:sau|qua) (?:gần |hơn )?\d{1,2} năm"
    r"|(?:trong )?(?:những năm|thời gian|nhiệm kỳ|giai đoạn|năm)(?: vừa)? qua(?!\w)|từ đầu (?:năm|nhiệm kỳ) đến nay"
)
_SETTLED = frozenset((Mode.RESULT, Mode.LIMIT, Mode.CAUSE, Mode.LESSON, Mode.TASK, Mode.PURPOSE))
#: a heading of scope or setting is shorter than this
SCOPE = 40
#: where a heading's word may begin: anywhere at the top levels, near the beginning below, first of all in a bullet
ANYWHERE, NEAR, FIRST = 400, 34, 12


def mode_of_heading(low: str, above: Mode | None, near: int, *, minutes: bool = False) -> Mode | None:
    """The mode that a heading sets, `above` where it sets none; its word begins within the first `near` letters.

    In `minutes` "Nội dung" heads what was said, and orders nothing.
    """
    if _ANSWERED.search(low):
        return Mode.TASK
    if above in (None, Mode.TASK, Mode.OBJECTIVE) and _BUDGETED.match(low):
        return Mode.OBJECTIVE
    if near == FIRST and low.startswith(("với ", "theo ", "trên ", "để ")):
        return above
    if _CARRIED_OUT.match(low):
        return Mode.RESULT
    words = [word for word in _WORD.finditer(low, 0, 400) if word.start() <= near and not _is_programme(word, low)]
    if _ACTIVITY.match(low):
        # "1.2. Hoạt động tín dụng", "- Về hoạt động ngân hàng: …" name what they tell of
        words = [word for word in words if word[0] != "hoạt động"]
    if minutes:
        words = [word for word in words if word[0] not in ("nội dung", "hoạt động")]
    if above in _SETTLED:
        words = [word for word in words if word[0] not in WEAK_WORDS or _is_scope(word, low) or _judges(word, near)]
    if not words:
        return above
    mode = _MODE_OF[words[0][0]]
    if mode is Mode.OBJECTIVE and any(_MODE_OF[word[0]] is Mode.TASK for word in words):
        return Mode.TASK
    return mode


def _is_programme(word: re.Match[str], low: str) -> bool:
    """ "Chương trình mục tiêu quốc gia" is a name, and sets no aims."""
    return word[0] == "mục tiêu" and low.endswith("chương trình ", 0, word.start())


def _is_scope(word: re.Match[str], low: str) -> bool:
    """ "Đối tượng, phạm vi": a short heading of setting decides even inside tasks."""
    return not word.start() and len(low) < SCOPE and _MODE_OF[word[0]] is Mode.CONTEXT


def _judges(word: re.Match[str], near: int) -> bool:
    """ "Điều 1. Đánh giá kết quả …": at the top levels a heading that opens with a judgement is one."""
    return near == ANYWHERE and not word.start() and _MODE_OF[word[0]] is Mode.RESULT


def mode_after(low: str, *, listed: bool) -> Mode | None:
    """The mode that a paragraph ending in a colon sets for what it leads in; `listed` when that is a list.

    "… kết luận, chỉ đạo như sau:" before a list leads in orders; before prose, a speech that may first look back.
    """
    if not _LEADING.search(low):
        return None
    if listed and _CONCLUDES.search(low, max(0, len(low) - 120)):
        return Mode.TASK
    # what matters stands in its last sentence
    last = low[max(low.rfind(". ", max(0, len(low) - 700)) + 1, len(low) - 700) :]
    return next((mode for pattern, mode in _LEADS if pattern.search(last)), None)


def mode_of_opening(low: str) -> Mode | None:
    """The mode that a paragraph's first words turn the text to."""
    return next((mode for pattern, mode in _TURNS if pattern.match(low[:260])), None)


def looks_back(low: str) -> bool:
    """Whether a paragraph opens by looking back: it judges, whatever stands around it."""
    return bool(_LOOKS_BACK.match(low))


def opens_like_heading(low: str) -> bool:
    """Whether the words begin with a heading's word: "Phân công nhiệm vụ:"."""
    return bool(_WORD.match(low))
