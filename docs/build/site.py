"""The site's settings, for the pages that are made from what only a site that is ready knows."""

import os

import django


def ready_site() -> None:
    """Make Django ready, as the tests do."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stepdown.web.settings.test")
    django.setup()
