"""The scores on the shared corpus of real documents are held: floors just under what was reached."""

import importlib.util
import json
import unicodedata
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from vedich.reading import read
from vedich.reading.errors import PictureOnly

FLOORS = {
    "references": 0.98,
    "figures": 0.97,
    "figures named": 0.93,
    "targets": 0.96,
    "targets named": 0.95,
    "directives": 0.97,
}
AGENCIES, DEADLINES, HEADER = 0.96, 0.96, 0.97


@pytest.fixture(scope="module")
def score(shared: Path) -> ModuleType:
    """The corpus's own scorer."""
    spec = importlib.util.spec_from_file_location("corpus_score", shared / "corpus" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def documents(shared: Path) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each document's reading and gold."""
    found = []
    for path in sorted((shared / "corpus" / "gold").glob("*.json")):
        data = (shared / "corpus" / "docs" / f"{path.stem}.txt").read_bytes()
        reading = read(data, f"{path.stem}.txt")
        assert reading.text == unicodedata.normalize("NFC", data.decode("utf-8"))
        found.append((json.loads(json.dumps(reading.to_json())), json.loads(path.read_text("utf-8"))))
    return found


@pytest.mark.parametrize("task", FLOORS)
def test_pooled_f1(score, documents, task):
    key, match = score.TASKS[task]
    hits = have = want = 0
    for reading, gold in documents:
        pairs, _, _ = score.pair(reading[key], gold[key], match)
        hits, have, want = hits + len(pairs), have + len(reading[key]), want + len(gold[key])
    assert score.prf(hits, have, want)[2] >= FLOORS[task]


def test_agencies_and_deadlines_of_matched_directives(score, documents):
    match = score.TASKS["directives"][1]
    pairs = [
        pair for reading, gold in documents for pair in score.pair(reading["directives"], gold["directives"], match)[0]
    ]
    right = sum(bool(want["deadline"]) and have["deadline"] == want["deadline"] for have, want in pairs)
    stated = sum(bool(item["deadline"]) for reading, _ in documents for item in reading["directives"])
    wanted = sum(bool(item["deadline"]) for _, gold in documents for item in gold["directives"])
    assert score.agencies_f1(pairs) >= AGENCIES
    assert score.prf(right, stated, wanted)[2] >= DEADLINES


def test_header_fields(score, documents):
    right = [ok for reading, gold in documents for _, ok in score.header_score(reading["document"], gold["document"])]
    assert sum(right) / len(right) >= HEADER


def test_the_originals_are_read(shared):
    scans = []
    for path in sorted((shared / "corpus" / "files").iterdir()):
        try:
            assert read(path.read_bytes(), path.name).text
        except PictureOnly:
            scans.append(path.name)
    assert all("_scan" in name for name in scans)
