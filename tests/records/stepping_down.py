"""A family on its way out, walked through the actions: for the tests of stepping down and of what comes after."""

from datetime import date, datetime, timedelta

from stepdown.domain.casework import ClosureReason, ContactMode, ContactPurpose, ContactResult
from stepdown.domain.closing_checks import ClosingCheck
from stepdown.domain.disciplines import Discipline
from stepdown.domain.needs import Need
from stepdown.records.actions.contacts.record import record_contact
from stepdown.records.actions.contacts.said import ContactSaid, PersonMet
from stepdown.records.actions.stepping_down.close_discipline import close_discipline
from stepdown.records.actions.stepping_down.close_family import confirm_closing, propose_closing
from stepdown.records.actions.stepping_down.handover import HandoverSaid, move_handover, propose_handover
from stepdown.records.actions.stepping_down.said import ClosingSaid
from stepdown.records.models import Closing, DisciplineClosing, Episode, Handover
from tests.cast import MONDAY, Cast, person_named, working

DA, YOUTH = Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK
VISIT = MONDAY + timedelta(days=2)
END = MONDAY + timedelta(weeks=20)
"""The moment at which the family is closed."""

REASONS = {
    ClosingCheck.OBSERVATIONS: "Nothing was recorded at the beginning.",
    ClosingCheck.MEASURES: "None was taken at the beginning.",
}


def worked_with(cast: Cast, *disciplines: Discipline) -> Episode:
    """The Ashdowns, seen once by the colleague of each discipline."""
    made = working(cast, *(disciplines or (DA, YOUTH)))
    episode = Episode.objects.get(referral=made)
    for request in made.requests.select_related("allocated_to"):
        contact(request.allocated_to, episode, at=VISIT)
    episode.refresh_from_db()
    return episode


def contact(who, episode: Episode, *, at: datetime, purpose: ContactPurpose = ContactPurpose.SUPPORT,
            result: ContactResult = ContactResult.SEEN):  # fmt: skip
    """A visit to Kerry."""
    said = ContactSaid(
        started_at=at, mode=ContactMode.HOME_VISIT, purpose=purpose, result=result, minutes=30,
        people={person_named("Kerry").pk: PersonMet(seen=result.reached)},
    )  # fmt: skip
    return record_contact(by=who, at=at + timedelta(hours=1), episode=episode, said=said)


def proposed(cast: Cast, episode: Episode, **more) -> Handover:
    """A handover to a service that the directory does not have."""
    said = HandoverSaid(**{"need": Need.DOMESTIC_ABUSE, "service_named": "Northborough Haven"} | more)
    return propose_handover(by=cast.dee, at=VISIT, episode=episode, said=said)


def walked(cast: Cast, handover: Handover, *moves: str, each: timedelta = timedelta(days=7)) -> Handover:
    """The handover after these moves, a week apart, each with a note."""
    for number, move in enumerate(moves, start=1):
        at = VISIT + each * number
        move_handover(by=cast.dee, at=at, handover=handover, move=move, happened_on=at.date(), note="As they said.")
    return handover


def discipline_closed(who, episode: Episode, *, at: datetime = END, **more) -> DisciplineClosing:
    """The colleague's discipline closes its work."""
    request = episode.referral.requests.get(discipline=more.pop("discipline", who.discipline))
    said = {"reason": ClosureReason.WORK_COMPLETED, "is_planned": True, "summary": "Kerry has a safety plan."}
    return close_discipline(by=who, at=at, episode=episode, request=request, **said | more)


def closing_said(cast: Cast, **more) -> ClosingSaid:
    """What Dee proposes when she proposes to close the family."""
    said = {
        "reason": ClosureReason.WORK_COMPLETED,
        "is_planned": True,
        "last_day": END.date(),
        "follow_up_by": cast.dee,
        "family_voice": "We talk at tea now.",
        "reasons": REASONS,
    }
    return ClosingSaid(**said | more)


def closing_proposed(cast: Cast, episode: Episode, **more) -> Closing:
    """Dee proposes to close."""
    return propose_closing(by=cast.dee, at=END, episode=episode, said=closing_said(cast, **more))


def closing_without_more(cast: Cast, episode: Episode) -> Closing:
    """Dee proposes to close, with a reason for everything that is missing."""
    return closing_proposed(cast, episode, reasons=dict.fromkeys(ClosingCheck, "The family moved away."))


def closed_without_more(cast: Cast, episode: Episode) -> Closing:
    """The family closed so, its handovers as they are."""
    return confirm_closing(
        by=cast.maya, at=END, closing=closing_without_more(cast, episode), override="The school knows."
    )


def closed(cast: Cast, **more) -> Episode:
    """The Ashdowns, worked with and closed as planned."""
    episode = worked_with(cast)
    discipline_closed(cast.yusuf, episode)
    discipline_closed(cast.dee, episode)
    confirm_closing(by=cast.maya, at=END, closing=closing_proposed(cast, episode, **more))
    episode.refresh_from_db()
    return episode


def moment(day: date) -> datetime:
    """Ten in the morning of a day."""
    return datetime(day.year, day.month, day.day, 10, 0, tzinfo=MONDAY.tzinfo)
