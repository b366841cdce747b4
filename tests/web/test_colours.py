"""Text stands out from its ground by 4.5:1 or more (WCAG 2.2, 1.4.3), on a light page and on a dark one."""

import re

import pytest

from tests.conftest import ROOT

CSS = (ROOT / "src/vedich/web/static/vedich/css/base.css").read_text("utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root {(.*?)}", CSS, re.S)
)
GROUNDS = ("paper", "card", "shade", "navy-soft")
TEXTS = ("ink", "soft", "navy", "exceeded", "on-track", "at-risk", "behind", "none")
PAIRS = [(text, ground) for text in TEXTS for ground in GROUNDS]
PAIRS += [("on-navy", "navy"), ("on-band", "band"), ("ink", "figure"), ("ink", "ask"), ("ink", "error")]


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, as WCAG defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_the_standards():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize(("text", "ground"), PAIRS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out(scheme, text, ground):
    colours = LIGHT if scheme == "light" else LIGHT | DARK
    assert contrast(colours[text], colours[ground]) >= 4.5
