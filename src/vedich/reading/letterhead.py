"""The top of a document: issuer, number, place, date, and the stamp that forbids reading.

State: Decree 30/2020/NĐ-CP, Appendix I, part II (`Số: 15/QĐ-UBND`). Party: Regulation 66-QĐ/TW of 2017, 399-QĐ/TW of
2026 and their guidance (`Số 127-QĐ/TW`, an asterisk under the issuer). Unions and others mix both; both are read alike.
"""

import re
from collections.abc import Sequence
from datetime import date

from .casing import sentence_case, starts_place
from .errors import StampedSecret
from .letters import alike, tidy
from .lexicon.bodies import MOTTOES, ORGANISATIONS
from .lines import Line
from .numerals import digits_read

_STAMPS = frozenset({"mật", "tối mật", "tuyệt mật"})
_URGENT = frozenset({"khẩn", "thượng khẩn", "hỏa tốc", "hỏa tốc hẹn giờ"})
_CELLS = re.compile(r"[ \u00a0]{3,}|\t+|\|")
_DRESS = " \t\u00a0*_\\|"
_TRIM = " \t\u00a0*_\\|[]().:-–—="
_NUMBER = re.compile(
    r"(?<!\w)s[ốó]\s{0,2}[:.]?\s{0,3}(\d{1,5}(?:\.\d{1,3})?[a-zđ]?)\s{0,2}([/\-])\s{0,2}"
    r"((?:\d{4}\s?/\s?)?[A-ZĐ][\wĐ&.]{0,14}(?:\s?[-/]\s?[A-ZĐ][\wĐ&.]{0,14}){0,4})",
    re.IGNORECASE,
)
# "ngày 05 tháng 3 năm 2033"; after a place, and only there, "ngày 05/3/2033" too
_DATE = re.compile(
    r"(?:,?\s{1,3}ngày\s{1,3}(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})\s{1,3}năm\s{1,3}(\d{4})"
    r"|,\s{1,3}ngày\s{1,3}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))",
    re.IGNORECASE,
)
_PLACE_END = re.compile(r",\s{0,3}ngày(?!\w)", re.IGNORECASE)
_MOTTO = re.compile("|".join(re.escape(motto).replace("\\ ", r"\s+") for motto in MOTTOES))
_PIECES = re.compile(r"\n|[^\s]+")
_SPACED = re.compile(r"(?:(?<!\s)\s+)?([/-])\s*")
_JOINT = re.compile(r"(?<!\s)\s+[-–]\s+")
_LOWER_PLACE = frozenset({"phố", "tỉnh", "xã", "trấn", "thành", "huyện"})
#: how many of a text's first lines a letterhead may take
DEPTH = 40


def cells(source: str, line: Line) -> list[str]:
    """The columns of a line: its parts between wide gaps, tabs or table pipes."""
    parts = (part.strip(_DRESS) for part in _CELLS.split(source[line.start : line.end]))
    return [part for part in parts if part]


def is_motto(words: str) -> bool:
    """Whether the words are the national or party motto, or a part of it."""
    return bool(_MOTTO.search(alike(words))) or any(alike(words).strip(_TRIM) in motto for motto in MOTTOES)


def refuse_stamped(source: str, lines: Sequence[Line]) -> None:
    """Raise StampedSecret when a line of the header, or one column of it, is the stamp of secrecy."""
    for line in lines:
        if line.end - line.start < 60 and any(
            alike(tidy(cell)).strip(_TRIM) in _STAMPS for cell in cells(source, line)
        ):
            raise StampedSecret


def find_number(text: str) -> tuple[str, int, int] | None:
    """The document's own number and where it stands: `80 /BC-UBND` is `80/BC-UBND`."""
    match = _NUMBER.search(digits_read(text))
    if not match:
        return None
    tail = _SPACED.sub(r"\1", tidy(match[3])).rstrip(".")
    return f"{match[1]}{match[2]}{tail}", match.start(), match.end()


def find_place_and_date(text: str) -> tuple[str | None, date | None]:
    """`Hà Nội, ngày 02 tháng 3 năm 2012`; a date with gaps for day or month is none, its place still is one."""
    day = None
    if match := _DATE.search(digits_read(text)):
        try:
            number, month, year = (int(group) for group in match.groups() if group)
            day = date(year, month, number)
        except ValueError:
            day = None
    end = _PLACE_END.search(text)
    return (_place_before(text, end.start()) if end else None), day


def _place_before(text: str, end: int) -> str | None:
    """The capitalised words just before `end`; a wrapped cell may hold them on two lines."""
    words: list[str] = []
    stretch = text[max(0, end - 60) : end]
    crossed = False
    for piece in reversed(_PIECES.findall(stretch)):
        if piece.isspace():
            if crossed:
                break
            crossed = True
            continue
        word = piece.strip("*_\\|")
        shape = word.isalpha() and (word[0].isupper() or word in _LOWER_PLACE) and not (crossed and word.isupper())
        if not shape and word != "TP.":
            break
        words.insert(0, word)
        if piece != word and piece[0] in "*_|":
            break
    if words and words[0] in _LOWER_PLACE:
        words[0] = words[0].capitalize()
    return " ".join(words) or None


def find_issuer(source: str, lines: Sequence[Line]) -> str | None:
    """The last organisation of the header's left column; the ones above it are its parents."""
    found: list[str] = []
    run: list[str] = []
    for line in lines:
        columns = cells(source, line)
        if run and line.after_blank:
            found += _organisations(run)
            run = []
        name = _left(columns)
        if alike(name).startswith("đại hội") or alike(name) in _URGENT:
            # the congress of the party organisation above it; how fast it must arrive
            continue
        if name.isupper() and len(name) > 2 and not any(char.isdigit() for char in name):
            run.append(name)
        elif (motto := _MOTTO.search(alike(name))) and motto.start() and name[: motto.start()].strip(_TRIM).isupper():
            run.append(name[: motto.start()].strip(_TRIM))
        elif run:
            found += _organisations(run)
            run = []
    found += _organisations(run)
    # "ỦY BAN NHÂN DÂN" and, after a rule or in another cell, "TỈNH …" are one
    if len(found) > 1 and starts_place(found[-1]):
        found[-2:] = [f"{found[-2]} {found[-1]}"]
    if not found:
        return None
    # an office is its superior's
    of = f" {sentence_case(found[-2])}" if len(found) > 1 and alike(found[-1]) == "văn phòng" else ""
    bodies = _JOINT.split(found[-1])
    if len(bodies) > 1 and all(map(opens_organisation, bodies)):
        return " - ".join(map(sentence_case, bodies))
    return f"{sentence_case(found[-1])}{of}"


def _left(columns: Sequence[str]) -> str:
    """The first column; a place in the second goes on with it: `ỦY BAN NHÂN DÂN      TỈNH LONG AN`."""
    if not columns:
        return ""
    name = columns[0].strip(_TRIM)
    if len(columns) > 1 and name.isupper() and columns[1].isupper() and starts_place(columns[1]):
        return f"{name} {columns[1].strip(_TRIM)}"
    return name


def _organisations(run: Sequence[str]) -> list[str]:
    """The organisations named by consecutive lines, mottoes left out: a line that opens no name continues one."""
    text = "\n".join(run)
    while match := _MOTTO.search(alike(text)):
        text = f"{text[: match.start()]}\n\n{text[match.end() :]}"
    names: list[str] = []
    for part in text.split("\n\n"):
        fresh = True
        for line in filter(None, (piece.strip(_TRIM) for piece in part.split("\n"))):
            if fresh or (opens_organisation(line) and not starts_place(line)):
                names.append(line)
            else:
                names[-1] = f"{names[-1]} {line}"
            fresh = False
    return names


def opens_organisation(words: str) -> bool:
    """Whether the words begin with the name of an organisation or a post."""
    low = alike(words)
    if low.startswith(("phòng chống", "phòng, chống", "phòng ngừa", "ban nhân dân")):
        return False
    return any(low.startswith(head) and not low[len(head) : len(head) + 1].isalpha() for head in ORGANISATIONS)
