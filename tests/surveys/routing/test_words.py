"""What a respondent reads: answers shown in words, in the language that they read."""

from datetime import date

import pytest

from stepdown.surveys.responses import Given
from stepdown.surveys.routing.route import follow
from stepdown.surveys.routing.wording import answer_in_words, say
from tests.surveys.questionnaire.written import asked, chosen, of, page

KINDS = (
    {"name": "da", "label": {"en": "Domestic abuse", "cy": "Cam-drin domestig"}},
    {"name": "mh", "label": {"en": "Mental health of ${name}"}},
)
QUESTIONNAIRE = of(
    page(
        *(asked("name"), asked("n", "whole_number"), asked("hours", "decimal"), asked("day", "date")),
        *(asked("agreed", "agree"), chosen("one", "kinds"), chosen("many", "kinds", "several_of")),
        asked("sum", "worked_out", calculation="${n} div 4"),
    ),
    lists={"kinds": KINDS},
)
GIVEN: dict[str, Given] = {
    "name": "Sam ${n}",
    "n": 1,
    "hours": 2.5,
    "day": date(2026, 6, 3),
    "agreed": True,
    "one": "da",
    "many": ("da", "mh"),
}
ROUTE = follow(QUESTIONNAIRE, GIVEN, date(2026, 6, 30))

IN_WORDS = {
    "name": "Sam ${n}",
    "n": "1",
    "hours": "2.5",
    "day": "3 June 2026",
    "agreed": "Yes",
    "one": "Domestic abuse",
    "many": "Domestic abuse, Mental health of Sam ${n}",
    "sum": "0.25",
    "nowhere": "",
}


@pytest.mark.parametrize("name", IN_WORDS)
def test_an_answer_is_shown_in_words(name: str):
    assert answer_in_words(ROUTE, name) == IN_WORDS[name]
    assert say(ROUTE, {"en": f"You said ${{{name}}}."}) == f"You said {IN_WORDS[name]}."


def test_words_and_choices_are_in_the_language_asked_for_or_in_the_first():
    words = {"en": "About ${one}", "cy": "Am ${one}"}
    assert say(ROUTE, words, "cy") == "Am Cam-drin domestig"
    assert say(ROUTE, {"en": "Only ${many}"}, "cy") == "Only Cam-drin domestig, Mental health of Sam ${n}"


def test_what_was_not_answered_is_shown_as_nothing():
    empty = follow(QUESTIONNAIRE, {}, date(2026, 6, 30))
    assert say(empty, {"en": "You said [${many}${day}${agreed}${sum}]"}) == "You said []"


def test_what_a_respondent_wrote_is_never_read_as_more_words():
    assert say(ROUTE, {"en": "${name}, ${name}"}) == "Sam ${n}, Sam ${n}"
