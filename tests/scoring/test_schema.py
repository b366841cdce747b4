"""The contract of the tables, written down column by column."""

import pytest

from vedich.scoring import schema


@pytest.mark.parametrize("columns", [*schema.TABLES.values(), schema.SCORES])
def test_every_column_says_what_it_means(columns):
    assert len({column.name for column in columns}) == len(columns)
    assert all(column.meaning for column in columns)


def test_the_contract_is_stable():
    """Others write these tables: a column may be added, none may go or change."""
    assert {name: [f"{c.name}:{c.type}" for c in columns] for name, columns in schema.TABLES.items()} == {
        "bodies": ["body:text", "level:text", "parent:text", "valid_from:day", "valid_to:day"],
        "indicators": [
            "indicator:text", "kind:text", "direction:text", "decimals:count", "rollup:text", "collected_at:text",
            "weight:text",
        ],
        "targets": [
            "target:text", "indicator:text", "body:text", "first:month", "last:month", "measure:text",
            "comparison:text", "comparator:text", "steps:steps", "steps_to:steps", "baseline:steps",
        ],
        "observations": [
            "indicator:text", "body:text", "first:month", "last:month", "measure:text", "comparison:text", "kind:text",
            "steps:steps", "as_of:day", "recorded_on:day", "superseded_on:day",
        ],
    }  # fmt: skip
    assert [column.name for column in schema.SCORES] == [
        "target", "indicator", "body", "first", "last", "measure", "decimals", "status", "reason", "value_steps",
        "source", "kind", "computed_steps", "reported", "expected_bodies", "plan_steps", "gap_steps", "attainment",
        "growth", "stated_growth", "expected", "ratio", "needed", "rules", "as_of",
    ]  # fmt: skip
