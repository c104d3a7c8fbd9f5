"""What happened is chained: from then on nothing of it can be changed unseen."""

from datetime import datetime

from stepdown.records.actions.audit import lengthen_chain


def run(at: datetime) -> int:
    """Links for what happened since the last time; how many entries they hold."""
    return lengthen_chain(at=at)
