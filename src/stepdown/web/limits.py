"""How long a page waits for the database. Commands of the administration wait as long as they need."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

LOCK_SECONDS, STATEMENT_SECONDS, IDLE_SECONDS = 10, 30, 300
"""For a row that somebody else is changing; for one statement; for a transaction in which nothing is asked.

None of the three is measured: each is well above what a page takes and below what a person or a proxy waits for.
"""


def keep_within_limits() -> None:
    """From now on every connection of this process has them. The embedded database has its own in its settings."""
    connection_created.connect(_limit, dispatch_uid="stepdown.web.limits")


def _limit(sender: Any, connection: BaseDatabaseWrapper, **_: Any) -> None:  # noqa: ARG001  # a signal's sender
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "select set_config('lock_timeout', %s, false), set_config('statement_timeout', %s, false), "
            "set_config('idle_in_transaction_session_timeout', %s, false)",
            [f"{LOCK_SECONDS}s", f"{STATEMENT_SECONDS}s", f"{IDLE_SECONDS}s"],
        )
