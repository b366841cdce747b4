"""Names that stand after their number: what is counted, what a share is of, what a sum of money is for."""

import re
from dataclasses import dataclass

from .letters import tidy
from .lexicon.indicators import AFTER_COUNT, AFTER_PERCENT, DOING, SHARE_VERBS, SPENDING
from .lexicon.phrases import any_of, word_of
from .measures import Stated
from .naming import HEAD, REACH
from .quantities import Quantity
from .view import View

_HEDGED = r"(?: được)? ?(?:khoảng |gần |hơn |trên )?$"
_STOP = (
    r"[;:()\n]|\.(?: |$)|, đồng thời|,? (?:vào|trước) (?:năm|cuối năm|quý|tháng|ngày)|, trong đó|, phấn đấu"
    r"| so với | từ năm "
    r"| trong (?:năm|quý|tháng) |, \d|, không (?:có|còn|để) | và (?:\d|tăng|giảm|đạt)"
    r"| (?:đạt|tăng|giảm) (?:trên |khoảng |hơn |gần )?\d(?![\d/ –-]{0,8}tiêu chí)"
)
_END = re.compile(rf"{_STOP}|, | theo kế hoạch| với (?:tổng )?(?:kinh phí|vốn|diện tích|số)|$")
_AIMED_END = re.compile(rf"{_STOP}|$")
_AIMED_COUNT_END = re.compile(
    rf"{_STOP}|, | với (?:diện tích|quy mô|tổng|kinh phí|vốn)| trong (?:năm|quý|tháng)| để | nhằm | đến năm|$"
)
# "xã đạt chuẩn", "dự án đi vào hoạt động" name; "xã đạt 95%" does not go on
_COUNT_END = re.compile(
    rf"{_STOP}|,| (?:còn|xuống|lên) \d"
    rf"| (?!vào hoạt động|vào sử dụng|nâng cao|và cơ bản đạt|và vượt){any_of(AFTER_COUNT)}(?!\w)"
    r"| đạt (?!(?:từ |trên |dưới |đủ )?\d[\d/ –-]{0,8}tiêu chí)"
    r"(?!chuẩn|tiêu chí|bộ tiêu chí|và cơ bản đạt|mức|danh hiệu|yêu cầu|và vượt|loại|tiêu chuẩn|ntm|nông thôn)|$"
)
_ONLY_AUXILIARY = re.compile(r" (?:chưa|không|đã|đang|vẫn|hiện|vừa|mới)")
_TELLS_OF = re.compile(
    r" (?:được|đã|đang|trong|vào|đến|từ|theo|để|nhằm|phục vụ|trước|do|trên địa bàn|tại|chưa|không"
    rf"|và (?!\d|{HEAD.pattern}|tăng|giảm|đạt))(?!\w)"
)
_STATED_OF = re.compile(r" (?:được|đã|đang|vừa|mới|chưa|không|có|hết|sắp|còn(?! \d))(?!\w)")
_STATED_END = re.compile(rf"{_STOP}|, | với | theo | tại | trong | nhằm | để |$")
_USED = re.compile(rf"{_STOP}|, | với (?:diện tích|quy mô|tổng|kinh phí|vốn|số|mức)|$")
_NOT_A_NAME = re.compile(rf"(?: ?[,;.)(-]| {any_of(AFTER_PERCENT)}(?!\w)|$)")
_SAYS_OF = re.compile(rf" (?:{any_of(SHARE_VERBS)}|là|tăng|giảm)(?!\w)")
_MORE_SUBJECTS = re.compile(
    rf"(?:, (?!{HEAD.pattern}|\d)[^\W\d]+(?: [^\W\d]+){{0,4}}?){{1,4}} {any_of(SHARE_VERBS)}(?!\w)[^,;.()]{{0,120}}"
)
_ABOUT = re.compile(r" (?:về|số) (?=\S)")
_SOURCE = re.compile(r" từ (?=nguồn|ngân sách|vốn|nguồn vốn)")
_SUM_OF = re.compile(r" (?:vốn|kinh phí|thuế|tiền|học phí|nợ|tín dụng|ngân sách)(?!\w)")
_SPENDING = re.compile(rf"{word_of(SPENDING)}{_HEDGED}")
_DOING = re.compile(rf"(?<!\w)({any_of(DOING)})(?!\w)")
_DOING_CHAIN = re.compile(rf"(?<!\w)(?:{any_of(DOING)}(?:, | và )){{1,3}}$")
_DOING_LAST = re.compile(rf"(?<!\w)({any_of(DOING)}){_HEDGED}")
_MULTIPLIER = re.compile(r"^(?:triệu|nghìn|ngàn|vạn|trăm|tỷ) ", re.IGNORECASE)
#: how far before its number a verb of doing of one word, or of more, stands
NEAR, FAR = 8, 24


@dataclass(frozen=True, slots=True)
class Name:
    """An indicator's words; `end` is how far the text is used up by it."""

    words: str
    end: int
    verb: str = ""
    """The verb of doing that makes the count, which further counts of the same list share."""


def share_name(view: View, at: int, end: int, *, aimed: bool) -> Name | None:
    """What a percentage that ends at `at` is a share of: `số hộ dùng nước sạch`; None where nothing is named."""
    if _NOT_A_NAME.match(view.low, at, end):
        return None
    return _up_to(view, at, end, _AIMED_END if aimed else _END)


def measured_name(view: View, at: int, end: int, *, aimed: bool) -> Name | None:
    """What an amount is of: "30 ha rừng"; None where no noun follows."""
    end = min(end, at + REACH)
    match = (_AIMED_COUNT_END if aimed else _COUNT_END).search(view.low, at, end)
    words = tidy(view.text[at : match.start() if match else end]).strip(" ,;:.*“”")
    return Name(words, match.start() if match else end) if len(words) > 2 and words[0].islower() else None


def about_name(view: View, at: int, end: int) -> Name | None:
    """What a change is about: "giảm 12% về số vụ"."""
    match = _ABOUT.match(view.low, at, end)
    return _up_to(view, match.end(), end, _END) if match else None


def sum_name(view: View, begin: int, said: Stated, end: int) -> Name | None:
    """What a sum is: "bổ sung 1.400 tỷ đồng vốn dự phòng"."""
    quantity = said.quantity
    if not _SUM_OF.match(view.low, quantity.end, end):
        return None
    if not _SPENDING.search(view.low, max(begin, quantity.start - 40), quantity.start):
        return None
    return _up_to(view, quantity.end, end, _COUNT_END)


def source_name(view: View, at: int, end: int) -> Name | None:
    """Where a sum comes from: "500 triệu đồng từ nguồn xã hội hóa"."""
    match = _SOURCE.match(view.low, at, end)
    return _up_to(view, match.end(), end, _COUNT_END) if match else None


def doing_name(view: View, begin: int, said: Stated) -> Name | None:
    """The verb of doing right before the number: "đã huy động 500 tỷ đồng"."""
    match = _DOING_LAST.search(view.low, max(begin, said.quantity.start - 40), said.verb + 1)
    return Name(match[1], said.quantity.end) if match else None


def counted_name(view: View, begin: int, said: Stated, end: int, *, aimed: bool) -> Name:
    """The noun that is counted with what qualifies it, after the verb that makes it: `kết nạp đảng viên`."""
    quantity = said.quantity
    end = min(end, quantity.end + REACH)
    match = (_AIMED_COUNT_END if aimed else _COUNT_END).search(view.low, quantity.end, end)
    stop = match.start() if match else end
    noun = _noun(view, quantity, stop)
    before = view.low[max(begin, quantity.start - 60) : quantity.start]
    near = [v for v in _DOING.finditer(before) if len(before) - v.end() <= (FAR if " " in v[1] else NEAR)]
    if near:
        chain = _DOING_CHAIN.search(before, 0, near[-1].start())
        verbs = before[chain.start() : near[-1].end()] if chain else near[-1][1]
        return Name(f"{verbs} {noun}", stop, verbs)
    if (stop == quantity.end or _ONLY_AUXILIARY.fullmatch(view.low, quantity.end, stop)) and _STATED_OF.match(
        view.low, quantity.end, end
    ):
        # "7 xã được công nhận": a noun alone is told from others by what is said of it
        match = _STATED_END.search(view.low, quantity.end, end)
        told = _USED.search(view.low, quantity.end, end)
        return Name(_noun(view, quantity, match.start() if match else end), told.start() if told else end)
    return Name(noun, _used(view, stop, end))


def _noun(view: View, quantity: Quantity, stop: int) -> str:
    words = f"{_MULTIPLIER.sub('', quantity.unit or '')} {view.text[quantity.end : stop]}"
    return tidy(words).strip(" ,;:.*“”")


def _used(view: View, stop: int, end: int) -> int:
    """How far the words after a counted noun still tell of it: "12 xã được công nhận năm 2024, …"."""
    if not _TELLS_OF.match(view.low, stop, end):
        return stop
    match = _USED.search(view.low, stop + 1, end)
    return match.start() if match else end


def _up_to(view: View, at: int, end: int, pattern: re.Pattern[str]) -> Name | None:
    """The words from `at` to where the pattern ends them, over commas between subjects of one predicate."""
    end = min(end, at + REACH)
    match = pattern.search(view.low, at + 1, end)
    stop = match.start() if match else end
    if (more := _MORE_SUBJECTS.match(view.low, stop, end)) and not _SAYS_OF.search(view.low, at, stop):
        stop = more.end()
    words = tidy(view.text[at:stop]).strip(" ,;:.*“”")
    return Name(words, stop) if len(words) >= 2 else None
