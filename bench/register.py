"""100,000 documents searched: medians and 95th percentiles of several searches, and `LIKE '%…%'` over the same texts.

A database of its own is made and goes away again: SQLite in a temporary folder, or a test database on PostgreSQL where
VEDICH_DATABASE_URL points at one. VEDICH_BENCH_DOCUMENTS makes it smaller. The texts are whole sentences of the
sample's own documents and syllables drawn with the spread that they have there.
"""

import os
import random
import statistics
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

Line = dict[str, Any]
SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "src"
BOUND, ROUNDS, BATCH = 50, 7, 2000
DAY = datetime(2026, 6, 1, tzinfo=UTC)
SIGNS = (
    ("resolution", "NQ/TU"),
    ("directive", "CT/TW"),
    ("plan", "KH-UBND"),
    ("decision", "QĐ-UBND"),
    ("report", "BC-UBND"),
)
SEARCHES = {
    "number": ("05-CT/TW", {}),
    "number_words": ("chi thi 05", {}),
    "number_spaces": ("05 ct tw", {}),
    "two_words": ("ngân sách", {}),
    "four_words": ("giải ngân đầu tư công", {}),
    "rare": ("khoáng sản đất hiếm", {}),
    "everywhere": ("tỉnh", {}),
    "filtered": ("nông thôn mới", {"type": "plan", "since": date(2020, 1, 1), "until": date(2022, 12, 31)}),
    "issuer": ("hộ nghèo", {"issuer": "tinh uy"}),
}
QUESTIONS = ("Thu ngân sách nhà nước năm 2023 là bao nhiêu?", "Ai chịu trách nhiệm giải ngân vốn đầu tư công?")


def run() -> Iterator[Line]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vedich.settings")
    with tempfile.TemporaryDirectory(prefix="vedich-bench-") as folder:
        os.environ["VEDICH_DATA"] = folder
        import django

        django.setup()
        from django.db import connection

        made = connection.creation.create_test_db(verbosity=0, serialize=False)
        try:
            yield from _measured(int(os.environ.get("VEDICH_BENCH_DOCUMENTS", "100000")))
        finally:
            connection.creation.destroy_test_db(made, verbosity=0)


def _measured(size: int) -> Iterator[Line]:
    from django.db import connection

    from vedich.documents import asking, listing, search

    started = perf_counter()
    _fill(size)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    vendor = connection.vendor
    told = {"documents": size, "database": vendor, "characters": _characters()}
    yield _line("register.fill", perf_counter() - started, "s", None, told)
    for name, (typed, narrowed) in SEARCHES.items():
        filters = search.Filters(DAY, **narrowed)
        middle, worst, found = _timed(lambda t=typed, f=filters: search.find(t, f, limit=20))
        like, _, other = _timed(lambda t=typed, n=narrowed: _like(t, n), 3)
        peers = {"p95_ms": worst, "found": found.count, "like_ms": like, "like_found": other, "database": vendor}
        yield _line(f"register.search.{name}", middle, "ms", BOUND, peers)
    for name, typed in (("newest", ""), ("two_words", "ngân sách")):
        middle, worst, _ = _timed(lambda t=typed: listing.page(t, search.Filters(DAY)))
        yield _line(f"register.page.{name}", middle, "ms", None, {"p95_ms": worst, "database": vendor})
    for count, question in enumerate(QUESTIONS, 1):
        middle, worst, answers = _timed(lambda q=question: asking.ask(q, DAY), 3)
        peers = {"p95_ms": worst, "answers": len(answers), "database": vendor}
        yield _line(f"register.question.{count}", middle, "ms", None, peers)


def _characters() -> int:
    from django.db.models import Sum
    from django.db.models.functions import Length

    from vedich.documents.models import Document

    return int(Document.objects.aggregate(n=Sum(Length("text")))["n"] or 0)


def _fill(size: int) -> None:
    """Documents with clauses and index, written as registration writes them, but many to an act."""
    from vedich.ledger.actions import System, action
    from vedich.ledger.scope import current

    @action("bench.fill")
    def fill(*, by: Any, now: datetime, rows: list[Any]) -> None:
        from vedich.documents import search
        from vedich.documents.clauses import cut
        from vedich.documents.models import Clause, Document

        made = current().add_many(Document, rows)
        spans = [(one, order, span) for one in made for order, span in enumerate(cut(one.text, ()))]
        clauses = current().add_many(
            Clause, [Clause(document=d, order=order, start=s.start, end=s.end) for d, order, s in spans]
        )
        for one in made:
            search.put(one.pk, type=one.type, number=one.number, title=one.title, issuer=one.issuer,
                       signed_on=one.signed_on, text=search.indexed(one.text))  # fmt: skip
        search.put_clauses([(clause.pk, clause.document.text[clause.start : clause.end]) for clause in clauses])
        current().about("bench:fill", documents=len(rows))

    drawn = _documents(size)
    while batch := list(islice(drawn, BATCH)):
        fill(rows=batch, by=System(), now=DAY)


def _documents(size: int) -> Iterator[Any]:
    from vedich.documents.models import Document
    from vedich.documents.numbering import number_key

    drawn = random.Random(5)
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    sentences = [line.strip() for text in texts for line in text.splitlines() if len(line.strip()) > 40]
    counted = Counter(word for text in texts for word in text.split())
    words, weights = list(counted), list(counted.values())
    rare = ["khoáng sản đất hiếm", "sân bay Côn Đảo", "nghề dệt chiếu", "cá tra giống"]
    for index in range(size):
        type_, sign = SIGNS[index % len(SIGNS)]
        number = f"{index // len(SIGNS) % 400 + 1:02d}-{sign}" if "/" in sign else f"{index % 4000 + 1}/{sign}"
        title = "về " + " ".join(drawn.choices(words, weights, k=12))
        lines = [f"{drawn.randint(1, 9)}. {drawn.choice(sentences)}" for _ in range(4)]
        lines += [" ".join(drawn.choices(words, weights, k=60)) + "." for _ in range(8)]
        if index % 700 == 0:
            lines.append(f"Quan tâm {drawn.choice(rare)} theo Chỉ thị số 05-CT/TW.")
        drawn.shuffle(lines)
        yield Document(
            code=f"d-{index}", type=type_, number=number, number_key=number_key(number), title=title[:400],
            issuer="Tỉnh ủy Long An" if "/TU" in sign else "Ủy ban nhân dân tỉnh", file_name=f"{index}.txt",
            file_digest=f"{index:064d}", file_size=1, text="\n".join([number, title, *lines]),
            registered_on=DAY - timedelta(minutes=size - index),
            signed_on=date(2016, 1, 1) + timedelta(days=index * 3650 // size),
        )  # fmt: skip


def _like(typed: str, narrowed: dict[str, Any]) -> int:
    """The same without an index: every word as typed somewhere in the text; twenty keys and a count up to 1,001."""
    from vedich.documents.models import Document

    found = Document.objects.all()
    for word in typed.split():
        found = found.filter(text__contains=word)
    names = {"type": "type", "since": "signed_on__gte", "until": "signed_on__lte"}
    found = found.filter(**{names[name]: value for name, value in narrowed.items() if name in names})
    return len(found.order_by("-pk").values_list("pk", flat=True)[:1001])


def _timed(work: Callable[[], Any], rounds: int = ROUNDS) -> tuple[float, float, Any]:
    """Median and 95th percentile in milliseconds after one warm run, and what the last one gave."""
    spent, result = [], work()
    for _ in range(rounds):
        started = perf_counter()
        result = work()
        spent.append(1000 * (perf_counter() - started))
    ordered = sorted(spent)
    return round(statistics.median(spent), 2), round(ordered[int(0.95 * (len(ordered) - 1) + 0.5)], 2), result


def _line(name: str, value: float, unit: str, bound: float | None, peers: dict[str, Any]) -> Line:
    return {"name": name, "value": round(value, 2), "unit": unit, "bound": bound, "peers": peers}
