"""The site's settings over one embedded database: what every program here begins with."""

import os
from pathlib import Path


def set_up(database: Path) -> None:
    """Make Django ready over a database, as the tests do."""
    os.environ["DATABASE_URL"] = f"sqlite:///{database.absolute()}"
    os.environ["DJANGO_SETTINGS_MODULE"] = "stepdown.web.settings.test"
    import django

    django.setup()
