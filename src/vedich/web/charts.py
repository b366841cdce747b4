"""Charts as Vega-Lite specifications, drawn as SVG and kept by the digest of their data."""

import hashlib
import json
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vedich.plans.models import Target
from vedich.plans.wording import aim_in_column
from vedich.scorecards.models import Score
from vedich.scorecards.queries import Row, last_year, number
from vedich.values.numbers import format_number
from vedich.values.periods import Period
from vedich.values.vocabulary import IndicatorKind, Measure

#: the light page's tones (at least 4.5:1 on white); board.css gives a dark page its own for each
SOFT, LINE, NOW, PLAN = "#59636e", "#e3e1dc", "#1d5f97", "#1b1f24"
#: width and height: a card beside the target's aside, and a phone's
WIDE, NARROW = (940, 300), (330, 230)
_LOCALE = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}


@lru_cache(maxsize=1)
def _drawer() -> Any:
    import fontpkg_be_vietnam_pro
    import vl_convert

    vl_convert.register_font_directory(str(Path(fontpkg_be_vietnam_pro.__file__).parent / "files"))
    return vl_convert


def svg(specification: dict[str, Any]) -> str:
    """The drawing of a specification; drawn once for the same data, kept in the data folder."""
    text = json.dumps(specification, sort_keys=True, ensure_ascii=False)
    path: Path = settings.DATA / "charts" / f"{hashlib.sha256(text.encode()).hexdigest()}.svg"
    if path.exists():
        return path.read_text(encoding="utf-8")
    drawn: str = _drawer().vegalite_to_svg(
        specification, format_locale=_LOCALE, allowed_base_urls=[], show_warnings=False
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(drawn, encoding="utf-8")
    return drawn


def target_charts(row: Row, scores: list[Score], at: datetime) -> tuple[str, str]:
    """Plan and actual over the plan's span, for a wide page and for a phone; empty where there is nothing to draw."""
    span = row.target.span if not row.target.each_year else row.period
    if span.length > 12 or row.plan is None:
        points = [p for s in scores if (p := _point(s)) and Period.parse(s.period).length == 12]
    else:
        points = [p for s in scores if (p := _point(s)) and Period.parse(s.period).first_year == span.year]
    if not points:
        return "", ""
    before = _last_year(row.target, at)
    wide, narrow = (svg(_specification(row, points, before, size)) for size in (WIDE, NARROW))
    return wide, narrow


def _point(score: Score) -> dict[str, Any] | None:
    value = number(score.result, "value")
    period = Period.parse(score.period)
    if value is None:
        return None
    month = period.last % 12 + 1 if period.length <= 12 else 12
    return {"x": month, "year": period.year, "y": float(value)}


def _last_year(target: Target, at: datetime) -> list[dict[str, Any]]:
    """The year before, month by month from January on, as stated or as the units' figures add up."""
    if target.span.length > 12:
        return []
    return [{"x": period.last % 12 + 1, "y": float(value)} for period, value in last_year(target, at)]


def _specification(
    row: Row, points: list[dict[str, Any]], last_year: list[dict[str, Any]], size: tuple[int, int]
) -> dict[str, Any]:
    yearly = row.target.span.length > 12 and not row.target.each_year
    field, kind = ("year", "ordinal") if yearly else ("x", "quantitative")
    x: dict[str, Any] = {"field": field, "type": kind, "title": None}
    if not yearly:
        label = "'T' + datum.value" if (get_language() or "vi").startswith("vi") else "'M' + datum.value"
        x["scale"] = {"domain": [1, 12]}
        months = range(1, 13) if size == WIDE else (1, 3, 6, 9, 12)
        x["axis"] = {"values": list(months), "labelExpr": label, "grid": False}
    y = {"field": "y", "type": "quantitative", "title": None, "scale": {"zero": True}, "axis": {"tickCount": 5}}
    layers: list[dict[str, Any]] = []
    # this year's number stands under its line where last year ran higher
    below = bool(last_year) and last_year[-1]["y"] >= points[-1]["y"]
    if last_year:
        layers.append(_line(last_year, x, y, SOFT, _last_words(last_year), above=below))
    if row.plan is not None:
        layers += _plan(row, x, y, yearly)
    number_now = format_number(round(Decimal(str(points[-1]["y"])), 2))
    layers.append(_line(points, x, y, NOW, number_now, above=not below))
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": size[0], "height": size[1], "background": None, "layer": layers,
        "config": {
            "font": "Be Vietnam Pro", "view": {"stroke": None},
            "axis": {
                "labelColor": SOFT, "titleColor": SOFT, "gridColor": LINE, "domainColor": LINE, "tickColor": LINE,
                "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal",
            },
        },
    }  # fmt: skip


def _last_words(points: list[dict[str, Any]]) -> str:
    """What stands beside last year's line; one point alone says its number too."""
    if len(points) > 1:
        return _("last year")
    return f"{_('last year')} {format_number(round(Decimal(str(points[0]['y'])), 2))}"


def _line(points: list[dict[str, Any]], x: Any, y: Any, colour: str, label: str, *, above: bool) -> dict[str, Any]:
    """A line with its words at its end, `above` or below it, so that two lines' words do not meet."""
    # a single number makes no line: it shows as a point
    dots = colour == NOW or len(points) == 1
    mark = {
        "type": "line", "color": colour, "strokeWidth": 2.5 if colour == NOW else 1.5,
        "point": {"filled": colour == NOW, "color": colour, "size": 46} if dots else False,
    }  # fmt: skip
    weight = "bold" if colour == NOW else "normal"
    words = {
        "type": "text", "align": "right" if above or points[-1].get("x", 12) > 9 else "left",
        "dx": 0 if above else 6, "dy": -10 if above else 14,
        "fontSize": 12, "color": colour, "fontWeight": weight, "text": label,
    }  # fmt: skip
    return {
        "layer": [
            {"data": {"values": points}, "mark": mark, "encoding": {"x": x, "y": y}},
            {"data": {"values": points[-1:]}, "mark": words, "encoding": {"x": x, "y": y}},
        ]
    }


def _plan(row: Row, x: Any, y: Any, yearly: bool) -> list[dict[str, Any]]:
    """The plan as a line across; where the indicator adds up, the straight way to it as well."""
    assert row.plan is not None  # noqa: S101 the caller has looked
    value = float(row.plan)
    end = row.target.span.year if yearly else 12
    rule = {
        "data": {"values": [{"y": value}]},
        "mark": {"type": "rule", "color": PLAN, "strokeWidth": 1.5},
        "encoding": {"y": y},
    }
    label = f"{_('plan')} {aim_in_column(row.version)}"
    field = "year" if yearly else "x"
    text = {
        "data": {"values": [{field: end, "y": value}]},
        "mark": {"type": "text", "align": "right", "dy": -8, "fontSize": 12, "color": PLAN, "text": label},
        "encoding": {"x": x, "y": y},
    }
    layers = [rule, text]
    if (high := row.version.value("steps_to")) is not None:
        ends = {"data": {"values": [{"y": value, "to": float(high)}]}, "encoding": {"y": y, "y2": {"field": "to"}}}
        layers.insert(0, {**ends, "mark": {"type": "rect", "color": PLAN, "opacity": 0.1}})
    flows = row.target.indicator.kind == IndicatorKind.FLOW and row.target.measure == Measure.LEVEL
    if not yearly and (flows or row.target.measure == Measure.ATTAINMENT):
        way = [{"x": month, "y": value * month / 12} for month in (1, 12)]
        layers.append(
            {
                "data": {"values": way},
                "mark": {"type": "line", "color": SOFT, "strokeDash": [4, 4], "strokeWidth": 1.5},
                "encoding": {"x": x, "y": y},
            }
        )
    return layers
