"""Who works with a family: allocated, made key worker, covering, ended. At most one key worker at a time."""

from datetime import date, datetime

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.specialism import REQUEST, RequestState
from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode, Involvement, Wait
from stepdown.records.models.referrals import SpecialismRequest


@action(Act.ALLOCATE)
def allocate(
    *, by: Colleague, at: datetime, request: SpecialismRequest, to: Colleague, as_key_worker: bool = False
) -> Involvement:
    """Give a specialism's work to a colleague of that discipline; the first allocated may be the key worker."""
    family = request.referral.family_id
    check_may(by, Act.ALLOCATE, family=family, today=at.date())
    if to.discipline != request.discipline or not to.is_active or to.team_id != request.referral.team_id:
        label = Discipline(request.discipline).label.lower()
        raise Refusal(f"Choose a colleague of the team who practises {label}.", family=family)
    episode = _open_episode(request)
    request.state = REQUEST.after(RequestState(request.state), "allocate")
    request.allocated_to, request.allocated_at = to, at
    request.save(update_fields=["state", "allocated_to", "allocated_at"])
    role = InvolvementRole.KEY if as_key_worker else InvolvementRole.SECONDARY
    return _involve(episode, to, role, on=at.date(), request=request)


@action(Act.INVOLVE)
def involve(
    *,
    by: Colleague,
    at: datetime,
    episode: Episode,
    colleague: Colleague,
    role: InvolvementRole,
    covers: Involvement | None = None,
) -> Involvement:
    """Bring a colleague in as consultant, supervisor, reviewer, cover or worker, without a request of its own."""
    check_may(by, Act.INVOLVE, family=episode.family_id, today=at.date())
    if role == InvolvementRole.COVER and covers is None:
        raise Refusal("Say whose work is covered.", family=episode.family_id)
    if (role == InvolvementRole.REVIEWER) != (Role(colleague.role) is Role.REVIEWER):
        raise Refusal(
            "A reviewing officer or conference chair reads, and nobody else is brought in for that alone.",
            family=episode.family_id,
        )
    return _involve(episode, colleague, role, on=at.date(), covers=covers)


@action(Act.END_INVOLVEMENT)
def end_involvement(*, by: Colleague, at: datetime, involvement: Involvement, why: str) -> Involvement:
    """End a colleague's part. If it was the key worker's, the family waits for another, and the wait is shown."""
    episode = involvement.episode
    check_may(by, Act.END_INVOLVEMENT, family=episode.family_id, today=at.date())
    if not why.strip():
        raise Refusal("Say why it ends.", family=episode.family_id)
    end(involvement, on=at.date(), why=why)
    if involvement.role == InvolvementRole.KEY and episode.closed_on is None:
        Wait.objects.create(episode=episode, started_on=at.date(), reason=f"The key worker's part ended: {why}"[:200])
    return involvement


@action(Act.CHANGE_KEY_WORKER)
def change_key_worker(*, by: Colleague, at: datetime, episode: Episode, to: Colleague, why: str) -> Involvement:
    """Make another involved colleague the key worker; the earlier one works on as secondary."""
    check_may(by, Act.CHANGE_KEY_WORKER, family=episode.family_id, today=at.date())
    if not why.strip():
        raise Refusal("Say why the key worker changes.", family=episode.family_id)
    for earlier in episode.involvements.filter(role=InvolvementRole.KEY, ended_on__isnull=True):
        end(earlier, on=at.date(), why=why)
        _involve(episode, earlier.colleague, InvolvementRole.SECONDARY, on=at.date(), request=earlier.request)
    for other in episode.involvements.filter(colleague=to, role=InvolvementRole.SECONDARY, ended_on__isnull=True):
        end(other, on=at.date(), why="Became key worker")
    request = SpecialismRequest.objects.filter(allocated_to=to, referral__episode=episode).first()
    return _involve(episode, to, InvolvementRole.KEY, on=at.date(), request=request)


def end(involvement: Involvement, *, on: date, why: str) -> None:
    """End one involvement on a day. For actions only: the reason is theirs to ask for."""
    if involvement.ended_on is not None:
        raise Refusal("This has ended already.", family=involvement.episode.family_id)
    involvement.ended_on, involvement.end_reason = on, why[:200]
    involvement.save(update_fields=["ended_on", "end_reason"])
    _end_cover(involvement, on)


def _end_cover(covered: Involvement, on: date) -> None:
    """What covers a part ends with it. Cover that had not begun by then never was."""
    covered.covered_by.filter(started_on__gt=on).delete()
    covered.covered_by.filter(ended_on__gt=on).update(ended_on=on)


def _involve(
    episode: Episode,
    colleague: Colleague,
    role: InvolvementRole,
    *,
    on: date,
    request: SpecialismRequest | None = None,
    covers: Involvement | None = None,
) -> Involvement:
    if episode.closed_on is not None:
        raise Refusal("This episode is closed. A family that returns is referred again.", family=episode.family_id)
    now = episode.involvements.filter(ended_on__isnull=True)
    if role == InvolvementRole.KEY:
        if now.filter(role=InvolvementRole.KEY).exists():
            raise Refusal("The family has a key worker. Change the key worker instead.", family=episode.family_id)
        Wait.objects.filter(episode=episode, ended_on__isnull=True).update(ended_on=on)
    if now.filter(colleague=colleague, role=role).exists():
        raise Refusal(f"{colleague.name} already works with the family so.", family=episode.family_id)
    return Involvement.objects.create(
        episode=episode,
        colleague=colleague,
        request=request,
        role=role,
        discipline=colleague.discipline or _discipline_of(colleague),
        client=request.about if request else None,
        covers=covers,
        started_on=on,
    )


def _discipline_of(colleague: Colleague) -> Discipline:
    managers = (Role.MANAGER, Role.SOCIAL_WORK_MANAGER)
    return Discipline.MANAGEMENT if Role(colleague.role) in managers else Discipline.SOCIAL_WORK


def _open_episode(request: SpecialismRequest) -> Episode:
    episode = Episode.objects.filter(
        family=request.referral.family_id, team=request.referral.team_id, closed_on__isnull=True
    ).first()
    if episode is None:
        raise Refusal("Decide the referral first: work is allocated once it is accepted.")
    return episode
