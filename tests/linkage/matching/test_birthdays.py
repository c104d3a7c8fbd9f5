"""Birthdays: slips of the hand, and the unborn child who has been born since."""

from datetime import date

import pytest

from stepdown.linkage.matching.birthdays import Birthday, BirthdayLikeness, birthday_of, compare_birthdays
from tests.linkage.matching.cast import person

BORN = {
    "the same": ("2010-06-03", "2010-06-03", BirthdayLikeness.SAME),
    "day and month exchanged": ("2010-06-03", "2010-03-06", BirthdayLikeness.SWAPPED),
    "one day": ("2010-06-30", "2010-07-01", BirthdayLikeness.ONE_DAY),
    "a digit of the day": ("2010-06-03", "2010-06-08", BirthdayLikeness.SLIP),
    "a digit of the year": ("2010-06-03", "2011-06-03", BirthdayLikeness.SLIP),
    "digits exchanged": ("2010-06-12", "2010-06-21", BirthdayLikeness.SLIP),
    "a father and his son": ("2010-06-03", "1984-06-03", BirthdayLikeness.DIFFERENT),
    "a year and a day": ("2010-06-03", "2011-06-04", BirthdayLikeness.DIFFERENT),
}


@pytest.mark.parametrize(("one", "other", "likeness"), BORN.values(), ids=BORN.keys())
def test_how_two_birthdays_compare(one: str, other: str, likeness: BirthdayLikeness):
    left, right = Birthday(date.fromisoformat(one), None), Birthday(date.fromisoformat(other), None)
    assert compare_birthdays(left, right) is compare_birthdays(right, left) is likeness


UNBORN = {
    # born on, beside a birth expected on 1 March 2022
    "twelve weeks early": ("2021-12-07", BirthdayLikeness.BORN_SINCE),
    "earlier than that": ("2021-12-06", BirthdayLikeness.DIFFERENT),
    "on the day": ("2022-03-01", BirthdayLikeness.BORN_SINCE),
    "six weeks late": ("2022-04-12", BirthdayLikeness.BORN_SINCE),
    "later than that": ("2022-04-13", BirthdayLikeness.DIFFERENT),
}


@pytest.mark.parametrize(("born", "likeness"), UNBORN.values(), ids=UNBORN.keys())
def test_an_unborn_child_is_the_one_who_was_born_about_the_expected_day(born: str, likeness: BirthdayLikeness):
    child, expected = Birthday(date.fromisoformat(born), None), Birthday(None, date(2022, 3, 1))
    assert compare_birthdays(child, expected) is compare_birthdays(expected, child) is likeness


@pytest.mark.parametrize(
    ("other", "likeness"),
    [
        (date(2022, 3, 1), BirthdayLikeness.SAME_EXPECTED),
        (date(2022, 3, 20), BirthdayLikeness.BOTH_EXPECTED),
        (date(2022, 9, 1), BirthdayLikeness.DIFFERENT),
    ],
)
def test_two_unborn_children(other: date, likeness: BirthdayLikeness):
    assert compare_birthdays(Birthday(None, date(2022, 3, 1)), Birthday(None, other)) is likeness


@pytest.mark.parametrize("born", ["", "1900-01-01"])
def test_a_day_that_stands_for_none_is_no_birthday(born: str):
    both = birthday_of(person("1", born=born)), birthday_of(person("2"))
    assert compare_birthdays(*both) is BirthdayLikeness.NOT_WRITTEN
