"""Roles, sheets, participants and consent."""

from collections.abc import Iterable

from stepdown.themes.project.events.people import (
    ConsentGiven,
    InvitedCounted,
    ParticipantAdded,
    RoleNamed,
    SheetIssued,
)
from stepdown.themes.project.rules.door import Hand, accepted
from stepdown.themes.project.state.people import Participant
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import ParticipantKind
from stepdown.themes.refused import Refused


@accepted.register
def _role(event: RoleNamed, _: Project, __: Hand) -> RoleNamed:
    if not event.label.strip() or not event.public_label.strip():
        raise Refused("Give the role a label, and the coarser one that may be printed beside a quote.")
    if event.members is not None and event.members < 1:
        raise Refused("A role has at least one member; leave the number out where it is not known.")
    return event


@accepted.register
def _invited(event: InvitedCounted, project: Project, __: Hand) -> InvitedCounted:
    for role in event.by_role:
        _known_role(project, role)
    numbers = [number for number in (event.invited, *event.by_role.values()) if number is not None]
    if any(number < 0 for number in numbers):
        raise Refused("How many were asked cannot be below nought.")
    if event.invited is not None and sum(filter(None, event.by_role.values())) > event.invited:
        raise Refused("The roles add up to more people than were asked in all.")
    return event


@accepted.register
def _sheet(event: SheetIssued, project: Project, __: Hand) -> SheetIssued:
    if not event.title.strip() or not (event.words or "").strip():
        raise Refused("Give the sheet a title and its text.")
    if not event.items or not set(event.needed) <= set(event.items):
        raise Refused("Say what the sheet asks people to agree to, and which of it is needed to take part.")
    if event.audience is not ParticipantKind.STAFF and not (event.distress_protocol.strip() and event.support.strip()):
        raise Refused(
            "Families and young people are told what happens if it upsets them, and who can help. Write both."
        )
    versions = project.people.sheets.get(event.sheet, ())
    return event.model_copy(update={"version": len(versions) + 1})


@accepted.register
def _participant(event: ParticipantAdded, project: Project, __: Hand) -> ParticipantAdded:
    if event.role is not None:
        _known_role(project, event.role)
    name = event.pseudonym.strip()
    if not name:
        raise Refused("Give the participant a pseudonym.")
    others = (p for p in project.people.participants.values() if p.id != event.participant)
    if any(p.pseudonym.casefold() == name.casefold() for p in others):
        raise Refused(f"There is a participant “{name}” already. One pseudonym is one person.")
    return event.model_copy(update={"pseudonym": name})


@accepted.register
def _consent(event: ConsentGiven, project: Project, __: Hand) -> ConsentGiven:
    who = known(project, event.participant)
    issued = _version(project, event.sheet, event.version)
    if issued.audience is not who.kind:
        raise Refused(f"This sheet is for: {issued.audience.label.lower()}. {who.pseudonym} is not.")
    if event.on < issued.issued_on:
        raise Refused(f"The consent is dated before the sheet, which is of {issued.issued_on:%-d %B %Y}.")
    if who.kind is ParticipantKind.YOUNG_PERSON and event.assents is None:
        raise Refused("Say whether the young person agrees themselves: nobody else can agree in their place.")
    agreed = tuple(item for item in issued.items if item in event.agreed) if event.assents is not False else ()
    declined = tuple(item for item in issued.items if item not in agreed)
    return event.model_copy(update={"agreed": agreed, "declined": declined})


def known(project: Project, participant: str) -> Participant:
    """The participant; refused where there is none or they withdrew."""
    who = project.people.participants.get(participant)
    if who is None:
        raise Refused("There is no such participant.")
    if who.withdrew_on is not None:
        raise Refused(f"{who.pseudonym} withdrew on {who.withdrew_on:%-d %B %Y}.")
    return who


def in_the_way(project: Project, participants: Iterable[str]) -> tuple[str, ...]:
    """Why the words of these participants cannot be brought in; empty where nothing stands in the way."""
    return tuple(filter(None, (_why_not(project, project.people.participants[who]) for who in participants)))


def _why_not(project: Project, who: Participant) -> str:
    if who.withdrew_on is not None:
        return f"{who.pseudonym} withdrew on {who.withdrew_on:%-d %B %Y}."
    if who.consent is None:
        return f"No consent is recorded for {who.pseudonym}. Record it first."
    issued = _version(project, who.consent.sheet, who.consent.version)
    lacking = [item.label.lower() for item in issued.needed if not who.agreed(item)]
    return f"{who.pseudonym} did not agree to: {'; '.join(lacking)}." if lacking else ""


def _version(project: Project, sheet: str, version: int) -> SheetIssued:
    versions = project.people.sheets.get(sheet, ())
    if not 1 <= version <= len(versions):
        raise Refused("There is no such version of the information sheet.")
    return versions[version - 1]


def _known_role(project: Project, role: str) -> None:
    if role not in project.people.roles:
        raise Refused("There is no such role. Name the roles first.")
