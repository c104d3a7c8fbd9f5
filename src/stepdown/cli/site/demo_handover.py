"""The demonstration's handover: agreed with a parent, sent to a service, and waiting for the service's answer."""

from datetime import datetime, timedelta

from stepdown.domain.needs import Need
from stepdown.domain.people import MemberRole
from stepdown.invented.pilot.colleagues import RECEIVING_SERVICE
from stepdown.records.actions.directory import ServiceSaid, add_service
from stepdown.records.actions.receiving.letter import LetterSaid, write_letter
from stepdown.records.actions.receiving.who_reads import tie_to_service
from stepdown.records.actions.stepping_down.handover import HandoverSaid, move_handover, propose_handover
from stepdown.records.models import Colleague, Episode, Person, ServiceEntry

SERVICE = "Invented recovery service"


def hand_over(at: datetime) -> None:
    """One family of Dee's, a few days ago, by the actions; the service's colleague finds it when they log in."""
    maya, dee, fran = (
        Colleague.objects.get(email=email)
        for email in ("maya.okafor@marram.example", "dee.hallam@marram.example", RECEIVING_SERVICE.email)
    )
    service = ServiceEntry.objects.filter(name=SERVICE, ended_on__isnull=True).first()
    service = service or add_service(by=maya, at=at, said=ServiceSaid(SERVICE, needs=(Need.SUBSTANCE_USE,)))
    tie_to_service(by=None, at=at, service=service, colleague=fran)
    episode = _of(dee, at)
    parent = episode.members.filter(role=MemberRole.PARENT).select_related("person").order_by("pk")[0].person
    said = HandoverSaid(Need.SUBSTANCE_USE, person=parent, service=service)
    proposed = propose_handover(by=dee, at=at - timedelta(days=6), episode=episode, said=said)
    for days, move in ((4, "agree"), (3, "send")):
        on = at - timedelta(days=days)
        move_handover(by=dee, at=on, handover=proposed, move=move, happened_on=on.date())
    write_letter(by=dee, at=at - timedelta(days=3), handover=proposed, said=_agreed(parent, at))


def _of(dee: Colleague, at: datetime) -> Episode:
    """A family with which she works now, and with which she has for a while."""
    parts = {"involvements__colleague": dee, "involvements__ended_on__isnull": True, "closed_on__isnull": True}
    begun = (at - timedelta(days=7)).date()
    found = Episode.objects.filter(**parts, involvements__started_on__lte=begun, members__role=MemberRole.PARENT)
    return found.order_by("opened_on", "pk").distinct()[0]


def _agreed(parent: Person, at: datetime) -> LetterSaid:
    given = parent.names.values_list("given", flat=True)[0]
    return LetterSaid(
        whom=given,
        safe_way="Text first, in the morning. Do not leave a voicemail, and do not write to the house.",
        why=f"{given} has not had a drink for five weeks, and wants somewhere to go on Fridays, when it is hardest.",
        what_helps="To be met at the door the first time. To sit near the window.",
        warnings="Do not say where you ring from if somebody else picks the telephone up.",
        agreed_by=given,
        agreed_on=(at - timedelta(days=4)).date(),
    )
