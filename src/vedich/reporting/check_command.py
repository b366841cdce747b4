"""`vedich check --data DIR`: a file's figures against the register, as it stands at the installation's moment."""

from collections.abc import Callable

from vedich.organisations.queries import now
from vedich.reading.checks import Finding
from vedich.reading.model import Reading

from .contradictions import contradictions, subject_of_header


def against_register() -> Callable[[Reading], list[Finding]]:
    """What checks a reading against the approved figures of its issuer."""
    return lambda reading: contradictions(reading, subject_of_header(reading.header), now())
