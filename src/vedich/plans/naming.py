"""From the words of a text to what they measure: names of indicators, measures, units. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from vedich.scoring.model import against
from vedich.values.text import fold, nfc
from vedich.values.units import parse_unit
from vedich.values.vocabulary import Comparator, Comparison, Direction, IndicatorKind, Measure

_GROWTH = re.compile(r"^(?:tốc độ|mức|tỷ lệ|tỉ lệ)\s+tăng(?:\s+trưởng)?\s+|^tăng\s+trưởng\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"(?<!\s)\s*+\(([^()]{1,80})\)")
_LEADING = re.compile(r"^(?:tổng|mức|công tác|việc|chỉ tiêu|kết quả)\s+")
_OF_PLAN = re.compile(r"%\s*(?:so với\s+)?(?:kế hoạch|dự toán|chỉ tiêu)", re.IGNORECASE)
_DOWN = re.compile(
    r"hộ nghèo|thất nghiệp|nợ xấu|tai nạn|tử vong|suy dinh dưỡng|tội phạm|lạm phát|giá tiêu dùng", re.IGNORECASE
)
_LOWERED = re.compile(r"(?:giảm|xuống|còn|hạ)\b", re.IGNORECASE)
_STOCKS = {"xa", "huyen", "truong", "phuong", "khu cong nghiep", "cum cong nghiep", "can bo", "lao dong", "ho"}


@dataclass(frozen=True)
class Named:
    """What a phrase measures: the indicator's name, the measure, what it is compared with."""

    name: str
    measure: Measure
    comparison: str


def folded_names(words: str) -> Iterator[str]:
    """The folded names by which a phrase may be known, the fullest first.

    `tổng sản phẩm (GRDP)` → `tong san pham (grdp)`, `tong san pham`, `grdp`, `san pham`.
    """
    seen = set()
    plain = _BRACKETS.sub("", words)
    for candidate in (words, plain, *_BRACKETS.findall(words), _LEADING.sub("", plain)):
        key = fold(candidate).strip(" .,:;-")
        if key and key not in seen:
            seen.add(key)
            yield key


def name_figure(data: Mapping[str, Any]) -> Named:
    """A figure's indicator, from the reader's words and kind."""
    words = nfc(str(data.get("indicator") or "")).strip()
    measure = Measure(data.get("kind") or Measure.LEVEL)
    comparison = str(data.get("basis") or "")
    bare = _GROWTH.sub("", words)
    if measure is Measure.LEVEL and bare != words and bare and str(data.get("unit") or "").startswith("%"):
        measure = Measure.GROWTH
    if measure is Measure.GROWTH and bare:
        # growth of "tốc độ tăng GRDP" is growth of GRDP
        words = bare
    return Named(words, measure, against(measure, Comparison(comparison) if comparison else None))


def name_target(data: Mapping[str, Any], evidence: str) -> Named:
    """A target's indicator: "tốc độ tăng GRDP 8%" aims at growth of GRDP, "đạt 100% kế hoạch" at a share of plan.

    `evidence` is the stretch with a few words behind it, which say of what a percentage is.
    """
    words = nfc(str(data.get("indicator") or "")).strip()
    if given := data.get("measure"):
        return Named(words, Measure(given), str(data.get("basis") or ""))
    percent = parse_unit(str(data.get("unit") or "")).is_percentage
    if percent and _OF_PLAN.search(evidence):
        return Named(words, Measure.ATTAINMENT, Comparison.PLAN)
    bare = _GROWTH.sub("", words)
    grows = bare != words or re.search(r"\btăng\b", evidence, re.IGNORECASE)
    if percent and grows and bare and not re.match(r"tỷ lệ|tỉ lệ|tỷ trọng", bare, re.IGNORECASE):
        yearly = "bình quân" in evidence.casefold() or "bình quân" in words.casefold()
        return Named(bare, Measure.GROWTH, Comparison.AVERAGE if yearly else Comparison.SAME_PERIOD)
    if data.get("comparator") == Comparator.CUT:
        return Named(words, Measure.GROWTH if percent else Measure.CHANGE, str(data.get("basis") or ""))
    if data.get("comparator") == Comparator.ADD:
        return Named(words, Measure.CHANGE, Comparison.PREVIOUS_YEAR)
    return Named(words, Measure.LEVEL, "")


def proposed_kind(unit: str, words: str) -> IndicatorKind:
    """How a new indicator probably behaves; a person confirms it."""
    parsed = parse_unit(unit)
    if parsed.base in ("%", "‰", "điểm %"):
        return IndicatorKind.RATE
    if parsed.per or "bình quân" in words.casefold() or fold(parsed.base) in _STOCKS:
        return IndicatorKind.STOCK
    return IndicatorKind.FLOW


def proposed_direction(words: str, evidence: str = "") -> Direction:
    """Which way is better, by the indicator's words and by how the target puts its number ("xuống 18 ca")."""
    return Direction.DOWN if _DOWN.search(words) or _LOWERED.match(evidence) else Direction.UP
