"""Invented names of units: syllables put together, never a real unit of the province, always marked "(mẫu)"."""

from itertools import product
from random import Random

from vedich.organisations.models import SAMPLE_MARK
from vedich.values.text import fold

_FIRST = (
    "An",
    "Bình",
    "Phú",
    "Hòa",
    "Thạnh",
    "Mỹ",
    "Hưng",
    "Thuận",
    "Lộc",
    "Khánh",
    "Phước",
    "Xuân",
    "Ngọc",
    "Quang",
    "Thái",
)
_SECOND = (
    "Khang",
    "Hải",
    "Điền",
    "Lâm",
    "Giang",
    "Sơn",
    "Xuyên",
    "Hiệp",
    "Tiến",
    "Cường",
    "Minh",
    "Lạc",
    "Trường",
    "Đạt",
    "Phong",
    "Thịnh",
)
#: the real districts and some real communes of the province, which no invented name may be
_REAL = {
    "tan an", "ben luc", "can giuoc", "can duoc", "chau thanh", "duc hoa", "duc hue", "kien tuong", "moc hoa", "tan hung",
    "tan thanh", "tan tru", "thanh hoa", "thu thua", "vinh hung", "binh hiep", "binh an", "hoa khanh", "my hanh",
}  # fmt: skip
MARK, MARK_EN = SAMPLE_MARK, "(sample)"


def unit_names(count: int, seed: int) -> list[str]:
    """So many different names of two syllables, the same for the same seed."""
    names = [f"{a} {b}" for a, b in product(_FIRST, _SECOND) if fold(f"{a} {b}") not in _REAL]
    Random(seed).shuffle(names)
    return names[:count]


def english(name: str) -> str:
    """A name without diacritics, as English texts write it."""
    return fold(name).title()
