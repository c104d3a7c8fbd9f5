"""A row of the file of participants as what happens: a role is named, somebody is added, somebody agrees."""

from collections.abc import Iterator
from typing import cast
from uuid import uuid4

from stepdown.cli.themes.people.columns import ITEMS
from stepdown.cli.themes.people.read import Row
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.people import ConsentGiven, ParticipantAdded, RoleNamed
from stepdown.themes.project.state.people import Participant
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import GivenBy, ParticipantKind

CONSENT = ("sheet", "sheet_version", "consent_on")
"""What every consent has."""


def events_of(row: Row, project: Project) -> Iterator[Event]:
    """What the row says that the project does not know yet. Nothing for a row that it knows whole."""
    role = role_named(project, row)
    if role is None and row["role"]:
        named = _role(row)
        role = named.role
        yield named
    who = participant_named(project, row)
    added = ParticipantAdded(
        participant=who.id if who else uuid4().hex, pseudonym=str(row["pseudonym"]),
        participant_kind=ParticipantKind(str(row["kind"])), role=role,
    )  # fmt: skip
    if who is None or (who.kind, who.role) != (added.participant_kind, added.role):
        yield added
    if has_consent(row):
        given = _consent(row, added.participant)
        if who is None or not _is_known(given, who):
            yield given


def has_consent(row: Row) -> bool:
    """Whether the row says that a consent was given."""
    return all(row[name] is not None for name in CONSENT)


def role_named(project: Project, row: Row) -> str | None:
    """The project's role that the row means, if it has that one."""
    named = str(row["role"] or "").casefold()
    return next((role.id for role in project.people.roles.values() if role.label.casefold() == named), None)


def participant_named(project: Project, row: Row) -> Participant | None:
    """The participant of this pseudonym."""
    named = str(row["pseudonym"]).casefold()
    return next((who for who in project.people.participants.values() if who.pseudonym.casefold() == named), None)


def _role(row: Row) -> RoleNamed:
    members = cast("int | None", row["members"])
    return RoleNamed(
        role=uuid4().hex, label=str(row["role"]), public_label=str(row["public_label"] or ""), members=members
    )


def _consent(row: Row, participant: str) -> ConsentGiven:
    return ConsentGiven.model_validate(
        {
            "participant": participant, "sheet": row["sheet"], "version": row["sheet_version"], "on": row["consent_on"],
            "agreed": tuple(item for item in ITEMS if row[str(item)]),
            "given_by": row["given_by"] or GivenBy.PARTICIPANT, "assents": row["assents"],
        }
    )  # fmt: skip


def _is_known(given: ConsentGiven, who: Participant) -> bool:
    """Whether the same consent was recorded before. The rule adds what was declined, so that is not compared."""
    return any(
        (c.sheet, c.version, c.on, set(c.agreed)) == (given.sheet, given.version, given.on, set(given.agreed))
        for c in who.consents
    )
