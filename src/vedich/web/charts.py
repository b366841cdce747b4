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
from vedich.scorecards.models import Score
from vedich.scorecards.queries import Row, last_year, number
from vedich.values.numbers import format_number
from vedich.values.periods import Period
from vedich.values.vocabulary import IndicatorKind, Measure

#: middle tones that read on paper and on a dark page alike
INK, SOFT, NOW, PLAN = "#4a5560", "#8b949e", "#2f6fa3", "#7a5200"
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


def target_chart(row: Row, scores: list[Score], at: datetime) -> str:
    """Plan and actual over the plan's span; empty where there is nothing to draw."""
    span = row.target.span if not row.target.each_year else row.period
    if span.length > 12 or row.plan is None:
        points = [p for s in scores if (p := _point(s)) and Period.parse(s.period).length == 12]
    else:
        points = [p for s in scores if (p := _point(s)) and Period.parse(s.period).first_year == span.year]
    if not points:
        return ""
    return svg(_specification(row, points, _last_year(row.target, at)))


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


def _specification(row: Row, points: list[dict[str, Any]], last_year: list[dict[str, Any]]) -> dict[str, Any]:
    yearly = row.target.span.length > 12 and not row.target.each_year
    field, kind = ("year", "ordinal") if yearly else ("x", "quantitative")
    x: dict[str, Any] = {"field": field, "type": kind, "title": None}
    if not yearly:
        label = "'T' + datum.value" if (get_language() or "vi").startswith("vi") else "'M' + datum.value"
        x["scale"] = {"domain": [1, 12]}
        x["axis"] = {"values": list(range(1, 13)), "labelExpr": label, "grid": False}
    y = {"field": "y", "type": "quantitative", "title": None, "scale": {"zero": True}}
    layers: list[dict[str, Any]] = []
    if last_year:
        layers.append(_line(last_year, x, y, SOFT, [1, 0], _("last year")))
    if row.plan is not None:
        layers += _plan(row, x, y, yearly)
    layers.append(_line(points, x, y, NOW, [1, 0], ""))
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 640, "height": 260, "background": None, "layer": layers,
        "config": {
            "font": "Be Vietnam Pro", "view": {"stroke": None},
            "axis": {
                "labelColor": SOFT, "titleColor": SOFT, "gridColor": "#8b949e33", "domainColor": "#8b949e55",
                "tickColor": "#8b949e55", "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal",
            },
        },
    }  # fmt: skip


def _line(points: list[dict[str, Any]], x: Any, y: Any, colour: str, dash: list[int], label: str) -> dict[str, Any]:
    mark = {
        "type": "line", "color": colour, "strokeWidth": 2.5 if colour == NOW else 1.5, "strokeDash": dash,
        # a line of one figure is a point
        "point": {"filled": True, "color": colour, "size": 46} if colour == NOW or len(points) < 2 else False,
    }  # fmt: skip
    layer: dict[str, Any] = {"data": {"values": points}, "layer": [{"mark": mark, "encoding": {"x": x, "y": y}}]}
    text = label or format_number(round(Decimal(str(points[-1]["y"])), 2))
    # the year's own number stands above its line's end, another line's name behind its end
    place = {"align": "left", "dx": 8, "dy": 4} if label else {"align": "right", "dx": -4, "dy": -12}
    weight = "bold" if colour == NOW else "normal"
    words = {"type": "text", **place, "fontSize": 12, "color": colour, "fontWeight": weight, "text": text}
    layer["layer"].append({"data": {"values": points[-1:]}, "mark": words, "encoding": {"x": x, "y": y}})
    return layer


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
    label = f"{_('plan')} {format_number(row.plan)}"
    field = "year" if yearly else "x"
    text = {
        "data": {"values": [{field: end, "y": value}]},
        "mark": {"type": "text", "align": "right", "dy": -8, "fontSize": 12, "color": PLAN, "text": label},
        "encoding": {"x": x, "y": y},
    }
    layers = [rule, text]
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
