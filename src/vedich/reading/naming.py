"""The grammar of an indicator's name: which part between commas names, and what is cut off both its ends."""

import re

from .clauses import opens_with_action
from .letters import tidy
from .lexicon.indicators import (
    CIRCUMSTANCES,
    COMPLETE,
    EMPTY,
    ENDINGS,
    FUNCTION_WORDS,
    HEADS,
    INTRODUCERS,
    KEPT_ENDINGS,
    LEADING,
    PREDICATES,
    SHORT,
)
from .lexicon.phrases import any_of, opening
from .times import Clock
from .view import View

HEAD = opening(HEADS)
_CIRCUMSTANCE = opening(CIRCUMSTANCES)
_PREDICATE = opening(PREDICATES)
# "vốn thực hiện", "vốn đầu tư thực hiện" are names
_ENDING = re.compile(
    rf"(?<= )(?:{any_of(ENDINGS)}|(?<!vốn )(?<!đầu tư )(?<!khối lượng )(?<!giá trị )thực hiện"
    r"|(?<!chỉ số )(?<!đầu tư )(?<!vốn )(?<!mức độ )phát triển)(?!\w)"
)
_COMPLETE = re.compile(rf"{any_of(COMPLETE)}$")
# "khu vực có vốn nước ngoài" is a name as it is
_HAS = re.compile(rf".{{1,80}}(?<!khu vực)(?<!doanh nghiệp)(?<!dự án) có (?={HEAD.pattern})")
_WITH = re.compile(rf".{{1,120}} với (?={HEAD.pattern})")
_INTRODUCED = re.compile(rf"(?:.{{0,400}}(?<!\w))?(?!nâng cao){any_of(INTRODUCERS)}\s(?=\S)")
# "tỉnh đã thu hút vốn …": a body that did something, and no mere place
_DID = re.compile(
    rf"(?:toàn |cả )?(?:tỉnh|huyện|xã|thành phố|đơn vị) (?:(?:đã|cũng|tiếp tục) .{{0,30}}?)?(?={HEAD.pattern})"
)
_INNER_HEAD = re.compile(rf" (?={HEAD.pattern})")
# "đến hết niên độ giải ngân …", "hiện tỷ lệ …": the name stands after the time
_WHEN = re.compile(
    r"(?:mục tiêu |chỉ tiêu |phấn đấu )?(?:đến|tính|trong|hết|hiện|cả năm|năm|giai đoạn|nhiệm kỳ|quý|tháng|kết thúc) "
    rf"[^,]{{0,40}}?(?={HEAD.pattern})"
)
# "tăng trưởng" is a name, "tăng" before one is not
_LEAD = re.compile(rf"(?:(?!tăng trưởng|nâng cao){any_of(LEADING)}|chỉ tiêu \d{{1,2}})\s?[,:]?\s{{1,40}}")
# "… so với cùng kỳ", "… kế hoạch năm": what the number before was compared with
_BASIS = re.compile(
    r" g?r?dp(?= và|,)| về [^,;().]{2,60}?(?= và )"
    r"| ?,? ?(?:so với|so|với cùng kỳ|kế hoạch|dự toán|chỉ tiêu|mục tiêu|cùng kỳ|ck(?!\w)|kh(?!\w)|của kế hoạch|trở lên"
    r"|trong cả nước|cả nước"
    r"|trên cả nước|tỉnh, thành|vượt kịch bản)(?:(?! và (?:tổng|quy mô|tỷ lệ|số|kim ngạch|thu |chi ))[^,;().])*"
)
_BASIS_NOTE = re.compile(r" ?\([^()]{1,120}\)")
# "với mức tăng hơn 13%", "tăng trưởng khá": of what, the words before have said
_GENERIC = re.compile(
    r"(?:với )?(?:mức|tốc độ|nhịp độ|đà)?(?: tăng| giảm)?(?: trưởng)?"
    r"(?: (?:cao nhất|thấp nhất|cao|thấp|khá|mạnh|ấn tượng|ổn định|tích cực|chung)){0,3}"
)
# "thu ngân sách tại Chi cục Hải quan …", "tỷ lệ hộ nghèo (theo chuẩn đa chiều)"; "(PCI)" stays
_PLACE = re.compile(
    r"(?<=\w\w)(?<!sản phẩm) (?:tại|trên địa bàn|ở) (?!xã hội)(?:tỉnh|thành phố|huyện|xã|[A-ZĐ])[^,;()]*$"
)
_REMARK = re.compile(r" ?\((?:[^\s()]+ ){2}[^()]*\)$")
_RATE = re.compile(r"(?:tăng|giảm)(?: trưởng)?(?: bình quân)?(?= )")
_RATES = ("tốc độ ", "nhịp độ ", "mức ")
_SIGNS = " ,:(–/-≥≤<>"
#: how far from its number a name may stand
REACH = 600
#: a name is at most this many words
LONGEST = 34


def phrase(view: View, begin: int, stop: int, clock: Clock) -> str | None:
    """The name in the stretch before a number's verb, without times and bases of comparison; None where none is."""
    low = clock.blanked(view, begin, stop)
    opens = begin and view.low[begin - 1] == ";"
    if not opens and (match := _BASIS.match(low)):
        match = _BASIS_NOTE.match(low, match.end()) or match
        low = " " * match.end() + low[match.end() :]
    first, last = _best_part(low)
    return clean(clock.without(view, begin + first, begin + last)) if first < last else None


def subject(view: View, start: int, stop: int, clock: Clock) -> str | None:
    """The sentence's first noun phrase, for a predicate far from it."""
    low, stop = view.low, past_rate(view.low, start, min(stop, start + REACH))
    signs = (",", ";", "(", ":", " với ", " được ", " có ")
    end = min((at for at in (low.find(sign, start, stop) for sign in signs) if at >= 0), default=stop)
    ending = _ENDING.search(low, min(start + 4, end), end)
    name = clean(clock.without(view, start, ending.start() if ending else end), generic=True)
    return None if name is None or _CIRCUMSTANCE.match(name.lower()) else name


def past_rate(low: str, start: int, stop: int) -> int:
    """Past the verb that belongs to a name: "tốc độ tăng trưởng 3%"."""
    rate = _RATE.match(low, stop) if low.endswith(_RATES, start, stop) else None
    return rate.end() if rate else stop


def clean(words: str, *, generic: bool = False) -> str | None:
    """The words without what leads in and what follows a name; None when nothing is left that names.

    `generic` lets "tốc độ tăng trưởng" stand, where nothing else says of what.
    """
    words = tidy(words).lstrip(' ,;:.()*–-“"')
    yearly = words.lower().startswith(("tốc độ tăng bình quân", "tốc độ tăng trưởng bình quân"))
    words = words[lead_length(words.lower()) :]
    words = words[: _length_without_function(words.lower())].strip(' ,;:.*–-“”"/').removesuffix("(")
    if words.count("(") < words.count(")"):
        words = words.strip("()")
    words = _PLACE.sub("", _REMARK.sub("", words))
    low = words.lower()
    if (
        (len(low) < 3 and low not in SHORT)
        or low in CIRCUMSTANCES
        or low in EMPTY
        or (not (generic or yearly) and _GENERIC.fullmatch(low))
    ):
        return None
    return " ".join(words.split(" ")[-LONGEST:])


def lead_length(low: str) -> int:
    """How many letters of the beginning only lead in."""
    at = 0
    while match := _LEAD.match(low, at):
        at = match.end()
    return at


def _length_without_function(low: str) -> int:
    """The length up to the last word that is no function word."""
    end = len(low.rstrip(_SIGNS))
    while end and not low.endswith(KEPT_ENDINGS, 0, end):
        start = _last_function_word(low, end)
        if start is None:
            break
        end = len(low[:start].rstrip(_SIGNS))
    return end


def _last_function_word(low: str, end: int) -> int | None:
    """Where the function word of at most three syllables begins that ends at `end`."""
    found, start = None, end
    for _ in range(3):
        start = low.rfind(" ", 0, max(start, 0))
        if low[start + 1 : end].strip(_SIGNS) in FUNCTION_WORDS:
            found = start + 1
        if start < 0:
            break
    return found


def _best_part(low: str) -> tuple[int, int]:
    """The part between commas where the name begins, and where it ends; an empty stretch when no part names."""
    stop = len(low)
    chosen: int | None = None
    acted: int | None = None
    head = False
    end = stop
    while end >= 0:
        comma = low.rfind(", ", 0, end)
        begin = comma + 2 if comma >= 0 else 0
        part = low[begin:end].strip(" ,;*")
        when = _WHEN.match(part)
        part = part[when.end() if when else lead_length(part) :]
        head = bool(HEAD.match(part))
        if head or _names(part):
            if chosen is not None and (_COMPLETE.search(part) or (_PREDICATE.match(part) and not head)):
                break
            chosen = begin
            if head:
                break
            if acted is None and opens_with_action(part, 0, len(part)):
                acted = begin
        elif chosen is not None:
            break
        end = comma
    if chosen is None:
        return stop, stop
    # "…, gieo trồng lại 600 ha": an action begins a name of its own, unless a head before it still rules
    return _trimmed(low, chosen if head or acted is None else acted, stop)


def _names(part: str) -> bool:
    """Whether a part without a head still names: it is neither a circumstance nor a predicate nor mere function."""
    introduced = _INTRODUCED.match(part)
    if introduced and HEAD.match(part, introduced.end()):
        # "hoàn thành chỉ tiêu thu ngân sách"
        return True
    if not part or _PREDICATE.match(part) or (_CIRCUMSTANCE.match(part) and not _DID.match(part)):
        return False
    return _length_without_function(part) > 0


def _trimmed(low: str, first: int, stop: int) -> tuple[int, int]:
    """A part without what introduces the name and what goes on after it."""
    rest = low[first:].lstrip(" ,;*")
    if did := _DID.match(rest) or _WHEN.match(rest):
        first, rest = stop - len(rest) + did.end(), rest[did.end() :]
    begins = bool(HEAD.match(rest, lead_length(rest)))
    introduced = _INTRODUCED.match(low, first)
    if introduced and not begins and HEAD.match(low, introduced.end()):
        first, begins = introduced.end(), True
    elif not begins and (has := _HAS.match(low, first)):
        first, begins = has.end(), True
    if later := _WITH.match(low, first):
        # "cơ cấu … đúng hướng với tỷ trọng …": what is measured comes last
        first, begins = later.end(), True
    ending = _ENDING.search(low, first + 4)
    later = _INNER_HEAD.search(low, ending.end()) if ending and not begins else None
    if later and low[later.start() : stop].strip(_SIGNS) not in EMPTY:
        # "tỉnh đã thu hút vốn đầu tư FDI": the name stands after the verb
        return later.start() + 1, stop
    stop = ending.start() if ending else stop
    introduced = _INTRODUCED.match(low, first, stop)
    if introduced and not begins and low[introduced.end() : stop].strip(" ,"):
        first = introduced.end()
    return first, stop
