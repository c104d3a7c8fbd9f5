"""Who could take part, who did, and what they agreed to."""

from datetime import date
from typing import Literal

from pydantic import Field

from stepdown.themes.project.events.happening import Happening
from stepdown.themes.project.words import ConsentItem, GivenBy, ParticipantKind
from stepdown.themes.sources import SourceKind


class RoleNamed(Happening):
    """A role of participants, with the coarser label that may be printed beside a quote."""

    kind: Literal["role_named"] = "role_named"
    role: str
    label: str
    public_label: str
    members: int | None = None
    """How many people have the role at all; None where it is not known."""


class InvitedCounted(Happening):
    """How many were asked to take part by one means, in all and by role. A number not known is None."""

    kind: Literal["invited_counted"] = "invited_counted"
    source_kind: SourceKind
    invited: int | None
    by_role: dict[str, int | None] = Field(default={})


class SheetIssued(Happening):
    """A version of an information sheet: what is told, what is asked, and what helps somebody who is upset."""

    kind: Literal["sheet_issued"] = "sheet_issued"
    sheet: str
    version: int
    title: str
    audience: ParticipantKind
    items: tuple[ConsentItem, ...]
    needed: tuple[ConsentItem, ...]
    issued_on: date
    distress_protocol: str = ""
    support: str = ""
    words: str | None = None


class ParticipantAdded(Happening):
    """Somebody who may take part, under a pseudonym. Their name is in the register alone."""

    kind: Literal["participant_added"] = "participant_added"
    participant: str
    pseudonym: str
    participant_kind: ParticipantKind
    role: str | None = None


class ConsentGiven(Happening):
    """What a participant agreed to, item by item, on a version of a sheet. The latest counts."""

    kind: Literal["consent_given"] = "consent_given"
    participant: str
    sheet: str
    version: int
    on: date
    agreed: tuple[ConsentItem, ...]
    declined: tuple[ConsentItem, ...] = ()
    given_by: GivenBy = GivenBy.PARTICIPANT
    assents: bool | None = None
    """Whether the young person agrees too; None where nobody asked."""


class ParticipantWithdrew(Happening):
    """A participant withdrew: their words, codings and quotes go. It cannot be undone."""

    kind: Literal["participant_withdrew"] = "participant_withdrew"
    participant: str
    on: date
