"""A question in plain words, answered with the clauses that say most of it: quoted, never put into other words."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import combinations, pairwise

from django.db import connection
from django.db.models import F
from django.db.models.functions import Substr

from vedich.values.text import fold, nfc, words

from . import search
from .lexicon import STOP_WORDS, STOP_WORDS_BARE
from .models import Clause, Document
from .snippets import Marked, marked

#: words that are looked for, clauses that are weighed, answers that are shown
MOST_WORDS, WEIGHED, MOST_ANSWERS = 6, 150, 12
#: what of the question's weight a clause must hold itself, and what with its heading and its document's name
LEAST, LEAST_TOGETHER = 0.45, 0.6
_COUNTED = 20_000
_TOKEN = re.compile(r"[^\W_]+(?:[-/.][^\W_]+)*")


@dataclass(frozen=True)
class Term:
    """A word of the question: folded, as typed, how much it tells, and whether the register knows it."""

    word: str
    typed: str
    weight: float = 0.0
    known: bool = False


@dataclass
class Answer:
    """A clause that answers: its place, its words with those asked for marked, and how well it fits, from 0 to 1."""

    document: Document
    start: int
    end: int
    label: str
    title: str
    text: str
    score: float = 0.0
    pieces: tuple[Marked, ...] = field(default=())


def terms_of(question: str) -> list[Term]:
    """What is looked for: words that tell something, each once; a document's number is one of them."""
    text = nfc(question).lower()
    written_out = text != fold(text) and fold(text) != " ".join(text.split())
    found: dict[str, Term] = {}
    for token in _TOKEN.findall(text):
        if token in STOP_WORDS or (not written_out and token in STOP_WORDS_BARE):
            continue
        key = search.number_word(token)
        for word in [key] if key else words(token):
            found.setdefault(word, Term(word, token))
    return list(found.values())[: 3 * MOST_WORDS]


def ask(question: str, at: datetime) -> list[Answer]:
    """The clauses that hold most of what the question asks for, best first; empty where nothing fits."""
    terms = _weighed(terms_of(question))
    known = [term for term in terms if term.known]
    if not known:
        return []
    whole = sum(term.weight for term in terms)
    asked = [term.word for term in terms]
    shown = {part for word in asked for part in word.split("_")}
    answers = _loaded(_candidates(known, at))
    for answer in answers:
        answer.score = _score(answer, known, asked, whole)
        answer.pieces = marked(answer.text, shown)
    best = sorted((one for one in answers if one.score), key=lambda one: (-one.score, -one.document.pk, one.start))
    return best[:MOST_ANSWERS]


def _weighed(terms: Sequence[Term]) -> list[Term]:
    """Rare words tell more, numbers twice as much; one that stands nowhere tells most, and no clause holds it."""
    if not terms:
        return []
    with connection.cursor() as cursor:
        last, counts = search.engine().frequencies(cursor, [term.word for term in terms], _COUNTED)
    return [
        Term(term.word, term.typed, math.log(1 + (last + 1) / max(1, count)) * _kind(term.word), count > 0)
        for term, count in zip(terms, counts, strict=True)
    ]


def _kind(word: str) -> float:
    return 3.0 if "_" in word else 2.0 if word.isdigit() else 1.0


def _candidates(terms: Sequence[Term], at: datetime) -> list[int]:
    """Keys of clauses with all of the words that tell most; where there are few, with all but one, two, three …"""
    chosen = [term.word for term in sorted(terms, key=lambda term: -term.weight)[:MOST_WORDS]]
    found: list[int] = []
    with connection.cursor() as cursor:
        condition = search.where(search.Filters(at))
        for missing in range(min(2, len(chosen) // 2) + 1):
            choices = list(combinations(chosen, len(chosen) - missing))
            keys = search.engine().clauses(cursor, choices, condition, WEIGHED)
            found += [key for key in keys if key not in set(found)]
            if len(found) >= MOST_ANSWERS:
                break
    return found[:WEIGHED]


def _loaded(keys: Sequence[int]) -> list[Answer]:
    """The clauses with their words, sections and documents, in one query."""
    rows = Clause.objects.filter(pk__in=keys).select_related("section", "document").defer("document__text")
    rows = rows.annotate(words=Substr("document__text", F("start") + 1, F("end") - F("start")))
    return [
        Answer(
            row.document, row.start, row.end, row.section.label if row.section else "",
            row.section.title if row.section else "", row.words,
        )
        for row in rows
    ]  # fmt: skip


def _score(answer: Answer, terms: Sequence[Term], asked: Sequence[str], whole: float) -> float:
    """The weight of the words that the clause holds: more where they stand together, and as they were typed."""
    inside = search.indexed(answer.text)
    held, together = set(inside), set(pairwise(inside))
    document = answer.document
    named = {*search.indexed(f"{answer.title} {document.number} {document.title} {document.issuer}")}
    if document.signed_on:
        named.add(str(document.signed_on.year))
    own = sum(term.weight for term in terms if term.word in held)
    context = sum(term.weight for term in terms if term.word not in held and term.word in named)
    if own < LEAST * whole or own + context < LEAST_TOGETHER * whole:
        return 0.0
    lower = nfc(answer.text).lower()
    typed = sum(term.weight for term in terms if term.word in held and term.typed in lower)
    pairs = sum(pair in together for pair in pairwise(asked))
    spread = whole * pairs / max(1, len(asked) - 1)
    brevity = 1 / (1 + len(answer.text) / 4000)
    return (0.6 * own + 0.3 * context + 0.2 * typed + 0.2 * spread) * brevity / whole
