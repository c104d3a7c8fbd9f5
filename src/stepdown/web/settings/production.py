"""Where real families are recorded: PostgreSQL, secure cookies, and a refusal of every unsafe value."""

import os

from django.core.exceptions import ImproperlyConfigured

from stepdown.web.settings.base import *  # noqa: F403
from stepdown.web.settings.database import database
from stepdown.web.settings.environment import listed, one_of, optional, required, whole_number, yes_or_no
from stepdown.web.settings.logs import logs
from stepdown.web.settings.single_sign_on import single_sign_on

DEBUG = False
SECRET_KEY = required(
    "STEPDOWN_SECRET_KEY",
    "Make one with `python -c 'import secrets; print(secrets.token_urlsafe(64))'` and keep it with the other secrets.",
)
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("STEPDOWN_SECRET_KEY is too short. Use at least 50 characters drawn at random.")
SEALING_KEYS = listed("STEPDOWN_SEALING_KEYS")

required("STEPDOWN_HOSTS", "Give the site's host name, or several with commas between.")
ALLOWED_HOSTS = listed("STEPDOWN_HOSTS")
if any("*" in host for host in ALLOWED_HOSTS):
    raise ImproperlyConfigured("STEPDOWN_HOSTS has a * in it. Name each host: a site that answers to any is unsafe.")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

DATABASES = {"default": database()}

LOGGING = logs(as_json=one_of("STEPDOWN_LOG", default="plain", others=("json",)) == "json")

if os.environ.get("STEPDOWN_DEMO"):
    raise ImproperlyConfigured("STEPDOWN_DEMO is set. One-click log-in is impossible where real families are recorded.")

SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^api/"]  # a program that shows its token in the open is told so, and not helped on
SECURE_REDIRECT_EXEMPT = [r"^health/(live|ready)$"]  # asked by the machine itself, without the one in front
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
SECOND_FACTOR = one_of("STEPDOWN_SECOND_FACTOR", default="required", others=("offered",))
SINGLE_SIGN_ON, SOCIALACCOUNT_PROVIDERS = single_sign_on()
IDLE_MINUTES = whole_number("STEPDOWN_IDLE_MINUTES", default=30, least=5, most=120)
# How many machines stand before the site: as many addresses of X-Forwarded-For, from its end, are theirs.
ALLAUTH_TRUSTED_PROXY_COUNT = whole_number("STEPDOWN_PROXIES", default=1, least=0, most=9)
PASSWORD_WORDS = listed("STEPDOWN_PASSWORD_WORDS")
SCAN = optional("STEPDOWN_SCAN", "")
KEEP_TEXT_ON_DEVICE = yes_or_no("STEPDOWN_KEEP_TEXT_ON_DEVICE", default=False)
_MAIL_HOST = optional("STEPDOWN_MAIL_HOST", "")
MAILS = bool(_MAIL_HOST)
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": _MAIL_HOST,
            "port": 587,
            "use_tls": True,
            "timeout": 10,
            "username": optional("STEPDOWN_MAIL_USER", ""),
            "password": optional("STEPDOWN_MAIL_PASSWORD", ""),
        },
    }
}
if MAILS:
    DEFAULT_FROM_EMAIL = required("STEPDOWN_MAIL_FROM", "Give the address that the site's e-mails come from.")
STATIC_ROOT = optional("STEPDOWN_STATIC", "") or None
CONTINUITY_FOLDER = optional("STEPDOWN_CONTINUITY_FOLDER", "")
CONTINUITY_RECIPIENTS = listed("STEPDOWN_CONTINUITY_RECIPIENTS")
BACKUP_FOLDER = optional("STEPDOWN_BACKUP_FOLDER", "")
BACKUP_RECIPIENTS = listed("STEPDOWN_BACKUP_RECIPIENTS")
STUDY = optional("STEPDOWN_STUDY", "")
RETENTION = optional("STEPDOWN_RETENTION", "")
SCENARIO = optional("STEPDOWN_SCENARIO", "")
SERVICE_COST = optional("STEPDOWN_SERVICE_COST", "")
_SUPPORT = ("name", "phone", "email", "hours", "out_of_hours")
SUPPORT = {part: optional(f"STEPDOWN_SUPPORT_{part.upper()}", "") for part in _SUPPORT}
ACCESSIBILITY = {
    "organisation": optional("STEPDOWN_ORGANISATION", ""),
    "checked": optional("STEPDOWN_ACCESSIBILITY_CHECKED", ""),
    "email": optional("STEPDOWN_ACCESSIBILITY_EMAIL", "") or SUPPORT["email"],
}
