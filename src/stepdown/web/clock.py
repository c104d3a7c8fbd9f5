"""The one clock of the site. Tests set it; nothing else in the site asks what time it is."""

from datetime import datetime

from django.utils import timezone


def now() -> datetime:
    """The present moment, in local time."""
    return timezone.localtime()
