"""A line set in capitals, written small as prose would have it."""

import re

from .letters import alike, tidy
from .lexicon.bodies import PLACES, PROPER

_PROPER = tuple((re.compile(rf"(?<!\w){re.escape(word.lower())}(?!\w)"), word) for word in PROPER)
# "tỉnh Long An", "thành phố Hồ Chí Minh": what follows the kind of place, up to a comma, is its name
_PLACE = re.compile(
    r"(?<!\w)(?:(?:tỉnh|thành|huyện|quận|thị|xã) (?:ủy|đoàn)"
    r"|tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã(?! hội)|phường|đặc khu)"
    r"((?: (?!về|khóa|lần|và|nhiệm|ủy|đoàn)[^\W\d]+){1,4})"
)
# "Sở Nông nghiệp và Môi trường": the fields of a department or ministry each have their capital
_OFFICE = re.compile(
    r"(?:^|(?<= ))(?<!đảng )(?<!ủy )(?<!chi )(?:sở|bộ|ban|(?<!văn )phòng)"
    r" (?!đội(?!\w)|tư lệnh|chỉ huy)((?:(?! tỉnh| thành phố).){2,80})"
)
# a word without a vowel is an acronym: "LHPN", "ĐBQH"
_ACRONYM = re.compile(r"(?<!\w)[bcdđghklmnpqrstvx]{2,6}(?!\w)")
_ROMAN = re.compile(r"(?:(?<=khóa )|(?<=thứ ))[ivxlc]{1,6}(?!\w)")
_FIELD = re.compile(r"(?:^|, | và | - )[^\W\d]")


def _fields(match: re.Match[str]) -> str:
    head = match[0][: -len(match[1])]
    # a department keeps its capital inside a name: "Chi bộ Sở Y tế"
    head = head.capitalize() if head.startswith("sở") else head
    return head + _FIELD.sub(lambda field: field[0][:-1] + field[0][-1].upper(), match[1])


def sentence_case(text: str) -> str:
    """`ỦY BAN NHÂN DÂN TỈNH LONG AN` → `Ủy ban nhân dân tỉnh Long An`; text that is not in capitals is left alone."""
    words = tidy(text)
    if not words.isupper():
        return words
    small = words.lower()
    small = _PLACE.sub(lambda match: match[0][: -len(match[1])] + match[1].title(), small)
    small = _OFFICE.sub(_fields, small)
    small = _ACRONYM.sub(lambda match: match[0].upper(), small)
    small = _ROMAN.sub(lambda match: match[0].upper(), small)
    for pattern, word in _PROPER:
        small = pattern.sub(word, small)
    return small[:1].upper() + small[1:]


_PLACE_START = re.compile(rf"(?:{'|'.join(re.escape(place) for place in PLACES)})(?!\w)(?! (?:ủy|đoàn|hội)(?!\w))")


def starts_place(text: str) -> bool:
    """Whether the words open with a kind of place: `TỈNH LONG AN`, but not `TỈNH ỦY LONG AN`."""
    return bool(_PLACE_START.match(alike(text)))
