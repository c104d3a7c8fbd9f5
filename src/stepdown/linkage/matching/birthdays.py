"""Birthdays as they compare: slips of the hand, and the unborn child who has been born since."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from stepdown.linkage.extract.person import Person
from stepdown.linkage.matching.agreement import Agreement, Likeness
from stepdown.linkage.matching.slips import is_one_slip

EARLIEST: Final = timedelta(weeks=12)
LATEST: Final = timedelta(weeks=6)
"""How long before and after the expected day a child may have been born: expected days are estimates."""

_PLACEHOLDERS = frozenset({date(1900, 1, 1), date(1899, 12, 30), date(1970, 1, 1)})
"""Days that programs write where none is known."""


class BirthdayLikeness(Likeness):
    """How two birthdays, or the days on which births are expected, compare."""

    SAME = "same", "The birthday is the same", Agreement.SAME
    SAME_EXPECTED = "same_expected", "Both are unborn and expected on the same day", Agreement.SAME
    SWAPPED = "swapped", "Day and month of the birthday changed places", Agreement.LIKE
    ONE_DAY = "one_day", "The birthdays are one day apart", Agreement.LIKE
    SLIP = "slip", "The birthdays are different, by one slip of the hand", Agreement.LIKE
    BORN_SINCE = "born_since", "One is unborn, and the other was born about the expected day", Agreement.LIKE
    BOTH_EXPECTED = "both_expected", "Both are unborn and expected about the same time", Agreement.LIKE
    DIFFERENT = "different", "The birthdays are different", Agreement.DIFFERENT
    NOT_WRITTEN = "not_written", "There is no birthday to compare", Agreement.NOT_WRITTEN


class Birthday(NamedTuple):
    """The day on which somebody was born, or is expected; None for what is not known."""

    born: date | None
    expected: date | None


def birthday_of(person: Person) -> Birthday:
    """What is known of a person's birthday."""
    born = person.born_on if isinstance(person.born_on, date) and person.born_on not in _PLACEHOLDERS else None
    return Birthday(born, person.expected_on)


def compare_birthdays(left: Birthday, right: Birthday) -> BirthdayLikeness:
    """How they compare. The day of birth counts before the day on which it was expected."""
    if left.born and right.born:
        return _compare_born(left.born, right.born)
    if left.born and right.expected:
        return _compare_expected(left.born, right.expected)
    if right.born and left.expected:
        return _compare_expected(right.born, left.expected)
    if left.expected and right.expected:
        return _compare_unborn(left.expected, right.expected)
    return BirthdayLikeness.NOT_WRITTEN


def _compare_born(left: date, right: date) -> BirthdayLikeness:
    if left == right:
        return BirthdayLikeness.SAME
    if left.year == right.year and (left.month, left.day) == (right.day, right.month):
        return BirthdayLikeness.SWAPPED
    if abs(left - right) == timedelta(days=1):
        return BirthdayLikeness.ONE_DAY
    slipped = is_one_slip(left.isoformat(), right.isoformat())
    return BirthdayLikeness.SLIP if slipped else BirthdayLikeness.DIFFERENT


def _compare_expected(born: date, expected: date) -> BirthdayLikeness:
    about = expected - EARLIEST <= born <= expected + LATEST
    return BirthdayLikeness.BORN_SINCE if about else BirthdayLikeness.DIFFERENT


def _compare_unborn(left: date, right: date) -> BirthdayLikeness:
    if left == right:
        return BirthdayLikeness.SAME_EXPECTED
    return BirthdayLikeness.BOTH_EXPECTED if abs(left - right) <= LATEST else BirthdayLikeness.DIFFERENT
