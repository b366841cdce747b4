"""Numbers as Vietnamese writes them: `.` groups thousands, `,` is the decimal mark: `10.032,5`.

Real documents also break the rule (`8.5%`, `3-3.5%`), so a lone `.` that cannot be a grouping is read as a decimal
mark; a `.` before exactly three digits always groups, as the rule says.
"""

import re
from decimal import Decimal

from .errors import N_, Refused

MINUS = "−"
_SPACE = re.compile(r"[\u00a0\u202f\u2009 ]")
_SPACED = re.compile(r"(?!0)\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?:,\d+)?")
# no number groups thousands behind a nought: 0.500 is a half
_GROUPED = re.compile(r"(?!0)\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:,\d+)?")
_DOTTED = re.compile(r"(?:0|(?!0)\d+)\.\d+")
_FOREIGN = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}")


class NotANumber(Refused):
    """The text is no number as Vietnamese writes it."""

    def __init__(self, text: str) -> None:
        super().__init__(
            "not-a-number",
            N_("“%(text)s” is not a number; write it like 10.032,5."),
            text=text[:40],
        )


def parse_number(text: str) -> Decimal:
    """The value of a written number: `10.032,5` → 10032.5, `8.5` → 8.5, `8.500` → 8500, `−1,2` → -1.2.

    Raises NotANumber. Spaces between groups (plain or no-break) are taken for grouping.
    """
    body = text.strip()
    negative = body[:1] in ("-", MINUS, "–")
    if negative or body[:1] == "+":
        body = body[1:].lstrip()
    if _SPACED.fullmatch(body):
        body = _SPACE.sub("", body)
    if len(body) > 40:
        raise NotANumber(text)
    if _GROUPED.fullmatch(body):
        plain = body.replace(".", "").replace(",", ".")
    elif _PLAIN.fullmatch(body):
        plain = body.replace(",", ".")
    elif _DOTTED.fullmatch(body):
        plain = body
    elif _FOREIGN.fullmatch(body):
        plain = body.replace(",", "")
    else:
        raise NotANumber(text)
    value = Decimal(plain)
    return value.copy_negate() if negative and value else value


def format_number(value: Decimal | int, decimals: int | None = None, *, sign: bool = False) -> str:
    """`10032.5` → `10.032,5`. With `decimals`, exactly so many (half up); without, no trailing zeros.

    A negative number takes a true minus sign; `sign=True` writes `+` before a positive one.
    """
    number = Decimal(value)
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), rounding="ROUND_HALF_UP")
    digits = f"{number.copy_abs():,f}"
    whole, _, fraction = digits.partition(".")
    if decimals is None:
        fraction = fraction.rstrip("0")
    grouped = whole.replace(",", ".")
    body = f"{grouped},{fraction}" if fraction else grouped
    if number < 0:
        return MINUS + body
    return f"+{body}" if sign and number > 0 else body
