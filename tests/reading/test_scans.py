"""Scanned pages: recognised where Tesseract has its Vietnamese model, and marked so; else refused in one sentence."""

import shutil
import subprocess
import sys

import pytest

from tests.conftest import absent
from vedich.reading import read
from vedich.reading.errors import LongScan, PictureOnly
from vedich.reading.recognition import Recognition
from vedich.reading.sources import ocr

from .files import scanned

WIDTH, HEIGHT = 1240, 1754
PAGE = """
<style>body { margin: 110px 120px; font: 30px/1.5 serif; background: #fff }</style>
<h3>II. NHIỆM VỤ, GIẢI PHÁP</h3>
<p>1. Giao Sở Y tế kiểm tra các chợ trước ngày 15/6/2033.</p>
<p>2. Phấn đấu tỷ lệ hộ dùng nước sạch đạt 90,5%.</p>
"""

DRAW = """
import sys
from playwright.sync_api import sync_playwright
path, page, out, width, height = sys.argv[1:]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
    drawn = browser.new_page(viewport={"width": int(width), "height": int(height)})
    drawn.set_content(page)
    drawn.screenshot(path=out, type="jpeg", quality=90)
    browser.close()
"""


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A page drawn by a real browser, as one picture in a PDF."""
    if not ocr.is_available():
        absent("Tesseract with its Vietnamese model is not on this machine")
    path = shutil.which("chromium")
    if path is None:
        absent("chromium is not on this machine")
    picture = tmp_path_factory.mktemp("scan") / "page.jpg"
    # a process of its own: other tests of this worker may hold a browser open
    subprocess.run([sys.executable, "-c", DRAW, path, PAGE, str(picture), str(WIDTH), str(HEIGHT)], check=True)
    return scanned(picture.read_bytes(), width=WIDTH, height=HEIGHT)


@pytest.mark.browser
@pytest.mark.xdist_group("browser")
def test_a_scanned_page_is_recognised_and_says_so(scan):
    told: list[tuple[int, int]] = []
    reading = read(scan, "a.pdf", Recognition(tell=lambda page, pages: told.append((page, pages))))
    [directive] = [d for d in reading.directives if d.agencies]
    assert (directive.agencies, directive.deadline) == (("Sở Y tế",), "2033-06-15")
    assert [float(target.value) for target in reading.targets] == [90.5]
    assert told == [(1, 1)]
    assert reading.recognised == (1,)
    assert reading.to_json()["ocr"]


@pytest.mark.browser
@pytest.mark.xdist_group("browser")
def test_a_scan_that_would_take_too_long_is_refused(scan):
    with pytest.raises(LongScan):
        read(scan, "a.pdf", Recognition(pages=0))


def test_without_tesseract_a_scan_is_refused(monkeypatch):
    """On this machine or not: the program's absence is simulated, the refusal is real."""
    monkeypatch.setattr(ocr, "is_available", lambda: False)
    blank = bytes.fromhex(
        "ffd8ffe000104a46494600010100000100010000ffdb004300" + "08" * 64 + "ffc0000b080001000101011100ffc40014000100"
        "00000000000000000000000000000009ffc40014100100000000000000000000000000000000ffda0008010100003f0054dfffd9"
    )
    with pytest.raises(PictureOnly):
        read(scanned(blank, width=1, height=1), "a.pdf")


@pytest.mark.parametrize(
    ("sure", "text", "read_as"),
    [(96, "90,5%", ["90,5%"]), (30, "90,5%", ["…"]), (30, "nước", ["nước"])],
)
def test_a_doubtful_number_is_none(sure, text, read_as):
    """What Tesseract is not sure of must not pass for a figure; a doubtful word may stand."""
    line = "5\t1\t1\t1\t1\t{place}\t{left}\t10\t80\t20\t{sure}\t{text}"
    rows = ["level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"]
    rows += [line.format(place=1, left=0, sure=96, text="đạt"), line.format(place=2, left=90, sure=96, text="được")]
    rows.append(line.format(place=3, left=180, sure=sure, text=text))
    assert [word.text for word in ocr.read_table("\n".join(rows), 1.0)][2:] == read_as


def test_the_model_is_asked_for_by_name():
    if not shutil.which("tesseract"):
        absent("Tesseract is not on this machine")
    told = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True).stdout
    assert ocr.is_available() == ("vie" in told.split())
