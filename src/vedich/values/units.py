"""Units as documents write them, with their multipliers: `tỷ đồng`, `triệu USD`, `nghìn tỷ đồng`, `%`, `xã`, `ha`.

A unit is a multiplier and a base: `tỷ đồng` is 10**9 of `đồng`. What is not money, a percentage or a measure counts
things, and its words are its base (`xã`, `đảng viên`).
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from .errors import N_, Refused
from .text import fold, nfc

_MULTIPLIERS = (
    ("nghìn tỷ", 10**12), ("ngàn tỷ", 10**12), ("nghìn tỉ", 10**12), ("ngàn tỉ", 10**12),
    ("tỷ", 10**9), ("tỉ", 10**9),
    ("nghìn triệu", 10**9), ("triệu", 10**6),
    ("nghìn", 10**3), ("ngàn", 10**3), ("chục", 10), ("trăm", 10**2),
)  # fmt: skip
_BASES = {
    "dong": "đồng", "vnd": "đồng", "vnđ": "đồng", "đ": "đồng", "d": "đồng",
    "usd": "USD", "do la my": "USD", "đo la my": "USD", "euro": "EUR", "eur": "EUR",
    "%": "%", "phan tram": "%", "diem %": "điểm %", "diem phan tram": "điểm %", "%0": "‰", "‰": "‰",
    "ha": "ha", "hecta": "ha", "hec-ta": "ha", "km": "km", "km2": "km²", "km²": "km²",
    "m2": "m²", "m²": "m²", "m3": "m³",
    "tan": "tấn", "kg": "kg", "kwh": "kWh", "mw": "MW",
}  # fmt: skip
_MEASURED = frozenset(_BASES.values())
_SPACES = re.compile(r"\s+")
#: how many decimals a new indicator of this base is kept to, where nothing else says so
_DECIMALS = {"%": 2, "điểm %": 2, "‰": 2, "đồng": 3, "USD": 3, "EUR": 3, "ha": 2, "km": 3, "km²": 3, "m²": 1, "tấn": 3}


class UnitMismatch(Refused):
    """Two units that cannot be converted into each other."""


@dataclass(frozen=True)
class Unit:
    """`words` as written, the multiplier's `factor`, its `base`, and what it is per (`/người/năm`), if anything."""

    words: str
    factor: int
    base: str
    per: str = ""

    @property
    def decimals(self) -> int:
        return _DECIMALS.get(self.base, 0)

    @property
    def is_percentage(self) -> bool:
        return self.base == "%"

    @property
    def is_points(self) -> bool:
        return self.base == "điểm %"

    @property
    def counts(self) -> bool:
        """Whether it counts things: is no money, percentage or measure."""
        return self.base not in _MEASURED


def parse_unit(words: str) -> Unit:
    """`tỷ đồng` → 10**9 đồng; `triệu đồng/người/năm` → 10**6 đồng per người/năm; `xã` → xã."""
    tidy = _SPACES.sub(" ", nfc(words)).strip()
    head, slash, per = tidy.partition("/")
    rest, factor = head.strip(), 1
    # "trăm triệu" is a hundred of a million
    while found := next((pair for pair in _MULTIPLIERS if f"{rest.casefold()} ".startswith(f"{pair[0]} ")), None):
        rest, factor = rest[len(found[0]) :].strip(), factor * found[1]
    # "9.391 tỷ" and "115 triệu" leave the money's name out; a bare multiplier is money by the rule of such texts
    key = fold(rest)
    base = "đồng" if factor > 1 and not rest else _BASES.get(key, _BASES.get(rest.casefold(), rest))
    return Unit(tidy, factor, base, _SPACES.sub(" ", per).strip() if slash else "")


def convert(value: Decimal, source: Unit, target: Unit) -> Decimal:
    """The same amount in another unit of the same base, exact. Raises UnitMismatch."""
    if (source.base.casefold(), fold(source.per)) != (target.base.casefold(), fold(target.per)):
        raise UnitMismatch(
            "unit-mismatch",
            N_("%(source)s cannot be turned into %(target)s."),
            source=source.words or "–",
            target=target.words or "–",
        )
    return value * source.factor / target.factor
