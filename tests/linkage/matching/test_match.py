"""Two files, and what is proposed of them: the rules, each with the people it is there for."""

import pytest

from stepdown.domain.identity import IdentifierScheme
from stepdown.linkage.matching.cascade import match
from stepdown.linkage.matching.prepared import Side
from tests.linkage.matching.cast import MOVED, a_side, person, said, unborn, whys

MIA = {"number": "12345"}

OFFERED = {
    # one record of the left file, its record of the right one, and the rule
    "number, name, birthday and home": (
        person("a", **MIA), person("1", **MIA), "number_corroborated",
    ),
    "moved house": (
        person("a", home=MOVED, **MIA), person("1", **MIA), "number_corroborated",
    ),
    "another surname since": (
        person("a", "Mia Cole", **MIA), person("1", **MIA), "number_corroborated",
    ),
    "a slip in the forename": (
        person("a", "Florentna Hart", **MIA), person("1", "Florentyna Hart", **MIA), "number_corroborated",
    ),
    "a short form": (
        person("a", "Tom Hart", home=MOVED, **MIA), person("1", "Thomas Hart", **MIA), "number_corroborated",
    ),
    "a name they also go by": (
        person("a", "Minnie Hart", **MIA), person("1", alias="Minnie Hart", **MIA), "number_corroborated",
    ),
    "day and month exchanged": (
        person("a", born="2010-03-06", **MIA), person("1", **MIA), "number_corroborated",
    ),
    "forename and surname exchanged": (
        person("a", "Hart Mia", **MIA), person("1", **MIA), "number_corroborated",
    ),
    "the number of an earlier system": (
        person("a", home=MOVED, number="P-77"), person("1", number="12345 P-77"), "number_corroborated",
    ),
    "no birthday": (
        person("a", born="", **MIA), person("1", **MIA), "number_corroborated",
    ),
    "born since, under the number of the unborn child": (
        unborn("a", **MIA), person("1", born="2022-02-20", **MIA), "number_corroborated",
    ),
    "leading noughts lost": (
        person("a", number="123"), person("1", number="00123"), "weak_number_corroborated",
    ),
    "an authority's ending": (
        person("a", number="98380_351"), person("1", number="98380"), "weak_number_corroborated",
    ),
    "no number": (
        person("a"), person("1", **MIA), "name_birthday_and_home",
    ),
    "no number, and a slip in the surname": (
        person("a", "Mia Osbourne"), person("1", "Mia Osborne", **MIA), "name_birthday_and_home",
    ),
    "a number that a spreadsheet has damaged": (
        person("a", number="1.23457E+11"), person("1", number="123457000001"), "name_birthday_and_home",
    ),
    "a number of two digits exchanged": (
        person("a", number="12354"), person("1", **MIA), "all_but_the_number",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "rule"), OFFERED.values(), ids=OFFERED.keys())
def test_what_is_fully_corroborated_is_offered(left, right, rule):
    found = match(a_side(left), a_side(right))
    assert said(found) == {("a", "1"): ("corroborated", rule)}
    assert found.unmatched == ()


REVIEWED = {
    "a twin, under the other's number": (
        person("a", "Mia Hart", **MIA), person("1", "Alfie Hart", **MIA), "number_of_twin_or_alias",
    ),
    "a twin of a name one letter from it": (
        person("a", "Holly Hart", **MIA), person("1", "Molly Hart", **MIA), "number_of_twin_or_alias",
    ),
    "a twin, without a number": (
        person("a", "Mia Hart"), person("1", "Alfie Hart", **MIA), "twin_or_alias",
    ),
    "a sister, under her brother's number": (
        person("a", "Mia Hart", "2010-06-03", **MIA), person("1", "Alfie Hart", "2012-08-09", **MIA),
        "number_of_sibling",
    ),
    "a father of the same name": (
        person("a", "Jack Hart", "2010-06-03", **MIA), person("1", "Jack Hart", "1984-02-11", **MIA),
        "number_other_birthday",
    ),
    "a father of the same name, without a number": (
        person("a", "Jack Hart", "2010-06-03"), person("1", "Jack Hart", "1984-02-11"), "name_and_home",
    ),
    "a married name": (
        person("a", "Mia Cole"), person("1", "Mia Hart", **MIA), "other_surname",
    ),
    "an alias": (
        person("a", "Minnie Hart"), person("1", alias="Minnie Hart", **MIA), "name_and_birthday",
    ),
    "moved house, without a number": (
        person("a", home=MOVED), person("1", **MIA), "name_and_birthday",
    ),
    "moved house, with another number": (
        person("a", home=MOVED, number="99817"), person("1", **MIA), "name_and_birthday",
    ),
    "a birthday one digit off, without a number": (
        person("a", born="2011-06-03", home=MOVED), person("1", **MIA), "name_and_birthday",
    ),
    "a namesake with a birthday one digit off, under a wrong number": (
        person("a", "Mia Cole", "2010-06-13", MOVED, **MIA), person("1", **MIA), "number_alone",
    ),
    "born since and moved, under the number of the unborn child": (
        unborn("a", home=MOVED, **MIA), person("1", born="2022-02-20", **MIA), "number_alone",
    ),
    "nothing beside the number": (
        person("a", "", "", "", **MIA), person("1", **MIA), "number_alone",
    ),
    "only the birthday beside the number": (
        person("a", "", home="", **MIA), person("1", **MIA), "number_alone",
    ),
    "a twin without a forename, only surname and home beside the number": (
        person("a", "_ Hart", "", **MIA), person("1", **MIA), "number_alone",
    ),
    "born since, without a number": (
        unborn("a"), person("1", born="2022-02-20", **MIA), "no_forename",
    ),
    "a weak number and a moved house, and another surname": (
        person("a", "Mia Cole", home=MOVED, number="123"), person("1", number="00123"), "number_alone",
    ),
    "two schemes, of which one disagrees": (
        person("a", "Mia Hart", home=MOVED, number="12345", pupil="A111"),
        person("1", "Mia Cole", number="12345", pupil="B999"), "number_alone",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "rule"), REVIEWED.values(), ids=REVIEWED.keys())
def test_what_somebody_has_to_look_at(left, right, rule):
    found = match(a_side(left), a_side(right))
    assert said(found) == {("a", "1"): ("review", rule)}
    assert found.unmatched == ()


def test_a_number_that_is_another_childs_is_refused_and_says_so():
    found = match(a_side(person("a", **MIA)), a_side(person("1", "Alfie Cole", "2012-08-09", MOVED, **MIA)))
    assert said(found) == {("a", "1"): ("refused", "number_of_another")}
    assert whys(found) == {"a": "number_of_another"}


def test_a_mistyped_number_does_not_keep_a_child_from_their_own_record():
    other = person("2", "Alfie Cole", "2012-08-09", MOVED, number="12354")
    found = match(a_side(person("a", number="12354")), a_side(person("1", **MIA), other))
    assert said(found) == {
        ("a", "1"): ("corroborated", "all_but_the_number"),
        ("a", "2"): ("refused", "number_of_another"),
    }
    assert "The number is that of another record as well, in which nothing else agrees." in found.offered[0].doubts


NOBODY = {
    "nobody of that name": (person("a"), person("1", "Alfie Cole", "2012-08-09", MOVED), "none_agrees"),
    "a brother": (person("a"), person("1", "Alfie Hart", "2012-08-09"), "none_agrees"),
    "a namesake": (person("a"), person("1", "Mia Hart", "2003-11-21", MOVED), "none_agrees"),
    "a twin with another number": (
        person("a", number="12346"), person("1", "Alfie Hart", **MIA), "none_agrees",
    ),
    "nothing written": (person("a", "", "", ""), person("1"), "nothing_written"),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "why"), NOBODY.values(), ids=NOBODY.keys())
def test_who_is_not_there_is_unmatched_with_the_reason(left, right, why):
    found = match(a_side(left), a_side(right))
    assert found.proposals == ()
    assert whys(found) == {"a": why}


def test_the_id_of_a_record_is_its_number_where_the_file_says_so():
    council = Side((person("12345"),), own_numbers=IdentifierScheme.COUNCIL_CHILD)
    found = match(a_side(person("a", home=MOVED, **MIA)), council)
    assert said(found) == {("a", "12345"): ("corroborated", "number_corroborated")}


def test_a_number_that_many_have_is_nobodys():
    people = [person(f"{i}", "Alfie Cole", f"2012-08-{i:02}", MOVED, number="999999") for i in range(1, 13)]
    found = match(a_side(person("a", number="999999")), a_side(*people))
    assert found.proposals == ()


def test_two_people_of_one_id_are_refused():
    with pytest.raises(ValueError, match="same id"):
        match(a_side(person("a"), person("a", "Alfie Hart")), a_side(person("1")))


def test_the_reasons_and_doubts_are_sentences():
    (proposal,) = match(a_side(person("a", home=MOVED, number="1E+11")), a_side(person("1"))).proposals
    assert proposal.reasons == ("The forename is the same.", "The surname is the same.", "The birthday is the same.")
    assert proposal.doubts == (
        "There is no number to compare.",
        "The postcodes are different.",
        "A spreadsheet has shortened the number to a power of ten: digits are lost.",
    )
