"""The deputy of a team: named by its manager, so that one absent manager never stops a decision or a clock."""

from datetime import datetime

from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague


@action(Act.NAME_DEPUTY)
def name_deputy(*, by: Colleague, at: datetime, colleague: Colleague | None) -> Colleague:
    """Name a practitioner of one's own team deputy, or (None) nobody. A deputy names none."""
    check_may(by, Act.NAME_DEPUTY, today=at.date())
    if by.is_acting_manager:
        raise Refusal("A deputy names no deputy. Ask the manager.")
    if colleague is not None:
        _check_can_be(colleague, by)
    Colleague.objects.filter(team=by.team, is_deputy=True).update(is_deputy=False)
    if colleague is None:
        return by
    colleague.is_deputy = True
    colleague.save(update_fields=["is_deputy"])
    return colleague


def _check_can_be(colleague: Colleague, by: Colleague) -> None:
    if colleague.team_id != by.team_id or not colleague.is_active:
        raise NotSeen
    if Role(colleague.role) is not Role.PRACTITIONER:
        raise Refusal("Choose a specialist practitioner of the team.")
