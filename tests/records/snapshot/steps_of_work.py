"""Steps of a walk while a family is worked with: each tries one action with what chance gives it."""

from datetime import timedelta

from stepdown.domain.casework import ContactMode, ContactPurpose, ContactResult, EventKind, InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.factors import FACTORS, FactorKind
from stepdown.domain.lifecycle.engagement import ENGAGEMENT
from stepdown.domain.missing import Missing, ObservationState
from stepdown.domain.observed import EventSource, ObservedBy
from stepdown.domain.people import MemberRole, Subject
from stepdown.domain.points import Point
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.actions.contacts.record import record_contact
from stepdown.records.actions.contacts.said import ContactSaid, PersonMet
from stepdown.records.actions.engagement.turn import change_engagement
from stepdown.records.actions.episodes.involve import allocate, change_key_worker, end_involvement, involve
from stepdown.records.actions.observing.events import record_event
from stepdown.records.actions.observing.observe import Observed, observe
from stepdown.records.actions.people.facts import Facts, NewMember, add_person
from stepdown.records.actions.people.merge import confirm_merge, propose_merge
from stepdown.records.actions.plan.goals import rate_goal, write_goal
from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
from stepdown.records.actions.referrals.declines import confirm_declines
from stepdown.records.actions.referrals.refer import refer_from_council
from stepdown.records.models import Episode, Family, Goal, Involvement, Person, Referral, SpecialismRequest
from tests.cast import asked

DISCIPLINES = (
    Discipline.DOMESTIC_ABUSE,
    Discipline.YOUTH_WORK,
    Discipline.ADULT_MENTAL_HEALTH,
    Discipline.CHILD_MENTAL_HEALTH,
)


def refer(walk) -> None:
    family, people = walk.chance.choice((("100", ("C1", "C2", "P1", "P2")), ("200", ("C3", "P3"))))
    about = walk.chance.sample(people, walk.chance.randint(1, len(people)))
    wanted = walk.chance.sample(DISCIPLINES, walk.chance.randint(1, 3))
    refer_from_council(
        by=walk.cast.sam, at=walk.at, team=walk.cast.team, council_family=family, about=about, asked=asked(*wanted)
    )


def decide(walk) -> None:
    referral = walk.one(Referral, decided_at__isnull=True)
    decisions = {
        r.pk: RequestDecision(walk.chance.choice(list(DecisionReason)), "Ask the school.")
        for r in referral.requests.all()
    }
    decide_referral(by=walk.cast.maya, at=walk.at, referral=referral, decisions=decisions)
    if walk.chance.random() < 0.7 and not all(d.reason.accepts for d in decisions.values()):
        confirm_declines(by=walk.cast.max, at=walk.at, referral=referral)


def give_out(walk) -> None:
    request = walk.one(SpecialismRequest, allocated_to__isnull=True)
    as_key = walk.chance.random() < 0.6
    allocate(by=walk.cast.maya, at=walk.at, request=request, to=walk.anybody(), as_key_worker=as_key)


def bring_in(walk) -> None:
    role = walk.chance.choice(list(InvolvementRole))
    involve(by=walk.cast.maya, at=walk.at, episode=walk.one(Episode), colleague=walk.anybody(), role=role)


def change_key(walk) -> None:
    change_key_worker(by=walk.cast.maya, at=walk.at, episode=walk.one(Episode), to=walk.anybody(), why="It fits better")


def end_part(walk) -> None:
    end_involvement(by=walk.cast.maya, at=walk.at, involvement=walk.one(Involvement), why="Moved to another team")


def contact(walk) -> None:
    episode = walk.one(Episode)
    people = list(episode.members.order_by("pk").values_list("person_id", flat=True))
    result = walk.chance.choice(list(ContactResult))
    met = {p: PersonMet(seen=result.reached) for p in walk.chance.sample(people, walk.chance.randint(1, len(people)))}
    said = ContactSaid(
        started_at=walk.before(),
        mode=walk.chance.choice(list(ContactMode)),
        purpose=walk.chance.choice(list(ContactPurpose)),
        result=result,
        people=met,
        minutes=walk.chance.choice((30, 75, Missing.NOT_KNOWN)),
        place="4 Larch Close",
        note="Kerry wept.",
    )
    record_contact(
        by=walk.anybody(), at=walk.at, episode=episode, said=said, recording_seconds=walk.chance.choice((None, 200))
    )


def turn(walk) -> None:
    move = walk.chance.choice([move.name for move in ENGAGEMENT.moves])
    change_engagement(by=walk.anybody(), at=walk.at, episode=walk.one(Episode), move=move, why="They said so")


def see(walk) -> None:
    episode = walk.one(Episode)
    members = [None, *(m.person for m in episode.members.select_related("person").order_by("pk"))]
    person = walk.chance.choice(members)
    member = episode.members.filter(person=person).first() if person else None
    subject = (
        Subject.FAMILY if member is None else Subject.PARENT if member.role == MemberRole.PARENT else Subject.CHILD
    )
    plain = [f.id for f in FACTORS.values() if f.subject is subject and f.kind is FactorKind.BINARY]
    states = {f: Observed(walk.chance.choice(list(ObservationState))) for f in walk.chance.sample(plain, 3)}
    observe(
        by=walk.anybody(),
        at=walk.at,
        episode=episode,
        person=person,
        point=walk.chance.choice((None, *Point)),
        observed_on=walk.before().date(),
        observed_by=walk.chance.choice(list(ObservedBy)),
        factors=states,
    )


def happen(walk) -> None:
    episode = walk.one(Episode)
    child = walk.chance.choice([m.person for m in episode.members.filter(role="child").order_by("pk")])
    record_event(
        by=walk.anybody(), at=walk.at, episode=episode, child=child, kind=walk.chance.choice(list(EventKind)),
        started_on=walk.before().date(), source=EventSource.PARTNER, count=walk.chance.choice((2, Missing.NOT_KNOWN)),
    )  # fmt: skip


def aim(walk) -> None:
    episode = walk.one(Episode)
    people = [m.person for m in episode.members.select_related("person").order_by("pk")]
    who = walk.chance.choice((None, *people))
    set_by = walk.chance.choice((None, *people))
    write_goal(by=walk.anybody(), at=walk.at, episode=episode, words="Sleep", person=who, set_by=set_by, baseline=3)


def rate(walk) -> None:
    point = walk.chance.choice((None, *Point))
    rating = walk.chance.choice((7, Missing.NOT_ASKED))
    rate_goal(by=walk.anybody(), at=walk.at, goal=walk.one(Goal), rating=rating, on=walk.at.date(), point=point)


def add(walk) -> None:
    born = walk.at.date() - timedelta(days=walk.chance.randint(-60, 6000))
    role = walk.chance.choice((MemberRole.CHILD, MemberRole.PARENT, MemberRole.OTHER_ADULT))
    facts = Facts("Kit", "Ashdown", {"born_on": born} if walk.chance.random() < 0.7 else {})
    add_person(by=walk.cast.maya, at=walk.at, family=walk.one(Family), new=NewMember(facts, role))


def merge(walk) -> None:
    kept, merged = walk.one(Person), walk.one(Person)
    said = {"kept": kept, "merged": merged, "reason": "The same school and birthday"}
    made = propose_merge(by=walk.cast.maya, at=walk.at, **said)
    confirm_merge(by=walk.cast.max, at=walk.at, merge=made)


STEPS = (
    refer, decide, give_out, give_out, bring_in, change_key, end_part, contact, contact, contact, turn, see, see, see,
    happen, aim, rate, rate, add, merge,
)  # fmt: skip
