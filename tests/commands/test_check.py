"""`vedich check`: what it prints, what it exits with, and the colleague's draft with comments."""

import io
import json
import shutil
import subprocess
import sys
import unicodedata

import pytest
from docx import Document
from docx.oxml.ns import qn

from vedich.cli import main
from vedich.reading import extract

FAULTY = "Thu ngân sách đạt 10.032 tỷ đồng, tăng 1.004 tỷ đồng, tăng 15,1% so với cùng kỳ.\n"
SOUND = FAULTY.replace("15,1", "11,1")


@pytest.fixture
def written(tmp_path):
    def write(text: str, name: str = "draft.txt"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def draft(tmp_path) -> str:
    """A Word draft with faults in split runs, in a table, in a numbered list, and in decomposed letters."""
    document = Document()
    paragraph = document.add_paragraph("Thu ngân sách đạt 10.032 tỷ đồng, tăng 1.0")
    paragraph.add_run("04 tỷ").bold = True
    paragraph.add_run(" đồng, tăng 15,1% so với cùng kỳ.")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table.rows[0].cells, ("Nội dung", "Kết quả"), strict=True):
        cell.text = words
    for cell, words in zip(table.rows[1].cells, ("Sắp xếp", "Giảm 129/813 đơn vị (đạt 18,57%)."), strict=True):
        cell.text = words
    document.add_paragraph("Giảm 125 đầu mối, gồm 5 đầu mối cấp tỉnh và 118 đầu mối cấp xã.", style="List Number")
    decomposed = unicodedata.normalize("NFD", "Có 45/50 xã đạt chuẩn, chiếm 95%.")
    document.add_paragraph(decomposed, style="List Bullet")
    path = tmp_path / "draft.docx"
    document.save(str(path))
    return str(path)


def test_findings_as_json_with_their_evidence(written, capsys):
    assert main(["check", written(FAULTY), "--format", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert set(finding) == {"start", "end", "rule", "message", "arithmetic", "evidence"}
    assert FAULTY[finding["start"] : finding["end"]] == "10.032 tỷ đồng, tăng 1.004 tỷ đồng, tăng 15,1%"
    assert [FAULTY[e["start"] : e["end"]] for e in finding["evidence"]] == ["10.032 tỷ đồng", "1.004 tỷ đồng", "15,1%"]
    assert finding["arithmetic"] == "1.004 / (10.032 − 1.004) = 11,12% ≠ 15,1%"


def test_sound_figures_exit_with_nothing_found(written, capsys):
    assert main(["check", written(SOUND), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"findings": []}
    assert main(["check", written(SOUND)]) == 0
    assert capsys.readouterr().out == ""


def test_speaks_the_reader_s_language(written, capsys):
    main(["check", written(FAULTY)])
    vietnamese = capsys.readouterr().out
    main(["check", written(FAULTY), "--lang", "en"])
    assert "văn bản ghi 15,1%" in vietnamese
    assert "it is given as 15,1%" in capsys.readouterr().out


def test_bad_input_is_one_line(tmp_path, written, capsys):
    assert main(["check", str(tmp_path / "nothing.txt")]) == 2
    assert main(["check", written(FAULTY), "--comments", str(tmp_path / "out.docx")]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 2


def test_loads_no_django(written):
    code = "import sys; from vedich.cli import main; main(sys.argv[1:]); assert 'django' not in sys.modules"
    run = subprocess.run([sys.executable, "-c", code, "check", written(FAULTY)], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr


def commented(document) -> dict[str, str]:
    """What each comment stands at → the comment."""
    found = {}
    for comment in document.comments:
        inside, words = False, ""
        for element in document.element.iter():
            here = element.get(qn("w:id")) == str(comment.comment_id)
            if element.tag == qn("w:commentRangeStart") and here:
                inside = True
            elif element.tag == qn("w:commentRangeEnd") and here:
                inside = False
            elif inside and element.tag == qn("w:t"):
                words += element.text
        found[unicodedata.normalize("NFC", words)] = comment.text
    return found


def test_comments_stand_at_exactly_the_wrong_figures(draft, tmp_path):
    out = tmp_path / "commented.docx"
    assert main(["check", draft, "--comments", str(out)]) == 1
    data = out.read_bytes()
    found = commented(Document(io.BytesIO(data)))
    assert list(found) == [
        "10.032 tỷ đồng, tăng 1.004 tỷ đồng, tăng 15,1%",
        "129/813 đơn vị (đạt 18,57%",
        "125 đầu mối, gồm 5 đầu mối cấp tỉnh và 118 đầu mối",
        "45/50 xã đạt chuẩn, chiếm 95%",
    ]
    assert "5 + 118 = 123 ≠ 125" in found["125 đầu mối, gồm 5 đầu mối cấp tỉnh và 118 đầu mối"]
    with open(draft, "rb") as before:
        assert extract(data, "out.docx") == extract(before.read(), "draft.docx")
    bold = [run.text for paragraph in Document(io.BytesIO(data)).paragraphs for run in paragraph.runs if run.bold]
    assert bold == ["04 tỷ"]


def test_the_same_draft_gives_the_same_comments(draft, tmp_path):
    outs = [tmp_path / "one.docx", tmp_path / "two.docx"]
    for out in outs:
        main(["check", draft, "--comments", str(out)])
    one, two = (commented(Document(str(out))) for out in outs)
    assert one == two


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_the_commented_draft_opens_in_an_office_suite(draft, tmp_path):
    out = tmp_path / "commented.docx"
    main(["check", draft, "--comments", str(out)])
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(out)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    text = extract((tmp_path / "commented.pdf").read_bytes(), "commented.pdf")
    assert "18,57%" in text
