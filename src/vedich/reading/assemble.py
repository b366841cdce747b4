"""Findings in the view's offsets → the reading's items, with section, field and confidence."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from .assessments import Judged
from .blocks import Block
from .confidence import Ground, confidence, of_directive, of_figure, of_target
from .deadlines import find_deadline, find_recurrence
from .directives import Found
from .fields import FieldAbove, field_of
from .figures import Counted
from .model import Assessment, Directive, Figure, Target
from .references import Mention
from .times import Time
from .triage import joins_of, triage_of
from .view import View

#: a verb at most so many letters before its number stands in the same evidence
MOST_BETWEEN = 28


class Context:
    """What all items of a reading look up: the view, its blocks, and the field of each block."""

    def __init__(self, view: View, blocks: Sequence[Block], fields: Sequence[FieldAbove]) -> None:
        self.view = view
        self.blocks = blocks
        self.fields = fields

    def section(self, block: int) -> str | None:
        return self.blocks[block].label or None

    def field(self, block: int, start: int, end: int) -> str | None:
        """Of the heading above, else of the words of the stretch; of the words first where the heading is far."""
        above = self.fields[block]
        if above.sure and above.field:
            return above.field
        return field_of(self.view.low[start:end]) or above.field


def figure_of(context: Context, counted: Counted) -> Figure:
    """A number that is stated."""
    said, quantity = counted.said, counted.said.quantity
    start, end = _evidence(context.view, counted)
    mode = context.blocks[counted.block].mode
    return Figure(
        start=start,
        end=end,
        indicator=counted.indicator,
        kind=said.kind,
        value=quantity.value,
        value_to=quantity.value_to,
        unit=quantity.unit,
        direction=said.direction,
        basis=said.basis,
        of=quantity.of,
        section=context.section(counted.block),
        field=context.field(counted.block, said.left, quantity.end),
        confidence=confidence(of_figure(quantity.sort, mode, inherits=said.inherits, named=bool(counted.indicator))),
    )


def target_of(context: Context, counted: Counted) -> Target | None:
    """A number that is aimed at; None for a figure."""
    if counted.comparator is None:
        return None
    said, quantity = counted.said, counted.said.quantity
    start, end = _evidence(context.view, counted)
    mode = context.blocks[counted.block].mode
    return Target(
        start=start,
        end=end,
        indicator=counted.indicator,
        comparator=counted.comparator,
        value=quantity.value,
        value_to=quantity.value_to,
        unit=quantity.unit,
        period=counted.period,
        stretch=counted.stretch,
        section=context.section(counted.block),
        field=context.field(counted.block, said.left, quantity.end),
        confidence=confidence(of_target(mode, named=bool(counted.indicator))),
    )


def _evidence(view: View, counted: Counted) -> tuple[int, int]:
    """The number with its unit, and with its verb where that stands so near that they are one stretch."""
    said, quantity = counted.said, counted.said.quantity
    near = 0 <= quantity.start - said.verb <= MOST_BETWEEN and "," not in view.low[said.verb : quantity.start]
    start = said.verb if near else quantity.start
    while view.text[start] == " ":
        start += 1
    return view.span(start, quantity.end)


def directives_of(
    context: Context, found: Sequence[Found], times: Sequence[Time], mentions: Sequence[Mention], today: date | None
) -> tuple[Directive, ...]:
    """Directives with their deadlines, their triage and what they continue."""
    view = context.view
    starts = [time.start for time in times]
    # the date behind a document's number is that document's
    taken = frozenset(times[at].start for m in mentions if m.date and (at := bisect_left(starts, m.end)) < len(times))
    joins = joins_of(view, found)
    items = []
    for index, one in enumerate(found):
        deadline = find_deadline(view.low, one.start, one.end, times, starts, taken, today)
        field = context.field(one.block, one.start, one.end)
        items.append(
            Directive(
                *view.span(one.start, one.end),
                agencies=one.agencies,
                deadline=deadline,
                recurrence=find_recurrence(view.low, one.start, one.end),
                triage=triage_of(view, one, field, deadline),
                joins=joins[index],
                section=context.section(one.block),
                field=field,
                confidence=confidence(of_directive(one.force, context.blocks[one.block].mode)),
            )
        )
    return tuple(items)


def assessment_of(context: Context, judged: Judged) -> Assessment:
    """A sentence that judges."""
    start, end = context.view.span(judged.start, judged.end)
    field = context.field(judged.block, judged.start, judged.end)
    ground = Ground.ASSESSMENT_SURE if judged.sure else Ground.ASSESSMENT_LIKELY
    return Assessment(start, end, judged.kind, field, confidence(ground))
