"""Where one of a family has been found, the others of it count as living together."""

from stepdown.linkage.matching.cascade import match
from tests.linkage.matching.cast import MOVED, a_side, person, said, unborn

ALFIE = person("b", "Alfie Hart", "2012-08-09", MOVED, number="12346")
ALFIE_THERE = person("2", "Alfie Hart", "2012-08-09", number="12346")
TYPED = {"f": ("a", "b")}
COUNCIL = {"900": ("1", "2")}


def of_two_families(one, other, council=COUNCIL):
    left = a_side(one, ALFIE, families=TYPED)
    return {
        p: found for p, found in said(match(left, a_side(other, ALFIE_THERE, families=council))).items() if "a" in p
    }


def test_a_child_who_moved_with_a_brother_who_was_found_is_offered():
    found = of_two_families(person("a", home=MOVED), person("1"))
    assert found == {("a", "1"): ("corroborated", "name_birthday_and_home")}


def test_without_the_brother_in_one_family_it_is_for_a_person_to_decide():
    found = of_two_families(person("a", home=MOVED), person("1"), council={"900": ("2",), "901": ("1",)})
    assert found == {("a", "1"): ("review", "name_and_birthday")}


def test_a_family_finds_a_child_of_another_surname():
    found = of_two_families(person("a", "Mia Cole", home=MOVED), person("1"))
    assert found == {("a", "1"): ("review", "other_surname")}


def test_a_family_finds_a_child_who_was_unborn_when_they_moved():
    found = of_two_families(unborn("a", "_ Cole", home=MOVED), person("1", born="2022-02-20"))
    assert found == {("a", "1"): ("review", "no_forename")}


def test_a_family_makes_no_child_their_brother():
    found = of_two_families(person("a", "Mia Hart", "2014-01-02", MOVED), person("1", "Zoe Hart", "2016-05-05"))
    assert found == {}


def test_a_family_of_a_whole_file_is_none():
    strangers = [person(f"x{i}", f"Leo Cole{'abcdefghij'[i % 10]}", f"19{50 + i}-01-01", "") for i in range(30)]
    members = ("1", "2", *(one.id for one in strangers))
    left = a_side(person("a", home=MOVED), ALFIE, families=TYPED)
    right = a_side(person("1"), ALFIE_THERE, *strangers, families={"900": members})
    assert said(match(left, right))["a", "1"] == ("review", "name_and_birthday")


def test_a_number_that_was_refused_is_looked_at_where_the_families_agree():
    left = a_side(person("a", "Mia Hart", "2010-06-03", MOVED, number="777"), ALFIE, families=TYPED)
    right = a_side(person("1", "Zoe Hart", "2016-05-12", number="777"), ALFIE_THERE, families=COUNCIL)
    assert said(match(left, right))["a", "1"] == ("review", "number_of_sibling")
    assert match(left, right).refused == ()
