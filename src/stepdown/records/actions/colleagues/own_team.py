"""What a manager does with colleagues is done with those of the manager's own team."""

from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.models.colleagues import Colleague


def check_may_with(by: Colleague, act: Act, colleague: Colleague, *, at: datetime) -> None:
    """Refusal unless this colleague may do this act; NotSeen where the other is not of the same team."""
    check_may(by, act, today=at.date())
    if by.team_id is None or colleague.team_id != by.team_id:
        raise NotSeen
