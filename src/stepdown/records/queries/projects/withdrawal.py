"""What would follow if a participant withdrew: told before it is done, because it cannot be undone."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.projects.texts import waiting_text_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.projects.seen import ProjectSeen, project_row, project_seen
from stepdown.themes.people.withdraw import Withdrawal, withdraw
from stepdown.themes.project.state.people import Participant
from stepdown.themes.refused import Refused


@dataclass(frozen=True, slots=True)
class WithdrawalSeen:
    """The participant and what would go; and what somebody has to see to, by the titles of the texts.

    ``recordings``: texts whose recording still lies somewhere. ``waiting``: texts of theirs that are not in yet.
    """

    seen: ProjectSeen
    who: Participant
    follows: Withdrawal
    recordings: tuple[str, ...]
    waiting: tuple[str, ...]


def withdrawal_of(who: Colleague, *, project_id: UUID, participant: str, at: datetime) -> WithdrawalSeen:
    """For a lead. Refusal where there is no such participant, or they withdrew before."""
    row = project_row(who, project_id=project_id)
    check_part(who, Act.WITHDRAW_PARTICIPANT, row)
    seen = project_seen(who, project_id=project_id, at=at)
    try:
        follows = withdraw(seen.log, participant=participant, on=at.date())
    except Refused as refused:
        raise Refusal(str(refused)) from refused
    recordings = tuple(
        text.title
        for text in seen.log.project.sources.values()
        if participant in text.participants() and text.recording_delete_by and not text.recording_deleted_on
    )
    waiting = tuple(r.title for r in row.waiting_texts.all() if participant in waiting_text_of(r).speakers.values())
    return WithdrawalSeen(seen, seen.log.project.people.participants[participant], follows, recordings, waiting)
