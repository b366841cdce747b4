"""What cannot be taken is refused with one sentence, and nothing of it is kept."""

import io
import zipfile

import pytest

from tests.factories import a_text
from vedich.documents.models import Document, Proposal, Question, Section
from vedich.documents.registration import register
from vedich.ledger.models import Entry
from vedich.values.errors import Refused
from vedich.values.messages import sentence

pytestmark = pytest.mark.django_db
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def zipped(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


def picture_pdf():
    """A page with a drawing and no text layer."""
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def laughing_xml():
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{entities}]><d>&l9;</d>'


def stamped(words):
    return f"TỈNH ỦY LONG AN\n*\nSố 1-NQ/TU\n{words}\n\n{a_text(number='1-NQ/TU')}".encode()


BAD = {
    "empty": (lambda: b"", "a.docx", "empty-file"),
    "blank": (lambda: b"\n \t\r\n", "a.txt", "empty-file"),
    "picture-only pdf": (picture_pdf, "scan.pdf", "picture-only"),
    "zip bomb": (
        lambda: zipped(word__document_xml=b"\0" * 40_000_000, **{"[Content_Types]_xml": TYPES}),
        "bomb.docx",
        "compressed-bomb",
    ),
    "password": (
        lambda: OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(2000),
        "a.docx",
        "protected",
    ),
    "password, header only": (lambda: OLE + bytes(2000), "a.docx", "protected"),
    "old word": (lambda: OLE + bytes(2000), "a.doc", "old-word"),
    "stamped": (lambda: stamped("MẬT"), "a.txt", "stamped-secret"),
    "stamped high": (lambda: stamped("TỐI MẬT"), "a.txt", "stamped-secret"),
    "stamped highest": (lambda: stamped("TUYỆT MẬT"), "a.txt", "stamped-secret"),
    "60 MB": (lambda: b"a " * 30_000_000, "a.txt", "too-large"),
    "60 MB of nothing": (lambda: bytes(60_000_000), "a.txt", "too-large"),
    "zip without a document": (lambda: zipped(readme_xml="<a/>"), "a.docx", "not-a-docx"),
    "text named docx": ("xin chào".encode, "a.docx", "not-a-docx"),
    "broken zip": (lambda: b"PK\x03\x04" + bytes(300), "a.docx", "corrupt-file"),
    "broken pdf": (lambda: b"%PDF-1.7\n" + bytes(300), "a.pdf", "corrupt-file"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(300), "a.png", "unknown-format"),
}


def kept(folder):
    files = sorted(path.name for path in (folder / "files").rglob("*") if path.is_file())
    return files, [model.objects.count() for model in (Document, Section, Proposal, Question, Entry)]


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_file_is_refused_and_nothing_is_kept(person, now, data_folder, name):
    make, file_name, code = BAD[name]
    data, before = make(), kept(data_folder)
    with pytest.raises(Refused) as refusal:
        register(data=data, name=file_name, by=person("chuyenvien"), now=now)
    assert refusal.value.code == code
    assert kept(data_folder) == before
    told = [sentence(refusal.value, language) for language in ("vi", "en")]
    assert told[0] != told[1]
    assert not any("\n" in words or len(words) > 160 for words in told)


def test_an_xml_bomb_is_refused(person, now, data_folder):
    before = kept(data_folder)
    data = zipped(word__document_xml=laughing_xml(), **{"[Content_Types]_xml": TYPES})
    with pytest.raises(Refused):
        register(data=data, name="a.docx", by=person("chuyenvien"), now=now)
    assert kept(data_folder) == before


def test_the_word_secret_in_a_sentence_is_no_stamp(person, now):
    text = a_text(replace={"Tăng cường công tác tư tưởng": "Giữ bí mật nhà nước"})
    assert register(data=text.encode(), name="a.txt", by=person("chuyenvien"), now=now)


@pytest.mark.parametrize("name", ["nghị quyết.txt", "a" * 300 + ".txt", "../../etc/passwd.txt", ".txt"])
def test_a_files_name_is_only_a_name(person, now, name):
    made = register(data=a_text().encode(), name=name, by=person("chuyenvien"), now=now)
    assert made.file_name == name[:200]
