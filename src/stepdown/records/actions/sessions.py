"""Sessions of the site: what has ended does not lie in the database."""

from datetime import datetime

from django.contrib.sessions.models import Session


def clear_old_sessions(*, at: datetime) -> int:
    """Clear the sessions that have ended by then; how many."""
    cleared, _ = Session.objects.filter(expire_date__lt=at).delete()
    return cleared
