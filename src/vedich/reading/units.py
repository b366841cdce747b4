"""The unit that follows a number: `%/năm`, `triệu đồng/người`, `tỷ USD`, `ha`, `cán bộ, công chức`."""

import re
from dataclasses import dataclass
from enum import StrEnum

from .lexicon.nouns import COUNTED, CUT_SHORT, MEASURES, MONEY, MULTIPLIERS, NOT_COUNTED, PER, RATE_ENDS
from .view import View


class Sort(StrEnum):
    """What a unit measures."""

    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    COUNT = "count"
    TIMES = "times"
    RATE = "rate"
    """So many per so many: 15/100.000 trẻ."""


@dataclass(frozen=True, slots=True)
class UnitRead:
    """`words` as written; the unit ends at `end` in the view."""

    words: str
    sort: Sort
    end: int


_PERCENT = re.compile(r" ?(?:%0|%o(?!\w)|%|‰|phần trăm|phần nghìn)(?: ?/ ?(?:năm|tháng|quý|nhiệm kỳ))?")
_POINTS = re.compile(r" ?điểm (?:%|phần trăm)(?: ?/ ?năm)?")
_TIMES = re.compile(r" ?lần(?!\w)(?! thứ)")
_MULTIPLIER = re.compile(rf" ?({'|'.join(MULTIPLIERS)})(?!\w)")
# "m2" and "km2" end in a digit
_MEASURE = re.compile(r" ?(?:k?m[23²³]|ha|km|kg|mw|kwh|m)(?!\w)")
_WORDS = re.compile(r" ?([^\W\d_]+(?: [^\W\d_]+){0,5})")
_COORDINATE = re.compile(r", ([^\W\d_]+(?: [^\W\d_]+){0,5})")
_PER = re.compile(
    r"(?: sàn| đất| xây dựng)?(?: ?/ ?(?:\d{1,3}(?:\.000){1,2} |10? (?=vạn|nghìn|ngàn)"
    r"|\d{1,2} (?=trái|kg|người|con))?[^\W\d]{1,12}[23²³]?"
    r"(?: (?:dân|khẩu|sinh|tháng|hộ|lao động|nghiệp|đất|viên|người|đêm|năm(?! \d)|ngày(?! \d))){0,3}){1,3}"
)
_ON_MANY = re.compile(r" trên (?:một |1 )?(?:vạn|nghìn|triệu) dân(?!\w)")
_PER_MANY = re.compile(
    r"( ?[^\W\d]+(?: [^\W\d]+){0,5})? ?/ ?(?:100|1\.?000|10\.?000|100\.?000|1\.?000\.?000) ((?:[^\W\d]+ ?){1,8})"
)


def read_unit(view: View, at: int, end: int) -> UnitRead | None:
    """The unit that begins at `at`, directly after a number; None where no unit is said."""
    low = view.low
    if match := _POINTS.match(low, at, end) or _PERCENT.match(low, at, end):
        return _read(view, at, match.end(), Sort.PERCENT)
    if match := _TIMES.match(low, at, end):
        return _read(view, at, match.end(), Sort.TIMES)
    if "/" in low[at : min(end, at + 60)] and (match := _PER_MANY.match(low, at, end)):
        return _read(view, at, match.start(2) + _rate_length(match[2]), Sort.RATE)
    if match := _MULTIPLIER.match(low, at, end):
        return _multiplied(view, at, match, end)
    if match := _MEASURE.match(low, at, end):
        return _with_per(view, at, match.end(), Sort.MEASURE, end)
    words = _WORDS.match(low, at, end)
    noun = _noun(words[1]) if words else ""
    if words is None or not noun:
        return None
    stop, sort = words.start(1) + len(noun), _sort(noun)
    return _with_per(view, at, _coordinated(low, stop, end) if sort is Sort.COUNT else stop, sort, end)


def starts_counted(low: str, at: int) -> bool:
    """Whether a counted noun stands right after a number: "05 trường hợp"."""
    words = _WORDS.match(low, at)
    return bool(words and _noun(words[1]) in COUNTED)


def _read(view: View, at: int, stop: int, sort: Sort) -> UnitRead:
    # recognition drops the marks of "đồng"
    words = view.text[at:stop].strip()
    return UnitRead(words[:-4] + "đồng" if words.endswith(" đông") else words, sort, stop)


def _rate_length(words: str) -> int:
    """How far "trẻ em trong năm" is a population: up to a preposition."""
    length = 0
    for word in words.split(" "):
        if word in RATE_ENDS:
            break
        length += len(word) + 1
    return max(length - 1, 1)


def _multiplied(view: View, at: int, match: re.Match[str], end: int) -> UnitRead | None:
    """`tỷ đồng`, `triệu lượt khách`; a bare "tỷ" or "triệu" is money, a bare "nghìn" is nothing."""
    stop, sort = match.end(), Sort.MONEY
    words = _WORDS.match(view.low, stop, end)
    noun = _noun(words[1]) if words and view.low[stop : stop + 1] == " " else ""
    if measured := _MEASURE.match(view.low, stop, end):
        # "triệu m2" ends in a digit
        return _with_per(view, at, measured.end(), Sort.MEASURE, end)
    if words and noun:
        stop, sort = words.start(1) + len(noun), _sort(noun)
    elif match[1] in ("nghìn", "ngàn", "trăm", "vạn"):
        return None
    return _with_per(view, at, stop, sort, end)


def _sort(noun: str) -> Sort:
    if noun in MONEY:
        return Sort.MONEY
    return Sort.MEASURE if noun in MEASURES else Sort.COUNT


def _noun(words: str) -> str:
    """The longest opening of the words that is a counted noun, a measure or a currency; a fixed name is none."""
    parts = words.split(" ")
    for count in range(len(parts), 0, -1):
        phrase = " ".join(parts[:count])
        if phrase in NOT_COUNTED:
            return ""
        if phrase in CUT_SHORT:
            return CUT_SHORT[phrase]
        if phrase in COUNTED or phrase in MEASURES or phrase in MONEY:
            return phrase
    return ""


def _coordinated(low: str, stop: int, end: int) -> int:
    """The end of "40 cán bộ, công chức": nouns of one count."""
    while not low.endswith("đồng chí", 0, stop) and (match := _COORDINATE.match(low, stop, end)):
        noun = _noun(match[1])
        if not noun or _sort(noun) is not Sort.COUNT:
            break
        stop = match.start(1) + len(noun)
    return stop


def _with_per(view: View, at: int, stop: int, sort: Sort, end: int) -> UnitRead:
    """With its "/người/năm"."""
    if many := _ON_MANY.match(view.low, stop, end):
        # "29,4 giường trên một vạn dân"
        stop = many.end()
    if match := _PER.match(view.low, stop, end):
        heads = [part.strip().split(" ")[0] for part in match[0].split("/")[1:]]
        if all(head in PER or head[:1].isdigit() for head in heads):
            stop = match.end()
    return _read(view, at, stop, sort)
