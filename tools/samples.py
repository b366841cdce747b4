#!/usr/bin/env python3
"""Make the sample documents from their texts in `samples/src`: Word, PDF and HTML, as offices send them.

Needs LibreOffice for the PDF; the made files are committed, so nobody has to run this to use the product.
"""

import datetime
import html
import pathlib
import shutil
import subprocess
import sys
import tempfile

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

ROOT = pathlib.Path(__file__).resolve().parent.parent / "samples"
FORMS = {
    "nghi-quyet-dai-hoi-xi": "docx",
    "nghi-quyet-nam-2023": "docx",
    "thong-bao-6-thang-2023": "pdf",
    "nghi-quyet-nam-2024": "docx",
    "tin-hoi-nghi-2023-11": "html",
    "bao-cao-nam-2024": "txt",
}


def blocks(text: str) -> list[list[str]]:
    return [block.split("\n") for block in text.strip().split("\n\n")]


def two_columns(document: Document, lines: list[str]) -> None:
    """A header or a foot: lines with ` | ` between their columns."""
    table = document.add_table(rows=1, cols=2)
    for column, cell in enumerate(table.rows[0].cells):
        words = [line.split("|")[column].strip() if "|" in line else (line if not column else "") for line in lines]
        cell.paragraphs[0].text = ""
        for number, word in enumerate(w for w in words if w):
            paragraph = cell.paragraphs[0] if not number else cell.add_paragraph()
            run = paragraph.add_run(word)
            run.bold = word.isupper()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if word.startswith("-") else WD_ALIGN_PARAGRAPH.CENTER


def word_file(text: str, path: pathlib.Path) -> None:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    for lines in blocks(text):
        if any("|" in line for line in lines):
            two_columns(document, lines)
            continue
        for line in lines:
            paragraph = document.add_paragraph()
            run = paragraph.add_run(line)
            heading = (
                line.isupper() or line[:3].strip(". ").isdigit() or line.split(".")[0] in {"I", "II", "III", "IV", "V"}
            )
            run.bold = heading and not line.startswith("-")
            if line.isupper() or line.startswith("---") or lines[0].isupper():
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    # a file that does not change with the day it is made on
    moment = datetime.datetime(2023, 1, 1, tzinfo=datetime.UTC)
    document.core_properties.created = document.core_properties.modified = moment
    document.core_properties.author = "Về Đích (mẫu)"
    document.save(str(path))


def html_file(text: str, path: pathlib.Path) -> None:
    title, *rest = blocks(text)
    body = "\n".join(f"<p>{html.escape(' '.join(lines))}</p>" for lines in rest)
    page = f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{html.escape(title[0])}</title></head>'
    path.write_text(f"{page}\n<body>\n<h1>{html.escape(title[0])}</h1>\n{body}\n</body></html>\n", encoding="utf-8")


def text_file(text: str, path: pathlib.Path) -> None:
    """Columns of a header one under the other, as a copied text has them."""
    lines = []
    for line in text.split("\n"):
        lines += [part.strip() for part in line.split("|") if part.strip()] if "|" in line else [line]
    path.write_text("\n".join(lines), encoding="utf-8")


def pdf_file(text: str, path: pathlib.Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        word = pathlib.Path(folder) / f"{path.stem}.docx"
        word_file(text, word)
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(word)],
            check=True,
            capture_output=True,
        )
        shutil.copy(word.with_suffix(".pdf"), path)


def main() -> None:
    make = {"docx": word_file, "html": html_file, "pdf": pdf_file, "txt": text_file}
    wanted = sys.argv[1:] or list(FORMS)
    for name in wanted:
        form = FORMS[name]
        text = (ROOT / "src" / f"{name}.txt").read_text(encoding="utf-8")
        make[form](text, ROOT / f"{name}.{form}")
        print(f"samples/{name}.{form}")


if __name__ == "__main__":
    main()
