"""Whether a number is aimed at or observed."""

import re

from vedich.values.vocabulary import Measure

from .lexicon.aims import AIMING, DECIDING, LOOKING_BACK, OBSERVED, OWN_COUNTS, SERVING, STRIVING
from .lexicon.headings import Mode
from .lexicon.measures import PLANS
from .lexicon.phrases import any_of, anywhere, word_of
from .measures import Stated
from .quantities import Quantity
from .units import Sort
from .view import View

# what is done "theo chỉ tiêu" is not aimed at by it
_STRIVES = re.compile(
    rf"{word_of(STRIVING, ('theo ', 'hơn ', 'chương trình ', 'so với ', 'so '))}(?!\w)[^)%]*$"
    r"|(?<!hơn )(?:đề ra|đặt ra|kế hoạch|được giao)(?: là| đạt| tăng| giảm| từ| trên| khoảng| năm \d{4}){0,3} ?$"
    # "Kế hoạch vốn đầu tư công năm 2021 của tỉnh là 9.156 tỷ đồng"
    r"|(?:^|[.;] ?)(?:tổng )?(?:kế hoạch vốn|dự toán (?:thu|chi)|kế hoạch đầu tư)[^,;()]{0,90}"
    r" là (?:hơn |trên |khoảng )?$"
)
# "mục tiêu đến hết năm giải ngân đạt 100% kế hoạch", but "đạt 88% mục tiêu"
_SETS = re.compile(r"(?:phấn đấu|phần đấu|phân đấu|mục tiêu (?:đến|là|hết|giải ngân))[^)%,;]{0,80}$")
_PLAN_IN_BRACKET = re.compile(
    rf"(?:(?:(?!kế hoạch hóa){any_of(PLANS)}|kịch bản|lộ trình|nghị quyết|đề án)[^,;()]{{0,60}}"
    rf"|{any_of(PLANS)}[^;()]{{0,90}} giao) ?"
    r"\((?:kế hoạch|mục tiêu|chỉ tiêu|là|giảm|tăng|giao|phấn đấu|hơn|trên|từ|khoảng|ít nhất|dưới| ){0,8}$"
)
_BRACKETED_PLAN = re.compile(r"\((?:kế hoạch|mục tiêu|chỉ tiêu|kịch bản|kh|nghị quyết|nq)(?: [^()]{0,30})?$")
# "(huyện giao 50%)", "Hội đồng nhân dân tỉnh giao tổng thu ngân sách 12.900 tỷ đồng"
_ASSIGNED = re.compile(
    r"(?:\(|^)[^()\d]{0,30}giao (?:là )?$"
    r"|(?:hđnd|hội đồng nhân dân|trung ương|tỉnh|huyện|chính phủ|bộ tài chính) giao (?:tổng |dự toán |chỉ tiêu )?"
    r"(?:thu|chi|vốn|kế hoạch|giải ngân)[^;,\d]{3,80}$"
)
# "hoàn thành 2 cuộc kiểm tra còn lại"
_TO_FINISH = re.compile(r"(?:hoàn thành|giải quyết|xử lý)(?: dứt điểm| xong| xóa| việc){0,2} $")
# what is to be, whatever it is a share of
_MUST = re.compile(
    r"(?<!\w)(?:(?:để|nhằm|bảo đảm|đảm bảo|phải|quyết tâm|cam kết|đăng ký) (?:cơ bản )?(?:hoàn thành|đạt|giải ngân)"
    r"[^)%,;:]{0,80}|(?<!dự kiến )(?<!ước )sẽ (?!là |có )[^)%,;:]{0,60})$"
)
_FORESEEN = re.compile(r"(?:dự kiến|dự báo|ước tính)[^,;]{0,60} sẽ ")
_BOUNDED = re.compile(r"(?:ít nhất|tối thiểu|không dưới|không quá|tối đa) $")
_CONDITION = re.compile(r"(?:^|[,;(] ?)(?:khi|nếu|trường hợp) [^,;]{3,80}$")
_AIMING = anywhere(AIMING)
_OBSERVED = anywhere(OBSERVED)
_LOOKS_BACK = anywhere(LOOKING_BACK)
# a sentence that opens by striving compares with what was: "phấn đấu … tăng 1,5 lần so với năm 2030"
_STRIVING = ("phấn đấu", "phần đấu", "phân đấu")
_TOLD = anywhere(LOOKING_BACK - {"so với", "so cùng", "bằng", "năm trước", "ước", "cùng kỳ"})
_DECIDED = re.compile(rf"{any_of(DECIDING)}(?!\w)")
# "22 tàu còn lại", "8 chiếc đang thi công"
_STANDS = re.compile(r"(?: \w{1,12}){0,2} (?:đang|còn lại|hiện có|hiện hữu|đã)(?!\w)")
# "tạo việc làm cho 500 người" aims at the people, "giao vốn cho 12 xã" at no number of communes
_PLACED = re.compile(
    r"(?:tại|ở|của|trên|trong số|trong|gồm|các|bởi|với|giữa|theo"
    rf"|{''.join(f'(?<!{word} )' for word in SERVING)}cho)"
    r"(?: cả| tổng số| số| hơn| gần| khoảng){0,3} ?$"
)
# "giảm từ 60% xuống còn 50%": only the second is aimed at
_FROM = re.compile(r"(?<!\w)từ ?$")
_TO_AFTER = re.compile(r"[^,;.()]{0,40}?(?:xuống|lên|còn)(?: còn| dưới| trên| khoảng){0,3} \d")
_MERELY = re.compile(r"(?:thấp|cao)(?: hơn)?$")
_PAST_MODES = frozenset(
    (Mode.RESULT, Mode.LIMIT, Mode.CAUSE, Mode.LESSON, Mode.CONTEXT, Mode.BASIS, Mode.TITLE, Mode.PROPOSAL)
)
#: how far before its number a word of aim may stand, and a plan before its bracket
REACH, PLAN_REACH = 600, 130


def is_aim(
    view: View,
    start: int,
    end: int,
    said: Stated,
    before: Stated | None,
    mode: Mode | None,
    *,
    ordered: bool,
    carried: bool,
) -> bool:
    """Whether the quantity is set as an aim: by its own words, else by what its section does.

    `start`–`end` is its sentence; `ordered` says that the sentence orders an action to come, `carried` that the
    numbers before it in running text are aims, or that its own year is still to come.
    """
    low, quantity = view.low, said.quantity
    if quantity.is_plan or quantity.is_result:
        return quantity.is_plan
    signed = low[quantity.start - 1 : quantity.start] in ("≤", "≥")
    if signed or is_quoted_plan(low, start, quantity.start):
        return signed or quantity.of is None
    own = quantity.sort is Sort.COUNT and (quantity.unit or "").lower().startswith(OWN_COUNTS)
    if own or _is_in_title(low, start, quantity, end):
        return False
    words = _own_words(low, start, said, before)
    after = low[quantity.end : min(end, quantity.end + 70)]
    if (_FROM.search(words) and _TO_AFTER.match(after)) or _CONDITION.search(words):
        return False
    must = bool(_MUST.search(words) and not _FORESEEN.search(words))
    strives = must or bool(_STRIVES.search(words) or _ASSIGNED.search(words))
    bounded = mode is None and _BOUNDED.search(words) and not _OBSERVED.search(words)
    strives = strives or bool(bounded and quantity.sort is not None)
    # only what is aimed at is given as a range: "tăng 8,5 - 8,7% so với năm 2022"
    looking = _TOLD if low.startswith(_STRIVING, start) else _LOOKS_BACK
    back = quantity.value_to is None and looking.search(words + after)
    if mode is None and carried and said.kind is not Measure.ATTAINMENT and not back:
        return True
    if mode in _PAST_MODES or mode is None:
        return must or (strives and (said.kind is not Measure.ATTAINMENT or bool(_SETS.search(words))))
    estimated = mode is Mode.OBJECTIVE and "ước" in words
    if not strives and (
        (_STANDS.match(after) and not _TO_FINISH.search(words)) or (_OBSERVED.search(words) and not estimated)
    ):
        return False
    if mode is Mode.OBJECTIVE or mode is Mode.VIEW:
        return strives or not _MERELY.search(words[: len(words) - len(said.hedges) - 1].rstrip())
    if strives or _DECIDED.search(low, max(start, quantity.start - REACH), quantity.start):
        return True
    return _is_in_task(words, said, ordered=ordered)


def _is_in_title(low: str, start: int, quantity: Quantity, end: int) -> bool:
    """ "2. Về điều chuyển vốn (khoảng 1.500 tỷ đồng): giao Bộ …" names a request."""
    titled = low.startswith("về ", start) and low.find(": ", start, quantity.start) < 0
    return titled and low.find(": ", quantity.end, end) >= 0


def is_quoted_plan(low: str, start: int, at: int) -> bool:
    """ "… vượt kế hoạch (8%)", "(kế hoạch 500 hộ)": the plan that an assessment quotes."""
    return low.find("(", max(start, at - PLAN_REACH), at) >= 0 and bool(
        _PLAN_IN_BRACKET.search(low, max(start, at - PLAN_REACH), at)
        or _BRACKETED_PLAN.search(low, max(start, at - 50), at)
    )


def _own_words(low: str, start: int, said: Stated, before: Stated | None) -> str:
    """The words that say something of this number: inside its bracket, else after the number before it."""
    at = said.quantity.start
    begin = max(start, said.left, at - REACH)
    opened = low.rfind("(", begin, at)
    if opened >= 0 and low.find(")", opened, at) < 0:
        begin = opened + 1
    words = low[begin:at]
    if before and before.kind is Measure.ATTAINMENT and "," in words:
        # "đạt 88% mục tiêu năm, …": the plan's words belong to the number before
        words = words[words.index(",") :]
    return words


def _is_in_task(words: str, said: Stated, *, ordered: bool) -> bool:
    """Under a heading of tasks: a number of the ordered action itself, not of a place or a source."""
    # "- 100% cơ sở tổ chức …": a share that opens its clause
    opens = said.quantity.sort is Sort.PERCENT and not words.strip(" -+;*")
    if not (ordered or opens) and not _AIMING.search(words):
        return False
    if said.quantity.sort is Sort.PERCENT:
        return True
    # "từ 12 xã" is a place, "từ 10 - 15 xã" a range; "(75 ha)" is the size of what is there
    placed = _PLACED.search(words) or (said.quantity.value_to is None and _FROM.search(words))
    return not placed and bool(words.strip())
