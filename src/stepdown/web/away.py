"""What the database said when it could not be asked or written: is it away for now, and what does that leave open?"""

from django.db import InterfaceError, OperationalError
from django.db.utils import DatabaseError

_READ_ONLY = "25006"
_CONNECTION = ("08", "57P")
"""SQLSTATE: the class of connections that fail, and of a server that is stopped."""


def is_away(error: BaseException | None) -> bool:
    """Whether a fault is the database's, for now: gone, full, locked, too slow, or only to be read."""
    if isinstance(error, OperationalError | InterfaceError):
        return True
    return isinstance(error, DatabaseError) and _state(error) == _READ_ONLY


def nothing_is_stored(error: BaseException | None) -> bool:
    """Whether it is certain that nothing was stored: not where a connection broke, perhaps while it was being stored.

    The embedded database has no connection to lose, and a server that names what is wrong has stored nothing.
    """
    cause = error.__cause__ if error else None
    if cause is None or type(cause).__module__.startswith("sqlite3"):
        return True
    state = _state(error)
    return bool(state) and not state.startswith(_CONNECTION)


def _state(error: BaseException | None) -> str:
    return getattr(error.__cause__, "sqlstate", None) or "" if error else ""
