"""Families whom nobody reaches: a review is raised for each, and nothing is closed."""

from datetime import datetime

from stepdown.records.actions.engagement.review import is_review_due, raise_review
from stepdown.records.models.episodes import Episode


def run(at: datetime) -> int:
    """Raise the reviews that are due; how many."""
    due = [e for e in Episode.objects.filter(closed_on__isnull=True) if is_review_due(e, at=at)]
    for episode in due:
        raise_review(by=None, at=at, episode=episode)
    return len(due)
