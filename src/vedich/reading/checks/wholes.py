"""A whole and its parts in running text, as both are counted and told: shared by the rules of sums."""

import re
from collections.abc import Sequence

from vedich.reading.lexicon.phrases import words
from vedich.reading.units import Sort

from .cues import amount, found, middle, written
from .finding import Finding, Rule, signed
from .numbers import Number
from .passages import Draft

#: a list of all parts opens, or of some of them
ALL = re.compile(
    r"(?<!\w)(?:gồm(?: có)?|bao gồm|chia ra|chia thành|cụ thể(?: là| như sau)?|phân theo|như sau|lần lượt)(?!\w)(?! cả)"
)
SOME = re.compile(
    r"(?<!\w)(?:trong đó|trong số đó|trong số này|bao gồm cả|riêng|nhất là|chủ yếu|điển hình|như)(?!\w)(?! sau)"
)
#: how long the words of a part may be
LABEL = 160
#: nouns of which things of other names may be parts
_GENERAL = tuple(
    words(
        """
        don vi, co quan, to chuc, dau moi, co so, nguoi, can bo, lao dong, truong hop, vu, du an, cong trinh, san pham,
        chi tieu, nhiem vu, van ban, phuong tien, cuoc, giai, huy chuong, mau, dia phuong, dai bieu, doi tuong,
        dang vien, hoi vien, doan vien, tap the, ca nhan, xa, truong, dong chi, ho so, don, thu tuc, tac pham, y kien,
        noi dung, hang muc, can, suat, ho, doanh nghiep, hop tac xa, lop, con, xe, nha
        """
    )
)


def counted_alike(whole: Number, part: Number) -> bool:
    """ "96 đơn vị gồm 82 xã và 14 phường": other nouns may part a count of something general."""
    counts = whole.sort is Sort.COUNT and part.sort is Sort.COUNT and whole.factor == part.factor == 1
    return counts and whole.unit.startswith(_GENERAL)


def sum_finding(draft: Draft, whole: Number, parts: Sequence[Number]) -> Finding:
    value = amount(sum((middle(part) for part in parts), start=middle(whole) * 0), whole)
    terms = signed(amount(middle(part), whole) if part.factor != whole.factor else written(part) for part in parts)
    sum_ = f"{terms} = {value} ≠ {written(whole)}"
    return found(draft, Rule.SUM, (whole, *parts), sum_, made=value, stated=written(whole))
