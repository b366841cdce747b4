"""PDF: its lines without running heads and page numbers, joined to paragraphs again; scanned pages recognised first."""

from typing import Any

from vedich.reading.errors import CorruptFile, PictureOnly, Protected, TooLargeUnpacked
from vedich.reading.recognition import Recognition

from .pdfgrid import Grid, find_grids
from .pdflayout import lines_of
from .pdflines import PdfLine, paragraphs
from .pdfpage import Word, has_picture, levelled, read_rules, read_words

#: a page with fewer letters holds no text to speak of
FEWEST_LETTERS = 12
MOST_PAGES = 3000
MOST_CHARACTERS = 30_000_000


def extract_pdf(data: bytes, recognition: Recognition | None) -> tuple[str, bool, tuple[int, ...], tuple[int, ...]]:
    """The text of a PDF, that it is not plain, the pages recognised, and the pictures of pages that were not.

    Raises Protected, PictureOnly, LongScan, CorruptFile, TooLarge.
    """
    document = _open(data)
    try:
        if len(document) > MOST_PAGES:
            raise TooLargeUnpacked
        pages = [_Page(document, index) for index in range(len(document))]
        if sum(page.letters for page in pages) > MOST_CHARACTERS:
            raise TooLargeUnpacked
        scans = [index for index, page in enumerate(pages) if page.scanned]
        recognised = _recognise(document, pages, scans, recognition)
        if sum(page.letters for page in pages) < FEWEST_LETTERS:
            raise PictureOnly
        text = "\n".join(paragraphs([page.lines() for page in pages]))
    finally:
        document.close()
    unread = () if recognised else tuple(index + 1 for index in scans)
    return text, False, tuple(index + 1 for index in recognised), unread


class _Page:
    """What is kept of a page until all are known."""

    def __init__(self, document: Any, index: int) -> None:
        import pypdfium2  # type: ignore[import-untyped]

        try:
            page = document[index]
            try:
                self.width: float = page.get_width()
                self.grids: list[Grid] = find_grids(read_rules(page))
                pictured = has_picture(page)
            finally:
                page.close()
            self.words: list[Word] = read_words(document, index)
        except pypdfium2.PdfiumError:
            raise CorruptFile from None
        # the stamp of an office over a scan is no text of it
        self.scanned = pictured and self.letters < FEWEST_LETTERS

    @property
    def letters(self) -> int:
        return sum(char.isalpha() for word in self.words for char in word.text)

    def lines(self) -> list[PdfLine]:
        return lines_of(self.words, self.grids, self.width)


def _recognise(document: Any, pages: list[_Page], scans: list[int], recognition: Recognition | None) -> list[int]:
    """Put words into scanned pages, where that is allowed and the program is here; the pages that got some."""
    if not scans or recognition is None:
        return []
    from .ocr import is_available, recognise

    if not is_available():
        return []
    for index, words in recognise(document, scans, recognition).items():
        pages[index].words = list(levelled(words))
    return scans


def _open(data: bytes) -> Any:
    # pypdfium2 has no types
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or "security" in str(error).lower():
            raise Protected from None
        raise CorruptFile from None
