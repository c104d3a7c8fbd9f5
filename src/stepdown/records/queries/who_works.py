"""Episodes with who works in them, gathered at once: for the queries that show it."""

from django.db.models import Prefetch, QuerySet

from stepdown.records.models.episodes import Episode, Involvement


def with_who_works(episodes: QuerySet[Episode]) -> QuerySet[Episode]:
    """The episodes with their involvements and waits, in a few questions however many there are."""
    involvements = Involvement.objects.select_related("colleague")
    return episodes.select_related("family", "council_worker").prefetch_related(
        Prefetch("involvements", queryset=involvements), "waits"
    )
