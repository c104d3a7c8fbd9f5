"""The codes at a coder's hand: the last ones, and the one that is meant by a few letters."""

import pytest

from stepdown.themes.coding.codes import code_meant, path_in_words, recent_codes
from stepdown.themes.project.events.framework import CodeRetired
from stepdown.themes.refused import Refused
from tests.themes.a_project import a_code, coded, with_codings, with_texts

FRAMEWORK = with_texts().project.framework


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Way of working › Time", "time"), ("time", "time"), (" TIME ", "time"), ("tru", "trust"), ("soon", "sooner"),
        ("effect", "effect"), ("comes", "sooner"), ("working › tr", "trust"),
    ],
)  # fmt: skip
def test_a_few_letters_say_which_code_is_meant(typed: str, code: str):
    assert code_meant(FRAMEWORK, typed).id == code


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "no code of that name"), ("   ", "no code of that name"), ("joy", "no code of that name"),
        ("t", "Several codes could be meant: “Way of working › Time”, “Way of working › Trust”"),
    ],
)  # fmt: skip
def test_letters_that_say_nothing_or_too_little_are_refused(typed: str, why: str):
    with pytest.raises(Refused, match=why):
        code_meant(FRAMEWORK, typed)


def test_a_name_that_stands_in_two_places_is_told_by_its_path():
    told = with_texts()
    told.tell(a_code("time2", "Time", "effect"))
    with pytest.raises(Refused, match="Several"):
        code_meant(told.project.framework, "Time")
    assert code_meant(told.project.framework, "effect › time").id == "time2"


def test_the_codes_used_last_come_first_each_once_and_only_those_that_can_be_given():
    told = with_codings()
    told.tell(coded(told, "No.", "focus-group", "trust"))
    assert [code.id for code in recent_codes(told.project, "eva")] == ["trust", "time", "sooner"]
    assert [code.id for code in recent_codes(told.project, "eva", most=1)] == ["trust"]
    assert recent_codes(told.project, "ben") == ()
    told.tell(a_code("new", "New"))
    told.tell(CodeRetired(code="new"))
    assert "new" not in {code.id for code in recent_codes(told.project, "eva")}


def test_a_path_is_told_from_the_theme_down():
    assert path_in_words(FRAMEWORK, "time") == "Way of working › Time"
