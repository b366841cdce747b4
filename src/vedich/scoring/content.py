"""Whether the small tables make sense: known words, codes once, ends that fit. Told in one sentence, before scoring."""

from collections.abc import Mapping
from enum import StrEnum

import pyarrow as pa
import pyarrow.compute as pc

from vedich.values.amounts import MAX_DECIMALS
from vedich.values.errors import N_, Refused
from vedich.values.vocabulary import Comparator, Comparison, Direction, IndicatorKind, Measure

from .model import Rollup

_WORDS: Mapping[str, Mapping[str, type[StrEnum]]] = {
    "indicators": {"kind": IndicatorKind, "direction": Direction, "rollup": Rollup},
    "targets": {"measure": Measure, "comparison": Comparison, "comparator": Comparator},
}


def check(tables: Mapping[str, pa.Table]) -> None:
    """Raise Refused for the first thing that is wrong in `bodies`, `indicators` or `targets`."""
    for table, columns in _WORDS.items():
        for column, words in columns.items():
            known = pa.array([word.value for word in words] + ([""] if column == "comparison" else []))
            found = _text(tables[table], column)
            _none(table, column, found.filter(pc.invert(pc.or_(pc.is_in(found, known), pc.is_null(found)))))
            if column != "comparison":
                _none(table, column, found.filter(pc.is_null(found)))
    indicators, targets = tables["indicators"], tables["targets"]
    _once("indicators", _text(indicators, "indicator"))
    _once("targets", _text(targets, "target"))
    codes = _text(targets, "indicator")
    _none(
        "targets",
        "indicator",
        codes.filter(pc.invert(pc.is_in(codes, _text(indicators, "indicator").combine_chunks()))),
    )
    decimals = indicators["decimals"]
    wrong = pc.or_(pc.less(decimals, 0), pc.greater(decimals, MAX_DECIMALS))
    _none("indicators", "decimals", decimals.filter(pc.fill_null(wrong, True)))
    weighted = _text(indicators, "weight")
    is_mean = pc.equal(_text(indicators, "rollup"), Rollup.MEAN.value)
    _none(
        "indicators",
        "weight",
        weighted.filter(pc.and_(pc.not_equal(pc.fill_null(weighted, ""), ""), pc.invert(is_mean))),
    )
    _ends(targets)


def _ends(targets: pa.Table) -> None:
    """The rules that `model.Target` holds, for all rows at once."""
    code, comparator, measure = _text(targets, "target"), _text(targets, "comparator"), _text(targets, "measure")
    steps, to = targets["steps"], targets["steps_to"]

    def word(*words: StrEnum) -> pa.ChunkedArray:
        return pc.is_in(comparator, pa.array([w.value for w in words]))

    def of(*words: StrEnum) -> pa.ChunkedArray:
        return pc.is_in(measure, pa.array([w.value for w in words]))

    wrong = {
        "last": pc.greater(targets["first"], targets["last"]),
        "steps": pc.or_(
            pc.and_(pc.is_null(steps), pc.invert(word(Comparator.ZERO))),
            pc.and_(word(Comparator.CUT), pc.fill_null(pc.less(steps, 0), False)),
        ),
        "steps_to": pc.or_(
            pc.or_(
                pc.and_(pc.is_null(to), word(Comparator.RANGE)),
                pc.and_(pc.is_valid(to), pc.invert(word(Comparator.RANGE, Comparator.CUT, Comparator.ADD))),
            ),
            pc.fill_null(pc.less(to, steps), False),
        ),
        "measure": pc.or_(
            pc.and_(word(Comparator.CUT), pc.invert(of(Measure.GROWTH, Measure.CHANGE))),
            pc.and_(word(Comparator.ADD), pc.invert(of(Measure.CHANGE))),
        ),
    }
    for column, rows in wrong.items():
        bad = code.filter(pc.fill_null(rows, True))
        if len(bad):
            raise Refused(
                "wrong-target",
                N_("Target “%(target)s” has a “%(column)s” that does not go with its comparator."),
                target=bad[0].as_py(),
                column=column,
            )


def _text(table: pa.Table, column: str) -> pa.ChunkedArray:
    return table[column].cast(pa.string())


def _none(table: str, column: str, wrong: pa.ChunkedArray) -> None:
    if len(wrong):
        raise Refused(
            "unknown-word",
            N_("“%(word)s” in column “%(column)s” of table “%(table)s” is not known."),
            word=str(wrong[0].as_py() if wrong[0].is_valid else ""),
            column=column,
            table=table,
        )


def _once(table: str, codes: pa.ChunkedArray) -> None:
    counts = codes.value_counts()
    for entry in counts.filter(pc.greater(counts.field("counts"), 1)):
        raise Refused(
            "twice",
            N_("“%(word)s” stands twice in table “%(table)s”."),
            word=str(entry["values"].as_py()),
            table=table,
        )
