"""A reading in words for people, in their language; evidence is quoted from the document."""

from collections.abc import Callable, Iterator

from vedich.values.errors import N_
from vedich.values.messages import translator
from vedich.values.numbers import format_number

from .homes import Place, counted, homes_of
from .letters import tidy
from .model import Figure, Reading, Target

_FIELDS = (
    ("issuer", N_("Issuer")),
    ("number", N_("Number")),
    ("type", N_("Type")),
    ("place", N_("Place")),
    ("date", N_("Date")),
    ("subject", N_("Subject")),
    ("signatory", N_("Signed by")),
)
_HEADINGS = {
    "references": N_("References"),
    "targets": N_("Targets"),
    "figures": N_("Figures"),
    "directives": N_("Directives"),
    "assessments": N_("Assessments"),
}
_PLACES = {
    Place.DIRECTIVE: N_("directive"),
    Place.TARGET: N_("target"),
    Place.FIGURE: N_("figure"),
    Place.ASSESSMENT: N_("assessment"),
    Place.HEADER: N_("header and foot"),
    Place.HEADING: N_("heading"),
    Place.REFERENCE: N_("reference"),
    Place.CONTEXT: N_("plain context"),
    Place.HOMELESS: N_("without a home"),
}
_NOT_SAID, _SENTENCES = N_("not said"), N_("Sentences and lines")
_COMPARATORS = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "about": "≈", "cut": "−", "add": "+"}
#: quotations are cut to this many characters
QUOTED = 160


def summary(reading: Reading, language: str) -> str:
    """Header, then each list with its count and evidence."""
    return "\n".join(_lines(reading, translator(language)))


def _lines(reading: Reading, say: Callable[[str], str]) -> Iterator[str]:
    for name, label in _FIELDS:
        value = getattr(reading.header, name)
        yield f"{say(label)}: {value if value is not None else say(_NOT_SAID)}"
    for name, heading in _HEADINGS.items():
        items = getattr(reading, name)
        yield ""
        yield f"{say(heading)} ({len(items)})"
        for item in items:
            yield f"  {_detail(item, say)}{_quoted(reading.text, item.start, item.end)}"
    homes = homes_of(reading)
    yield ""
    counts = (f"{say(_PLACES[place])} {count}" for place, count in counted(homes).items())
    yield f"{say(_SENTENCES)} ({len(homes)}): {', '.join(counts)}"
    for home in homes:
        if home.place is Place.HOMELESS:
            yield f"  ? {_quoted(reading.text, home.start, home.end)}"


def _detail(item: object, say: Callable[[str], str]) -> str:
    if isinstance(item, Figure | Target):
        sign = _COMPARATORS.get(item.comparator, "") if isinstance(item, Target) else ""
        upper = f" – {format_number(item.value_to)}" if item.value_to is not None else ""
        period = f" ({item.period})" if isinstance(item, Target) and item.period else ""
        return (
            f"{item.indicator or say(_NOT_SAID)}: {sign}{format_number(item.value)}{upper} {item.unit or ''}{period} · "
        )
    agencies = ", ".join(getattr(item, "agencies", ()))
    deadline = getattr(item, "deadline", None)
    return "".join((f"[{agencies}] " if agencies else "", f"{deadline}: " if deadline else ""))


def _quoted(text: str, start: int, end: int) -> str:
    words = tidy(text[start:end])
    return f"“{words[:QUOTED]}…”" if len(words) > QUOTED else f"“{words}”"
