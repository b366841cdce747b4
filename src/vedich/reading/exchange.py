"""A reading as plain data, for JSON: dates as ISO text, numbers as numbers, codes as text."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from .model import Header, Reading, Section


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return value


def _item(item: Any) -> dict[str, Any]:
    return {name: _plain(getattr(item, name)) for name in item.__slots__}


def _section(section: Section) -> dict[str, Any]:
    children = [_section(child) for child in section.children]
    return {
        "label": section.label,
        "title": section.title,
        "start": section.start,
        "end": section.end,
        "children": children,
    }


def _header(header: Header) -> dict[str, Any]:
    # a stamped document has no reading, so what is read is never classified
    return {**_item(header), "classification": "none"}


def as_json(reading: Reading, *, homes: bool = False) -> dict[str, Any]:
    """The reading's contract: header, outline, references, figures, targets, directives, assessments; and `homes`."""
    lists = ("references", "figures", "targets", "directives", "assessments", "back_references")
    data: dict[str, Any] = {
        "document": _header(reading.header),
        "outline": [_section(section) for section in reading.outline],
        **{name: [_item(item) for item in getattr(reading, name)] for name in lists},
    }
    if homes:
        from .homes import homes_of

        data["homes"] = [{"start": h.start, "end": h.end, "home": h.place.value} for h in homes_of(reading)]
    if not reading.plain:
        data["text"] = reading.text
    if reading.recognised:
        data["ocr"] = True
        data["ocr_pages"] = list(reading.recognised)
    if reading.unread:
        data["unread_pages"] = list(reading.unread)
    return data
