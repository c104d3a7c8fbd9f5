"""Every enumeration: stored words are stable identifiers, and people read a label."""

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import stepdown.domain
from stepdown.domain.missing import Missing, ObservationState
from stepdown.domain.word import Word

for module in walk_packages(stepdown.domain.__path__, "stepdown.domain."):
    import_module(module.name)

PROPER_NAMES = {"African", "Asian", "Black", "British", "Caribbean"}
ENUMERATIONS = [words for words in Word.__subclasses__() if words.__module__.startswith("stepdown.domain.")]


@pytest.mark.parametrize("words", ENUMERATIONS, ids=lambda words: words.__name__)
def test_stored_words_are_snake_case_and_name_their_member(words):
    for name, word in words.__members__.items():
        assert re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", word)
        assert name == word.upper() or word[0].isdigit()  # no Python name begins with a digit


@pytest.mark.parametrize("words", ENUMERATIONS, ids=lambda words: words.__name__)
def test_labels_are_in_sentence_case_and_tell_the_words_apart(words):
    labels = [word.label for word in words]
    assert len(set(labels)) == len(labels)
    assert not any(label[0].islower() for label in labels)
    later = {word for label in labels for word in re.findall(r"[ -](\w+)", label)}
    assert {word for word in later if word[0].isupper()} <= PROPER_NAMES
    assert all(label.strip() == label and not label.endswith(".") for label in labels)


@pytest.mark.parametrize("words", ENUMERATIONS, ids=lambda words: words.__name__)
def test_a_stored_word_brings_its_label_back(words):
    assert [words(str(word)).label for word in words] == [word.label for word in words]


@pytest.mark.parametrize("words", ENUMERATIONS, ids=lambda words: words.__name__)
def test_an_enumeration_says_what_it_is(words):
    assert words.__doc__ != Word.__doc__


def test_an_observation_is_present_absent_or_missing_for_one_of_the_reasons():
    assert [state for state in ObservationState if not state.is_known] == [str(reason) for reason in Missing]
