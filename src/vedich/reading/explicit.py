"""Orders in so many words: somebody assigns, asks or tells a named body to act."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from .agencies import parse_bodies
from .clauses import opens_with_action
from .view import View

Span = tuple[int, int]


class Force(IntEnum):
    """How a clause orders, the plainest first."""

    ORDER = 5
    """giao, yêu cầu, đề nghị … a named body"""
    DUTY = 4
    """a named body must, shall, is responsible"""
    CHARGE = 3
    """a named body and its action"""
    ACTION = 2
    """an action's verb opens the clause"""
    NEED = 1
    """something must be done, by nobody named"""
    LIKELY = 0
    """under a heading of tasks, and no statement"""


@dataclass(slots=True)
class Order:
    """What a clause orders; `own` bodies are its subject, `further` ones it directs through them."""

    force: Force
    own: Sequence[Span] = ()
    further: list[Span] = field(default_factory=list)


ORDERS = re.compile(r"(?:giao|yêu cầu|đề nghị|kêu gọi|phân công|chỉ đạo|ủy quyền)(?: cho)?,?\s")
_SAYS = re.compile(
    r" ?(?:,? ?(?:đã )?"
    r"(?:kính|xin|kết luận|thống nhất|ghi nhận|nhấn mạnh|cũng|tiếp tục|trân trọng|thông báo)(?: và|,)?)? ?"
    r"(giao|yêu cầu|đề nghị|kêu gọi|phân công|lưu ý|mời)(?: cho)?,? "
)
# "Đại hội giao Ban Chấp hành …"
_MEETING = re.compile(
    r"(?:đại hội|hội nghị|quốc hội|kỳ họp)(?: [^,;.:]{1,60}?)? (?:giao|kêu gọi|yêu cầu|đề nghị)(?: cho)? "
)
# what a law or a decree assigns is told here
_CITES = re.compile(r"(?:tại |theo )?(?:điều|khoản|điểm|luật|nghị định|thông tư) (?:\d|[a-zđ] |số)")
_TOLD = re.compile(r"(?<!\w)đã(?: được)? ")
_ASKED = re.compile(r" ?(?:cũng |vừa |tiếp tục )?(?:yêu cầu|đề nghị|chỉ đạo|lưu ý|nhấn mạnh yêu cầu) (?=\S)")
_DIRECTED = re.compile(r" ?(?:cũng |vừa |vừa có văn bản |có văn bản |vừa ký văn bản )?chỉ đạo ")
_WHEN = re.compile(r"(?:trong|từ|trước|sau|thời gian|từ nay)(?!\w)[^,;.]{2,60}, ")
_MEETS = re.compile(
    r"ban (?!thường vụ|chấp hành|chỉ đạo|quản lý|tổ chức|tuyên giáo|dân vận|cán sự|bí thư|nội chính|kinh tế|giám đốc)"
)
_NOTIFIES = re.compile(r" ?(?:xin |kính |trân trọng )?thông báo (?:để|đến|tới|cho) ")
# "…, đồng thời Thường trực Tỉnh ủy đề nghị …": the verb after another clause's end, or after who asks
_LATER = re.compile(r"(?:giao|yêu cầu|đề nghị|kêu gọi|lưu ý)(?: cho)?,? ")
# "Phó Thủ tướng … yêu cầu Chủ tịch …", but not "theo yêu cầu các bên", "đáp ứng yêu cầu người dân"
_ASKS = re.compile(r"(?:yêu cầu|đề nghị|kêu gọi|lưu ý) ")
_NOT_ASKING = (
    "theo ", "các ", "những ", "có ", "đáp ứng ", "với ", "của ", "về ", "số ", "đích, ", "đích và ", "quả ", "được ",
    "bị ", "đã ", "từng ", "mọi ", "một ", "cứ ", "cao ", "hợp ", "đúng ", "dung ", "nhiệm vụ, ", "khi ", "nếu ",
    "không ", "đơn ", "hồ sơ ",
)  # fmt: skip
_BEFORE_LATER = (", ", " và ", " tôi ", " ủy ", " phủ ", " vụ ", " đảng ", " tỉnh ", " hành ")
_NOTICE = re.compile(
    r"(?:ủy|phủ|phòng|phòng bộ|tỉnh|thường vụ) (?:xin |kính |trân trọng )?thông báo (?:để|đến|tới|cho) "
)
#: an order names an action after the bodies, of at least so many letters
SHORTEST = 3


def explicit_order(view: View, core: int, end: int, *, telling: bool) -> Order | None:
    """The order of the clause `core`–`end` when an ordering verb with its bodies opens or follows; else None.

    `telling` says that the section looks back or explains: a request inside its sentences is only told of.
    """
    return explicit_at(view, core, end) or _explicit_later(view, core, end, telling=telling)


def asked_or_directed(view: View, core: int, end: int) -> Order | None:
    """ "Thủ tướng yêu cầu hoàn thành …", "UBND tỉnh vừa chỉ đạo các sở …": asked of whom it concerns, or directed."""
    subject = parse_bodies(view, core, end)
    asked = _ASKED.match(view.low, subject.stop if subject.spans else core, end)
    if asked and opens_with_action(view.low, asked.end(), end):
        return Order(Force.ORDER)
    directed = _DIRECTED.match(view.low, subject.stop, end) if subject.spans else None
    bodies = parse_bodies(view, directed.end(), end) if directed else None
    return Order(Force.ORDER, bodies.spans) if bodies and bodies.spans else None


def explicit_at(view: View, at: int, end: int) -> Order | None:
    """ "Giao Sở Nội vụ …", "Ban Thường vụ đề nghị các huyện …", "Văn phòng thông báo để các cơ quan …"."""
    low = view.low
    match = ORDERS.match(low, at, end)
    if match and not match[0].startswith("chỉ đạo") and (order := _bodies_after(view, match.end(), end)):
        return order
    if (meeting := _MEETING.match(low, at, end)) and (order := _bodies_after(view, meeting.end(), end)):
        return order
    subject = parse_bodies(view, at, end)
    if not subject.spans:
        return None
    said = _SAYS.match(low, subject.stop, end) or _NOTIFIES.match(low, subject.stop, end)
    bodies = parse_bodies(view, said.end(), end) if said and not _MEETS.match(view.text, said.end()) else None
    return Order(Force.ORDER, bodies.spans) if bodies and bodies.spans else None


def _explicit_later(view: View, core: int, end: int, *, telling: bool) -> Order | None:
    low = view.low
    if _CITES.match(low, core, end):
        return None
    for match in _LATER.finditer(low, core, end):
        asks = not telling and _ASKS.match(low, match.start()) and not low.endswith(_NOT_ASKING, 0, match.start())
        if not asks and not low.endswith(_BEFORE_LATER, 0, match.start()):
            continue
        if low.endswith(" và ", core, match.start()) and _TOLD.search(low, core, match.start()):
            # "… đã được các huyện kiểm tra và đề nghị tỉnh hỗ trợ" tells
            continue
        if order := _bodies_after(view, match.end(), end):
            return order
    notice = _NOTICE.search(low, core, end) if low.find("thông báo ", core, end) >= 0 else None
    bodies = parse_bodies(view, notice.end(), end) if notice else None
    return Order(Force.ORDER, bodies.spans) if bodies and bodies.spans else None


def _bodies_after(view: View, at: int, end: int) -> Order | None:
    if _MEETS.match(view.text, at):
        # "giao ban" is a meeting, "giao Ban Tổ chức" charges
        return None
    bodies = parse_bodies(view, at, end)
    if not bodies.spans and (when := _WHEN.match(view.low, at, end)):
        # "yêu cầu trong ba tháng cuối năm, các sở …"
        bodies = parse_bodies(view, when.end(), end)
    return Order(Force.ORDER, bodies.spans) if bodies.spans and bodies.stop < end - SHORTEST else None
