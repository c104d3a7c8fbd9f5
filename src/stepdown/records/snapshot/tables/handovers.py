"""The handovers to community services as rows of ``handovers``."""

from collections.abc import Iterator

from stepdown.dataset.told import Row
from stepdown.domain.lifecycle.handover import HandoverState, outcome_of
from stepdown.domain.needs import Need
from stepdown.records.models.handovers import Handover
from stepdown.records.snapshot.standing import Standing

_S = HandoverState
_ATTENDED = (_S.FIRST_ATTENDED, _S.SETTLED)
_ACCEPTED = (_S.ACCEPTED, _S.BRIDGING, *_ATTENDED)


def handovers(standing: Standing) -> Iterator[Row]:
    """One row a handover: the service by its public name, the need as a word."""
    about = ("episode_id", "service__name", "service_named", "need", "state")
    rows = (
        standing.rows(Handover)
        .order_by("proposed_on", "pk")
        .values_list(*about, "proposed_on", "accepted_on", "first_attended_on")
    )
    for episode, service, named, need, stored, proposed, accepted, attended in rows.iterator(chunk_size=10_000):
        state = HandoverState(stored)
        yield {
            "episode_id": str(episode),
            "service": service or named,
            "need": Need(need).label,
            "proposed_on": proposed,
            "accepted_on": accepted,
            "first_attended_on": attended,
            "outcome": outcome_of(
                state,
                accepted=accepted is not None or state in _ACCEPTED,
                attended=attended is not None or state in _ATTENDED,
            ),
        }
