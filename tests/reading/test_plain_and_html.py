"""Plain text in every encoding still met, and web pages."""

import unicodedata

import pytest

from vedich.reading import extract, read

TEXT = "Kế hoạch trồng hoa ở các xã, phường\nĐẩy mạnh việc giữ gìn vệ sinh chợ búa.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        unicodedata.normalize("NFD", TEXT).encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-le", "utf-16-be", "nfd", "crlf", "cr"],
)
def test_unicode(data):
    assert extract(data, "a.txt") == TEXT


def cp1258(text: str) -> bytes:
    """Windows writes a letter and its tone apart."""
    pieces = []
    for char in text:
        decomposed = unicodedata.normalize("NFD", char)
        tone = next((mark for mark in decomposed if mark in "\u0300\u0301\u0303\u0309\u0323"), "")
        pieces.append(unicodedata.normalize("NFC", decomposed.replace(tone, "")) + tone if tone else char)
    return "".join(pieces).encode("cp1258")


def test_windows_1258():
    assert extract(cp1258(TEXT), "a.txt") == TEXT


def test_tcvn3():
    data = bytes.fromhex("4bd520686fb963682074")  # "Kế hoạch t"
    assert extract(data, "a.txt") == "Kế hoạch t"


def test_vni():
    data = "Keá hoaïch troàng hoa ñeïp".encode("latin-1")
    assert extract(data, "a.txt") == "Kế hoạch trồng hoa đẹp"


def test_markdown_stays_as_it_is_for_offsets_point_into_it():
    source = "## **II. NHIỆM VỤ**\n\n1\\. Giao *Sở Y tế* kiểm tra.\n"
    reading = read(source.encode(), "a.md")
    assert reading.text == source
    assert "text" not in reading.to_json()


PAGE = """<!doctype html><html><head><title>Trang</title><style>p {}</style></head><body>
<nav>Trang chủ</nav><script>var a;</script>
<h1>KẾ HOẠCH</h1><p>Trồng <b>hoa</b><br>ven sông.</p><p hidden>ẩn</p><div style="display: none">ẩn</div>
<table><tr><td>1</td><td>Trồng hoa</td><td>12 ha</td></tr></table><ul><li>Bán hoa</li></ul>
</body></html>"""


def test_a_web_page_gives_its_visible_text():
    lines = [line for line in extract(PAGE.encode(), "a.html").split("\n") if line]
    assert lines == ["KẾ HOẠCH", "Trồng hoa", "ven sông.", "1\tTrồng hoa\t12 ha", "Bán hoa"]


def test_a_web_page_may_declare_its_encoding():
    declared = "<html><head><meta charset='windows-1258'></head><body><p>Kế hoạch</p></body></html>"
    assert extract(cp1258(declared), "a.htm") == "Kế hoạch"


def test_xhtml_with_a_declaration_is_read():
    page = "<?xml version='1.0' encoding='utf-8'?><html><body><p>Kế hoạch</p></body></html>"
    assert extract(page.encode(), "a.html") == "Kế hoạch"
