"""Full text of the register: one interface, one implementation a kind of database.

Words are folded and parted here (`values.text.words`), never by the database, so that both find the same. A document
has two weights of words, its head (number, title, issuer) and its text; a clause has its text. The tables are no
models: they hold nothing that cannot be made again (`rebuild`), and are written in the document's own transaction.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import ModuleType
from typing import Any

from django.db import connection as default
from django.db.backends.base.base import BaseDatabaseWrapper

from vedich.reading.lexicon.types import TYPE_NAMES
from vedich.values.text import fold, words

from . import search_postgresql, search_sqlite
from .numbering import as_number, number_key

ENGINES: dict[str, ModuleType] = {"sqlite": search_sqlite, "postgresql": search_postgresql}
#: results are shown up to here; who wants more says more
MOST_FOUND = 1000
_LONGEST_WORD = 64
#: the first and the last year that documents are marked with
_YEARS = (1950, 2049)
_NUMBER = re.compile(
    r"(?<![\w/.,-])\d{1,5}[a-z]?\s?[-/]\s?(?:(?:19|20)\d\d\s?/\s?)?[a-z][\w.&]*(?:\s?[-/]\s?[a-z]\w*)*"
)
_NAMES: dict[str, str] = {}
for _name, _type in TYPE_NAMES.items():
    _NAMES.setdefault(_type, _name)


@dataclass(frozen=True)
class Filters:
    """What the register is narrowed by, besides words; all of it holds at once."""

    at: datetime
    type: str = ""
    issuer: str = ""
    since: date | None = None
    until: date | None = None
    body: int | None = None
    refers_to: int | None = None
    reference: str = ""


@dataclass(frozen=True)
class Wanted:
    """What is searched for: words that must all be there, and words that must stand in the issuer."""

    words: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.issuer)


@dataclass(frozen=True)
class Where:
    """A condition on `d`, a row of documents_document, as SQL that both databases read.

    Every document that it leaves has one of each choice of marks; a narrow one asks for relations or a body.
    """

    sql: str
    params: tuple[Any, ...]
    marks: tuple[tuple[str, ...], ...] = ()
    narrow: bool = False


@dataclass(frozen=True)
class Found:
    """The keys of documents, best first; `count` is exact up to MOST_FOUND and one more beyond."""

    keys: list[int] = field(default_factory=list)
    count: int = 0
    words: tuple[str, ...] = ()


def engine(connection: BaseDatabaseWrapper = default) -> ModuleType:
    return ENGINES[connection.vendor]


def indexed(text: str) -> list[str]:
    """The words of a text, and each document's number in it as one word besides: `5_ct_tw`."""
    folded = fold(text)
    return _short(words(text)) + [as_word(number_key(match[0])) for match in _NUMBER.finditer(folded)]


def as_word(key: str) -> str:
    return "_".join(key.split())[:_LONGEST_WORD]


def number_word(token: str) -> str | None:
    """The word under which a typed number is indexed: `05-CT/TW` → `5_ct_tw`; None for what is no number."""
    key = as_number(fold(token))
    return as_word(key) if key else None


def _short(found: Iterable[str]) -> list[str]:
    return [word[:_LONGEST_WORD] for word in found]


def put(
    key: int, *, type: str, number: str, title: str, issuer: str, signed_on: date | None, text: Sequence[str],
    connection: BaseDatabaseWrapper = default,
) -> None:  # fmt: skip
    """Index a document; `text` is what `indexed` made of it."""
    named = _short(words(f"{_NAMES.get(type, '')} {number}"))
    if key_word := as_word(number_key(number)):
        named.append(key_word)
    with connection.cursor() as cursor:
        engine(connection).put(
            cursor, key, named, _short(words(title)), _short(words(issuer)), text, _marks(type, signed_on)
        )


def _marks(type: str, signed_on: date | None) -> list[str]:
    """What a document can be narrowed by, as words of the index: its type, the year and the decade of its date."""
    (year,) = _years(signed_on, signed_on) or ("",)
    return [type, year, year[:3]] if year else [type]


def _years(first: date | None, last: date | None) -> tuple[str, ...]:
    """The marks of the years from one day to another, whole decades as one; a year outside of all has the nearest."""
    if first is None and last is None:
        return ()
    year, end = (
        min(max(day.year, _YEARS[0]), _YEARS[1]) if day else bound
        for day, bound in zip((first, last), _YEARS, strict=True)
    )
    found = []
    while year <= end:
        decade = year % 10 == 0 and year + 9 <= end
        found.append(str(year)[: 3 if decade else 4])
        year += 10 if decade else 1
    return tuple(found)


def put_clauses(rows: Iterable[tuple[int, str]], connection: BaseDatabaseWrapper = default) -> None:
    """Index clauses: pairs of key and text."""
    with connection.cursor() as cursor:
        engine(connection).put_clauses(cursor, [(key, indexed(text)) for key, text in rows])


def wanted(typed: str, issuer: str = "") -> Wanted:
    return Wanted(tuple(dict.fromkeys(_short(words(typed)))), tuple(_short(words(issuer))))


def find(typed: str, filters: Filters, *, limit: int, offset: int = 0) -> Found:
    """The documents that hold all the words, best first: those that are named so, then those that say so.

    Where more than MOST_FOUND say so, a rank tells little and costs much: then the newest of them come first.

    What looks like a document's number finds the documents that have or cite that number, where there are any.
    """
    asked, condition = wanted(typed, filters.issuer), where(filters)
    if not asked or (typed.strip() and not asked.words):
        return Found()
    number = number_word(typed)
    with default.cursor() as cursor:
        cited = replace(asked, words=(number,)) if number else asked
        newest = engine().newest(cursor, cited, condition, MOST_FOUND + 1)
        if not newest and cited is not asked:
            cited, newest = asked, engine().newest(cursor, asked, condition, MOST_FOUND + 1)
        limit = min(limit, max(0, MOST_FOUND - offset))
        keys = engine().find(cursor, cited, condition, offset + limit, newest)[offset:] if newest and limit else []
    return Found(keys, len(newest), asked.words)


def where(filters: Filters) -> Where:
    """The filters as a condition; the words of the issuer are searched for, not compared."""
    ops = default.ops
    moment = ops.adapt_datetimefield_value(filters.at)
    parts: list[tuple[str, tuple[Any, ...]]] = [
        ("d.registered_on <= %s AND (d.superseded_on IS NULL OR d.superseded_on > %s)", (moment, moment))
    ]
    if filters.type:
        parts.append(("d.type = %s", (filters.type,)))
    if filters.since:
        parts.append(("d.signed_on >= %s", (ops.adapt_datefield_value(filters.since),)))
    if filters.until:
        parts.append(("d.signed_on <= %s", (ops.adapt_datefield_value(filters.until),)))
    if filters.body is not None:
        parts.append(("(d.subject_body_id = %s OR d.issuer_body_id = %s)", (filters.body, filters.body)))
    if filters.refers_to is not None:
        parts.append((f"{_REFERS} r.refers_to_id = %s)", (filters.refers_to,)))
    elif filters.reference:
        parts.append((f"{_REFERS} r.number_key = %s)", (number_key(filters.reference),)))
    marks = [(filters.type,) if filters.type else (), _years(filters.since, filters.until)]
    return Where(
        " AND ".join(sql for sql, _ in parts), tuple(value for _, params in parts for value in params),
        tuple(filter(None, marks)), filters.body is not None or bool(filters.refers_to or filters.reference),
    )  # fmt: skip


_REFERS = "d.id IN (SELECT r.document_id FROM documents_reference r WHERE"


def rebuild(connection: BaseDatabaseWrapper = default) -> None:
    """Make the index again from the documents and clauses that there are."""
    from .models import Clause, Document

    with connection.cursor() as cursor:
        engine(connection).clear(cursor)
    rows = Document.objects.using(connection.alias).order_by("pk")
    for row in rows.only("type", "number", "title", "issuer", "signed_on", "text").iterator(chunk_size=50):
        text = indexed(row.text)
        put(row.pk, type=row.type, number=row.number, title=row.title, issuer=row.issuer, signed_on=row.signed_on,
            text=text, connection=connection)  # fmt: skip
        clauses = Clause.objects.using(connection.alias).filter(document=row.pk).values_list("pk", "start", "end")
        put_clauses([(key, row.text[start:end]) for key, start, end in clauses], connection)
