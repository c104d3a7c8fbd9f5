"""The people of the invented council. Their names are drawn by lot from common ones; their postcodes do not exist."""

from dataclasses import dataclass, field
from datetime import date

from stepdown.domain.people import EthnicGroup, Sex
from stepdown.linkage.extract.records import Assessment
from stepdown.linkage.ladder.activity import Activity


@dataclass(frozen=True, slots=True)
class Home:
    """Where a household lived from a day on, until it moved."""

    postcode: str
    property_number: str
    first: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Parent:
    """A parent of a household."""

    number: str
    forename: str
    surname: str
    sex: Sex
    born_on: date


@dataclass(slots=True)
class Child:
    """One child, and everything that truly happened. ``former_surname``: the child has another one now.

    ``due_on`` is the day expected before the birth; of a child not yet born when the files were taken, ``born_on`` is
    later than they are.
    """

    number: str
    pupil_number: str
    forename: str
    surname: str
    sex: Sex
    born_on: date
    due_on: date
    ethnicity: EthnicGroup
    is_disabled: bool
    family: str
    former_surname: str | None = None
    twin_of: str | None = None
    history: list[Activity] = field(default_factory=list)
    assessments: list[Assessment] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Household:
    """One family, where it lived and who belongs to it."""

    number: str
    homes: tuple[Home, ...]
    parents: tuple[Parent, ...]
    children: tuple[Child, ...]
