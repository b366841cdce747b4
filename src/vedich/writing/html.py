"""Blocks → one HTML file that stands alone."""

from html import escape

from .blocks import Block, Heading, Letterhead, Paragraph, Report, Table

_STYLE = (
    "body{font:14pt/1.4 'Times New Roman',serif;max-width:180mm;margin:20mm auto;padding:0 15mm;"
    "color:#000;background:#fff}"
    "table{border-collapse:collapse;width:100%;font-size:12pt;margin:6pt 0 12pt}"
    "td,th{border:1px solid #555;padding:3pt 6pt;vertical-align:top}.n{text-align:right;white-space:nowrap}"
    ".head td{border:0;text-align:center;width:50%}.c{text-align:center}p{margin:0 0 6pt;text-align:justify}"
    ".stamp{text-align:center;font-weight:bold}"
)


def write_html(report: Report) -> bytes:
    """The page's bytes, UTF-8."""
    body = "\n".join(_drawn(block) for block in report.blocks)
    stamp = f'<p class="stamp">{escape(report.stamp)}</p>\n' if report.stamp else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{report.language}"><head><meta charset="utf-8">'
        f"<title>{escape(report.title)}</title>"
        f"<style>{_STYLE}</style></head>\n<body>\n{stamp}{body}\n</body></html>\n"
    ).encode()


def _drawn(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level + 1}>{escape(block.text)}</h{block.level + 1}>"
        case Paragraph():
            text = escape(f"- {block.text}" if block.bullet else block.text)
            text = f"<strong>{text}</strong>" if block.bold else text
            text = f"<em>{text}</em>" if block.italic else text
            return f'<p class="c">{text}</p>' if block.centred else f"<p>{text}</p>"
        case Table():
            return _table(block)
        case Letterhead():
            cells = ("<br>".join(escape(line) for line in lines) for lines in (block.left, block.right))
            return f'<table class="head"><tr>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr></table>'


def _table(block: Table) -> str:
    heads = "".join(f"<th>{escape(head)}</th>" for head in block.heads)
    rows = "".join(
        "<tr>"
        + "".join(f"<td{' class=n' if n in block.numbers else ''}>{escape(text)}</td>" for n, text in enumerate(row))
        + "</tr>"
        for row in block.rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
