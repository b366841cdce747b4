"""Every score tells how it came about, in steps that a page can draw."""

import json
import subprocess
import sys
from datetime import date

import pytest

from tests.scoring.drawn import bodies, figures, indicator, target
from vedich.scoring.reference import score
from vedich.scoring.rules import rules_at
from vedich.values.periods import Period

DAY = date(2023, 7, 5)


def scored(aim, table, known=(), kind="flow", **more):
    return score(aim, indicator(kind, **more), figures(table), Period.parse("2023-H1"), DAY, rules_at(DAY), known)


def test_the_steps_of_a_flow():
    one = scored(
        target("2023", ge="1200"),
        """
        period  | value
        2022-H1 | 400
        2022    | 1000
        2023-H1 | 500
        """,
    )
    assert [(step.name, step.formula, step.inputs, str(step.result)) for step in one.trace] == [
        ("stated", "stated", ("o3",), "500"),
        ("plan", "1200 (up)", ("target:t",), "1200"),
        ("gap", "500 - 1200", (), "-700"),
        ("attainment", "500 / 1200 × 100", (), "41.6666666666667"),
        ("growth", "500 against 400", ("o1",), "25"),
        ("expected", "1200 by 400 / 1000", (), "480"),
        ("ratio", "500 to 480 (up)", (), "1.041666667"),
        ("needed", "(1200 - 500) / 6", (), "116.666666666667"),
        ("status", "default-1: 1.05, 0.95, 0.85", (), "on_track"),
    ]


def test_a_sum_names_every_figure_in_it():
    one = scored(
        target("2023", ge="100"),
        """
        period          | value
        2023-01…2023-06 | 1 2 3 4 5 6
        """,
    )
    assert one.trace[0].formula == "1 + 2 + 3 + 4 + 5 + 6"
    assert one.trace[0].inputs == ("o1", "o2", "o3", "o4", "o5", "o6")


def test_a_total_names_the_figures_of_its_bodies():
    known = bodies("""
    body | level    | parent
    T    | province | -
    a    | commune  | T
    b    | commune  | T
    """)
    table = """
    body | period  | value
    a    | 2023-H1 | 10
    """
    one = scored(target("2023", ge="100"), table, known, rollup="sum", collected_at="commune")
    step = one.trace[0]
    assert (step.name, step.formula, step.inputs) == ("bodies", "sum over 1 of 2", ("o1",))
    assert one.trace[-1].formula.endswith("partial_coverage")


def test_a_growth_from_levels_names_the_levels():
    one = scored(
        target("2023", measure="growth", ge="8"),
        """
        period  | value
        2022-H1 | 100
        2023-H1 | 110
        """,
    )
    assert [(step.name, step.inputs) for step in one.trace[:2]] == [("stated", ("o2",)), ("levels", ("o2", "o1"))]
    assert one.trace[1].formula == "growth of levels"


def test_no_figure_still_tells_the_plan_and_the_word():
    one = scored(target("2023", ge="1200"), "period | value")
    assert [step.name for step in one.trace] == ["plan", "expected", "status"]


def test_a_score_is_ready_for_json():
    one = scored(target("2023", ge="1200"), "period | value\n2023-H1 | 500")
    plain = json.loads(json.dumps(one.as_dict()))
    assert (plain["value"], plain["status"], plain["period"]) == ("500", "behind", {"first": 24276, "last": 24281})


def test_a_target_is_scored_with_its_own_indicator():
    with pytest.raises(ValueError, match="its own indicator"):
        scored(target("2023", of="J", ge="1"), "period | value")


def test_the_reference_is_cheap_to_import():
    """A page that scores a handful of targets loads neither Ibis nor an engine nor the web house."""
    heavy = "{'ibis', 'duckdb', 'pyarrow', 'django', 'numpy', 'pandas'}"
    code = f"import sys, vedich.scoring.reference; print({heavy} & {{name.split('.')[0] for name in sys.modules}})"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"
