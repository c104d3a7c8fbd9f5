"""The tables of a site that is served, made from the models: a sixteenth of the work of walking the migrations."""


class _NoMigrations(dict[str, None]):
    """Every app's tables are made from its models."""

    def __contains__(self, _: object) -> bool:
        return True

    def __getitem__(self, _: str) -> None:
        return None


def make_tables() -> None:
    """Make them with what the migrations by hand add, and note the migrations as done."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.recorder import MigrationRecorder

    from stepdown.records.guards import put_up_guards

    settings.MIGRATION_MODULES = _NoMigrations()
    call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)
    settings.MIGRATION_MODULES = {}
    put_up_guards()
    call_command("createcachetable", verbosity=0)
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    for app, name in MigrationLoader(connection).disk_migrations:
        recorder.record_applied(app, name)
