"""Where somebody is logged in: Django's own session, with what its owner must see of it beside."""

import hashlib
from typing import ClassVar, Self

from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models

from stepdown.records.session_store import SessionStore


class LoggedIn(AbstractBaseSession):
    """One session. ``device`` in plain words; the place is kept nowhere. Of nobody yet while somebody logs in."""

    colleague = models.ForeignKey(
        "records.Colleague", null=True, blank=True, on_delete=models.CASCADE, related_name="logged_in"
    )
    device = models.CharField(max_length=60, blank=True)
    began_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[BaseSessionManager[Self]] = BaseSessionManager()

    class Meta:
        """The last used first."""

        ordering = ("-used_at",)
        verbose_name = "session"

    @classmethod
    def get_session_store_class(cls) -> type[SessionStore]:
        """What reads and writes these rows."""
        return SessionStore

    @property
    def handle(self) -> str:
        """What a page calls it by: the key itself is as good as a password, and is shown to nobody."""
        return handle_of(self.session_key)


def handle_of(session_key: str) -> str:
    """What a page calls the session with that key by."""
    return hashlib.sha256(session_key.encode()).hexdigest()[:32]
