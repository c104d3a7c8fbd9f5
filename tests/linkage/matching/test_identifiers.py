"""Numbers as people and spreadsheets write them: what is the same, what is like it, what cannot be compared."""

import pytest

from stepdown.linkage.matching.identifiers import (
    Number,
    NumberLikeness,
    NumberTrouble,
    compare_numbers,
    read_number,
)
from tests.linkage.matching.cast import COUNCIL, PUPIL

ONE_NUMBER = {
    "blanks around it": (" 12345 ", "12345"),
    "a blank that does not break": ("12345\u00a0", "12345"),
    "a blank that is not seen": ("\u200b12345\ufeff", "12345"),
    "capitals": ("AB12345", "ab12345"),
    "blanks within": ("943 476 5919", "9434765919"),
    "broad digits": ("１２３４５", "12345"),
    "a spreadsheet's fraction": ("12345.0", "12345"),
    "leading noughts and a fraction": ("00123.0", "00123"),
    "letters that look like a power of ten": ("12E4", "12e4"),
}


@pytest.mark.parametrize(("written", "key"), ONE_NUMBER.values(), ids=ONE_NUMBER.keys())
def test_how_it_is_written_is_no_part_of_a_number(written: str, key: str):
    assert read_number(written).key == key


TWO_NUMBERS = {
    "a leading nought is part of it": ("00123", "123"),
    "a power of ten is not multiplied": ("12E4", "120000"),
    "seventeen digits are not rounded": ("12345678901234567", "12345678901234568"),
    "a fraction behind letters stays": ("AB12.0", "AB12"),
}


@pytest.mark.parametrize(("one", "other"), TWO_NUMBERS.values(), ids=TWO_NUMBERS.keys())
def test_two_numbers_stay_two(one: str, other: str):
    assert read_number(one).key != read_number(other).key


DAMAGED = {
    "1.23457E+11": NumberTrouble.SHORTENED,
    "1E+11": NumberTrouble.SHORTENED,
    "1.2e5": NumberTrouble.SHORTENED,
    "12345678901234500": NumberTrouble.ROUNDED,
    "2021-04-01": NumberTrouble.DATE,
    "2021-04-01 00:00:00": NumberTrouble.DATE,
    "01/04/2021": NumberTrouble.DATE,
    "1-Apr": NumberTrouble.DATE,
    "Apr-21": NumberTrouble.DATE,
    "#REF!": NumberTrouble.ERROR,
    "########": NumberTrouble.ERROR,
}


@pytest.mark.parametrize(("written", "trouble"), DAMAGED.items(), ids=DAMAGED.keys())
def test_what_a_spreadsheet_has_damaged_is_refused_with_its_reason(written: str, trouble: NumberTrouble):
    assert read_number(written) is trouble


@pytest.mark.parametrize("written", ["", "  ", "-", "N/A", "nan", "None", "not known", "0", "0000"])
def test_what_is_no_number_is_not_written(written: str):
    assert read_number(written) is None


COMPARED = {
    # the numbers of one record and of the other, and how they compare
    "the same": ("12345", "12345", NumberLikeness.SAME),
    "a leading nought lost": ("00123", "123", NumberLikeness.WEAK),
    "an authority's ending": ("98380_351", "98380", NumberLikeness.WEAK),
    "an ending, and a nought lost": ("098380_351", "98380", NumberLikeness.WEAK),
    "two authorities' endings": ("98380_351", "98380_801", NumberLikeness.DIFFERENT),
    "two digits exchanged": ("12354", "12345", NumberLikeness.SLIP),
    "a digit wrong": ("12375", "12345", NumberLikeness.SLIP),
    "nothing to do with each other": ("99817", "12345", NumberLikeness.DIFFERENT),
}


@pytest.mark.parametrize(("one", "other", "likeness"), COMPARED.values(), ids=COMPARED.keys())
def test_how_two_numbers_compare(one: str, other: str, likeness: NumberLikeness):
    left, right = numbers(COUNCIL, one), numbers(COUNCIL, other)
    assert compare_numbers(left, right) is compare_numbers(right, left) is likeness


def numbers(scheme, *written: str):
    return {scheme: tuple(n for n in map(read_number, written) if isinstance(n, Number))}


def test_a_number_of_an_earlier_system_is_as_good_as_todays():
    assert compare_numbers(numbers(COUNCIL, "P-77"), numbers(COUNCIL, "12345", "P-77")) is NumberLikeness.SAME


def test_numbers_of_two_schemes_are_never_compared():
    assert compare_numbers(numbers(COUNCIL, "12345"), numbers(PUPIL, "12345")) is NumberLikeness.NOT_WRITTEN


def test_one_scheme_that_agrees_and_another_that_does_not_is_less_than_the_same():
    one = numbers(COUNCIL, "12345") | numbers(PUPIL, "A111")
    other = numbers(COUNCIL, "12345") | numbers(PUPIL, "B999")
    assert compare_numbers(one, other) is NumberLikeness.MIXED
