"""The invented participants: roles with the labels that may be printed, a sheet, pseudonyms and consent."""

from collections.abc import Iterator
from datetime import timedelta

from stepdown.invented.pilot.voices.answers import INVITED
from stepdown.invented.pilot.voices.bank import told
from stepdown.invented.pilot.voices.talks import FIRST_DAY, Talk
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.people import (
    ConsentGiven,
    InvitedCounted,
    ParticipantAdded,
    RoleNamed,
    SheetIssued,
)
from stepdown.themes.project.words import ConsentItem, ParticipantKind
from stepdown.themes.sources import SourceKind

SHEET = "staff-sheet"
PRACTITIONER, MANAGER, WORKER = "Social care practitioner", "Social care team manager", "MDT worker"
ROLES = {
    "social_worker": ("Social worker", PRACTITIONER, 24),
    "student": ("Student social worker", PRACTITIONER, 5),
    "senior_practitioner": ("Senior practitioner", PRACTITIONER, 8),
    "team_manager": ("Team manager", MANAGER, 5),
    "support_worker": ("Support worker", PRACTITIONER, None),
    "bridging_worker": ("Bridging worker", PRACTITIONER, 1),
    "other": ("Other social care staff", PRACTITIONER, None),
    "mdt_worker": ("Worker of the team", WORKER, 9),
}
"""Each role with its label, the coarser one that may be printed, and how many people have it."""


def people(talks: tuple[Talk, ...]) -> Iterator[Event]:
    """Everything that is recorded before anybody speaks."""
    for role, (label, public, members) in ROLES.items():
        yield RoleNamed(role=role, label=label, public_label=public, members=members)
    yield InvitedCounted(source_kind=SourceKind.SURVEY, invited=INVITED.total)
    yield InvitedCounted(source_kind=SourceKind.FOCUS_GROUP, invited=9, by_role={"mdt_worker": 9})
    yield _sheet()
    names = pseudonyms(talks)
    for talk in talks:
        for who, role in talk.people:
            yield ParticipantAdded(
                participant=who, pseudonym=names[who], participant_kind=ParticipantKind.STAFF, role=role
            )
            on = talk.held_on - timedelta(days=1)
            yield ConsentGiven(participant=who, sheet=SHEET, version=1, on=on, agreed=tuple(ConsentItem))


def pseudonyms(talks: tuple[Talk, ...]) -> dict[str, str]:
    """Practitioner A, Manager A, Worker A …, by participant."""
    words = {MANAGER: "Manager", WORKER: "Worker", PRACTITIONER: "Practitioner"}
    given: dict[str, int] = {}
    names = {}
    for talk in talks:
        for who, role in talk.people:
            word = words[ROLES[role][1]]
            names[who] = f"{word} {chr(ord('A') + given.get(word, 0))}"
            given[word] = given.get(word, 0) + 1
    return names


def _sheet() -> SheetIssued:
    return SheetIssued(
        sheet=SHEET, version=1, title="Hearing from those who work with the team", audience=ParticipantKind.STAFF,
        items=tuple(ConsentItem), needed=(ConsentItem.TAKE_PART, ConsentItem.RECORDED),
        issued_on=FIRST_DAY - timedelta(days=30), words=told("analysis.toml")["sheet"],
        support="Staff counselling service, or your manager",
    )  # fmt: skip
