"""Whether a family took the support up, as the dataset says it: read off what the record knows of the engagement."""

from datetime import date

from stepdown.domain.casework import Engagement
from stepdown.domain.lifecycle.engagement import ENGAGEMENT_OF, EngagementState


def took_it_up(state: str, engaged_on: date | None) -> bool:
    """Whether the family ever took the support up, however it stands to it now."""
    return engaged_on is not None or ENGAGEMENT_OF[EngagementState(state)] is Engagement.ENGAGED


def engagement_said(
    state: str, *, engaged_on: date | None, opened_on: date | None, closed_on: date | None, was_taken_on: bool
) -> Engagement:
    """Engaged once is engaged for good; until the work has ended, or the family has, it is too early to say.

    ``was_taken_on``: whether any specialism was accepted; without one, and with no direct work, nothing was offered.
    """
    if took_it_up(state, engaged_on):
        return Engagement.ENGAGED
    if opened_on is None and not was_taken_on:
        return Engagement.NOT_OFFERED
    if closed_on is not None or EngagementState(state) is EngagementState.ENDED_BY_FAMILY:
        return Engagement.DID_NOT_ENGAGE
    return Engagement.TOO_EARLY
