"""Documents named by the congress or plenum that adopted them, without a number."""

import re
from collections.abc import Iterator

from vedich.values.vocabulary import DocumentType

from .lexicon.phrases import word_of
from .view import View

_COUNT = r"(?:[ivxl]{1,6}|\d{1,2}|thứ nhất|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười(?: \w{2,4})?)(?!\w)"
_CONGRESS = (
    r"đại hội(?: đại biểu)?(?: toàn quốc)?"
    rf"(?:(?: lần thứ| lần)? {_COUNT}(?: của đảng| đảng bộ(?: tỉnh| thành phố| huyện| xã| phường)?)?"
    r"|(?: của)? (?:đảng bộ|đảng|công đoàn|đoàn|mttq|mặt trận tổ quốc)"
    rf"(?: [^\s,.;:()]{{1,10}}){{0,5}}? lần thứ {_COUNT})"
)
_PLENUM = (
    rf"(?:hội nghị )?(?:lần thứ )?(?:ban chấp hành )?trung ương(?: đảng)?(?: lần thứ)? \d{{1,2}}"
    r"(?:,? ?\(?khóa (?:[ivx]{1,5}(?:, )?){1,4}\)?)?"
    rf"|hội nghị (?:lần thứ )?{_COUNT}(?:,)? ban chấp hành trung ương(?: đảng)?(?:,? ?\(?khóa [ivx]{{1,5}}\)?)?"
)
# "Báo cáo Chính trị của Ban Chấp hành Đảng bộ tỉnh khóa XX"
_POLITICAL = re.compile(
    r"báo cáo chính trị(?= (?:của|tại|trình) (?!ban chấp hành trung ương)[^,;.]{0,60}(?:khóa|đại hội))"
)
_TYPES = {
    "nghị quyết": DocumentType.RESOLUTION,
    "nq": DocumentType.RESOLUTION,
    "kết luận": DocumentType.CONCLUSION,
    "văn kiện": DocumentType.OTHER,
}
_ADOPTED = re.compile(rf"({word_of(_TYPES)})(?: của)? (?:{_CONGRESS}|{_PLENUM})(?: của đảng)?")
_ALSO = re.compile(rf"(?:,| và|, và) ({_CONGRESS}(?: của đảng)?|{_PLENUM})")
_REPORT = re.compile(r"(báo cáo chính trị)(?: và|,) $")


def find_sessions(view: View) -> Iterator[tuple[int, int, DocumentType]]:
    """Spans in the view and types: `Nghị quyết Trung ương 4 (khóa XII)`, `văn kiện Đại hội XIII của Đảng`."""
    low = view.low
    for own in _POLITICAL.finditer(low):
        yield own.start(), own.end(), DocumentType.REPORT
    for match in _ADOPTED.finditer(low):
        if report := _REPORT.search(low, max(0, match.start() - 24), match.start()):
            yield report.start(1), report.end(1), DocumentType.REPORT
        yield match.start(), match.end(), _TYPES[match[1]]
        at = match.end()
        while also := _ALSO.match(low, at):
            yield also.start(1), also.end(1), _TYPES[match[1]]
            at = also.end()
