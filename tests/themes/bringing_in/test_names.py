"""Places of the same words are decided together, and one of them apart where it means somebody else."""

import pytest

from stepdown.themes.bringing_in.draft import suspects
from stepdown.themes.bringing_in.entering import NewName, entered
from stepdown.themes.bringing_in.names import decided, is_known, left_as_they_are, same_words
from stepdown.themes.bringing_in.stand import brought_in
from stepdown.themes.bringing_in.steps import waits_for
from stepdown.themes.bringing_in.waiting import INTERVIEWER, WaitingText, waiting
from stepdown.themes.people.real_names import RealNames, RealPerson
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.register import Entry, Register
from stepdown.themes.refused import Refused
from stepdown.themes.sources import SourceKind
from stepdown.themes.texts.heard import Heard, Line
from tests.themes.a_project import with_people

REGISTER = Register((Entry("Priya Nwosu", "Practitioner 1", IdentifierKind.PERSON, ("Pree",)),))
PROJECT = with_people().project
HEARD = Heard(
    (
        Line("INT", "How is Kerry, Pree?"),
        Line("PN", "I saw Kerry's boy and Kerry is well. The note says pree and Priya Nwosu."),
        Line("INT", "Which Kerry?"),
    )
)


@pytest.fixture
def text() -> WaitingText:
    known = {"INT": INTERVIEWER, "PN": "p1"}
    return waiting(SourceKind.INTERVIEW, "Interview 3", HEARD).model_copy(update={"speakers": known})


def found(text: WaitingText):
    return suspects(text, PROJECT, REGISTER)


def groups(text: WaitingText):
    return {group.words: group for group in same_words(found(text))}


def test_the_same_words_in_any_case_are_one_decision(text: WaitingText):
    assert {words: len(group.suspects) for words, group in groups(text).items()} == {
        "Kerry": 4, "Pree": 2, "Priya Nwosu": 1,
    }  # fmt: skip


def test_one_decision_is_for_all_their_places(text: WaitingText):
    whole = decided(text, found(text), groups(text)["Kerry"].places, words="the mother")
    assert {s.choice.words for s in found(whole) if s.words.casefold() == "kerry"} == {"the mother"}
    assert sum(s.choice is None for s in found(whole)) == 3


def test_one_place_can_be_decided_apart_and_is_then_shown_apart(text: WaitingText):
    whole = decided(text, found(text), groups(text)["Kerry"].places, words="[the mother]")
    last = found(whole)[-1]
    apart = decided(whole, found(whole), {last.place}, words="another woman")
    assert [(g.words, len(g.suspects), g.choice and g.choice.words) for g in same_words(found(apart))] == [
        ("Kerry", 3, "the mother"), ("Pree", 2, None), ("Priya Nwosu", 1, None), ("Kerry", 1, "another woman"),
    ]  # fmt: skip


def test_what_was_decided_of_a_place_is_replaced_by_what_is_decided_later(text: WaitingText):
    places = groups(text)["Kerry"].places
    twice = decided(decided(text, found(text), places, words="a"), found(text), places, words=None, reason="A saint")
    assert [(c.words, c.reason) for c in twice.choices] == [(None, "A saint")] * 4
    assert [group.words for group in left_as_they_are(found(twice))] == ["Kerry"]


@pytest.mark.parametrize(
    ("words", "reason", "why"),
    [(None, " ", "Say why this can stay"), ("", "", "Write the words"), ("a [b] c", "", "without square brackets")],
)
def test_a_decision_says_something(text: WaitingText, words: str | None, reason: str, why: str):
    with pytest.raises(Refused, match=why):
        decided(text, found(text), groups(text)["Kerry"].places, words=words, reason=reason)


def test_only_whole_names_of_the_register_need_no_thought(text: WaitingText):
    known = {words: is_known(REGISTER, group) for words, group in groups(text).items()}
    assert known == {"Kerry": False, "Pree": True, "Priya Nwosu": True}


def test_a_name_that_two_people_share_needs_thought():
    two = Register((*REGISTER.entries, Entry("Priya Shah", "Manager 1", IdentifierKind.PERSON, ("Pree",))))
    line = Heard((Line("PN", "You ask Pree."),))
    text = waiting(SourceKind.INTERVIEW, "A", line).model_copy(update={"speakers": {"PN": "p1"}})
    (group,) = same_words(suspects(text, PROJECT, two))
    assert not is_known(two, group)
    assert set(group.suggestion.choices) == {"[Practitioner 1]", "[Manager 1]"}


def test_when_all_is_decided_the_text_only_has_to_be_read(text: WaitingText):
    assert waits_for(text, PROJECT, REGISTER).said.startswith("7 places may tell who somebody is")
    whole = decided(text, found(text), {s.place for s in found(text)}, words="somebody")
    assert waits_for(whole, PROJECT, REGISTER).is_ready
    assert "Kerry" not in brought_in(whole, PROJECT, REGISTER, source="s").words


def test_no_words_are_printed_by_chance(text: WaitingText):
    assert "Kerry" not in repr(groups(text)["Kerry"])


def test_a_name_that_stands_for_a_participant_is_one_more_of_theirs_and_another_is_an_entry_of_its_own():
    names = RealNames(people=(RealPerson("p1", "Priya Nwosu", ("Pree",), contact="Ring"),))
    new = (
        NewName("n1", "PN", "practitioner 1", IdentifierKind.PERSON),
        NewName("n2", "Mo", "Manager 1", IdentifierKind.PERSON),
        NewName("n3", "Larkfield", "school", IdentifierKind.SCHOOL),
    )
    people, others = entered(names, PROJECT.people.participants, new)
    assert [(p.participant, p.real, p.forms, p.contact) for p in people] == [
        ("p1", "Priya Nwosu", ("Pree", "PN"), "Ring"), ("m1", "Mo", (), ""),
    ]  # fmt: skip
    assert [(o.id, o.real, o.pseudonym) for o in others] == [("n3", "Larkfield", "school")]
    register = names.with_more(people, others).register(PROJECT.people.participants)
    assert {entry.pseudonym for entry in register.entries} == {"Practitioner 1", "Manager 1", "school"}
