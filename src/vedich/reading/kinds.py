"""Level, growth, change, attainment, rank or multiple: decided by a number's unit and the words on both its sides."""

import re
from dataclasses import dataclass

from vedich.values.vocabulary import Direction, Measure

from .lexicon.indicators import HEADS
from .lexicon.measures import AFTER_FALL, AFTER_RISE, GROWTH, PLANS
from .lexicon.phrases import any_of
from .quantities import Quantity
from .units import Sort


@dataclass(frozen=True, slots=True)
class Cue:
    """What decides: the quantity, the words before it (`rest` without their hedges), after it, and what came before."""

    quantity: Quantity
    words: str
    rest: str
    after: str
    before: Quantity | None
    before_kind: Measure | None
    before_direction: Direction | None
    inherits: bool
    more_capital: bool


# "thấp hơn 4,2 điểm phần trăm"
_APART = re.compile(r"(cao|thấp) hơn(?: khoảng| gần| trên)? $")
# "tỷ lệ bao phủ 95,7%, vượt chỉ tiêu": the rate itself
_RATE_SUBJECT = re.compile(r"(?:tỷ|tỉ) (?:lệ|trọng|suất)|độ che phủ")
_EQUALS = re.compile(r"(?:bằng|tương đương)(?: với)?(?: khoảng| gần| hơn)? $")
_TO_AFTER = re.compile(r"[^,;()\d]{0,24}? ?(?:còn|xuống|lên|thành)(?: còn| mức)? \d")
# "ước giảm chi thường xuyên khoảng 16 tỷ đồng"
_MOVES = re.compile(
    r"(?:^|[;,(] ?|(?<= )(?=ước |giúp |làm |qua đó ))(?:ước |giúp |đã |qua đó |làm )?(tăng|giảm) (?!từ|so|bình quân)"
    r"(?:(?! (?:đạt|còn|xuống|lên|là|bằng|với|so) )[^,;():\d]){3,50} (?:khoảng |gần |hơn |trên |được ){0,2}$"
)
_NEW_NAME = re.compile(rf"[ ,;.)]{{0,4}}(?:(?:tổng )?đàn|{any_of(HEADS)})(?!\w)")
Kind = tuple[Measure, Direction | None]

_THAN = r"(?: so với [^,;():]{2,40})?"
_THAN_LAST = r"(?: hơn)(?: so với)?(?: (?:cùng kỳ|mục tiêu|kế hoạch|chỉ tiêu|bình quân)[^,;(]{0,24})?"
#: a rise or a fall that ends the words; "gia tăng giá trị" is none
RISES = re.compile(
    r"(?<!gia )(?<!giá trị )(?!(?<=đầu tư )tăng thêm)(?!(?<=vốn )tăng thêm)"
    rf"(?:tăng(?: {any_of(AFTER_RISE)}){{0,4}}{_THAN}(?: {any_of(AFTER_RISE)}){{0,2}}|bổ sung|cao{_THAN_LAST}|thêm)"
    r"(?: bình quân| khoảng| ước)?$"
)
FALLS = re.compile(
    rf"(?:giảm(?: {any_of(AFTER_FALL)}){{0,4}}{_THAN}|hụt(?: thu)?|thấp{_THAN_LAST}"
    r"|cắt giảm|kéo giảm|tinh giản|tinh giảm)(?: bình quân)?$"
)
_FALLS_TO = re.compile(r"(?:còn|xuống)(?: còn| dưới| khoảng| mức){0,3} ?$")
_MORE = re.compile(r"(?<!\w)thêm $")
_SUM = re.compile(r"(?:kinh phí|số tiền|giá trị|mức|tổng vốn|số vốn)(?: là)?$| là$")
_TURNED = re.compile(r"(?:^|điều chỉnh |ước |đồng thời |, |\()(tăng|giảm) ")
_PART = re.compile(r" ?[(,;] ?[^;()]{2,90}: ?$")
# "giảm từ 23 ca xuống 18 ca": the first number is where it stood
_STARTS_FROM = re.compile(
    r"(?<!\w)(?:tăng|giảm|nâng|hạ)(?: nhẹ| mạnh| dần| lên)? từ (?:mức |khoảng |trên |gần |hơn |dưới )?$"
)
_RISES_TO = re.compile(r"(?:^|[ (])(?:tăng |nâng )?lên(?: đến| tới)?(?: mức)?(?: gần| trên| khoảng| hơn)? ?$")
_AGAIN = re.compile(
    r"(?: (?:mới|nữa|các loại))?[ ,(]{0,4}(?:và )?(?:ước |ước tính )?(đạt|bằng|hoàn thành)(?: khoảng| gần| hơn| trên)?"
)
_OF_WHOLE = re.compile(r" (?:gdp|grdp|tổng|của tổng|dân số)(?!\w)")
_PLAN_AFTER = re.compile(
    rf" ?(?:so với |của |tổng |số ){{0,3}}(?:vốn )?(?:{any_of(PLANS)}|nghị quyết|kịch bản|kh(?!\w)|nhiệm vụ năm)"
    rf"|,? (?:và )?vượt {any_of(PLANS)}"
)
_OVER_PLAN = re.compile(rf"vượt(?: mức)?(?: {any_of(PLANS)}[^,;]{{0,40}})?$")
_COMPARED = re.compile(
    r"[^,;.()]{0,40}?(?:so với |so |cùng kỳ|ck(?!\w)| mức bình quân| bình quân (?:chung|cả nước|của))"
)
_GROWTH_SUBJECT = re.compile(rf"(?<!giá trị )(?<!gia ){any_of(GROWTH)}")
_SHARE_OF_CHANGE = re.compile(
    r"(?:^|[ (])(?:tương ứng|tương đương|đạt tỷ lệ|tỷ lệ|đạt|bằng|khoảng)(?: với| tỷ lệ| khoảng){0,3}$"
)
# "giải ngân vốn đầu tư công đạt 54%" is always of the plan
_DISBURSED = re.compile(
    r"tỷ lệ giải ngân[^;():\d]{0,160} (?:với|đạt|là)$"
    r"|giải ngân(?! cho vay)[^,;():]{0,120}(?:đạt|được|mới đạt|ước đạt|chỉ đạt)?(?: tỷ lệ)?$"
)
# "so với kế hoạch năm, có 6 huyện đạt trên 60%"
_AGAINST_PLAN = re.compile(
    r"so với (?:kế hoạch|dự toán|chỉ tiêu)(?! \d)[^;()]{0,80} đạt (?:từ |trên |khoảng |gần |hơn )?$"
)
# "…: huyện A (đạt 83%); huyện B (72%)"
_ITEM_OF_LIST = re.compile(r"(?: trở lên)?[^;()]{0,20}[:;)]{0,2}[;,:]? ?[^;():]{2,90} ?\((?:đạt )?")
# "GRDP 9 tháng đạt 7,7%" grew
_GDP = re.compile(
    r"(?:^|[,;(] ?|\. )(?:và )?g?r?dp(?: \([^()]*\))?"
    r"(?: (?:của|toàn|cả|năm|quý|tháng|đầu|ước|bình quân|[\w/]{1,8})){0,6} (?:đạt|là)(?: khoảng| trên| hơn| gần)? $"
)
# "tăng trưởng quý III đạt 7,3%, quý II đạt 6,3%", "(năm 2023 đạt 5%)", "(dự kiến cả năm đạt 6,5%)"
_OTHER_TIME = re.compile(
    r",? ?(?:và |; )?\(?(?:dự kiến |ước )?(?:quý|tháng|năm|cả năm|cùng kỳ|\d{1,2} tháng|riêng)[^,;()]{0,30} ?"
    r"(?:chỉ |ước )?(?:đạt|là|khoảng)?(?: khoảng| trên| hơn| gần)? ?"
)
# "tăng 10% dự toán" is above the plan
_PLAN_NEXT = re.compile(rf" {any_of(PLANS)}(?!\w)")
_VALUE_ADDED = re.compile(r"giá trị (?:tăng thêm|sản xuất) [^,;()]{3,80} đạt (?:khoảng |trên |hơn |gần )?$")
# "tăng 1.475 tỷ đồng (+6,2%)"
_SIGNED = re.compile(r"\(([+-]) ?$")
# "GRDP tăng 6,9%; khu vực công nghiệp ước đạt 9,3%"
_BRANCH = re.compile(
    r"[;,.]? ?(?:trong đó:?,? ?)?(?:- )?(?:riêng )?(?:khu vực|ngành|lĩnh vực) [^;():\d]{2,90}?"
    r"(?: ước| ước đạt| đạt| là)? (?:khoảng )?"
)
# "huyện A đạt 26%, huyện B 24%, TP C 23%"
_PLACE = re.compile(
    r"[,;] (?:tiếp đến là |tiếp theo là |và )?(?:huyện|thị xã|tp|thành phố|xã|phường|sở) [^,;():\d]{2,40}? (?:đạt )?"
)
_OF_NATION = re.compile(r"\((?:bình quân )?(?:chung )?(?:của )?(?:cả nước|toàn quốc)(?: là| đạt| tăng)? ?$")
_NATION = re.compile(r"bình quân(?: chung)?(?: của)?(?: cả nước| toàn quốc| khu vực)? ?\($")
_MULTIPLIED = re.compile(r"(?:gấp|tăng|cao gấp|bằng|tăng gấp)(?: \w{1,12}){0,2}$")
_LEVEL: Kind = (Measure.LEVEL, None)


def kind_of(cue: Cue) -> Kind:
    """What the number says, and for growth, change and attainment in which direction."""
    quantity = cue.quantity
    if quantity.rank:
        return Measure.RANK, None
    if quantity.sort is Sort.TIMES:
        if not _MULTIPLIED.search(cue.rest):
            return _LEVEL
        return Measure.MULTIPLE, Direction.UP if "tăng" in cue.words[-24:] else None
    if quantity.sort is Sort.PERCENT and not (quantity.unit or "").startswith("điểm"):
        return _percent(cue)
    return _amount(cue)


def _amount(cue: Cue) -> Kind:
    """An amount or a count: a level, or by how much it changed."""
    if (cue.quantity.unit or "").startswith("điểm ") and (apart := _APART.search(cue.words)):
        return Measure.CHANGE, Direction.UP if apart[1] == "cao" else Direction.DOWN
    stands = (
        _FALLS_TO.search(cue.words)
        or (_STARTS_FROM.search(cue.words) and not cue.quantity.value_to)
        or cue.words.endswith("cả ")
        # "tai nạn giao thông giảm 3 tiêu chí": vụ, người chết, người bị thương
        or (cue.quantity.unit == "tiêu chí" and FALLS.search(cue.rest))
        or (cue.words.endswith("từ ") and _TO_AFTER.match(cue.after))
    )
    if stands:
        return _LEVEL
    if not cue.more_capital:
        if RISES.search(cue.rest) or _MORE.search(cue.words):
            return Measure.CHANGE, Direction.UP
        if FALLS.search(cue.rest):
            return Measure.CHANGE, Direction.DOWN
        if cue.quantity.sort is Sort.MONEY and (moved := _MOVES.search(cue.words)):
            return Measure.CHANGE, Direction.UP if moved[1] == "tăng" else Direction.DOWN
        turned = _TURNED.search(cue.words)
        if turned and (_SUM.search(cue.rest) or _SUM.search(cue.words.rstrip())):
            return Measure.CHANGE, Direction.UP if turned[1] == "tăng" else Direction.DOWN
    goes_on = cue.inherits or bool(_PART.match(cue.words))
    alike = cue.before is not None and cue.before.sort is cue.quantity.sort
    if alike and cue.quantity.sort is not Sort.COUNT:
        # "giảm 46 tấn so với năm trước; diện tích ngô 215 ha" goes on with something else
        alike = cue.before is not None and cue.before.unit == cue.quantity.unit
    if alike and cue.before_kind is Measure.CHANGE and goes_on and not _NEW_NAME.match(cue.words):
        return Measure.CHANGE, cue.before_direction
    return _LEVEL


def _percent(cue: Cue) -> Kind:
    """A percentage: by its own verb, else by what stands after it, else by what came before it."""
    return _percent_by_verb(cue) or _percent_of_plan(cue) or _percent_after(cue) or _percent_of_growth(cue)


def _percent_by_verb(cue: Cue) -> Kind | None:
    if signed := _SIGNED.search(cue.words):
        return Measure.GROWTH, Direction.UP if signed[1] == "+" else Direction.DOWN
    if _FALLS_TO.search(cue.words):
        return Measure.LEVEL, Direction.DOWN
    if not cue.quantity.value_to and (_STARTS_FROM.search(cue.words) or cue.words.endswith("(từ ")):
        return _LEVEL
    if _RISES_TO.search(cue.words):
        return _LEVEL
    if _OVER_PLAN.search(cue.rest) or cue.words.rstrip().endswith("vượt"):
        return Measure.ATTAINMENT, Direction.UP
    if RISES.search(cue.rest):
        return (Measure.ATTAINMENT if _PLAN_NEXT.match(cue.after) else Measure.GROWTH), Direction.UP
    if FALLS.search(cue.rest):
        return Measure.GROWTH, Direction.DOWN
    if _GDP.search(cue.words) or _VALUE_ADDED.search(cue.words):
        return Measure.GROWTH, Direction.UP
    return _LEVEL if cue.rest.endswith(("chiếm", "đóng góp")) else None


def _percent_of_plan(cue: Cue) -> Kind | None:
    if _DISBURSED.search(cue.rest):
        return Measure.ATTAINMENT, None
    if (plan := _PLAN_AFTER.match(cue.after)) and not ("vượt" in plan[0] and _RATE_SUBJECT.search(cue.rest)):
        return Measure.ATTAINMENT, None
    if (cue.rest.endswith("bằng") or _EQUALS.search(cue.words)) and _COMPARED.match(cue.after):
        return Measure.MULTIPLE, None
    return (Measure.ATTAINMENT, None) if _AGAINST_PLAN.search(cue.words) else None


def _percent_after(cue: Cue) -> Kind | None:
    """A percentage that says more of the number before it; None where it does not."""
    before, kind = cue.before, cue.before_kind
    if before is None or kind is None:
        return None
    if kind is Measure.ATTAINMENT and before.sort is Sort.PERCENT and _ITEM_OF_LIST.fullmatch(cue.words):
        return kind, None
    if kind is Measure.LEVEL and (again := _AGAIN.fullmatch(cue.words.rstrip())):
        # "đạt 500 tỷ đồng, đạt 82%" is a share of the plan, "12 xã bằng 9%" a share of all
        if _OF_WHOLE.match(cue.after):
            return _LEVEL
        if before.sort is Sort.MONEY or (before.sort is not Sort.PERCENT and again[1] != "bằng"):
            return Measure.ATTAINMENT, None
    percents = before.sort is Sort.PERCENT
    if percents and _goes_on_with(kind, cue.words):
        return kind, cue.before_direction
    if _NATION.search(cue.words):
        return (Measure.LEVEL if kind is Measure.CHANGE else kind), cue.before_direction
    if kind is Measure.CHANGE and _SHARE_OF_CHANGE.search(cue.words.rstrip()):
        return Measure.GROWTH, cue.before_direction
    return None


def _goes_on_with(kind: Measure, words: str) -> bool:
    """Whether a percentage tells the same of another time, branch, place or of the country."""
    if kind is Measure.GROWTH and _BRANCH.fullmatch(words):
        return True
    if kind is Measure.ATTAINMENT and _PLACE.fullmatch(words):
        return True
    changes = kind in (Measure.GROWTH, Measure.ATTAINMENT)
    return bool((changes and _OTHER_TIME.fullmatch(words)) or _OF_NATION.search(words))


def _percent_of_growth(cue: Cue) -> Kind:
    """Growth by its subject, by "%/năm", or as one more item of a list; else a level."""
    if _GROWTH_SUBJECT.search(cue.words) or ("/" in (cue.quantity.unit or "") and "tăng" in cue.words):
        return Measure.GROWTH, Direction.UP
    if cue.inherits and cue.before_kind is Measure.GROWTH:
        return Measure.GROWTH, cue.before_direction
    return _LEVEL
