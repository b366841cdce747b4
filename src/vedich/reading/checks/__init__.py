"""The check of figures: what in a document does not add up, by the document's own numbers.

One rule a file; each takes a draft and yields findings. No rule alarms on what rounding or a hedge can explain.
"""

from vedich.reading.model import Reading

from .finding import Finding, Rule

__all__ = ["Finding", "Rule", "check"]


def check(reading: Reading) -> list[Finding]:
    """The findings on a reading, in the document's order, one for each stretch and rule."""
    from . import (
        attainment,
        counts,
        dates,
        equations,
        growth,
        lists,
        named,
        plans,
        ratios,
        repeats,
        shares,
        structure,
        sums,
        tables,
        tallies,
    )  # fmt: skip
    from .passages import draft

    own = draft(reading)
    rules = (
        sums, tallies, lists, tables, ratios, equations, shares, attainment, growth, structure, plans, counts, named,
        repeats, dates,
    )  # fmt: skip
    found: dict[tuple[int, int, Rule], Finding] = {}
    for rule in rules:
        for finding in rule.check(own):
            found.setdefault((finding.start, finding.end, finding.rule), finding)
    return sorted(found.values(), key=lambda finding: (finding.start, finding.end))
