"""A service with a colleague of its own, and a handover to it: for the tests of what it sees."""

from datetime import datetime, timedelta

from stepdown.domain.roles import Role
from stepdown.domain.teams import TeamKind
from stepdown.records.actions.colleagues.add import NewColleague, add_colleague
from stepdown.records.actions.colleagues.teams import TeamNamed
from stepdown.records.actions.people.relations import raise_wall
from stepdown.records.actions.receiving.letter import LetterSaid, write_letter
from stepdown.records.actions.receiving.who_reads import tie_to_service
from stepdown.records.actions.stepping_down.handover import move_handover
from stepdown.records.models import Colleague, Episode, Handover, HandoverLetter, ServiceEntry
from stepdown.records.queries.receiving import received
from tests.cast import Cast, person_named
from tests.records.stepping_down import VISIT, proposed, worked_with
from tests.records.test_consultations import a_service

SENT = VISIT + timedelta(days=2)

LETTER = {
    "whom": "Kerry",
    "safe_way": "Text 01632 960017 between ten and two. Never a voicemail.",
    "why": "Kerry wants to talk with somebody who knows what she has lived through.",
    "what_helps": "A short walk before sitting down.",
    "warnings": "Do not write to the house.",
    "agreed_by": "Kerry herself",
}


def a_colleague(name: str, *services: ServiceEntry, authority: str = "Northborough") -> Colleague:
    """Somebody who reads what is sent to these services."""
    team = TeamNamed(f"{name}'s charity", authority, TeamKind.RECEIVING)
    new = NewColleague(name, f"{name.split(maxsplit=1)[0].lower()}@charity.example", Role.RECEIVING_SERVICE, team)
    colleague = add_colleague(by=None, at=VISIT, new=new)
    for service in services:
        tie_to_service(by=None, at=VISIT, service=service, colleague=colleague)
    return colleague


def agreed(cast: Cast, service: ServiceEntry, *, episode: Episode | None = None, **more: object) -> Handover:
    """A handover to the service, to which the family agreed."""
    handover = proposed(cast, episode or worked_with(cast), service=service, service_named="", **more)
    return moved(cast, handover, "agree")


def moved(cast: Cast, handover: Handover, *moves: str, at: datetime = VISIT) -> Handover:
    """The handover after these moves of the team, all on one day."""
    for move in moves:
        move_handover(by=cast.dee, at=at, handover=handover, move=move, happened_on=at.date(), note="CANARY-note")
    return handover


def letter(cast: Cast, handover: Handover, *, at: datetime = VISIT, **more: object) -> HandoverLetter:
    """What the family agreed to tell."""
    said = LetterSaid(**LETTER | {"agreed_on": at.date()} | more)
    return write_letter(by=cast.dee, at=at, handover=handover, said=said)


def sent(cast: Cast, service: ServiceEntry, **more: object) -> Handover:
    """A handover that the service can see."""
    handover = agreed(cast, service, **more)
    letter(cast, handover)
    return moved(cast, handover, "send")


def haven(cast: Cast) -> ServiceEntry:
    """The service of the directory."""
    return a_service(cast, "Northborough Haven")


def seen(who: Colleague, *, at=SENT) -> list:
    """What the colleague's list has, in the state in which each is."""
    return [row.id for row in received(who, at=at)]


def for_kerry(cast: Cast, service) -> Handover:
    """A handover for her alone, that the service can see."""
    episode = worked_with(cast)
    return sent(cast, service, episode=episode, person=person_named("Kerry"))


def wall(cast: Cast, handover: Handover) -> None:
    family = handover.episode.family
    one, other = person_named("Kerry"), person_named("Luke")
    raise_wall(by=cast.dee, at=SENT, family=family, one=one, other=other, reason="An order of the court")
