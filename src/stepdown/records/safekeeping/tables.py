"""Which tables are in a backup, and which are left out and why. A table that is named nowhere is in it."""

from collections.abc import Mapping, Sequence

from django.apps import apps
from django.db.models import Field, Model

LEFT_OUT: Mapping[str, str] = {
    "records.loggedin": "Log-ins that are open: after a restore everybody logs in again.",
    "socialaccount.socialtoken": "Keys of log-ins through the council: after a restore everybody logs in again.",
    "records.jobrun": "When this machine's jobs last ran: they have not run where the record is restored.",
    "contenttypes.contenttype": "Made by `stepdown site migrate`; the site does not use it.",
    "auth.permission": "Made by `stepdown site migrate`; the site does not use it.",
    "auth.group": "The site does not use it.",
    "auth.group_permissions": "The site does not use it.",
    "stepdown_counts": "Attempts to log in, and reads of other systems, counted for minutes.",
    "django_migrations": "Which changes the tables have had: named in the backup's heading.",
}
"""Each table that is left out, by its label, or its own name where it has none, with the reason."""


def kept_tables() -> Sequence[type[Model]]:
    """The tables that are in a backup, by their labels in order: the same on every database."""
    tables = {label_of(model): model for model in apps.get_models(include_auto_created=True)}
    return [tables[label] for label in sorted(tables) if label not in LEFT_OUT]


def label_of(table: type[Model]) -> str:
    """What a table is called in a backup."""
    return table._meta.label_lower


def columns_of(table: type[Model]) -> "Sequence[Field[object, object]]":
    """The columns of a table, in the order in which a backup has them."""
    return table._meta.local_concrete_fields
