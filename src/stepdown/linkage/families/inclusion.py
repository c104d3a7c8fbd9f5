"""Who of a family an evaluation counts: children who lived with the referred child on the day of the referral.

Source: the pilot's published evaluation (2023) counted the children who lived at the same address.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.word import Word
from stepdown.linkage.extract.person import Address, Person
from stepdown.linkage.families.rebuild import place_of
from stepdown.linkage.ladder.story import eighteenth_birthday


class NotCounted(Word):
    """Why a person of the family is not counted."""

    ADULT = "adult", "18 or older on that day"
    NOT_EXPECTED = "not_expected", "Not yet expected on that day"
    ELSEWHERE = "elsewhere", "Lived at another address on that day"
    NOT_KNOWN_WHERE = "not_known_where", "It is not known where the person lived on that day"
    DIED = "died", "Had died before that day"


@dataclass(frozen=True, slots=True)
class Counted:
    """Whether a person is counted; None for ``why_not`` where so. ``same_address`` is missing where nobody knows."""

    person: str
    same_address: bool | Missing
    why_not: NotCounted | None


def counted(referred: Person, family: Iterable[Person], on: date) -> tuple[Counted, ...]:
    """Of each person of a family, the referred child first, whether an evaluation from that day counts them."""
    home = place_on(referred, on)
    others = [_counted(person, home, on) for person in family if person.id != referred.id]
    return (Counted(referred.id, same_address=True, why_not=None), *others)


def _counted(person: Person, home: str | None, on: date) -> Counted:
    there = place_on(person, on)
    same: bool | Missing = Missing.NOT_KNOWN if home is None or there is None else there == home
    elsewhere = NotCounted.NOT_KNOWN_WHERE if isinstance(same, Missing) else NotCounted.ELSEWHERE
    return Counted(person.id, same, _of_age(person, on) or (None if same is True else elsewhere))


def _of_age(person: Person, on: date) -> NotCounted | None:
    born, died = person.day_of_birth, person.day_of_death
    if died is not None and died <= on:
        return NotCounted.DIED
    if born is not None and eighteenth_birthday(born) <= on:
        return NotCounted.ADULT
    expected = person.expected_on or born
    return NotCounted.NOT_EXPECTED if expected is not None and (expected - on).days > _DAYS_BEFORE_BIRTH else None


_DAYS_BEFORE_BIRTH = 280
"""Days of a pregnancy."""


def place_on(person: Person, on: date) -> str | None:
    """The place where a person lived on a day; the one that began last where there are two; None where not known."""
    there = [address for address in person.addresses if _is_there(address, on) and place_of(address)]
    return place_of(max(there, key=lambda a: a.first or date.min)) if there else None


def _is_there(address: Address, on: date) -> bool:
    return (address.first is None or address.first <= on) and (address.until is None or on < address.until)
