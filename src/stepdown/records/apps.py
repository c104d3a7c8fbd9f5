"""The records as Django knows them."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The room of the record."""

    name = "stepdown.records"
    label = "records"
    verbose_name = "Records"
