"""Letters that recognition left in the place of digits: `1O,5%`, `l5 xã`, `2O33`; read as digits where that is certain.

The text keeps its length and its other letters: a value is read, nothing is rewritten.
"""

import re

_DIGITS = str.maketrans({"O": "0", "o": "0", "I": "1", "l": "1", "S": "5", "B": "8"})
# whether a text has such a letter at a digit's side at all; so written, a search runs from digit to digit
_NEAR = re.compile(r"\d(?:[OoIlSB]|(?<=[OoIl].))")
_TOKEN = re.compile(r"(?<!\w)[\dOoIlSB]{2,15}(?:[.,/-][\dOoIlSB]{1,9}){0,4}(?!\w)")
# S and B are also names' letters ("Km 5B", and "S0" is a torn "Số"): only digits on both sides make them digits
_NAMING = re.compile(r"(?<!\d)[SB]|[SB](?!\d)")
_YEAR = r"(?:19|20)\d\d"
# dates, months, years and spans of years are certain by their shape
_DATED = re.compile(rf"\d{{1,2}}([/.-])\d{{1,2}}\1{_YEAR}|(?:\d{{1,2}}/)?{_YEAR}|{_YEAR}-{_YEAR}")
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{3}){0,4}|\d{1,9})(?:,\d{1,3})?")
_RANGE = re.compile(rf"{_NUMBER.pattern}(?:-{_NUMBER.pattern})?")
_UNIT = re.compile(
    r" ?[%‰]| (?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|ha|km|m2|m²|m3|kg|tấn|tạ|lít|người|hộ|xã|phường|huyện|tỉnh|thôn|ấp|bản"
    r"|khu|chợ|trường|lớp|học sinh|giường|bác sĩ|doanh nghiệp|hợp tác xã|cơ sở|tổ chức|chi bộ|đảng viên|đồng chí|cán bộ"
    r"|lao động|lượt|lần|năm|tháng|ngày|giờ|điểm|dự án|công trình|nhiệm vụ|chỉ tiêu|văn bản|hồ sơ|vụ|cuộc|đợt|cây|con"
    r"|sản phẩm|đơn vị|trường hợp|USD)(?!\w)"
)
_TIME = re.compile(r"(?:ngày|mùng|tháng|năm) \Z", re.IGNORECASE)
_SAID = re.compile(r"s[ốó] ?[:.]? ?\Z", re.IGNORECASE)
_SIGN = re.compile(r" ?[/-] ?[A-ZĐÐ]")
#: how far before a number its label is looked for
REACH = 8


def digits_read(text: str) -> str:
    """The text with look-alikes inside numbers as digits; the same length."""
    return _TOKEN.sub(_read, text) if _NEAR.search(text) else text


def _read(token: re.Match[str]) -> str:
    told = token[0]
    if not _NEAR.search(told) or _NAMING.search(told):
        return told
    digits = told.translate(_DIGITS)
    return digits if _DATED.fullmatch(digits) or (_RANGE.fullmatch(digits) and _is_counted(token)) else told


def _is_counted(token: re.Match[str]) -> bool:
    """Whether a unit follows, or what stands before is followed by numbers only."""
    before = token.string[max(0, token.start() - REACH) : token.start()]
    if _UNIT.match(token.string, token.end()) or _TIME.search(before):
        return True
    return bool(_SAID.search(before) and _SIGN.match(token.string, token.end()))
