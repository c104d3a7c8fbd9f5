"""Postcodes compare whatever is confidential, and what is confidential is shown of nobody."""

import pytest

from stepdown.linkage.extract.person import Address
from stepdown.linkage.matching.places import (
    PlaceLikeness,
    addresses_to_show,
    compare_places,
    confidential_postcodes,
    postcodes_of,
)
from tests.linkage.matching.cast import HOME, MOVED, person

COMPARED = {
    "the same": ("ZZ1 1AA", "ZZ1 1AA", PlaceLikeness.SAME),
    "blanks and capitals": ("zz11aa", "ZZ1  1AA", PlaceLikeness.SAME),
    "the same neighbourhood": ("ZZ1 1AA", "ZZ1 1AB", PlaceLikeness.SECTOR),
    "elsewhere": ("ZZ1 1AA", "ZZ5 9TT", PlaceLikeness.DIFFERENT),
    "no fixed home": ("ZZ99 3VZ", "ZZ99 3VZ", PlaceLikeness.NOT_WRITTEN),
    "a town": ("Marram", "Marram", PlaceLikeness.NOT_WRITTEN),
    "none": ("", "ZZ1 1AA", PlaceLikeness.NOT_WRITTEN),
}


@pytest.mark.parametrize(("one", "other", "likeness"), COMPARED.values(), ids=COMPARED.keys())
def test_how_two_homes_compare(one: str, other: str, likeness: PlaceLikeness):
    left, right = postcodes_of(person("1", home=one)), postcodes_of(person("2", home=other))
    assert compare_places(left, right) is compare_places(right, left) is likeness


def test_a_confidential_address_is_compared():
    assert postcodes_of(person("1", is_confidential=True)) == {"ZZ11AA"}


def test_a_confidential_address_is_shown_of_neither():
    hidden, open_ = person("1", is_confidential=True), person("2", home="zz1 1aa")
    assert addresses_to_show(hidden, open_) == ()
    assert addresses_to_show(open_, hidden) == ()


def test_other_addresses_are_shown():
    hidden, elsewhere = person("1", home=MOVED, is_confidential=True), person("2", home=HOME)
    assert addresses_to_show(elsewhere, hidden) == (Address(HOME),)
    assert addresses_to_show(hidden, elsewhere) == ()


def test_where_a_confidential_address_cannot_be_compared_none_is_shown():
    hidden, open_ = person("1", home="n/k", is_confidential=True), person("2")
    nowhere = person("3", home="-", is_confidential=True)
    assert addresses_to_show(open_, hidden) == ()
    assert addresses_to_show(open_, nowhere) == ()


def test_in_a_list_no_row_shows_what_another_hides():
    hidden, typed, third = person("1", is_confidential=True), person("a"), person("2")
    everybody = confidential_postcodes([hidden, typed, third])
    assert addresses_to_show(typed, third) == (Address(HOME),)
    assert addresses_to_show(typed, third, everybody) == addresses_to_show(third, typed, everybody) == ()
    assert addresses_to_show(person("3", home=MOVED), typed, everybody) == (Address(MOVED),)
