"""Everything in which two records do and do not agree, and whether one pair has more for it than another."""

from collections.abc import Collection
from typing import NamedTuple

from stepdown.linkage.matching.agreement import Likeness
from stepdown.linkage.matching.birthdays import BirthdayLikeness, compare_birthdays
from stepdown.linkage.matching.identifiers import NumberLikeness, compare_numbers
from stepdown.linkage.matching.names import (
    NameLikeness,
    compare_forenames,
    compare_surnames,
    have_changed_places,
)
from stepdown.linkage.matching.places import PlaceLikeness, compare_places
from stepdown.linkage.matching.prepared import Prepared


class Evidence(NamedTuple):
    """How two records compare in each thing. ``home`` is the postcode, or the family where that is known to agree."""

    number: NumberLikeness
    forename: NameLikeness
    surname: NameLikeness
    birthday: BirthdayLikeness
    home: PlaceLikeness

    @property
    def others(self) -> tuple[Likeness, ...]:
        """Everything but the number."""
        return self[1:]

    @property
    def sentences_for(self) -> tuple[str, ...]:
        """In what the two agree, in words."""
        return tuple(_sentence(at, likeness) for at, likeness in enumerate(self) if likeness.agreement.weight)

    @property
    def sentences_against(self) -> tuple[str, ...]:
        """In what they do not agree, or cannot be compared, in words."""
        return tuple(_sentence(at, likeness) for at, likeness in enumerate(self) if not likeness.agreement.weight)


def compare(left: Prepared, right: Prepared, in_use: Collection[str] = (), *, of_one_family: bool = False) -> Evidence:
    """The evidence of two records.

    ``in_use``: forenames of which one slip of the hand makes no other. ``of_one_family``: others of their families are
    proposed as the same people.
    """
    home = compare_places(left.postcodes, right.postcodes)
    if of_one_family and home is not PlaceLikeness.SAME:
        home = PlaceLikeness.FAMILY
    forename = compare_forenames(left.forenames, right.forenames, in_use)
    surname = compare_surnames(left.surnames, right.surnames)
    if forename is NameLikeness.DIFFERENT and surname is NameLikeness.DIFFERENT and _are_exchanged(left, right):
        forename = surname = NameLikeness.CHANGED_PLACES
    birthday = compare_birthdays(left.birthday, right.birthday)
    return Evidence(compare_numbers(left.numbers, right.numbers), forename, surname, birthday, home)


def outweighs(stronger: Evidence, weaker: Evidence) -> bool:
    """Whether a pair agrees at least as well as another in everything, and better in something but the number.

    A number by itself never decides between two children: the one who typed it may have taken the wrong row.
    """
    weights = [(one.agreement.weight, other.agreement.weight) for one, other in zip(stronger, weaker, strict=True)]
    return all(one >= other for one, other in weights) and any(one > other for one, other in weights[1:])


def _are_exchanged(left: Prepared, right: Prepared) -> bool:
    return have_changed_places((left.forenames[0], left.surnames[0]), (right.forenames[0], right.surnames[0]))


_PARTS = {1: "The forename", 2: "The surname"}


def _sentence(at: int, likeness: Likeness) -> str:
    return f"{_PARTS[at]} {likeness.label}." if at in _PARTS else f"{likeness.label}."
