"""Exit codes: 0 done, 1 a check found something, 2 bad input or usage with one clear line, 3 an internal error."""

import json
import socket

import pytest

from tests.conftest import ROOT
from tests.reading.files import OLE, archive, pdf

from .conftest import one_sentence

RESOLUTION = ROOT / "samples" / "nghi-quyet-nam-2023.docx"


def test_reads_a_document_as_json(vedich):
    done = vedich("read", str(RESOLUTION), "--format", "json", data=None)
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert found["document"]["number"] == "102-NQ/MAU"
    assert {"outline", "references", "figures", "targets", "directives", "assessments"} <= set(found)


@pytest.mark.parametrize(("lang", "word"), [("vi", "Chỉ tiêu"), ("en", "Targets")])
def test_reads_a_document_as_text(vedich, lang, word):
    done = vedich("read", str(RESOLUTION), data=None, lang=lang)
    assert done.returncode == 0
    assert word in done.stdout


def test_reading_loads_no_web_house():
    import subprocess
    import sys

    program = (
        "import sys; from vedich.cli import main; main(['read', sys.argv[1]]); "
        "print(sorted(set(sys.modules) & {'django', 'ibis', 'duckdb'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(RESOLUTION)], capture_output=True, text=True, check=True
    )  # fmt: skip
    assert done.stdout.strip().endswith("[]")


@pytest.mark.parametrize(
    ("name", "data", "vietnamese", "english"),
    [
        ("empty.txt", b"", "trống", "empty"),
        ("picture.pdf", pdf([[]]), "không có chữ", "no text"),
        ("locked.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu", "password"),
        ("bomb.docx", archive({"word/document.xml": b"\x00" * 2**26}), "bất thường", "far more"),
        ("secret.txt", "TỈNH ỦY MẪU\nTỐI MẬT\nSố 1-NQ/MAU\nNGHỊ QUYẾT\n".encode(), "dấu mật", "secret"),
    ],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_cannot_be_read_is_told_in_one_sentence(vedich, tmp_path, lang, name, data, vietnamese, english):
    (tmp_path / name).write_bytes(data)
    assert (vietnamese if lang == "vi" else english) in one_sentence(vedich("read", name, data=None, lang=lang))


def test_a_file_that_is_not_there(vedich):
    assert "no such file" in one_sentence(vedich("read", "nowhere.docx", data=None, lang="en"))


def test_usage(vedich):
    assert vedich("no-such-command", data=None).returncode == 2
    assert vedich("review", data=None).returncode == 2


@pytest.mark.parametrize("command", ["plans", "verify", "serve"])
def test_a_folder_that_is_not_there(vedich, command):
    said = one_sentence(vedich(command, data="nowhere", lang="en"))
    assert "vedich init" in said


def test_a_taken_port(vedich):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = one_sentence(vedich("demo", "--port", str(port), lang="en"))
    assert str(port) in said
    assert str(port + 1) in said


def test_an_internal_error_is_one_line_too(vedich, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "vedich.sqlite3").write_bytes(b"this is no database" * 100)
    done = vedich("plans")
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "VEDICH_DEBUG" in done.stderr
