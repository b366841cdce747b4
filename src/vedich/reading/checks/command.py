"""`vedich check FILE`: what in a document does not add up, as JSON for machines or as text for people."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from vedich.reading import read
from vedich.reading.command import load
from vedich.reading.model import Reading
from vedich.values.messages import translator

from . import check
from .finding import Finding, as_json

Also = Callable[[Reading], Sequence[Finding]]


@dataclass(frozen=True)
class Checked:
    """A file's bytes, its reading and what was found in it."""

    data: bytes
    reading: Reading
    findings: list[Finding]


def check_file(path: Path, also: Also | None = None) -> Checked:
    """Check a file's own figures, and by `also` against something else. Raises a subclass of `errors.Unreadable`."""
    data = load(path)
    reading = read(data, path.name)
    findings = check(reading)
    if also is not None:
        findings = sorted([*findings, *also(reading)], key=lambda finding: (finding.start, finding.end))
    return Checked(data, reading, findings)


def message_of(finding: Finding, language: str) -> str:
    """The sentence that a person is told, in their language."""
    return translator(language)(finding.message) % finding.data


def told(checked: Checked, format: str, language: str) -> str:
    """The findings as `json`, or as `text`: a line with place, rule and sentence, and under it the arithmetic."""
    if format == "json":
        found = [as_json(finding, message_of(finding, language)) for finding in checked.findings]
        return json.dumps({"findings": found}, ensure_ascii=False)
    return "\n".join(_lines(checked.reading.text, finding, language) for finding in checked.findings)


def _lines(text: str, finding: Finding, language: str) -> str:
    line = text.count("\n", 0, finding.start) + 1
    words = " ".join(text[finding.start : finding.end].split())
    return f"{line}: {message_of(finding, language)}\n    {finding.arithmetic}\n    “{words}”"
