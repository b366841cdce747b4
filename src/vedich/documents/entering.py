"""A document entered by hand, where its targets exist only as a picture: what was typed becomes a text and its reading.

From there on it goes the way of every document. Its text says that it was typed, and by whom.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from vedich.organisations.models import Person
from vedich.reading import Reading, read
from vedich.reading.model import Header, Section, Target
from vedich.values.dates import format_date
from vedich.values.errors import N_, Refused
from vedich.values.text import fold, nfc
from vedich.values.vocabulary import Comparator, DocumentType

from .models import Document
from .registration import ByHand, register

MOST_LINES = 500
_NUMBERED = re.compile(r"^\s*+(?:[-–+•*]|\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-zđ]\)|[IVX]{1,5}\.)\s+")
_INDEX = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[a-zđ])[.)]?")
_AMOUNT = re.compile(r"[^\d]{0,12}\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*%?")
_UNIT_BEHIND = re.compile(r"(?<!\s)\s*+\(([^()\d]{1,24})\)\s*$")
#: signs of a table in the words that a sentence has for them
_SIGNS = {"≥": "ít nhất", "≤": "không quá", ">": "trên", "<": "dưới"}
_SIGN = re.compile(r"[≥≤<>]\s*")
_HEADS = {"tt", "stt", "so tt", "chi tieu", "noi dung", "ten chi tieu", "don vi", "don vi tinh"}


@dataclass(frozen=True)
class Typed:
    """What a person typed of a document; `announced` is the count of targets that the document itself states."""

    type: DocumentType
    number: str
    issuer: str
    signed_on: date | None
    subject: str
    targets: str
    announced: int | None = None


def target_lines(pasted: str) -> list[str]:
    """One target a line; rows pasted from a workbook become sentences, their numbering and heads are left out."""
    found = (_sentence([cell.strip() for cell in line.split("\t")]) for line in nfc(pasted).splitlines())
    return [line for line in found if line]


def _sentence(cells: list[str]) -> str:
    """`["1", "Tốc độ tăng GRDP", "%", "8,5"]` → `Tốc độ tăng GRDP: 8,5%`."""
    cells = [" ".join(cell.split()) for cell in cells if cell]
    if len(cells) > 1 and _INDEX.fullmatch(cells[0]):
        cells = cells[1:]
    if not cells or fold(cells[0]) in _HEADS:
        return ""
    name = _NUMBERED.sub("", cells[0], count=1)
    amounts = [cell for cell in cells[1:] if _AMOUNT.fullmatch(cell)]
    units = [cell for cell in cells[1:] if cell not in amounts]
    if len(amounts) != 1:
        return " ".join([name, *cells[1:]])
    if not units and (behind := _UNIT_BEHIND.search(name)):
        name, units = name[: behind.start()], [behind[1]]
    unit, amount = " ".join(units), _SIGN.sub(lambda sign: f"{_SIGNS[sign[0].strip()]} ", amounts[0])
    return f"{name}: {amount}{unit}" if unit.startswith("%") else f"{name}: {amount} {unit}".rstrip()


def enter_by_hand(*, typed: Typed, by: Person, now: datetime) -> Document:
    """Register what was typed. Raises Refused where there is no target, or too many to have been typed."""
    lines = target_lines(typed.targets)
    if not lines:
        raise Refused("no-targets-typed", N_("Type at least one target."))
    if len(lines) > MOST_LINES:
        raise Refused("too-many-lines", N_("At most %(most)s targets can be typed at once."), most=MOST_LINES)
    reading = reading_of(typed, lines, str(by), now.date())
    return register(
        data=reading.text.encode(),
        name="nhap-tay.txt",
        reading=reading,
        by_hand=ByHand(typed.announced),
        by=by,
        now=now,
    )


def reading_of(typed: Typed, lines: list[str], who: str, day: date) -> Reading:
    """The typed document as text, with its header as typed and a target for every line, read as far as it can be."""
    head = [
        typed.issuer.upper(), f"Số: {typed.number}" if typed.number else "",
        f"Ngày {format_date(typed.signed_on)}" if typed.signed_on else "", typed.subject,
        f"Bản nhập tay, vì chỉ tiêu của văn bản chỉ có ở dạng ảnh. Người nhập: {who}, {format_date(day)}.",
    ]  # fmt: skip
    title = "Chỉ tiêu"
    text = nfc("\n".join(filter(None, head)) + f"\n\nI. {title}\n")
    start = text.rindex("I. ")
    sections: list[Section] = []
    for count, line in enumerate(lines, 1):
        opened = len(text)
        text += f"{count}. {line}\n"
        sections.append(Section(f"I.{count}", line[:240], opened, len(text) - 1))
    read_out = read(text.encode(), "nhap-tay.txt")
    if read_out.text != text:
        raise Refused("cannot-be-typed", N_("This holds characters that cannot be kept; type it again."))
    header = Header(
        issuer=typed.issuer or None, number=typed.number or None, type=typed.type, date=typed.signed_on,
        subject=typed.subject or None,
    )  # fmt: skip
    targets = tuple(target for section in sections for target in _targets(section, read_out))
    outline = (Section("I", title, start, len(text) - 1, tuple(sections)),)
    return replace(
        read_out, header=header, outline=outline, targets=targets, figures=(), directives=(), assessments=(),
        references=tuple(one for one in read_out.references if one.start < start),
        back_references=tuple(one for one in read_out.back_references if one.start < start),
    )  # fmt: skip


def _targets(section: Section, read_out: Reading) -> list[Target]:
    """What the reader found in the line; else the line itself, its number left to the person."""
    found = [target for target in read_out.targets if section.start <= target.start < section.end]
    if found:
        return [replace(target, section=section.label) for target in found]
    start = section.start + len(section.label.partition(".")[2]) + 2
    return [
        Target(
            start=start, end=section.end, indicator=read_out.text[start : section.end][:200], comparator=Comparator.EQ,
            value=None, value_to=None, unit=None, period=None, stretch=None, section=section.label, field=None,  # type: ignore[arg-type]
            confidence=0.0,
        )
    ]  # fmt: skip


def entered(document: Document) -> int:
    """How many targets were typed: the lines, not what was read out of them."""
    return document.sections.filter(parent__isnull=False).count()
