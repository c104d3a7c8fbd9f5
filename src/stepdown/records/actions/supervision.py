"""Group supervision: a session is opened, each family discussed, and every decision becomes somebody's task."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from stepdown.domain.disciplines import Discipline
from stepdown.domain.risk_view import RiskView
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.tasks import raise_task
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.supervision import Discussion, Session, SupervisionDecision, View


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision: what, whose, by when."""

    words: str
    owner: Colleague
    due_on: date


@action(Act.OPEN_SUPERVISION)
def open_session(*, by: Colleague, at: datetime, held_on: date, present: Sequence[Colleague]) -> Session:
    """Open a session of one's own team."""
    check_may(by, Act.OPEN_SUPERVISION, today=at.date())
    if by.team is None:
        raise Refusal("You belong to no team. Ask the administrator.")
    if not present:
        raise Refusal("Choose who was there.")
    session = Session.objects.create(team=by.team, held_on=held_on, led_by=by)
    session.present.set(present)
    return session


@action(Act.DISCUSS)
def discuss(
    *,
    by: Colleague,
    at: datetime,
    session: Session,
    episode: Episode,
    summary: str,
    views: Mapping[Discipline, tuple[RiskView, str]],
    disagreement: str = "",
    decisions: Sequence[Decided] = (),
) -> Discussion:
    """Record what was said of a family: each discipline's view, where they differ, and what was decided."""
    check_may(by, Act.DISCUSS, family=episode.family_id, today=at.date())
    if episode.team_id != session.team_id or episode.closed_on is not None:
        raise Refusal("Choose an open family of the team.", family=episode.family_id)
    if not summary.strip():
        raise Refusal("Write what was said, in a few sentences.", family=episode.family_id)
    if session.discussions.filter(episode=episode).exists():
        raise Refusal("This family has been discussed in this session.", family=episode.family_id)
    discussion = Discussion.objects.create(
        session=session,
        episode=episode,
        summary=summary.strip(),
        disagreement=disagreement.strip(),
        discussed_at=at,
    )
    View.objects.bulk_create(
        View(discussion=discussion, discipline=discipline, view=view, words=words.strip())
        for discipline, (view, words) in views.items()
    )
    for decided in decisions:
        _decide(discussion, decided, by=by, at=at)
    return discussion


def _decide(discussion: Discussion, decided: Decided, *, by: Colleague, at: datetime) -> None:
    task = raise_task(
        for_colleague=decided.owner,
        episode=discussion.episode,
        origin=TaskOrigin.SUPERVISION,
        what=decided.words,
        why=f"Decided in supervision on {discussion.session.held_on:%-d %B %Y}.",
        due_on=decided.due_on,
        at=at,
        by=by,
    )
    SupervisionDecision.objects.create(
        discussion=discussion, words=decided.words[:300], owner=decided.owner, due_on=decided.due_on, task=task
    )
