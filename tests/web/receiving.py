"""What addresses name of a community service, of what it is told, and of who reads it there."""

from datetime import timedelta

from stepdown.records.actions.receiving.who_reads import tie_to_service
from stepdown.records.models import Episode, Handover
from tests.cast import MONDAY, Cast, person_named
from tests.records.receiving import haven, letter, moved, sent

OF_A_SERVICE = ("received", "received_one", "check_received")
"""Pages of the service's own."""


def of_a_service(cast: Cast, episode: Episode) -> dict[str, object]:
    """Fran's service, and Kerry handed over to it and accepted."""
    service = haven(cast)
    tie = tie_to_service(by=None, at=MONDAY, service=service, colleague=cast.fran)
    handover = sent(cast, service, episode=episode, person=person_named("Kerry"))
    moved(cast, handover, "accept")
    return {"service_id": service.pk, "tie_id": tie.pk, "received_id": handover.pk}


def told_to_the_service(cast: Cast) -> None:
    """What a wall that was raised meanwhile has taken back is written anew."""
    handover = Handover.objects.get(service__name="Northborough Haven")
    if not handover.letters.filter(ended_at__isnull=True).exists():
        letter(cast, handover, at=MONDAY + timedelta(days=4))
