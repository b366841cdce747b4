"""A text's frame: its header fields, and which of its lines are title and body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vedich.values.vocabulary import DocumentType

from .closing import Closing, find_closing
from .letterhead import DEPTH, find_issuer, find_number, find_place_and_date, is_motto, refuse_stamped
from .letters import alike, spelled, tidy
from .lines import Line
from .marks import starts_item
from .model import Header
from .news import read_news
from .references import type_by_sign
from .title import find_regarding, find_subject, find_title, is_issuer_line, type_of

_ISSUED = ("Kế hoạch", "Chương trình", "Hướng dẫn", "để các", "đến các")
_ISSUES = re.compile(
    r"([A-ZĐÀ-Ỹ][^.;:\n]{2,80}?)(?: vừa| đã| cũng)? (?:ban hành|xây dựng|có|thông báo|đề ra) "
    rf"(?:{'|'.join(_ISSUED)})"
)
# "Luật số: 15/2033/QH17" is a line of its own
_NUMBERED = re.compile(
    r"(?:\|\s*)?số\s*+(?:[:.]\s*+)?(?:[\d/\-]|[\w.]{1,8}\s*/)|(?:luật|nghị quyết|pháp lệnh) số\s?:?\s?\d[\w/.-]{2,30}$"
)
# "Kính gửi: …"; a telegram's "CHỦ TỊCH … ĐIỆN:"
_DEAR = re.compile(r"kính gửi\s?:?\s?|[^:]{4,90} điện\s?:\s?$")
_SESSION = re.compile(r" khóa | kỳ họp ", re.IGNORECASE)
_CONVENES = re.compile(r"(?:Hội nghị|họp)[^,\n]{0,40}, (Ban Chấp hành [^,\n]{3,60})")


@dataclass(frozen=True, slots=True)
class Frame:
    """The header's fields, the title's lines and the lines of the body: all that is read for figures and tasks."""

    header: Header
    title: list[Line]
    body: list[Line]


def read_frame(source: str, lines: Sequence[Line]) -> Frame:
    """Split a text into header, title, body and foot. Raises StampedSecret."""
    frame = _split(source, lines)
    return replace(frame, header=_spelled(frame.header))


def _spelled(header: Header) -> Header:
    """The fields with their letters: đ where old typewriter fonts and recognition left ð, a place's capitals."""
    issuer, number, place, subject, signatory = (
        text and spelled(text)
        for text in (header.issuer, header.number, header.place, header.subject, header.signatory)
    )
    if issuer and place:
        # the place's name lost its capitals with the issuer's: "SỞ Y TẾ BÌNH MẪU"
        issuer = f" {issuer} ".replace(f" {place.lower()} ", f" {place} ").strip()
    recipients = tuple(spelled(one) for one in header.recipients)
    return replace(
        header,
        issuer=issuer,
        number=number,
        place=place,
        subject=subject,
        signatory=signatory,
        recipients=recipients,
    )


def _split(source: str, lines: Sequence[Line]) -> Frame:
    top = lines[:DEPTH]
    title = find_title(top)
    if title:
        return _titled(source, lines, *title)
    regarding = find_regarding(top)
    numbered = _number_line(top)
    if regarding and numbered is not None:
        return _letter(source, lines, *regarding)
    refuse_stamped(source, _before_prose(top))
    if numbered is not None and find_number(lines[numbered].words):
        return _untitled(source, lines, numbered)
    header, first, after = read_news(source, lines)
    return Frame(header, list(lines[first:after]), list(lines[after:]))


def _titled(source: str, lines: Sequence[Line], index: int, name: str) -> Frame:
    """A document with its type named on a line of its own."""
    subject, after = find_subject(lines, index, name)
    refuse_stamped(source, lines[:after])
    header = _letterhead(source, lines[:index])
    issuer = header.issuer
    if issuer is None and after < len(lines) and is_issuer_line(lines[after]):
        issuer = _SESSION.split(tidy(lines[after].words))[0].strip(" ,-")
        after += 1
    rest = list(lines[after:])
    closing = find_closing(source, rest, minutes=type_of(name) is DocumentType.MINUTES)
    body = rest[: closing.first] + rest[closing.after :] if closing else rest
    dear = _addressees(rest[:4])
    return Frame(
        Header(
            issuer=issuer or _issuer_in_prose(subject, body, closing, rest),
            number=header.number,
            type=type_of(name),
            place=header.place,
            date=header.date,
            subject=subject,
            signatory=closing.signatory if closing else None,
            recipients=_received(closing, dear),
        ),
        list(lines[index:after]),
        body,
    )


def _untitled(source: str, lines: Sequence[Line], numbered: int) -> Frame:
    """A document that lost its title's line, or a letter without its "V/v": the number's sign tells the type."""
    dear = next((at for at, line in enumerate(lines[:DEPTH]) if _DEAR.match(alike(line.words))), None)
    first = next((at for at in range(numbered + 1, min(len(lines), DEPTH)) if _is_title(lines[at])), None)
    after = numbered + 1
    if first is not None and dear is None:
        after = next((at for at in range(first, len(lines)) if not lines[at].capital), len(lines))
    header = _letterhead(source, lines[: first if first is not None and dear is None else dear or after])
    rest = list(lines[after if dear is None else dear :])
    closing = find_closing(source, rest)
    body = rest[: closing.first] + rest[closing.after :] if closing else rest
    subject = tidy(" ".join(line.words for line in lines[first:after])) if first is not None and dear is None else None
    kind = type_by_sign(header.number or "") or (DocumentType.DISPATCH if dear is not None else DocumentType.OTHER)
    return Frame(
        replace(
            header,
            type=kind,
            subject=subject,
            signatory=closing.signatory if closing else None,
            recipients=_received(closing, _addressees(rest[:20])),
        ),
        list(lines[first:after]) if subject else [],
        body,
    )


def _is_title(line: Line) -> bool:
    return (
        line.capital
        and len(line.words) > 12
        and not starts_item(line.words)
        and not is_issuer_line(line)
        and not is_motto(line.words)
    )


def _letter(source: str, lines: Sequence[Line], regarding: int, subject: str) -> Frame:
    first = next((i for i, line in enumerate(lines[:DEPTH]) if alike(line.words).startswith("kính gửi")), regarding + 1)
    refuse_stamped(source, lines[:first])
    header = _letterhead(source, lines[:regarding] if regarding > (_number_line(lines) or 0) else lines[:first])
    if header.date is None and header.place is None:
        place, day = find_place_and_date("\n".join(line.words for line in lines[regarding:first]))
        header = replace(header, place=place, date=day)
    body = list(lines[first:])
    closing = find_closing(source, body)
    dear = _addressees(body[:20])
    body = body[: closing.first] + body[closing.after :] if closing else body
    return Frame(
        Header(
            issuer=header.issuer,
            number=header.number,
            type=DocumentType.DISPATCH,
            place=header.place,
            date=header.date,
            subject=subject or None,
            signatory=closing.signatory if closing else None,
            recipients=_received(closing, dear),
        ),
        [],
        body,
    )


def _letterhead(source: str, lines: Sequence[Line]) -> Header:
    at = _number_line(lines)
    number = find_number(lines[at].words) if at is not None else None
    text = "\n".join(source[line.start : line.end] for line in (lines if at is None else lines[at:]))
    if number:
        text = text.replace(lines[at or 0].words[number[1] : number[2]], "|", 1)
    place, day = find_place_and_date(text)
    if place is None and day is None and at:
        place, day = find_place_and_date("\n".join(source[line.start : line.end] for line in lines))
    # a flattened head may begin with its number
    issuer = find_issuer(source, lines if not at else lines[:at])
    return Header(issuer=issuer, number=number[0] if number else None, place=place, date=day)


def _number_line(lines: Sequence[Line]) -> int | None:
    """The line of the document's number, though the number itself may be left open: `Số:     /KH-UBND`."""
    return next((i for i, line in enumerate(lines) if _NUMBERED.match(alike(line.words))), None)


def _before_prose(lines: Sequence[Line]) -> Sequence[Line]:
    end = next((i for i, line in enumerate(lines) if len(line.words) > 150), len(lines))
    return lines[:end]


def _addressees(lines: Sequence[Line]) -> tuple[str, ...]:
    for index, line in enumerate(lines):
        low = alike(line.words)
        if match := _DEAR.match(low):
            rest = line.words[match.end() :]
            taken = [rest] if rest else []
            for after in lines[index + 1 :]:
                if not after.words.startswith(("-", "–", "+")):
                    break
                taken.append(after.words.lstrip("-–+ "))
            return tuple(tidy(part).strip(" ;,.-–+") for part in taken)
    return ()


def _received(closing: Closing | None, dear: tuple[str, ...]) -> tuple[str, ...]:
    """The list with "Như trên" spelled out; without a list, those whom the letter addresses."""
    if not closing or not closing.recipients:
        return dear
    received: list[str] = []
    for recipient in closing.recipients:
        if alike(recipient).startswith("như trên"):
            received.extend(dear)
        else:
            received.append(recipient)
    return tuple(received)


def _issuer_in_prose(
    subject: str | None, body: Sequence[Line], closing: Closing | None, after_title: Sequence[Line]
) -> str | None:
    """A text published without its letterhead: who says that it issues, or whose meeting the subject reports."""
    for line in [*body[:6], *(after_title[max(0, closing.first - 3) : closing.first] if closing else body[-3:])]:
        if not any(said in line.words for said in _ISSUED):
            continue
        for match in _ISSUES.finditer(line.words):
            name = match[1].rpartition(", ")[2]
            if 3 < len(name) < 70:
                return name
    convened = _CONVENES.search(subject) if subject else None
    return convened[1] if convened else None
