"""Ruled tables of a page: its drawn lines → cells, its words → one line a row, cells parted by tabs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .pdflines import PdfLine
from .pdfpage import Rule, Rules, Word

# a date broken at the edge of a narrow cell: "30/6/203 3", "30/6/ 2033"
_BROKEN_DATE = re.compile(r"(?<!\d)(\d{1,2}/\d{1,2}/(?=[\d ]{5}(?!\d))\d{0,3}) (\d{1,4})(?!\d)")
#: lines nearer than this are one line
NEAR = 3.0
#: beyond these a drawing is no table
MOST_CROSSINGS, MOST_CELLS = 400_000, 6000


@dataclass(frozen=True, slots=True)
class Grid:
    """`xs` and `ys` are the edges of columns and rows; `down` and `across` the lines really drawn along them."""

    xs: list[float]
    ys: list[float]
    down: list[Rule]
    across: list[Rule]

    def holds(self, word: Word) -> bool:
        centre = (word.left + word.right) / 2
        return self.xs[0] - NEAR < centre < self.xs[-1] + NEAR and self.ys[0] - NEAR < word.middle < self.ys[-1] + NEAR

    def rows(self, words: Sequence[Word]) -> Iterator[PdfLine]:
        """The rows that hold words; a merged cell's words stand in its first row and column."""
        leaders = self._leaders()
        filled: dict[tuple[int, int], list[Word]] = {}
        for word in words:
            place = _slot(self.ys, word.middle), _slot(self.xs, (word.left + word.right) / 2)
            filled.setdefault(leaders[place], []).append(word)
        for row in range(len(self.ys) - 1):
            cells = [cell_text(filled.get((row, column), [])) for column in range(len(self.xs) - 1)]
            if any(cells):
                text = "\t".join(cells)
                yield PdfLine(text, self.xs[0], self.xs[-1], self.ys[row], self.ys[row + 1], row=True)

    def _leaders(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For each cell the first one of those that no line parts it from."""
        leaders: dict[tuple[int, int], tuple[int, int]] = {}
        for row in range(len(self.ys) - 1):
            middle = (self.ys[row] + self.ys[row + 1]) / 2
            for column in range(len(self.xs) - 1):
                centre = (self.xs[column] + self.xs[column + 1]) / 2
                if row and not _drawn(self.across, self.ys[row], centre):
                    leaders[row, column] = leaders[row - 1, column]
                elif column and not _drawn(self.down, self.xs[column], middle):
                    leaders[row, column] = leaders[row, column - 1]
                else:
                    leaders[row, column] = (row, column)
        return leaders


def cell_text(words: Sequence[Word]) -> str:
    """The words of a cell, line by line."""
    text = " ".join(word.text for line in bands(words) for word in line).replace("\u00ad ", "")
    return _BROKEN_DATE.sub(r"\1\2", text)


def bands(words: Sequence[Word]) -> list[list[Word]]:
    """Words that stand beside each other, from top to bottom, each band from left to right."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.middle, one.left)):
        if found and _beside(found[-1][0], word):
            found[-1].append(word)
        else:
            found.append([word])
    for band in found:
        band.sort(key=lambda one: one.left)
    return found


def _beside(first: Word, word: Word) -> bool:
    shared = min(first.bottom, word.bottom) - max(first.top, word.top)
    return shared > 0.5 * min(first.height, word.height)


def find_grids(rules: Rules) -> list[Grid]:
    """The tables of two columns or more that the lines draw."""
    across, down = _merged(rules.across), _merged(rules.down)
    if not across or len(down) < 3 or len(across) * len(down) > MOST_CROSSINGS:
        return []
    grids = []
    for level, upright in _connected(across, down):
        xs, ys = _edges(upright), _edges(level)
        if len(xs) >= 3 and len(ys) >= 2 and len(xs) * len(ys) <= MOST_CELLS:
            grids.append(Grid(xs, ys, upright, level))
    return grids


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Pieces of one line as one; borders are drawn cell by cell, and twice where two cells meet."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules):
        if lines and rule.at - lines[-1][0].at < NEAR:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    merged: list[Rule] = []
    for line in lines:
        at, start, end = line[0].at, -1.0, -10.0
        for rule in sorted(line, key=lambda one: one.start):
            if rule.start > end + NEAR:
                if end > start:
                    merged.append(Rule(at, start, end))
                start = rule.start
            end = max(end, rule.end)
        if end > start:
            merged.append(Rule(at, start, end))
    return merged


def _connected(across: Sequence[Rule], down: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Lines that touch each other, table by table."""
    left = set(range(len(down)))
    seen: set[int] = set()
    for first in range(len(across)):
        if first in seen:
            continue
        level, upright, waiting = [], [], [first]
        seen.add(first)
        while waiting:
            rule = across[waiting.pop()]
            level.append(rule)
            for index in [i for i in left if _touch(rule, down[i])]:
                left.discard(index)
                upright.append(down[index])
                touched = [i for i in range(len(across)) if i not in seen and _touch(across[i], down[index])]
                seen.update(touched)
                waiting.extend(touched)
        yield level, upright


def _touch(across: Rule, down: Rule) -> bool:
    return across.start - NEAR <= down.at <= across.end + NEAR and down.start - NEAR <= across.at <= down.end + NEAR


def _edges(rules: Sequence[Rule]) -> list[float]:
    edges: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not edges or at - edges[-1] > NEAR:
            edges.append(at)
    return edges


def _drawn(rules: Sequence[Rule], at: float, along: float) -> bool:
    return any(abs(rule.at - at) <= NEAR and rule.start - NEAR <= along <= rule.end + NEAR for rule in rules)


def _slot(edges: Sequence[float], at: float) -> int:
    slot = sum(edge <= at for edge in edges) - 1
    return min(max(slot, 0), len(edges) - 2)
