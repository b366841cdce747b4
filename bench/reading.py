"""How fast a document is read: beside what only extracting its text costs, on the sample's own documents; and beside
underthesea's word segmentation alone, the commonest first step of Vietnamese language tools, on the same texts.

`make bench` installs that peer from bench/peers.lock. The texts are the sample's; where the shared corpus of real
documents stands beside the checkout (or VEDICH_SHARED names it), its texts make a line of their own.
"""

import io
import os
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from vedich.reading import read, read_text

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
CORPUS = Path(os.environ.get("VEDICH_SHARED") or ROOT.parent / "shared") / "corpus" / "docs"
ROUNDS = 5
#: a full reading is at least so many times as fast as the peer's segmentation
TIMES = 10


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
    for name, folder in (("sample", SAMPLES), ("corpus", CORPUS)):
        if texts := [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]:
            yield _beside_segmentation(name, texts)


def _beside_segmentation(name: str, texts: list[str]) -> dict[str, Any]:
    size = sum(len(text.encode()) for text in texts)
    ours = size / _best(lambda: [read_text(text) for text in texts]) / 1e6
    peers: dict[str, Any] = {"text_bytes": size, "vedich_mb_s": round(ours, 2)}
    try:
        from underthesea import word_tokenize
    except ImportError:
        peers["underthesea"] = "not installed: make bench"
        return {"name": f"reading.times_{name}", "value": None, "unit": "times", "bound": TIMES, "peers": peers}
    word_tokenize("xin chào")
    theirs = size / _best(lambda: [word_tokenize(text) for text in texts]) / 1e6
    peers |= {"underthesea": version("underthesea"), "underthesea_mb_s": round(theirs, 3)}
    return {
        "name": f"reading.times_{name}",
        "value": round(ours / theirs, 1),
        "unit": "times",
        "bound": TIMES,
        "peers": peers,
    }
