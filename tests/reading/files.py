"""Small files made by hand: Word documents from XML, PDFs with a text layer, and their broken relatives."""

import io
import zipfile
from collections.abc import Sequence

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)


def p(text: str = "", properties: str = "", more: str = "") -> str:
    """A paragraph."""
    run = f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>" if text else ""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{run}{more}</w:p>"


def row(*cells: str) -> str:
    """A table row of cells, each given as paragraphs."""
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def docx(body: str, **parts: str) -> bytes:
    """A .docx with this body; `numbering`, `styles`, `footnotes` are the inner XML of those parts."""
    names = {"numbering": "numbering", "styles": "styles", "footnotes": "footnotes"}
    members = {
        "_rels/.rels": _RELATIONS,
        "word/document.xml": f'<?xml version="1.0"?><w:document {_W} {_MC}><w:body>{body}</w:body></w:document>',
        **{
            f"word/{name}.xml": f'<?xml version="1.0"?><w:{names[name]} {_W}>{inner}</w:{names[name]}>'
            for name, inner in parts.items()
        },
    }
    return archive(members)


def archive(members: dict[str, str | bytes]) -> bytes:
    """A zip of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in members.items():
            out.writestr(name, data)
    return buffer.getvalue()


def pdf(
    pages: Sequence[Sequence[tuple[float, float, str]]],
    extra: str = "",
    rules: Sequence[tuple[float, float, float, float]] = (),
) -> bytes:
    """A PDF whose pages hold texts at (x, y from the top) in points, and lines from (x, y) to (x, y) on each page;
    `extra` goes into the trailer.

    The font has a /ToUnicode map, so that any letter can be read back though none is drawn.
    """
    letters = sorted({char for page in pages for _, _, text in page for char in text})
    codes = {char: index + 1 for index, char in enumerate(letters)}
    mapped = "\n".join(f"<{code:02x}> <{ord(char):04x}>" for char, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{len(codes)} beginbfchar\n{mapped}\nendbfchar\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    kids = " ".join(f"{5 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 "
        f"/Widths [{' '.join(['500'] * 256)}] /ToUnicode 4 0 R >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    for index, page in enumerate(pages):
        shown = "\n".join(
            f"BT /F1 12 Tf {x} {842 - y} Td <{''.join(f'{codes[char]:02x}' for char in text)}> Tj ET"
            for x, y, text in page
        )
        shown += "".join(f"\n{x} {842 - y} m {to_x} {842 - to_y} l S" for x, y, to_x, to_y in rules)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {6 + 2 * index} 0 R >>"
        )
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
    return _assembled(objects, extra)


def scanned(*jpegs: bytes, width: int, height: int) -> bytes:
    """A PDF of pictures only, one JPEG of `width` × `height` dots a page, as a scanner makes it."""
    kids = " ".join(f"{3 + 3 * index} 0 R" for index in range(len(jpegs)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(jpegs)} >>"]
    for index, jpeg in enumerate(jpegs):
        at = 3 + 3 * index
        draw = "q 595 0 0 842 0 0 cm /P Do Q"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P {at + 1} 0 R >> >> "
            f"/Contents {at + 2} 0 R >>",
            f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB "
            f"/BitsPerComponent 8 /Filter /DCTDecode /Length {len(jpeg)} >>\nstream\n"
            f"{jpeg.decode('latin-1')}\nendstream",
            f"<< /Length {len(draw)} >>\nstream\n{draw}\nendstream",
        ]
    return _assembled(objects, "")


def _assembled(objects: Sequence[str], extra: str) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return out + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {extra} >>\n"
        f"startxref\n{len(out)}\n%%EOF\n"
    ).encode("latin-1")


#: an encryption that no empty password opens
LOCKED = f"/ID [<{'00' * 16}> <{'00' * 16}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
LOCKED += f"/O <{'11' * 32}> /U <{'22' * 32}> >>"

#: the head of an OLE container, what an encrypted .docx and an old .doc are
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 504
