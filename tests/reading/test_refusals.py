"""What cannot be read is refused whole, in one clear sentence, before anything dangerous is opened."""

import io
import zipfile

import pytest

from vedich.reading import errors, extract, read
from vedich.reading.command import read_file
from vedich.reading.errors import Unreadable
from vedich.values.errors import Refused

from .files import LOCKED, OLE, archive, docx, p, pdf
from .texts import STATE

DOCTYPE = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'
SECRET_RULES = "THÔNG BÁO\nvề tài liệu mật\n\n1. Không để lộ tài liệu MẬT, TỐI MẬT.\n"


def encrypted_zip() -> bytes:
    data = bytearray(archive({"word/document.xml": "<a/>"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "name", "refusal"),
    [
        (b"", "a.txt", errors.EmptyFile),
        (b"\xef\xbb\xbf \r\n", "a.txt", errors.EmptyFile),
        (docx(p(" ")), "a.docx", errors.EmptyFile),
        (b"a" * (50 * 2**20 + 1), "a.txt", errors.TooLarge),
        (archive({"word/document.xml": b"\x00" * (9 * 2**20)}), "a.docx", errors.CompressedBomb),
        (archive({f"{n}": "" for n in range(5001)}), "a.docx", errors.CompressedBomb),
        (archive({"word/document.xml": DOCTYPE}), "a.docx", errors.CompressedBomb),
        (encrypted_zip(), "a.docx", errors.Protected),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", errors.Protected),
        (OLE, "a.docx", errors.Protected),
        (OLE, "a.doc", errors.OldWord),
        (pdf([[(80, 100, "Trồng hoa ven sông")]], LOCKED), "a.pdf", errors.Protected),
        (pdf([[]]), "a.pdf", errors.PictureOnly),
        (pdf([[(80, 100, "trang 1")]]), "a.pdf", errors.PictureOnly),
        (b"%PDF-1.7\nnothing of the kind", "a.pdf", errors.CorruptFile),
        ("Trồng hoa".encode(), "a.pdf", errors.CorruptFile),
        ("Trồng hoa".encode(), "a.docx", errors.NotADocx),
        (archive({"a.txt": "Trồng hoa"}), "a.docx", errors.NotADocx),
        (archive({"a.txt": "Trồng hoa"}), "a.zip", errors.UnknownFormat),
        (archive({"word/document.xml": "<a/>"}), "a.docx", errors.NotADocx),
        (archive({"word/document.xml": "<w:document"}), "a.docx", errors.CorruptFile),
        (docx(p("Trồng hoa"))[:200], "a.docx", errors.CorruptFile),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a.png", errors.UnknownFormat),
        (b"{\\rtf1 Trong hoa}", "a.rtf", errors.UnknownFormat),
        (bytes(range(1, 256)) * 40, "a", errors.UnknownFormat),
        (b"\xff\xfe\x00\xd8\x41\x00", "a.txt", errors.UnknownFormat),
    ],
)  # fmt: skip
def test_refusal(data, name, refusal):
    with pytest.raises(refusal) as refused:
        extract(data, name)
    assert isinstance(refused.value, Refused)
    assert str(refused.value.code) == refusal.CODE


def test_an_archive_over_the_limit_is_not_unpacked(monkeypatch):
    data = docx(p("Trồng hoa" * 200))
    monkeypatch.setattr("vedich.reading.sources.archive.MOST_UNPACKED", 1000)
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_, **__: pytest.fail("unpacked"))
    with pytest.raises(errors.TooLarge):
        extract(data, "a.docx")


def test_a_member_that_lies_about_its_size_is_refused():
    data = bytearray(docx(p("Trồng hoa ven sông " * 50)))
    at = data.rindex(b"word/document.xml") - 46
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    with pytest.raises(errors.CorruptFile):
        extract(bytes(data), "a.docx")


def test_tables_nested_beyond_all_measure_are_refused_and_not_followed():
    depth = 4000
    body = "<w:tbl><w:tr><w:tc>" * depth + p("hoa") + "</w:tc></w:tr></w:tbl>" * depth
    with pytest.raises(errors.CorruptFile):
        extract(docx(body), "a.docx")


@pytest.mark.parametrize("path", ["missing.txt", "."])
def test_a_file_that_is_not_there_and_a_folder(tmp_path, path):
    with pytest.raises(errors.NoSuchFile):
        read_file(tmp_path / path, "json")


@pytest.mark.parametrize("stamp", ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "Mật", "**TỐI MẬT**", "| MẬT |", "[MẬT]"])
def test_a_stamped_document_is_refused(stamp):
    text = f"{STATE}\n{stamp}\n\nKẾ HOẠCH\nVề việc trồng hoa\n\n1. Trồng hoa.\n"
    with pytest.raises(errors.StampedSecret):
        read(text.encode(), "a.txt")


def test_a_stamp_beside_the_motto_is_found():
    text = (
        "ỦY BAN NHÂN DÂN                    MẬT\nTỈNH BÌNH MẪU\n\nSố: 1/KH-UBND\n\nKẾ HOẠCH\nVề hoa\n\n1. Trồng hoa.\n"
    )
    with pytest.raises(errors.StampedSecret):
        read(text.encode(), "a.txt")


@pytest.mark.parametrize(
    "text",
    [
        f"{STATE}\n{SECRET_RULES}",
        f"{STATE}\nKẾ HOẠCH\nVề việc nuôi ong\n\n1. Sản phẩm:\n\nMật\n\n2. Bán mật.\n",
    ],
)
def test_texts_that_speak_of_secrecy_are_no_secrets(text):
    assert read(text.encode(), "a.txt").header.number == "45/KH-UBND"


def test_every_refusal_has_a_code_and_a_sentence_of_its_own():
    refusals = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Unreadable)]
    assert len({kind.CODE for kind in refusals}) == len({kind.SENTENCE for kind in refusals}) == len(refusals)
    assert all(kind.SENTENCE.endswith(".") for kind in refusals)


def test_a_zip_is_told_by_its_content():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        out.writestr("a", "b")
    with pytest.raises(errors.UnknownFormat):
        extract(buffer.getvalue(), "a.txt")
