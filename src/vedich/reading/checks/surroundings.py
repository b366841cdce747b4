"""What stands around a figure and tells it from others of the same name: its clause, its times, places and headings."""

import re
from dataclasses import dataclass

from vedich.reading.letters import alike
from vedich.reading.model import Figure
from vedich.values.text import fold

from .passages import Draft

_CLAUSE = re.compile(r"[.!?;:]\s|\n")
_SENTENCE = re.compile(r"[.!?]\s|\n")
_PARTS = re.compile(r"(?<!\w)(?:quý (?:iv|i{1,3}|[1-4])|tháng \d{1,2}|ngày \d[\d/]*)")
_TIMES = re.compile(r"(?<!\w)(?:\d{1,2} tháng|năm \d{4}|giai đoạn \d{4})")
_WORD = re.compile(r"[^\W\d_]+")
_BODY = re.compile(
    r"(?<!\w)(?:huyện|thị xã|thành phố|xã|phường|sở|lĩnh vực|ngành|khu vực|cục|ban|dự án)(?: [^\W\d_]+){1,2}"
)
_LIMITS = re.compile(
    r"(?<!\w)(?:riêng|trong đó|cấp (?:tỉnh|huyện|xã)|khu vực|(?<!so với )(?<!so )cùng kỳ|kế hoạch|dự toán|cả nước|"
    r"toàn quốc|trung ương|bình quân|thứ|nông thôn|thành thị|đô thị|cao nhất|thấp nhất|từ|nữ|dân tộc|doanh nghiệp|"
    r"nhà nước|fdi|"
    r"trong nước|nội địa|theo giá|so sánh|hiện hành|mới|lũy kế|còn|dự kiến|phấn đấu|mục tiêu|chỉ tiêu|nghị quyết|"
    r"trước đây)(?!\w)"
)
#: words that may stand before the subject of a clause and narrow nothing
_OPENING = frozenset(
    [
        "trong",
        "tính",
        "đến",
        "hết",
        "ngày",
        "tháng",
        "năm",
        "quý",
        "đầu",
        "cuối",
        "lũy",
        "kế",
        "ước",
        "tổng",
        "toàn",
        "tỉnh",
        "đảng",
        "bộ",
        "nhìn",
        "chung",
        "qua",
        "đó",
        "về",
        "kết",
        "quả",
        "cụ",
        "thể",
        "theo",
        "đã",
        "được",
        "tốc",
        "độ",
        "tăng",
        "trưởng",
        "mức",
        "tỷ",
        "lệ",
        "từ",
        "nay",
        "thực",
        "hiện",
        "chỉ",
        "tiêu",
        "là",
        "của",
        "cho",
        "thấy",
        "đặc",
        "biệt",
        "nổi",
        "bật",
        "như",
        "sáu",
        "số",
        "kinh",
        "tế",
    ]
)
#: whose plan a share is of
_OWNERS = re.compile(r"thủ tướng|chính phủ|(?<!\w)bộ(?!\w)|tỉnh|hđnd|hội đồng|quốc hội|tổng cục|nghị quyết|nhiệm kỳ")
_DIGITS = re.compile(r"\d{1,15}(?:[.,]\d{1,15}){0,5}")
#: how far before a figure its clause is looked at
REACH = 300


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`sentence` is where it begins in the source; `lead` are the words right before the number."""

    sentence: int
    parts: frozenset[str]
    times: frozenset[str]
    limits: frozenset[str]
    headings: frozenset[str]
    lead: str


def around(draft: Draft, figure: Figure) -> Surroundings | None:
    """The surroundings of a figure that is the subject of its clause; None for others."""
    text = draft.reading.text
    first = max(0, figure.start - REACH)
    before = text[first : figure.end]
    own = before[_last(_CLAUSE, before, figure.start - first) :]
    digits = _DIGITS.search(text, figure.start, figure.end)
    if digits is None:
        return None
    at = _named_at(own[: len(own) - (figure.end - digits.start())].lower(), figure)
    if at < 0 or not set(_WORD.findall(own[:at].lower())) <= _OPENING:
        return None
    after = re.split(r"[.;,()]", text[figure.end : figure.end + 60], maxsplit=1)[0]
    low = alike(f"{own} {after}")
    return Surroundings(
        sentence=first + _last(_SENTENCE, before, figure.start - first),
        parts=frozenset(_PARTS.findall(low)),
        times=frozenset(_TIMES.findall(low)),
        limits=frozenset(_LIMITS.findall(low)) | frozenset(_OWNERS.findall(alike(after))) | _names(own),
        headings=_headings(draft, figure.start),
        lead=alike(text[figure.start - 12 : digits.start()]),
    )


def _named_at(before: str, figure: Figure) -> int:
    """Where the name begins that stands before a number; a count's may go on behind it: "kết nạp 750 đảng viên"."""
    words = (figure.indicator or "").lower().split()
    goes_on = figure.unit and figure.unit.split()[0].lower() in words
    fewest = min(2, len(words)) if goes_on else len(words)
    for count in range(len(words), max(fewest, 1) - 1, -1):
        at = before.find(" ".join(words[:count]))
        if at >= 0:
            return at
    return -1


def _last(pattern: re.Pattern[str], text: str, stop: int) -> int:
    ends = [match.end() for match in pattern.finditer(text, 0, stop)]
    return ends[-1] if ends else 0


def _names(words: str) -> frozenset[str]:
    """The proper names in a clause: capitalised words behind its first, acronyms left out."""
    return frozenset(fold(word) for word in _WORD.findall(words)[1:] if word[0].isupper() and not word.isupper())


def _headings(draft: Draft, start: int) -> frozenset[str]:
    """The bodies and fields that the headings above a place name."""
    index = draft.block_at(start)
    found: set[str] = set()
    while index >= 0:
        index = draft.blocks[index].parent
        if index >= 0:
            block = draft.blocks[index]
            found.update(_BODY.findall(draft.view.low[block.body : block.end][:200]))
    return frozenset(found)
