"""Filling a workbook as a spreadsheet would: cells changed inside the file itself."""

import io
import re
import zipfile
from html import escape


def cell_xml(name, value):
    if value is None:
        return f'<c r="{name}"/>'
    if isinstance(value, bool):
        return f'<c r="{name}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, str):
        return f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{name}"><v>{value!r}</v></c>'


def fill(data, cells, sheet=1):
    """The workbook with these cells of a sheet (`{"F8": 12.5}`) changed."""
    path = f"xl/worksheets/sheet{sheet}.xml"

    def change(xml):
        for name, value in cells.items():
            pattern = rf'<c r="{name}"[^>]*?(?:/>|>.*?</c>)'
            xml, count = re.subn(pattern, lambda _, n=name, v=value: cell_xml(n, v), xml)
            assert count == 1, f"no cell {name}"
        return xml

    return _rewrite(data, {path: change})


def without_sheet(data, name):
    """The workbook whose sheet of this name is called something else."""
    return _rewrite(data, {"xl/workbook.xml": lambda xml: xml.replace(f'name="{name}"', 'name="khac"')})


def _rewrite(data, changes):
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.namelist():
            content = old.read(item)
            if item in changes:
                content = changes[item](content.decode()).encode()
            new.writestr(item, content)
    return buffer.getvalue()
