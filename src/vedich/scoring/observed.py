"""Whether the observations make sense. They may be many millions, so an engine looks."""

from enum import StrEnum
from pathlib import Path

from vedich.values.errors import N_, Refused
from vedich.values.vocabulary import Comparison, FigureKind, Measure

from .engine import connected


def _unknown(column: str, words: type[StrEnum]) -> tuple[str, str]:
    known = ", ".join(f"'{word.value}'" for word in words)
    return column, f"{column} NOT IN ('', {known})" if words is Comparison else f"{column} NOT IN ({known})"


#: (column, condition of a row in which it is wrong). One plain condition each: such are answered from the statistics
#: and dictionaries in the files, mostly without reading the rows; all at once would take as long as the scoring.
FAULTS = (
    *(
        (column, f"{column} IS NULL")
        for column in ("indicator", "body", "first", "last", "measure", "kind", "recorded_on")
    ),
    ("indicator", "indicator = ''"),
    ("body", "body = ''"),
    _unknown("measure", Measure),
    _unknown("comparison", Comparison),
    _unknown("kind", FigureKind),
    ("first", "first < 0"),
    ("last", "last > 99999"),
    ("last", "last < first"),
    *((column, f"{column} < DATE '1900-01-01'") for column in ("as_of", "recorded_on")),
    *((column, f"{column} > DATE '2173-01-01'") for column in ("as_of", "recorded_on")),
)


def check(files: list[Path]) -> None:
    """Raise Refused, naming the column, when any row is wrong."""
    with connected() as connection:
        connection.read_parquet([str(path) for path in files]).create_view("observations")
        for column, wrong in FAULTS:
            (count,) = connection.execute(f"SELECT count(*) FROM observations WHERE {wrong}").fetchone() or (0,)  # noqa: S608
            if count:
                raise Refused(
                    "wrong-observation",
                    N_("%(count)s observations have a “%(column)s” that is empty or makes no sense."),
                    count=count,
                    column=column,
                )
