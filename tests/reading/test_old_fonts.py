"""Text typed for the fonts before Unicode, in files of today: by the run's font, else by what it would mean."""

import pytest

from vedich.reading import extract, read
from vedich.reading.sources.oldfonts import converter_of, in_unicode

from .files import docx, p, pdf, row, table

#: "Trồng hoa ở các xã" for each font
TCVN3, VNI = "Trång hoa ë c¸c x·", "Troàng hoa ôû caùc xaõ"


def run(text: str, font: str = "", more: str = "") -> str:
    fonts = f"<w:rFonts w:ascii='{font}' w:hAnsi='{font}'/>" if font else ""
    return f"<w:r><w:rPr>{more}{fonts}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def style(name: str, font: str = "", *, based: str = "", kind: str = "paragraph", usual: bool = False) -> str:
    default = " w:default='1'" if usual else ""
    fonts = f"<w:rPr><w:rFonts w:ascii='{font}' w:hAnsi='{font}'/></w:rPr>" if font else ""
    return f"<w:style w:type='{kind}' w:styleId='{name}'{default}><w:basedOn w:val='{based}'/>{fonts}</w:style>"


def text(body: str, **parts: str) -> str:
    return extract(docx(body, **parts), "a.docx")


@pytest.mark.parametrize(
    ("font", "typed", "meant"),
    [
        (".VnTime", "kÕ ho¹ch", "kế hoạch"),
        (".VnTimeH", "kÕ ho¹ch", "KẾ HOẠCH"),
        (".VnArial NarrowH", "®­êng s¸", "ĐƯỜNG SÁ"),
        (".VnHelvetIns", "Uû ban", "Uỷ ban"),
        ("VNI-Times", "Ñöôøng saù", "Đường sá"),
        ("VNI-Helve-Condense", "AÂn caàn", "Ân cần"),
        ("ABCDEF+.VnTimeH,Bold", "x·", "XÃ"),
        (".VnTime-Italic", "x·", "xã"),
        ("Times New Roman", "á", "á"),
        ("Vendetta", "á", "á"),
    ],
)
def test_a_fonts_name_says_how_its_letters_are_meant(font, typed, meant):
    converter = converter_of(font)
    assert (converter(typed) if converter else typed) == meant


@pytest.mark.parametrize(
    ("runs", "meant"),
    [
        # each run by its own font, beside runs in Unicode
        (run("kÕ ho¹ch", ".VnTimeH") + run(" các xã, ") + run("troàng hoa", "VNI-Times"), "KẾ HOẠCH các xã, trồng hoa"),
        # a short run says nothing by itself, its font does
        (run("c¸", ".VnTime") + run("c xã"), "các xã"),
        # Unicode typed over an old font stays what it is
        (run("kế hoạch các xã", ".VnTime"), "kế hoạch các xã"),
        # … and what cannot be Unicode beside it does not
        (run("các kế ", ".VnTime") + run("ho¹ch ®Êt", ".VnTime"), "các kế hoạch đất"),
        # Word shifts the letters of fonts that it takes for symbols
        (run("x\uf0b7", ".VnTime"), "xã"),
        ("<w:r><w:sym w:font='.VnTime' w:char='F0B8'/></w:r>", "á"),
        # LibreOffice takes the letter ư for a soft hyphen
        (run("nh</w:t><w:softHyphen/><w:t> thÕ", ".VnTime"), "như thế"),
    ],
)  # fmt: skip
def test_old_runs_of_a_word_document(runs, meant):
    assert text(p(more=runs)) == meant


def test_a_run_inherits_its_font():
    default = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hAnsi='.VnTime'/></w:rPr></w:rPrDefault></w:docDefaults>"
    styles = default + style("Chuan", usual=True) + style("Hoa", ".VnTimeH") + style("HoaCon", based="Hoa")
    styles += style("Moi", "Arial") + style("Chu", "VNI-Times", kind="character")
    body = p("c¸c x·") + p("c¸c x·", "<w:pStyle w:val='HoaCon'/>") + p("các xã", "<w:pStyle w:val='Moi'/>")
    body += p(more=run("caùc xaõ", more="<w:rStyle w:val='Chu'/>"))
    assert text(body, styles=styles).split("\n") == ["các xã", "CÁC XÃ", "các xã", "các xã"]


def test_old_footnotes_and_cells():
    note = f"<w:footnote w:id='2'>{p(more=run('Theo sè liÖu cò', '.VnTime'))}</w:footnote>"
    cells = table(row(p(more=run("ThÞ x·", ".VnTime")), p("Các xã")))
    marked = p("Trồng hoa", more="<w:r><w:footnoteReference w:id='2'/></w:r>")
    assert text(cells + marked, footnotes=note).split("\n") == ["Thị xã\tCác xã", "Trồng hoa", "Theo số liệu cũ"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (TCVN3, "Trồng hoa ở các xã"),
        (VNI, "Trồng hoa ở các xã"),
        # a line that could be both goes with its neighbours
        (f"{TCVN3}\nSè: 12\n{TCVN3}", "Trồng hoa ở các xã\nSố: 12\nTrồng hoa ở các xã"),
        (f"Trồng hoa\nSè: 12\n{TCVN3}", "Trồng hoa\nSè: 12\nTrồng hoa ở các xã"),
        # cells are lines of their own
        (f"1\t{TCVN3}\tTrồng hoa", "1\tTrồng hoa ở các xã\tTrồng hoa"),
        # Vietnamese without letters that only Unicode has, other tongues, and signs
        ("Các xã, các xóm", "Các xã, các xóm"),
        ("Trồng hoa\n5 µm, 20°C, 3×4 m², ©", "Trồng hoa\n5 µm, 20°C, 3×4 m², ©"),
        ("Café Müller, España, garçon déjà", "Café Müller, España, garçon déjà"),
    ],
)
def test_where_no_font_is_known_the_line_tells(typed, meant):
    assert in_unicode(typed) == meant
    assert text("".join(p(line.replace("\t", "</w:t><w:tab/><w:t>")) for line in typed.split("\n"))) == meant


def test_a_text_file_of_old_letters_brings_its_reading_with_it():
    reading = read(f"{TCVN3}.\n".encode(), "a.txt")
    assert reading.to_json()["text"] == "Trồng hoa ở các xã.\n"


def test_quotes_and_dashes_of_windows_stand_in_old_text_files():
    assert extract("Trång hoa – “c¸c x·”".encode("cp1252"), "a.txt") == "Trồng hoa – “các xã”"


PAGE = """<html><head><meta charset="windows-1252"><style><!--
p.Cu, li.Cu {font-size: 14pt; font-family: ".VnTime", "sans-serif"} --></style></head><body>
<p class="Cu">Trång hoa, <span style='font-family: ".VnTimeH"'>c¸c x·</span>
<span style="font-family: Arial">l&#224;</span></p>
<p class="Cu">c¸c</p><p><font face="VNI-Times">caùc xaõ</font></p></body></html>"""


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_a_web_page_names_the_fonts_of_its_pieces(encoding):
    lines = extract(PAGE.replace("windows-1252", encoding).encode(encoding), "a.html").split("\n")
    assert [line for line in lines if line] == ["Trồng hoa, CÁC XÃ là", "các", "các xã"]


def test_a_pdf_keeps_the_letters_of_its_old_fonts():
    """The letter ư stands where Unicode has its soft hyphen, at a line's end too."""
    lines = [(80.0, 100.0, "®\xadêng s¸ cña c¸c x· còng nh\xad"), (80.0, 116.0, "bÕn xe."), (80.0, 160.0, "Sè: 12")]
    data = pdf([lines])
    assert extract(data, "a.pdf") == "đường sá của các xã cũng như bến xe.\nSố: 12"
    named = data.replace(b"/BaseFont /Helvetica", b"/BaseFont /.VnTimeH")
    assert extract(named, "a.pdf").split("\n") == ["ĐƯỜNG SÁ CỦA CÁC XÃ CŨNG NHƯ", "BẾN XE.", "SỐ: 12"]
