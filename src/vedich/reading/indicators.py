"""The shortest phrase of the document that names what a number measures.

The name stands before the number's verb ("sản lượng lúa đạt …"), after a share ("70% cơ sở …"), around a count ("kết
nạp 60 đảng viên"); or it is the one of the number before ("…, tăng 5%").
"""

import re

from vedich.values.vocabulary import Measure

from .agencies import parse_bodies
from .clauses import opens_with_action
from .following import Name, about_name, counted_name, doing_name, measured_name, share_name, source_name, sum_name
from .lexicon.indicators import DOING
from .lexicon.phrases import words
from .lexicon.verbs import ACTIONS
from .measures import Stated
from .naming import HEAD, REACH, clean, past_rate, phrase, subject
from .times import Clock
from .units import Sort
from .view import View

_ITEM = re.compile(r" ?(?:\(\w{1,3}\)|[ivx]{1,4}\)) ")
# these name a count that follows them directly: "dân số 4.020 nhân khẩu" …
_OF_COUNT = re.compile(r"(?:dân số|công suất|mật độ|chỉ số)(?!\w)")
# … and these where a copula or a colon links them: "số hộ nghèo còn 27 hộ"
_AMOUNT = re.compile(r"(?:số|tổng số|số lượng|quy mô|mức|chỉ số|dân số|công suất|tỷ lệ|mật độ|tổng)(?!\w)")
_LINKED = re.compile(r"(?:là|đạt|còn|có|khoảng|trên|lên|xuống|:)(?: hơn| gần| trên| khoảng| từ)? ?$")
# "đàn bò 1.200 con": what only classifies is named before it
_CLASSIFIERS = words("""
con, nghìn con, triệu con, lượt, nghìn lượt, triệu lượt, người, nghìn người, triệu người, cái, chiếc, ca, em, cháu, vụ,
vụ việc, trường hợp, lượt người, triệu lượt người, nghìn lượt người, liều, mũi, đợt, buổi, chuyến, đối tượng
""")
# a name that stands right before its count: "giao quân 5 thanh niên", "khám được 300 lượt"
_DIRECT = re.compile(r"(?:(?:ước|đạt|được|khoảng|gần|hơn|trên|cho|là|:)(?: |$)){0,3}")
# "kết nạp 120 đảng viên, riêng năm 2019 không dưới 130 đảng viên"
_OF_THEM = re.compile(r"(?<!\w)(?:riêng|lũy kế|luỹ kế|nâng tổng số|nâng số|tổng số)(?!\w)")
_BESIDE = re.compile(r",? (?:và )?(?:thêm )?")
_MERELY = re.compile(r"(?:(?:ước|giảm|tăng|đạt|còn|là|có|xuống|lên|khoảng|gần|hơn|trên)(?: |$)){0,4}")
# "bảo đảm tiến độ và phải đơn giản hóa": its last verb
_LAST_VERB = re.compile(r"(?<![^\n]).* (?:và|đồng thời|phải|cần)(?: phải| cần| tiếp tục)? (?=\w+(?: \w+){0,2}$)")
_GIVER = re.compile(
    r"(?:UBND|UB|Ủy ban|Uỷ ban|Sở|Công ty|Hội|Tỉnh|Thành phố|Huyện|Ngân hàng|Tập đoàn|Chính phủ|Bộ)(?!\w)"
)
_LABEL = re.compile(r"(?:về|nhóm tiêu chí|tiêu chí|lĩnh vực|công tác|nhóm) ")
# "xã đạt 19 tiêu chí" counts criteria
_BODY = re.compile(r"(?:toàn |các )?(?:tỉnh|huyện|xã|thành phố|thị xã|phường|đảng bộ|đơn vị|ngành|trường)(?!\w)")
# "(kế hoạch 80 nghìn lượt)" is of the number before
_PLAN_OF = re.compile(r"[ ,]{0,2}\((?:kế hoạch|mục tiêu|chỉ tiêu|dự toán)[^()]{0,30}")
_COMPLEMENT = re.compile(r" (?!và |đồng thời |trong khi |còn |riêng )[^\W\d]")
#: a kind that has so and so many has fewer words than this and one
MOST_KIND = 3
_SHORT_OF = re.compile(r" ?\([^()\d\s]{1,12}\)")
# "xóa 100% nhà tạm" is a share of the houses
_DONE = ACTIONS | DOING
_LEVEL_VERB = re.compile(r"đạt|bằng|chiếm|còn|vượt")
_SHARES = re.compile(r"(?:chiếm|đóng góp|tương đương|tương ứng|bằng) ?(?:khoảng |gần |hơn |trên |từ )?$")
_TURNED = re.compile(
    r"(?:điều chỉnh|đồng thời|ước) ?,? ?(?:tăng|giảm) (.{4,160}?)"
    r"(?:,? với (?:tổng |tông )?kinh phí| trong dự toán| tại nghị quyết| được giao| so với| là )"
)


def name_of(
    view: View, start: int, end: int, said: Stated, before: Name | None, clock: Clock, *, aimed: bool
) -> Name | None:
    """The indicator of a quantity in the sentence `start`–`end`; `before` is the one of the quantity before it."""
    quantity = said.quantity
    begin = max(said.left, before.end) if before else said.left
    if before:
        begin = _past_complement(view, begin, said)
    own = _own_name(view, begin, said, clock)
    if before and quantity.rank and own and not HEAD.match(own.lower()):
        # "xếp thứ 17/63 địa phương cả nước, thứ 6/14 địa phương vùng …"
        return Name(before.words, quantity.end)
    if before and not own and _PLAN_OF.fullmatch(view.low, max(said.left, quantity.start - 60), quantity.start):
        return Name(before.words, quantity.end)
    if quantity.sort is Sort.COUNT and not quantity.rank:
        if own and _names_count(view, own, said) and not _labelled(view, begin, said):
            return Name(own, quantity.end)
        counted = _fuller(view, counted_name(view, begin, said, end, aimed=aimed), own, before, said, begin, clock)
        beside = _BESIDE.fullmatch(view.low[said.left : quantity.start])
        if before and before.verb and not counted.verb and beside:
            # "kỷ luật 5 tổ chức đảng và 20 đảng viên"
            return Name(f"{before.verb} {counted.words}", counted.end, before.verb)
        return counted
    if after := _name_after(view, begin, end, said, own, before, aimed=aimed):
        return after
    if own and quantity.sort is Sort.MONEY and _GIVER.match(own):
        # "Thành phố đã hỗ trợ 59 tỷ đồng từ nguồn ngân sách": who gave it names nothing
        own = None if source_name(view, quantity.end, end) else own
    if own:
        return Name(own, quantity.end)
    if quantity.sort is Sort.PERCENT and not (before and _is_share_of(view.low, said)):
        share = share_name(view, quantity.end, end, aimed=aimed)
        if share:
            return share
    return _borrowed_name(view, start, end, begin, said, before, clock)


def _past_complement(view: View, begin: int, said: Stated) -> int:
    """Past what a share before is of: "chiếm 89% tổng mức, tăng 13%" goes on with what has the share."""
    low, at = view.low, said.quantity.start
    if begin != said.left or low[begin - 1] != "%" or not _COMPLEMENT.match(low, begin, at):
        return begin
    comma = low.find(",", begin, at)
    return comma if comma > 0 else begin


def _name_after(
    view: View, begin: int, end: int, said: Stated, own: str | None, before: Name | None, *, aimed: bool
) -> Name | None:
    """What stands behind its number and names it, though words stand before: a share, what changed, a sum, a length."""
    quantity = said.quantity
    done = own is not None and quantity.sort is Sort.PERCENT
    done = done and (_labelled(view, begin, said) or _is_doing(view, (own or "").lower(), said))
    beside = quantity.sort is Sort.PERCENT and view.low.endswith(", ", said.left, quantity.start)
    if (done or beside) and (share := share_name(view, quantity.end, end, aimed=aimed)):
        return share
    changes = said.kind in (Measure.GROWTH, Measure.CHANGE)
    if changes and not own and (about := about_name(view, quantity.end, end)):
        return about
    if quantity.sort is Sort.MONEY:
        return sum_name(view, begin, said, end)
    beside = before is None or view.low[said.left : quantity.start].strip(" ,") in ("", "và")
    if quantity.sort is Sort.MEASURE and beside and (own is None or own.lower() in _DONE):
        # "hoàn thành 120 km đường cao tốc"
        return measured_name(view, quantity.end, end, aimed=aimed)
    return None


def _borrowed_name(
    view: View, start: int, end: int, begin: int, said: Stated, before: Name | None, clock: Clock
) -> Name | None:
    """The name of a number that has none of its own: its verb's, its bracket's, the one before, the subject's."""
    quantity = said.quantity
    if doing := doing_name(view, begin, said):
        return doing
    opened = view.low.rfind("(", begin, quantity.start)
    outer = max(begin, opened - REACH, view.low.rfind(": ", begin, max(opened, begin)) + 1)
    if opened > begin and (outside := phrase(view, outer, opened, clock)):
        return Name(outside, quantity.end)
    if before is None and (source := source_name(view, quantity.end, end)):
        return source
    if before:
        return Name(before.words, quantity.end)
    first = subject(view, start, said.verb, clock)
    return Name(first, quantity.end) if first else None


def _fuller(
    view: View, counted: Name, own: str | None, before: Name | None, said: Stated, begin: int, clock: Clock
) -> Name:
    """A count named by its noun alone takes what stands before it: "đã tiêu hủy 87 con", "… 31 xã, có thêm 4 xã"."""
    if said.quantity.tally and own:
        return Name(own, said.quantity.end)
    unit = (said.quantity.unit or "").lower()
    noun = unit.removeprefix("triệu ").removeprefix("nghìn ")
    classifies = unit in _CLASSIFIERS
    verb = counted.words.lower().removesuffix(noun).strip()
    if not counted.words.lower().endswith(noun) or (verb and not (classifies and counted.verb)):
        return counted
    if verb and own and verb not in own.lower() and not set(noun.split()) & set(own.lower().split()):
        return counted
    if own and own.lower() != verb and (classifies or _counts_noun(own.lower(), noun)):
        return Name(own, counted.end)
    told = view.low[said.verb : said.quantity.start].strip()
    if (
        own
        and not verb
        and told in ("có", "còn", "hiện có")
        and own.count(" ") < MOST_KIND
        and not _BODY.match(own.lower())
    ):
        # "mầm non có 74/180 trường"
        return Name(f"{own} {noun}" if own[1:].islower() else counted.words, counted.end)
    if own and not verb and _DIRECT.fullmatch(told):
        return Name(own if noun in own.lower() else f"{own} {noun}", counted.end)
    if verb:
        return counted
    if not own and not verb and classifies and view.low[said.quantity.start - 1] == "(":
        # "số tử vong tích lũy (42 ca)"
        outside = phrase(view, begin, said.quantity.start - 1, clock) or (before.words if before else None)
        return Name(outside, counted.end) if outside else counted
    return _as_before(view, counted, own, before, said, noun) or counted


def _as_before(view: View, counted: Name, own: str | None, before: Name | None, said: Stated, noun: str) -> Name | None:
    """The name of the number before, where a bare count goes on with it; None where it does not."""
    same = before is not None and noun in before.words.lower()
    if before and not own and (same or (said.quantity.unit or "").lower() in _CLASSIFIERS):
        between = view.low[said.left : said.quantity.start]
        if said.kind is Measure.CHANGE or (same and _OF_THEM.search(between)):
            return Name(before.words, counted.end, before.verb)
        if same and between.strip() == "(" and view.low[said.left - 1] == "%":
            # "tỷ lệ hộ nghèo còn 2,8% (112 hộ)": those the share is of
            return Name(before.words[before.words.lower().find(noun) :], counted.end)
    return None


def _counts_noun(own: str, noun: str) -> bool:
    """ "Số vụ khiếu kiện đông người tăng 7 vụ"."""
    return own.startswith(("số ", "tổng số ")) and noun in own


def _names_count(view: View, own: str, said: Stated) -> bool:
    """Whether the words before a count name it, and not the noun after it."""
    low = own.lower()
    if _OF_COUNT.match(low) or "cả" in said.hedges.split():
        return True
    at = said.quantity.start
    near = view.low[said.verb : at].strip()
    if said.quantity.unit in _CLASSIFIERS and _MERELY.fullmatch(said.hedges) and _MERELY.fullmatch(near):
        # "làm chết 21 người, …": nothing after the classifier says whom
        alone = view.low[said.quantity.end : said.quantity.end + 1] in ",;." and low not in DOING
        return alone or not opens_with_action(low, 0, len(low)) or low.count(" ") > 1
    linked = _LINKED.search(view.low, max(0, at - 12), at)
    noun = (said.quantity.unit or "").lower()
    if linked and (_AMOUNT.match(low) or (noun and low.startswith(noun) and low != noun)):
        return True
    return bool(linked and linked[0].startswith("đạt") and not _BODY.match(low))


def _labelled(view: View, begin: int, said: Stated) -> bool:
    """Whether a label stands before the number: "Về y tế: 95% dân số …", but not "Tỷ lệ hộ nghèo: 5%"."""
    at = said.quantity.start
    colon = view.low.rfind(":", begin, at)
    label = view.low[max(begin, colon - 60) : colon].lstrip(" -+*")
    return colon >= 0 and not view.low[colon + 1 : at].strip() and bool(_LABEL.match(label))


def _is_doing(view: View, own: str, said: Stated) -> bool:
    """Whether the words before a percentage do something to what follows it: "tinh gọn bộ máy, giảm 5% biên chế"."""
    levels = said.kind is not Measure.GROWTH and _LEVEL_VERB.search(view.low, said.verb, said.quantity.start)
    if levels:
        return False
    last = _LAST_VERB.sub("", own.rsplit(", ", 1)[-1])
    return last in _DONE or (opens_with_action(own, 0, len(own)) and not HEAD.match(own))


def _is_share_of(low: str, said: Stated) -> bool:
    """ "30 xã …, chiếm 40% tổng số xã" is of the 30."""
    at = said.quantity.start
    return bool(_SHARES.search(low, max(said.left, at - 30), at))


def _own_name(view: View, begin: int, said: Stated, clock: Clock) -> str | None:
    """The phrase between what came before and the number's verb; who does it is no part of it."""
    low, stop = view.low, said.verb
    begin = max(begin, low.rfind(" thì ", begin, stop) + 4) if low.find(" thì ", begin, stop) >= 0 else begin
    start = begin + len(low[begin:stop]) - len(low[begin:stop].lstrip(" ,;.-"))
    subject = parse_bodies(view, start, stop)
    if subject.spans and view.text[subject.spans[0][0]].isupper() and low[subject.stop : subject.stop + 1] == " ":
        # "Sở Y tế xuất cấp 150 tấn …"
        name = _name_before(view, subject.stop, said, clock)
        return name if name or said.quantity.sort is Sort.COUNT else _name_before(view, begin, said, clock)
    return _name_before(view, begin, said, clock)


def _name_before(view: View, begin: int, said: Stated, clock: Clock) -> str | None:
    low, stop = view.low, said.verb
    stop = past_rate(low, begin, stop)
    if short := _SHORT_OF.match(low, begin, stop):
        # "33 xã đạt chuẩn nông thôn mới (NTM), chiếm 27%"
        begin = short.end()
    if item := _ITEM.match(low, begin, stop):
        begin = item.end()
    if stop <= begin:
        return None
    if ":" in low[max(begin, stop - 1) : stop + 1]:
        # "(chi sự nghiệp y tế: 120 triệu đồng": the name stands before the colon
        stop = low.rfind(":", begin, stop + 1)
        begin = max(begin, low.rfind("(", begin, stop) + 1)
    opened, closed = low.rfind("(", begin, stop), low.rfind(")", begin, stop)
    if closed > opened:
        # "(PCI)" is part of the name; a bracket that opened before the last number closes here
        begin = begin if opened >= begin else closed + 1
    elif opened >= begin:
        begin = opened + 1
    if said.kind is Measure.CHANGE and (turned := _TURNED.search(low, max(begin, stop - REACH), said.quantity.start)):
        return clean(clock.without(view, turned.start(1), turned.end(1)))
    begin = max(begin, stop - REACH)
    if stop < said.verb and low[stop] == ":" and view.text[begin : begin + 2].strip(" -+*")[:1].isupper():
        # "Dự án khu dân cư A, phường B, thành phố C: 195 tỷ đồng": the whole label names
        return clean(clock.without(view, begin, stop))
    return phrase(view, low.rfind(": ", begin, stop) + 1 or begin, stop, clock)
