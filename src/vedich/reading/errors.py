"""What cannot be read, each told in one sentence. Nothing is read in part: a refused file has no reading."""

from vedich.values.errors import N_, Refused


class Unreadable(Refused):
    """The file cannot be read; the subclasses say why."""

    CODE = "unreadable"
    SENTENCE = N_("The file cannot be read.")

    def __init__(self) -> None:
        super().__init__(self.CODE, self.SENTENCE)


class NoSuchFile(Unreadable):
    CODE = "no-such-file"
    SENTENCE = N_("There is no such file.")


class EmptyFile(Unreadable):
    CODE = "empty-file"
    SENTENCE = N_("The file is empty.")


class TooLarge(Unreadable):
    """Over 50 MB as it is, or over 200 MB unpacked."""

    CODE = "too-large"
    SENTENCE = N_("The file is larger than 50 MB.")


class TooLargeUnpacked(TooLarge):
    CODE = "too-large-unpacked"
    SENTENCE = N_("The file is larger than 200 MB when unpacked.")


class CompressedBomb(Unreadable):
    """A small file that unpacks, or expands as XML, to something out of all proportion."""

    CODE = "compressed-bomb"
    SENTENCE = N_("The file unpacks to far more than a document holds, so it was not opened.")


class PictureOnly(Unreadable):
    """A PDF of scanned pages without a text layer, and no program here that recognises them."""

    CODE = "picture-only"
    SENTENCE = N_("The PDF holds pictures of pages and no text; a version with text is needed, or Tesseract here.")


class LongScan(Unreadable):
    """A scan of more pages, or slower ones, than whoever waits for it allows."""

    CODE = "long-scan"
    SENTENCE = N_("The PDF is a scan too long to be recognised while a page waits; run `vedich ingest` on it.")


class Protected(Unreadable):
    """Encrypted: a password-protected PDF, or an OLE container where a .docx should be."""

    CODE = "protected"
    SENTENCE = N_("The file is protected by a password; save it without one first.")


class OldWord(Unreadable):
    """A binary Word document of before 2007."""

    CODE = "old-word"
    SENTENCE = N_("This is an old .doc file; save it as .docx first.")


class UnknownFormat(Unreadable):
    CODE = "unknown-format"
    SENTENCE = N_("The file is none of docx, pdf, html, txt or md.")


class AWorkbook(Unreadable):
    """An Excel workbook where a document should be."""

    CODE = "a-workbook"
    SENTENCE = N_(
        "This is an Excel workbook, not a document; a filled form is uploaded on the form itself, under Reports."
    )


class NotADocx(Unreadable):
    """Named .docx, or a zip archive, but without a Word document inside."""

    CODE = "not-a-docx"
    SENTENCE = N_("The file is named like a Word document but is none.")


class CorruptFile(Unreadable):
    CODE = "corrupt-file"
    SENTENCE = N_("The file is damaged and cannot be read.")


class StampedSecret(Unreadable):
    """A line of its own in the header block says MẬT, TỐI MẬT or TUYỆT MẬT: nothing of it is kept."""

    CODE = "stamped-secret"
    SENTENCE = N_("The document is stamped secret; it must not be read into this system.")
