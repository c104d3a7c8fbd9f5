"""A person as one file writes them. What is not written is missing with its reason, never a guess."""

from dataclasses import dataclass
from datetime import date

from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.linkage.ladder.activity import Origin


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written. Either part may be empty, where the file has only the other."""

    forename: str
    surname: str
    kind: NameKind = NameKind.CURRENT


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number for a person and whose number it is. Text, always: leading zeros are part of it."""

    scheme: IdentifierScheme
    value: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person lived, from a first day up to, and not including, ``until``; None where that is not written.

    A confidential address may be compared and is never shown.
    """

    postcode: str | None
    property_number: str | None = None
    first: date | None = None
    until: date | None = None
    is_confidential: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One person of one file, by the file's own number. An unborn child has an expected day instead of a birthday."""

    id: str
    origin: Origin
    born_on: date | Missing = Missing.NOT_ASKED
    expected_on: date | None = None
    died_on: date | Missing | None = None
    sex: Sex | Missing = Missing.NOT_ASKED
    ethnicity: EthnicGroup | Missing = Missing.NOT_ASKED
    disability: bool | Missing = Missing.NOT_ASKED
    names: tuple[Name, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    addresses: tuple[Address, ...] = ()

    @property
    def day_of_birth(self) -> date | None:
        """The birthday where it is known."""
        return None if isinstance(self.born_on, Missing) else self.born_on

    @property
    def day_of_death(self) -> date | None:
        """The day of death where there is one that is known."""
        return self.died_on if isinstance(self.died_on, date) else None
