"""Sums that the text writes out: "5 + 118 = 123"."""

import re
from collections.abc import Iterator

from vedich.values.numbers import NotANumber, parse_number

from .cues import total
from .finding import Finding, Rule, told
from .intervals import decimals_of, rounded
from .passages import Draft

_DIGITS = r"\d{1,12}(?:[.,]\d{1,9}){0,4}"
_WORDS = r"(?: ?[^\W\d_]{1,12}){0,3}"
_SUM = re.compile(
    rf"(?<![\w.,/+=-]){_DIGITS}{_WORDS}(?: ?\+ ?{_DIGITS}{_WORDS}){{1,12}} ?= ?({_DIGITS})(?![\w/]|[.,]\d)"
)
_TERM = re.compile(_DIGITS)


def check(draft: Draft) -> Iterator[Finding]:
    for match in _SUM.finditer(draft.view.low):
        try:
            *terms, stated = [parse_number(term) for term in _TERM.findall(match[0])]
        except NotANumber:
            continue
        digits = [decimals_of(term) for term in (*terms, stated)]
        spans = [rounded(term, place) for term, place in zip((*terms, stated), digits, strict=True)]
        made = sum(terms, start=stated * 0)
        if (max(digits) == 0 and made == stated) or (max(digits) and total(spans[:-1]).meets(spans[-1])):
            continue
        span = draft.view.span(match.start(), match.end())
        written = [term.group() for term in _TERM.finditer(match[0])]
        sum_ = f"{' + '.join(written[:-1])} = {told(made, stated)} ≠ {written[-1]}"
        yield Finding(*span, Rule.SUM, sum_, (span,), {"made": told(made, stated), "stated": written[-1]})
