"""The register's full text on PostgreSQL: vectors with GIN indexes, beside the tables they index.

The vectors are what `to_tsvector('simple', …)` makes of words between spaces, put together here: its parser takes
words like `2e5` for numbers, and a vector over 1 MB is an error that would refuse a long document. Few matches are
ranked, of many the newest come first.

A GIN index knows no order: of a word that stands everywhere it would give every document before the newest is known.
So keys stand on shelves, and the shelf, the type, the year and the issuer's words are words of the vectors too: the
newest shelves are searched first, and only what they lack is sought on larger ones. A search costs what it finds.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.backends.utils import CursorWrapper

#: so many of the newest are ranked; each is a vector to be fetched and unpacked
RANKED = 1000
#: so few documents that filters leave are looked at one by one
FEW = 1000
#: how many keys stand on a shelf of each size; what fills fewer shelves is as soon searched as a whole
SHELVES, FEWEST = (1024, 8192, 65_536, 524_288), 8
#: a word that stands so often on the newest shelves is counted there and not among all clauses
_TELLING = 400
_LAST_CLAUSE = "SELECT max(clause_id) FROM documents_clause_words"
#: a position is at most 16383 and a vector at most 1 MB, of which lexemes and positions are counted here
_LAST, _MOST_BYTES = 16383, 1_000_000
#: D, C, B, A: what a word is worth in the text, the issuer, the title and the number
_WEIGHTS = "'{0.1, 0.2, 0.5, 1.0}'"


def create(cursor: CursorWrapper) -> None:
    _table(cursor, "documents_words", "document_id", ("head", "words"))
    _table(cursor, "documents_clause_words", "clause_id", ("words",))


def _table(cursor: CursorWrapper, table: str, key: str, vectors: Sequence[str]) -> None:
    columns = ", ".join(f"{one} tsvector NOT NULL" for one in vectors)
    cursor.execute(f"CREATE TABLE IF NOT EXISTS {table} ({key} bigint PRIMARY KEY, {columns})")
    for one in vectors:
        # without statistics the planner takes every word for a rare one and asks the index; with them it would rather
        # read the vectors of all documents, whose unpacking it takes for free
        cursor.execute(f"ALTER TABLE {table} ALTER {one} SET STATISTICS 0")
        # each search would read the list of what `fastupdate` has put off
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {table}_{one} ON {table} USING gin ({one}) WITH (fastupdate = off)")


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
    text: Sequence[str], marks: Sequence[str],
) -> None:  # fmt: skip
    head = [("A", number), ("B", title), ("C", issuer)]
    marked = _quoted([*_shelves(key), *(f"={mark}" for mark in marks), *(f"@{word}" for word in issuer)])
    cursor.execute(
        "INSERT INTO documents_words (document_id, head, words) VALUES (%s, %s::tsvector, %s::tsvector)",
        [key, f"{marked} {vector(head)}", f"{marked} {vector([*head, ('D', text)])}"],
    )


def put_clauses(cursor: CursorWrapper, rows: Sequence[tuple[int, Sequence[str]]]) -> None:
    cursor.executemany(
        "INSERT INTO documents_clause_words (clause_id, words) VALUES (%s, %s::tsvector)",
        [(key, f"{_quoted(_shelves(key))} {vector([('', text)])}") for key, text in rows],
    )


def _shelves(key: int) -> list[str]:
    return [f"#{size}:{key // size}" for size in SHELVES]


def _quoted(words: Iterable[str], between: str = " ") -> str:
    # a type is what was asked for, and may be anything
    return between.join("'" + word.replace("\\", "\\\\").replace("'", "''") + "'" for word in words)


def _all(words: Iterable[str]) -> str:
    return _quoted(words, " & ")


def _any(words: Iterable[str]) -> str:
    return f"({_quoted(words, ' | ')})"


def _expression(wanted: Any, where: Any) -> str:
    issuer = [f"@{word}" for word in wanted.issuer]
    marks = [_any(f"={mark}" for mark in choice) for choice in where.marks]
    return " & ".join(filter(None, (_all(wanted.words), _all(issuer), *marks)))


def find(cursor: CursorWrapper, wanted: Any, where: Any, limit: int, newest: Sequence[int]) -> list[int]:
    """Keys, best first: documents with all the words in their head, then those with the words anywhere.

    `newest` are the newest of these; where there are too many to be ranked, so they follow those that are named so.
    """
    if len(newest) <= RANKED:
        return _ranked(cursor, wanted, newest, limit)
    found = _ranked(cursor, wanted, _newest(cursor, "head", wanted, where, RANKED), limit)
    held = set(found)
    return (found + [key for key in newest if key not in held])[:limit]


def _ranked(cursor: CursorWrapper, wanted: Any, keys: Sequence[int], limit: int) -> list[int]:
    """The keys of matches, best first: by their head where it holds all the words, else by their text."""
    query = _all([*wanted.words, *(f"@{word}" for word in wanted.issuer)])
    cursor.execute(
        "SELECT document_id FROM (SELECT document_id, head, words, head @@ %s::tsquery AS named FROM documents_words "  # noqa: S608
        "WHERE document_id = ANY(%s::bigint[]) OFFSET 0) found ORDER BY named DESC, "
        f"ts_rank({_WEIGHTS}, CASE WHEN named THEN head ELSE words END, %s::tsquery) DESC, document_id DESC LIMIT %s",
        [query, list(keys), _all([*wanted.words, *wanted.issuer]), limit],
    )
    return [row[0] for row in cursor.fetchall()]


def newest(cursor: CursorWrapper, wanted: Any, where: Any, most: int) -> list[int]:
    """Keys of the documents with the words anywhere, the newest first."""
    return _newest(cursor, "words", wanted, where, most)


def _newest(cursor: CursorWrapper, column: str, wanted: Any, where: Any, most: int) -> list[int]:
    """Keys of the documents with the words in a column, the newest first."""
    expression = _expression(wanted, where)
    if where.narrow and (few := _few(cursor, where)) is not None:
        return _among(cursor, few, column, expression, most)
    passes = f"SELECT FROM documents_document d WHERE d.id = held.key AND {where.sql}"
    if where.narrow:
        last = _last(cursor, "SELECT max(document_id) FROM documents_words")
    else:
        # as of a past day, or until one, nothing is newer than the newest document that the filters leave
        last = _last(cursor, f"SELECT max(d.id) FROM documents_document d WHERE {where.sql}", where.params)  # noqa: S608
    return _from_shelves(cursor, ("documents_words", "document_id", column), last, expression, passes, where, most)


def _few(cursor: CursorWrapper, where: Any) -> list[int] | None:
    """The documents that the filters leave, where they are few."""
    cursor.execute(
        f"SELECT d.id FROM documents_document d WHERE {where.sql} LIMIT %s",  # noqa: S608
        [*where.params, FEW + 1],
    )
    found = [row[0] for row in cursor.fetchall()]
    return found if len(found) <= FEW else None


def _among(cursor: CursorWrapper, few: Sequence[int], column: str, expression: str, most: int) -> list[int]:
    """Those of a few documents that match, the newest first: each vector is looked at, and none besides."""
    cursor.execute(
        "SELECT one.key FROM unnest(%s::bigint[]) one(key) CROSS JOIN LATERAL (SELECT FROM documents_words w "  # noqa: S608
        f"WHERE w.document_id = one.key AND w.{column} @@ %s::tsquery OFFSET 0) w ORDER BY one.key DESC LIMIT %s",
        [list(few), expression, most],
    )
    return [row[0] for row in cursor.fetchall()]


def _from_shelves(
    cursor: CursorWrapper, source: tuple[str, str, str], last: int, expression: str, passes: str, where: Any, most: int
) -> list[int]:
    """The newest keys of a table, up to the last, whose vector matches and whose document passes, shelf after shelf."""
    table, key, column = source
    found: list[int] = []
    before = last + 1
    for first, shelves in _windows(last):
        # OFFSET 0 keeps the steps apart: the index, then the order, then as many documents as it takes
        cursor.execute(
            f"SELECT held.key FROM (SELECT {key} AS key FROM {table} WHERE {column} @@ %s::tsquery AND {key} < %s "  # noqa: S608
            f"ORDER BY {key} DESC OFFSET 0) held CROSS JOIN LATERAL ({passes} OFFSET 0) passed "
            "ORDER BY held.key DESC LIMIT %s",
            [f"({expression}){shelves}", before, *where.params, most - len(found)],
        )
        found += [row[0] for row in cursor.fetchall()]
        if len(found) >= most:
            break
        before = first
    return found


def _last(cursor: CursorWrapper, query: str = _LAST_CLAUSE, params: Sequence[Any] = ()) -> int:
    """The largest key of a query; 0 where it finds none."""
    cursor.execute(query, params)
    return cursor.fetchone()[0] or 0


def _windows(last: int) -> Iterator[tuple[int, str]]:
    """Ever longer stretches of the newest keys up to all: the first key, and what a query adds to stay there."""
    if not last:
        return
    for size in SHELVES:
        newest = last // size
        if newest >= FEWEST:
            yield (newest - 1) * size, f" & {_any([f'#{size}:{newest}', f'#{size}:{newest - 1}'])}"
    yield 0, ""


def frequencies(cursor: CursorWrapper, words: Sequence[str], most: int) -> tuple[int, list[int]]:
    """The last clause's key, and in how many clauses each word stands, up to `most`.

    A word that stands often among the newest is counted there, and reckoned up.
    """
    last = _last(cursor)
    one = "(SELECT count(*) FROM documents_clause_words WHERE words @@ %s::tsquery)"
    counts: dict[str, int] = {}
    for first, shelves in _windows(last):
        if left := [word for word in words if word not in counts]:
            cursor.execute(f"SELECT {', '.join([one] * len(left))}", [f"'{word}'{shelves}" for word in left])
            for word, count in zip(left, cursor.fetchone(), strict=True):
                if count >= _TELLING or not shelves:
                    counts[word] = count * (last + 1) // (last + 1 - first)
    return last, [min(counts.get(word, 0), most) for word in words]


def clauses(cursor: CursorWrapper, choices: Sequence[Sequence[str]], where: Any, limit: int) -> list[int]:
    """Keys of the clauses that hold all words of one of the choices, the newest first."""
    expression = " | ".join(f"({_all(words)})" for words in choices)
    passes = (
        "SELECT FROM documents_clause c JOIN documents_document d ON d.id = c.document_id "
        f"WHERE c.id = held.key AND {where.sql}"
    )
    source = ("documents_clause_words", "clause_id", "words")
    return _from_shelves(cursor, source, _last(cursor), expression, passes, where, limit)
