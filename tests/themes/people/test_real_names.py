"""Real names as a value: there and back, one pseudonym a name, and never printed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.domain.identity import ContactSafety
from stepdown.themes.people.pasted import pasted_entries
from stepdown.themes.people.real_names import RealName, RealNames, RealPerson, Way
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.refused import Refused
from tests.themes.a_project import with_people

PEOPLE = with_people().project.people.participants
ROZ = RealPerson("p1", "Rosalind Quarmby", ("Roz",), contact="01632 960111", kept_from="Her brother")
SCHOOL = RealName("n1", "Larkfield Academy", "school", IdentifierKind.SCHOOL)


def a_name(real: str, pseudonym: str, kind: IdentifierKind = IdentifierKind.PERSON, name: str = "n9") -> RealName:
    return RealName(name, real, pseudonym, kind)


people = st.builds(
    RealPerson, st.sampled_from(["p1", "m1"]), st.text(), st.tuples(st.text()), st.text(), st.text(),
    st.dictionaries(st.sampled_from(Way), st.sampled_from(ContactSafety)), st.text(),
)  # fmt: skip
others = st.builds(RealName, st.text(), st.text(), st.text(), st.sampled_from(IdentifierKind))
names = st.builds(RealNames, st.lists(people).map(tuple), st.lists(others).map(tuple))


@settings(max_examples=40)
@given(names)
def test_what_is_written_as_text_is_read_again(known: RealNames):
    assert RealNames.from_json(known.to_json()) == known


@settings(max_examples=40)
@given(names)
def test_nothing_prints_a_name(known: RealNames):
    assert all("object at" in repr(each) for each in (known, *known.people, *known.others))


@pytest.mark.parametrize("text", ["", "[]", '{"people": "Rosalind"}', '{"people": [{"real": "Rosalind"}]}'])
def test_another_text_is_no_register_and_is_not_repeated(text: str):
    with pytest.raises(ValueError, match="not the text of a register") as error:
        RealNames.from_json(text)
    assert "Rosalind" not in f"{error.value!r} {error.value.__cause__!r}"


def test_a_participant_stands_under_the_pseudonym_that_is_theirs_now():
    register = RealNames((ROZ,), (SCHOOL,)).register(PEOPLE)
    assert [(e.real, e.in_brackets, e.further) for e in register.entries] == [
        ("Rosalind Quarmby", "[Practitioner 1]", ("Roz",)),
        ("Larkfield Academy", "[school]", ()),
    ]


@pytest.mark.parametrize(
    "other",
    [
        a_name("Bea Holt", "friend of Bea"),
        a_name("Rosalind Quarmby", "sister"),
        a_name("Bea Holt", "Manager 1"),
        a_name("Bea Holt", "[sister]"),
        a_name("?", "sister"),
    ],
    ids=["gives itself away", "two pseudonyms", "a participant's", "in brackets", "no name"],
)
def test_a_register_that_would_mislead_is_refused_without_a_name(other: RealName):
    with pytest.raises(Refused) as refused:
        RealNames((ROZ,), (other,)).register(PEOPLE)
    assert not {"Quarmby", "Rosalind", "Bea", "Holt"} & set(str(refused.value).split())


def test_what_is_written_again_takes_the_place_of_what_was_there():
    names = RealNames((ROZ,), (SCHOOL,))
    again = names.with_more([RealPerson("p1", "Rosalind Hart")], [a_name("Larkfield", "academy", name="n1")])
    assert (again.person("p1").real, again.other("n1").pseudonym) == ("Rosalind Hart", "academy")
    assert (len(again.people), len(again.others)) == (1, 1)


def test_the_same_name_is_not_doubled():
    doubled = RealNames((), (SCHOOL,)).with_more([], [a_name("LARKFIELD academy", "school", IdentifierKind.SCHOOL)])
    assert doubled.others == (SCHOOL,)


@pytest.mark.parametrize(
    ("gone", "left"),
    [({"p1"}, (None, SCHOOL)), ({"n1"}, (ROZ, None)), ({"p1", "n1"}, (None, None)), (set(), (ROZ, SCHOOL))],
)
def test_what_is_struck_out_is_gone_and_all_else_stays(gone, left):
    names = RealNames((ROZ,), (SCHOOL,)).without(gone)
    assert (names.person("p1"), names.other("n1")) == left


def test_pasted_people_get_a_letter_each_and_places_one_label():
    register = RealNames((ROZ,), (a_name("Bea Holt", "Colleague A"),)).register(PEOPLE)
    pasted = "Bea Holt\n- Cy Marsh\n\nCY MARSH\nDi Orr\n"
    people = pasted_entries(register, pasted, kind=IdentifierKind.PERSON, label="Colleague")
    assert [(e.real, e.pseudonym) for e in people] == [("Cy Marsh", "Colleague B"), ("Di Orr", "Colleague C")]
    schools = pasted_entries(register, "Larkfield\nOakham Road", kind=IdentifierKind.SCHOOL, label="school")
    assert {e.pseudonym for e in schools} == {"school"}
