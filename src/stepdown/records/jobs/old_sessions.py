"""Sessions that have ended are cleared away."""

from datetime import datetime

from stepdown.records.actions.sessions import clear_old_sessions


def run(at: datetime) -> int:
    """Clear them; how many."""
    return clear_old_sessions(at=at)
