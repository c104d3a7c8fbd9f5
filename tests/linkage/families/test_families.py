"""Who is of one family and why, and whom an evaluation counts: rules about Tia, her brother Jon, and others."""

from datetime import date

import pytest

from stepdown.domain.identity import RelationshipKind
from stepdown.domain.missing import Missing
from stepdown.linkage.extract.person import Address, Person
from stepdown.linkage.extract.records import FamilyLink, Kinship
from stepdown.linkage.families.inclusion import NotCounted, counted
from stepdown.linkage.families.joined import Apart, Reason
from stepdown.linkage.families.rebuild import MOST_AT_ONE, rebuild
from stepdown.linkage.ladder.activity import Origin

HERE = Origin("people.csv", "row 2")
FIRST, MOVED, LATER = date(2021, 4, 1), date(2022, 4, 1), date(2023, 4, 1)


def person(name: str, *addresses: Address, born: date = date(2012, 5, 1), **more: object) -> Person:
    return Person(name, HERE, **({"born_on": born, "addresses": addresses} | more))


def at(place: str, first: date | None = None, until: date | None = None) -> Address:
    return Address("ZZ1 1AA", place, first, until)


LIVED = {
    "at one property on the same days": ((at("1", FIRST),), (at("1", MOVED),), Reason.SAME_ADDRESS),
    "at one property, one after the other": ((at("1", FIRST, MOVED),), (at("1", MOVED),), Apart.OTHER_DAYS),
    "at two properties": ((at("1"),), (at("2"),), Apart.OTHER_ADDRESS),
    "with one postcode and no property": ((Address("ZZ1 1AA"),), (Address("ZZ1 1AA"),), Apart.OTHER_ADDRESS),
    "nobody knows where": ((), (at("1"),), Apart.NO_ADDRESS),
}


@pytest.mark.parametrize(("tia", "jon", "why"), LIVED.values(), ids=LIVED.keys())
def test_living_together_makes_a_family_and_a_postcode_does_not(tia, jon, why):
    found = rebuild([person("tia", *tia), person("jon", *jon)])
    together = found.of_person["tia"] == found.of_person["jon"]
    assert together == isinstance(why, Reason)
    assert found.joined[0].reason is why if together else found.apart["tia"] is why


def test_the_file_s_own_number_comes_before_the_address():
    people = [person("tia", at("1")), person("jon", at("2")), person("lodger", at("1"))]
    found = rebuild(people, [FamilyLink("F1", "tia", HERE), FamilyLink("F1", "jon", HERE)])
    assert found.of_person["tia"] == found.of_person["jon"]
    assert found.of_person["lodger"] == "lodger"


def test_kinship_joins_wherever_they_live():
    found = rebuild(
        [person("tia", at("1")), person("jon", at("2"))],
        kinships=[Kinship("tia", "jon", RelationshipKind.SIBLING_OF, HERE)],
    )
    assert found.members == {"jon": ("tia", "jon")}


def test_a_house_of_many_is_no_household():
    many = [person(f"p{place}", at("1")) for place in range(MOST_AT_ONE + 1)]
    found = rebuild(many)
    assert len(found.members) == len(many)
    assert set(found.apart.values()) == {Apart.MANY_AT_ONE}


TIA = person("tia", at("1", FIRST, MOVED), at("2", MOVED))
MEMBERS = {
    "a brother at home": (person("jon", at("2")), LATER, None),
    "a brother who stayed behind": (person("jon", at("1")), LATER, NotCounted.ELSEWHERE),
    "nobody knows where": (person("jon"), LATER, NotCounted.NOT_KNOWN_WHERE),
    "grown up": (person("jon", at("2"), born=date(2005, 4, 1)), LATER, NotCounted.ADULT),
    "18 the day after": (person("jon", at("2"), born=date(2005, 4, 2)), LATER, None),
    "expected": (
        person("baby", at("2"), born=Missing.NOT_APPLICABLE, expected_on=date(2023, 8, 1)), LATER, None,
    ),
    "born two years later": (person("baby", at("2"), born=date(2025, 4, 1)), LATER, NotCounted.NOT_EXPECTED),
    "died before": (person("jon", at("2"), died_on=date(2023, 1, 1)), LATER, NotCounted.DIED),
}  # fmt: skip


@pytest.mark.parametrize(("member", "on", "why_not"), MEMBERS.values(), ids=MEMBERS.keys())
def test_children_at_the_same_address_that_day_are_counted(member: Person, on: date, why_not):
    referred, other = counted(TIA, [TIA, member], on)
    assert referred.why_not is None
    assert other.why_not is why_not
