"""What else a file tells of a child: referrals, assessments with their factors, placements, missing episodes, kin."""

from dataclasses import dataclass
from datetime import date

from stepdown.domain.casework import EventKind
from stepdown.domain.identity import RelationshipKind
from stepdown.domain.missing import Missing
from stepdown.domain.word import Word
from stepdown.linkage.ladder.activity import Origin


@dataclass(frozen=True, slots=True)
class CouncilReferral:
    """A referral of a child to social care. ``no_further_action``: nothing followed it, so no case was opened."""

    child: str
    received_on: date
    no_further_action: bool | Missing
    origin: Origin


class Whose(Word):
    """Of whom a factor is."""

    CHILD = "child", "The child"
    PARENT = "parent", "A parent or carer"
    HOUSEHOLD = "household", "Another person of the household"


@dataclass(frozen=True, slots=True)
class FactorFound:
    """A factor that a social worker ticked, and of whom."""

    factor: str
    whose: Whose


@dataclass(frozen=True, slots=True)
class Assessment:
    """A statutory assessment. ``found`` is None where the file has no factors for it: not asked, not absent.

    ``ended_on``: the day on which it was authorised, None while it goes on. A factor that is not among those found in a
    finished one was not ticked.
    """

    child: str
    started_on: date
    ended_on: date | Missing | None
    found: frozenset[FactorFound] | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a looked-after child lived; ``kind`` is one of the dataset's words for placements."""

    child: str
    kind: str
    started_on: date
    ended_on: date | Missing | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to a child, such as going missing; ``ended_on``: the first day on which it was over."""

    child: str
    kind: EventKind
    started_on: date
    ended_on: date | Missing | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class FamilyLink:
    """The file's own number of a family, and a person in it. A person may be in several, or in none."""

    family: str
    person: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Kinship:
    """What one person is to another, as the file says it."""

    person: str
    other: str
    kind: RelationshipKind
    origin: Origin
