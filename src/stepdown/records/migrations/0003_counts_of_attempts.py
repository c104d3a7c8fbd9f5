"""The table in which attempts to log in are counted, by all processes of the site together."""

from django.core.management import call_command
from django.db import migrations


def _make(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("records", "0002_the_audit_stands")]
    operations = [migrations.RunPython(_make, migrations.RunPython.noop)]
