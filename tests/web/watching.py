"""What the pages of those who watch over access can name."""

from datetime import timedelta

from stepdown.records.actions.emergencies import Whose, open_in_emergency
from stepdown.records.actions.restrictions import restrict
from stepdown.records.models import Episode
from tests.cast import MONDAY, Cast

THEN = MONDAY + timedelta(days=3)


def of_the_watch(cast: Cast, episode: Episode) -> dict[str, object]:
    """A record that was opened in an emergency, and one that is restricted."""
    whose, family = Whose(episode.family.reference), episode.family
    opened = open_in_emergency(by=cast.cass, at=THEN, whose=whose, reason="A call at night")
    restricted = restrict(by=cast.maya, at=THEN, family=family, kept_from=cast.max, reason="A neighbour")
    return {"opening_id": opened.pk, "restriction_id": restricted.pk}
