"""As many names as announced: "3 huyện (Bến Lức, Đức Hòa và Cần Giuộc)", "4 Đảng bộ gồm: …"."""

import re
from collections.abc import Iterator

from .counts import found_count
from .finding import Finding
from .passages import Draft

_THINGS = re.compile(
    r"(?<![\w/.,-])(\d{1,3}) "
    r"(xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh|quận|địa phương|đảng bộ|đơn vị)(?!\w)"
    r"([^,;:().\d]{0,60}?) ?(?:\((?:gồm:?|là:?)?|,? gồm(?: có)?:?|:)\s*"
)
_OPENED = re.compile(r"\((?:gồm:?|là:?)?\s*$")
_CLASS = re.compile(
    r"(?:các |và )?"
    r"(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh|quận|tp\.?|tx\.?|đảng bộ|đảng ủy|ubnd|sở|ban|công an)"
    r"(?: huyện| xã| thành phố| thị xã| phường| tỉnh)? ",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[^\W\d_]+|\d{1,2}")
_AND_MORE = re.compile(r"\)?,? (?:riêng|và|cùng|ngoài ra)(?!\w)")
_PLACES = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "thị xã", "thành phố", "tỉnh", "quận", "địa phương")
#: what lies inside of what: a commune's bracket may name its district
_INNER = ("xã", "phường", "thị trấn")
#: the name of a body has fewer words than this, and a list of names fewer letters
LONGEST_NAME, LONGEST_LIST = 12, 1500


def check(draft: Draft) -> Iterator[Finding]:
    text, low = draft.view.text, draft.view.low
    for match in _THINGS.finditer(low):
        stop = _list_end(low, match)
        if stop is None or _AND_MORE.match(low, stop):
            continue
        spans = [(m.start() + match.end(), m.end() + match.end()) for m in _items(text[match.end() : stop])]
        listed = text[match.end() : stop].strip(" *.")
        commas = [part for part in re.split(r"[,;]", listed) if part.strip()]
        names = [name for part in commas for name in re.split(r"(?:^| )và ", part) if name.strip()]
        if len(names) < 2 or not all(_is_name(name, match[2]) for name in names):
            continue
        # "Sở Giáo dục và Đào tạo" is one name or two; a place's name holds no "và"
        fewest = len(names) if match[2] in _PLACES else len(commas)
        if not fewest <= int(match[1]) <= len(names):
            yield found_count(draft, (match.start(1), match.end(2)), int(match[1]), len(names), spans)


def _items(listed: str) -> Iterator[re.Match[str]]:
    """The stretches between separators, without blanks around them."""
    return re.finditer(r"[^\s,;.*](?:(?! và )[^,;*])*[^\s,;.*]", listed)


def _list_end(low: str, match: re.Match[str]) -> int | None:
    """Where the list of names closes: its bracket, else the end of its clause."""
    if _OPENED.search(match[0]):
        stop = low.find(")", match.end(), match.end() + LONGEST_LIST)
        return stop if stop > 0 and "(" not in low[match.end() : stop] else None
    ends = [at for sign in (". ", "\n", ";") if (at := low.find(sign, match.end(), match.end() + LONGEST_LIST)) > 0]
    if not ends or "(" in low[match.end() : min(ends)]:
        return None
    return min(ends)


def _is_name(part: str, kind: str) -> bool:
    part = part.strip(" *")
    if kind not in _PLACES:
        return part[:1].isupper() and len(part.split()) < LONGEST_NAME
    head = _CLASS.match(part)
    if head and kind in _INNER and "huyện" in head[0].lower():
        return False
    words = re.split(r"[ '’-]", part[head.end() :] if head else part)
    return all(_NAME_WORD.fullmatch(word) and (word[0].isupper() or word.isdigit()) for word in words)
