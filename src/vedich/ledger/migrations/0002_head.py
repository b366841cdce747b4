"""The chain's head: one row, made before the first action."""

from django.db import migrations

GENESIS = "0" * 64


def make_head(apps, schema_editor):
    apps.get_model("ledger", "Head").objects.get_or_create(pk=1, defaults={"sequence": 0, "hash": GENESIS})


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [migrations.RunPython(make_head, migrations.RunPython.noop)]
