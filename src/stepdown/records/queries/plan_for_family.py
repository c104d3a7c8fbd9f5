"""The plan as one named member of the family may hold it: no address is in it, and nobody beyond a wall."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.identity import Channel, ContactSafety
from stepdown.domain.lifecycle.goal import GoalState
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.families import Family
from stepdown.records.models.people import Person
from stepdown.records.models.plans import Goal, PlanAction
from stepdown.records.queries.names import names_of


@dataclass(frozen=True, slots=True)
class PrintedGoal:
    """A goal as the family reads it: first and last rating where they are known."""

    words: str
    whose: str
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class PrintedAction:
    """Who does what, by when."""

    what: str
    whose: str
    by_when: date | None
    is_done: bool


@dataclass(frozen=True, slots=True)
class PlanForReader:
    """One page for one reader. It holds no field in which an address could stand."""

    reader: str
    on: date
    workers: tuple[tuple[str, str, str], ...]
    goals: tuple[PrintedGoal, ...]
    actions: tuple[PrintedAction, ...]
    sections: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BeforePrinting:
    """What must be checked before a page is given to somebody: is the way safe, and is anybody walled off from them."""

    reader: str
    post: ContactSafety
    email: ContactSafety
    visit: ContactSafety
    notes: tuple[str, ...]
    walled_off: int
    left_out: int


def before_printing(who: Colleague, *, family_id: UUID, reader: UUID, at: datetime) -> BeforePrinting:
    """What to check before the plan is printed for this reader."""
    family, person = _reader(who, family_id, reader, at)
    beyond = _beyond_walls(family, person.pk)
    said = {s.channel: s for s in person.safe_contacts.all()}
    episode = _episode(family)
    left_out = sum(not _may_read(g, beyond) for g in episode.goals.all()) if episode else 0
    ways = (Channel.POST, Channel.EMAIL, Channel.VISIT)
    post, email, visit = (ContactSafety(said[w].safety) if w in said else ContactSafety.NOT_KNOWN for w in ways)
    return BeforePrinting(
        reader=names_of([person.pk])[person.pk],
        post=post,
        email=email,
        visit=visit,
        notes=tuple(said[w].note for w in ways if w in said and said[w].note),
        walled_off=len(beyond),
        left_out=left_out,
    )


def plan_for_reader(who: Colleague, *, family_id: UUID, reader: UUID, at: datetime) -> PlanForReader:
    """The page itself. That it was printed is audited."""
    family, person = _reader(who, family_id, reader, at)
    episode = _episode(family)
    if episode is None:
        raise NotSeen(family=family.pk)
    trail.note(Act.PRINT, by=who, at=at, about=person, family=family.pk)
    beyond = _beyond_walls(family, person.pk)
    goals = [g for g in episode.goals.prefetch_related("ratings") if _may_read(g, beyond)]
    actions = [a for a in episode.actions.select_related("colleague") if a.member_id not in beyond and _goes(a, goals)]
    people = [g.person_id for g in goals if g.person_id] + [a.member_id for a in actions if a.member_id]
    names = names_of([person.pk, *people])
    return PlanForReader(
        reader=names[person.pk],
        on=at.date(),
        workers=_workers(episode),
        goals=tuple(_printed_goal(g, names) for g in goals),
        actions=tuple(_printed_action(a, names) for a in actions),
        # A section is free text and may speak of anybody: behind a wall none is printed.
        sections=()
        if beyond
        else tuple((Discipline(s.discipline).label, s.words) for s in episode.sections.all() if s.words),
    )


def _beyond_walls(family: Family, person: UUID) -> frozenset[UUID]:
    """Everybody of whom this person must learn nothing."""
    walls = family.walls.filter(lifted_on__isnull=True)
    return frozenset(w.other_id if w.one_id == person else w.one_id for w in walls if person in (w.one_id, w.other_id))


def _reader(who: Colleague, family_id: UUID, reader: UUID, at: datetime) -> tuple[Family, Person]:
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.PRINT, family=family.pk, today=at.date())
    member = family.members.filter(person=reader, ended_on__isnull=True).select_related("person").first()
    if member is None:
        raise NotSeen(family=family.pk)
    return family, member.person


def _episode(family: Family) -> Episode | None:
    return Episode.objects.filter(family=family).order_by("-index_on", "-opened_on").first()


def _may_read(goal: Goal, beyond: frozenset[UUID]) -> bool:
    live = goal.state in (GoalState.PROPOSED, GoalState.AGREED, GoalState.MET, GoalState.PARTLY_MET)
    return live and goal.person_id not in beyond and goal.set_by_id not in beyond


def _goes(action: PlanAction, goals: list[Goal]) -> bool:
    return action.goal_id is None or action.goal_id in {g.pk for g in goals}


def _printed_goal(goal: Goal, names: dict[UUID, str]) -> PrintedGoal:
    known = [r.rating for r in goal.ratings.all() if r.rating is not None]
    whose = names[goal.person_id] if goal.person_id else "All of us"
    return PrintedGoal(goal.words, whose, known[0] if known else None, known[-1] if len(known) > 1 else None)


def _printed_action(a: PlanAction, names: dict[UUID, str]) -> PrintedAction:
    whose = a.colleague.name if a.colleague else names[a.member_id] if a.member_id else ""
    return PrintedAction(a.what, whose, a.by_when, a.done_on is not None)


def _workers(episode: Episode) -> tuple[tuple[str, str, str], ...]:
    roles = (InvolvementRole.KEY, InvolvementRole.SECONDARY, InvolvementRole.COVER)
    now = episode.involvements.filter(ended_on__isnull=True, role__in=roles).select_related("colleague")
    return tuple((i.colleague.name, Discipline(i.discipline).label, i.colleague.telephone) for i in now)
