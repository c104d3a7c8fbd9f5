"""The site's settings over one database: what every program here begins with."""

import os


def set_up(address: str) -> None:
    """Make Django ready over a database, as the tests do; its address is as DATABASE_URL has it."""
    os.environ["DATABASE_URL"] = address
    os.environ["DJANGO_SETTINGS_MODULE"] = "stepdown.web.settings.test"
    import django

    django.setup()
