"""A scorecard in stages: each an expression over the tables of the contract and the stages before it.

One expression for the whole would be equally right, but an engine that keeps the small tables between the large joins
knows their true sizes, scans the observations only where it must, and skips a pass of which nothing is asked. No stage
scans the observations twice: DuckDB 1.5 can hang on a union over two scans of the same files (duckdb#24961).
"""

from typing import NamedTuple

import ibis
import ibis.expr.types as ir

PREFIX = "stage_"


class Stage(NamedTuple):
    """The engine makes a table `name` of `expression`, for the stages that follow."""

    name: str
    expression: ir.Table


class Stages:
    """Collects stages; `keep` gives back the unbound table by which later ones read it."""

    def __init__(self) -> None:
        self.list: list[Stage] = []

    def keep(self, name: str, expression: ir.Table) -> ir.Table:
        self.list.append(Stage(PREFIX + name, expression))
        return ibis.table(expression.schema(), name=PREFIX + name)
