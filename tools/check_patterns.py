#!/usr/bin/env python3
"""No pattern of the source backtracks catastrophically, as regexploit sees it; every pattern is examined.

regexploit's own command reads literals only; here the patterns come from `patterns.py`, which sees those that are put
together too. A pattern that regexploit cannot examine fails unless it is listed here with its reason.
"""

import sys
import warnings
from typing import Any

from patterns import Found, collect

with warnings.catch_warnings():
    # it imports sre_parse under the name that Python deprecated
    warnings.simplefilter("ignore", DeprecationWarning)
    from regexploit.ast.repeat import FiniteRepeat
    from regexploit.ast.sre import SreOpParser
    from regexploit.redos import find

#: names of patterns that regexploit cannot examine, each with the reason why it is no danger
UNEXAMINED: dict[str, str] = {}
#: the power of the length up to which regexploit's own command is silent; what is quadratic the tests find by the clock
HARMLESS = 2


class Parser(SreOpParser):
    """regexploit's parser, with what Python 3.11 added to the language after it was written."""

    def from_POSSESSIVE_REPEAT(self, data: Any) -> Any:  # noqa: N802 regexploit's way to name it
        """`x*+` gives nothing back, so its own star counts for nothing; the stars inside it do."""
        least, most, body = data
        self.use_negative_lookahead()
        repeated = self.sequence_or_singleton(body)
        return None if repeated is None else FiniteRepeat(repeated, least, min(most, max(1, least)))

    def from_ATOMIC_GROUP(self, data: Any) -> Any:  # noqa: N802 regexploit's way to name it
        """`(?>…)` is taken as if it gave back what it has: rather flagged too often."""
        return self.sequence_or_singleton(data)


def faults_of(one: Found) -> list[str]:
    """What is wrong with a pattern; nothing, as a rule."""
    source = one.pattern.pattern
    text = source.decode("latin-1") if isinstance(source, bytes) else source
    where = f"{one.place} {one.name}"
    try:
        tree = Parser().parse_sre(text, one.pattern.flags)
        # None is a pattern that takes no character, as "^$"
        slow = [] if tree is None else [redos for redos in find(tree) if redos.starriness > HARMLESS]
        shown = [f"{where} grows with a power of {redos.starriness} on {redos.example()}: {text}" for redos in slow[:1]]
    except Exception as error:
        return [] if one.name in UNEXAMINED else [f"{where} cannot be examined ({error!r}): {text}"]
    return [*shown, f"{where} can be examined: it need not be listed"] if one.name in UNEXAMINED else shown


def main() -> int:
    found, faults = collect()
    for one in found:
        faults += faults_of(one)
    names = {one.name for one in found}
    faults += [f"there is no pattern {name}: it need not be listed" for name in UNEXAMINED if name not in names]
    print("\n".join([f"{len(found)} patterns examined, {len(UNEXAMINED)} of them listed as not to be", *faults]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
