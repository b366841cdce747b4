"""Scanned pages through Tesseract's Vietnamese model, where it is installed: pictures → words with their places.

Tesseract runs as a program of its own, one thread a page (its own threads are slower by far), several pages at a time,
each under a time limit.
"""

import functools
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from statistics import median
from typing import Any

from vedich.reading.errors import CorruptFile, LongScan
from vedich.reading.recognition import Recognition

from .pdfpage import Word

#: dots an inch, what Tesseract's models were trained on
DOTS = 300
#: a page larger than this in dots (A3 is 3508 × 4961) is drawn smaller
MOST_DOTS = 5000
#: of a hundred: a number less sure than this is none, and lines whose words are less sure are no text
LEAST_SURE, LINE_SURE = 40.0, 60.0
DOUBTFUL = "…"
#: words further apart than so many heights are pieces of their own
APART = 1.5
# what a pen wrote into a gap touches the print beside it: "04tháng"
_STUCK = re.compile(r"(\d)(tháng|năm)")
_PROGRAM = "tesseract"
_COLUMNS = 12


@functools.cache
def is_available() -> bool:
    """Whether Tesseract is here with its Vietnamese model."""
    if not shutil.which(_PROGRAM):
        return False
    try:
        told = subprocess.run([_PROGRAM, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return False
    return "vie" in told.stdout.split()


def recognise(document: Any, pages: Sequence[int], recognition: Recognition) -> dict[int, list[Word]]:
    """The words of each of the pages. Raises LongScan where they are too many, or one takes too long."""
    if len(pages) > recognition.pages:
        raise LongScan
    found: dict[int, list[Word]] = {}
    workers = min(os.cpu_count() or 1, 4)
    with ThreadPoolExecutor(workers) as pool:
        running: list[tuple[int, float, Future[str]]] = []
        for index in pages:
            # pdfium draws one page at a time, and no more pictures are held than pages are worked on
            if len(running) == workers:
                _take(running.pop(0), found, len(pages), recognition)
            picture, scale = _picture(document, index)
            running.append((index, scale, pool.submit(_told, picture, recognition.seconds)))
        for one in running:
            _take(one, found, len(pages), recognition)
    return found


def _take(
    running: tuple[int, float, Future[str]], found: dict[int, list[Word]], pages: int, recognition: Recognition
) -> None:
    index, scale, future = running
    found[index] = read_table(future.result(), scale)
    recognition.tell(len(found), pages)


def _picture(document: Any, index: int) -> tuple[bytes, float]:
    """A page as a grey PGM picture, and how many of its dots make a point."""
    page = document[index]
    try:
        width, height = page.get_size()
        scale = min(DOTS / 72, MOST_DOTS / max(width, height, 1.0))
        bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False, draw_annots=False)
        rows, stride, wide = bytes(bitmap.buffer), bitmap.stride, bitmap.width
        if stride != wide:
            rows = b"".join(rows[at : at + wide] for at in range(0, stride * bitmap.height, stride))
        return b"P5 %d %d 255\n" % (wide, bitmap.height) + rows, scale
    finally:
        page.close()


def _told(picture: bytes, seconds: float) -> str:
    """What Tesseract says of a picture, as its table of words."""
    command = [_PROGRAM, "stdin", "stdout", "--dpi", str(DOTS), "-l", "vie", "tsv"]
    environ = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        run = subprocess.run(  # noqa: S603
            command, input=picture, capture_output=True, timeout=seconds, env=environ, check=True
        )
    except subprocess.TimeoutExpired:
        raise LongScan from None
    except (OSError, subprocess.SubprocessError):
        raise CorruptFile from None
    return run.stdout.decode("utf-8", "replace")


def read_table(told: str, scale: float) -> list[Word]:
    """Tesseract's table → words, in points. What it is not sure of, piece by piece of a line, is a stain, a stamp or a
    signature and is left out; in a piece that it reads, a doubtful number becomes "…": a guess must not pass for a
    figure.
    """
    pieces: list[list[tuple[Word, float]]] = []
    line: list[str] = []
    for row in told.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) != _COLUMNS or not any(map(str.isprintable, cells[11].strip(" |_~"))):
            continue
        left, top, width, height = (int(cell) / scale for cell in cells[6:10])
        text = _STUCK.sub(r"\1 \2", cells[11].strip())
        apart = not pieces or cells[1:5] != line or left - pieces[-1][-1][0].right > APART * height
        if apart:
            pieces.append([])
        line = cells[1:5]
        pieces[-1].append((Word(text, left, left + width, top, top + height, len(pieces)), float(cells[10])))
    return [
        replace(word, text=DOUBTFUL) if sure < LEAST_SURE and any(map(str.isdigit, word.text)) else word
        for piece in pieces
        if median([sure for _, sure in piece]) >= LINE_SURE
        for word, sure in piece
    ]
