"""A family's plan: goals with their ratings, who does what, each discipline's section, and issues raised for them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Max, Prefetch, QuerySet

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.advocacy import ISSUE, IssueState
from stepdown.domain.lifecycle.goal import GOAL, GoalState
from stepdown.domain.people import Subject
from stepdown.domain.points import Point
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by, family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.plans import AdvocacyIssue, Goal, GoalRating, PlanAction
from stepdown.records.queries.names import names_of


@dataclass(frozen=True, slots=True)
class RatingRow:
    """How near a goal was on a day."""

    rated_on: date
    rating: int | str
    point: str


@dataclass(frozen=True, slots=True)
class GoalRow:
    """One goal. ``set_by`` is empty where no member of the family set it, which the plan says."""

    id: UUID
    family: UUID
    words: str
    whose: str
    set_by: str
    state: GoalState
    ended_because: str
    ratings: tuple[RatingRow, ...]
    contacts: int
    last_contact_on: date | None
    moves: tuple[tuple[str, str], ...]

    @property
    def first(self) -> RatingRow | None:
        """The first rating that is known."""
        return next((r for r in self.ratings if isinstance(r.rating, int)), None)

    @property
    def last(self) -> RatingRow | None:
        """The last rating that is known."""
        return next((r for r in reversed(self.ratings) if isinstance(r.rating, int)), None)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """Something that somebody will do."""

    id: UUID
    what: str
    whose: str
    is_family_members: bool
    by_when: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class SectionRow:
    """What one discipline does."""

    discipline: Discipline
    words: str
    version: int
    changed_by: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue raised for the family."""

    id: UUID
    issue: str
    raised_with: str
    raised_on: date
    raised_by: str
    state: IssueState
    answer: str
    outcome: str
    moves: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """The one plan of the family's latest episode."""

    episode: UUID
    goals: tuple[GoalRow, ...]
    actions: tuple[ActionRow, ...]
    sections: tuple[SectionRow, ...]
    issues: tuple[IssueRow, ...]
    people: tuple[tuple[UUID, str], ...]

    @property
    def without_family_author(self) -> int:
        """How many goals no member of the family has set."""
        return sum(not g.set_by for g in self.goals)


def plan(who: Colleague, *, family_id: UUID, at: datetime) -> PlanView | None:
    """The plan; None where the team has not worked with the family."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.READ_PLAN, family=family.pk, today=at.date())
    trail.note(Act.READ_PLAN, by=who, at=at, about=family)
    episode = Episode.objects.filter(family=family).order_by("-index_on", "-opened_on").first()
    if episode is None:
        return None
    goals, actions = list(_goals(episode)), list(episode.actions.select_related("colleague"))
    members = list(episode.members.values_list("person_id", flat=True))
    names = names_of([*members, *(a.member_id for a in actions if a.member_id), *_people_of(goals)])
    return PlanView(
        episode=episode.pk,
        goals=tuple(_goal(g, names, family.pk) for g in goals),
        actions=tuple(_action(a, names) for a in actions),
        sections=tuple(
            SectionRow(Discipline(s.discipline), s.words, s.version, s.changed_by.name, s.changed_at)
            for s in episode.sections.select_related("changed_by")
        ),
        issues=tuple(_issue(i) for i in episode.issues.select_related("raised_by")),
        people=tuple((one, names[one]) for one in members),
    )


def goal(who: Colleague, *, goal_id: UUID, at: datetime) -> GoalRow:
    """One goal."""
    seen = families_seen_by(who, at.date())
    found = _with_contacts(Goal.objects.filter(pk=goal_id, episode__family__in=seen).select_related("episode")).first()
    if found is None:
        raise NotSeen
    check_may(who, Act.READ_PLAN, family=found.episode.family_id, today=at.date())
    trail.note(Act.READ_PLAN, by=who, at=at, about=found)
    return _goal(found, names_of(_people_of([found])), found.episode.family_id)


def _goals(episode: Episode) -> list[Goal]:
    ratings = Prefetch("ratings", queryset=GoalRating.objects.order_by("rated_on", "recorded_at"))
    return list(_with_contacts(episode.goals.prefetch_related(ratings)))


def _with_contacts(goals: QuerySet[Goal]) -> QuerySet[Goal]:
    """The goals with how many contacts were about each, and when the last was."""
    counted = goals.annotate(times=Count("contacts"), last_at=Max("contacts__contact__started_at"))
    return counted.order_by("written_at")


def _people_of(goals: list[Goal]) -> list[UUID]:
    return [one for g in goals for one in (g.person_id, g.set_by_id) if one]


def _goal(g: Goal, names: dict[UUID, str], family: UUID) -> GoalRow:
    state = GoalState(g.state)
    return GoalRow(
        id=g.pk,
        family=family,
        words=g.words,
        whose="The family" if g.subject == Subject.FAMILY or not g.person_id else names[g.person_id],
        set_by=names[g.set_by_id] if g.set_by_id else "",
        state=state,
        ended_because=g.ended_because,
        ratings=tuple(
            RatingRow(
                r.rated_on,
                r.rating if r.rating is not None else r.rating_missing,
                Point(r.point).label if r.point else "",
            )
            for r in g.ratings.all()
        ),
        contacts=getattr(g, "times", 0),
        last_contact_on=last_at.date() if (last_at := getattr(g, "last_at", None)) else None,
        moves=tuple((m.name, m.sentence) for m in GOAL.moves_from(state)),
    )


def _action(a: PlanAction, names: dict[UUID, str]) -> ActionRow:
    whose = a.colleague.name if a.colleague else names[a.member_id] if a.member_id else ""
    return ActionRow(a.pk, a.what, whose, a.member_id is not None, a.by_when, a.done_on)


def _issue(i: AdvocacyIssue) -> IssueRow:
    state = IssueState(i.state)
    return IssueRow(
        id=i.pk,
        issue=i.issue,
        raised_with=i.raised_with,
        raised_on=i.raised_on,
        raised_by=i.raised_by.name,
        state=state,
        answer=i.answer,
        outcome=i.outcome,
        moves=tuple((m.name, m.sentence) for m in ISSUE.moves_from(state)),
    )
