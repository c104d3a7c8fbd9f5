"""Who could take part, who did, and what they agreed to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from stepdown.themes.project.events.people import ConsentGiven, SheetIssued
from stepdown.themes.project.words import ConsentItem, ParticipantKind


@dataclass(frozen=True, slots=True)
class Role:
    """A role of participants. ``members``: how many people have it at all, None where that is not known."""

    id: str
    label: str
    public_label: str
    members: int | None


@dataclass(frozen=True, slots=True)
class Invited:
    """How many were asked by one means; a number that is not known is None and is never made up."""

    invited: int | None
    by_role: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part. ``consents``: in the order in which they were given; the last one counts."""

    id: str
    pseudonym: str
    kind: ParticipantKind
    role: str | None
    consents: tuple[ConsentGiven, ...] = ()
    withdrew_on: date | None = None

    @property
    def consent(self) -> ConsentGiven | None:
        """What they agreed to last; None where nothing is recorded."""
        return self.consents[-1] if self.consents else None

    def agreed(self, item: ConsentItem) -> bool | None:
        """Whether they agreed to this; None where they were not asked. Somebody who withdrew agrees to nothing."""
        if self.withdrew_on is not None:
            return False
        if self.consent is None:
            return None
        return True if item in self.consent.agreed else False if item in self.consent.declined else None


@dataclass(frozen=True, slots=True)
class People:
    """Everybody, the roles they can have, the sheets they were given, and how many were asked."""

    roles: Mapping[str, Role] = field(default_factory=dict)
    invited: Mapping[str, Invited] = field(default_factory=dict)
    sheets: Mapping[str, tuple[SheetIssued, ...]] = field(default_factory=dict)
    participants: Mapping[str, Participant] = field(default_factory=dict)
