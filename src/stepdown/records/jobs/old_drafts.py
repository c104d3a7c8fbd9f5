"""Pages that were opened and never written on: their empty drafts are cleared away. What somebody wrote stays."""

from datetime import datetime

from stepdown.records.actions.drafts import clear_empty_drafts


def run(at: datetime) -> int:
    """Clear empty drafts a week old; how many."""
    return clear_empty_drafts(at=at)
