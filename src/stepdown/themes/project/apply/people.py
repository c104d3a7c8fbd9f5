"""Roles, sheets, participants and what they agree to."""

from dataclasses import replace

from stepdown.themes.project.apply.door import happened
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.people import (
    ConsentGiven,
    InvitedCounted,
    ParticipantAdded,
    RoleNamed,
    SheetIssued,
)
from stepdown.themes.project.state.people import Invited, Participant, People, Role
from stepdown.themes.project.state.project import Project


def with_people(project: Project, **changed: object) -> Project:
    """The project with something of its people changed."""
    people: People = replace(project.people, **changed)  # type: ignore[arg-type]
    return replace(project, people=people)


@happened.register
def _role(event: RoleNamed, project: Project, _: Entry) -> Project:
    role = Role(event.role, event.label, event.public_label, event.members)
    return with_people(project, roles={**project.people.roles, event.role: role})


@happened.register
def _invited(event: InvitedCounted, project: Project, _: Entry) -> Project:
    invited = Invited(event.invited, event.by_role)
    return with_people(project, invited={**project.people.invited, event.source_kind: invited})


@happened.register
def _sheet(event: SheetIssued, project: Project, _: Entry) -> Project:
    versions = (*project.people.sheets.get(event.sheet, ()), event)
    if event.version != len(versions):
        raise ValueError(f"the next version of the sheet is {len(versions)}")
    return with_people(project, sheets={**project.people.sheets, event.sheet: versions})


@happened.register
def _added(event: ParticipantAdded, project: Project, _: Entry) -> Project:
    known = project.people.participants.get(event.participant)
    added = (
        replace(known, pseudonym=event.pseudonym, kind=event.participant_kind, role=event.role)
        if known
        else Participant(event.participant, event.pseudonym, event.participant_kind, event.role)
    )
    return with_participant(project, added)


@happened.register
def _consent(event: ConsentGiven, project: Project, _: Entry) -> Project:
    project.people.sheets[event.sheet][event.version - 1]  # there must be such a sheet
    participant = project.people.participants[event.participant]
    return with_participant(project, replace(participant, consents=(*participant.consents, event)))


def with_participant(project: Project, participant: Participant) -> Project:
    """The project with a participant as they are now."""
    return with_people(project, participants={**project.people.participants, participant.id: participant})
