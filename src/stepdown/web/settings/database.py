"""Where the record's database is, and that what goes there can be read by nobody on the way."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from stepdown.web.settings.environment import required

_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
_PROVEN = ("verify-full", "verify-ca")
"""Of the ways in which PostgreSQL's clients use TLS those that also look whose certificate it is."""
_PATIENCE = {
    "connect_timeout": 5,  # seconds
    "tcp_user_timeout": 20_000,  # milliseconds
    "keepalives_idle": 30,  # seconds
}
"""A database that does not answer is given up in seconds, not in the quarter of an hour that a network would wait."""


def database() -> dict[str, Any]:
    """The database that DATABASE_URL names; ImproperlyConfigured where it is none, or read on the way."""
    url = required("DATABASE_URL", "Give the address of the PostgreSQL database, postgresql://user:password@host/name.")
    if not url.startswith(("postgresql://", "postgres://")):
        raise ImproperlyConfigured("DATABASE_URL is not PostgreSQL. Only the demonstration uses the embedded database.")
    if not _is_on_this_machine(url) and _mode(url) not in _PROVEN:
        raise ImproperlyConfigured(
            "DATABASE_URL names another machine and does not ask for a proven connection. "
            "Put ?sslmode=verify-full at its end, and sslrootcert=FILE where the certificate is the council's own."
        )
    found = dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)
    return dict(found) | {"OPTIONS": _PATIENCE | found.get("OPTIONS", {})}


def _is_on_this_machine(url: str) -> bool:
    """A socket's folder stands in the address with %2F for each stroke; no host at all is the socket, too."""
    host = (urlsplit(url).hostname or "").lower()
    elsewhere = parse_qs(urlsplit(url).query).keys() & {"host", "hostaddr"}
    return not elsewhere and (not host or host.startswith("%2f") or host in _THIS_MACHINE)


def _mode(url: str) -> str:
    return parse_qs(urlsplit(url).query).get("sslmode", [""])[-1]
