"""How fast a document is read, beside what only extracting its text costs, on the sample's own documents."""

import io
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from vedich.reading import read

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
ROUNDS = 5


def _best(act: Callable[[], Any]) -> float:
    spent = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        act()
        spent.append(time.perf_counter() - started)
    return min(spent)


def _docx_text(data: bytes) -> str:
    import docx

    document = docx.Document(io.BytesIO(data))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def _pdf_text(data: bytes) -> str:
    import pypdfium2

    pages = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


EXTRACTS: dict[str, Callable[[bytes], str]] = {".docx": _docx_text, ".pdf": _pdf_text}


def run() -> Iterator[dict[str, Any]]:
    for path in sorted(SAMPLES.glob("*.*")):
        data = path.read_bytes()
        size = len(read(data, path.name).text.encode())
        peers: dict[str, Any] = {"text_bytes": size}
        if path.suffix in EXTRACTS:
            extract = EXTRACTS[path.suffix]
            peers["text_only_ms"] = round(1000 * _best(lambda d=data, e=extract: e(d)), 2)  # type: ignore[misc]
        spent = _best(lambda d=data, n=path.name: read(d, n))  # type: ignore[misc]
        value = round(1000 * spent, 2)
        yield {"name": f"reading.{path.name}", "value": value, "unit": "ms", "bound": None, "peers": peers}
    text = "\n".join((SAMPLES / "bao-cao-nam-2024.txt").read_text(encoding="utf-8") for _ in range(400)).encode()
    spent = _best(lambda: read(text, "long.txt"))
    yield {
        "name": "reading.long", "value": round(len(text) / spent / 1e6, 2), "unit": "MB/s", "bound": None,
        "peers": {"text_bytes": len(text)},
    }  # fmt: skip
