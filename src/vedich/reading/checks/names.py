"""Whether two phrases name the same indicator: their telling words compared, fillers left out."""

import re

from vedich.reading.lexicon.phrases import words
from vedich.values.text import fold

_BRACKET = re.compile(r"\([^()]*\)")
_FILLERS = words(
    """tong, so, uoc, dat, cua, tinh, tren, dia, ban, toan, duoc, va, la, trong, nam, thuc, hien, muc, cac, nhung,
    viec, cong, tac, ket, qua, chi, tieu, da, co, ca, huyen, thanh, pho, xa, thang, dau, cuoi"""
)
_GROWTH = re.compile(r"^(?:toc do|muc|ty le|ti le)?\s*tang(?: truong)?\s+")
#: phrases that name many things in one document
_VAGUE = words(
    """von dang ky, kinh phi, von, gia tri, dien tich, san luong, ty le, ti le, vu, nguoi chet, nguoi bi thuong,
    von dau tu, muc dau tu, du an, tien, doanh nghiep, von dang ky moi, dang ky, nguon von, kinh phi hien,
    gia tri san xuat, quy mo, ty trong, tien do, von cap moi, ho, nguoi, hoi nghi, lop, luot, luot nguoi"""
)


def telling(phrase: str | None) -> str:
    """The words of a name that tell it from others: `tổng thu ngân sách trên địa bàn` → `thu ngan sach`."""
    plain = fold(_BRACKET.sub(" ", phrase or ""))
    whole = fold(phrase or "")
    if "grdp" in whole and "grdp" not in plain:
        plain = f"{plain} grdp"
    bare = _GROWTH.sub("", plain)
    told = [word for word in re.findall(r"\w+", bare) if word not in _FILLERS]
    if "grdp" in told:
        told = [word for word in told if word not in ("san", "pham", "truong", "kinh", "te", "quoc", "noi")]
    return " ".join(told)


def is_specific(name: str) -> bool:
    """Whether a telling name is of one thing only."""
    return name not in _VAGUE and (len(name.split()) >= 3 or name.startswith(("grdp", "gdp")))
