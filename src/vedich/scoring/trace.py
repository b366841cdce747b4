"""The working of a score, step by step, so that a page can draw it."""

from decimal import Decimal

from .case import Case
from .evidence import Evidence
from .result import Score, Step, written
from .rules import Rules
from .trajectory import Share


def steps_of(score: Score, evidence: Evidence, case: Case, share: Share, rules: Rules) -> tuple[Step, ...]:
    """From the figures to the word. Steps without a result are left out, but for the last."""
    aim, months_left = case.aim, case.months_left
    plan = (f"target:{score.target}",)
    ends = written(aim.near) if aim.near == aim.far else f"{written(aim.near)} … {written(aim.far)}"
    value, before = score.value, evidence.before
    steps = [Step("plan", f"{ends} ({aim.way})", plan, score.plan)]
    if value is not None:
        steps.append(_step("gap", f"{written(value)} - {written(aim.near)}", score.gap))
        steps.append(_step("attainment", f"{written(value)} / {written(aim.near)} × 100", score.attainment))
        if before is not None:
            told = f"{written(value)} against {written(before)}"
            steps.append(Step("growth", told, evidence.before_inputs, score.growth))
    steps.append(_step("expected", f"{ends} by {share.formula}", score.expected))
    if value is not None and score.expected is not None:
        steps.append(_step("ratio", f"{written(value)} to {written(score.expected)} ({aim.way})", score.ratio))
    if score.needed is not None and value is not None:
        steps.append(_step("needed", f"({written(aim.near)} - {written(value)}) / {months_left}", score.needed))
    word = f"{rules.code}: {written(rules.ahead)}, {written(rules.on_track)}, {written(rules.at_risk)}"
    verdict = Step("status", f"{word}; {score.reason}" if score.reason else word, result=str(score.status))
    return (*evidence.value.steps, *(step for step in steps if step.result is not None), verdict)


def _step(name: str, formula: str, result: Decimal | None) -> Step:
    return Step(name, formula, result=result)
