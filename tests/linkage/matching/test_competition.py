"""Where several records come into question: one stands before all others throughout, or none is offered."""

from stepdown.linkage.matching.cascade import match
from stepdown.linkage.matching.wording import SEVERAL
from tests.linkage.matching.cast import MOVED, a_side, person, said, unborn, whys

TWINS = (person("1", "Mia Hart", number="12345"), person("2", "Alfie Hart", number="12346"))


def test_each_twin_is_themselves():
    found = match(a_side(person("a", "Mia Hart"), person("b", "Alfie Hart")), a_side(*TWINS))
    assert {pair for pair, (strength, _) in said(found).items() if strength == "corroborated"} == {
        ("a", "1"),
        ("b", "2"),
    }
    assert found.to_review == ()


def test_a_twin_whose_brother_is_not_in_the_file_is_still_themselves():
    found = match(a_side(person("a", "Mia Hart")), a_side(*TWINS))
    assert said(found) == {("a", "1"): ("corroborated", "name_birthday_and_home")}


def test_a_twin_who_is_not_in_the_other_file_is_not_their_brother():
    found = match(a_side(person("a", "Mia Hart"), person("b", "Alfie Hart")), a_side(TWINS[1]))
    assert said(found) == {("b", "2"): ("corroborated", "name_birthday_and_home")}
    assert whys(found) == {"a": "taken"}


def test_a_childs_row_with_the_number_of_their_twin_is_for_a_person_to_decide():
    found = match(a_side(person("a", "Mia Hart", number="12346")), a_side(*TWINS))
    assert said(found) == {
        ("a", "1"): ("review", "all_but_the_number"),
        ("a", "2"): ("review", "number_of_twin_or_alias"),
    }
    assert all(SEVERAL in proposal.doubts for proposal in found.proposals)


def test_a_number_alone_does_not_tell_twins_apart_who_have_no_forename_yet():
    born = (person("1", "Mia Hart", "2022-02-20", number="1"), person("2", "Alfie Hart", "2022-02-20", number="2"))
    found = match(a_side(unborn("a", number="1")), a_side(*born))
    assert said(found) == {("a", "1"): ("review", "number_corroborated"), ("a", "2"): ("review", "no_forename")}


def test_a_child_whom_the_council_has_twice_is_for_a_person_to_decide():
    twice = a_side(person("1", number="12345"), person("2", number="70001"))
    found = match(a_side(person("a", number="12345")), twice)
    assert said(found) == {
        ("a", "1"): ("review", "number_corroborated"),
        ("a", "2"): ("review", "all_but_the_number"),
    }


def test_a_child_who_was_typed_twice_is_for_a_person_to_decide():
    found = match(a_side(person("a", number="12345"), person("b")), a_side(TWINS[0]))
    assert {strength for strength, _ in said(found).values()} == {"review"}
    assert len(found.to_review) == 2


def test_a_namesake_born_on_the_same_day_is_outweighed_where_the_number_and_home_agree():
    namesake = person("2", home=MOVED, number="70001")
    found = match(a_side(person("a", number="12345")), a_side(TWINS[0], namesake))
    assert said(found) == {("a", "1"): ("corroborated", "number_corroborated")}


def test_a_namesake_in_the_home_that_was_typed_keeps_the_number_from_being_enough():
    namesake = person("2", number="70001")
    found = match(a_side(person("a", number="12345")), a_side(person("1", home=MOVED, number="12345"), namesake))
    assert {strength for strength, _ in said(found).values()} == {"review"}
