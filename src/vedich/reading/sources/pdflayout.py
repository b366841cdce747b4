"""Words on a page → its lines in the order a person reads them.

The letterhead and the foot of Vietnamese documents stand in two columns (Decree 30/2020/NĐ-CP, Appendix I: issuer left,
motto right; recipients left, signature right), each read from its top to its bottom; so are columns of running text.
Tables are read row by row, whether ruled or only aligned.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from vedich.reading.letterhead import is_motto

from .pdfgrid import Grid, bands
from .pdflines import PdfLine
from .pdfpage import Word

#: words further apart than so many heights of a letter stand in two columns …
WIDE = 1.5
#: … unless the whole line is spread as wide
SPREAD = 2.5
#: the room between two columns, in points
GUTTER = 6.0
#: columns of running text have so many lines side by side, each so much of the page's width
FEWEST_LINES, COLUMN_SHARE = 6, 0.3
#: a cell that stands alone on its line takes no more of the page's width
WIDEST_CELL = 0.45
_SIGNERS = ("TM.", "T/M", "KT.", "K/T", "TL.", "T/L", "TUQ.", "Q.", "CHỦ TỊCH", "GIÁM ĐỐC", "BÍ THƯ")
_RECIPIENTS = "nơi nhận"


class Piece(NamedTuple):
    """Words of one line that stand together."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


Band = list[Piece]


def lines_of(words: Sequence[Word], grids: Sequence[Grid], width: float) -> list[PdfLine]:
    """A page's lines in reading order."""
    held: list[list[Word]] = [[] for _ in grids]
    free: list[Word] = []
    for word in words:
        for grid, mine in zip(grids, held, strict=True):
            if grid.holds(word):
                mine.append(word)
                break
        else:
            free.append(word)
    rows = [row for grid, mine in zip(grids, held, strict=True) for row in grid.rows(mine)]
    tops = sorted(grid.ys[0] for grid in grids)
    lines: list[PdfLine] = []
    # what stands above a table and what stands below it never make one region
    between = [
        [band for band in bands(free) if sum(top < band[0].middle for top in tops) == at] for at in range(len(tops) + 1)
    ]
    for at, group in enumerate(between):
        lines.extend(_regions([_pieces(band, cut) for band, cut in zip(group, _cuts(group), strict=True)], width))
        if at < len(tops):
            lines.extend(row for grid in grids if grid.ys[0] == tops[at] for row in rows if _in(grid, row))
    return lines


def _in(grid: Grid, row: PdfLine) -> bool:
    return row.left == grid.xs[0] and grid.ys[0] <= row.top < grid.ys[-1]


def _cuts(found: Sequence[Sequence[Word]]) -> list[float | None]:
    """For each band where a room between columns of running text parts it: one that many bands keep free."""
    cuts: list[float | None] = [None] * len(found)
    at = 0
    while at < len(found):
        gutters = [(one.right, other.left) for one, other in pairwise(found[at]) if other.left - one.right >= GUTTER]
        end, both = at + 1, 1
        while gutters and end < len(found):
            kept = [free for gutter in gutters if (free := _kept(gutter, found[end]))]
            if not kept:
                break
            gutters = kept
            both += found[end][0].right <= kept[0][0] and found[end][-1].left >= kept[0][1]
            end += 1
        if not gutters or both < FEWEST_LINES:
            at += 1
            continue
        left, right = max(gutters, key=lambda gutter: gutter[1] - gutter[0])
        cuts[at:end] = [(left + right) / 2] * (end - at)
        at = end
    return cuts


def _pieces(band: Sequence[Word], cut: float | None) -> Band:
    gaps = [after.left - before.right for before, after in pairwise(band)]
    # the words of a justified line stand apart alike, those of a table's row do not
    usual = sorted(gaps)[len(gaps) // 4] if gaps else 0.0
    pieces: Band = []
    for index, word in enumerate(band):
        gap = gaps[index - 1] if index else 0.0
        wide = gap > WIDE * word.height and (len(gaps) < 3 or gap > SPREAD * usual)
        cutting = cut is not None and index > 0 and band[index - 1].right <= cut <= word.left
        if not pieces or wide or cutting:
            pieces.append(Piece(word.text, word.left, word.right, word.top, word.bottom))
            continue
        last = pieces[-1]
        before = band[index - 1].line
        apart = word.line == before or -1 in (word.line, before) or gap > 0.12 * word.height
        pieces[-1] = Piece(
            f"{last.text}{' ' if apart else ''}{word.text}",
            last.left,
            max(last.right, word.right),
            min(last.top, word.top),
            max(last.bottom, word.bottom),
        )
    return pieces


def _regions(found: Sequence[Band], width: float) -> Iterator[PdfLine]:
    at = 0
    while at < len(found):
        end = _region_end(found, at) if len(found[at]) > 1 else at
        if end - at < 2:
            yield _line(found[at])
            at += 1
            continue
        region = found[at:end]
        columns = _columns(region)
        if len(columns) == 2 and _reads_down(region, columns, width):
            yield from _down(region, columns)
        else:
            end = at + _table_end(region, width)
            yield from _rows(found[at:end], columns) if end - at > 1 else [_line(found[at])]
        at = end


def _table_end(region: Sequence[Band], width: float) -> int:
    """How many bands of a region are rows of a table: running text beside or below its last cells is none."""
    end = 1
    for count, band in enumerate(region, 1):
        if len(band) > 1:
            end = count
        elif band[0].right - band[0].left > WIDEST_CELL * width:
            break
    return end if sum(len(band) > 1 for band in region[:end]) > 1 else 1


def _line(band: Band) -> PdfLine:
    return PdfLine(
        "\t".join(piece.text for piece in band),
        band[0].left,
        band[-1].right,
        min(piece.top for piece in band),
        max(piece.bottom for piece in band),
    )


def _region_end(found: Sequence[Band], at: int) -> int:
    """Where the columns that open at a band end: where a line crosses the room between them."""
    gutters = [(before.right, after.left) for before, after in pairwise(found[at])]
    end = sided = at + 1
    while end < len(found):
        gutters = [free for gutter in gutters if (free := _kept(gutter, found[end]))]
        if not gutters or _top(found[end]) - _bottom(found[end - 1]) > 90:
            break
        if len(found[end]) > 1:
            sided = end + 1
        end += 1
    # below the last band that has both columns a line belongs to one of them only where it follows closely
    while sided < end and _top(found[sided]) - _bottom(found[sided - 1]) < 1.3 * _height(found[sided]):
        sided += 1
    return sided


def _kept(gutter: tuple[float, float], band: Sequence[Piece | Word]) -> tuple[float, float] | None:
    """What the pieces of a band leave of a gutter."""
    left, right = gutter
    for piece in band:
        if piece.left < right and piece.right > left:
            if piece.left <= left:
                left = piece.right
            else:
                right = piece.left
    return (left, right) if right - left >= GUTTER else None


def _top(band: Band) -> float:
    return min(piece.top for piece in band)


def _bottom(band: Band) -> float:
    return max(piece.bottom for piece in band)


def _height(band: Band) -> float:
    return max(piece.bottom - piece.top for piece in band)


def _columns(region: Sequence[Band]) -> list[tuple[float, float]]:
    """The stretches of the page's width that pieces take, apart from each other."""
    columns: list[tuple[float, float]] = []
    for left, right in sorted((piece.left, piece.right) for band in region for piece in band):
        if columns and left < columns[-1][1] + GUTTER:
            columns[-1] = columns[-1][0], max(columns[-1][1], right)
        else:
            columns.append((left, right))
    return columns


def _column_of(piece: Piece, columns: Sequence[tuple[float, float]]) -> int:
    return next(index for index, (left, right) in enumerate(columns) if left <= piece.left <= right)


def _reads_down(region: Sequence[Band], columns: Sequence[tuple[float, float]], width: float) -> bool:
    """Whether two columns are read one after the other: a letterhead, a foot, or running text."""
    texts = [piece.text for band in region[:3] for piece in band]
    if any(is_motto(text) for text in texts if len(text) > 12):
        return True
    if any(text.lower().startswith(_RECIPIENTS) or text.startswith(_SIGNERS) for text in texts):
        return True
    both = sum(len(band) > 1 for band in region)
    spans = [median([p.right - p.left for band in region for p in band if _column_of(p, columns) == c]) for c in (0, 1)]
    return both >= FEWEST_LINES and min(spans) > COLUMN_SHARE * width


def _down(region: Sequence[Band], columns: Sequence[tuple[float, float]]) -> Iterator[PdfLine]:
    """One column after the other; the summary of an official letter (V/v …), left below its number, after the right."""
    left, right = (
        [
            PdfLine(piece.text, piece.left, piece.right, piece.top, piece.bottom, column=column)
            for band in region
            for piece in band
            if _column_of(piece, columns) == index
        ]
        for index, column in enumerate(columns)
    )
    summary = next((at for at, line in enumerate(left) if line.text.lower().startswith("v/v")), len(left))
    yield from (*left[:summary], *right, *left[summary:])


def _rows(region: Sequence[Band], columns: Sequence[tuple[float, float]]) -> Iterator[PdfLine]:
    """Rows of an aligned table; a band that leaves the first column empty and follows closely goes on with a row."""
    rows: list[list[str]] = []
    edges: list[tuple[float, float]] = []
    for band in region:
        cells = [""] * len(columns)
        for piece in band:
            at = _column_of(piece, columns)
            cells[at] = f"{cells[at]} {piece.text}".strip()
        if rows and not cells[0] and _top(band) - edges[-1][1] < 0.6 * _height(band):
            rows[-1] = [f"{before} {more}".strip() for before, more in zip(rows[-1], cells, strict=True)]
            edges[-1] = edges[-1][0], _bottom(band)
        else:
            rows.append(cells)
            edges.append((_top(band), _bottom(band)))
    for cells, (top, bottom) in zip(rows, edges, strict=True):
        yield PdfLine("\t".join(cells), columns[0][0], columns[-1][1], top, bottom, row=True)
