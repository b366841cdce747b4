"""The register's full text on SQLite: FTS5 tables without content, whose row numbers are the keys of what they index.

The tokenizer parts words at spaces only (`ascii` takes all else for letters): what is a word was decided before. bm25
counts every occurrence of every word first, so it ranks few matches only; of many the newest come first.
"""

from collections.abc import Sequence
from typing import Any

from django.db.backends.utils import CursorWrapper

_TOKENIZE = "tokenize=\"ascii tokenchars '_'\""
#: heads are ranked among so many of the newest; what a word is worth in the number, the title and the issuer
RANKED, _WORTH = 1000, ", 12.0, 5.0, 2.0"
#: the names of documents by themselves: they are looked through first, and are small
_TABLES = {
    "documents_heads": "number, title, issuer",
    "documents_words": "words, issuer",
    "documents_clause_words": "body",
}
#: the filters are read from an index that holds all of them: a row with its long text is never opened
_DOCUMENT = "CROSS JOIN documents_document d INDEXED BY document_facets"


def create(cursor: CursorWrapper) -> None:
    for table, columns in _TABLES.items():
        cursor.execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5({columns}, content='', {_TOKENIZE})")


def drop(cursor: CursorWrapper) -> None:
    for table in _TABLES:
        cursor.execute(f"DROP TABLE IF EXISTS {table}")


def clear(cursor: CursorWrapper) -> None:
    for table in _TABLES:
        cursor.execute(f"INSERT INTO {table}({table}) VALUES ('delete-all')")  # noqa: S608


def put(
    cursor: CursorWrapper, key: int, number: Sequence[str], title: Sequence[str], issuer: Sequence[str],
    text: Sequence[str], marks: Sequence[str],
) -> None:  # fmt: skip
    head = [" ".join(part) for part in (number, title, issuer)]
    cursor.execute("INSERT INTO documents_heads(rowid, number, title, issuer) VALUES (%s, %s, %s, %s)", [key, *head])
    whole = " ".join([*head, *text])
    cursor.execute("INSERT INTO documents_words(rowid, words, issuer) VALUES (%s, %s, %s)", [key, whole, head[2]])


def put_clauses(cursor: CursorWrapper, rows: Sequence[tuple[int, Sequence[str]]]) -> None:
    cursor.executemany(
        "INSERT INTO documents_clause_words(rowid, body) VALUES (%s, %s)", [(key, " ".join(text)) for key, text in rows]
    )


def _all(words: Sequence[str]) -> str:
    return " AND ".join(f'"{word}"' for word in words)


def _expression(wanted: Any, column: str = "") -> str:
    parts = [f"{column}({_all(wanted.words)})"] if wanted.words else []
    parts += [f"issuer : ({_all(wanted.issuer)})"] if wanted.issuer else []
    return " AND ".join(parts)


def find(cursor: CursorWrapper, wanted: Any, where: Any, limit: int, newest: Sequence[int]) -> list[int]:
    """Keys, best first: documents with all the words in their head, then those with the words anywhere.

    `newest` are the newest of these; where there are too many to be ranked, so they follow those that are named so.
    """
    found = _ranked(cursor, "documents_heads", _expression(wanted), where, limit, _WORTH)
    if len(found) < limit:
        held, expression = set(found), _expression(wanted, "words : ")
        ranked = len(newest) <= RANKED
        more = _ranked(cursor, "documents_words", expression, where, limit + len(held), "") if ranked else newest
        found += [key for key in more if key not in held]
    return found[:limit]


def _ranked(cursor: CursorWrapper, table: str, expression: str, where: Any, limit: int, worth: str) -> list[int]:
    """The keys of a table's newest matches, best first; `worth` is that of its columns."""
    cursor.execute(
        f"SELECT key FROM (SELECT {table}.rowid AS key, bm25({table}{worth}) AS score FROM {table} {_DOCUMENT} "  # noqa: S608
        f"ON d.id = {table}.rowid WHERE {table} MATCH %s AND {where.sql} "
        f"ORDER BY {table}.rowid DESC LIMIT {RANKED}) ORDER BY round(score, 1), key DESC LIMIT %s",
        [expression, *where.params, limit],
    )
    return [row[0] for row in cursor.fetchall()]


def newest(cursor: CursorWrapper, wanted: Any, where: Any, most: int) -> list[int]:
    """Keys of the documents with the words anywhere, the newest first."""
    cursor.execute(
        f"SELECT documents_words.rowid FROM documents_words {_DOCUMENT} ON d.id = documents_words.rowid "  # noqa: S608
        f"WHERE documents_words MATCH %s AND {where.sql} ORDER BY documents_words.rowid DESC LIMIT %s",
        [_expression(wanted, "words : "), *where.params, most],
    )
    return [row[0] for row in cursor.fetchall()]


def frequencies(cursor: CursorWrapper, words: Sequence[str], most: int) -> tuple[int, list[int]]:
    """The last clause's key, and in how many clauses each word stands, counted up to `most`."""
    one = "(SELECT count(*) FROM (SELECT 1 FROM documents_clause_words WHERE documents_clause_words MATCH %s LIMIT %s))"
    last = "(SELECT max(id) FROM documents_clause)"
    cursor.execute(
        f"SELECT {', '.join([last] + [one] * len(words))}", [v for word in words for v in (f'"{word}"', most)]
    )
    found, *counts = cursor.fetchone()
    return found or 0, counts


def clauses(cursor: CursorWrapper, choices: Sequence[Sequence[str]], where: Any, limit: int) -> list[int]:
    """Keys of the clauses that hold all words of one of the choices, the newest first."""
    cursor.execute(
        "SELECT c.id FROM documents_clause_words "  # noqa: S608
        f"CROSS JOIN documents_clause c ON c.id = documents_clause_words.rowid {_DOCUMENT} ON d.id = c.document_id "
        f"WHERE documents_clause_words MATCH %s AND {where.sql} ORDER BY documents_clause_words.rowid DESC LIMIT %s",
        [" OR ".join(f"({_all(words)})" for words in choices), *where.params, limit],
    )
    return [row[0] for row in cursor.fetchall()]
