"""PDF with a text layer: its lines without running heads and page numbers, joined to paragraphs again."""

import ctypes
from typing import Any

from vedich.reading.errors import CorruptFile, PictureOnly, Protected, TooLarge

from .pdflines import PdfLine, paragraphs

#: a page with fewer letters holds no text to speak of
FEWEST_LETTERS = 12
MOST_PAGES = 3000
MOST_CHARACTERS = 30_000_000


def extract_pdf(data: bytes) -> str:
    """The text of a PDF. Raises Protected, PictureOnly, CorruptFile, TooLarge."""
    document = _open(data)
    try:
        if len(document) > MOST_PAGES:
            raise TooLarge
        pages: list[list[PdfLine]] = []
        total = 0
        for index in range(len(document)):
            lines = _lines(document, index)
            total += sum(len(line.text) for line in lines)
            if total > MOST_CHARACTERS:
                raise TooLarge
            pages.append(lines)
    finally:
        document.close()
    letters = sum(char.isalpha() for page in pages for line in page for char in line.text)
    if letters < FEWEST_LETTERS:
        raise PictureOnly
    return "\n".join(paragraphs(pages))


def _open(data: bytes) -> Any:
    # pypdfium2 has no types
    import pypdfium2  # type: ignore[import-untyped]

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or "security" in str(error).lower():
            raise Protected from None
        raise CorruptFile from None


def _lines(document: Any, index: int) -> list[PdfLine]:
    """The lines of a page in reading order, with their places."""
    import pypdfium2

    try:
        page = document[index]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        raise CorruptFile from None
    try:
        height = page.get_height()
        return _placed(text_page, text_page.get_text_range(), height)
    finally:
        text_page.close()
        page.close()


def _placed(text_page: Any, text: str, height: float) -> list[PdfLine]:
    lines: list[PdfLine] = []
    at = 0
    for raw in text.split("\r\n"):
        words = raw.strip()
        if words:
            first = at + raw.index(words[0])
            last = at + len(raw.rstrip()) - 1
            left, bottom, _, top = _box(text_page, first)
            _, _, right, _ = _box(text_page, last)
            lines.append(
                PdfLine(
                    words.replace("\ufffe", "\u00ad").replace("\x02", "\u00ad"),
                    left,
                    right,
                    height - top,
                    height - bottom,
                )
            )
        at += len(raw) + 2
    return lines


def _box(text_page: Any, index: int) -> tuple[float, float, float, float]:
    try:
        left, bottom, right, top = text_page.get_charbox(index, loose=True)
    except (ctypes.ArgumentError, ValueError, RuntimeError, IndexError):
        return 0.0, 0.0, 0.0, 0.0
    return left, bottom, right, top
