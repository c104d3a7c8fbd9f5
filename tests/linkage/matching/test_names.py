"""Forenames and surnames: how two spellings compare, and what is no name at all."""

import pytest

from stepdown.domain.identity import NameKind
from stepdown.linkage.extract.person import Name
from stepdown.linkage.matching.names import (
    NameLikeness,
    compare_forenames,
    compare_surnames,
    forenames_in_use,
    forenames_of,
    surnames_of,
)

FORENAMES = {
    "capitals and blanks": (" MIA ", "Mia", NameLikeness.SAME),
    "an accent": ("Zoë", "Zoe", NameLikeness.SAME),
    "a letter of another alphabet": ("Søren", "Soren", NameLikeness.SAME),
    "a hyphen": ("Mary-Jane", "Mary Jane", NameLikeness.SAME),
    "an apostrophe": ("D'Arcy", "D’Arcy", NameLikeness.SAME),
    "a short form": ("Tom", "Thomas", NameLikeness.SHORT_FORM),
    "two short forms of one name": ("Liz", "Beth", NameLikeness.SHORT_FORM),
    "a spelling": ("Connor", "Conor", NameLikeness.SHORT_FORM),
    "a second forename left out": ("Mia Rose", "Mia", NameLikeness.PART),
    "two second forenames": ("Mia Rose", "Mia Grace", NameLikeness.DIFFERENT),
    "a letter left out": ("Florentyna", "Florentna", NameLikeness.CLOSE),
    "letters exchanged": ("Bryony", "Byrony", NameLikeness.CLOSE),
    "letters exchanged in a short name": ("Mai", "Mia", NameLikeness.CLOSE),
    "a letter of a short name": ("Eva", "Ava", NameLikeness.DIFFERENT),
    "another name": ("Mia", "Alfie", NameLikeness.DIFFERENT),
    "not yet named": ("Baby", "Mia", NameLikeness.NOT_WRITTEN),
    "not yet named, and whose": ("Unborn Hart", "Mia", NameLikeness.NOT_WRITTEN),
    "a twin without a name": ("Twin 1", "Mia", NameLikeness.NOT_WRITTEN),
    "not known": ("n/a", "Mia", NameLikeness.NOT_WRITTEN),
}


@pytest.mark.parametrize(("one", "other", "likeness"), FORENAMES.values(), ids=FORENAMES.keys())
def test_how_two_forenames_compare(one: str, other: str, likeness: NameLikeness):
    left, right = forenames_of([Name(one, "")]), forenames_of([Name(other, "")])
    assert compare_forenames(left, right) is compare_forenames(right, left) is likeness


SURNAMES = {
    "an apostrophe": ("O'Brien", "OBrien", NameLikeness.SAME),
    "a blank": ("Mc Donald", "McDonald", NameLikeness.SAME),
    "one half of a double name": ("Hart-Cole", "Hart", NameLikeness.PART),
    "a double name the other way round": ("Hart-Cole", "Cole-Hart", NameLikeness.PART),
    "a particle alone is nothing in common": ("van Dijk", "van Berg", NameLikeness.DIFFERENT),
    "a particle left out": ("van Dijk", "Dijk", NameLikeness.PART),
    "a slip": ("Osborne", "Osbourne", NameLikeness.CLOSE),
    "another": ("Hart", "Cole", NameLikeness.DIFFERENT),
    "a surname that is a word": ("Child", "Child", NameLikeness.SAME),
    "not known": ("Unknown", "Hart", NameLikeness.NOT_WRITTEN),
}


@pytest.mark.parametrize(("one", "other", "likeness"), SURNAMES.values(), ids=SURNAMES.keys())
def test_how_two_surnames_compare(one: str, other: str, likeness: NameLikeness):
    left, right = surnames_of([Name("", one)]), surnames_of([Name("", other)])
    assert compare_surnames(left, right) is compare_surnames(right, left) is likeness


def test_an_alias_or_earlier_name_is_less_than_the_name_in_use():
    names = [Name("Mia", "Hart"), Name("Minnie", "Cole", NameKind.ALIAS)]
    assert compare_forenames(forenames_of(names), forenames_of([Name("Minnie", "")])) is NameLikeness.OTHER_NAME
    assert compare_surnames(surnames_of(names), surnames_of([Name("", "Cole")])) is NameLikeness.OTHER_NAME
    assert compare_surnames(surnames_of(names), surnames_of([Name("", "Hart")])) is NameLikeness.SAME


def test_two_names_in_use_are_not_one_mistyped():
    kayden, jaxden = forenames_of([Name("Kayden", "")]), forenames_of([Name("Kaxden", "")])
    jayden = forenames_of([Name("Jayden", "")])
    in_use = forenames_in_use([kayden, kayden, jayden, jayden, jaxden])
    assert compare_forenames(jayden, kayden, in_use) is NameLikeness.TWO_NAMES
    assert compare_forenames(jaxden, kayden, in_use) is NameLikeness.CLOSE


def test_a_slip_that_a_large_file_has_twice_is_not_a_name_in_use():
    people = [*[forenames_of([Name("Orinthia", "")])] * 6_000, *[forenames_of([Name("Orintha", "")])] * 2]
    assert "orinthia" in forenames_in_use(people)
    assert "orintha" not in forenames_in_use(people)
