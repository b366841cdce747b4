"""Orders, assignments and requests: one entry a sentence, or a clause between semicolons with its own verb."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from .agencies import names_of, parse_bodies
from .blocks import SHORT, Block
from .clauses import opening, opens_with_action, opens_with_decision
from .explicit import Force, Order, Span
from .leads import ABOUT, CALLS, LONGEST, Leads
from .lexicon.headings import Mode
from .modes import opens_like_heading
from .orders import read_order, states
from .sentences import Sentence
from .view import View


@dataclass(slots=True)
class Found:
    """A directive in the view's offsets."""

    start: int
    end: int
    block: int
    sentence: int
    force: Force
    agencies: tuple[str, ...]
    carried: bool
    """The agencies come from the lead-in above."""


_SKIPPED = frozenset((Mode.TITLE, Mode.BASIS))
_LABEL = re.compile(
    r"(?:về|đối với việc|nội dung|cơ quan|đơn vị|trách nhiệm|nhiệm vụ|giải pháp|yêu cầu|hình thức|hoạt động|thời gian)"
)
_NAMES_MATTER = re.compile(r"(?:về|với|cơ quan|đơn vị|nội dung|hình thức|thời gian|địa điểm|thành phần)(?!\w)")
_BINDS = re.compile(r"(?<!\w)(?:cần|phải|yêu cầu|đề nghị|giao)(?!\w)")
# "Báo cáo số 12/BC-UBND …" is a document, not an order to report
_MENTION = re.compile(
    r"(?:các )?(?:báo cáo|quy định|kế hoạch|chỉ thị|nghị quyết|kết luận|đề án|chương trình|hướng dẫn|quyết định) "
    r"(?:số|công tác|của|chuyên đề|khái quát)"
)
# what a document says of itself: "Thực hiện Nghị quyết …, Ủy ban nhân dân … ban hành Kế hoạch … như sau"
_BASED = re.compile(
    r"(?:triển khai )?(?:thực hiện|căn cứ) (?:nghị quyết|chỉ thị|kế hoạch|kết luận|quy định|quyết định|hướng dẫn"
    r"|chương trình|công văn|thông báo|luật)(?!\w)"
)
_ISSUES = re.compile(r", [^,;.]{4,90} (?:ban hành|xây dựng|đề ra|báo cáo|thông báo) ")
# "Trước ngày 20/02: …", "Quý II: …" belong to what is due
_TIMED = re.compile(r"(?:trước|từ|đến|trong|vào|chậm nhất|cuối|đầu|giữa|hết)? ?(?:ngày|tháng|quý|tuần|năm) ")
_LISTS = re.compile(r"(?:như|gồm|bao gồm|sau|cụ thể|là)\s?$")
_FIRST_ITEM = re.compile(r": ?\((?:1|i|a)\) ?")
_GROUPS = ("nhóm nhiệm vụ", "nhóm giải pháp", "nhóm các")
#: a bracket of its own capital and at least this length is a remark
REMARK = 90
#: a preamble that is longer orders something in between
PREAMBLE = 1400


def find_directives(view: View, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> list[Found]:
    """All directives in order."""
    found: list[Found] = []
    leads = Leads(view, blocks)
    streaming = False
    silent = (-1, False)
    for index, sentence in enumerate(sentences):
        block = blocks[sentence.block]
        if leads.opens(sentence.block) or block.heading or block.mode in _SKIPPED:
            streaming = streaming and block.mode is None
            continue
        if silent[0] != sentence.block:
            silent = sentence.block, _only_names(view, blocks, block)
        carried = leads.above(sentence.block)
        mode = Mode.CONTEXT if silent[1] else block.mode
        if mode is Mode.PROPOSAL and carried:
            # "Đối với Ủy ban nhân dân tỉnh: …" asks; a proposal to nobody in particular only proposes
            mode = Mode.TASK
        here = _in_sentence(view, index, sentence, mode, carried, streaming=streaming and mode is None)
        if sentence.inner and here:
            _cut_bracket(found, here[0].start)
        found += here
        if not sentence.inner:
            streaming = _streams(view, sentence, here, streaming=streaming)
            if here and not here[0].carried and block.leads and sentence.end >= block.end - 2:
                leads.add(sentence.block, here[-1].agencies)
    # an order in a bracket may stand before that of the sentence around it
    return sorted(found, key=lambda one: one.start)


def _only_names(view: View, blocks: Sequence[Block], block: Block) -> bool:
    """Lead-ins that name a matter ("Về … :") and lists of what a decision adopts order nothing by themselves."""
    if block.leads:
        low = view.low[block.body : block.end]
        names = _NAMES_MATTER.match(low) or (len(low) <= SHORT and opens_like_heading(low))
        if names and not _BINDS.search(low):
            return True
    if block.parent < 0:
        return False
    parent = blocks[block.parent]
    return parent.leads and parent.mark is not None and opens_with_decision(view.low, parent.body)


def _streams(view: View, sentence: Sentence, here: Sequence[Found], *, streaming: bool) -> bool:
    """Running speech goes on ordering from an explicit order to the next plain statement."""
    if here:
        return streaming or any(found.force >= Force.DUTY for found in here)
    return streaming and not states(view, sentence.start, sentence.end)


def _cut_bracket(found: list[Found], inside: int) -> None:
    """A closing bracket that orders by itself ends the clause before it."""
    if found and found[-1].end > inside > found[-1].start:
        found[-1].end = inside


def _in_sentence(
    view: View, index: int, sentence: Sentence, mode: Mode | None, carried: tuple[str, ...], *, streaming: bool
) -> list[Found]:
    """The directives of one sentence; a clause that only goes on lengthens the one before it."""
    found: list[Found] = []
    if view.low.startswith(_GROUPS, sentence.start) or _is_preamble(view, sentence):
        return found
    subject, listing = _labelled(view, sentence) or carried, False
    waiting: list[Span] = []
    for number, (start, stop) in enumerate(sentence.clauses):
        begin, end = opening(view, start, stop).start, _without_remark(view, sentence, start, stop)
        if bodies := _only_bodies(view, sentence, number):
            waiting += bodies
            continue
        label = begin
        if number == 0:
            begin = _past_label(view, sentence, begin, end, mode)
        order = read_order(view, begin, end, mode, streaming=streaming or bool(found), inner=sentence.inner)
        listed = listing and order is not None and order.force is Force.ACTION
        if order is None or listed or _MENTION.match(view.low, begin):
            if found:
                found[-1].end = end
            continue
        if label < begin and _TIMED.match(view.low, label, begin):
            begin = label
        if waiting:
            order.own, begin, waiting = [*waiting, *order.own], waiting[0][0], []
        agencies, subject = _agencies(view, order, subject)
        found.append(Found(begin, end, sentence.block, index, order.force, agencies, agencies == carried))
        listing = _opens_list(view, sentence, start, end)
    return found


def _labelled(view: View, sentence: Sentence) -> tuple[str, ...]:
    """The bodies of a label that addresses the rest of its sentence: "Đối với các chủ đầu tư: khẩn trương …"."""
    if not sentence.colons:
        return ()
    start, colon = sentence.start, sentence.colons[0]
    about = ABOUT.match(view.low, start, colon)
    bodies = parse_bodies(view, about.end(), colon) if about else None
    return names_of(view, bodies.spans) if bodies and bodies.spans and bodies.stop >= colon else ()


def _only_bodies(view: View, sentence: Sentence, number: int) -> Sequence[Span]:
    """The bodies of a clause that names nothing else, before another: "Chánh Văn phòng; Giám đốc các sở; … báo cáo"."""
    start, end = sentence.clauses[number]
    if number + 1 == len(sentence.clauses) or end - start > LONGEST:
        return []
    bodies = parse_bodies(view, start, end)
    return bodies.spans if bodies.stop >= end - 1 and not CALLS.match(view.low, start, end) else []


def _is_preamble(view: View, sentence: Sentence) -> bool:
    low, start, end = view.low, sentence.start, sentence.end
    if end - start > PREAMBLE or not low.endswith(("như sau", "sau đây", " sau"), start, end):
        return False
    return bool(_BASED.match(low, start, end) and _ISSUES.search(low, start, end))


def _agencies(view: View, order: Order, subject: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The bodies charged, and those that the following clauses of the sentence inherit."""
    own, further = names_of(view, order.own), names_of(view, order.further)
    if own:
        together = tuple(dict.fromkeys((*own, *further)))
        return together, together if order.force is Force.ORDER else own
    return tuple(dict.fromkeys((*subject, *further))), subject


def _past_label(view: View, sentence: Sentence, begin: int, end: int, mode: Mode | None) -> int:
    """Skip "Cơ quan thực hiện:", "Về hệ thống tổ chức đảng:" and statements that only set the scene before a colon."""
    for colon in sentence.colons:
        if not begin < colon < end - 3 or _is_inside_name(view, begin, colon, end):
            continue
        after = colon + 1
        while after < end and view.text[after] in " *“":
            after += 1
        if _LABEL.match(view.low, begin, colon) and not _LISTS.search(view.low, max(begin, colon - 12), colon):
            return after
        if parse_bodies(view, begin, colon).stop >= colon:
            # "Ban Phong trào: Tổng hợp …" charges by its label
            return begin
        before = read_order(view, begin, colon, mode, streaming=False, inner=False)
        if before is None or before.force is Force.LIKELY:
            led = _TIMED.match(view.low, begin, colon) or ABOUT.match(view.low, begin, colon)
            return after if view.text[after].isupper() or led else begin
        return begin
    return begin


def _is_inside_name(view: View, begin: int, colon: int, end: int) -> bool:
    """Whether the colon stands inside a list of bodies: "Giao các Sở: Tài chính, Y tế …"."""
    called = CALLS.match(view.low, begin, colon)
    spans = parse_bodies(view, called.end() if called else begin, end).spans
    return any(start < colon < stop for start, stop in spans)


def _without_remark(view: View, sentence: Sentence, start: int, end: int) -> int:
    """The end of a clause without the long remark in brackets that closes it."""
    for inside, close in sentence.brackets[-2:]:
        closes = start + 1 < inside < end <= close + 2 and sentence.end <= close + 2
        if closes and close - inside >= REMARK and view.text[inside:close].lstrip(" *")[:1].isupper():
            return len(view.text[start:inside].rstrip(" (*")) + start
    return end


def _opens_list(view: View, sentence: Sentence, start: int, end: int) -> bool:
    """A clause with "như: …", or with "(1)" and no verb after its colon, makes the clauses after it items of a list."""
    colons = sentence.colons[bisect_right(sentence.colons, start) : bisect_left(sentence.colons, end)]
    for colon in colons:
        first = _FIRST_ITEM.match(view.low, colon, end)
        if _LISTS.search(view.low, max(start, colon - 12), colon):
            return True
        if first and not opens_with_action(view.low, first.end(), end):
            return True
    return False
