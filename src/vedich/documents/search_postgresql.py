"""The register's full text on PostgreSQL: vectors with GIN indexes, beside the tables they index.

The vectors are what `to_tsvector('simple', …)` makes of words between spaces, put together here: its parser takes
words like `2e5` for numbers, and a vector over 1 MB is an error that would refuse a long document. Few matches are
ranked, of many the newest come first.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.backends.utils import CursorWrapper

#: heads are ranked among so many of the newest; each is a vector to be fetched and unpacked
RANKED = 1000
#: a position is at most 16383 and a vector at most 1 MB, of which lexemes and positions are counted here
_LAST, _MOST_BYTES = 16383, 1_000_000
#: D, C, B, A: what a word is worth in the text, the issuer, the title and the number
_WEIGHTS = "'{0.1, 0.2, 0.5, 1.0}'"


def create(cursor: CursorWrapper) -> None:
    cursor.execute(
        "CREATE TABLE IF NOT EXISTS documents_words (document_id bigint PRIMARY KEY, head tsvector NOT NULL, "
        "words tsvector NOT NULL)"
    )
    cursor.execute("CREATE INDEX IF NOT EXISTS documents_words_head ON documents_words USING gin (head)")
    cursor.execute("CREATE INDEX IF NOT EXISTS documents_words_words ON documents_words USING gin (words)")
    cursor.execute(
        "CREATE TABLE IF NOT EXISTS documents_clause_words (clause_id bigint PRIMARY KEY, words tsvector NOT NULL)"
    )
    cursor.execute(
        "CREATE INDEX IF NOT EXISTS documents_clause_words_words ON documents_clause_words USING gin (words)"
    )


def drop(cursor: CursorWrapper) -> None:
    cursor.execute("DROP TABLE IF EXISTS documents_words")
    cursor.execute("DROP TABLE IF EXISTS documents_clause_words")


def clear(cursor: CursorWrapper) -> None:
    cursor.execute("DELETE FROM documents_words")
    cursor.execute("DELETE FROM documents_clause_words")


def vector(parts: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Labelled words as a vector's text: `'chi':1A,9D 'thi':2A`; positions go before words where it grows too long."""
    places: dict[str, list[str]] = {}
    at = 0
    for label, words in parts:
        for word in words:
            at += 1
            places.setdefault(word, []).append(f"{min(at, _LAST)}{label}")
    size = sum(len(word.encode()) + 3 for word in places)
    for most in (32, 4, 1):
        if size + sum(2 * min(len(found), most) for found in places.values()) < _MOST_BYTES:
            return " ".join(f"'{word}':{','.join(dict.fromkeys(found[:most]))}" for word, found in places.items())
    kept, room = [], _MOST_BYTES
    for word in places:
        room -= len(word.encode())
        if room < 0:
            break
        kept.append(f"'{word}'")
    return " ".join(kept)


def put(
    cursor: CursorWrapper, key: int, number: Sequence[str], title: Sequence[str], issuer: Sequence[str],
    text: Sequence[str],
) -> None:  # fmt: skip
    head = [("A", number), ("B", title), ("C", issuer)]
    cursor.execute(
        "INSERT INTO documents_words (document_id, head, words) VALUES (%s, %s::tsvector, %s::tsvector)",
        [key, vector(head), vector([*head, ("D", text)])],
    )


def put_clauses(cursor: CursorWrapper, rows: Sequence[tuple[int, Sequence[str]]]) -> None:
    cursor.executemany(
        "INSERT INTO documents_clause_words (clause_id, words) VALUES (%s, %s::tsvector)",
        [(key, vector([("", text)])) for key, text in rows],
    )


def _all(words: Sequence[str], label: str = "") -> str:
    return " & ".join(f"'{word}'{label}" for word in words)


def _expression(wanted: Any) -> str:
    return " & ".join(filter(None, (_all(wanted.words), _all(wanted.issuer, ":C"))))


def find(cursor: CursorWrapper, wanted: Any, where: Any, limit: int, many: Sequence[int]) -> list[int]:
    """Keys, best first: documents with all the words in their head, then those with the words anywhere.

    `many` are the newest of these, where there are too many to be ranked.
    """
    found = _ranked(cursor, "head", wanted, where, limit)
    if len(found) < limit:
        held = set(found)
        more = many or _ranked(cursor, "words", wanted, where, limit + len(held))
        found += [key for key in more if key not in held]
    return found[:limit]


def _ranked(cursor: CursorWrapper, column: str, wanted: Any, where: Any, limit: int) -> list[int]:
    """The keys of a column's newest matches, best first."""
    query = _expression(wanted)
    cursor.execute(
        f"SELECT key FROM (SELECT w.document_id AS key, ts_rank({_WEIGHTS}, w.{column}, %s::tsquery) AS score "  # noqa: S608
        "FROM documents_words w JOIN documents_document d ON d.id = w.document_id "
        f"WHERE w.{column} @@ %s::tsquery AND {where.sql} "
        f"ORDER BY w.document_id DESC LIMIT {RANKED}) found ORDER BY score DESC, key DESC LIMIT %s",
        [query, query, *where.params, limit],
    )
    return [row[0] for row in cursor.fetchall()]


def newest(cursor: CursorWrapper, wanted: Any, where: Any, most: int) -> list[int]:
    """Keys of the documents with the words anywhere, the newest first."""
    cursor.execute(
        "SELECT w.document_id FROM documents_words w JOIN documents_document d ON d.id = w.document_id "  # noqa: S608
        f"WHERE w.words @@ %s::tsquery AND {where.sql} ORDER BY w.document_id DESC LIMIT %s",
        [_expression(wanted), *where.params, most],
    )
    return [row[0] for row in cursor.fetchall()]


def frequencies(cursor: CursorWrapper, words: Sequence[str], most: int) -> list[int]:
    """In how many clauses each word stands, counted up to `most`."""
    one = "(SELECT count(*) FROM (SELECT 1 FROM documents_clause_words WHERE words @@ %s::tsquery LIMIT %s) w)"
    cursor.execute(f"SELECT {', '.join([one] * len(words))}", [v for word in words for v in (f"'{word}'", most)])
    return list(cursor.fetchone())


def clauses(cursor: CursorWrapper, choices: Sequence[Sequence[str]], where: Any, limit: int) -> list[int]:
    """Keys of the clauses that hold all words of one of the choices, the newest first."""
    cursor.execute(
        "SELECT c.id FROM documents_clause_words w JOIN documents_clause c ON c.id = w.clause_id "  # noqa: S608
        f"JOIN documents_document d ON d.id = c.document_id WHERE w.words @@ %s::tsquery AND {where.sql} "
        "ORDER BY w.clause_id DESC LIMIT %s",
        [" | ".join(f"({_all(words)})" for words in choices), *where.params, limit],
    )
    return [row[0] for row in cursor.fetchall()]
