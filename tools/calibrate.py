"""How sure the reader may be: `python tools/calibrate.py CORPUS …`, each a folder with docs/, gold/ and (one) score.py.

Counts, for each ground that an item may stand on, how many items of the gold's documents were right, prints the table
for `reading/confidence.py`, and then what it is worth: each document judged by the shares of all the others.
"""

import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType

from vedich.reading import confidence, read

KINDS = {"references": "references", "figures": "figures named", "targets": "targets named", "directives": "directives"}
#: a ground with few items leans on its kind's share as if it had so many more
LEANING = 10
BINS = (0.0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
Item = tuple[str, str, bool]  # document, ground, right


def scorer(folders: list[Path]) -> ModuleType:
    path = next(folder / "score.py" for folder in folders if (folder / "score.py").exists())
    spec = importlib.util.spec_from_file_location("corpus_score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def items(folders: list[Path]) -> Iterator[Item]:
    """Every item that was read, with its ground; confidences carry the ground's place while this runs."""
    score, grounds = scorer(folders), list(confidence.Ground)
    confidence.SHARES.update({ground: place for place, ground in enumerate(grounds)})
    for path in sorted(path for folder in folders for path in (folder / "gold").glob("*.json")):
        document = path.parent.parent / "docs" / f"{path.stem}.txt"
        reading, gold = read(document.read_bytes(), document.name).to_json(), json.loads(path.read_text("utf-8"))
        for kind, task in KINDS.items():
            pairs, wrong, _ = score.pair(reading[kind], gold[kind], score.TASKS[task][1])
            for right, found in ((True, [have for have, _ in pairs]), (False, wrong)):
                for item in found:
                    yield path.stem, grounds[int(item["confidence"])], right


def shares(counted: list[Item]) -> dict[str, tuple[float, int, int]]:
    """For each ground its share, how many were right, of how many."""
    kinds, tally = defaultdict(lambda: [0, 0]), defaultdict(lambda: [0, 0])
    for _, ground, right in counted:
        for count in (kinds[ground.split(" ")[0]], tally[ground]):
            count[0] += right
            count[1] += 1
    found = {}
    for ground, (right, all_) in tally.items():
        kind_right, kind_all = kinds[ground.split(" ")[0]]
        # one wrong and one right are added to a kind: nothing is sure
        prior = (kind_right + 1) / (kind_all + 2)
        found[ground] = ((right + LEANING * prior) / (all_ + LEANING), right, all_)
    return found


def left_out(counted: list[Item]) -> list[tuple[float, bool]]:
    """Each item's share by the documents that it is not from, and whether it was right."""
    found = []
    for document in sorted({item[0] for item in counted}):
        others = shares([item for item in counted if item[0] != document])
        pooled = [item[2] for item in counted if item[0] != document]
        other = sum(pooled) / len(pooled)
        for _, ground, right in (item for item in counted if item[0] == document):
            found.append((others.get(ground, (other, 0, 0))[0], right))
    return found


def main(folders: list[Path]) -> int:
    counted = list(items(folders))
    print(f"{len({item[0] for item in counted})} documents, {len(counted)} items\n")
    print(f"{'ground':<44} share  right    of")
    for ground, (share, right, all_) in sorted(shares(counted).items()):
        print(f"{ground:<44} {share:5.2f} {right:6} {all_:5}")
    print("\nleaving one document out:\nconfidence      mean   right    of   share")
    judged = left_out(counted)
    for low, high in pairwise(BINS):
        inside = [(share, right) for share, right in judged if low <= share < high]
        if inside:
            mean, right = sum(share for share, _ in inside) / len(inside), sum(right for _, right in inside)
            print(f"{low:.2f} – {min(high, 1):.2f}   {mean:6.3f} {right:7} {len(inside):5}  {right / len(inside):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
