"""From a text to its reading, step by step."""

from collections.abc import Sequence
from dataclasses import replace

from vedich.values.vocabulary import DocumentType

from .assemble import Context, assessment_of, directives_of, figure_of, target_of
from .assessments import find_assessments
from .blocks import find_blocks
from .directives import find_directives
from .fields import fields_of_blocks
from .figures import find_figures
from .header import read_frame
from .letters import normal
from .lines import paragraphs, split_lines
from .marks import find_mark
from .model import Figure, Reading, Target
from .outline import build_outline
from .quantities import find_quantities
from .references import as_references, find_mentions
from .resolving import find_back_references, resolved
from .sentences import find_sentences
from .tables import Table, take_tables
from .times import days_told, find_times
from .view import build


def read_text(text: str, *, plain: bool = True) -> Reading:
    """The reading of a text; offsets count in its NFC form. Raises StampedSecret.

    `plain` says whether the text was a plain text file; else the reading's JSON holds the text too.
    """
    source = normal(text)
    frame = read_frame(source, split_lines(source))
    title = list(paragraphs(frame.title))
    tables, body = take_tables(source, frame.body)
    view = build(source, [*title, *paragraphs(body)])
    # an article is led by headings only where it numbers its parts
    parts = sum(find_mark(view.text, start) is not None for start, _ in view.paragraphs)
    headed = frame.header.type is not DocumentType.NEWS or parts > 1
    blocks = find_blocks(view, len(title), headed=headed, minutes=frame.header.type is DocumentType.MINUTES)
    sentences = find_sentences(view, blocks)

    times = find_times(view)
    mentions = find_mentions(view, times, frame.header.number)
    taken = sorted([(time.start, time.end) for time in times] + [(m.start, m.end) for m in mentions])
    quantities = find_quantities(view, taken, [end for _, end in view.paragraphs])
    orders = find_directives(view, blocks, sentences)
    # a document without its date is later than what it cites
    cited = [mention.date for mention in mentions if mention.date]
    said = frame.header.date or max([*cited, *days_told(view.low, times)], default=None)
    numbers = find_figures(view, blocks, sentences, quantities, times, orders, said)
    judged = find_assessments(view, blocks, sentences, frozenset(order.sentence for order in orders))

    context = Context(view, blocks, fields_of_blocks(view, blocks))
    reading = Reading(
        text=source,
        header=frame.header,
        outline=build_outline(view, blocks),
        references=as_references(view, mentions),
        figures=tuple(figure_of(context, number) for number in numbers if number.comparator is None),
        targets=tuple(target for number in numbers if (target := target_of(context, number))),
        directives=directives_of(context, orders, times, mentions, frame.header.date),
        assessments=tuple(assessment_of(context, one) for one in judged),
        plain=plain,
    )
    if tables:
        reading = _with_tables(reading, tables)
    references = resolved(reading.references)
    pointing = find_back_references(view, references, frame.header)
    return replace(reading, references=references, back_references=pointing)


def _with_tables(reading: Reading, tables: Sequence[Table]) -> Reading:
    """The reading with what the rows of its tables say, in the document's order."""
    from .rows import Rows, merged

    rows = Rows(reading.text, tables, reading.header.number)
    values = list(rows.values())
    figures = [value for value in values if isinstance(value, Figure)]
    targets = [value for value in values if isinstance(value, Target)]
    return replace(
        reading,
        references=tuple(sorted((*reading.references, *rows.references()), key=lambda item: item.start)),
        figures=tuple(sorted((*reading.figures, *figures), key=lambda item: item.start)),
        targets=tuple(sorted((*reading.targets, *targets), key=lambda item: item.start)),
        directives=merged(reading.directives, rows.directives()),
    )
