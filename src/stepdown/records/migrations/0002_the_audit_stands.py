"""The database refuses to change what the audit holds."""

from django.db import migrations

from stepdown.records.guards import put_up_guards


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]
    operations = [migrations.RunPython(lambda *_: put_up_guards(), migrations.RunPython.noop)]
