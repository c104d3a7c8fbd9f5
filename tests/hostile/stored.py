"""What the record holds of the work, as something that can be compared: without what is noted of who asked."""

from collections.abc import Iterator

from django.apps import apps

BESIDE_THE_WORK = {"AuditEvent", "AuditLink", "Draft", "LoggedIn", "LogEntry", "ContentType"}
"""Models in which asking itself leaves a trace: that somebody asked, a page that was opened, a log-in."""


def stored() -> list[str]:
    """Each row of each model, as text, in no order of the database's."""
    return sorted(_rows())


def _rows() -> Iterator[str]:
    for model in apps.get_models():
        if model.__name__ not in BESIDE_THE_WORK:
            yield from (f"{model.__name__} {sorted(row.items(), key=str)}" for row in model.objects.values())
