"""Vietnamese order in the database: PostgreSQL has it from ICU, SQLite is given it under the same name."""

from functools import lru_cache
from typing import Any

from django.db.models.functions import Collate

from vedich.values.text import collation_key

NAME = "vi-x-icu"
_key = lru_cache(maxsize=8192)(collation_key)


def _compare(one: str, other: str) -> int:
    a, b = _key(one), _key(other)
    return (a > b) - (a < b)


def give_to_sqlite(connection: Any, **kwargs: object) -> None:
    """Every new connection to SQLite learns the order; receives `connection_created`."""
    if connection.vendor == "sqlite":
        connection.connection.create_collation(NAME, _compare)


def in_order(field: str) -> Collate:
    """Sort by a name as Vietnamese dictionaries do: `.order_by(in_order("body__name"))`."""
    return Collate(field, NAME)
