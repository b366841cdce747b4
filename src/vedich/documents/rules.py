"""Decisions about documents and proposals, without a database."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from vedich.values.text import fold, slug
from vedich.values.vocabulary import ItemKind, Triage

from .vocabulary import Asked

#: the issuers at the centre by their signs (Decree 30/2020/NĐ-CP, Appendix VI; party Regulation 399-QĐ/TW) and names
_CENTRAL_SIGN = re.compile(r"(?:/TW|[/-]CP|[/-]TTg|/QH\d+|/UBTVQH\d+|-BCT|-BBT|/BC?T)(?:$|[^\w])", re.IGNORECASE)
_CENTRAL_NAME = re.compile(
    r"(?:ban chap hanh trung uong|bo chinh tri|ban bi thu|quoc hoi|uy ban thuong vu quoc hoi|chinh phu|thu tuong|"
    r"chu tich nuoc|trung uong dang|bo (?!chi huy))"
)


def code_stem(type: str, number: str | None, signed_on: date | None, digest: str) -> str:
    """What a document's readable code begins with: `12-nq-tu-2023`, else the type and the file's digest."""
    stem = slug(number)[:40] if number else f"{type}-{digest[:8]}"
    if number and signed_on and str(signed_on.year) not in stem:
        stem = f"{stem}-{signed_on.year}"
    return stem


def free_code(stem: str, taken: Iterable[str]) -> str:
    """The stem, or the first of `stem-2`, `stem-3` … that is not taken."""
    code, count = stem, 1
    while code in taken:
        count += 1
        code = f"{stem}-{count}"
    return code


def as_stored(item: Any) -> Any:
    """A reading's value in the form that JSON keeps exactly: decimals and dates as text, enums as their codes."""
    if is_dataclass(item) and not isinstance(item, type):
        return {field.name: as_stored(getattr(item, field.name)) for field in fields(item)}
    if isinstance(item, Decimal):
        return f"{item:f}"
    if isinstance(item, Enum):
        return item.value
    if isinstance(item, date):
        return item.isoformat()
    if isinstance(item, (list, tuple)):
        return [as_stored(part) for part in item]
    if isinstance(item, float):
        return f"{item:.4g}"
    return item


def asked_of(kind: str, data: Mapping[str, Any], *, joined: bool = False, lead_open: bool = False) -> list[Asked]:
    """What the text of one item does not say and a person must before, or after, it is accepted.

    A sentence that joins another makes no task of its own. `lead_open` says that whom it names may be several bodies,
    or everybody.
    """
    questions = []
    if kind == ItemKind.DIRECTIVE and data.get("triage") == Triage.ASSIGN and not joined:
        if not data.get("agencies") or lead_open:
            questions.append(Asked.LEAD)
        if not data.get("deadline") and not data.get("recurrence"):
            questions.append(Asked.DEADLINE)
    if kind == ItemKind.FIGURE and not data.get("period"):
        questions.append(Asked.PERIOD)
    return questions


def short_digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]


def is_central(number: str, issuer: str) -> bool:
    """Whether a document comes from the centre, by its number's sign or its issuer's name."""
    return bool(_CENTRAL_SIGN.search(number.replace("TƯ", "TW")) or _CENTRAL_NAME.match(fold(issuer)))
