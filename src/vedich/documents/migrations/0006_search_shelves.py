"""The vectors of PostgreSQL made again, with the shelves, types, years and issuers that searches are narrowed by."""

from django.db import migrations

from vedich.documents import search, search_postgresql


def shelve(apps, schema_editor):
    connection = schema_editor.connection
    if search.engine(connection) is not search_postgresql:
        return
    with connection.cursor() as cursor:
        search_postgresql.drop(cursor)
        search_postgresql.create(cursor)
    search.rebuild(connection)


class Migration(migrations.Migration):
    dependencies = [("documents", "0005_search")]
    operations = [migrations.RunPython(shelve, migrations.RunPython.noop)]
