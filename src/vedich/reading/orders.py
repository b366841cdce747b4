"""Whether one clause orders an action to come, and whom it charges."""

import re
from collections.abc import Sequence

from .agencies import parse_bodies
from .clauses import is_circumstance, opening, opens_with_action, opens_with_decision, opens_with_manner_or_modal
from .explicit import ORDERS, SHORTEST, Force, Order, Span, asked_or_directed, explicit_at, explicit_order
from .lexicon.headings import Mode
from .lexicon.orders import AIMED, BODY_GOING_ON, DUTIES, GOING_ON, REMARKS, SOFT_DUTIES, STATING, SUBJECTS, TELLING
from .lexicon.phrases import any_of, anywhere
from .lexicon.phrases import opening as opening_pattern
from .naming import HEAD
from .view import View

_DUTY = re.compile(rf"\s?,?\s?{any_of(SOFT_DUTIES)}(?!\w)")
_BOUND = re.compile(rf"\s?,?\s?{any_of(DUTIES)}(?!\w)")
_TELLS = re.compile(rf"\s?(?:cũng |vẫn |luôn |đều )?{any_of(TELLING)}(?!\w)")
# "Sở Xây dựng là cơ quan đầu mối" assigns
_LEADS = re.compile(r"\s?(?:là|làm) (?:(?:cơ quan|đơn vị) (?:đầu mối|chủ trì|thường trực|chủ quản)|đầu mối)(?!\w)")
# "Sở Xây dựng được giao sớm trình …"
_ASSIGNED = re.compile(r"\s?được (?:giao|phân công)(?: nhiệm vụ)? ")
# "Thủ tướng Chính phủ yêu cầu:" leads in orders and is none
_ONLY_CALLS = re.compile(r"\s?(?:chỉ thị|yêu cầu|đề nghị|chỉ đạo|giao|kết luận|quyết nghị|nhấn mạnh|lưu ý)\s?:?\s?")
# "Để bảo đảm tiến độ, yêu cầu:"
_CALLS_LAST = re.compile(r", (?:yêu cầu|đề nghị|giao|lưu ý) ?:?$")
# "Phòng Kinh tế", "Chi cục Thủy lợi": a name whose first word alone would be a verb
_NAMED = re.compile(r"(?:Phòng|Chi cục|Cấp ủy|Báo|Tổ) (?=[A-ZĐÀ-Ỹ])|Cấp ủy")
_BREAK = re.compile(r", | thì (?=\S)")
_GOES_ON = re.compile(rf"\s?,?\s?{any_of(GOING_ON)}(?!\w)")
_BODY_GOES_ON = re.compile(rf"\s?,?\s?{any_of(BODY_GOING_ON)}(?!\w)")
_MODAL = re.compile(r"(?<!\w)(?:cần phải|phải|cần(?! thiết| cù| kiệm| thơ))(?: \w+)?")
_STATES = anywhere(STATING)
_AIMED = anywhere(AIMED)
_SUBJECT = opening_pattern(SUBJECTS)
_THROUGH = re.compile(r"chỉ đạo (?<!sự chỉ đạo )(?<!được chỉ đạo )(?<!tác chỉ đạo )(?<!ban chỉ đạo )(?=\S)")
_COMMA_NEED = re.compile(r"(?<=, )(?:cần|phải) (?:sớm|có|khẩn|mạnh|tiếp|tập|chú|quan|tăng|rà)")
_BARE_NEED = re.compile(r"(?<!\w)cần (?:sớm|khẩn|tiếp|tập|tăng|rà|mạnh)")
# "Chi thường xuyên: 890 tỷ đồng", but not "Phấn đấu thu nội địa: 2.000 tỷ đồng"
_AMOUNT = re.compile(
    r"(?!phấn|phần|phân đấu)[^:;]{2,110}: ?(?:khoảng |trên |hơn )?(?!\d{1,2}[/-]\d)\d[\d.,]{0,18}[^,;:]{1,40}$"
    r"|(?:thu|chi) [^:;,]{2,110} là \d[\d.,]{0,18}[^,;:]{1,30}$"
)
_STRICT = frozenset(
    (Mode.RESULT, Mode.LIMIT, Mode.CAUSE, Mode.LESSON, Mode.OBJECTIVE, Mode.VIEW, Mode.CONTEXT, Mode.PROPOSAL)
)
_FREE = frozenset((Mode.TASK, Mode.PURPOSE))
_HAS_NUMBER = re.compile(r"\d ?%|(?:đạt|còn|dưới|trên) (?:\w+ ){0,2}\d")
# "có 750 doanh nghiệp đăng ký", "cơ cấu kinh tế chuyển dịch …" tell
_COUNTS = re.compile(r"có (?:hơn |trên |khoảng |gần |thêm )?\d|cơ cấu kinh tế (?!lại)|đã ")
_NEEDS, _URGENT_NEEDS = ("cần ", "phải "), ("cần sớm", "cần có", "cần tiếp", "cần tập")
_PEOPLE = ("cán bộ", "đảng viên")
#: a circumstance before the action is left within this many commas
MOST_COMMAS = 8


def read_order(view: View, start: int, end: int, mode: Mode | None, *, streaming: bool, inner: bool) -> Order | None:
    """The order in the clause `start`–`end`; None when it states, judges or decides.

    `streaming` says that the text before orders, `inner` that the clause stands in a bracket: there only a need or a
    named body's task is an order of its own.
    """
    core = opening(view, start, end).core
    if (
        "?" in view.low[end - 1 : end + 1]
        or view.low.startswith(REMARKS, core)
        or _is_entry(view, core, end)
        or _CALLS_LAST.search(view.low, core, end)
    ):
        return None
    order = explicit_order(view, core, end, telling=mode in _STRICT)
    if order is None and inner:
        order = _in_bracket(view, core, end, mode)
    elif order is None and mode not in _STRICT:
        order = _ordinary(view, core, end, mode, streaming=streaming) or asked_or_directed(view, core, end)
    if order is not None:
        order.further += _through(view, core, end, order)
    return order


def states(view: View, start: int, end: int) -> bool:
    """Whether the stretch plainly states: a copula, a past, a condition that lasts."""
    return bool(_STATES.search(view.low, start, end))


def _is_entry(view: View, core: int, end: int) -> bool:
    """A line of a budget or a form: "Chi thường xuyên: 890 tỷ đồng", "Cấp phê duyệt: Thủ tướng Chính phủ"."""
    line = view.low[core : min(end, core + 200)]
    if (":" in line or line.startswith(("thu ", "chi "))) and _AMOUNT.match(line):
        return True
    colon = view.low.find(": ", core, min(end, core + 60))
    if colon < 0 or parse_bodies(view, core, colon).stop > core or ORDERS.match(view.low, core, colon):
        return False
    bodies = parse_bodies(view, colon + 2, end)
    return bool(bodies.spans) and bodies.stop >= end - 1


def _in_bracket(view: View, core: int, end: int, mode: Mode | None) -> Order | None:
    subject = parse_bodies(view, core, end)
    if subject.spans and mode not in _STRICT:
        order = _charged(view, subject.spans, subject.stop, end, free=view.text[subject.spans[0][0]].isupper())
        if order and (order.force is Force.DUTY or opens_with_action(view.low, subject.stop, end)):
            return order
    if is_circumstance(view, core, end) and mode not in _STRICT:
        found = _after_circumstance(view, core, end, mode, streaming=False)
        if found and found.force is Force.DUTY:
            return found
    free = mode in _FREE
    if view.low.startswith(_NEEDS if free else _URGENT_NEEDS, core) or _COMMA_NEED.search(view.low, core, end):
        return Order(Force.NEED)
    return Order(Force.NEED) if free and _BARE_NEED.search(view.low, core, end) else None


def _ordinary(view: View, core: int, end: int, mode: Mode | None, *, streaming: bool) -> Order | None:
    """A clause that names no ordering verb: its subject, its first verb or its modal decides."""
    free = mode in _FREE
    if opens_with_decision(view.low, core) or (not free and _COUNTS.match(view.low, core, end)):
        return None
    if opens_with_action(view.low, core, end) and not _NAMED.match(view.text, core, end):
        return Order(Force.ACTION) if free or streaming else None
    subject = parse_bodies(view, core, end)
    if subject.spans:
        goes_on = streaming and bool(_BODY_GOES_ON.match(view.low, subject.stop, end))
        return _charged(view, subject.spans, subject.stop, end, free=free or goes_on)
    if is_circumstance(view, core, end):
        found = _after_circumstance(view, core, end, mode, streaming=streaming)
        if found:
            return found
    if _MODAL.search(view.low, core, end) and (free or streaming):
        return Order(Force.NEED)
    return _without_subject(view, core, end) if free else None


def _without_subject(view: View, core: int, end: int) -> Order | None:
    """Under a heading of tasks: a manner or modal first, or an aim that is no statement."""
    if opens_with_manner_or_modal(view.low, core, end):
        return Order(Force.ACTION)
    led = view.low.startswith("về ", core)
    if HEAD.match(view.low, core, end) and _HAS_NUMBER.search(view.low, core, end):
        # "Tỷ lệ hộ dùng nước sạch đạt 95%" sets an aim
        return None
    if not led and not states(view, core, end) and _AIMED.search(view.low, core, end):
        return Order(Force.LIKELY)
    return None


def _charged(view: View, spans: Sequence[Span], stop: int, end: int, *, free: bool) -> Order | None:
    """A clause whose subject is a body: a duty, an action to come, or a mere statement."""
    low = view.low
    assigned = _ASSIGNED.match(low, stop, end)
    if assigned and opens_with_action(low, assigned.end(), end):
        return Order(Force.DUTY, spans)
    if _LEADS.match(low, stop, end):
        return Order(Force.DUTY, spans) if free else None
    if _TELLS.match(low, stop, end) or _ONLY_CALLS.fullmatch(low, stop, end) or opens_with_decision(low, stop):
        return None
    if (_DUTY if free else _BOUND).match(low, stop, end):
        return Order(Force.DUTY, spans)
    if _MODAL.search(low, stop, min(end, stop + 160)):
        return Order(Force.DUTY, spans)
    # "cán bộ vùng sâu, vùng xa" in a list of items charges nobody
    if low.startswith(_PEOPLE, spans[0][0]) and view.text[spans[0][0]].islower():
        return None
    return Order(Force.CHARGE, spans) if free and stop < end - SHORTEST else None


def _after_circumstance(view: View, core: int, end: int, mode: Mode | None, *, streaming: bool) -> Order | None:
    """The order after "Căn cứ …,", "Trong quý I, …,": at one of the clause's first commas."""
    at = core
    for _ in range(MOST_COMMAS):
        comma = _BREAK.search(view.low, at, end)
        if comma is None:
            return None
        at = opening(view, comma.end(), end).core
        order = explicit_at(view, at, end) or _direct(view, at, end, mode, streaming=streaming)
        if order:
            return order
    return None


def _direct(view: View, at: int, end: int, mode: Mode | None, *, streaming: bool) -> Order | None:
    free = mode in _FREE
    if opens_with_action(view.low, at, end) and not _NAMED.match(view.text, at, end):
        return Order(Force.ACTION) if free or (streaming and _GOES_ON.match(view.low, at, end)) else None
    subject = parse_bodies(view, at, end)
    # a subject shows by its capital, its "các", or its kind
    if subject.spans and subject.stop < end - SHORTEST and (view.text[at].isupper() or _SUBJECT.match(view.low, at)):
        goes_on = streaming and bool(_BODY_GOES_ON.match(view.low, subject.stop, end))
        return _charged(view, subject.spans, subject.stop, end, free=free or goes_on)
    return None


def _through(view: View, core: int, end: int, order: Order) -> Sequence[Span]:
    """Bodies that the charged one directs: "chỉ đạo các sở, ngành … thực hiện"."""
    found: list[Span] = []
    for match in _THROUGH.finditer(view.low, core, min(end, core + 600)):
        bodies = parse_bodies(view, match.end(), end)
        if bodies.spans and bodies.stop < end - SHORTEST and not (set(bodies.spans) & set(order.own)):
            found += bodies.spans
    return found
