"""How Django keeps sessions here: in the record's own table, so that one sees and ends where one is logged in."""

from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as OfDjango

BEGAN, USED, DEVICE = "began", "seen", "device"
"""What the site writes into a session: when it began and was last used (seconds since 1970), and on what device."""


class SessionStore(OfDjango):
    """Django's, whose rows say whose they are. Django finds it by this name."""

    @classmethod
    def get_model_class(cls) -> Any:
        """The table."""
        from stepdown.records.models.logged_in import LoggedIn

        return LoggedIn

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """The row as it is written."""
        row: Any = super().create_model_instance(data)
        row.colleague_id = data.get(SESSION_KEY)
        row.device = data.get(DEVICE, "")
        row.began_at, row.used_at = _time(data.get(BEGAN)), _time(data.get(USED))
        return row


def _time(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
