"""The desk as Django knows it: templates, styles and scripts; it has no tables."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The room of the pages."""

    name = "stepdown.web"
    label = "web"
    verbose_name = "Desk"

    def ready(self) -> None:
        """Listen to what the log-in's library does."""
        from stepdown.web import noted  # noqa: F401  # its receivers
