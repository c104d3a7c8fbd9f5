"""Where a backup is restored to see whether it can be: an embedded database that is thrown away. Nobody is served."""

from stepdown.web.settings.base import *  # noqa: F403
from stepdown.web.settings.base import sqlite
from stepdown.web.settings.environment import required

DEBUG = False
SECRET_KEY = required("STEPDOWN_SECRET_KEY", "`stepdown site check FILE` makes one each time.")
ALLOWED_HOSTS: list[str] = []
DATABASES = {"default": sqlite(required("STEPDOWN_SITE", "`stepdown site check FILE` names a place of its own."))}
# Nothing of it has to outlive the machine.
DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;"
