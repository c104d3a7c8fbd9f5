"""What holds wherever the site runs. Nothing here is a secret, and nothing here is open."""

from pathlib import Path
from typing import Any

from django.utils.csp import CSP

from stepdown.web.settings.logs import logs
from stepdown.web.settings.single_sign_on import provider

ROOT = Path(__file__).resolve().parents[1]

DEMO = False
"""Whether one-click log-in as an invented colleague is offered. Only ``demo.py`` and ``test.py`` may say so."""

KEEP_TEXT_ON_DEVICE = False
"""Whether text of an unsent page may rest, encrypted, on the device. The authority decides."""

SEALING_KEYS: list[str] = []
"""What seals the register of real names and answers not handed in: the first seals, all open. Empty: SECRET_KEY."""

PASSWORD_WORDS: list[str] = []
"""Words of the place that make no password: its authority, teams and towns."""

SCAN = ""
"""Where the virus scanner (clamd) answers: the path of its socket, or host:port; empty: nothing is scanned."""

MAILS = False
"""Whether the site can send an e-mail: without it a forgotten password is set anew by the operator."""

CONTINUITY_FOLDER = ""
CONTINUITY_RECIPIENTS: list[str] = []
"""Where the nightly continuity pack is written, and the public keys for which it is locked; none where no folder is."""

BACKUP_FOLDER = ""
BACKUP_RECIPIENTS: list[str] = []
"""Where backups lie, and the public keys for which they are locked. What opens them is never on this machine."""

SUPPORT: dict[str, str] = {}
"""Whom colleagues ring when something does not work: name, phone, email, hours and out_of_hours."""

ACCESSIBILITY: dict[str, str] = {}
"""What the organisation says of accessibility: its name, on which day it checked, and where people write to."""

STUDY = ""
"""The file of the study under which the record's figures are shown; empty is the one that is shipped."""

RETENTION = ""
"""The file of the council's own retention table; empty is the one that is shipped."""

SCENARIO = ""
SERVICE_COST = ""
"""The scenario of the business case, by the name of a shipped one or a file, and the file of what the service cost."""

SECOND_FACTOR = "offered"
"""Whether an account must have a second factor before it sees a page: required or offered."""

SINGLE_SIGN_ON: dict[str, str] = {}
"""The council's own log-in, empty where there is none: url, client_id, name; whose ``second_factor`` counts (as_said,
theirs, ours); and whether ``addresses`` there are verified or administered."""

IDLE_MINUTES = 30
LONGEST_SESSION_HOURS = 8
MOST_SESSIONS = 10
"""After how long without a page a session ends, how long one lasts at most, and on how many devices one is at once:
who logs in on one more is logged out where they were the longest ago."""

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "stepdown.records",
    "stepdown.web",
]

MIDDLEWARE = [
    "stepdown.web.middleware.lines.Lines",
    "stepdown.web.middleware.edges.Edges",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "stepdown.web.middleware.health.Health",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "stepdown.web.middleware.how_long.HowLong",
    "stepdown.web.middleware.who_is_asking.WhoIsAsking",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "stepdown.web.middleware.refusals.Refusals",
]

ROOT_URLCONF = "stepdown.web.urls"
WSGI_APPLICATION = "stepdown.web.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "stepdown.web.frame.frame",
            ],
        },
    }
]

AUTH_USER_MODEL = "records.Colleague"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# The National Cyber Security Centre's guidance: length and a list of known passwords, no rules of composition.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "stepdown.web.known_words.KnownWords"},
]
ACCOUNT_ADAPTER = "stepdown.web.accounts.NoSelfSignUp"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_METHODS = ["password", "mfa"]  # never by e-mail
PASSWORD_RESET_TIMEOUT = 60 * 60
# Each is so many in so long, for the address that asks (ip) or for the account that is tried (key). Many colleagues of
# one council come from one address, so that what is counted for an address is generous.
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "30/m/ip,5/10m/key",
    "reset_password": "20/m/ip,5/h/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
}
ACCOUNT_FORMS = {"login": "stepdown.web.forms.account.LogIn"}
MFA_ADAPTER = "stepdown.web.second_factor.SealedFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses are an administrator's, and nobody signs up
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1  # a clock may be half a minute wrong
MFA_TOTP_ISSUER = "Stepdown"
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
MFA_FORMS = {
    "authenticate": "stepdown.web.forms.account.AskCode",
    "reauthenticate": "stepdown.web.forms.account.AskCodeAgain",
    "activate_totp": "stepdown.web.forms.account.FirstCode",
    "add_webauthn": "stepdown.web.forms.account.AddPasskey",
    "login_webauthn": "stepdown.web.forms.account.LogInByPasskey",
    "authenticate_webauthn": "stepdown.web.forms.account.AskPasskey",
    "reauthenticate_webauthn": "stepdown.web.forms.account.AskPasskeyAgain",
}
# Attempts are counted in the database, which all processes share. So many counts that nobody can push out others'.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "stepdown_counts",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
SOCIALACCOUNT_ADAPTER = "stepdown.web.single_sign_on.adapter.CouncilLogIn"
SOCIALACCOUNT_LOGIN_ON_GET = True  # a link: our pages' forms may not be sent on to another site
SOCIALACCOUNT_PROVIDERS = provider({}, "")
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
LOGOUT_REDIRECT_URL = "account_login"

SESSION_ENGINE = "stepdown.records.session_store"
SESSION_COOKIE_AGE = 60 * 60 * LONGEST_SESSION_HOURS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "stepdown.web.pages.faults.stale_form"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "base-uri": [CSP.NONE],
}
"""No page holds a script or a style: each is a file of this site."""
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # they name people: never in a cookie

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False
DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"

STATIC_URL = "static/"
STATICFILES_DIRS = [("report", ROOT.parent / "reporting" / "renderers" / "html" / "styles")]
STATIC_ROOT: str | None = None
"""Where `stepdown serve` gathers styles and scripts, each under a name that changes with its content."""
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},  # no file is kept beside the record
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

LOGGING = logs()


def sqlite(path: Path | str) -> Any:
    """The embedded database: a write-ahead log, so that reading never waits, and a writer that waits its turn."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        },
    }
