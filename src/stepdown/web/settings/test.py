"""The tests: the embedded database in a file of its own, or the PostgreSQL that DATABASE_URL names; quick passwords."""

import os
import tempfile
from pathlib import Path

import dj_database_url

from stepdown.web.settings.base import *  # noqa: F403
from stepdown.web.settings.base import ROOT, sqlite

DEMO = True
DEBUG = False
MAILS = True
IDLE_MINUTES = LONGEST_SESSION_HOURS = 60 * 24 * 365  # tests move the clock by days; those of sessions say how long
SECRET_KEY = "only-for-tests-" + "0" * 50
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
if os.environ.get("DATABASE_URL"):
    DATABASES = {"default": dj_database_url.parse(os.environ["DATABASE_URL"])}
else:
    # A file, as in the demonstration: a server and a test can then use it at once.
    _FILE = Path(tempfile.gettempdir()) / f"stepdown-test-{os.getpid()}.sqlite3"
    DATABASES = {"default": sqlite(_FILE)}
    DATABASES["default"]["TEST"] = {"NAME": str(_FILE)}
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
SCENARIO = "borrowed-base-rate"
SERVICE_COST = str(ROOT.parent / "invented" / "pilot" / "service_cost.toml")
