"""PDF with a text layer: its lines without running heads and page numbers, joined to paragraphs again."""

from typing import Any

from vedich.reading.errors import CorruptFile, PictureOnly, Protected, TooLarge

from .pdfgrid import find_grids
from .pdflayout import lines_of
from .pdflines import PdfLine, paragraphs
from .pdfpage import read_rules, read_words

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
        width = page.get_width()
        rules = read_rules(page)
        page.close()
        words = read_words(document, index)
    except pypdfium2.PdfiumError:
        raise CorruptFile from None
    return lines_of(words, find_grids(rules), width)
