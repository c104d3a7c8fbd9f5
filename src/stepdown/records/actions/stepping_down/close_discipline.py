"""A discipline closes its own work: its request is closed and its colleagues' parts end, the key worker's apart."""

from datetime import date, datetime

from stepdown.domain.casework import ClosureReason, InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.specialism import REQUEST, RequestState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.episodes.involve import end
from stepdown.records.models.closings import DisciplineClosing
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode, Involvement
from stepdown.records.models.referrals import SpecialismRequest

_ENDS = (InvolvementRole.SECONDARY, InvolvementRole.COVER)


@action(Act.CLOSE_DISCIPLINE)
def close_discipline(
    *,
    by: Colleague,
    at: datetime,
    episode: Episode,
    request: SpecialismRequest,
    reason: ClosureReason,
    is_planned: bool,
    summary: str,
) -> DisciplineClosing:
    """Close one discipline's work with what it leaves behind. Its own colleagues do, or a manager of the team.

    The key worker stays key worker until the family is closed or another takes over: a family is not left without one.
    """
    family = episode.family_id
    check_may(by, Act.CLOSE_DISCIPLINE, family=family, today=at.date())
    _refuse_unless_theirs(by, episode, request)
    if not summary.strip():
        raise Refusal("Say what changed and what is left to do.", family=family)
    _refuse_while_key_worker(episode, request)
    close_request(request, on=at.date())
    for part in _parts(episode, request):
        if part.role in _ENDS:
            end(part, on=at.date(), why="The discipline closed its work")
    return DisciplineClosing.objects.create(
        request=request, reason=reason, is_planned=is_planned, summary=summary.strip(), closed_by=by, closed_at=at
    )


def close_request(request: SpecialismRequest, *, on: date) -> None:
    """Close a request, for actions: NotAllowedError where its state does not allow it."""
    request.state = REQUEST.after(RequestState(request.state), "close")
    request.closed_on = on
    request.save(update_fields=["state", "closed_on"])


def _parts(episode: Episode, request: SpecialismRequest) -> list[Involvement]:
    now = episode.involvements.filter(discipline=request.discipline, ended_on__isnull=True)
    return list(now.select_related("episode", "colleague"))


def _refuse_unless_theirs(by: Colleague, episode: Episode, request: SpecialismRequest) -> None:
    if (request.referral.family_id, request.referral.team_id) != (episode.family_id, episode.team_id):
        raise NotSeen(family=episode.family_id)
    if by.manages or by.discipline == request.discipline:
        return
    label = Discipline(request.discipline).label.lower()
    raise Refusal(f"A colleague who practises {label} closes this, or a manager.", family=request.whose_family())


def _refuse_while_key_worker(episode: Episode, request: SpecialismRequest) -> None:
    key = next((p for p in _parts(episode, request) if p.role == InvolvementRole.KEY), None)
    if key is None:
        return
    others = episode.involvements.filter(role=InvolvementRole.SECONDARY, ended_on__isnull=True)
    if others.exclude(discipline=request.discipline).exists():
        raise Refusal(
            f"{key.colleague.name} is the key worker and others still work with the family. "
            "Ask a manager to change the key worker first.",
            family=episode.family_id,
        )
