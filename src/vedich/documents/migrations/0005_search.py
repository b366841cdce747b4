"""The tables of the full text, by kind of database, and what the register already holds, put into them."""

from django.db import migrations

from vedich.documents import search
from vedich.documents.clauses import cut
from vedich.documents.numbering import number_key
from vedich.documents.relations import issuer_said, relations_of


def create(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        search.engine(schema_editor.connection).create(cursor)


def drop(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        search.engine(schema_editor.connection).drop(cursor)


def fill(apps, schema_editor):
    document, section, reference, clause = (
        apps.get_model("documents", name) for name in ("Document", "Section", "Reference", "Clause")
    )
    for row in document.objects.order_by("pk").iterator(chunk_size=50):
        document.objects.filter(pk=row.pk).update(number_key=number_key(row.number))
        sections = list(section.objects.filter(document=row).order_by("order"))
        spans = cut(row.text, [(one.start, one.end) for one in sections])
        made = [
            clause(
                document_id=row.pk,
                order=order,
                start=span.start,
                end=span.end,
                section_id=None if span.section is None else sections[span.section].pk,
            )
            for order, span in enumerate(spans)
        ]
        clause.objects.bulk_create(made)
        search.put_clauses([(one.pk, row.text[one.start : one.end]) for one in made], schema_editor.connection)
        search.put(
            row.pk,
            type=row.type,
            number=row.number,
            title=row.title,
            issuer=row.issuer,
            signed_on=row.signed_on,
            text=search.indexed(row.text),
            connection=schema_editor.connection,
        )
        _references(row, list(reference.objects.filter(document=row).order_by("start", "pk")))


def _references(row, references):
    """Mentions that are bound stay bound; the others wait under their number from now on."""
    relations = relations_of(row.text, [(one.start, one.end) for one in references])
    for one, relation in zip(references, relations, strict=True):
        one.number_key, one.relation = number_key(one.number), relation
        one.issuer_said = issuer_said(row.text, one.end)[:120]
        one.save(update_fields=["number_key", "relation", "issuer_said"])


class Migration(migrations.Migration):
    dependencies = [("documents", "0004_register")]
    operations = [
        migrations.RunPython(create, drop),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
