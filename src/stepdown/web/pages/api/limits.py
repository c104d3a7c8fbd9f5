"""How often a program may ask: counted by minute and token, or by address where the token opens nothing.

The counts are in the database's cache, as those of log-ins are. Two requests at one moment may be counted as one: the
limit keeps a record from being copied in a minute, and is no lock.
"""

from datetime import datetime

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

READS_A_MINUTE = 60
"""At 100 rows a page this reads a team of 500 families in a few minutes, and no more (our choice, ADR 0023)."""
WRONG_TOKENS_A_MINUTE = 30
"""From one address, as for failed log-ins: a council comes from few addresses, and a token has 256 bits."""


def seconds_to_wait(of: str, most: int, now: datetime) -> int:
    """Count one more; the seconds until there is room where there is none, else 0. ``of``: whose it is."""
    used: int = cache.get(_key(of, now), 0)
    if used >= most:
        return 60 - now.second
    cache.set(_key(of, now), used + 1, timeout=120)
    return 0


def has_tried_too_often(request: HttpRequest, now: datetime) -> int:
    """The seconds to wait where an address has shown too many tokens that open nothing, else 0."""
    tried: int = cache.get(_key(_address(request), now), 0)
    return 60 - now.second if tried >= WRONG_TOKENS_A_MINUTE else 0


def count_wrong_token(request: HttpRequest, now: datetime) -> None:
    """Count a token that opens nothing."""
    seconds_to_wait(_address(request), WRONG_TOKENS_A_MINUTE, now)


def _key(of: str, now: datetime) -> str:
    return f"api:{of}:{now:%Y%m%d%H%M}"


def _address(request: HttpRequest) -> str:
    try:
        return f"from:{get_adapter().get_client_ip(request)}"
    except PermissionDenied:  # the server does not say: all of those count as one
        return "from:nowhere"
