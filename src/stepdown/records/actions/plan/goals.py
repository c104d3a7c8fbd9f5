"""Goals in the family's words, and how near they are."""

from datetime import date, datetime

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.goal import GOAL, GoalState
from stepdown.domain.missing import Missing
from stepdown.domain.people import CHILD_ROLES, Subject
from stepdown.domain.points import Point
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.known import columns
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.people import Person
from stepdown.records.models.plans import Goal, GoalRating


@action(Act.WRITE_GOAL)
def write_goal(
    *,
    by: Colleague,
    at: datetime,
    episode: Episode,
    words: str,
    person: Person | None = None,
    set_by: Person | None = None,
    baseline: int | Missing = Missing.NOT_ASKED,
) -> Goal:
    """Write a goal of one person's, or of the family's where none is named; whoever set it has agreed to it."""
    check_may(by, Act.WRITE_GOAL, family=episode.family_id, today=at.date())
    if not words.strip():
        raise Refusal("Write the goal in the family's words.", family=episode.family_id)
    goal = Goal.objects.create(
        episode=episode,
        subject=_subject(episode, person),
        person=person,
        words=words.strip(),
        set_by=set_by,
        discipline=by.discipline if by.discipline != Discipline.MANAGEMENT else "",
        state=GoalState.AGREED if set_by else GoalState.PROPOSED,
        agreed_on=at.date() if set_by else None,
        written_by=by,
        written_at=at,
    )
    if baseline is not Missing.NOT_ASKED:
        _rate(goal, by=by, at=at, rating=baseline, on=at.date(), point=Point.AT_ENGAGEMENT, rated_by=set_by)
    return goal


@action(Act.RATE_GOAL)
def rate_goal(
    *,
    by: Colleague,
    at: datetime,
    goal: Goal,
    rating: int | Missing,
    on: date,
    rated_by: Person | None = None,
    point: Point | None = None,
) -> GoalRating:
    """Record how near a goal is, 0 to 10, as somebody of the family says."""
    check_may(by, Act.RATE_GOAL, family=goal.whose_family(), today=at.date())
    return _rate(goal, by=by, at=at, rating=rating, on=on, point=point, rated_by=rated_by)


@action(Act.MOVE_GOAL)
def move_goal(*, by: Colleague, at: datetime, goal: Goal, move: str, why: str = "") -> Goal:
    """Say what became of a goal; what ends it has its reason."""
    check_may(by, Act.MOVE_GOAL, family=goal.whose_family(), today=at.date())
    if move in ("change", "drop") and not why.strip():
        raise Refusal("Say who wants that, and why.", family=goal.whose_family())
    goal.state = GOAL.after(GoalState(goal.state), move)
    goal.ended_because = why.strip()
    if goal.state == GoalState.AGREED and goal.agreed_on is None:
        goal.agreed_on = at.date()
    goal.save(update_fields=["state", "ended_because", "agreed_on"])
    return goal


def _rate(
    goal: Goal,
    *,
    by: Colleague,
    at: datetime,
    rating: int | Missing,
    on: date,
    point: Point | None,
    rated_by: Person | None,
) -> GoalRating:
    if not isinstance(rating, Missing) and not 0 <= rating <= 10:
        raise Refusal("A rating is a whole number from 0 to 10.", family=goal.whose_family())
    if on > at.date():
        raise Refusal("This day is still to come.", family=goal.whose_family())
    if point and goal.ratings.filter(point=point).exists():
        raise Refusal(f"This goal has its rating {point.label.lower()}.", family=goal.whose_family())
    return GoalRating.objects.create(
        goal=goal,
        rated_on=on,
        point=point or "",
        rated_by=rated_by,
        recorded_by=by,
        recorded_at=at,
        **columns("rating", rating),
    )


def _subject(episode: Episode, person: Person | None) -> Subject:
    if person is None:
        return Subject.FAMILY
    member = episode.members.filter(person=person).first()
    if member is None:
        raise Refusal("Choose somebody of the family.", family=episode.family_id)
    return Subject.CHILD if member.role in CHILD_ROLES else Subject.PARENT
