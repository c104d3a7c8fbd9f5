"""The demonstration: the embedded database, invented people, and one-click log-in. Never for real families."""

from stepdown.web.settings.base import *  # noqa: F403
from stepdown.web.settings.base import ROOT, sqlite
from stepdown.web.settings.environment import optional, required

DEMO = True
DEBUG = False
SECRET_KEY = required("STEPDOWN_SECRET_KEY", "`stepdown demo` makes one anew each time it serves.")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
DATABASES = {"default": sqlite(required("STEPDOWN_SITE", "`stepdown demo` sets it to the file of its database."))}
_MAILS = optional("STEPDOWN_MAILS", "")
MAILS = bool(_MAILS)
# E-mails of the demonstration are files in a folder: nothing leaves the machine.
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.filebased.EmailBackend", "OPTIONS": {"file_path": _MAILS}}}
SESSION_COOKIE_SECURE = False
STATIC_ROOT = optional("STEPDOWN_STATIC", "") or None
STUDY = str(ROOT.parent / "invented" / "pilot" / "study.toml")
SCENARIO = "borrowed-base-rate"
SERVICE_COST = str(ROOT.parent / "invented" / "pilot" / "service_cost.toml")
