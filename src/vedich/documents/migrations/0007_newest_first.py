"""PostgreSQL keeps the register in the order in which it is listed: what has no date comes last, as on SQLite."""

from django.db import migrations

COLUMNS = "id DESC, registered_on, superseded_on"


def ordered(nulls):
    def make(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute("DROP INDEX document_newest")
            schema_editor.execute(
                f"CREATE INDEX document_newest ON documents_document (signed_on DESC NULLS {nulls}, {COLUMNS})"
            )

    return make


class Migration(migrations.Migration):
    dependencies = [("documents", "0006_search_shelves")]
    operations = [migrations.RunPython(ordered("LAST"), ordered("FIRST"))]
